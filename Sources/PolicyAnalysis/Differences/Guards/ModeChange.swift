internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// A mode that the settings choose, and calls that it decides otherwise.
struct ModeChange {
  private(set) var changes: [GuardDifference.Change] = []

  init(from old: SettingsStack, to new: SettingsStack, semantics: Semantics, context: CallContext) {
    let semantics = semantics.narrowest
    let (before, after) = (old.mode(in: semantics), new.mode(in: semantics))
    guard before != after else { return }
    var context = context
    // The mode of the settings decides.
    context.mode = nil
    let (first, second) = (
      Evaluator(compiling: old, semantics: semantics), Evaluator(compiling: new, semantics: semantics)
    )
    let examples = Self.calls(in: context).compactMap { call -> GuardDifference.Example? in
      let (was, isNow) = (first.decide(call, in: context).outcome, second.decide(call, in: context).outcome)
      return was == isNow ? nil : GuardDifference.Example(call: call, old: was, new: isNow)
    }
    // What is freed is shown before what is closed.
    let freed = examples.first { $0.new == .allow } ?? examples.first { $0.old == .deny }
    changes = [
      GuardDifference.Change(
        key: "defaultMode", message: "\(before.rawValue) → \(after.rawValue)",
        isWeaker: freed != nil || !Self.isStricter(after), example: freed ?? examples.first)
    ]
  }

  /// What the modes tell apart: programs, files that change, hosts.
  private static func calls(in context: CallContext) -> [ToolCall] {
    [
      CallExamples.command(Array("curl https://example.com".utf8), tool: "Bash"),
      CallExamples.command(Array("touch notes.txt".utf8), tool: "Bash"),
      FileCandidates.call("Edit", PathText.join(context.cwd, "notes.txt")),
      ToolCall(tool: "WebFetch", input: ["url": .string("https://example.com/"), "prompt": .string("x")]),
    ]
  }

  /// Modes that let nothing run which `default` asks about.
  private static func isStricter(_ mode: PermissionMode) -> Bool {
    mode == .default || mode == .plan || mode == .dontAsk
  }
}
