/// A tool call as a PreToolUse hook receives it.
public struct ToolCall: Sendable, Hashable {
  /// The tool's name.
  public var tool: String
  /// The call's input: a JSON object.
  public var input: [String: InputValue]

  /// A call from its parts.
  public init(tool: String, input: [String: InputValue] = [:]) {
    self.tool = tool
    self.input = input
  }
}

/// A JSON value of a call's input.
public enum InputValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  /// The number as its JSON text, so that no digit is lost (T-7 compares text).
  case number(String)
  case string(String)
  case array([InputValue])
  case object([String: InputValue])
}
