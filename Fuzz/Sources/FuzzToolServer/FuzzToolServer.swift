import Discovery
import PolicyAnalysis
import RuleSyntax
import Settings
import ToolServer

/// Lines for a tool server that has been greeted: each is answered with JSON or not at all. Revisions are left out, since
/// they start git; so is what could spell `since` by an escape.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzToolServer(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start else { return 0 }
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let place = SessionPlace(startDirectory: "/nowhere/app", home: "/nowhere/home")
  var server = ToolServer(
    ToolProject(around: place, semantics: .product) { _ in FindingSelection() }, version: "0")
  let greeting =
    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-03-26","capabilities":{}}}"#
  let lines = [Array(greeting.utf8)] + bytes.split(separator: 0x0A).map(Array.init)
  for line in lines
  where !String(decoding: line, as: UTF8.self).contains("since") && !line.contains(UInt8(ascii: "\\")) {
    guard let message = server.answer(.text(line)).message else { continue }
    guard (try? JSONReader().read(message)) != nil, !message.contains(0x0A) else {
      fatalError("no JSON on one line: \(String(decoding: message, as: UTF8.self))")
    }
  }
  return 0
}
