import PatternMatching
import RuleSyntax

/// One command pattern, ready to be compared with texts.
struct CommandMatcher: Sendable {
  private let pattern: CommandPattern
  /// What holds where the part before a trailing ` *` contains a wildcard.
  private let endCountsAsBlank: Bool
  /// The pattern ends in a redirection (B-15).
  let endsInRedirection: Bool

  /// A matcher for a pattern.
  ///
  /// - Parameters:
  ///   - pattern: the pattern as the language reads it.
  ///   - endCountsAsBlank: what holds where the part before a trailing ` *` contains a wildcard.
  init(_ pattern: CommandPattern, endsInRedirection: Bool, endCountsAsBlank: Bool) {
    self.pattern = pattern
    self.endsInRedirection = endsInRedirection
    self.endCountsAsBlank = endCountsAsBlank
  }

  /// The bytes before the first wildcard; for an exact pattern all of it.
  var literalPrefix: [UInt8] {
    if case .literal(let bytes)? = pattern.atoms.first { bytes } else { [] }
  }

  /// No wildcard at all (B-2, B-11).
  var isExact: Bool { pattern.isExact }

  /// The wildcard patterns that together are this one; one or two.
  var alternatives: [WildcardPattern] {
    var arena = PatternArena()
    return (0..<alternativeCount).map { index in
      let place = append(index, to: &arena)
      return arena.pattern(place)
    }
  }

  /// How many wildcard patterns are together this one.
  var alternativeCount: Int {
    guard pattern.ending == .wordBoundary else { return 1 }
    return endCountsAsBlank || !pattern.atoms.contains(.anything) ? 2 : 1
  }

  /// Adds one of the wildcard patterns that together are this one.
  ///
  /// - Parameter index: from 0 up to `alternativeCount`.
  func append(_ index: Int, to arena: inout PatternArena) -> PatternArena.Place {
    let start = arena.next
    for atom in pattern.atoms {
      switch atom {
      case .literal(let bytes): arena.add(bytes)
      case .anything: arena.addWildcard(start)
      }
    }
    switch pattern.ending {
    case .none: break
    case .prefix: arena.addWildcard(start)
    case .wordBoundary where index + 1 == alternativeCount:
      arena.add(CommandText.blank)
      arena.addWildcard(start)
    // The text may also end here.
    case .wordBoundary: break
    }
    return arena.end(start)
  }
}

/// What a rule means to the list it stands in, under some semantics.
struct CommandRuleMeaning {
  let list: RuleList
  let semantics: Semantics

  /// What is compared.
  enum Meaning {
    /// The rule matches no call.
    case nothing
    /// The rule matches every call (B-1).
    case everything
    /// Only the whole compound text can match (B-14).
    case wholeTextOnly([UInt8])
    /// This pattern.
    case pattern(CommandMatcher)
    /// Any of these patterns, which are spellings of one.
    case patterns([CommandMatcher])
  }

  /// True where the list takes its largest meaning in a doubt that concerns every list.
  private func isLargest(_ favoursAllow: Feature) -> Bool {
    (list == .allow) == semantics.has(favoursAllow)
  }

  /// The meaning of a Bash rule.
  func of(_ rule: Rule) -> Meaning {
    guard let specifier = rule.specifier else { return .everything }
    switch specifier.meaning {
    case .everyCall: return .everything
    case .undocumentedEveryCall: return isLargest(.furtherStarsFavourAllow) ? .everything : .nothing
    case .empty: return list != .allow && semantics.has(.emptySpecifierIsWholeTool) ? .everything : .nothing
    case .command(let pattern): return of(pattern, specifier.bytes)
    default: return .nothing
    }
  }

  /// The meaning of a pattern and its spellings: with and without the escapes of R-5, and with the blanks of
  /// B-8 brought to one.
  private func of(_ pattern: CommandPattern, _ bytes: [UInt8]) -> Meaning {
    if bytes == [UInt8(ascii: ":"), UInt8(ascii: "*")] {
      return isLargest(.emptyPrefixFavoursAllow) ? .everything : .nothing
    }
    let scan = SpecifierScan(bytes)
    if list == .allow, scan.hasOperator {
      // B-14: each simple command is compared alone, so such a rule could only ever match quoted text.
      let mayEqualWholeText =
        pattern.isExact && (!semantics.has(.partsComparedAlone) || semantics.has(.exactAllowOfWholeText))
      if mayEqualWholeText { return .wholeTextOnly(scan.withSingleBlanks) }
      if !semantics.has(.exactAllowOfWholeText) { return .nothing }
    }
    if scan.isSingleWords, !bytes.suffix(3).elementsEqual(" :*".utf8) {
      // Neither blanks to bring to one nor escapes to take off.
      return .pattern(
        CommandMatcher(pattern, endsInRedirection: false, endCountsAsBlank: isLargest(.finalStarFavoursAllow))
      )
    }
    var spellings = [bytes]
    if isLargest(.blankRunsFavourAllow) {
      let single = withSingleBlanks(scan)
      if single != bytes { spellings.append(single) }
    }
    if list != .allow || semantics.has(.escapedParenthesesInAllow) {
      for spelling in spellings {
        if let unescaped = withoutEscapedParentheses(spelling) { spellings.append(unescaped) }
      }
    }
    return .patterns(
      spellings.map {
        CommandMatcher(
          $0 == bytes ? pattern : CommandPattern(parsing: $0, semantics: semantics),
          endsInRedirection: scan.endsInRedirection,
          endCountsAsBlank: isLargest(.finalStarFavoursAllow))
      })
  }

  /// The specifier with the blanks of B-8 brought to one. In 2.1 a trailing `:*` is a blank and a wildcard (B-3), so a
  /// blank before it is one of two.
  private func withSingleBlanks(_ scan: SpecifierScan) -> [UInt8] {
    let bytes = scan.withSingleBlanks
    guard semantics.has(.wildcardsInCommands), bytes.suffix(3).elementsEqual(" :*".utf8) else { return bytes }
    return bytes.dropLast(2) + [UInt8(ascii: "*")]
  }

  /// The specifier with `\(` and `\)` replaced by the bare parentheses; nil when it has none.
  private func withoutEscapedParentheses(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.contains(UInt8(ascii: "\\")) else { return nil }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "(") || bytes[index + 1] == UInt8(ascii: ")")
      {
        index += 1
      }
      result.append(bytes[index])
      index += 1
    }
    return result.count == bytes.count ? nil : result
  }
}
