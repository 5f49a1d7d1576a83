internal import Frontmatter
public import PermissionEngine
internal import RuleSyntax
public import Settings

/// Policy tests as people write them: which calls the settings of a project allow, ask about and deny.
///
/// `allow`, `ask` and `deny` are lists of calls. A call is the text of a command, or a mapping with `command`, or with
/// `tool` and `input`; `because` names the rule that has to decide it, `mode` the permission mode. `settings`, `cwd` and
/// `mode` at the top hold for all of them.
public struct PolicyTestFile: Sendable {
  /// A call, and what is expected of it.
  public struct Case: Sendable {
    /// The call.
    public var call: ToolCall
    /// What the settings are to make of it.
    public var expect: Outcome
    /// The rule that has to decide it, as it is written; nil for any.
    public var because: String?
    /// The mode of the session; nil for that of the file.
    public var mode: PermissionMode?
    /// Where the case stands in the file.
    public var span: SourceSpan
  }

  /// What keeps a file, or one of its cases, from being run.
  public struct Problem: Sendable, Hashable {
    /// For a person: lower case, no full stop.
    public var message: String
    /// Where.
    public var span: SourceSpan
  }

  /// The cases, in the order of the file.
  public private(set) var cases: [Case] = []
  /// Settings files by name, relative to the file's folder, as `FILE` or `FILE=SCOPE`; empty for those of the project.
  public private(set) var settings: [String] = []
  /// Where the session starts, relative to the file's folder; nil for the project around it.
  public private(set) var cwd: String?
  /// The mode of cases that name none; nil for what the settings say.
  public private(set) var mode: PermissionMode?
  /// What is wrong with the file; the other cases are run.
  public private(set) var problems: [Problem] = []

  private let lines: TextLines
  private static let keys = ["settings", "cwd", "mode", "allow", "ask", "deny"]
  private static let caseKeys = ["command", "tool", "input", "because", "mode"]

  /// Reads a text, YAML or JSON.
  public init(_ text: [UInt8]) {
    lines = TextLines(text)
    let root: JSONValue
    do throws(YAMLError) { root = try YAMLReader.read(text) } catch {
      let end = min(error.offset + 1, text.count)
      report("this is not YAML: \(error.message)", min(error.offset, end)..<end)
      return
    }
    // A file with comments alone has no tests yet.
    guard !root.isNull else { return }
    guard let members = root.members else {
      report("tests are a mapping with `allow`, `ask` and `deny`, not \(root.kindName)", root.range)
      return
    }
    for member in members { read(member) }
  }

  private mutating func report(_ message: String, _ range: Range<Int>) {
    problems.append(Problem(message: message, span: lines.span(of: range)))
  }

  private mutating func read(_ member: JSONMember) {
    let value = member.value
    if let outcome = Outcome(rawValue: member.name) {
      guard let elements = value.elements else {
        // A list with nothing in it yet.
        if !value.isNull {
          report("`\(member.name)` has to be a list of calls, not \(value.kindName)", value.range)
        }
        return
      }
      for element in elements { readCase(element, outcome) }
      return
    }
    switch member.name {
    case "settings":
      let texts = value.elements?.map(\.text) ?? [value.text]
      for text in texts {
        guard let text, !text.isEmpty else {
          return report("`settings` has to be a list of files", value.range)
        }
        settings.append(text)
      }
    case "cwd":
      cwd = value.text
      if cwd == nil { report("`cwd` has to be a folder, not \(value.kindName)", value.range) }
    case "mode": mode = readMode(value)
    default: report(unknown(member.name, Self.keys, "tests"), member.keyRange)
    }
  }

  private func unknown(_ name: String, _ keys: [String], _ what: String) -> String {
    let meant = NearestName.of(name, among: keys).map { "; did you mean `\($0)`?" } ?? ""
    return "\(what) have no key `\(name)`\(meant)"
  }

  private mutating func readMode(_ value: JSONValue) -> PermissionMode? {
    let mode = value.text.flatMap(PermissionMode.init(name:))
    if mode == nil { report("`mode` has to be a mode such as `acceptEdits`", value.range) }
    return mode
  }

  private mutating func readCase(_ value: JSONValue, _ outcome: Outcome) {
    if let text = value.text {
      return add(ToolCall(tool: "Bash", input: ["command": .string(text)]), outcome, nil, nil, value)
    }
    guard let members = value.members else {
      return report(
        "a call is a command, or a mapping with `tool` and `input`, not \(value.kindName)", value.range)
    }
    for member in members where !Self.caseKeys.contains(member.name) {
      return report(unknown(member.name, Self.caseKeys, "calls"), member.keyRange)
    }
    let problemCount = problems.count
    let mode = value["mode"].flatMap { readMode($0) }
    guard problems.count == problemCount else { return }
    let because = value["because"]?.text
    if value["because"] != nil, because == nil {
      return report("`because` has to be a rule", value.range)
    }
    if let command = value["command"] {
      guard let text = command.text, value["tool"] == nil, value["input"] == nil else {
        return report("`command` has to be a text, and stands without `tool` and `input`", command.range)
      }
      return add(ToolCall(tool: "Bash", input: ["command": .string(text)]), outcome, because, mode, value)
    }
    guard let tool = value["tool"]?.text else {
      return report("a call needs `command` or `tool`", value.range)
    }
    guard case .object(let input) = InputValue(value["input"] ?? JSONValue(.object([]))) else {
      return report("`input` has to be a mapping", value.range)
    }
    add(ToolCall(tool: tool, input: input), outcome, because, mode, value)
  }

  private mutating func add(
    _ call: ToolCall, _ outcome: Outcome, _ because: String?, _ mode: PermissionMode?, _ value: JSONValue
  ) {
    cases.append(
      Case(call: call, expect: outcome, because: because, mode: mode, span: lines.span(of: value.range)))
  }
}
