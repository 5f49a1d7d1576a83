/// Why a request has no result (JSON-RPC 2.0, section 5.1; LSP 3.17, `ErrorCodes`).
public struct RPCError: Error, Sendable, Hashable {
  /// The code of an error.
  public enum Code: Int, Sendable {
    /// The text is not JSON.
    case parseError = -32700
    /// The JSON is no request.
    case invalidRequest = -32600
    /// There is no such method.
    case methodNotFound = -32601
    /// The parameters are not those of the method.
    case invalidParameters = -32602
    /// Something that is our own fault.
    case internalError = -32603
    /// LSP: a request before `initialize`.
    case serverNotInitialized = -32002
    /// LSP: the client took the request back.
    case requestCancelled = -32800
  }

  /// The code.
  public var code: Code
  /// For a person: lower case, no full stop.
  public var message: String

  /// An error from its parts.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// Parameters that are not those of the method.
  public static func invalid(_ message: String) -> RPCError { RPCError(.invalidParameters, message) }
}
