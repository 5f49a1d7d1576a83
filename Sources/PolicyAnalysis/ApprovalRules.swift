internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// The rules that "yes, and don't ask again" would write for a call (spec M-10).
struct ApprovalRules {
  /// More simple commands than this are never remembered (M-10).
  private static let maximumRules = 5

  /// Rules that belong together: with all of them the call may be allowed.
  private struct Proposal {
    var rules: [String]
    var isWrittenByApproval: Bool
  }

  private let proposals: [Proposal]
  private let call: ToolCall
  private let context: CallContext

  init(_ call: ToolCall, _ decision: Decision, _ context: CallContext) {
    self.call = call
    self.context = context
    switch call.tool {
    case let tool where ToolCatalog.commandTools.contains(tool):
      // An exact rule allows texts that the product does not take apart (S-3).
      var whole: [String] = []
      if case .string(let text)? = call.input["command"] { whole = ["\(call.tool)(\(text))"] }
      proposals =
        ApprovalRules.commandProposals(decision, tool: call.tool, context)
        + [Proposal(rules: whole, isWrittenByApproval: false)]
    case "WebFetch":
      let rules = ApprovalRules.host(of: call).map { ["WebFetch(domain:\($0))"] } ?? []
      proposals = [Proposal(rules: rules, isWrittenByApproval: true)]
    case let tool where ToolCatalog.editTools.contains(tool):
      proposals = [ApprovalRules.pathProposal(of: call, "Edit", context)]
    case let tool where ToolCatalog.readTools.contains(tool):
      proposals = [ApprovalRules.pathProposal(of: call, "Read", context)]
    default:
      let isServerTool = call.tool.utf8.starts(with: "mcp__".utf8)
      proposals = [Proposal(rules: [call.tool], isWrittenByApproval: isServerTool)]
    }
  }

  /// The first proposal with which the call is allowed, tried under the narrow reading.
  func change(stack: SettingsStack, semantics: Semantics) -> AnswerChange? {
    for proposal in proposals where !proposal.rules.isEmpty {
      if isAllowed(with: proposal.rules, stack, semantics) {
        return AnswerChange(
          edit: .add(rules: proposal.rules), outcome: .allow,
          isWrittenByApproval: proposal.isWrittenByApproval)
      }
    }
    return nil
  }

  private func isAllowed(with rules: [String], _ stack: SettingsStack, _ semantics: Semantics) -> Bool {
    guard let added = stack.adding(rules, semantics: semantics) else { return false }
    let policy = Policy(compiling: added, semantics: semantics, for: .fewCalls)
    return policy.decide(call, in: context).outcome == .allow
  }

  /// First what an approval writes: an exact rule for each simple command that asks, at most five, and a Read rule
  /// for a `cd`. Then exact rules for all of them, and Edit rules for what is written by redirections.
  private static func commandProposals(_ decision: Decision, tool: String, _ context: CallContext)
    -> [Proposal]
  {
    var approved: [String] = []
    var exact: [String] = []
    for part in decision.parts where part.outcome == .ask {
      switch part.kind {
      case .command:
        let rule = "\(tool)(\(part.text))"
        append(rule, to: &exact)
        append(directoryRule(for: part.text, context) ?? rule, to: &approved)
      case .redirection:
        if let path = target(of: part.text) { append("Edit(/\(pattern(for: path, context)))", to: &exact) }
      case .operand, .structure, .call: continue
      }
    }
    let written = approved.count <= maximumRules ? [Proposal(rules: approved, isWrittenByApproval: true)] : []
    return written
      + (exact == approved && !written.isEmpty ? [] : [Proposal(rules: exact, isWrittenByApproval: false)])
  }

  private static func append(_ rule: String, to rules: inout [String]) {
    if !rules.contains(rule) { rules.append(rule) }
  }

  private static func directoryRule(for command: String, _ context: CallContext) -> String? {
    let words = command.split(separator: " ")
    guard words.count == 2, words[0] == "cd" else { return nil }
    return "Read(/\(pattern(for: String(words[1]), context))/**)"
  }

  /// What stands after the operator of `2> file`; a file descriptor is no file.
  private static func target(of redirection: String) -> String? {
    let text = redirection.drop { "0123456789<>&| ".contains($0) }
    return text.isEmpty || text.contains(" ") ? nil : String(text)
  }

  private static func pathProposal(of call: ToolCall, _ tool: String, _ context: CallContext) -> Proposal {
    let rules = path(of: call).map { ["\(tool)(/\(pattern(for: $0, context)))"] } ?? []
    return Proposal(rules: rules, isWrittenByApproval: false)
  }

  /// The absolute path as a pattern that matches nothing else.
  private static func pattern(for path: String, _ context: CallContext) -> String {
    var bytes: [UInt8] = []
    for byte in PathText.expanded(path, home: context.home, from: context.cwd).utf8 {
      if "*?[]\\".utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func path(of call: ToolCall) -> String? {
    for field in ["file_path", "notebook_path", "path"] {
      if case .string(let path)? = call.input[field] { return path }
    }
    return nil
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
