public import PermissionEngine

extension ToolCall {
  /// The call in one line, for people: the command itself, or the tool and its main field.
  public var summary: String {
    if tool == "Bash", case .string(let command)? = input["command"] { return command }
    for field in ["command", "file_path", "notebook_path", "path", "url", "subagent_type", "skill", "query"] {
      if case .string(let value)? = input[field] { return "\(tool) \(value)" }
    }
    return tool
  }
}
