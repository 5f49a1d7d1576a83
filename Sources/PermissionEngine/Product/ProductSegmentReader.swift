import RuleSyntax

/// Says one segment of a product's glob again in git's words (spec P-1: classes, escapes, stars).
struct ProductSegmentReader {
  let list: RuleList
  /// The segment before was a leading `**`.
  private var followsLeadingStars = false

  init(list: RuleList) { self.list = list }

  private static let star = UInt8(ascii: "*")
  private static let opening = UInt8(ascii: "[")
  private static let closing = UInt8(ascii: "]")
  private static let digits = Array("[0-9]".utf8)
  /// One UTF-16 unit outside ASCII, in UTF-8.
  private static let wideUnits: [[UInt8]] = [
    bytes("[", 0xC2, 0xDF) + bytes("[", 0x80, 0xBF),
    bytes("[", 0xE0, 0xEF) + bytes("[", 0x80, 0xBF) + bytes("[", 0x80, 0xBF),
  ]

  private static func bytes(_ opening: StaticString, _ first: UInt8, _ last: UInt8) -> [UInt8] {
    [self.opening, first, UInt8(ascii: "-"), last, closing]
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
    let stars = Array("**".utf8)
    let isStars = segment.elementsEqual(stars)
    defer { followsLeadingStars = isFirst && isStars }
    if isStars {
      // Only the first of two leading ones may be no directory at all.
      return [followsLeadingStars ? [Self.star] : stars]
    }
    return elements(segment, isLast: isLast)
  }

  private func elements(_ segment: ArraySlice<UInt8>, isLast: Bool) -> [[UInt8]]? {
    var result: [[UInt8]] = [[]]
    func append(_ alternatives: [[UInt8]]) {
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
        append([[byte]] + Self.wideUnits)
        index += 1
      case Self.opening:
        guard let end = segment[(index + 1)...].firstIndex(of: Self.closing),
          let members = ProductClassReader(segment[(index + 1)..<end])
        else { return nil }
        append(members.alternatives)
        index = end + 1
      case PathBytes.backslash:
        var next = index + 1
        // An escaped backslash escapes what follows it.
        if next < segment.endIndex, segment[next] == PathBytes.backslash { next += 1 }
        guard next < segment.endIndex, segment[next] != UInt8(ascii: "?") else { return nil }
        guard let escaped = escaped(segment, at: next, isLast: isLast) else { return nil }
        append([escaped])
        index = next + 1
      default:
        append([[byte]])
        index += 1
      }
    }
    return result
  }

  /// What a backslash and the byte here stand for.
  private func escaped(_ segment: ArraySlice<UInt8>, at index: Int, isLast: Bool) -> [UInt8]? {
    let byte = segment[index]
    switch byte {
    case UInt8(ascii: "d"): return Self.digits
    case Self.star:
      // At the end of a deny or ask pattern it is the wildcard as well, if it stands alone.
      let isAlone = index < segment.startIndex + 2 || segment[index - 2] != Self.star
      let atEnd = isLast && index + 1 == segment.endIndex
      return list != .allow && atEnd && isAlone ? [Self.star] : [PathBytes.backslash, Self.star]
    default: return [PathBytes.backslash, byte]
    }
  }
}
