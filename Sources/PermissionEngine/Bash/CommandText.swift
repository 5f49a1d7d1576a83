import ShellSyntax

/// The texts of a simple command that rules are compared with (spec S-8, B-10, B-15).
enum CommandText {
  static let blank = UInt8(ascii: " ")
  /// The longest text that is decided by its parts, in UTF-16 units (S-16).
  static let maximumLength = 10_000

  /// Words joined by one blank, as written.
  static func source(_ words: some Sequence<Word>) -> [UInt8] {
    joined(words.lazy.map(\.text))
  }

  /// Words joined by one blank after quote removal (B-10).
  static func dequoted(_ words: some Sequence<Word>) -> [UInt8] {
    joined(words.lazy.map(\.dequotedText))
  }

  /// Assignments and words as written.
  static func source(_ assignments: some Sequence<Assignment>, _ words: some Sequence<Word>) -> [UInt8] {
    joined([joined(assignments.lazy.map(\.text)), source(words)].filter { !$0.isEmpty })
  }

  /// The command with its redirections, everything in source order (B-15).
  static func withRedirections(
    _ assignments: some Sequence<Assignment>, _ words: some Sequence<Word>, _ redirections: [Redirection]
  ) -> [UInt8] {
    var pieces: [(start: Int, text: ArraySlice<UInt8>)] = []
    for assignment in assignments { pieces.append((assignment.range.lowerBound, assignment.text)) }
    for word in words { pieces.append((word.range.lowerBound, word.text)) }
    for redirection in redirections { pieces.append((redirection.range.lowerBound, redirection.text)) }
    pieces.sort { $0.start < $1.start }
    return joined(pieces.lazy.map(\.text))
  }

  /// Pieces joined by one blank.
  static func joined(_ pieces: some Sequence<some Sequence<UInt8>>) -> [UInt8] {
    var text: [UInt8] = []
    var isFirst = true
    for piece in pieces {
      if !isFirst { text.append(blank) }
      isFirst = false
      text.append(contentsOf: piece)
    }
    return text
  }

  /// What stands behind the last slash; the whole name when there is none.
  static func baseName(_ name: [UInt8]) -> [UInt8] {
    guard let slash = name.lastIndex(of: UInt8(ascii: "/")) else { return name }
    return Array(name[(slash + 1)...])
  }

  /// A text with runs of unquoted blanks brought to one (B-8), for whole texts and unparsable ones.
  static func withSingleBlanks(_ text: [UInt8]) -> [UInt8] {
    SpecifierScan(text).withSingleBlanks
  }

  /// Whether `collapsed` leaves a text as it is.
  static func isCollapsed(_ text: some Collection<UInt8>) -> Bool {
    text.withContiguousStorageIfAvailable(areCollapsed) ?? Array(text).withUnsafeBufferPointer(areCollapsed)
  }

  private static func areCollapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous = CommandText.blank
    for byte in bytes {
      if byte <= CommandText.blank,
        byte == UInt8(ascii: "\t") || byte == CommandText.blank && previous == byte
      {
        return false
      }
      previous = byte
    }
    return bytes.isEmpty || previous != CommandText.blank && previous != 0x0A
  }

  /// Runs of spaces and tabs as one space, also inside quotes; both ends trimmed (B-8).
  static func collapsed(_ text: some Collection<UInt8>) -> [UInt8] {
    if isCollapsed(text) { return Array(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        if let last = result.last, last != CommandText.blank { result.append(CommandText.blank) }
      } else {
        result.append(byte)
      }
    }
    while let last = result.last, last == CommandText.blank || last == 0x0A { result.removeLast() }
    return result
  }

  /// The beginning of a text for people.
  static func shown(_ text: some Sequence<UInt8>) -> String {
    String(decoding: Array(text.prefix(160)), as: UTF8.self)
  }

  /// The same for a text in memory.
  static func shown(_ text: [UInt8]) -> String { text.withUnsafeBufferPointer { shown($0) } }

  /// The same for a text in memory.
  static func shown(_ text: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: text.prefix(160)), as: UTF8.self)
  }
}
