import CommandKnowledge

/// What in a text that does not parse keeps the product from looking for removals as closely as elsewhere (S-1c, S-20):
/// a `case`, a parenthesis that opens no substitution, and a group.
struct ObscurePieces: Equatable {
  /// A parenthesis or a group: nor is anything seen in here-documents.
  private(set) var hasBracket = false
  private var hasCase = false
  /// A `case` or a pair of parentheses behind a word stands in it: beside a removal the scripts of shells are not read.
  private(set) var hideScripts = false
  /// One of them stands in the text: what a command prints and what a variable may leave empty is not looked for.
  var isAny: Bool { hasBracket || hasCase }

  /// - Parameter text: without the bodies of here-documents.
  init(_ text: [UInt8]) {
    var isBehindWord = false
    var isOpenBehindWord = false
    var wordStart: Int?
    var previous = -1
    for place in UnquotedPlaces(text) {
      let byte = text[place]
      defer { previous = place }
      if byte == UInt8(ascii: "("), !Self.opensExpansion(text, place, previous) {
        hasBracket = true
        isOpenBehindWord = isBehindWord && Self.next(text, place) != UInt8(ascii: ")")
      } else if byte == UInt8(ascii: ")"), isOpenBehindWord {
        hideScripts = true
      }
      if DoubtfulParse.endsWord(byte) {
        if let start = wordStart { read(text[start..<place]) }
        wordStart = nil
        if byte != UInt8(ascii: " ") { isBehindWord = false }
      } else {
        wordStart = wordStart ?? place
        isBehindWord = true
      }
    }
    if let start = wordStart { read(text[start...]) }
  }

  private mutating func read(_ word: ArraySlice<UInt8>) {
    if word.elementsEqual("{".utf8) { hasBracket = true }
    if word.elementsEqual("case".utf8) {
      hasCase = true
      hideScripts = true
    }
  }

  private static func next(_ text: [UInt8], _ place: Int) -> UInt8? {
    place + 1 < text.count ? text[place + 1] : nil
  }

  /// `$(`, `<(`, `>(`, `((` and the value of an array.
  private static func opensExpansion(_ text: [UInt8], _ place: Int, _ previous: Int) -> Bool {
    if next(text, place) == UInt8(ascii: "(") { return true }
    return place > 0 && previous == place - 1 && "$<>(=".utf8.contains(text[previous])
  }
}
