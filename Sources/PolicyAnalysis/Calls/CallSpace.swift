internal import PatternMatching
internal import PermissionEngine

/// Calls of one kind, told apart by one text.
enum CallSpace {
  /// Simple commands of Bash.
  case commands
  /// Files, by what is done with them.
  case files(PathExtent.Access)
  /// Hosts of WebFetch.
  case hosts
  /// Tools of MCP servers.
  case serverTools

  /// Those in which rules are compared with rules; tools of servers are compared by their names.
  static var all: [CallSpace] { [.commands, .files(.read), .files(.edit), .files(.notebook), .hosts] }

  /// The texts of the calls that belong to a rule; nil for a rule that reaches none of this kind.
  func language(of extent: RuleExtent, _ context: CallContext) -> Language? {
    switch (self, extent) {
    case (.commands, .commands): extent.commandLanguage
    case (.commands, .tools(let tools)): tools.contains("Bash") ? .all : nil
    case (.files(let access), .paths(let paths)):
      paths.access.contains(access) ? .some(paths.language(in: context, areDirectories: false)) : nil
    case (.hosts, .hosts(let hosts)): hosts.language
    case (.hosts, .tools(let tools)): tools.contains("WebFetch") ? .all : nil
    case (.serverTools, .tools(let tools)): tools.isOfServers ? .wildcard(tools.names) : nil
    default: nil
    }
  }

  /// Texts that a person could type.
  var readable: Language {
    switch self {
    case .commands: .commandTexts
    case .files: .absolutePaths
    case .hosts, .serverTools: .all
    }
  }

  func call(_ member: [UInt8]) -> ToolCall {
    switch self {
    case .commands: CallExamples.command(member)
    case .files(let access): CallExamples.file(member, access)
    case .hosts: CallExamples.fetch(member)
    case .serverTools: ToolCall(tool: String(decoding: member, as: UTF8.self))
    }
  }
}

extension ToolExtent {
  /// Whether the tools are those of MCP servers.
  var isOfServers: Bool { names.literalPrefix.starts(with: "mcp__".utf8) }
}
