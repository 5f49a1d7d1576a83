internal import JSONRPC
internal import Settings

/// What the parameters of requests name.
extension LanguageServer {
  /// The open document that a request is about.
  func document(of parameters: JSONValue) throws(RPCError) -> OpenDocument {
    guard let uri = parameters["textDocument"]?["uri"]?.text else {
      throw .invalid("`textDocument.uri` is needed")
    }
    guard let document = documents[uri] else { throw .invalid("`\(DisplayedMethod.text(uri))` is not open") }
    return document
  }

  static func range(_ value: JSONValue) throws(RPCError) -> (
    start: TextPositions.Position, end: TextPositions.Position
  ) {
    guard let start = value["start"], let end = value["end"] else {
      throw .invalid("a range has `start` and `end`")
    }
    return (try position(start), try position(end))
  }

  static func position(_ value: JSONValue) throws(RPCError) -> TextPositions.Position {
    guard let line = value["line"]?.number.flatMap(Int.init),
      let character = value["character"]?.number.flatMap(Int.init),
      line >= 0, character >= 0
    else { throw .invalid("a position has `line` and `character`, whole numbers from 0") }
    return TextPositions.Position(line: line, character: character)
  }
}
