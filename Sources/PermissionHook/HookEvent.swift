internal import PermissionEngine
internal import Settings
public import Workspace

/// What the product says on standard input before it runs a tool: a `PreToolUse` event.
public struct HookEvent: Sendable {
  /// Why a text is no event that can be decided.
  public struct Malformed: Error, Sendable, Hashable {
    /// For a person: lower case, no full stop.
    public var message: String
  }

  /// As much as is read; a call that is longer decides nothing.
  public static let maximumBytes = 16 << 20

  /// The call, with the working directory and the mode of the session.
  public var request: CallRequest
  /// The working directory of the session, absolute.
  public var cwd: String
  /// `session_id`, when it is a text.
  public var session: String?
  /// `tool_use_id`, when it is a text.
  public var toolUse: String?

  /// Reads an event.
  ///
  /// More is refused than a reader of JSON has to refuse: a key that stands twice or a text that is not UTF-8 may mean
  /// something else to the program that runs the call.
  public init(_ text: [UInt8]) throws(Malformed) {
    guard text.count <= Self.maximumBytes else {
      throw Malformed(message: "the event has more than \(Self.maximumBytes) bytes")
    }
    let document: JSONDocument
    do { document = try JSONReader().read(text) } catch {
      throw Malformed(message: "the event is no JSON: \(error.message) (byte \(error.range.lowerBound))")
    }
    if let note = document.notes.first {
      throw Malformed(
        message: "the event is not plain JSON: \(note.kind.rawValue) at byte \(note.range.lowerBound)")
    }
    let root = document.root
    guard root.members != nil else {
      throw Malformed(message: "the event is \(root.kindName), not an object")
    }
    if let key = Self.repeatedKey(in: root) ?? root["tool_input"].flatMap(Self.repeatedKey) {
      throw Malformed(message: "the key `\(key)` stands twice in the event")
    }
    if let name = root["hook_event_name"], name.text != "PreToolUse" {
      throw Malformed(message: "this is no PreToolUse event: `ccrules hook` answers nothing else")
    }
    for key in ["tool_name", "tool_input", "cwd"] where root[key] == nil {
      throw Malformed(message: "`\(key)` is missing in the event")
    }
    do { request = try CallRequest(json: text) } catch { throw Malformed(message: error.message) }
    guard let cwd = request.cwd else { throw Malformed(message: "`cwd` is missing in the event") }
    if request.call.tool.isEmpty { throw Malformed(message: "`tool_name` is empty in the event") }
    self.cwd = cwd
    session = root["session_id"]?.text
    toolUse = root["tool_use_id"]?.text
  }

  private static func repeatedKey(in object: JSONValue) -> String? {
    var seen: Set<[UInt8]> = []
    return object.members?.first { !seen.insert($0.key).inserted }?.name
  }
}
