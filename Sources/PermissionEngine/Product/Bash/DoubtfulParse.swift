import CommandKnowledge

/// Structures that the product does not trust itself to have read: they ask in every mode (S-1b).
///
/// The product reads with a grammar of its own. At the top it passes over what that grammar does not know. Inside of
/// substitutions, expansions and arithmetic it cannot: whatever does not fit there leaves open where the inside ends,
/// and what the rest of the text is. Only such places are doubtful, whether or not bash itself reads the text.
struct DoubtfulParse {
  /// A reason that only later releases know.
  static let patternDoubt = "a substitution in the pattern of `${…}`"

  let bytes: [UInt8]
  var index = 0
  private(set) var reason: String?
  private var isGivenUp = false
  /// It was given up before anything was doubtful.
  private var wasGivenUp = false
  /// The text stood between backquotes.
  private var isBackquoted = false
  /// Where the last `))` stands; before the text without one. Looked for once, however often the question comes.
  lazy var lastDoubledEnd =
    bytes.indices.dropLast().last {
      bytes[$0] == UInt8(ascii: ")") && bytes[$0 + 1] == UInt8(ascii: ")")
    } ?? -1
  /// In a test: how many operands stand in it so far; `[` itself counts as one.
  var testOperands: Int?
  /// Here-documents whose bodies begin after the next line feed.
  var documents: [PendingDocument] = []
  /// Arithmetic is read, perhaps a substitution in it.
  var isInArithmetic = false

  /// What the product makes of a text.
  struct Reading {
    /// Why it is doubtful; nil when it is not.
    var reason: String?
    /// A here-document ends on the line that closes the substitution around it: the product gives the text up, and sees
    /// none of its commands (S-1g).
    var isGivenUp = false
  }

  /// Reads a text.
  ///
  /// - Parameter text: UTF-8, without blanks at its ends.
  static func reading(_ text: [UInt8]) -> Reading {
    guard mayBeDoubtful(text) else { return Reading() }
    var parse = DoubtfulParse(text)
    parse.readText()
    return Reading(reason: parse.wasGivenUp ? nil : parse.reason, isGivenUp: parse.isGivenUp)
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Nothing is doubtful without an expansion, `((`, a here-document, or a keyword or `()` after an assignment or a
  /// redirection. Most texts have none of these, and are read no further.
  private static func mayBeDoubtful(_ text: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    var hasPrefix = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "$"), UInt8(ascii: "`"): return true
      case UInt8(ascii: "(") where previous == byte: return true
      case UInt8(ascii: "<") where previous == byte: return true
      case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"): hasPrefix = true
      default: break
      }
      previous = byte
    }
    guard hasPrefix else { return false }
    return TextLayout.contains(Array("()".utf8), in: text[...])
      || text.split(whereSeparator: endsWord).contains(where: ShellKeyword.contains)
  }

  mutating func doubt(_ text: String) {
    guard reason == nil else { return }
    reason = text
    wasGivenUp = isGivenUp
  }

  /// Nothing is left to read, or to find out.
  var isAtEnd: Bool { index >= bytes.count || reason != nil }

  func byte(_ offset: Int = 0) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }

  /// The bytes at this place.
  func isAt(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[min(index, bytes.count)...].starts(with: $0) }
  }

  // MARK: Quotes and expansions

  /// Reads one quoted piece or expansion, if that is what stands here.
  mutating func readExpansion() -> Bool {
    switch byte() {
    case UInt8(ascii: "\\"): index += 2
    case UInt8(ascii: "'"): index = ExpansionEnd.afterQuote(bytes, from: index + 1, UInt8(ascii: "'"))
    case UInt8(ascii: "\""): readDoubleQuotes()
    case UInt8(ascii: "`"): readBackquotes()
    case UInt8(ascii: "$"): readDollar()
    default: return false
    }
    return true
  }

  mutating func readDoubleQuotes() {
    index += 1
    while !isAtEnd {
      switch byte() {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "\""):
        index += 1
        return
      case UInt8(ascii: "$"): readDollar()
      case UInt8(ascii: "`"): readBackquotes()
      default: index += 1
      }
    }
  }

  /// Commands in backquotes are passed over like those at the top.
  mutating func readBackquotes() {
    let quote = UInt8(ascii: "`")
    let end = ExpansionEnd.afterQuote(bytes, from: index + 1, quote)
    let isClosed = end > index + 1 && bytes[end - 1] == quote
    let start = min(index + 1, bytes.count)
    var inner = DoubtfulParse(Array(bytes[start..<max(start, isClosed ? end - 1 : end)]))
    inner.isBackquoted = true
    inner.readText()
    if let found = inner.reason { doubt(found) }
    isGivenUp = isGivenUp || inner.isGivenUp
    index = end
  }

  mutating func readDollar() {
    switch byte(1) {
    case UInt8(ascii: "(") where byte(2) == UInt8(ascii: "("):
      index += 3
      readArithmetic(.parentheses)
    case UInt8(ascii: "("):
      index += 2
      readSubstitution()
    case UInt8(ascii: "["):
      index += 2
      readArithmetic(.bracket)
    case UInt8(ascii: "{"): readParameter()
    case UInt8(ascii: "$") where "([{".utf8.contains(byte(2)): doubt("`$$` before a parenthesis")
    case UInt8(ascii: "'"): index = ExpansionEnd.afterQuote(bytes, from: index + 2, UInt8(ascii: "'"))
    default: index += 1
    }
  }

  // MARK: Here-documents

  /// A here-document whose body has not begun.
  struct PendingDocument {
    let delimiter: [UInt8]
    let isQuoted: Bool
    /// `<<-`: tabs before the delimiter do not count.
    let stripsTabs: Bool
    /// A command word stands before it: without one nothing is expanded.
    let hasCommand: Bool
  }

  /// Reads `<<` and the delimiter after it, in which nothing is expanded.
  mutating func readDocumentStart(hasCommand: Bool = true) {
    index += 2
    let stripsTabs = byte() == UInt8(ascii: "-")
    if stripsTabs { index += 1 }
    while Self.isBlank(byte()) { index += 1 }
    let start = index
    while index < bytes.count, !Self.endsWord(byte()) {
      switch byte() {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        index = ExpansionEnd.afterQuote(bytes, from: index + 1, byte())
      default: index += 1
      }
    }
    index = min(index, bytes.count)
    let delimiter = Dequoting.dequoted(bytes[start..<index])
    documents.append(
      PendingDocument(
        delimiter: delimiter, isQuoted: delimiter.count < index - start, stripsTabs: stripsTabs,
        hasCommand: hasCommand))
  }

  /// Reads the bodies that begin here, after a line feed.
  ///
  /// - Parameter isInside: inside a substitution, where a delimiter may stand before the closing parenthesis, and a
  ///   body without an end is doubtful. At the top such a body ends with the text.
  mutating func readDocuments(isInside: Bool) {
    while !documents.isEmpty, reason == nil {
      let document = documents.removeFirst()
      let start = index
      guard let end = lineWithDelimiter(document, isInside: isInside) else {
        if isInside { doubt("a here-document inside a substitution that does not end") }
        index = bytes.count
        // Where its end is missing, the product does not trust the quotes of a delimiter.
        if document.isQuoted, TextLayout.contains(Array("$((".utf8), in: bytes[start...]) {
          doubt("arithmetic in a here-document that does not end")
        }
        readDocumentBody(document, start..<index)
        continue
      }
      readDocumentBody(document, start..<end)
    }
  }

  private mutating func readDocumentBody(_ document: PendingDocument, _ range: Range<Int>) {
    guard !document.isQuoted, document.hasCommand else { return }
    var body = DoubtfulParse(Array(bytes[range]))
    body.readExpandedLines()
    if let found = body.reason { doubt(found) }
    isGivenUp = isGivenUp || body.isGivenUp
  }

  /// Moves after the delimiter of a body; where its line begins.
  private mutating func lineWithDelimiter(_ document: PendingDocument, isInside: Bool) -> Int? {
    let first = index
    if !isInside, !isBackquoted, let place = placeAfterDelimiter(document, from: first), isClosing(place) {
      isGivenUp = true
    }
    if let start = lineOfDelimiter(document, isInside: isInside) { return start }
    // A line that only begins with it, and a closing parenthesis after it: the product gives up there.
    guard isInside || isBackquoted, let place = placeAfterDelimiter(document, from: first) else { return nil }
    guard isBackquoted || bytes[place...].contains(UInt8(ascii: ")")) else { return nil }
    isGivenUp = true
    index = place
    return place
  }

  /// Whether something more follows on the line, with the end of a substitution or a group in it.
  private func isClosing(_ place: Int) -> Bool {
    bytes[place...].prefix { $0 != 0x0A }.contains { ")}`".utf8.contains($0) }
  }

  /// The place after the delimiter on the first line that begins with it.
  private func placeAfterDelimiter(_ document: PendingDocument, from first: Int) -> Int? {
    var start = first
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var line = bytes[start..<end]
      if document.stripsTabs { line = line.drop { $0 == UInt8(ascii: "\t") } }
      if line.starts(with: document.delimiter) { return line.startIndex + document.delimiter.count }
      start = end + 1
    }
    return nil
  }

  /// Moves after the delimiter that stands on a line of its own.
  private mutating func lineOfDelimiter(_ document: PendingDocument, isInside: Bool) -> Int? {
    while index < bytes.count {
      let start = index
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var line = bytes[start..<end]
      if document.stripsTabs { line = line.drop { $0 == UInt8(ascii: "\t") } }
      if line.starts(with: document.delimiter) {
        let rest = line.dropFirst(document.delimiter.count)
        let isClosed = isInside && rest.drop(while: Self.isBlank).first == UInt8(ascii: ")")
        if rest.isEmpty || isClosed {
          if isClosed || isBackquoted && rest.endIndex == bytes.count { isGivenUp = true }
          index = rest.startIndex
          return start
        }
      }
      index = min(end + 1, bytes.count)
    }
    return nil
  }

  private mutating func readExpandedLines() {
    while !isAtEnd {
      switch byte() {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "$"): readDollar()
      case UInt8(ascii: "`"): readBackquotes()
      default: index += 1
      }
    }
  }

  // MARK: Bytes

  static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Blanks and the bytes of operators.
  static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0A, UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "|"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      true
    default: false
    }
  }

  mutating func skipBlanks() {
    while index < bytes.count {
      if Self.isBlank(byte()) {
        index += 1
      } else if byte() == UInt8(ascii: "\\"), byte(1) == 0x0A {
        index += 2
      } else {
        return
      }
    }
  }

  mutating func skipComment() {
    while index < bytes.count, byte() != 0x0A { index += 1 }
  }
}
