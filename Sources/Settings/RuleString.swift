package import RuleSyntax

/// Several rules in one string, separated by commas or blanks outside parentheses: the form of frontmatter and
/// of `--allowedTools` (spec C-10).
package enum RuleString {
  /// Where each rule stands in the string.
  ///
  /// `Bash (x)` is torn into the whole tool `Bash` and a remainder. For deny that is the larger meaning and
  /// stays; for allow it would grant far more than was meant, so both stay together as one malformed rule.
  ///
  /// - Complexity: O(*n*).
  package static func ranges(in text: [UInt8], list: RuleList) -> [Range<Int>] {
    var pieces = split(text, closesEarly: false)
    if list != .allow {
      // An open parenthesis swallows the rest, denies among it: better to close it where a rule seems to end.
      return pieces.isClosed ? pieces.ranges : split(text, closesEarly: true).ranges
    }
    pieces.ranges = pieces.ranges.reduce(into: []) { joined, range in
      if let last = joined.last, text[range.lowerBound] == UInt8(ascii: "("),
        text[last.upperBound..<range.lowerBound].allSatisfy(isBlank)
      {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
    return pieces.ranges
  }

  /// Splits at separators where no parenthesis is open, as release 2.1.332 does (C-10). `closesEarly` lets a `)`
  /// before a separator close all.
  static func split(_ text: [UInt8], closesEarly: Bool) -> (ranges: [Range<Int>], isClosed: Bool) {
    var ranges: [Range<Int>] = []
    var start: Int?
    var depth = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if depth == 0, byte == .comma || isBlank(byte) {
        if let begin = start { ranges.append(begin..<index) }
        start = nil
        index += 1
        continue
      }
      if start == nil { start = index }
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth > 0:
        let endsPiece = index + 1 == text.count || text[index + 1] == .comma || isBlank(text[index + 1])
        depth = closesEarly && endsPiece ? 0 : depth - 1
      // An escaped parenthesis is text of the rule.
      case .backslash where depth > 0 && index + 1 < text.count: index += 1
      default: break
      }
      index += 1
    }
    if let begin = start { ranges.append(begin..<text.count) }
    return (ranges, depth == 0)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
