internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// Calls that a rule matches, as a person would type them, the most ordinary first.
struct CallExamples {
  /// The calls; empty for a rule of which none is known.
  let calls: [ToolCall]

  /// Examples of what a rule of a policy matches, under the reading that gives it the larger meaning.
  init(of row: PolicyTable.Row, in context: CallContext) {
    self.init(of: row.list == .allow ? row.wide : row.narrow, in: context)
  }

  init(of extent: RuleExtent, in context: CallContext) {
    switch extent {
    case .nothing, .other: calls = []
    case .tools(let tools): calls = Self.calls(of: tools, in: context)
    case .commands(let tool, let extents):
      calls = CommandTexts(extents).texts.map { Self.command($0, tool: tool) }
    case .wholeText(let tool, let text): calls = [Self.command(text, tool: tool)]
    case .paths(let paths): calls = Self.calls(of: paths, in: context)
    case .hosts(let hosts): calls = Self.hosts(of: hosts).map(Self.fetch)
    case .name(let tool, let name, let takesArguments):
      calls = ([name] + (takesArguments ? [name + Array(" now".utf8)] : [])).map {
        Self.named($0, tool: tool)
      }
    }
  }

  /// A call of `Bash` and its relatives.
  static func command(_ text: [UInt8], tool: String = "Bash") -> ToolCall {
    ToolCall(tool: tool, input: ["command": .string(String(decoding: text, as: UTF8.self))])
  }

  /// A call that reads a file, or that changes one.
  static func file(_ path: [UInt8], _ access: PathExtent.Access) -> ToolCall {
    let path = InputValue.string(String(decoding: path, as: UTF8.self))
    if access == .notebook { return ToolCall(tool: "NotebookEdit", input: ["notebook_path": path]) }
    return ToolCall(tool: access == .read ? "Read" : "Edit", input: ["file_path": path])
  }

  /// A call that reads a page of a host.
  static func fetch(_ host: [UInt8]) -> ToolCall {
    let url = "https://" + String(decoding: host, as: UTF8.self) + "/"
    return ToolCall(tool: "WebFetch", input: ["url": .string(url)])
  }

  private static func named(_ text: [UInt8], tool: String) -> ToolCall {
    guard tool == "Skill" else {
      return ToolCall(
        tool: tool, input: ["subagent_type": .string(String(decoding: text, as: UTF8.self))])
    }
    let parts = text.split(separator: UInt8(ascii: " "), maxSplits: 1)
    let words = parts.map { String(decoding: $0, as: UTF8.self) }
    var input: [String: InputValue] = ["skill": .string(words.first ?? "")]
    if words.count > 1 { input["args"] = .string(words[1]) }
    return ToolCall(tool: tool, input: input)
  }

  private static func calls(of tools: ToolExtent, in context: CallContext) -> [ToolCall] {
    let names =
      tools.names.hasWildcard
      ? ["list", "get", "mcp__github__list", "Bash"].map { tools.names.filled(with: Array($0.utf8)) }
      : [Array(tools.names.literalPrefix)]
    return names.map { String(decoding: $0, as: UTF8.self) }.filter(tools.contains).flatMap { name in
      switch name {
      case let name where ToolCatalog.bashTools.contains(name):
        [command(Array("node index.js".utf8), tool: name)]
      case "WebFetch": [fetch(Array("example.com".utf8))]
      case "Skill": [named(Array("deploy".utf8), tool: name)]
      case "Agent": [named(Array("reviewer".utf8), tool: name)]
      // A file of the project, and one elsewhere: reading the first needs no rule.
      case let name where fileTools.contains(name):
        [PathText.join(context.cwd, "a.txt"), "/opt/a.txt"].map { FileCandidates.call(name, $0) }
      default: [ToolCall(tool: name)]
      }
    }
  }

  // What `LS` gave is gone with the tool.
  private static let fileTools = ToolCatalog.fileTools.subtracting(["LS"])

  private static let fileNames = ["a.txt", "src", "main"].map { Array($0.utf8) }

  private static func calls(of paths: PathExtent, in context: CallContext) -> [ToolCall] {
    var found = paths.examples(filledWith: fileNames, in: context)
    if paths.isEveryPath { found = [Array((context.cwd + "/a.txt").utf8), Array("/opt/a.txt".utf8)] }
    let accesses = [PathExtent.Access.read, .edit, .notebook].filter(paths.access.contains)
    return found.prefix(4).flatMap { path in accesses.map { file(path, $0) } }
  }

  private static func hosts(of hosts: HostExtent) -> [[UInt8]] {
    if let host = hosts.onlyHost { return [host] }
    guard let member = try? hosts.language.readableMember() else { return [] }
    return [member]
  }
}

extension WildcardPattern {
  /// The text with something in the place of each wildcard.
  func filled(with text: [UInt8]) -> [UInt8] {
    pieces.flatMap { piece in
      if case .literal(let bytes) = piece { bytes } else { text }
    }
  }
}
