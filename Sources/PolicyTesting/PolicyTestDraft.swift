internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings
public import Workspace

/// Tests that hold what the settings decide today: one ordinary call for each rule.
public struct PolicyTestDraft: Sendable {
  /// The text of a file of tests, YAML.
  public let text: String

  /// Writes the tests of a session.
  public init(_ session: Session) {
    let input = AnalysisInput(
      linting: session.stack.files, semantics: session.semantics, context: session.context)
    let policy = Policy(compiling: session.stack, semantics: session.semantics)
    var lists: [Outcome: [String]] = [:]
    var seen: Set<ToolCall> = []
    for (rule, examples) in RuleExamples.examples(in: input) {
      // Notebooks are the last thing that anybody thinks of at a rule for files.
      let calls =
        examples.filter { $0.tool != "NotebookEdit" } + examples.filter { $0.tool == "NotebookEdit" }
      // A rule is best shown by a call that it decides; where another one does, that is what there is to hold.
      let decided = calls.lazy.map { ($0, policy.decide($0, in: session.context)) }
      let own = decided.first { $0.1.decidingRules.contains { $0.rule.text.elementsEqual(rule) } }
      guard let (call, decision) = own ?? decided.first, seen.insert(call).inserted else { continue }
      let because = own == nil ? nil : String(decoding: rule, as: UTF8.self)
      lists[decision.outcome, default: []].append(
        Self.entry(call.movable(from: session.context.cwd), because: because))
    }
    var lines = ["# What these settings decide; `ccrules test FILE` says what has changed."]
    for outcome in [Outcome.allow, .ask, .deny] {
      guard let entries = lists[outcome] else { continue }
      lines += ["", "\(outcome.rawValue):"] + entries
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func entry(_ call: ToolCall, because: String?) -> String {
    var lines: [String] = []
    if call.tool == "Bash", case .string(let text)? = call.input["command"], call.input.count == 1 {
      guard let because else { return "  - \(quoted(text))" }
      lines = ["  - command: \(quoted(text))", "    because: \(quoted(because))"]
    } else {
      lines = ["  - tool: \(quoted(call.tool))"]
      // JSON is YAML, too.
      if !call.input.isEmpty {
        var writer = JSONWriter()
        writer.value(.object(call.input))
        lines.append("    input: \(String(decoding: writer.bytes, as: UTF8.self))")
      }
      if let because { lines.append("    because: \(quoted(because))") }
    }
    return lines.joined(separator: "\n")
  }

  /// A JSON string, which is one of YAML's, too: no text needs to be told apart from a number or a mapping.
  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(Array(text.utf8))
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension ToolCall {
  /// The call with files of the project named from its folder, so that the tests hold in every copy of it.
  fileprivate func movable(from folder: String) -> ToolCall {
    var call = self
    for (name, value) in input {
      guard case .string(let text) = value, let inside = PathText.relative(text, to: folder), !inside.isEmpty
      else {
        continue
      }
      call.input[name] = .string(inside)
    }
    return call
  }
}
