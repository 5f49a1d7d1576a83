extension ShellReader {
  /// A descriptor of more digits than this does not fit a number of the system.
  private static let maximumDescriptorDigits = 9

  /// A redirection, when one begins here.
  mutating func readRedirection() throws(ShellSyntaxError) -> Redirection? {
    let start = position
    let descriptorEnd = descriptorEnd(at: start)
    guard let sign = byte(at: descriptorEnd) else { return nil }
    if descriptorEnd == start, sign == UInt8(ascii: "&"), peek() == UInt8(ascii: ">") {
      let isAppend = starts(with: "&>>")
      advance(isAppend ? 3 : 2)
      return try finishRedirection(start, isAppend ? .appendBoth : .outputBoth, nil, mayDuplicate: false)
    }
    guard sign == UInt8(ascii: "<") || sign == UInt8(ascii: ">"),
      byte(at: index(after: descriptorEnd)) != UInt8(ascii: "(")
    else { return nil }
    var descriptor: [UInt8]?
    if descriptorEnd > start {
      advanceJoined(to: descriptorEnd)
      let bytes = Array(text(start..<tokenEnd))
      guard bytes.count <= Self.maximumDescriptorDigits || bytes.first == UInt8(ascii: "{") else {
        throw failure("a descriptor that is not understood", at: start)
      }
      descriptor = bytes
    }
    let (operation, mayDuplicate) = readRedirectionOperator()
    if case .hereDocument = operation { return try readHereDocument(start, descriptor) }
    return try finishRedirection(start, operation, descriptor, mayDuplicate: mayDuplicate)
  }

  /// The index after digits or `{name}`; the index itself when neither stands there.
  private func descriptorEnd(at start: Int) -> Int {
    var end = start
    while let byte = byte(at: end), Self.isDigit(byte) { end = index(after: end) }
    guard end == start, byte(at: start) == UInt8(ascii: "{") else { return end }
    let nameStart = index(after: start)
    let nameEnd = nameEnd(at: nameStart)
    guard nameEnd > nameStart, byte(at: nameEnd) == UInt8(ascii: "}") else { return start }
    return index(after: nameEnd)
  }

  private static let operators: [(text: StaticString, operation: Redirection.Operator, mayDuplicate: Bool)] =
    [
      ("<<<", .hereString, false),
      ("<<", .hereDocument(HereDocument(bodyRange: 0..<0, isQuoted: false, parts: [])), false),
      ("<&", .input, true), ("<>", .readWrite, false), ("<", .input, false), (">>", .append, false),
      (">|", .clobber, false), (">&", .outputBoth, true), (">", .output, false),
    ]

  private mutating func readRedirectionOperator() -> (Redirection.Operator, mayDuplicate: Bool) {
    for entry in Self.operators where starts(with: entry.text) {
      advance(entry.text.utf8CodeUnitCount)
      return (entry.operation, entry.mayDuplicate)
    }
    return (.output, false)
  }

  /// The target. After `<&` and `>&`, a number or `-` makes it a duplication; any other word of `<&` counts as a
  /// file that is read.
  private mutating func finishRedirection(
    _ start: Int, _ operation: Redirection.Operator, _ descriptor: [UInt8]?, mayDuplicate: Bool
  ) throws(ShellSyntaxError) -> Redirection {
    skipBlanksBeforeOperand()
    guard let byte = current, !isAtNewline, !Self.isMetacharacter(byte) || isAtProcessSubstitution,
      byte != UInt8(ascii: "#")
    else { throw failure("a redirection without a target") }
    // There the `-` is a word of its own, and what follows another one.
    if mayDuplicate, byte == UInt8(ascii: "-"), !endsWord(at: index(after: position)) {
      throw failure("text after a descriptor that is closed")
    }
    let target = try readWord(.ordinary)
    let isDuplicate = mayDuplicate && isDescriptor(target.constantText)
    return Redirection(
      range: start..<tokenEnd, text: text(start..<tokenEnd), operation: isDuplicate ? .duplicate : operation,
      descriptor: descriptor, target: target)
  }

  /// Digits, `-`, or digits and `-`.
  private func isDescriptor(_ text: [UInt8]?) -> Bool {
    guard let text, !text.isEmpty else { return false }
    let digits = text.last == UInt8(ascii: "-") ? text.dropLast() : text[...]
    return digits.allSatisfy(Self.isDigit)
  }
}
