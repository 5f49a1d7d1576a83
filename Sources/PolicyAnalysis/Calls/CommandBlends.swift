internal import PatternMatching
internal import PermissionEngine

/// Command texts that two rules match, put together from the literals of both.
///
/// Most pairs that meet are a beginning and an ending, `git push *` and `* --force`, which need no search.
struct CommandBlends {
  /// The calls; empty when none was found.
  private(set) var calls: [ToolCall] = []

  private static let fills = ["src", ""].map { Array($0.utf8) }

  init(of first: RuleExtent, and second: RuleExtent) {
    guard case .commands(let tool, let one) = first, case .commands(tool, let other) = second else { return }
    var seen: Set<[UInt8]> = []
    for (outer, inner) in [(one, other), (other, one)] {
      for text in Self.texts(outer, inner)
      where CommandTexts.isNormal(text) && one.contains(where: { $0.contains(text) })
        && other.contains(where: { $0.contains(text) }) && seen.insert(text).inserted
      {
        calls.append(CallExamples.command(text, tool: tool))
      }
    }
  }

  /// The texts of one rule with those of the other in the place of a wildcard.
  private static func texts(_ outer: [CommandExtent], _ inner: [CommandExtent]) -> [[UInt8]] {
    let fillings = inner.flatMap(\.alternatives).flatMap { pattern -> [[UInt8]] in
      let pieces = pattern.pieces
      // What a wildcard in front matches is what the outer rule has there, with the blank that follows.
      let isOpen = pieces.first == .anything
      return fills.map { fill in
        let text = (isOpen ? Array(pieces.dropFirst()) : pieces).flatMap { piece -> [UInt8] in
          if case .literal(let bytes) = piece { bytes } else { fill }
        }
        return isOpen && text.first == UInt8(ascii: " ") ? Array(text.dropFirst()) : text
      }
    }
    return outer.flatMap(\.alternatives).filter(\.hasWildcard).flatMap { pattern in
      fillings.flatMap { filling in
        fills.map { pattern.filled(first: filling, others: $0) } + [pattern.filled(last: filling)]
      }
    }
  }
}

extension WildcardPattern {
  /// The text with something in the place of the last wildcard, and `src` in the place of the others.
  fileprivate func filled(last: [UInt8]) -> [UInt8] {
    let pieces = pieces
    let place = pieces.lastIndex(of: .anything)
    return pieces.indices.flatMap { index -> [UInt8] in
      if case .literal(let bytes) = pieces[index] { return bytes }
      return index == place ? last : Array("src".utf8)
    }
  }
}
