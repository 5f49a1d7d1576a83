internal import PatternMatching
internal import PermissionEngine

/// What a pattern of a deny or ask rule sees of compound commands as a whole (spec B-14, M-2).
///
/// Such a rule is compared with the whole text as well, so that `foo * x` matches `foo a; echo x` although it matches
/// neither command. A pattern without literals after its first wildcard matches no text that way whose first
/// command it does not match.
struct CompoundReach {
  /// What the first command of a compound text matches if the pattern matches the text; empty when the pattern
  /// matches that command itself.
  let firstCommands: [WildcardPattern]
  /// Whether a reserved word may begin a text that the pattern matches: `for *`.
  let mayBeginReserved: Bool

  /// The words that a compound command can begin with.
  private static let reserved = [
    "if", "for", "while", "until", "case", "select", "function", "time", "coproc",
  ].map { Array($0.utf8) }

  private static let blank = UInt8(ascii: " ")

  init(_ pattern: WildcardPattern) {
    let beginning = CommandBeginning(pattern.literalPrefix, isWhole: !pattern.hasWildcard)
    mayBeginReserved = Self.reserved.contains { word in
      if let partial = beginning.partialCommand { return word.starts(with: partial) }
      return beginning.command == word || beginning.command.isEmpty
    }
    guard pattern.hasWildcard else {
      firstCommands = []
      return
    }
    // A number may turn out to be that of a redirection, and anything but plain bytes something else.
    let isNumber = beginning.partial?.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) ?? false
    let isCertain = beginning.isPlain && !isNumber
    let endsAtWildcard = pattern.pieces.count <= 2 && pattern.pieces.last == .anything
    guard !isCertain || !endsAtWildcard else {
      firstCommands = []
      return
    }
    let words = Array(beginning.words.joined(separator: [Self.blank]))
    if isCertain, let partial = beginning.partial {
      let start = words.isEmpty ? partial : words + [Self.blank] + partial
      firstCommands = [WildcardPattern([.literal(start), .anything])]
    } else {
      firstCommands = [
        WildcardPattern(literal: words), WildcardPattern([.literal(words + [Self.blank]), .anything]),
      ]
    }
  }
}
