extension ShellParser {
  /// Whether a text is one simple command of plain words: letters, digits and a few signs that mean nothing to
  /// bash, between blanks; no assignment, no reserved word in front, no quote, operator or expansion.
  ///
  /// For such a text `parse` gives one statement with one simple command whose words are what stands between the
  /// blanks, each one literal; so a caller may do without the parser. False says nothing.
  ///
  /// - Parameter source: UTF-8 bytes, any length.
  /// - Complexity: O(*n*) time, no allocation.
  public static func isPlainSimpleCommand(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < source.count, ShellReader.isBlank(source[index]) { index += 1 }
    let start = index
    while index < source.count, isPlain(source[index]), source[index] != UInt8(ascii: "=") { index += 1 }
    guard index > start, index == source.count || ShellReader.isBlank(source[index]),
      !isReserved(UnsafeBufferPointer(rebasing: source[start..<index]))
    else { return false }
    return source[index...].allSatisfy { isPlain($0) || ShellReader.isBlank($0) }
  }

  /// The same for an array.
  public static func isPlainSimpleCommand(_ source: [UInt8]) -> Bool {
    source.withUnsafeBufferPointer { isPlainSimpleCommand($0) }
  }

  /// The command of a text that is plain in the sense of `isPlainSimpleCommand`, as `parse` would give it; nil for
  /// any other text, which then needs the parser.
  ///
  /// - Complexity: O(*n*) time and space.
  public static func plainSimpleCommand(_ source: [UInt8]) -> SimpleCommand? {
    guard isPlainSimpleCommand(source) else { return nil }
    var words: [Word] = []
    var index = 0
    while index < source.count {
      let start = index
      while index < source.count, !ShellReader.isBlank(source[index]) { index += 1 }
      if index > start {
        let text = source[start..<index]
        words.append(Word(range: start..<index, text: text, parts: [.literal(text)]))
      } else {
        index += 1
      }
    }
    guard let first = words.first, let last = words.last else { return nil }
    return SimpleCommand(
      range: first.range.lowerBound..<last.range.upperBound, assignments: [], words: words, redirections: [])
  }

  /// The script of a text that is plain in the sense of `isPlainSimpleCommand`; nil for any other text.
  public static func plainScript(_ source: [UInt8]) -> ShellScript? {
    guard let command = plainSimpleCommand(source) else { return nil }
    let pipeline = Pipeline(commands: [Command(range: command.range, kind: .simple(command))])
    return ShellScript(
      source: source[...], range: 0..<source.count,
      statements: [Statement(pipelines: [pipeline], operators: [], isBackground: false)])
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: "="):
      true
    default: false
    }
  }

  /// The words that begin, divide or end compound commands where a command is expected.
  package static let reservedWords: [StaticString] = [
    "if", "then", "elif", "else", "fi", "do", "done", "case", "esac", "while", "until", "for", "select", "in",
    "function", "time", "coproc",
  ]

  private static func isReserved(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    reservedWords.contains { reserved in
      reserved.utf8CodeUnitCount == word.count
        && word.elementsEqual(
          UnsafeBufferPointer(start: reserved.utf8Start, count: reserved.utf8CodeUnitCount))
    }
  }
}
