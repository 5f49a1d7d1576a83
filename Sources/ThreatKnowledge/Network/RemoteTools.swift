/// What is known about MCP servers and their tools, by name.
public enum RemoteTools {
  /// A tool of a server, and what it brings about.
  public struct Tool: Sendable, Hashable {
    /// The tool's name.
    public var name: String
    /// What a call does; nil when nothing is known.
    public var capability: Capability?
  }

  /// Whether a server is known to do nothing but look things up.
  public static func isHarmless(server: String) -> Bool {
    let name = server.lowercased()
    return RemoteToolTable.harmless.contains {
      name == $0 || name.hasSuffix("_" + $0) || name.hasSuffix("-" + $0)
    }
  }

  /// The gravest tool of a server, as far as its name tells.
  public static func gravestTool(of server: String) -> Tool {
    let name = server.lowercased()
    for (part, tool, capability) in RemoteToolTable.servers where name.contains(part) {
      return Tool(name: tool, capability: capability)
    }
    return Tool(name: "any_tool", capability: nil)
  }

  /// Whether a server reads and writes files, and with which tools.
  public static func fileTools(of server: String) -> (read: String, write: String)? {
    let name = server.lowercased()
    guard RemoteToolTable.files.contains(where: { name == $0 || ($0.utf8.count > 3 && name.contains($0)) })
    else {
      return nil
    }
    return ("read_file", "write_file")
  }

  /// What a single tool does, as far as its name tells.
  public static func capability(ofTool tool: String) -> Capability? {
    let name = tool.lowercased()
    return RemoteToolTable.tools.first { part, _ in
      name == part || name.hasPrefix(part + "_") || name.hasSuffix("_" + part)
    }?.capability
  }
}
