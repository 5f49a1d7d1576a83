internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// The rules that "yes, and don't ask again" would write for a call (spec M-10).
struct ApprovalRules {
  /// More simple commands than this are never remembered (M-10).
  private static let maximumRules = 5

  let rules: [String]
  let isWrittenByApproval: Bool
  private let call: ToolCall
  private let context: CallContext

  init(_ call: ToolCall, _ decision: Decision, _ context: CallContext) {
    self.call = call
    self.context = context
    switch call.tool {
    case "Bash", "PowerShell":
      rules = ApprovalRules.commandRules(decision, tool: call.tool, context)
      isWrittenByApproval = true
    case "WebFetch":
      rules = ApprovalRules.host(of: call).map { ["WebFetch(domain:\($0))"] } ?? []
      isWrittenByApproval = true
    case "Edit", "Write", "MultiEdit", "NotebookEdit":
      rules = ApprovalRules.path(of: call, context).map { ["Edit(/\($0))"] } ?? []
      isWrittenByApproval = false
    case "Read", "Grep", "Glob":
      rules = ApprovalRules.path(of: call, context).map { ["Read(/\($0))"] } ?? []
      isWrittenByApproval = false
    default:
      rules = [call.tool]
      isWrittenByApproval = call.tool.utf8.starts(with: "mcp__".utf8)
    }
  }

  /// The rules as a change, when they make the call allowed.
  func change(stack: SettingsStack, edition: Edition) -> AnswerChange? {
    guard !rules.isEmpty, rules.count <= ApprovalRules.maximumRules else { return nil }
    let parser = RuleParser(edition: edition)
    let nowhere = SourcePosition(offset: 0, line: 1, column: 1)
    var file = SettingsFile(path: "<proposal>", scope: .local)
    for rule in rules {
      let text = Array(rule.utf8)
      guard let parsed = try? parser.parse(text, in: .allow) else { return nil }
      let span = SourceSpan(start: nowhere, end: nowhere)
      file.entries.append(RuleEntry(text: text, list: .allow, span: span, rule: .success(parsed)))
    }
    let policy = Policy(compiling: SettingsStack(stack.files + [file]), edition: edition)
    let outcome = policy.decide(call, in: context).outcome
    guard outcome == .allow else { return nil }
    return AnswerChange(edit: .add(rules: rules), outcome: outcome, isWrittenByApproval: isWrittenByApproval)
  }

  /// One exact rule for each simple command that asks; a `cd` gives a Read rule.
  private static func commandRules(_ decision: Decision, tool: String, _ context: CallContext) -> [String] {
    var rules: [String] = []
    for part in decision.parts where part.kind == .command && part.outcome == .ask {
      let words = part.text.split(separator: " ")
      let rule =
        if words.count == 2, words[0] == "cd" {
          "Read(/\(absolute(String(words[1]), context))/**)"
        } else {
          "\(tool)(\(part.text))"
        }
      if !rules.contains(rule) { rules.append(rule) }
    }
    return rules
  }

  private static func path(of call: ToolCall, _ context: CallContext) -> String? {
    for field in ["file_path", "notebook_path", "path"] {
      if case .string(let path)? = call.input[field] { return absolute(path, context) }
    }
    return nil
  }

  private static func absolute(_ path: String, _ context: CallContext) -> String {
    if path.utf8.first == UInt8(ascii: "/") { return path }
    if path == "~" { return context.home }
    if path.utf8.starts(with: "~/".utf8) { return context.home + path.dropFirst() }
    return context.cwd + "/" + path
  }

  /// What stands between `//` and the next `/`, without user and port; a proposal only, which is tried.
  private static func host(of call: ToolCall) -> String? {
    guard case .string(let url)? = call.input["url"] else { return nil }
    let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count > 2, parts[1].isEmpty else { return nil }
    let host = parts[2].split(separator: "@").last?.split(separator: ":").first
    return host.map { $0.split(separator: "?").first.map(String.init) ?? String($0) }
  }
}
