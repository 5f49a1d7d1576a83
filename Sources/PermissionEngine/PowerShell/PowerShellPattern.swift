import PatternMatching
import RuleSyntax

/// A PowerShell rule's pattern, compiled: lower case, aliases replaced (spec T-10, B-2 to B-6).
struct PowerShellPattern: Sendable {
  /// What has to match, any of them.
  let alternatives: [WildcardPattern]
  /// True when there is no wildcard.
  let isExact: Bool

  /// Compiles a pattern.
  init(_ pattern: CommandPattern, in list: RuleList, semantics: Semantics) {
    var pieces = pattern.atoms.map { atom -> WildcardPattern.Piece in
      switch atom {
      case .literal(let bytes): .literal(bytes.map(PathBytes.lowercase))
      case .anything: .anything
      }
    }
    if case .literal(let first)? = pieces.first {
      let goesOn = pieces.count > 1 || pattern.ending == .prefix
      pieces[0] = .literal(Self.withoutAlias(first, goesOn: goesOn))
    }
    isExact = pattern.isExact
    let space = WildcardPattern.Piece.literal([UInt8(ascii: " ")])
    switch pattern.ending {
    case .none: alternatives = [WildcardPattern(pieces)]
    case .prefix: alternatives = [WildcardPattern(pieces + [.anything])]
    case .wordBoundary:
      let followed = WildcardPattern(pieces + [space, .anything])
      // Whether the end of the text counts as the final space after an earlier wildcard.
      let isOpen =
        pieces.contains(.anything) && (list == .allow) != semantics.has(.finalPowerShellStarFavoursAllow)
      alternatives = isOpen ? [followed] : [WildcardPattern(pieces), followed]
    }
  }

  /// Whether a normalised text matches.
  func matches(_ text: [UInt8]) -> Bool { alternatives.contains { $0.matches(text) } }

  /// Whether some text of a shape could match.
  func mayMatch(_ shape: WildcardPattern) -> Bool { alternatives.contains { $0.intersects(shape) } }

  private static func withoutAlias(_ literal: [UInt8], goesOn: Bool) -> [UInt8] {
    let end = literal.firstIndex(of: UInt8(ascii: " "))
    if end == nil && goesOn { return literal }
    let name = literal[..<(end ?? literal.endIndex)]
    return PowerShellAliases.canonical(name) + literal[(end ?? literal.endIndex)...]
  }
}
