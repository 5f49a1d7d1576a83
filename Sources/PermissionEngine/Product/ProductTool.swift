import RuleSyntax

/// A tool as the product treats it when it decides (spec T-12, R-7, M-9).
struct ProductTool: Sendable {
  /// What a call of the tool is about.
  enum Kind: Sendable {
    case read
    case edit
    case command
    case monitor
    case fetch
    case search
    case agent
    case skill
    /// From an MCP server.
    case server
    /// Any other tool.
    case other
  }

  /// The name after aliases, UTF-8.
  let name: [UInt8]
  let kind: Kind
  /// Whether a call asks where no rule allows it.
  let needsApproval: Bool
  /// Whether every call asks.
  let needsUser: Bool
  /// Whether no rule denies or asks about it.
  let cannotBeDenied: Bool

  /// The tool of most calls.
  static let bash = ProductTool("Bash")

  /// Nil for a tool that sessions on Linux do not offer: nothing is known of it.
  init?(_ called: String) {
    let canonical = called == "Task" ? "Agent" : called
    name = Array(canonical.utf8)
    switch canonical {
    case "Read": kind = .read
    case "Edit", "Write", "NotebookEdit": kind = .edit
    case "Bash": kind = .command
    case "Monitor": kind = .monitor
    case "WebFetch": kind = .fetch
    case "WebSearch": kind = .search
    case "Agent": kind = .agent
    case "Skill": kind = .skill
    case "Grep", "Glob", "LS", "LSP", "Cd", "PowerShell", "MultiEdit", "NotebookRead":
      return nil
    default: kind = canonical.utf8.starts(with: "mcp__".utf8) ? .server : .other
    }
    let entry = ToolCatalog.entry(named: canonical, in: .product)
    cannotBeDenied = entry?.cannotBeDenied ?? false
    needsUser = canonical == "AskUserQuestion" || canonical == "ExitPlanMode"
    switch kind {
    case .agent, .skill, .read: needsApproval = false
    case .other: needsApproval = canonical == "EnterWorktree" ? false : entry?.needsApproval ?? true
    default: needsApproval = true
    }
  }

  /// What the call is about, worked out.
  func subject(of call: ToolCall, in session: ProductSession) -> ProductSubject {
    switch kind {
    case .read, .edit:
      let isNotebook = call.tool == "NotebookEdit"
      let text = ProductCallForm.path(of: call) ?? ""
      let access: PathAccess = kind == .read ? .read : isNotebook ? .notebookEdit : .edit
      return .file(
        ProductFileDecision(
          access: access, path: ProductCalledPath(text, in: session.context), isWrite: call.tool == "Write"))
    case .command: return .command(session.rules.bash.decide(call, in: session))
    case .monitor: return .monitor(ProductMonitorDecision(call: call))
    case .fetch: return .fetch(call.input["url"]?.string ?? "")
    case .agent: return .agent(call.input["subagent_type"]?.string)
    case .skill: return .skill(call.input["skill"]?.string ?? "")
    case .search, .server, .other: return .tool(call.tool)
    }
  }
}
