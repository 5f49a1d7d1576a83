internal import PatternMatching
internal import PermissionEngine

/// Command texts that a rule matches, made by filling its wildcards with what people write there.
struct CommandTexts {
  /// The texts, the most ordinary first.
  let texts: [[UInt8]]

  private static let blank = UInt8(ascii: " ")
  /// More texts than this help nobody.
  private static let maximum = 24

  init(_ extents: [CommandExtent]) {
    var found: [[UInt8]] = []
    var seen: Set<[UInt8]> = []
    for extent in extents {
      // The form with something after the boundary says more than the bare command.
      for pattern in extent.alternatives.sorted(by: { $0.hasWildcard && !$1.hasWildcard }) {
        for text in Self.fillings(of: pattern)
        where found.count < Self.maximum && Self.isNormal(text) && seen.insert(text).inserted
          && extent.contains(text)
        {
          found.append(text)
        }
      }
    }
    texts = found
  }

  /// A text as S-8 leaves it: no blank at either end, none doubled.
  static func isNormal(_ text: [UInt8]) -> Bool {
    guard let first = text.first, let last = text.last, first != blank, last != blank else { return false }
    return !zip(text, text.dropFirst()).contains { $0 == blank && $1 == blank }
  }

  /// Whether a text is normal and of ordinary bytes, so that it is one command however it is read.
  static func isPlain(_ text: [UInt8]) -> Bool {
    isNormal(text) && !text.contains(where: special.contains)
  }

  /// Bytes that may mean something to a shell.
  static let special = Array("\"'`$\\;&|<>(){}[]!#~?=\n\t".utf8)

  private static func fillings(of pattern: WildcardPattern) -> [[UInt8]] {
    guard pattern.hasWildcard else { return [Array(pattern.literalPrefix)] }
    let words = String(decoding: pattern.literalPrefix, as: UTF8.self).split(separator: " ").map(String.init)
    let endsAtBlank = pattern.literalPrefix.last == blank
    var fills = endsAtBlank ? TypicalArguments.following(words) : []
    fills += endsAtBlank || pattern.literalPrefix.isEmpty ? TypicalArguments.general : []
    if pattern.literalPrefix.isEmpty { fills = ["git", "npm", "echo"] + fills }
    if !endsAtBlank {
      // Glued to what stands before: the rest of a word, or another word.
      fills += ["", " src", "x", " main", "a.txt", "/a.txt", "-x"]
    }
    var texts: [[UInt8]] = []
    for fill in fills {
      let bytes = Array(fill.utf8)
      guard pattern.hasInnerLiterals else {
        texts.append(pattern.filled(with: bytes))
        continue
      }
      texts.append(pattern.filled(first: bytes, others: []))
      texts.append(pattern.filled(first: bytes, others: Array("src".utf8)))
      texts.append(pattern.filled(first: bytes, others: Array(" src".utf8)))
      texts.append(pattern.filled(first: bytes, others: bytes))
    }
    return texts
  }
}

extension WildcardPattern {
  /// The text with something in the place of the first wildcard, and something in the place of the others.
  func filled(first: [UInt8], others: [UInt8]) -> [UInt8] {
    var isFirst = true
    return pieces.flatMap { piece -> [UInt8] in
      if case .literal(let bytes) = piece { return bytes }
      defer { isFirst = false }
      return isFirst ? first : others
    }
  }
}
