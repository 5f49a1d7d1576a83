/// Bounds of the parser; what exceeds them is unparsable (spec S-1).
public struct ParseLimits: Sendable, Hashable {
  /// Nesting of substitutions and compound commands; 64 by spec S-1.
  public var maximumDepth: Int

  /// Limits from numbers.
  public init(maximumDepth: Int = 64) { self.maximumDepth = maximumDepth }
}

/// Why a text is unparsable (spec S-1).
public struct ShellSyntaxError: Error, Sendable, Hashable {
  /// What was not understood, in words for a person: lower case, no full stop.
  public var reason: String
  /// The byte offset of the first thing not understood.
  public var offset: Int

  /// An error from its parts.
  public init(reason: String, offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

/// Turns a bash text into its tree, or says that it is unparsable (spec, section S).
public struct ShellParser: Sendable {
  /// The bounds in force.
  public var limits: ParseLimits

  /// A parser with these bounds.
  public init(limits: ParseLimits = ParseLimits()) { self.limits = limits }

  /// Parses a whole command text.
  ///
  /// - Parameter source: UTF-8 bytes, any length.
  /// - Throws: `ShellSyntaxError` for whatever is not understood with certainty; callers turn this into *ask*.
  /// - Complexity: O(*n*) time and space in bytes.
  public func parse(_ source: [UInt8]) throws(ShellSyntaxError) -> ShellScript {
    try checkControlBytes(source)
    return try parse(source, depth: 0, allowsHereDocuments: true)
  }

  func parse(
    _ source: [UInt8], depth: Int, allowsHereDocuments: Bool
  ) throws(ShellSyntaxError) -> ShellScript {
    var first = ShellReader(source, limits: limits, depth: depth, allowsHereDocuments: allowsHereDocuments)
    let script = try first.readWholeText()
    if first.bodies.isEmpty { return script }
    if source.contains(UInt8(ascii: "\r")) {
      throw ShellSyntaxError(reason: "a here-document in a text with carriage returns", offset: 0)
    }
    var second = ShellReader(source, limits: limits, depth: depth, bodies: first.bodies)
    return try second.readWholeText()
  }

  /// NUL and other control characters but tab, newline, and a carriage return right before a newline are not
  /// understood; nor is a backslash before a carriage return (S-1).
  private func checkControlBytes(_ source: [UInt8]) throws(ShellSyntaxError) {
    for (offset, byte) in source.enumerated() where byte < 0x20 || byte == 0x7F {
      switch byte {
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): continue
      case UInt8(ascii: "\r"):
        let next = offset + 1 < source.count ? source[offset + 1] : nil
        let previous = offset > 0 ? source[offset - 1] : nil
        if next == UInt8(ascii: "\n"), previous != UInt8(ascii: "\\") { continue }
        throw ShellSyntaxError(reason: "a carriage return that is not the end of a line", offset: offset)
      default:
        throw ShellSyntaxError(reason: "a control character (\(byte))", offset: offset)
      }
    }
  }
}

extension ShellReader {
  /// The whole text as a script.
  mutating func readWholeText() throws(ShellSyntaxError) -> ShellScript {
    let statements = try readList { $0.isAtEnd }
    guard isAtEnd else { throw unexpected() }
    guard pendingHereDocuments.isEmpty else {
      throw failure("a here-document whose delimiter never comes", at: pendingHereDocuments[0].start)
    }
    return ShellScript(
      source: source[...], range: 0..<source.count, statements: statements, comments: comments)
  }

  func unexpected() -> ShellSyntaxError {
    guard let byte = current else { return failure("the text ends in the middle of a command") }
    return failure("unexpected `\(String(decoding: [byte], as: UTF8.self))`")
  }
}
