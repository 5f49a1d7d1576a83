public import Settings

/// One message of JSON-RPC 2.0, as it comes in.
public struct RPCMessage: Sendable, Hashable {
  /// What kind of message it is.
  public enum Kind: Sendable, Hashable {
    /// Wants an answer under this id, a number or a string.
    case request(id: JSONValue, method: String)
    /// Wants none.
    case notification(method: String)
    /// The answer to a request of ours.
    case response(id: JSONValue)
  }

  /// A text that is no message, with the id under which that has to be said.
  public struct Malformed: Error, Sendable, Hashable {
    /// What is wrong.
    public var error: RPCError
    /// The id of the request; null where it could not be read.
    public var id: JSONValue
  }

  /// What kind of message it is.
  public var kind: Kind
  /// The parameters; null without them.
  public var parameters: JSONValue

  /// Reads a message.
  ///
  /// - Parameter bytes: one JSON value, UTF-8.
  /// - Throws: `Malformed`, with the error that the sender is to be told.
  public init(_ bytes: [UInt8]) throws(Malformed) {
    let root: JSONValue
    do { root = try JSONReader().read(bytes).root } catch {
      throw Malformed(
        error: RPCError(
          .parseError, "line \(error.position.line), column \(error.position.column): \(error.message)"),
        id: JSONValue(.null))
    }
    let id = root["id"].flatMap { RPCMessage.isID($0) ? $0 : nil }
    func malformed(_ message: String) -> Malformed {
      Malformed(error: RPCError(.invalidRequest, message), id: id ?? JSONValue(.null))
    }
    guard root.members != nil else { throw malformed("a message is an object, not \(root.kindName)") }
    guard root["jsonrpc"]?.text == "2.0" else { throw malformed("`jsonrpc` has to be \"2.0\"") }
    if let given = root["id"], id == nil {
      throw malformed("`id` has to be a number or a string, not \(given.kindName)")
    }
    parameters = root["params"] ?? JSONValue(.null)
    switch (root["method"], id) {
    case (let method?, let id):
      guard let name = method.text else {
        throw malformed("`method` has to be a string, not \(method.kindName)")
      }
      kind = id.map { .request(id: $0.withoutPlace, method: name) } ?? .notification(method: name)
    case (nil, let id?) where root["result"] != nil || root["error"] != nil:
      kind = .response(id: id.withoutPlace)
    default: throw malformed("`method` is missing")
    }
  }

  private static func isID(_ value: JSONValue) -> Bool { value.string != nil || value.number != nil }
}

extension JSONValue {
  /// The value alone: two ids are equal wherever they stood in their messages.
  public var withoutPlace: JSONValue { JSONValue(content) }
}
