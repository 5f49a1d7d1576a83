/// Reads a bash text from left to right; the grammar stands in the extensions of this type.
///
/// A recursive descent without look-back: each byte is read once, except that a text with here-documents is read
/// twice. The first reading finds the bodies, which stand after the line that announces them; the second one
/// puts them into the tree.
struct ShellReader {
  /// The text; ranges count from its start.
  let source: [UInt8]
  let limits: ParseLimits
  /// The next byte to read.
  ///
  /// INVARIANT: outside of quotes that keep them, `position` never rests on a line continuation; `advance` and
  /// `advanceRaw` pass over it. So the grammar sees joined lines, as bash does.
  private(set) var position = 0
  /// The end of what was read last, in front of line continuations after it.
  private(set) var tokenEnd = 0
  /// Where line continuations were passed over, in order.
  private var continuations: [Int] = []
  /// Nesting of everything that recurses, quotes included.
  var depth: Int
  /// How many `$(`, `<(` and `>(` are open.
  var substitutionLevel = 0
  /// Where the innermost `$(`, `<(` or `>(` begins; right there bash takes `time` for an ordinary word.
  var substitutionStart = -1
  /// Here-documents announced on this line whose bodies are still to come.
  var pendingHereDocuments: [PendingHereDocument] = []
  /// Those that an enclosing script still waits for.
  var suspendedHereDocuments = 0
  /// Bodies by the start of their redirection.
  var bodies: [Int: HereDocument] = [:]
  /// True in the second reading, when `bodies` is complete.
  let bodiesAreKnown: Bool
  var comments: [SourceRange] = []
  /// Inside backticks and bodies, here-documents are not understood.
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
    joinLines()
  }

  // MARK: Bytes

  var isAtEnd: Bool { position >= source.count }

  /// The next byte; nil at the end.
  var current: UInt8? { position < source.count ? source[position] : nil }

  /// The byte after the next one, whatever it is: for what follows a backslash.
  var rawNext: UInt8? { position + 1 < source.count ? source[position + 1] : nil }

  /// The byte at so many bytes after the next one, lines joined.
  func peek(_ distance: Int = 1) -> UInt8? {
    var index = position
    for _ in 0..<distance { index = self.index(after: index) }
    return byte(at: index)
  }

  func byte(at index: Int) -> UInt8? { index < source.count ? source[index] : nil }

  /// The index of the next byte, lines joined.
  func index(after index: Int) -> Int {
    var next = index + 1
    while isContinuation(at: next) { next += 2 }
    return next
  }

  /// Whether this text comes next, lines joined.
  func starts(with text: StaticString) -> Bool { end(of: text, at: position) != nil }

  /// The index after a text that stands at an index; nil when another text does.
  func end(of text: StaticString, at start: Int) -> Int? {
    var index = start
    for offset in 0..<text.utf8CodeUnitCount {
      guard byte(at: index) == text.utf8Start[offset] else { return nil }
      index = self.index(after: index)
    }
    return index
  }

  /// Passes over some bytes and the line continuations between and after them.
  mutating func advance(_ count: Int = 1) {
    for _ in 0..<count { advanceRaw(to: position + 1) }
  }

  /// Passes over everything up to an index, and over line continuations there.
  mutating func advanceRaw(to end: Int) {
    position = end
    tokenEnd = end
    joinLines()
  }

  /// Passes over everything up to an index that was found with lines joined.
  mutating func advanceJoined(to end: Int) {
    while position < end { advance() }
  }

  private mutating func joinLines() {
    while isContinuation(at: position) {
      continuations.append(position)
      position += 2
    }
  }

  /// Notes a line continuation that was met where `advance` does not look for one.
  mutating func noteContinuation(at offset: Int) { continuations.append(offset) }

  /// A backslash and a newline, which join lines (S-4).
  private func isContinuation(at index: Int) -> Bool {
    index + 1 < source.count && source[index] == UInt8(ascii: "\\") && source[index + 1] == UInt8(ascii: "\n")
  }

  /// The text of a range that was read, without line continuations; a slice of the source when it has none.
  func text(_ range: SourceRange) -> ArraySlice<UInt8> {
    var first = continuations.count
    while first > 0, continuations[first - 1] >= range.lowerBound { first -= 1 }
    guard first < continuations.count, continuations[first] < range.upperBound else { return source[range] }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var start = range.lowerBound
    for continuation in continuations[first...] where continuation < range.upperBound {
      result.append(contentsOf: source[start..<continuation])
      start = continuation + 2
    }
    result.append(contentsOf: source[start..<max(start, range.upperBound)])
    return result[...]
  }

  func failure(_ reason: String, at offset: Int? = nil) -> ShellSyntaxError {
    ShellSyntaxError(reason: reason, offset: offset ?? position)
  }

  func unexpected() -> ShellSyntaxError {
    guard let byte = current else { return failure("the text ends in the middle of a command") }
    return failure("unexpected `\(String(decoding: [byte], as: UTF8.self))`")
  }

  /// Runs a nested part of the grammar one level deeper.
  mutating func nested<Value>(
    _ body: (inout ShellReader) throws(ShellSyntaxError) -> Value
  ) throws(ShellSyntaxError) -> Value {
    try enter()
    let value = try body(&self)
    depth -= 1
    return value
  }

  /// One level deeper; the caller takes it back.
  mutating func enter() throws(ShellSyntaxError) {
    guard depth < limits.maximumDepth else {
      throw failure("nesting deeper than \(limits.maximumDepth) levels")
    }
    depth += 1
  }
}
