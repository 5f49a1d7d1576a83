/// Reads a bash text from left to right; the grammar stands in the extensions of this type.
///
/// A recursive descent without look-back: each byte is read once, except that a text with here-documents is read
/// twice. The first reading finds the bodies, which stand behind the line that announces them; the second one
/// puts them into the tree.
struct ShellReader {
  /// The text; ranges count from its start.
  let source: [UInt8]
  let limits: ParseLimits
  /// The next byte to read.
  var position = 0
  /// Nesting of everything that recurses, quotes included.
  var depth: Int
  /// Here-documents announced on this line whose bodies are still to come.
  var pendingHereDocuments: [PendingHereDocument] = []
  /// Bodies by the start of their redirection.
  var bodies: [Int: HereDocument] = [:]
  /// True in the second reading, when `bodies` is complete.
  let bodiesAreKnown: Bool
  var comments: [SourceRange] = []
  /// Inside backticks, here-documents are not understood.
  let allowsHereDocuments: Bool

  /// A here-document whose body has not been read.
  struct PendingHereDocument {
    var start: Int
    var delimiter: [UInt8]
    var isQuoted: Bool
    var stripsTabs: Bool
  }

  init(
    _ source: [UInt8], limits: ParseLimits, depth: Int = 0, bodies: [Int: HereDocument]? = nil,
    allowsHereDocuments: Bool = true
  ) {
    self.source = source
    self.limits = limits
    self.depth = depth
    self.bodies = bodies ?? [:]
    bodiesAreKnown = bodies != nil
    self.allowsHereDocuments = allowsHereDocuments
  }

  // MARK: Bytes

  var isAtEnd: Bool { position >= source.count }

  /// The next byte; nil at the end.
  var current: UInt8? { position < source.count ? source[position] : nil }

  func peek(_ distance: Int = 1) -> UInt8? {
    position + distance < source.count ? source[position + distance] : nil
  }

  func starts(with text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= source.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where source[position + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  func failure(_ reason: String, at offset: Int? = nil) -> ShellSyntaxError {
    ShellSyntaxError(reason: reason, offset: offset ?? position)
  }

  /// Runs a nested part of the grammar one level deeper.
  mutating func nested<Value>(
    _ body: (inout ShellReader) throws(ShellSyntaxError) -> Value
  ) throws(ShellSyntaxError) -> Value {
    guard depth < limits.maximumDepth else {
      throw failure("nesting deeper than \(limits.maximumDepth) levels")
    }
    depth += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  // MARK: Blanks, newlines, comments

  /// A backslash and a newline, which join lines (S-4).
  var isAtContinuation: Bool {
    current == UInt8(ascii: "\\") && peek() == UInt8(ascii: "\n")
  }

  /// A newline, also CR LF.
  var isAtNewline: Bool {
    current == UInt8(ascii: "\n") || (current == UInt8(ascii: "\r") && peek() == UInt8(ascii: "\n"))
  }

  /// Passes over blanks, line continuations, and a comment.
  mutating func skipBlanks() {
    while let byte = current {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        position += 1
      } else if isAtContinuation {
        position += 2
      } else if byte == UInt8(ascii: "#") {
        skipComment()
      } else {
        return
      }
    }
  }

  /// Passes over a comment up to the newline. Only called where a word could begin.
  private mutating func skipComment() {
    let start = position
    while let byte = current, byte != UInt8(ascii: "\n") {
      _ = byte
      position += 1
    }
    comments.append(start..<position)
  }

  /// Passes over one newline and the here-document bodies behind it.
  mutating func skipNewline() throws(ShellSyntaxError) {
    position += current == UInt8(ascii: "\r") ? 2 : 1
    try readHereDocumentBodies()
  }

  /// Passes over blanks, comments and newlines.
  mutating func skipBlanksAndNewlines() throws(ShellSyntaxError) {
    skipBlanks()
    while isAtNewline {
      try skipNewline()
      skipBlanks()
    }
  }

  /// A byte that ends an unquoted word.
  static func isMetacharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "&"),
      UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"):
      true
    default: false
    }
  }

  static func isNameStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  static func isNameByte(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }

  /// The length of a variable name at a position; 0 when there is none.
  func nameLength(at start: Int) -> Int {
    guard start < source.count, Self.isNameStart(source[start]) else { return 0 }
    var end = start + 1
    while end < source.count, Self.isNameByte(source[end]) { end += 1 }
    return end - start
  }

  /// The text of a range without line continuations outside single quotes; a slice of the source when it has
  /// none.
  func text(_ range: SourceRange, continuations: [Int]) -> ArraySlice<UInt8> {
    guard !continuations.isEmpty else { return source[range] }
    var result: [UInt8] = []
    var start = range.lowerBound
    for continuation in continuations where range.contains(continuation) && continuation >= start {
      result.append(contentsOf: source[start..<continuation])
      start = continuation + 2
    }
    result.append(contentsOf: source[start..<range.upperBound])
    return result[...]
  }
}
