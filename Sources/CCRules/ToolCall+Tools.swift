public import PermissionEngine

extension ToolCall {
  /// A command for the Bash tool.
  public static func bash(_ command: String) -> ToolCall {
    ToolCall(tool: "Bash", input: ["command": .string(command)])
  }

  /// Reading a file.
  ///
  /// - Parameter path: relative ones count from the working directory of the call.
  public static func read(_ path: String) -> ToolCall {
    ToolCall(tool: "Read", input: ["file_path": .string(path)])
  }

  /// Changing a file that exists.
  public static func edit(_ path: String) -> ToolCall {
    ToolCall(tool: "Edit", input: ["file_path": .string(path)])
  }

  /// Writing a whole file.
  public static func write(_ path: String) -> ToolCall {
    ToolCall(tool: "Write", input: ["file_path": .string(path)])
  }

  /// Fetching a page.
  public static func webFetch(_ url: String) -> ToolCall {
    ToolCall(tool: "WebFetch", input: ["url": .string(url)])
  }

  /// A tool of an MCP server.
  ///
  /// - Parameter input: the call's own fields.
  public static func mcp(server: String, tool: String, input: [String: InputValue] = [:]) -> ToolCall {
    ToolCall(tool: "mcp__\(server)__\(tool)", input: input)
  }
}
