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
    for (rule, calls) in RuleExamples.examples(in: input) {
      // A rule is best shown by a call that it decides; where another one does, that is what there is to hold.
      let decided = calls.lazy.map { ($0, policy.decide($0, in: session.context)) }
      let own = decided.first { Self.rules(of: $0.1).contains { $0.elementsEqual(rule) } }
      guard let (call, decision) = own ?? decided.first, seen.insert(call).inserted else { continue }
      let because = own == nil ? nil : String(decoding: rule, as: UTF8.self)
      lists[decision.outcome, default: []].append(Self.entry(call, because: because))
    }
    var lines = ["# What these settings decide; `ccrules test FILE` says what has changed."]
    for outcome in [Outcome.allow, .ask, .deny] {
      guard let entries = lists[outcome] else { continue }
      lines += ["", "\(outcome.rawValue):"] + entries
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func rules(of decision: Decision) -> [[UInt8]] {
    ([decision.reason.rule] + decision.parts.map { $0.reason?.rule }).compactMap { $0?.rule.text }
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
