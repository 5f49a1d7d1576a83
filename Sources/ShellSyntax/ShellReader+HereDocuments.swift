extension ShellReader {
  /// `<<` or `<<-` with its delimiter; the operator has been read but for the `-`.
  mutating func readHereDocument(
    _ start: Int, _ descriptor: [UInt8]?
  ) throws(ShellSyntaxError) -> Redirection {
    guard allowsHereDocuments else { throw failure("a here-document inside backticks or another one") }
    let stripsTabs = current == UInt8(ascii: "-")
    if stripsTabs { advance() }
    skipBlanksBeforeOperand()
    guard let byte = current, !isAtNewline, !Self.isMetacharacter(byte), byte != UInt8(ascii: "#") else {
      throw failure("a here-document without a delimiter")
    }
    let target = try readWord(.delimiter)
    guard let delimiter = delimiter(target.parts), !delimiter.bytes.isEmpty,
      !delimiter.bytes.contains(UInt8(ascii: "\n"))
    else { throw failure("a here-document delimiter that is not understood", at: start) }
    pendingHereDocuments.append(
      PendingHereDocument(
        start: start, delimiter: delimiter.bytes, isQuoted: delimiter.isQuoted, stripsTabs: stripsTabs))
    let body =
      bodies[start] ?? HereDocument(bodyRange: start..<start, isQuoted: delimiter.isQuoted, parts: [])
    return Redirection(
      range: start..<tokenEnd, text: text(start..<tokenEnd), operation: .hereDocument(body),
      descriptor: descriptor, target: target)
  }

  /// The delimiter without its quotes; nil when it holds anything but text.
  private func delimiter(_ parts: [WordPart]) -> (bytes: [UInt8], isQuoted: Bool)? {
    var bytes: [UInt8] = []
    var isQuoted = false
    for part in parts {
      switch part {
      case .literal(let text):
        bytes.append(contentsOf: text)
        continue
      case .escaped(let text): bytes.append(contentsOf: text)
      case .singleQuoted(let text): bytes.append(contentsOf: text)
      case .doubleQuoted(let inner, isLocalized: false):
        for part in inner {
          guard case .literal(let text) = part else { return nil }
          bytes.append(contentsOf: text)
        }
      default: return nil
      }
      isQuoted = true
    }
    return (bytes, isQuoted)
  }

  /// Reads the bodies of all announced here-documents, which begin at an index after a newline; gives the index
  /// after the last delimiter.
  mutating func readHereDocumentBodies(from start: Int) throws(ShellSyntaxError) -> Int {
    let pending = pendingHereDocuments
    pendingHereDocuments = []
    var index = start
    for document in pending { index = try readBody(of: document, from: index) }
    return index
  }

  private mutating func readBody(of document: PendingHereDocument, from start: Int) throws(ShellSyntaxError)
    -> Int
  {
    var index = start
    var body: [UInt8] = []
    while index < source.count {
      let lineStart = index
      var line = logicalLine(&index, joins: !document.isQuoted)[...]
      if document.stripsTabs { line = line.drop { $0 == UInt8(ascii: "\t") } }
      if line.elementsEqual(document.delimiter) {
        try finish(document, start..<lineStart, body)
        return index
      }
      // Inside a substitution, bash takes such a line for the delimiter and goes on after it.
      if substitutionLevel > 0, line.starts(with: document.delimiter),
        line.dropFirst(document.delimiter.count).contains(UInt8(ascii: ")"))
      {
        throw failure("a line of a here-document that begins like its end", at: lineStart)
      }
      body.append(contentsOf: line)
      body.append(UInt8(ascii: "\n"))
    }
    throw failure("a here-document whose delimiter never comes", at: document.start)
  }

  /// The line at an index, and the index after it. An unquoted body joins lines at a backslash before anything
  /// else looks at them, so that a delimiter may be broken in two.
  private func logicalLine(_ index: inout Int, joins: Bool) -> [UInt8] {
    var line: [UInt8] = []
    while true {
      let end = source[index...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
      let piece = source[index..<end]
      index = min(end + 1, source.count)
      let isJoined =
        joins && end < source.count && piece.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
      line.append(contentsOf: isJoined ? piece.dropLast() : piece)
      if !isJoined { return line }
    }
  }

  private mutating func finish(
    _ document: PendingHereDocument, _ range: SourceRange, _ body: [UInt8]
  ) throws(ShellSyntaxError) {
    guard !bodiesAreKnown else { return }
    var parts: [WordPart] = body.isEmpty ? [] : [.literal(body[...])]
    if !document.isQuoted, body.contains(where: { "$`\\".utf8.contains($0) }) {
      try enter()
      // The body is a text of its own, lines joined and tabs stripped; here-documents inside it are not understood.
      var reader = ShellReader(body, limits: limits, depth: depth, allowsHereDocuments: false)
      do {
        parts = try reader.readQuotedParts(until: nil, openedAt: 0)
      } catch {
        throw failure(error.reason, at: range.lowerBound)
      }
      depth -= 1
    }
    bodies[document.start] = HereDocument(bodyRange: range, isQuoted: document.isQuoted, parts: parts)
  }
}
