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
    try checkBytes(source)
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
  /// understood; nor is a backslash before a carriage return (S-1), nor what is not UTF-8.
  private func checkBytes(_ source: [UInt8]) throws(ShellSyntaxError) {
    var isASCII = true
    for (offset, byte) in source.enumerated() where byte < 0x20 || byte >= 0x7F {
      switch byte {
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): continue
      case 0x80...: isASCII = false
      case UInt8(ascii: "\r"):
        let next = offset + 1 < source.count ? source[offset + 1] : nil
        let previous = offset > 0 ? source[offset - 1] : nil
        if next == UInt8(ascii: "\n"), previous != UInt8(ascii: "\\") { continue }
        throw ShellSyntaxError(reason: "a carriage return that is not the end of a line", offset: offset)
      default:
        throw ShellSyntaxError(reason: "a control character (\(byte))", offset: offset)
      }
    }
    guard isASCII || isUTF8(source) else {
      throw ShellSyntaxError(reason: "bytes that are not UTF-8", offset: 0)
    }
  }

  private func isUTF8(_ source: [UInt8]) -> Bool {
    var codec = UTF8()
    var bytes = source.makeIterator()
    while true {
      switch codec.decode(&bytes) {
      case .scalarValue: continue
      case .emptyInput: return true
      case .error: return false
      }
    }
  }
}
