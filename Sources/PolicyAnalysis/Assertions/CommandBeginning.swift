internal import CommandKnowledge
internal import RuleSyntax

/// The plain words that every command of some pattern begins with, and what the tables say about such commands.
struct CommandBeginning: Hashable {
  /// The words that are complete.
  let words: [[UInt8]]
  /// The beginning of a further word; nil when the last word is complete.
  let partial: [UInt8]?

  private static let blank = UInt8(ascii: " ")

  /// - Parameters:
  ///   - literal: the bytes in front of the first wildcard.
  ///   - isWhole: whether nothing can follow the literal but a blank.
  init(_ literal: some Collection<UInt8>, isWhole: Bool) {
    var parts = literal.split(separator: Self.blank, omittingEmptySubsequences: true).map { Array($0) }
    let endsInWord = !literal.isEmpty && literal.map { $0 }.last != Self.blank
    partial = endsInWord && !isWhole ? parts.popLast() : nil
    words = parts
  }

  /// Whether the command word is known and written in bytes that mean themselves.
  var hasPlainCommand: Bool {
    guard let first = words.first else { return false }
    return Self.isPlain(first) && !first.contains(UInt8(ascii: "="))
  }

  /// How the command word begins, where no more than that is known and it means itself; nil otherwise.
  var partialCommand: [UInt8]? {
    guard words.isEmpty, let partial, !partial.isEmpty, Self.isPlain(partial),
      !partial.contains(UInt8(ascii: "="))
    else { return nil }
    return partial
  }

  /// Whether a command word is one that commands which begin so may have, to a deny rule: folders are looked through.
  func mayName(_ command: some Collection<UInt8>) -> Bool {
    if let partialCommand { return command.starts(with: partialCommand) }
    return command.elementsEqual(self.command)
  }

  /// Whether all of it is written in bytes that mean themselves to bash.
  var isPlain: Bool { (words + [partial].compactMap { $0 }).allSatisfy(Self.isPlain) }

  private static func isPlain(_ word: [UInt8]) -> Bool {
    word.allSatisfy { $0 != blank && isPlainOrBlank($0) }
  }

  /// Whether a byte means itself to bash wherever it stands, or is the blank.
  static func isPlainOrBlank(_ byte: UInt8) -> Bool {
    byte >= blank && byte != 0x7F && !"\"'\\`$*?[]{}~();&|<>#!^".utf8.contains(byte)
  }

  /// The command word.
  var command: [UInt8] { words.first ?? [] }

  /// The command word after its last slash.
  var baseName: [UInt8] {
    command.lastIndex(of: UInt8(ascii: "/")).map { Array(command[($0 + 1)...]) } ?? command
  }

  /// Whether a command that begins so may run another that stands among its words (spec S-9, S-12, S-13).
  func mayRunAnother(_ semantics: Semantics) -> Bool {
    // Wrappers, shells and builtins of the product, but for what only works on files and tests.
    if semantics.reading == .product, Self.measuredTraits(of: baseName).contains(.special),
      !Self.selfContained.contains(baseName)
    {
      return true
    }
    let traits = Self.traits(of: baseName)
    let runs: CommandNames.Traits = [.wrapper, .runsLastWords]
    if !traits.isDisjoint(with: runs) || isWindowsProgram { return true }
    return traits.contains(.hasWrappingSubcommands) && subcommandMay(runs.union(.hasWrappingSubcommands))
  }

  /// `env.exe` is `env` to deny rules.
  private var isWindowsProgram: Bool { baseName.suffix(4).map { $0 | 0x20 }.elementsEqual(".exe".utf8) }

  /// Whether a command that begins so may be one that needs no rule (spec S-21).
  func mayOnlyRead(_ semantics: Semantics) -> Bool { may(.mayOnlyRead, semantics) }

  /// Whether a command that begins so may name files (spec S-19).
  func mayNameFiles(_ semantics: Semantics) -> Bool { may(.namesFiles, semantics) }

  private func may(_ trait: CommandNames.Traits, _ semantics: Semantics) -> Bool {
    if semantics.reading == .product {
      let measured = Self.measuredTraits(of: baseName)
      if measured.contains(trait) { return true }
      if measured.contains(.dependsOnSubcommand) {
        guard words.count > 1, let first = words[1].first, first != UInt8(ascii: "-"), Self.isPlain(words[1])
        else { return true }
        if Self.measuredTraits(of: baseName + [Self.blank] + words[1]).contains(trait) { return true }
      }
    }
    let traits = Self.traits(of: baseName)
    if traits.contains(trait) { return true }
    return traits.contains(.dependsOnSubcommand) && subcommandMay([trait])
  }

  /// True where the subcommand is not known.
  private func subcommandMay(_ traits: CommandNames.Traits) -> Bool {
    guard words.count > 1, let first = words[1].first, first != UInt8(ascii: "-"), Self.isPlain(words[1])
    else { return true }
    return !Self.traits(of: baseName + [Self.blank] + words[1]).isDisjoint(with: traits)
  }

  /// Commands that the product looks at for their operands, and that start nothing.
  private static let selfContained: Set<[UInt8]> = Set(
    ["cd", "pushd", "popd", "rm", "rmdir", "jq", "test", "[", "[["].map { Array($0.utf8) })

  private static func measuredTraits(of name: [UInt8]) -> CommandNames.Traits {
    name.withUnsafeBufferPointer { CommandNames.product.traits(of: $0.indices, in: $0) }
  }

  private static func traits(of name: [UInt8]) -> CommandNames.Traits {
    name.withUnsafeBufferPointer { CommandNames.all.traits(of: $0.indices, in: $0) }
  }
}
