import PatternMatching
import RuleSyntax

/// A glob of the product, said again as gitignore patterns (spec P-1, P-5).
///
/// One glob may need several: a class may hold a slash, and `?` stands for a UTF-16 unit, which is up to three bytes.
struct ProductGlobText {
  /// The patterns; a path matches when it matches one of them.
  let alternatives: [[UInt8]]
  /// See `ProductPathPattern.literalDirectories`.
  let literalDirectories: [UInt8]

  /// How many patterns one glob may become; beyond it `?` is one byte and a class its ASCII members.
  private static let maximumAlternatives = 64

  /// Reads what stands after the anchor; nil when it matches nothing.
  init?(_ text: ArraySlice<UInt8>, in list: RuleList, reachesAnyDepth: Bool = false) {
    var body = text
    var endedInStars = false
    // `/**` at the end is cut off, once.
    if body.elementsEqual("**".utf8) || body.elementsEqual("/**".utf8) {
      body = ArraySlice("**".utf8)
    } else if body.suffix(3).elementsEqual("/**".utf8), body.dropLast(3).last != PathBytes.backslash {
      body = body.dropLast(3)
      while body.count > 1, body.last == PathBytes.slash { body = body.dropLast() }
      endedInStars = true
    }
    guard !body.isEmpty, !body.elementsEqual("/".utf8), !body.elementsEqual(".".utf8) else { return nil }
    // `/**/` after a name is that directory's content.
    var contentOnly = body.last == PathBytes.slash
    var isAnchored = body.dropLast().contains(PathBytes.slash)
    while body.count > 4, body.suffix(4).elementsEqual("/**/".utf8) {
      body = body.dropLast(3)
      contentOnly = true
    }
    if endedInStars, list == .allow, !reachesAnyDepth { isAnchored = true }
    if contentOnly { body = body.dropLast() }
    if body.first == PathBytes.slash { body = body.dropFirst() }
    guard !body.isEmpty else { return nil }
    body = Self.withSingleSlashes(body)

    let segments = body.split(separator: PathBytes.slash, omittingEmptySubsequences: false)
    var reader = ProductSegmentReader(list: list)
    var written: [[[UInt8]]] = []
    var pending: ArraySlice<UInt8>?
    for (index, segment) in segments.enumerated() {
      // A slash inside brackets belongs to the class.
      let whole = pending.map { body[$0.startIndex..<segment.endIndex] } ?? segment
      if ProductSegmentReader.hasOpenClass(whole), index + 1 < segments.count,
        body[segment.endIndex...].contains(UInt8(ascii: "]"))
      {
        pending = whole
        continue
      }
      pending = nil
      let isLast = index == segments.count - 1 && !contentOnly
      guard let alternatives = reader.read(whole, isFirst: written.isEmpty, isLast: isLast) else {
        return nil
      }
      written.append(alternatives)
    }
    var patterns: [[UInt8]] = [isAnchored ? [PathBytes.slash] : []]
    for (index, alternatives) in written.enumerated() {
      if alternatives.count == 1 {
        for place in patterns.indices {
          if index > 0 { patterns[place].append(PathBytes.slash) }
          patterns[place] += alternatives[0]
        }
        continue
      }
      let fits = patterns.count * alternatives.count <= Self.maximumAlternatives
      let used = fits ? alternatives[...] : alternatives.prefix(1)
      let separator = index == 0 ? [] : [PathBytes.slash]
      patterns = patterns.flatMap { pattern in used.map { pattern + separator + $0 } }
    }
    alternatives = contentOnly ? patterns.map { $0 + [PathBytes.slash] } : patterns
    guard isAnchored else {
      literalDirectories = []
      return
    }
    let plain = segments.prefix { !$0.isEmpty && $0.allSatisfy { !Self.special.contains($0) } }
    literalDirectories = Array(plain.joined(separator: [PathBytes.slash]))
  }

  /// A run of slashes is one: `src//a` is `src/a` (P-1).
  private static func withSingleSlashes(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard zip(text, text.dropFirst()).contains(where: { $0 == PathBytes.slash && $1 == PathBytes.slash })
    else { return text }
    var result: [UInt8] = []
    for byte in text where byte != PathBytes.slash || result.last != PathBytes.slash { result.append(byte) }
    return result[...]
  }

  private static let special = Array("*?[\\".utf8)
}
