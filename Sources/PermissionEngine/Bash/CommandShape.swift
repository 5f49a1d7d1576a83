import PatternMatching
import ShellSyntax

/// The texts that a command with expansions can have, as patterns (spec M-4).
enum CommandShape {
  private static let blank = WildcardPattern.Piece.literal([CommandText.blank])

  /// Shapes that together cover every text: the words with each expansion read as any text, and the same with
  /// the command word reduced to its base name.
  ///
  /// An expansion can also vanish, the blank beside it included, and can hold several words; so a word that is
  /// nothing but an expansion takes in the blank before it. This covers a little more than what can happen.
  static func shapes(of words: ArraySlice<Word>, home: [UInt8], hasUnknownTail: Bool) -> [WildcardPattern] {
    guard let first = words.first else { return [] }
    let command = pieces(of: first, home: home)
    var tail: [WildcardPattern.Piece] = []
    for word in words.dropFirst() {
      let pieces = pieces(of: word, home: home)
      if pieces == [.anything] { tail.append(.anything) } else { tail += [blank] + pieces }
    }
    if hasUnknownTail { tail += [blank, .anything] }
    var shapes = [pattern(command + tail)]
    if let baseName = baseName(command) { shapes.append(pattern(baseName + tail)) }
    if command == [.anything], let next = words.dropFirst().first {
      // The command word can vanish altogether.
      shapes.append(
        pattern(pieces(of: next, home: home) + tail.dropFirst(1 + pieces(of: next, home: home).count)))
    }
    return shapes
  }

  private static func pieces(of word: Word, home: [UInt8]) -> [WildcardPattern.Piece] {
    word.pathShape(home: home).wildcardPieces
  }

  /// What stands behind the last slash that is known.
  private static func baseName(_ pieces: [WildcardPattern.Piece]) -> [WildcardPattern.Piece]? {
    for index in pieces.indices.reversed() {
      guard case .literal(let bytes) = pieces[index], let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
      else {
        continue
      }
      let name = Array(bytes[(slash + 1)...])
      return (name.isEmpty ? [] : [.literal(name)]) + pieces[(index + 1)...]
    }
    return nil
  }

  /// Joins neighbours: literals become one, wildcards become one.
  private static func pattern(_ pieces: [WildcardPattern.Piece]) -> WildcardPattern {
    var joined: [WildcardPattern.Piece] = []
    for piece in pieces {
      switch (joined.last, piece) {
      case (.literal(let before)?, .literal(let bytes)): joined[joined.count - 1] = .literal(before + bytes)
      case (.anything?, .anything): break
      default: joined.append(piece)
      }
    }
    return WildcardPattern(joined)
  }
}
