import CommandKnowledge
import PatternMatching
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

  /// How many words behind a runner are looked at; for so many the full decision never reaches its own limit.
  private static let maximumWordsBehind = 64

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
    if !traits.isDisjoint(with: [.namesFiles, .runsLastWords]), hasFileRules { return nil }
    if traits.contains(.namesFiles), outline.mayLeaveDirectory(text) { return nil }
    var hits = rules.hits(text)
    if comparesBaseNames, outline.nameStart > 0 {
      let behind = rules.hits(UnsafeBufferPointer(rebasing: text[outline.nameStart...]))
      hits.deny = min(hits.deny, behind.deny)
      hits.ask = min(hits.ask, behind.ask)
    }
    let none = CommandIndex.Hits.none
    if hits.deny != none { return Answer(outcome: .deny, basis: .rule) }
    if traits.contains(.runsLastWords), mayBeStricterBehind(outline, text) { return nil }
    if hits.ask != none { return Answer(outcome: .ask, basis: .rule) }
    if hits.allow != none { return Answer(outcome: .allow, basis: .rule) }
    if traits.contains(.mayOnlyRead) { return nil }
    return hasBareAllowRule
      ? Answer(outcome: .allow, basis: .rule) : Answer(outcome: .ask, basis: .default)
  }

  /// The traits of command and subcommand; nil where an option or nothing stands in its place, or where it runs other
  /// commands than its last words.
  private func subcommandTraits(
    _ outline: PlainOutline, _ text: UnsafeBufferPointer<UInt8>
  ) -> CommandNames.Traits? {
    let second = outline.nameEnd + 1
    guard second < text.count, text[second] != UInt8(ascii: "-") else { return nil }
    let traits = CommandNames.traits(of: text[outline.nameStart..<outline.secondEnd])
    return traits.isDisjoint(with: [.wrapper, .hasWrappingSubcommands, .special]) ? traits : nil
  }

  /// Whether a deny or ask rule matches what the last words may run, whichever of them is the first, or a table knows
  /// more about one of them than that it runs its own last words (S-13).
  private func mayBeStricterBehind(_ outline: PlainOutline, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let strict = CommandIndex.Query(lists: 0b11)
    var start = outline.nameEnd + 1
    var remaining = Self.maximumWordsBehind
    while start < text.count {
      // The full decision gives up where there is too much to look through.
      if remaining == 0 { return true }
      remaining -= 1
      let end = text.nextBlank(from: start)
      if rules.matches(UnsafeBufferPointer(rebasing: text[start...]), strict) { return true }
      let name = (text[start..<end].lastIndex(of: UInt8(ascii: "/")) ?? start - 1) + 1
      if name > start, name < end, rules.matches(UnsafeBufferPointer(rebasing: text[name...]), strict) {
        return true
      }
      let traits = CommandNames.traits(of: text[name..<end])
      let more: CommandNames.Traits = [
        .wrapper, .runsLastWords, .hasWrappingSubcommands, .dependsOnSubcommand,
      ]
      if !traits.isDisjoint(with: more) { return true }
      start = end + 1
    }
    return false
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

  /// Nil when the text is not plain: words of letters, digits and `-_./:=,@%+` with one blank between, the first
  /// without `=`, all together short enough to be decided by its parts (S-16).
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.first, first != Self.blank, text[text.count - 1] != Self.blank,
      text.count <= BashDecision.maximumLength, Self.isPlain(text)
    else { return nil }
    nameEnd = text.nextBlank(from: 0)
    secondEnd = nameEnd < text.count ? text.nextBlank(from: nameEnd + 1) : nameEnd
    for index in 0..<nameEnd {
      if text[index] == UInt8(ascii: "=") { return nil }
      if text[index] == UInt8(ascii: "/") { nameStart = index + 1 }
    }
    if nameStart >= nameEnd { return nil }
  }

  private static let blank = UInt8(ascii: " ")

  /// Whether all bytes are blanks or may stand in a plain word, and no two blanks follow each other.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = text.count
    guard count >= 8 else {
      // Filled up with a byte that changes nothing.
      var block = ByteBlock.ones &* UInt64(UInt8(ascii: "a"))
      for byte in text { block = block << 8 | UInt64(byte) }
      return isPlain(block)
    }
    var position = 0
    // The blocks share a byte, so that every two neighbours stand in one of them.
    while position + 8 < count {
      if !isPlain(text.block(at: position)) { return false }
      position += 7
    }
    return isPlain(text.block(at: count - 8))
  }

  @inline(__always)
  private static func isPlain(_ block: UInt64) -> Bool {
    if block & ByteBlock.highest != 0 { return false }
    let blanks = ByteBlock.places(of: blank, in: block)
    let letters = inRange(block | (ByteBlock.ones &* 0x20), UInt8(ascii: "a"), UInt8(ascii: "z"))
    // `+,-./0123456789:`
    let middle = inRange(block, UInt8(ascii: "+"), UInt8(ascii: ":"))
    var plain = blanks | letters | middle
    plain |= inRange(block, UInt8(ascii: "="), UInt8(ascii: "="))
    plain |= inRange(block, UInt8(ascii: "@"), UInt8(ascii: "@"))
    plain |= inRange(block, UInt8(ascii: "%"), UInt8(ascii: "%"))
    plain |= inRange(block, UInt8(ascii: "_"), UInt8(ascii: "_"))
    return plain == ByteBlock.highest && blanks & (blanks << 8) == 0
  }

  /// The highest bit of every byte from `low` to `high`, no other bit; all bytes are below 128.
  @inline(__always)
  private static func inRange(_ block: UInt64, _ low: UInt8, _ high: UInt8) -> UInt64 {
    (block &+ ByteBlock.ones &* UInt64(128 - low)) & ~(block &+ ByteBlock.ones &* UInt64(127 - high))
      & ByteBlock.highest
  }

  /// Whether an operand may name a file outside the working directory: it is absolute, goes up, or cannot be told to
  /// do neither.
  func mayLeaveDirectory(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous = Self.blank
    var isOption = false
    for byte in text[nameEnd...] {
      if previous == Self.blank { isOption = byte == UInt8(ascii: "-") }
      if byte == UInt8(ascii: "/") {
        if isOption || !Self.isPartOfName(previous) { return true }
      } else if byte == UInt8(ascii: ":") || (byte == UInt8(ascii: ".") && previous == byte) {
        return true
      }
      previous = byte
    }
    return false
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }
}
