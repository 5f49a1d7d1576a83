import CommandKnowledge
import PatternMatching
import RuleSyntax
internal import Settings

/// Answers for commands of plain words, from their bytes alone.
///
/// A plain command is one simple command without quotes, operators, expansions, globs and redirections, so its text
/// is its words. Where in addition no table singles the command out, nothing but command rules can decide it, and the
/// answer is that of `CallDecision`. Whenever this cannot be seen at once there is no answer, and the full decision
/// is made.
final class PlainCommands: Sendable {
  private let rules: CommandRules
  /// Deny and ask rules also see the base name of the command word.
  private let comparesBaseNames: Bool
  /// Read or Edit rules could make the answer for a file command stricter (S-19).
  private let hasFileRules: Bool
  private let hasBareAllowRule: Bool
  private let names = CommandNames.all

  /// How many words behind a runner are looked at; for so many the full decision never reaches its own limit.
  private static let maximumWordsBehind = 64

  /// Nil where something other than command rules and tables may decide every command.
  init?(_ policy: Policy, in context: DecisionContext) {
    guard policy.mayDecidePlainly else { return nil }
    let given = context.given
    let compiled = policy.rules(in: CompiledRules.Session(isTrusted: given.isTrusted))
    let tool = CalledTool("Bash")
    guard context.mode == .default, given.hook == nil, !context.isWindows,
      given.links.isEmpty, compiled.parameters.isEmpty,
      ToolCatalog.entry(named: tool.name, in: policy.semantics)?.needsUser != true,
      !given.requiresUser.contains(tool.name), !given.organisationAsks.contains(tool.name),
      !policy.semantics.has(.callFitsSandbox) || policy.sandboxThatAllows(in: context) == nil
    else { return nil }
    rules = compiled.bash.commandRules
    for list in [RuleList.deny, .ask] {
      if compiled.names.firstMatch(tool, in: list) != nil || rules.wholeTool(in: list) != nil { return nil }
    }
    comparesBaseNames = policy.semantics.has(.baseNameOfCommandWord)
    hasFileRules = compiled.files.hasDenyOrAskRules
    hasBareAllowRule = rules.wholeTool(in: .allow) != nil
  }

  /// The answer for a command text; nil where the full decision has to be made. Allocates nothing.
  func answer(_ bytes: UnsafeBufferPointer<UInt8>) -> Answer? {
    guard let outline = PlainOutline(bytes) else { return nil }
    let text = outline.text
    var traits = names.traits(of: outline.nameStart..<outline.nameEnd, in: bytes)
    if !traits.isEmpty {
      if !traits.isDisjoint(with: [.special, .wrapper]) { return nil }
      if !traits.isDisjoint(with: [.hasWrappingSubcommands, .dependsOnSubcommand]) {
        guard let both = subcommandTraits(outline) else { return nil }
        traits.formUnion(both)
      }
      if !traits.isDisjoint(with: [.namesFiles, .runsLastWords]), hasFileRules { return nil }
      if traits.contains(.namesFiles), outline.mayLeaveDirectory { return nil }
    }
    var hits = rules.hits(text)
    if comparesBaseNames, outline.nameStart > 0 {
      let behind = rules.hits(text.suffix(from: outline.nameStart))
      hits.deny = min(hits.deny, behind.deny)
      hits.ask = min(hits.ask, behind.ask)
    }
    let none = CommandIndex.Hits.none
    if hits.deny != none { return Answer(outcome: .deny, basis: .rule) }
    if traits.contains(.runsLastWords), mayBeStricterBehind(outline) { return nil }
    if hits.ask != none { return Answer(outcome: .ask, basis: .rule) }
    if hits.allow != none { return Answer(outcome: .allow, basis: .rule) }
    if traits.contains(.mayOnlyRead) { return nil }
    return hasBareAllowRule
      ? Answer(outcome: .allow, basis: .rule) : Answer(outcome: .ask, basis: .default)
  }

  /// The traits of command and subcommand; nil where an option or nothing stands in its place, or where it runs other
  /// commands than its last words.
  private func subcommandTraits(_ outline: PlainOutline) -> CommandNames.Traits? {
    let second = outline.nameEnd + 1
    guard second < outline.text.count, outline.text.bytes[second] != UInt8(ascii: "-") else { return nil }
    let secondEnd = outline.text.partEnd(from: second)
    let traits = names.traits(of: outline.nameStart..<secondEnd, in: outline.text.bytes)
    return traits.isDisjoint(with: [.wrapper, .hasWrappingSubcommands, .special]) ? traits : nil
  }

  /// Whether a deny or ask rule matches what the last words may run, whichever of them is the first, or a table knows
  /// more about one of them than that it runs its own last words (S-13).
  private func mayBeStricterBehind(_ outline: PlainOutline) -> Bool {
    let text = outline.text
    let strict = CommandIndex.Query(lists: 0b11)
    var start = outline.nameEnd + 1
    var remaining = Self.maximumWordsBehind
    while start < text.count {
      // The full decision gives up where there is too much to look through.
      if remaining == 0 { return true }
      remaining -= 1
      let end = text.partEnd(from: start)
      if rules.matches(text.suffix(from: start), strict) { return true }
      let name = (text.bytes[start..<end].lastIndex(of: UInt8(ascii: "/")) ?? start - 1) + 1
      if name > start, name < end, rules.matches(text.suffix(from: name), strict) { return true }
      let traits = names.traits(of: name..<end, in: text.bytes)
      let more: CommandNames.Traits = [
        .wrapper, .runsLastWords, .hasWrappingSubcommands, .dependsOnSubcommand,
      ]
      if !traits.isDisjoint(with: more) { return true }
      start = end + 1
    }
    return false
  }
}
