import CommandKnowledge
import PatternMatching
import RuleSyntax
import Settings

/// Answers of the product reading for commands of plain words, from their bytes alone.
///
/// A plain command is one simple command without quotes, operators, expansions, globs and redirections, so its text is
/// its words. Where no table knows its name, nothing but command rules can decide it, and the answer is that of
/// `ProductCallDecision`. Whenever this cannot be seen at once there is no answer, and the full decision is made.
final class ProductPlainCommands: Sendable {
  private let rules: ProductCommandRules
  private let hasBareAllowRule: Bool
  /// Made when a command is first asked about.
  private var names: CommandNames { .product }

  /// Nil where something other than command rules and tables may decide every command.
  init?(_ session: ProductSession) {
    let (context, given, settings) = (session.context, session.context.given, session.settings)
    let bash = Array("Bash".utf8)
    // acceptEdits says nothing but about commands that name files (M-5).
    guard context.semantics.decidesAsNewest, [.default, .acceptEdits].contains(context.mode),
      given.hook == nil,
      !settings.sandbox.isEnabled, !context.isWindows,
      settings.unstartableFiles.isEmpty, !settings.blocksReadsOutside, !settings.deniesInsteadOfPrompting,
      !session.rules.parameters.mayMatch(bash, inputs: CallSubject.inputsOfBash),
      !given.requiresUser.contains("Bash"),
      !given.organisationAsks.contains("Bash"),
      session.rules.names.firstMatch(bash, in: .deny) == nil,
      session.rules.names.firstMatch(bash, in: .ask) == nil
    else { return nil }
    rules = session.rules.bash.rules
    if rules.wholeTool(in: .deny) != nil { return nil }
    hasBareAllowRule = session.rules.names.firstMatch(bash, in: .allow) != nil
  }

  /// The answer for a command text; nil where the full decision has to be made. Allocates nothing, unless a deny and an ask
  /// rule match.
  func answer(_ bytes: UnsafeBufferPointer<UInt8>) -> Answer? {
    guard let outline = PlainOutline(bytes) else { return constantAnswer(bytes) }
    if bytes[0] == UInt8(ascii: "-") { return nil }
    if outline.hasUnusualStart || bytes[0] == UInt8(ascii: "/"), hasUnusualWord(outline) { return nil }
    var traits = names.traits(of: outline.nameStart..<outline.nameEnd, in: bytes)
    if !traits.isEmpty {
      if traits.contains(.dependsOnSubcommand) {
        guard let both = subcommandTraits(outline) else { return nil }
        traits.formUnion(both)
      }
      if !traits.isDisjoint(with: [.special, .namesFiles]) { return deniedAnswer(outline) }
    }
    var hits = rules.hits(outline.text)
    if outline.nameStart > 0 {
      // Deny and ask rules also see the base name of the command word (B-10).
      let named = rules.hits(outline.text.suffix(from: outline.nameStart))
      hits.deny = min(hits.deny, named.deny)
      hits.ask = min(hits.ask, named.ask)
      if rules.hasGuardedStars, ProductCommandRules.climbs(bytes[..<outline.nameEnd]) != nil { return nil }
    }
    let none = CommandHits.none
    if hits.deny != none {
      let isAsked = hits.ask != none && isShielded(outline)
      return Answer(outcome: isAsked ? .ask : .deny, basis: .rule)
    }
    if hits.ask != none { return Answer(outcome: .ask, basis: .rule) }
    if hasBareAllowRule { return Answer(outcome: .allow, basis: .rule) }
    if traits.contains(.mayOnlyRead) { return nil }
    return hits.allow != none
      ? Answer(outcome: .allow, basis: .rule) : Answer(outcome: .ask, basis: .default)
  }

  /// A deny for a command of which tables know something: a deny rule for the command as it stands decides before all else
  /// (M-2), unless an exact ask rule may go before it (E2).
  private func deniedAnswer(_ outline: PlainOutline) -> Answer? {
    let bytes = outline.text.bytes
    // `cd` to where the session is already is seen by no deny rule.
    let isSeen = !ScriptReading.beginsStructure(bytes[..<outline.nameEnd]) && bytes[0] != UInt8(ascii: "c")
    guard isSeen, rules.hits(outline.text).deny != CommandHits.none,
      !rules.mayMatchAnything(in: bytes, of: .ask)
    else { return nil }
    return Answer(outcome: .deny, basis: .rule)
  }

  /// The answer for a command of constant words with quotes or patterns among them, of which no table knows the name and
  /// subcommand, and which holds nothing of any deny or ask rule: allow rules see it as it stands (B-2), and nothing else
  /// decides it.
  private func constantAnswer(_ bytes: UnsafeBufferPointer<UInt8>) -> Answer? {
    var (name, second): (Range<Int>?, ConstantCommand.Word?) = (nil, nil)
    let isConstant = ConstantCommand.isWhole(bytes) { word in
      if name == nil { name = word.range } else if second == nil { second = word }
    }
    guard isConstant, let name, !bytes[name].contains(UInt8(ascii: "/")) else { return nil }
    var traits = names.traits(of: name, in: bytes)
    if traits == .dependsOnSubcommand {
      guard let second, !second.isQuoted, !second.hasPattern, !second.hasTilde,
        bytes[second.range.lowerBound] != UInt8(ascii: "-")
      else { return nil }
      traits = names.traits(of: name.lowerBound..<second.range.upperBound, in: bytes)
    }
    guard traits.isEmpty, !rules.mayRestrictAnything(in: bytes) else { return nil }
    if hasBareAllowRule { return Answer(outcome: .allow, basis: .rule) }
    let hits = rules.hits(SeparatedText(bytes, at: CommandText.blank))
    return hits.allow != CommandHits.none
      ? Answer(outcome: .allow, basis: .rule) : Answer(outcome: .ask, basis: .default)
  }

  /// The verdict, in words, on a call of Bash with a command that nothing decides and of which no table knows the name; nil
  /// for any other.
  ///
  /// PERF: two of three commands as people write them are such ones. The full decision takes fifty times as long as this,
  /// which loses a look at the bytes on every other text.
  func openVerdict(_ call: ToolCall) -> Verdict? {
    guard var subject = call.subject, subject.kind == .command else { return nil }
    return subject.text.withUTF8 { bytes in
      guard let end = bytes.firstIndex(of: CommandText.blank) ?? (bytes.isEmpty ? nil : bytes.endIndex),
        end > 0, !bytes[..<end].contains(UInt8(ascii: "/")),
        names.traits(of: 0..<end, in: bytes).isEmpty,
        answer(bytes) == Answer(outcome: .ask, basis: .default)
      else { return nil }
      let problem = ReadOnlyProblem.unknown(UnsafeBufferPointer(rebasing: bytes[..<end]))
      let reason = Reason(explanation: CommandAnswer.unmatched(problem), clauses: ["M-3"])
      return Verdict(
        outcome: .ask, ground: .unmatched, reason: reason,
        commands: [
          DecisionPart(kind: .command, text: CommandText.shown(bytes), outcome: .ask, reason: reason)
        ])
    }
  }

  /// Whether an exact ask rule goes before prefix and wildcard deny rules, and no exact deny rule before it; a rule `P:*` is
  /// an exact one for the command `P` (E2).
  ///
  /// - Precondition: a deny and an ask rule match.
  private func isShielded(_ outline: PlainOutline) -> Bool {
    var hits = rules.exactHits(outline.text)
    var texts = [Array(outline.text.bytes)]
    if outline.nameStart > 0 {
      let name = outline.text.suffix(from: outline.nameStart)
      let named = rules.exactHits(name)
      hits.deny = min(hits.deny, named.deny)
      hits.ask = min(hits.ask, named.ask)
      texts.append(Array(name.bytes))
    }
    guard hits.deny == CommandHits.none,
      hits.ask != CommandHits.none || rules.prefixEqual(to: texts, in: .ask) != nil
    else { return false }
    return rules.prefixEqual(to: texts, in: .deny) == nil
  }

  /// The traits of command and subcommand; nil where an option or nothing stands in its place.
  private func subcommandTraits(_ outline: PlainOutline) -> CommandNames.Traits? {
    let second = outline.nameEnd + 1
    guard second < outline.text.count, outline.text.bytes[second] != UInt8(ascii: "-") else { return nil }
    return names.traits(
      of: outline.nameStart..<outline.text.partEnd(from: second), in: outline.text.bytes)
  }

  /// Whether a word begins with `=`, or lies in `/proc`: such a word may make its text complex (S-18).
  private func hasUnusualWord(_ outline: PlainOutline) -> Bool {
    let bytes = outline.text.bytes
    var start = 0
    while start < bytes.count {
      if bytes[start] == UInt8(ascii: "=") { return true }
      if bytes[start] == UInt8(ascii: "/"), start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "p") {
        return true
      }
      start = outline.text.partEnd(from: start) + 1
    }
    return false
  }
}
