/// Turns a rule text into its AST (spec, section R).
public struct RuleParser: Sendable {
  /// The edition whose language is read.
  public var edition: Edition

  /// The longest rule, in bytes.
  public static let maximumBytes = 65_536

  /// A parser for an edition.
  public init(edition: Edition) { self.edition = edition }

  /// Parses one rule.
  ///
  /// White space around the whole rule is passed over; `Rule.hasOuterWhitespace` tells of it, since an allow rule
  /// written so matches nothing in the narrow reading.
  ///
  /// - Parameters:
  ///   - text: the rule after JSON decoding, UTF-8, at most 65,536 bytes.
  ///   - list: the list it stands in; a few forms differ by list.
  /// - Throws: `RuleSyntaxError` for what R-3 calls malformed.
  /// - Complexity: O(*n*).
  public func parse(_ text: [UInt8], in list: RuleList) throws(RuleSyntaxError) -> Rule {
    if text.count > Self.maximumBytes { throw RuleSyntaxError(reason: .tooLong, range: 0..<text.count) }
    guard let first = text.firstIndex(where: { !isWhitespace($0) }),
      let last = text.lastIndex(where: { !isWhitespace($0) })
    else { throw RuleSyntaxError(reason: .empty, range: 0..<text.count) }
    guard let open = text[first...last].firstIndex(of: UInt8(ascii: "(")) else {
      return Rule(
        text: text, tool: try name(in: text, first..<(last + 1), whole: first...last), specifier: nil)
    }
    let nameEnd = try endOfName(text, first, open, last)
    let name = try name(in: text, first..<nameEnd, whole: first...last)
    guard text[last] == UInt8(ascii: ")") else { throw unclosed(text, open, first...last) }
    let range = (open + 1)..<last
    let specifier = try SpecifierReader(edition: edition, name: name).read(Array(text[range]), at: range)
    return Rule(text: text, tool: name, specifier: specifier)
  }

  // MARK: Parts

  private func endOfName(
    _ text: [UInt8], _ first: Int, _ open: Int, _ last: Int
  ) throws(RuleSyntaxError) -> Int {
    var end = open
    while end > first, isWhitespace(text[end - 1]) { end -= 1 }
    guard end < open, end > first else { return open }
    // The blank is the mistake only where the name before it is one.
    guard ToolNameText.isValid(text[first..<end]) else { return open }
    var repair = Array(text[first..<end]) + text[open...last]
    if repair.last != UInt8(ascii: ")") { repair.append(UInt8(ascii: ")")) }
    throw RuleSyntaxError(reason: .blankBeforeParenthesis, range: end..<open, repair: repair)
  }

  private func unclosed(_ text: [UInt8], _ open: Int, _ whole: ClosedRange<Int>) -> RuleSyntaxError {
    let end = whole.upperBound + 1
    if let close = text[open..<end].lastIndex(of: UInt8(ascii: ")")) {
      return RuleSyntaxError(
        reason: .textAfterParenthesis, range: (close + 1)..<end, repair: Array(text[whole.lowerBound...close])
      )
    }
    return RuleSyntaxError(
      reason: .missingParenthesis, range: end..<end, repair: Array(text[whole]) + [UInt8(ascii: ")")])
  }

  private func name(
    in text: [UInt8], _ range: Range<Int>, whole: ClosedRange<Int>
  ) throws(RuleSyntaxError) -> ToolName {
    let bytes = Array(text[range])
    guard ToolNameText.isValid(bytes[...]) else {
      throw RuleSyntaxError(
        reason: .invalidName, range: range.isEmpty ? range.lowerBound..<(range.lowerBound + 1) : range)
    }
    let written = String(decoding: bytes, as: UTF8.self)
    let canonical = written == "Task" ? "Agent" : written
    return ToolName(
      bytes: bytes, range: range, canonical: canonical, hasWildcard: bytes.contains(UInt8(ascii: "*")))
  }

  private func isWhitespace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }
}

extension Rule {
  /// White space stands before or behind the rule.
  public var hasOuterWhitespace: Bool {
    guard let first = text.first, let last = text.last else { return false }
    return [first, last].contains { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }
  }
}

/// Which texts are tool names.
enum ToolNameText {
  /// Letters, digits, `_`, `-`, `*`; in MCP names also `.`.
  static func isValid(_ name: ArraySlice<UInt8>) -> Bool {
    guard !name.isEmpty else { return false }
    let isMCP = name.starts(with: "mcp__".utf8)
    return name.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "*"):
        true
      case UInt8(ascii: "."): isMCP
      default: false
      }
    }
  }
}
