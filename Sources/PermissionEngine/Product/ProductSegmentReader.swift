import RuleSyntax

/// Says one segment of a product's glob again in git's words (spec P-1: classes, escapes, stars).
struct ProductSegmentReader {
  let list: RuleList
  /// The segment before was a leading `**`.
  private var followsLeadingStars = false

  init(list: RuleList) { self.list = list }

  private static let stars = Array("**".utf8)
  private static let star = UInt8(ascii: "*")
  private static let opening = UInt8(ascii: "[")
  private static let closing = UInt8(ascii: "]")
  private static let hyphen = UInt8(ascii: "-")
  /// One UTF-16 unit but a slash, in UTF-8.
  private static let units: [[UInt8]] = [
    [opening, 0x01, hyphen, 0x2E, 0x30, hyphen, 0x7F, closing],
    bytes(0xC2, 0xDF) + bytes(0x80, 0xBF),
    bytes(0xE0, 0xEF) + bytes(0x80, 0xBF) + bytes(0x80, 0xBF),
  ]
  /// A character of two UTF-16 units.
  private static let pair = bytes(0xF0, 0xF4) + bytes(0x80, 0xBF) + bytes(0x80, 0xBF) + bytes(0x80, 0xBF)

  private static func bytes(_ first: UInt8, _ last: UInt8) -> [UInt8] {
    [opening, first, hyphen, last, closing]
  }

  /// What a run of `?` stands for.
  private static func unitRun(_ count: Int) -> [[UInt8]] {
    if count == 0 { return [[]] }
    let rest = unitRun(count - 1)
    let single = units.flatMap { unit in rest.map { unit + $0 } }
    return count == 1 ? single : single + unitRun(count - 2).map { pair + $0 }
  }

  /// Whether a class begins here that does not end.
  static func hasOpenClass(_ segment: ArraySlice<UInt8>) -> Bool {
    var index = segment.startIndex
    while index < segment.endIndex {
      switch segment[index] {
      case PathBytes.backslash: index += 2
      case opening:
        guard let end = segment[(index + 1)...].firstIndex(of: closing) else { return true }
        index = end + 1
      default: index += 1
      }
    }
    return false
  }

  /// The segment in git's words, each way of saying it; nil when it matches nothing.
  mutating func read(_ segment: ArraySlice<UInt8>, isFirst: Bool, isLast: Bool) -> [[UInt8]]? {
    let isStars = segment.elementsEqual(Self.stars)
    defer { followsLeadingStars = isFirst && isStars }
    if isStars {
      // Only the first of two leading ones may be no directory at all.
      return [followsLeadingStars ? [Self.star] : Self.stars]
    }
    return elements(segment, isLast: isLast)
  }

  private func elements(_ segment: ArraySlice<UInt8>, isLast: Bool) -> [[UInt8]]? {
    // Most segments are plain names.
    guard segment.contains(where: Self.isSpecial) else { return [Array(segment)] }
    var result: [[UInt8]] = [[]]
    func append(_ alternatives: [[UInt8]]) {
      if alternatives.count == 1 {
        for place in result.indices { result[place] += alternatives[0] }
        return
      }
      let isMuch = result.count * alternatives.count > 64
      let used = isMuch ? Array(alternatives.prefix(1)) : alternatives
      result = result.flatMap { before in used.map { before + $0 } }
    }
    var index = segment.startIndex
    while index < segment.endIndex {
      let byte = segment[index]
      switch byte {
      case Self.star:
        while index < segment.endIndex, segment[index] == Self.star { index += 1 }
        append([[Self.star]])
      case UInt8(ascii: "?"):
        let run = segment[index...].prefix { $0 == byte }
        index = run.endIndex
        // A long run counts bytes.
        append(run.count <= 3 ? Self.unitRun(run.count) : [Array(run)])
      case Self.opening:
        guard let end = segment[(index + 1)...].firstIndex(of: Self.closing) else {
          // A class that a slash cuts short is no pattern: deny and ask then guard the name as written.
          guard list != .allow, !isLast else { return nil }
          append([[PathBytes.backslash, byte]])
          index += 1
          continue
        }
        guard let members = ProductClassReader(segment[(index + 1)..<end]) else { return nil }
        append(members.alternatives)
        index = end + 1
      case PathBytes.backslash:
        guard let escape = ProductEscape(segment, at: index) else { return nil }
        if escape.isStar, isWildcard(segment, at: escape.end - 1, isLast: isLast) {
          append([[Self.star]])
        } else {
          append(escape.alternatives)
        }
        index = escape.end
      default:
        let plain = segment[index...].prefix { !Self.isSpecial($0) }
        for place in result.indices { result[place] += plain }
        index = plain.endIndex
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == star || byte == opening || byte == UInt8(ascii: "?") || byte == PathBytes.backslash
  }

  /// Whether an escaped star is the wildcard as well: alone at the end of a deny or ask pattern.
  private func isWildcard(_ segment: ArraySlice<UInt8>, at index: Int, isLast: Bool) -> Bool {
    let isAlone = index < segment.startIndex + 2 || segment[index - 2] != Self.star
    return list != .allow && isLast && index + 1 == segment.endIndex && isAlone
  }
}
