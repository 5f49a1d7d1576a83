/// Quote removal as the product does it for the texts that rules are compared with (B-10, S-21b).
///
/// `'…'`, `"…"` and a backslash lose their quoting character. Expansions, `$'…'` and `$"…"` stay as written, with
/// everything inside them.
package enum Dequoting {
  /// The text of a word after quote removal.
  ///
  /// - Parameter text: one word as written, or a quoted piece of one.
  /// - Complexity: O(*n*).
  package static func dequoted(_ text: [UInt8]) -> [UInt8] {
    var scan = Scan(text)
    scan.run()
    return scan.result
  }

  /// The same for a slice. Most words hold quotes and nothing else that this is about.
  package static func dequoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var quote: UInt8?
    for byte in text {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: ">"):
        if quote != UInt8(ascii: "'") { return dequoted(Array(text)) }
        result.append(byte)
      case UInt8(ascii: "'") where quote == nil, UInt8(ascii: "\"") where quote == nil: quote = byte
      case _ where byte == quote: quote = nil
      default: result.append(byte)
      }
    }
    return result
  }

  private struct Scan {
    let bytes: [UInt8]
    var index = 0
    var result: [UInt8] = []

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      result.reserveCapacity(bytes.count)
    }

    mutating func run() {
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "\\"):
          index += 1
          copy()
        case UInt8(ascii: "'"): copySingleQuoted()
        case UInt8(ascii: "\""): copyDoubleQuoted()
        default: copyOrExpansion()
        }
      }
    }

    private mutating func copy() {
      guard index < bytes.count else { return }
      result.append(bytes[index])
      index += 1
    }

    private mutating func copy(upTo end: Int) {
      result.append(contentsOf: bytes[index..<end])
      index = end
    }

    private mutating func copySingleQuoted() {
      index += 1
      while index < bytes.count, bytes[index] != UInt8(ascii: "'") { copy() }
      index += 1
    }

    private mutating func copyDoubleQuoted() {
      index += 1
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        if bytes[index] == UInt8(ascii: "\\") {
          let next = index + 1 < bytes.count ? bytes[index + 1] : 0
          if "$`\"\\\n".utf8.contains(next) { index += 1 }
          copy()
        } else {
          copyOrExpansion()
        }
      }
      index += 1
    }

    /// One byte, or the whole of an expansion that begins here.
    private mutating func copyOrExpansion() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch (bytes[index], next) {
      case (UInt8(ascii: "$"), UInt8(ascii: "'")):
        copy(upTo: ExpansionEnd.afterQuote(bytes, from: index + 2, UInt8(ascii: "'")))
      case (UInt8(ascii: "$"), UInt8(ascii: "\"")) where !isInsideDoubleQuotes:
        copy(upTo: ExpansionEnd.afterQuote(bytes, from: index + 2, UInt8(ascii: "\"")))
      case (UInt8(ascii: "$"), UInt8(ascii: "(")), (UInt8(ascii: "<"), UInt8(ascii: "(")),
        (UInt8(ascii: ">"), UInt8(ascii: "(")):
        copy(
          upTo: ExpansionEnd.afterBracket(
            bytes, from: index + 1, open: UInt8(ascii: "("), close: UInt8(ascii: ")")))
      case (UInt8(ascii: "$"), UInt8(ascii: "{")):
        copy(
          upTo: ExpansionEnd.afterBracket(
            bytes, from: index + 1, open: UInt8(ascii: "{"), close: UInt8(ascii: "}")))
      case (UInt8(ascii: "`"), _):
        copy(upTo: ExpansionEnd.afterQuote(bytes, from: index + 1, UInt8(ascii: "`")))
      default: copy()
      }
    }

    /// A `$` before the closing quote is no beginning of `$"…"`.
    private var isInsideDoubleQuotes: Bool {
      var inside = false
      var place = 0
      while place < index {
        switch bytes[place] {
        case UInt8(ascii: "\\"): place += 1
        case UInt8(ascii: "'") where !inside:
          place = ExpansionEnd.afterQuote(bytes, from: place + 1, UInt8(ascii: "'")) - 1
        case UInt8(ascii: "\""): inside.toggle()
        default: break
        }
        place += 1
      }
      return inside
    }
  }
}

/// Where constructs of the shell that nest end in raw bytes.
package enum ExpansionEnd {
  /// The index after the closing quote; the end of the text when there is none. A backslash quotes unless the quote
  /// is a plain `'…'`, which callers that care about treat themselves.
  package static func afterQuote(_ bytes: [UInt8], from start: Int, _ quote: UInt8) -> Int {
    let isPlainSingle = quote == UInt8(ascii: "'") && (start < 2 || bytes[start - 2] != UInt8(ascii: "$"))
    var index = start
    while index < bytes.count, bytes[index] != quote {
      if bytes[index] == UInt8(ascii: "\\"), !isPlainSingle { index += 1 }
      index += 1
    }
    return min(index + 1, bytes.count)
  }

  /// The index after an escape, a text in quotes or backquotes, or a `$( )` that begins at a place, which holds no operators
  /// of the text around it; nil where none does.
  package static func afterOpaque(_ bytes: [UInt8], at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "\\"): min(index + 2, bytes.count)
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
      afterQuote(bytes, from: index + 1, bytes[index])
    case UInt8(ascii: "$") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "("):
      afterBracket(bytes, from: index + 1, open: UInt8(ascii: "("), close: UInt8(ascii: ")"))
    default: nil
    }
  }

  /// The index after the bracket that closes the one at `start`, quotes inside skipped; the end when there is none.
  package static func afterBracket(_ bytes: [UInt8], from start: Int, open: UInt8, close: UInt8) -> Int {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
        index = afterQuote(bytes, from: index + 1, bytes[index]) - 1
      case open: depth += 1
      case close:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return bytes.count
  }
}

/// The places of the bytes of a text that neither quotes nor a backslash cover, ascending. Quotes and backslashes are
/// left out; an open quote covers the rest.
///
/// Inlined where it is asked: it goes over every byte of most texts.
package struct UnquotedPlaces: Sequence, IteratorProtocol {
  @usableFromInline let bytes: [UInt8]
  @usableFromInline var index = 0

  /// - Parameter bytes: UTF-8.
  @inlinable package init(_ bytes: [UInt8]) { self.bytes = bytes }

  @inlinable package mutating func next() -> Int? {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        index = ExpansionEnd.afterQuote(bytes, from: index + 1, bytes[index])
      default:
        defer { index += 1 }
        return index
      }
    }
    return nil
  }
}
