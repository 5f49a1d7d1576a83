import RuleSyntax

/// What deny and ask rules say about one command (M-1, E2).
struct StrictMatches: Sendable {
  private var exactDeny: SourcedRule?
  /// The exact ask rule that matches.
  private(set) var exactAsk: SourcedRule?
  private var starDeny: SourcedRule?
  private var starAsk: SourcedRule?
  /// A prefix or wildcard deny rule for what stands behind `xargs`, which nothing shields.
  private var denyBehindXargs: SourcedRule?

  init(
    _ command: FoundCommand, rules: ProductCommandRules, home: [UInt8], in semantics: Semantics,
    isHidden: Bool = false, asWritten: Bool = false, inSimpleText: Bool = false
  ) {
    var seen = command
    if !command.place.contains(.resolved), let written = command.withVariables {
      // There rules see no values (S-3v).
      seen = written
      seen.isWrittenAnew = false
    }
    self.init(
      one: seen, rules: rules, home: home, in: semantics, isHidden: isHidden, asWritten: asWritten,
      inSimpleText: inSimpleText)
  }

  private init(
    one command: FoundCommand, rules: ProductCommandRules, home: [UInt8], in semantics: Semantics,
    isHidden: Bool, asWritten: Bool, inSimpleText: Bool
  ) {
    guard rules.restricts, command.loopVariable == nil, !isHidden else { return }
    // Most commands no such rule matches at all.
    if semantics.decidesAsNewest, command.isConstant || command.showsAllItHolds,
      command.text.withUnsafeBufferPointer({ !rules.mayRestrictAnything(in: $0) })
    {
      return
    }
    if command.isPlain, !rules.mayRestrict(command.wordText) { return }
    // Words behind a redirection deny rules see, ask rules do not (S-6).
    let front = command.upToRedirection.map {
      StrictMatches(
        $0, rules: rules, home: home, in: semantics, asWritten: asWritten, inSimpleText: inSimpleText)
    }
    defer {
      if let front {
        exactDeny = exactDeny ?? front.exactDeny
        starDeny = starDeny ?? front.starDeny
        (exactAsk, starAsk) = (front.exactAsk, front.starAsk)
      }
    }
    let strict = StrictCandidates(
      command, home: home, in: semantics, asWritten: asWritten, inSimpleText: inSimpleText)
    let hasBlankRuns = !CommandText.isCollapsed(command.wordText)
    let exact =
      hasBlankRuns && !semantics.has(.exactRestrictionsReadBlankRuns)
      ? [command.text] : strict.candidates.exact
    if hasBlankRuns, !semantics.has(.restrictionsReadBlankRuns) {
      exactDeny = rules.exactMatch(exact, in: .deny)
      exactAsk = rules.exactMatch(exact, in: .ask)
      return
    }
    let behindXargs = strict.textsBehindXargs
    let star = behindXargs.isEmpty ? strict.candidates.star : strict.candidates.star + behindXargs
    exactDeny =
      rules.exactMatch(strict.withoutHome.exact, in: .deny)
      ?? rules.prefixEqual(to: strict.withoutHome.exact, in: .deny)
    starDeny = rules.starMatch(strict.withoutHome.star, in: .deny)
    guard star.contains(where: rules.mayRestrict) || exact != star && exact.contains(where: rules.mayRestrict)
    else { return }
    exactDeny = rules.exactMatch(exact, in: .deny) ?? exactDeny
    starDeny = rules.starMatch(star, in: .deny) ?? starDeny
    denyBehindXargs = rules.starMatch(behindXargs, in: .deny)
    exactAsk = rules.exactMatch(exact, in: .ask)
    starAsk = rules.starMatch(star, in: .ask)
    if !semantics.has(.finalStarCoversNothing) {
      starDeny = starDeny.flatMap { ProductCommandRules.isMatchedByNothing($0, star) ? nil : $0 }
      starAsk = starAsk.flatMap { ProductCommandRules.isMatchedByNothing($0, star) ? nil : $0 }
    }
    // A rule `P:*` is an exact one for the command `P` (E2).
    if exactDeny == nil, starDeny != nil {
      if exactAsk == nil, starAsk != nil { exactAsk = rules.prefixEqual(to: exact, in: .ask) }
      if exactAsk != nil { exactDeny = rules.prefixEqual(to: exact, in: .deny) }
    }
  }

  /// The deny rule that matches.
  ///
  /// - Parameter isShieldedByExactAsk: whether an exact ask rule for the same command goes before a prefix or wildcard
  ///   deny rule; asked last, since it takes a look at what the text removes.
  func deny(isShieldedByExactAsk: @autoclosure () -> Bool) -> SourcedRule? {
    if let rule = exactDeny ?? denyBehindXargs { return rule }
    guard let starDeny else { return nil }
    return isShielding && isShieldedByExactAsk() ? nil : starDeny
  }

  /// An exact ask rule shields unless it matches a `$HOME` as written.
  private var isShielding: Bool {
    guard let text = exactAsk?.rule.specifier?.bytes else { return false }
    return !TextLayout.contains(Array("$HOME".utf8), in: text)
  }

  /// The ask rule that matches.
  var ask: SourcedRule? { exactAsk ?? starAsk }
}

extension FoundCommand {
  /// What deny and ask rules are compared with comes from its text and nothing else: without redirections and here-strings,
  /// and without a variable that something beside it may set.
  var showsAllItHolds: Bool {
    guard redirections.isEmpty, hereStrings.isEmpty else { return false }
    let text = text
    return !text.indices.contains { index in
      text[index] == UInt8(ascii: "$") && (index + 1 == text.count || text[index + 1] != UInt8(ascii: "("))
    }
  }
}
