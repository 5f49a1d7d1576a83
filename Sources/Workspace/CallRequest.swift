public import PermissionEngine
public import Settings

/// One call as JSON, with the working directory it was made in.
public struct CallRequest: Sendable {
  /// Why a text is no call.
  public struct Malformed: Error, Sendable {
    /// For a person: lower case, no full stop.
    public var message: String
    /// What the text calls itself, as far as it could be read.
    public var names: [JSONMember] = []
  }

  /// What is called.
  public var call: ToolCall
  /// Where the call was made, when it says so.
  public var cwd: String?
  /// The permission mode of the session, when it says so.
  public var mode: PermissionMode?
  /// `id` and `tool_use_id`, which go with the answer.
  public var names: [JSONMember] = []

  /// A call that says nothing about itself.
  public init(call: ToolCall) { self.call = call }
}

extension CallRequest {
  /// A call from a line of a stream.
  public init(line: LineReader.Line) throws(Malformed) {
    switch line {
    case .tooLong: throw Malformed(message: "a line of more than \(LineReader.maximumBytes) bytes")
    case .text(let bytes):
      if let plain = CallLine.read(bytes) { self = plain } else { try self.init(json: bytes) }
    }
  }

  /// A call from `{"tool": …, "input": {…}, "cwd": …}`; the names that hooks use, `tool_name`, `tool_input` and
  /// `permission_mode`, are understood too.
  public init(json: [UInt8]) throws(Malformed) {
    let root: JSONValue
    do { root = try JSONReader().read(json).root } catch {
      throw Malformed(message: "column \(error.position.column): \(error.message)")
    }
    guard let members = root.members else {
      throw Malformed(message: "expected an object, found \(root.kindName)")
    }
    let names = members.filter { member in
      CallRequest.nameKeys.contains { member.key.elementsEqual($0.utf8) }
    }
    do {
      try self.init(object: root)
    } catch {
      throw Malformed(message: error.message, names: names)
    }
    self.names = names
  }

  private static let nameKeys = ["id", "tool_use_id"]

  private init(object root: JSONValue) throws(Malformed) {
    guard let tool = root["tool"] ?? root["tool_name"] else { throw Malformed(message: "`tool` is missing") }
    guard let name = tool.text else {
      throw Malformed(message: "`tool` has to be a string, not \(tool.kindName)")
    }
    let input = root["input"] ?? root["tool_input"] ?? JSONValue(.object([]))
    guard case .object(let fields) = InputValue(input) else {
      throw Malformed(message: "`input` has to be an object, not \(input.kindName)")
    }
    if let cwd = root["cwd"] {
      guard let path = cwd.text, PathText.isAbsolute(path) else {
        throw Malformed(message: "`cwd` has to be an absolute path")
      }
      self.cwd = path
    }
    if let mode = root["permission_mode"], !mode.isNull {
      guard let known = mode.text.flatMap(PermissionMode.init(name:)) else {
        throw Malformed(
          message:
            "`permission_mode` has to be a mode such as `default`, not \(mode.text.map { "`\($0)`" } ?? mode.kindName)"
        )
      }
      self.mode = known
    }
    call = ToolCall(tool: name, input: fields)
  }

  /// The context of this call in a session: a call made elsewhere does not move the start directory (P-3).
  public func context(from session: CallContext) -> CallContext {
    guard let cwd else { return session }
    var context = session
    context.cwd = cwd
    context.startCwd = session.startCwd ?? session.cwd
    return context
  }
}
