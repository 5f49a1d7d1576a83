internal import Discovery
internal import JSONRPC
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings

extension LanguageServer {
  /// A text that may stand where somebody types.
  struct Proposal {
    /// What a list shows, and what is compared with what was typed.
    var label: String
    /// What is written, decoded.
    var text: String
    var detail: String
    /// LSP 3.17, `CompletionItemKind`.
    var kind: Int
  }

  /// `textDocument/completion` in the strings of settings.
  func completion(_ id: JSONValue, _ parameters: JSONValue) throws(RPCError) -> [UInt8] {
    let document = try document(of: parameters)
    guard let position = parameters["position"] else { throw .invalid("`position` is needed") }
    let offset = document.positions.offset(of: try Self.position(position))
    let cursor = JSONCursor(at: offset, in: document.text)
    guard document.isLinted, document.kind == .settings || document.kind == .otherJSON,
      let string = cursor.string
    else {
      return RPCWriting.response(to: id) { $0.null() }
    }
    let typed = String(decoding: document.text[string.lowerBound..<offset], as: UTF8.self)
    let proposals = proposals(for: cursor, typed, in: document)
    return RPCWriting.response(to: id) { writer in
      writer.object { writer in
        writer.member("isIncomplete", false)
        writer.key("items")
        writer.array { writer in
          for (place, proposal) in proposals.enumerated() {
            write(proposal, place, replacing: string.lowerBound..<offset, in: document, to: &writer)
          }
        }
      }
    }
  }

  private func write(
    _ proposal: Proposal, _ place: Int, replacing range: Range<Int>, in document: OpenDocument,
    to writer: inout JSONWriter
  ) {
    var literal = JSONWriter()
    literal.string(proposal.text)
    let text = Array(literal.bytes.dropFirst().dropLast())
    writer.object { writer in
      writer.member("label", proposal.label)
      writer.member("kind", proposal.kind)
      if !proposal.detail.isEmpty { writer.member("detail", proposal.detail) }
      let digits = String(place)
      writer.member("sortText", String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits)
      writer.member("filterText", text)
      writer.key("textEdit")
      writer.object { writer in
        writer.key("range")
        writer.range(range, in: document)
        writer.member("newText", text)
      }
    }
  }

  // MARK: What may stand there

  private static let lists: Set<String?> = ["allow", "ask", "deny"]
  private static let keys: [(name: String, detail: String)] = [
    ("allow", "runs without asking"), ("ask", "is asked about"), ("deny", "is refused"),
    ("defaultMode", "the mode in which sessions start"),
    ("additionalDirectories", "further working directories"),
    ("disableBypassPermissionsMode", "\"disable\" takes the mode away"),
  ]

  private func proposals(for cursor: JSONCursor, _ typed: String, in document: OpenDocument) -> [Proposal] {
    let path = cursor.path
    if cursor.isKey, path == ["permissions"] {
      return Self.keys.map { Proposal(label: $0.name, text: $0.name, detail: $0.detail, kind: 10) }
    }
    guard !cursor.isKey else { return [] }
    switch path {
    case ["permissions", "defaultMode"]:
      return PermissionMode.known(in: surroundings.semantics).map {
        Proposal(label: $0.rawValue, text: $0.rawValue, detail: "mode", kind: 20)
      }
    case ["permissions", "disableBypassPermissionsMode"]:
      return [Proposal(label: "disable", text: "disable", detail: "", kind: 12)]
    case _
    where path.count == 3 && path[0] == "permissions" && Self.lists.contains(path[1]) && path[2] == nil:
      return rules(typed, in: document)
    default: return []
    }
  }

  private func rules(_ typed: String, in document: OpenDocument) -> [Proposal] {
    guard let open = typed.utf8.firstIndex(of: UInt8(ascii: "(")) else { return tools() }
    let tool = String(typed[..<open])
    let folder = surroundings.folder(of: document.path)
    func seen() -> ProjectCommands {
      var discovery = surroundings.discovery
      discovery.place.startDirectory = folder
      return ProjectCommands(in: folder, settings: discovery.load(), surroundings.files)
    }
    switch tool {
    case let tool where ToolCatalog.commandTools.contains(tool):
      return seen().commands.map {
        Proposal(label: $0.text, text: "\(tool)(\($0.text)", detail: $0.origin, kind: 12)
      }
    case "WebFetch":
      let hosts = seen().hosts.map {
        Proposal(label: "domain:\($0.text)", text: "WebFetch(domain:\($0.text)", detail: $0.origin, kind: 12)
      }
      return [Proposal(label: "domain:", text: "WebFetch(domain:", detail: "a host", kind: 14)] + hosts
    case "Read", "Edit":
      return [
        ("./", "from the working directory"), ("/", "from the folder of these settings"),
        ("//", "from the root"),
        ("~/", "from the home directory"),
      ].map { Proposal(label: $0.0, text: "\(tool)(\($0.0)", detail: $0.1, kind: 19) }
    default: return []
    }
  }

  /// The tools, those first whose rules can say more than the name.
  private func tools() -> [Proposal] {
    let entries = ToolCatalog.entries(in: surroundings.semantics)
    let ruled = ["Bash", "Read", "Edit", "WebFetch"].filter { name in entries.contains { $0.name == name } }
    let further = entries.map(\.name).filter { !ruled.contains($0) }
    return ruled.map { Proposal(label: $0, text: $0, detail: "tool; \($0)(…) for some calls", kind: 3) }
      + further.map { Proposal(label: $0, text: $0, detail: "tool", kind: 3) }
      + [
        Proposal(label: "mcp__", text: "mcp__", detail: "tools of an MCP server: mcp__server__tool", kind: 3)
      ]
  }
}
