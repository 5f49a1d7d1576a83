import Discovery
import PolicyAnalysis
import RuleSyntax
import Settings

@testable import JSONRPC
@testable import LanguageServer

/// The first byte chooses: messages, one a line, for a server with an open document, now and then with the full analysis,
/// which is slow; or edits of a document, whose text has to be that of a plain model after each of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEditing(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  if start[0] & 1 == 0 { answerMessages(bytes, isAnalyzed: start[0] % 32 == 2) } else { edit(bytes) }
  return 0
}

private let document = "file:///nowhere/app/.claude/settings.json"

private let beginning = [
  #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{},"rootUri":"file:///nowhere/app"}}"#,
  #"{"jsonrpc":"2.0","method":"initialized","params":{}}"#,
  #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"\#(document)","languageId":"json","#
    + #""version":1,"text":"{\n \"permissions\": {\"allow\": [\"Bash(é😀:*)\", \"Raed\"], \"deny\": [\"Bash(curl:*)\"]}}\n"}}}"#,
]

/// Whatever is sent is answered with JSON, and nothing ends the server but `exit`.
private func answerMessages(_ bytes: [UInt8], isAnalyzed: Bool) {
  let place = SessionPlace(startDirectory: "/nowhere/app", home: "/nowhere/home")
  var server = LanguageServer(
    Surroundings(place: place, semantics: .product, selection: { _ in FindingSelection() }, pages: nil),
    version: "0")
  let messages = beginning.map { Array($0.utf8) } + bytes.split(separator: 0x0A).map(Array.init)
  for message in messages {
    server.receive(.content(message))
    while server.hasMessages { server.answerNext() }
  }
  let later = ContinuousClock.now + .seconds(10)
  while server.workBriefly(at: later) {}
  if isAnalyzed, let work = server.nextWork(at: later).work {
    server.finish(work, work.analysis.full { false }, after: .milliseconds(1))
  }
  for content in server.takeOutput().contents {
    guard let answer = try? JSONReader().read(content).root, answer["jsonrpc"]?.text == "2.0" else {
      fatalError("no JSON: \(String(decoding: content, as: UTF8.self))")
    }
  }
}

/// Five bytes are a range, the sixth is how many bytes are put in its place.
private func edit(_ bytes: [UInt8]) {
  var text = TextModel("{\"a\": \"é😀\"}\r\nb\rc\n")
  var open = OpenDocument(
    uri: document, path: "/nowhere/app/.claude/settings.json", version: 1, text: Array(text.text.utf8))
  var rest = bytes[...]
  while rest.count > 5 {
    let numbers = rest.prefix(6).map(Int.init)
    rest = rest.dropFirst(6)
    let new = String(decoding: rest.prefix(numbers[5] % 16), as: UTF8.self)
    rest = rest.dropFirst(numbers[5] % 16)
    let start = TextPositions.Position(line: numbers[0] % 8, character: numbers[1])
    let end = TextPositions.Position(line: numbers[2] % 8, character: numbers[3])
    if numbers[4] == 0 {
      text = TextModel(new)
      open.replace(nil, with: Array(new.utf8))
    } else {
      text.replace(
        text.index(start.line, start.character), text.index(end.line, end.character), with: new)
      open.replace((start, end), with: Array(new.utf8))
    }
    guard open.text == Array(text.text.utf8) else {
      fatalError(
        "\(String(decoding: open.text, as: UTF8.self).debugDescription) is not \(text.text.debugDescription)")
    }
    check(open.positions, open.text)
  }
}

/// Every place is in order, comes back, and is none inside a character.
private func check(_ positions: TextPositions, _ text: [UInt8]) {
  var last = TextPositions.Position(line: 0, character: 0)
  for offset in 0...text.count {
    let place = positions.position(of: offset)
    precondition((last.line, last.character) <= (place.line, place.character), "places go back")
    last = place
    let back = positions.offset(of: place)
    let isInside = offset < text.count && text[offset] & 0xC0 == 0x80
    let isInLineEnd = offset > 0 && offset < text.count && text[offset - 1] == 0x0D && text[offset] == 0x0A
    precondition(
      isInside ? back > offset : isInLineEnd ? back == offset - 1 : back == offset,
      "a place does not come back")
  }
}
