internal import Settings

/// Hooks that come and go.
///
/// A hook of `PreToolUse` or `PermissionRequest` may deny a call, so that one that goes is a guard that goes; it may also
/// allow one (M-6), and every hook runs a program without asking, so that one that comes is a power.
struct HookChanges {
  private(set) var changes: [GuardDifference.Change] = []

  /// A handler with what it is for.
  private struct Handler: Hashable {
    var event: String
    var matcher: String
    /// Everything that it says, for comparison.
    var text: String
    /// What it runs, for people.
    var command: String
  }

  init(from old: GuardSettings, to new: GuardSettings) {
    let before = Self.handlers(of: old)
    let after = Self.handlers(of: new)
    for handler in before where !after.contains(handler) {
      add("\(Self.name(of: handler)) no longer runs")
    }
    for handler in after where !before.contains(handler) {
      let power = Self.deciding.contains(handler.event) ? ", which may allow what would ask" : ""
      add("\(Self.name(of: handler)) runs without asking\(power)")
    }
    let wasOff = old.isOn("disableAllHooks")
    let isOff = new.isOn("disableAllHooks")
    if isOff != wasOff {
      let message =
        isOff
        ? "no hook runs, those of other settings files neither"
        : "hooks run again (\(after.count) in these files)"
      changes.append(GuardDifference.Change(key: "disableAllHooks", message: message, isWeaker: true))
    }
  }

  private mutating func add(_ message: String) {
    changes.append(GuardDifference.Change(key: "hooks", message: message, isWeaker: true))
  }

  /// The events whose hooks decide about calls.
  private static let deciding: Set<String> = ["PreToolUse", "PermissionRequest"]

  private static func name(of handler: Handler) -> String {
    let matcher = handler.matcher.isEmpty ? "" : " \(Quotation.quoted(handler.matcher))"
    return "\(handler.event)\(matcher): \(Quotation.quoted(Credentials.masked(handler.command)))"
  }

  private static func handlers(of settings: GuardSettings) -> [Handler] {
    settings.values(of: "hooks").flatMap { $0.members ?? [] }.flatMap { event in
      (event.value.elements ?? []).flatMap { group in
        (group["hooks"]?.elements ?? []).map { handler in
          let command = handler["command"] ?? handler["url"] ?? handler["prompt"]
          return Handler(
            event: event.name, matcher: group["matcher"]?.text ?? "",
            text: GuardSettings.canonicalText(of: handler),
            command: command?.text ?? handler["type"]?.text ?? "a hook")
        }
      }
    }
  }
}
