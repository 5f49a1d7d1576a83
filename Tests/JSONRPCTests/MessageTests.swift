import JSONRPC
import Settings
import Testing

/// Messages as they come in, and what is said about those that are none.
struct MessageTests {
  @Test func kinds() throws {
    let request = try RPCMessage(Array(#"{"jsonrpc":"2.0","id":1,"method":"m","params":{"a":2}}"#.utf8))
    #expect(request.kind == .request(id: JSONValue(.number("1")), method: "m"))
    #expect(request.parameters["a"]?.number == "2")
    #expect(
      try RPCMessage(Array(#"{"jsonrpc":"2.0","method":"m"}"#.utf8)).kind == .notification(method: "m"))
    #expect(
      try RPCMessage(Array(#"{"jsonrpc":"2.0","id":"x","result":null}"#.utf8)).kind
        == .response(id: JSONValue(.string(Array("x".utf8)))))
  }

  @Test(arguments: [
    ("{", RPCError.Code.parseError, "null"), ("", .parseError, "null"), ("[]", .invalidRequest, "null"),
    (#"{"id":7}"#, .invalidRequest, "7"), (#"{"jsonrpc":"2.0","id":7}"#, .invalidRequest, "7"),
    (#"{"jsonrpc":"2.0","id":7,"method":1}"#, .invalidRequest, "7"),
    (#"{"jsonrpc":"2.0","id":[],"method":"m"}"#, .invalidRequest, "null"),
    (#"{"jsonrpc":"1.0","id":"a","method":"m"}"#, .invalidRequest, "\"a\""),
  ])
  func whatIsNoMessageIsToldUnderItsID(_ text: String, _ code: RPCError.Code, _ id: String) throws {
    let error = #expect(throws: RPCMessage.Malformed.self) { try RPCMessage(Array(text.utf8)) }
    let malformed = try #require(error)
    #expect(malformed.error.code == code)
    let answer = String(decoding: RPCWriting.failure(of: malformed.id, malformed.error), as: UTF8.self)
    #expect(
      answer.hasPrefix(#"{"jsonrpc":"2.0","id":\#(id),"error":{"code":\#(code.rawValue),"#), "\(answer)")
  }
}
