internal import PatternMatching
internal import PermissionEngine

/// Command texts that two rules match, put together from the literals of both.
///
/// Most pairs that meet are a beginning and an ending, `git push *` and `* --force`, which need no search.
struct CommandBlends {
  /// The calls; empty when none was found.
  private(set) var calls: [ToolCall] = []

  private static let blank = UInt8(ascii: " ")
  private static let word = Array("src".utf8)
  /// Stands where both leave the command open.
  private static let command = Array("make".utf8)

  init(of first: RuleExtent, and second: RuleExtent) {
    guard case .commands(let tool, let one) = first, case .commands(tool, let other) = second else { return }
    var seen: Set<[UInt8]> = []
    for (outer, inner) in [(one, other), (other, one)] {
      for text in Self.texts(outer.flatMap(\.alternatives), inner.flatMap(\.alternatives))
      where CommandTexts.isPlain(text) && one.contains(where: { $0.contains(text) })
        && other.contains(where: { $0.contains(text) }) && seen.insert(text).inserted
      {
        calls.append(CallExamples.command(text, tool: tool))
      }
    }
  }

  /// The beginning of one pattern, then what the other needs after it, then the rest of the first.
  private static func texts(_ outer: [WildcardPattern], _ inner: [WildcardPattern]) -> [[UInt8]] {
    outer.filter(\.hasWildcard).flatMap { first in
      inner.flatMap { second -> [[UInt8]] in
        guard let needed = second.pieces(after: first.literalPrefix) else { return [] }
        let rest = first.pieces.drop { $0 != .anything }
        return [false, true].map { fillsWords in
          var text = Array(first.literalPrefix)
          for piece in needed + rest { append(piece, fillsWords, to: &text) }
          return text.last == blank ? text + word : text
        }
      }
    }
  }

  /// - Parameter fillsWords: whether a wildcard after a blank stands for a word, rather than for nothing.
  private static func append(_ piece: WildcardPattern.Piece, _ fillsWords: Bool, to text: inout [UInt8]) {
    switch piece {
    case .anything:
      if text.isEmpty {
        text += fillsWords ? command : []
      } else if fillsWords, text.last == blank {
        text += word
      }
    case .literal(let bytes):
      // One blank serves as the end of what stands before and as the beginning of what follows.
      text += text.last == blank && bytes.first == blank ? bytes.dropFirst() : bytes[...]
    }
  }
}

extension WildcardPattern {
  /// The pieces that a text has to go on with when it begins like this; nil when no such text matches.
  fileprivate func pieces(after beginning: ArraySlice<UInt8>) -> ArraySlice<Piece>? {
    var pieces = pieces[...]
    var open = beginning
    if case .literal(let bytes)? = pieces.first {
      guard beginning.starts(with: bytes) else {
        guard bytes.starts(with: beginning) else { return nil }
        return [.literal(Array(bytes.dropFirst(beginning.count)))] + pieces.dropFirst()
      }
      open = open.dropFirst(bytes.count)
      pieces = pieces.dropFirst()
    }
    // A literal between two wildcards may stand in the beginning already.
    while pieces.count > 2, case .literal(let bytes) = pieces[pieces.startIndex + 1],
      let place = open.indices.first(where: { open[$0...].starts(with: bytes) })
    {
      open = open[(place + bytes.count)...]
      pieces = pieces.dropFirst(2)
    }
    return pieces
  }
}
