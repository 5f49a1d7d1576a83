/// Turns a rule text into its AST (spec, section R).
public struct RuleParser: Sendable {
  /// Whose language is read.
  public var semantics: Semantics

  /// The longest rule, in bytes.
  public static let maximumBytes = 65_536

  /// A parser of a language.
  public init(semantics: Semantics) { self.semantics = semantics }

  /// Parses one rule.
  ///
  /// White space around the whole rule is passed over; `Rule.hasOuterWhitespace` tells of it, since an allow rule
  /// written so matches nothing in the narrow reading.
  ///
  /// - Parameters:
  ///   - text: the rule after JSON decoding, UTF-8, at most 65,536 bytes.
  ///   - list: the list it stands in. No form differs by list; which of them have an effect does (T-6, T-7), and
  ///     that is the policy's business.
  /// - Throws: `RuleSyntaxError` for what R-3 calls malformed.
  /// - Complexity: O(*n*).
  public func parse(_ text: [UInt8], in list: RuleList) throws(RuleSyntaxError) -> Rule {
    try parse(text, in: list, proposesRepair: true)
  }

  /// Parses one rule. A guess of a repair is parsed without repairing it in turn: thousands of quotation marks in
  /// each other would go as deep as there are.
  func parse(
    _ text: [UInt8], in list: RuleList, proposesRepair: Bool
  ) throws(RuleSyntaxError) -> Rule {
    guard text.count <= Self.maximumBytes else {
      throw RuleSyntaxError(reason: .tooLong, range: Self.maximumBytes..<text.count)
    }
    let parts = RuleLexer(text)
    func error(_ reason: RuleSyntaxError.Reason, _ range: Range<Int>) -> RuleSyntaxError {
      guard proposesRepair else { return RuleSyntaxError(reason: reason, range: range) }
      let repair = RuleRepair(semantics: semantics, list: list, text: text, parts: parts).repaired(reason)
      return RuleSyntaxError(reason: reason, range: range, repair: repair)
    }
    guard !parts.whole.isEmpty else { throw error(.empty, 0..<text.count) }
    guard ToolNameText.isValid(text[parts.name]) else {
      throw error(
        .invalidName, parts.name.isEmpty ? parts.gap.lowerBound..<parts.gap.upperBound + 1 : parts.name)
    }
    guard parts.opening != nil else {
      return Rule(text: text, tool: name(in: text, parts.name), specifier: nil)
    }
    guard parts.gap.isEmpty else { throw error(.blankBeforeParenthesis, parts.gap) }
    guard parts.closing != nil else {
      throw error(.missingParenthesis, parts.specifier.upperBound..<parts.specifier.upperBound)
    }
    guard parts.rest.isEmpty else { throw error(.textAfterParenthesis, parts.rest) }
    let name = name(in: text, parts.name)
    guard
      let specifier = SpecifierReader(semantics: semantics, name: name)
        .read(Array(text[parts.specifier]), at: parts.specifier)
    else { throw error(.specifierNotTaken, parts.specifier) }
    return Rule(text: text, tool: name, specifier: specifier)
  }

  private func name(in text: [UInt8], _ range: Range<Int>) -> ToolName {
    let bytes = Array(text[range])
    let entry = ToolCatalog.entry(named: bytes, in: semantics)
    let written = entry?.name ?? String(decoding: bytes, as: UTF8.self)
    return ToolName(
      bytes: bytes, range: range, canonical: ToolCatalog.canonicalName(of: written),
      hasWildcard: bytes.contains(UInt8(ascii: "*")))
  }
}

/// Which texts are tool names.
enum ToolNameText {
  /// Letters, digits, `_`, `-`, `*`; in MCP names, and in patterns that may mean some, also `.`. Control characters
  /// and whatever is not ASCII count as letters: they are accepted and reported.
  static func isValid(_ name: ArraySlice<UInt8>) -> Bool {
    guard !name.isEmpty else { return false }
    var hasDot = false
    for byte in name {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "*"):
        continue
      case UInt8(ascii: "."): hasDot = true
      case 0x80...0xFF: continue
      case 0x00...0x1F, 0x7F: if RuleBlank.isASCII(byte) { return false }
      default: return false
      }
    }
    return !hasDot || name.starts(with: "mcp__".utf8) || name.contains(UInt8(ascii: "*"))
  }
}
