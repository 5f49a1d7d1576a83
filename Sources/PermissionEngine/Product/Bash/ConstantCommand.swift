import CommandKnowledge
import PatternMatching

/// What one look at the bytes of a text tells that is a simple command of constant words, or a list of some.
///
/// Words are letters, digits and `-_./:=,@%+`, the patterns `*` and `?`, `~/` in front, and pieces in quotes without
/// expansions, backslashes and braces; also `{}` and `\;`, which `find` is given. One blank stands between two of them, in
/// quotes too. The first is a name or a path. Opaque words, which `isWhole` does not know, may hold braces and escapes in
/// quotes, and anything in single ones, or be a `!`.
/// There are no redirections, assignments in front, comments and lines, so a command is its words.
///
/// PERF: of 21,595 commands as people write them 82 % are of this kind. To read one with the parser and what follows it
/// takes ten times as long. It loses on every other text, by the bytes up to the first that is something else. Opaque words
/// bring another 4 %, `awk '{print $1}'` and `grep "a\.b"` among them.
enum ConstantCommand {
  /// What is said of a word.
  struct Word {
    /// Where it stands.
    var range: Range<Int>
    /// Some of it stands in quotes.
    var isQuoted = false
    /// It holds `*` or `?` without quotes.
    var hasPattern = false
    /// It begins with `~`.
    var hasTilde = false
    /// Braces, escapes, or what single quotes keep from being expanded stand in its quotes, or it is a lone `!`: whether it
    /// makes its text complex is still to be asked.
    var isOpaque = false
  }

  /// Whether a text is one such command; a body is given every word, in order, while that is not known yet.
  ///
  /// - Parameter text: UTF-8.
  @inline(__always)
  static func isWhole(_ text: UnsafeBufferPointer<UInt8>, _ body: (Word) -> Void) -> Bool {
    var isOpaque = false
    guard mayBegin(text),
      let end = read(
        text, from: 0,
        { word in
          isOpaque = isOpaque || word.isOpaque
          body(word)
        })
    else { return false }
    return end == text.count && !isOpaque
  }

  /// Whether a text of this kind may begin and be as long as this one.
  @inline(__always)
  static func mayBegin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    !text.isEmpty && text.count <= RawTextChecks.maximumLength && text[0] != UInt8(ascii: "-")
  }

  /// Whether a text holds nothing that no list of such commands does: an expansion, a bracket, a redirection or a comment
  /// outside of quotes. What is said of others is still to be read.
  ///
  /// PERF: words are put together only after this look, which halves what W3 takes to learn that its texts are of another kind
  /// (19,900 instructions to 9,900). It loses a look at the bytes on every text of this one.
  static func mayBeList(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var quote: UInt8 = 0
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        if quote == 0 { quote = text[index] } else if quote == text[index] { quote = 0 }
      case UInt8(ascii: "\\"): if quote != UInt8(ascii: "'") { index += 1 }
      case UInt8(ascii: "$"), UInt8(ascii: "`"): if quote != UInt8(ascii: "'") { return false }
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "#"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "^"):
        if quote == 0 { return false }
      case 0..<0x20, 0x7F...: return false
      default: break
      }
      index += 1
    }
    return quote == 0
  }

  /// Reads one command up to the end of the text, a `;`, or a blank with an operator after it.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - start: where it begins.
  ///   - body: is given every word, in order, while it is not known yet whether the command is of this kind.
  /// - Returns: where its last word ends; nil where it is not.
  @inline(__always)
  static func read(_ text: UnsafeBufferPointer<UInt8>, from start: Int, _ body: (Word) -> Void) -> Int? {
    var index = start
    while index < text.count {
      guard let word = word(at: index, of: text) else { return nil }
      if index == start,
        word.isQuoted || word.hasPattern || word.hasTilde || word.isOpaque || !isName(text, word.range)
      {
        return nil
      }
      body(word)
      index = word.range.upperBound
      if index == text.count || text[index] == UInt8(ascii: ";") { return index }
      let next = index + 1
      guard next < text.count else { return nil }
      if text[next] == UInt8(ascii: "|") || text[next] == UInt8(ascii: "&") { return index }
      index = next
    }
    return nil
  }

  /// The word that begins at a place; nil where something else than such a word does.
  @inline(__always)
  private static func word(at start: Int, of text: UnsafeBufferPointer<UInt8>) -> Word? {
    var word = Word(range: start..<start)
    var index = start
    if text[start] == UInt8(ascii: "!"), start + 1 == text.count || text[start + 1] == CommandText.blank {
      word.isOpaque = true
      word.range = start..<start + 1
      return word
    }
    if let end = endOfPlaceholder(text, start) {
      word.isQuoted = text[start] == UInt8(ascii: "\\")
      word.range = start..<end
      return word
    }
    while index < text.count, text[index] != CommandText.blank, text[index] != UInt8(ascii: ";") {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "%"),
        UInt8(ascii: "@"), UInt8(ascii: "_"):
        break
      // Such a word may make its text complex (S-18).
      case UInt8(ascii: "="): if index == start { return nil }
      case UInt8(ascii: "*"), UInt8(ascii: "?"): word.hasPattern = true
      case UInt8(ascii: "~"):
        guard index == start else { return nil }
        let next = index + 1 < text.count ? text[index + 1] : CommandText.blank
        guard next == UInt8(ascii: "/") || next == CommandText.blank else { return nil }
        word.hasTilde = true
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        word.isQuoted = true
        guard let end = endOfQuotes(text, index, &word.isOpaque) else { return nil }
        index = end
      default: return nil
      }
      index += 1
    }
    // Nor may it lie in `/proc`, in quotes or without.
    guard index > start, !mayBeginWithProcess(text, start..<index) else { return nil }
    word.range = start..<index
    return word
  }

  /// The end of a word that is `{}` or `\;`.
  @inline(__always)
  private static func endOfPlaceholder(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    let end = start + 2
    guard end <= text.count, end == text.count || text[end] == CommandText.blank else { return nil }
    switch (text[start], text[start + 1]) {
    case (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "\\"), UInt8(ascii: ";")): return end
    default: return nil
    }
  }

  /// Where the quote stands that closes one; nil without it, and where something in between is expanded, or two blanks
  /// follow each other.
  ///
  /// - Parameter isOpaque: is set where something in between would be more than itself elsewhere, and by an escape.
  @inline(__always)
  private static func endOfQuotes(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ isOpaque: inout Bool
  ) -> Int? {
    let isSingle = text[start] == UInt8(ascii: "'")
    var index = start + 1
    var previous: UInt8 = 0
    while index < text.count {
      let byte = text[index]
      if byte == text[start] { return index }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"): isOpaque = true
      case UInt8(ascii: "$"), UInt8(ascii: "`"):
        guard isSingle else { return nil }
        isOpaque = true
      case UInt8(ascii: "\\"):
        isOpaque = true
        // Before a blank it makes the text complex, whatever the quotes.
        guard index + 1 < text.count, (0x21...0x7E).contains(text[index + 1]) else { return nil }
        if !isSingle { index += 1 }
      case CommandText.blank: if previous == byte { return nil }
      // These may be forms of another shell, which make the text complex wherever they stand.
      case UInt8(ascii: "="):
        if ShellForm.begins(behind: previous, index + 1 < text.count ? text[index + 1] : 0) {
          return nil
        }
      case UInt8(ascii: "~"): if index + 1 < text.count, text[index + 1] == UInt8(ascii: "[") { return nil }
      case 0x21...0x7E: break
      default: return nil
      }
      previous = byte
      index += 1
    }
    return nil
  }

  /// Whether the first two bytes of a word without its quotes may be `/p`.
  @inline(__always)
  private static func mayBeginWithProcess(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    var index = word.lowerBound
    while index < word.upperBound, isQuote(text[index]) { index += 1 }
    guard index + 1 < word.upperBound, text[index] == UInt8(ascii: "/") else { return false }
    return text[index + 1] == UInt8(ascii: "p") || isQuote(text[index + 1])
  }

  @inline(__always)
  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
  }

  /// Whether a word is no assignment.
  @inline(__always)
  private static func isName(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    for index in word where text[index] == UInt8(ascii: "=") { return false }
    return true
  }
}
