/// What a single pass over a command specifier, aware of quotes, finds in it (spec B-8, B-14, B-15).
struct SpecifierScan {
  /// Runs of unquoted blanks brought to one, leading and trailing ones dropped (B-8).
  private(set) var withSingleBlanks: [UInt8] = []
  /// An operator of S-2 stands outside quotes (B-14).
  private(set) var hasOperator = false
  /// The specifier ends in a redirection: an operator and at most one word behind it (B-15).
  private(set) var endsInRedirection = false

  /// Words with one blank between, no blank at either end, no quote, escape or operator: what most people write.
  let isSingleWords: Bool

  private enum Quote { case none, single, double }

  /// Scans a specifier. An open quote swallows the rest.
  init(_ bytes: [UInt8]) {
    isSingleWords = Self.consistsOfSingleWords(bytes)
    if isSingleWords {
      withSingleBlanks = bytes
      return
    }
    var quote = Quote.none
    var pendingBlank = false
    /// Words completed since the last redirection operator; nil when there was none yet.
    var wordsSinceRedirection: Int?
    var isInWord = false
    var index = 0
    func next(_ distance: Int = 1) -> UInt8? {
      index + distance < bytes.count ? bytes[index + distance] : nil
    }
    while index < bytes.count {
      let byte = bytes[index]
      if quote == .none, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        pendingBlank = true
        if isInWord { wordsSinceRedirection = wordsSinceRedirection.map { $0 + 1 } }
        isInWord = false
        index += 1
        continue
      }
      if pendingBlank, !withSingleBlanks.isEmpty { withSingleBlanks.append(UInt8(ascii: " ")) }
      pendingBlank = false
      withSingleBlanks.append(byte)
      switch (quote, byte) {
      case (.none, UInt8(ascii: "\\")), (.double, UInt8(ascii: "\\")):
        if let escaped = next() {
          withSingleBlanks.append(escaped)
          index += 1
        }
        isInWord = true
      case (.none, UInt8(ascii: "'")): (quote, isInWord) = (.single, true)
      case (.none, UInt8(ascii: "\"")): (quote, isInWord) = (.double, true)
      case (.single, UInt8(ascii: "'")), (.double, UInt8(ascii: "\"")): quote = .none
      case (.none, UInt8(ascii: ">")), (.none, UInt8(ascii: "<")):
        wordsSinceRedirection = 0
        isInWord = false
        // The rest of the operator: `>>`, `>|`, `>&`, `<>`, `<<<`, `<&`.
        while let follow = next(), "><|&".utf8.contains(follow) {
          withSingleBlanks.append(follow)
          index += 1
        }
      case (.none, UInt8(ascii: "&")):
        if next() == UInt8(ascii: ">") { isInWord = false } else { hasOperator = true }
      case (.none, UInt8(ascii: ";")), (.none, UInt8(ascii: "|")), (.none, UInt8(ascii: "\n")):
        hasOperator = true
        wordsSinceRedirection = nil
        isInWord = false
      default: isInWord = true
      }
      index += 1
    }
    if let words = wordsSinceRedirection { endsInRedirection = words + (isInWord ? 1 : 0) <= 1 }
  }

  /// Whether a specifier consists of words with one blank between, without anything that this scan tells apart.
  private static func consistsOfSingleWords(_ bytes: [UInt8]) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in bytes {
      switch byte {
      case UInt8(ascii: " "): if previous == byte { return false }
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""),
        UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "|"):
        return false
      default: break
      }
      previous = byte
    }
    return previous != UInt8(ascii: " ")
  }
}
