import CommandKnowledge

/// What in a text that does not parse keeps the product from looking for removals as closely as elsewhere (S-1c, S-20):
/// a `case`, a parenthesis that opens no substitution, and a group.
struct ObscurePieces: Equatable {
  /// A parenthesis or a group stands in the text: nor is anything seen in here-documents.
  private(set) var hasBracket = false
  /// Where the first of them begins, behind which what a command prints and what a variable may leave empty is not looked
  /// for; nil without one.
  private(set) var start: Int?
  /// A `case`, a function behind something else, or a pair of parentheses behind a word stands in it: beside a removal the
  /// scripts of shells are not read.
  private(set) var hideScripts = false
  /// Where the list stands of which an `&&` or `||` has nothing behind it; nil without one. Scripts in it are read as
  /// little.
  private(set) var danglingList: Range<Int>?
  /// A word of a command has been read, so that no structure begins.
  private var isBehindWord = false
  /// Words behind which a structure may begin.
  private static let leadingWords = ["do", "then", "else", "elif", "if", "while", "until", "!", "{", "time"]

  /// - Parameter text: without the bodies of here-documents.
  init(_ text: [UInt8]) {
    var isOpenBehindWord = false
    var wordStart: Int?
    var previous = -1
    for place in UnquotedPlaces(text) {
      let byte = text[place]
      defer { previous = place }
      if byte == UInt8(ascii: "("), !Self.opensExpansion(text, place, previous) {
        hasBracket = true
        start = start ?? place
        let isEmpty = Self.next(text, place) == UInt8(ascii: ")")
        isOpenBehindWord = isBehindWord && !isEmpty
        // A function that does not begin the text, and ends, or stands in another structure.
        if isEmpty, !isBehindWord, let start = wordStart, start > 0,
          text.contains(UInt8(ascii: "}"))
            || Self.leadingWords.contains(where: { text.starts(with: $0.utf8) })
        {
          hideScripts = true
        }
      } else if byte == UInt8(ascii: ")"), isOpenBehindWord {
        hideScripts = true
      }
      if DoubtfulParse.endsWord(byte) {
        if let start = wordStart { read(text[start..<place]) }
        if byte != UInt8(ascii: " ") { isBehindWord = false }
        wordStart = nil
      } else {
        wordStart = wordStart ?? place
      }
    }
    if let start = wordStart { read(text[start...]) }
    danglingList = Self.danglingList(in: text)
  }

  private mutating func read(_ word: ArraySlice<UInt8>) {
    let isGroup = word.elementsEqual("{".utf8)
    let isCase = !isBehindWord && word.elementsEqual("case".utf8)
    isBehindWord = isBehindWord || !Self.leadingWords.contains { word.elementsEqual($0.utf8) }
    if isGroup { hasBracket = true }
    if isCase { hideScripts = true }
    if isGroup || isCase { start = start ?? word.startIndex }
  }

  private static func danglingList(in text: [UInt8]) -> Range<Int>? {
    var start = 0
    var operatorStart: Int?
    for place in UnquotedPlaces(text) {
      let byte = text[place]
      let isDoubled = next(text, place) == byte
      switch byte {
      case UInt8(ascii: "&") where isDoubled, UInt8(ascii: "|") where isDoubled:
        if let open = operatorStart, place > open + 1 { return start..<open }
        if operatorStart == nil, place > start { operatorStart = place }
      // A single one, or the second of two.
      case UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: ";"), 0x0A:
        start = place + 1
        operatorStart = nil
      default: operatorStart = nil
      }
    }
    return operatorStart.map { start..<$0 }
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
