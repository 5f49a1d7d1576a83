extension ShellReader {
  /// A redirection, when one begins here.
  mutating func readRedirection() throws(ShellSyntaxError) -> Redirection? {
    let start = position
    var end = position
    while end < source.count, Self.isDigit(source[end]) { end += 1 }
    if end == start, current == UInt8(ascii: "{") {
      let length = nameLength(at: start + 1)
      if length > 0, start + 1 + length < source.count, source[start + 1 + length] == UInt8(ascii: "}") {
        end = start + length + 2
      }
    }
    guard end < source.count else { return nil }
    let descriptor = end > start ? Array(source[start..<end]) : nil
    if descriptor == nil, starts(with: "&>") {
      position += 2
      let isAppend = current == UInt8(ascii: ">")
      if isAppend { position += 1 }
      return try finishRedirection(start, isAppend ? .appendBoth : .outputBoth, nil)
    }
    guard source[end] == UInt8(ascii: "<") || source[end] == UInt8(ascii: ">") else { return nil }
    if descriptor == nil, isAtProcessSubstitution { return nil }
    position = end
    let operation = readRedirectionOperator()
    if case .hereDocument = operation { return try readHereDocument(start, descriptor) }
    return try finishRedirection(start, operation, descriptor)
  }

  private mutating func readRedirectionOperator() -> Redirection.Operator {
    let table: [(StaticString, Redirection.Operator)] = [
      ("<<<", .hereString),
      ("<<", .hereDocument(HereDocument(bodyRange: 0..<0, isQuoted: false, parts: []))),
      ("<&", .duplicate), ("<>", .readWrite), ("<", .input),
      (">>", .append), (">|", .clobber), (">&", .outputBoth), (">", .output),
    ]
    for (text, operation) in table where starts(with: text) {
      position += text.utf8CodeUnitCount
      return operation
    }
    return .output
  }

  private mutating func finishRedirection(
    _ start: Int, _ operation: Redirection.Operator, _ descriptor: [UInt8]?
  ) throws(ShellSyntaxError) -> Redirection {
    let isInputDuplicate = operation == .duplicate
    skipRedirectionBlanks()
    guard let byte = current, !isAtNewline, !Self.isMetacharacter(byte) || isAtProcessSubstitution else {
      throw failure("a redirection without a target")
    }
    let target = try readWord(.ordinary)
    var operation = operation
    if operation == .outputBoth || operation == .duplicate,
      source[start..<position].contains(UInt8(ascii: "&"))
    {
      if isDescriptor(target.constantText), !starts(source[start...], with: "&>") {
        operation = .duplicate
      } else if isInputDuplicate {
        // `<&word`: a descriptor whose number is not known counts as a file that is read.
        operation = .input
      }
    }
    return Redirection(
      range: start..<position, text: redirectionText(start..<position), operation: operation,
      descriptor: descriptor, target: target)
  }

  private func starts(_ bytes: ArraySlice<UInt8>, with text: StaticString) -> Bool {
    bytes.starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Blanks before a target. A `#` there is the beginning of a comment, so the target is missing.
  private mutating func skipRedirectionBlanks() {
    while let byte = current {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        position += 1
      } else if isAtContinuation {
        position += 2
      } else {
        return
      }
    }
  }

  private func redirectionText(_ range: SourceRange) -> ArraySlice<UInt8> {
    var continuations: [Int] = []
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if source[index] == UInt8(ascii: "\\"), source[index + 1] == UInt8(ascii: "\n") {
        continuations.append(index)
        index += 1
      }
      index += 1
    }
    return text(range, continuations: continuations)
  }

  /// Digits, `-`, or digits and `-`.
  private func isDescriptor(_ text: [UInt8]?) -> Bool {
    guard let text, !text.isEmpty else { return false }
    let digits = text.last == UInt8(ascii: "-") ? text.dropLast() : text[...]
    return digits.allSatisfy(Self.isDigit)
  }

  // MARK: Here-documents

  private mutating func readHereDocument(
    _ start: Int, _ descriptor: [UInt8]?
  ) throws(ShellSyntaxError) -> Redirection {
    guard allowsHereDocuments else { throw failure("a here-document inside backticks") }
    let stripsTabs = current == UInt8(ascii: "-")
    if stripsTabs { position += 1 }
    skipRedirectionBlanks()
    guard let byte = current, !isAtNewline, !Self.isMetacharacter(byte), byte != UInt8(ascii: "#") else {
      throw failure("a here-document without a delimiter")
    }
    let target = try readWord(.delimiter)
    var delimiter: [UInt8] = []
    var isQuoted = false
    for part in target.parts {
      switch part {
      case .literal(let bytes): delimiter.append(contentsOf: bytes)
      case .escaped(let bytes):
        isQuoted = true
        delimiter.append(contentsOf: bytes)
      case .singleQuoted(let bytes):
        isQuoted = true
        delimiter.append(contentsOf: bytes)
      case .doubleQuoted(let inner, isLocalized: false):
        isQuoted = true
        for part in inner {
          guard case .literal(let bytes) = part else {
            throw failure("a here-document delimiter that is not understood", at: start)
          }
          delimiter.append(contentsOf: bytes)
        }
      default: throw failure("a here-document delimiter that is not understood", at: start)
      }
    }
    guard !delimiter.isEmpty, !delimiter.contains(UInt8(ascii: "\n")) else {
      throw failure("a here-document delimiter that is not understood", at: start)
    }
    pendingHereDocuments.append(
      PendingHereDocument(start: start, delimiter: delimiter, isQuoted: isQuoted, stripsTabs: stripsTabs))
    let body = bodies[start] ?? HereDocument(bodyRange: start..<start, isQuoted: isQuoted, parts: [])
    return Redirection(
      range: start..<position, text: redirectionText(start..<position), operation: .hereDocument(body),
      descriptor: descriptor, target: target)
  }

  /// Reads the bodies of all announced here-documents; `position` stands behind a newline.
  mutating func readHereDocumentBodies() throws(ShellSyntaxError) {
    guard !pendingHereDocuments.isEmpty else { return }
    let pending = pendingHereDocuments
    pendingHereDocuments = []
    for document in pending { try readBody(of: document) }
  }

  private mutating func readBody(of document: PendingHereDocument) throws(ShellSyntaxError) {
    let start = position
    var body: [UInt8] = []
    // An unquoted body joins lines at a backslash, also in front of the delimiter.
    var isJoined = false
    while !isAtEnd {
      let end = source[position...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
      var line = source[position..<end]
      if document.stripsTabs { line = line.drop { $0 == UInt8(ascii: "\t") } }
      if !isJoined, line.elementsEqual(document.delimiter) {
        try finish(document, start..<position, body)
        position = end < source.count ? end + 1 : end
        return
      }
      body.append(contentsOf: line)
      body.append(UInt8(ascii: "\n"))
      isJoined = !document.isQuoted && endsInOddBackslashes(line)
      position = end < source.count ? end + 1 : end
    }
    throw failure("a here-document whose delimiter never comes", at: document.start)
  }

  private func endsInOddBackslashes(_ line: ArraySlice<UInt8>) -> Bool {
    line.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  private mutating func finish(
    _ document: PendingHereDocument, _ range: SourceRange, _ body: [UInt8]
  ) throws(ShellSyntaxError) {
    guard !bodiesAreKnown else { return }
    var parts: [WordPart] = [.literal(body[...])]
    if !document.isQuoted, body.contains(where: { "$`\\".utf8.contains($0) }) {
      guard depth < limits.maximumDepth else {
        throw failure("nesting deeper than \(limits.maximumDepth) levels")
      }
      // The body is a text of its own, so that tabs can be stripped; here-documents inside it are not understood.
      var reader = ShellReader(body, limits: limits, depth: depth + 1, allowsHereDocuments: false)
      var ignored: [Int] = []
      do {
        parts = try reader.readQuotedParts(&ignored, until: nil, openedAt: 0)
      } catch {
        throw failure(error.reason, at: range.lowerBound)
      }
    }
    bodies[document.start] = HereDocument(bodyRange: range, isQuoted: document.isQuoted, parts: parts)
  }
}
