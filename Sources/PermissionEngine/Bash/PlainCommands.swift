import CommandKnowledge
import RuleSyntax

/// Answers for commands of plain words, from their bytes alone.
///
/// A plain command is one simple command without quotes, operators, expansions, globs and redirections, so its text
/// is its words. Where in addition no table singles the command out, nothing but command rules can decide it, and the
/// answer is that of `CallDecision`. Whenever this cannot be seen at once there is no answer, and the full decision
/// is made.
struct PlainCommands: Sendable {
  private let rules: CommandRules
  /// Deny and ask rules also see the base name of the command word (U5).
  private let comparesBaseNames: Bool
  /// Read or Edit rules could make the answer for a file command stricter (S-19).
  private let hasFileRules: Bool
  private let hasBareAllowRule: Bool

  /// Nil where something other than command rules and tables may decide every command.
  init?(_ policy: Policy, in context: DecisionContext) {
    let given = context.given
    let compiled = policy.rules(in: CompiledRules.Session(isTrusted: given.isTrusted))
    let tool = CalledTool("Bash")
    guard policy.edition >= .v2_1, context.mode == .default, given.hook == nil, !context.isWindows,
      given.links.isEmpty, compiled.parameters.isEmpty,
      ToolCatalog.entry(named: tool.name, in: policy.edition)?.needsUser != true,
      !given.requiresUser.contains(tool.name), !given.organisationAsks.contains(tool.name),
      !policy.reading.isWide(.u28) || policy.sandboxThatAllows(in: context) == nil
    else { return nil }
    rules = compiled.bash.commandRules
    for list in [RuleList.deny, .ask] {
      if compiled.names.firstMatch(tool, in: list) != nil || rules.wholeTool(in: list) != nil { return nil }
    }
    comparesBaseNames = !policy.reading.isWide(.u5)
    hasFileRules = compiled.files.hasDenyOrAskRules
    hasBareAllowRule = rules.wholeTool(in: .allow) != nil
  }

  /// The answer for a command text; nil where the full decision has to be made. Allocates nothing.
  func answer(_ text: UnsafeBufferPointer<UInt8>) -> Answer? {
    guard let outline = PlainOutline(text) else { return nil }
    var traits = CommandNames.traits(of: text[outline.nameStart..<outline.nameEnd])
    if !traits.isDisjoint(with: [.special, .wrapper]) { return nil }
    if !traits.isDisjoint(with: [.hasWrappingSubcommands, .dependsOnSubcommand]) {
      guard let both = subcommandTraits(outline, text) else { return nil }
      traits.formUnion(both)
    }
    if traits.contains(.namesFiles), hasFileRules || outline.mayLeaveDirectory { return nil }
    var hits = rules.hits(text)
    if comparesBaseNames, outline.nameStart > 0 {
      let behind = rules.hits(UnsafeBufferPointer(rebasing: text[outline.nameStart...]))
      hits.deny = min(hits.deny, behind.deny)
      hits.ask = min(hits.ask, behind.ask)
    }
    let none = CommandIndex.Hits.none
    if hits.deny != none { return Answer(outcome: .deny, basis: .rule) }
    if hits.ask != none { return Answer(outcome: .ask, basis: .rule) }
    if hits.allow != none { return Answer(outcome: .allow, basis: .rule) }
    if traits.contains(.mayOnlyRead) { return nil }
    return hasBareAllowRule
      ? Answer(outcome: .allow, basis: .rule) : Answer(outcome: .ask, basis: .default)
  }

  /// The traits of command and subcommand; nil where an option or nothing stands in its place, or where it runs other
  /// commands.
  private func subcommandTraits(
    _ outline: PlainOutline, _ text: UnsafeBufferPointer<UInt8>
  ) -> CommandNames.Traits? {
    let second = outline.nameEnd + 1
    guard second < text.count, text[second] != UInt8(ascii: "-") else { return nil }
    let traits = CommandNames.traits(of: text[outline.nameStart..<outline.secondEnd])
    return traits.isDisjoint(with: [.wrapper, .hasWrappingSubcommands, .special]) ? traits : nil
  }
}

/// What one look at the bytes of a plain command tells.
struct PlainOutline {
  /// Where the base name of the command word begins.
  private(set) var nameStart = 0
  /// Where the command word ends.
  private(set) var nameEnd = 0
  /// Where the second word ends; the end of the text where there is none.
  private(set) var secondEnd = 0
  /// An operand may name a file outside the working directory: it is absolute, goes up, or cannot be told to do
  /// neither.
  private(set) var mayLeaveDirectory = false

  private static let low = bits("-./:=,@%+_0123456789", below: true)
  private static let high = bits(
    "@_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", below: false)

  /// The bytes of a text as bits, those below 64 or those above.
  private static func bits(_ text: StaticString, below: Bool) -> UInt64 {
    text.withUTF8Buffer { bytes in
      var bits: UInt64 = 0
      for byte in bytes where (byte < 64) == below { bits |= 1 << UInt64(byte & 63) }
      return bits
    }
  }

  /// Nil when the text is not plain: words of letters, digits and `-_./:=,@%+` with one blank between, the first
  /// without `=`, all together short enough to be decided by its parts (S-16).
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty, text.count <= BashDecision.maximumLength else { return nil }
    let (low, high) = (Self.low, Self.high)
    nameEnd = -1
    secondEnd = -1
    var previous = UInt8(ascii: " ")
    var isOption = false
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: " ") {
        if previous == UInt8(ascii: " ") { return nil }
        if nameEnd < 0 { nameEnd = index } else if secondEnd < 0 { secondEnd = index }
      } else {
        guard byte < 128, (byte < 64 ? low : high) & (1 << UInt64(byte & 63)) != 0 else { return nil }
        if previous == UInt8(ascii: " ") { isOption = byte == UInt8(ascii: "-") }
        if nameEnd < 0 {
          if byte == UInt8(ascii: "=") { return nil }
          if byte == UInt8(ascii: "/") { nameStart = index + 1 }
        } else if byte == UInt8(ascii: "/") {
          if isOption || !Self.isPartOfName(previous) { mayLeaveDirectory = true }
        } else if byte == UInt8(ascii: ":") || (byte == UInt8(ascii: ".") && previous == byte) {
          mayLeaveDirectory = true
        }
      }
      previous = byte
    }
    if previous == UInt8(ascii: " ") { return nil }
    if nameEnd < 0 { nameEnd = text.count }
    if secondEnd < 0 { secondEnd = text.count }
    if nameStart >= nameEnd { return nil }
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }
}
