internal import PermissionEngine
internal import RuleSyntax
internal import ThreatKnowledge

/// Detours around deny and ask rules on commands.
struct CommandDetours {
  let rule: Rule
  let tool: String
  let semantics: Semantics
  let programs: GrantedPrograms

  /// Every detour, the plainest first; other spellings, which a session may see through, last.
  func all() -> [Detour] {
    if let meant = meantPattern() { return [misread(meant)] }
    guard let pattern = rule.commandPattern(in: semantics) else { return [] }
    let shape = CommandShape(pattern)
    let text = String(decoding: rule.text, as: UTF8.self)
    let words = shape.leading.split(separator: " ").map(String.init)
    let entries = Self.entries(text, shape, words)
    let listed = entries.flatMap { detours(of: $0, words, spellings: false) }
    let spelled = entries.flatMap { detours(of: $0, words, spellings: true) }
    if semantics.reading == .product {
      // What the product lets through under the very name says more than another program.
      return glued(shape) + moved(shape, words) + disguised(shape, words) + spelled + listed
        + exactGrants(entries)
    }
    return glued(shape) + listed + exactGrants(entries) + moved(shape, words) + spelled
      + disguised(shape, words)
  }

  // MARK: Rules that are read otherwise than they were meant

  /// `command:rm *` names the main field and is ignored; `git:* push` has a literal colon.
  private func meantPattern() -> CommandPattern? {
    guard let specifier = rule.specifier else { return nil }
    if specifier.meaning == .primaryField, specifier.bytes.starts(with: "command:".utf8) {
      return CommandPattern(parsing: Array(specifier.bytes.dropFirst(8)), semantics: semantics)
    }
    var bytes = specifier.bytes
    var isMisread = false
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == UInt8(ascii: "*"),
        bytes[index + 2] == UInt8(ascii: " ")
      {
        bytes.replaceSubrange(index...(index + 1), with: " *".utf8)
        isMisread = true
      }
      index += 1
    }
    return isMisread ? CommandPattern(parsing: bytes, semantics: semantics) : nil
  }

  private func misread(_ pattern: CommandPattern) -> Detour {
    let sample = CommandShape(pattern).sample
    return detour(sample, note: "the rule is not read as it was meant")
  }

  // MARK: Table

  /// What the table knows about a rule.
  ///
  /// - Parameters:
  ///   - text: the rule.
  ///   - words: those that it begins with.
  static func entries(_ text: String, _ shape: CommandShape, _ words: [String]) -> [DenyEquivalent] {
    if let entry = DenyEquivalents.entry(for: text) { return [entry] }
    guard shape.rest.isEmpty, !words.isEmpty, shape.words.partial == nil || shape.isExact else { return [] }
    return DenyEquivalents.entries(for: [Capabilities.canonicalName(of: words[0])] + words.dropFirst())
      .filter { entry in
        entry.words.count == words.count
          || entry.alternatives.contains { CommandDetours.hasPlace($0.command) }
      }
  }

  /// Alternatives, with the operands of the rule in the place of the table's.
  private func detours(of entry: DenyEquivalent, _ words: [String], spellings: Bool) -> [Detour] {
    let operands = words.dropFirst(entry.words.count).filter { !$0.hasPrefix("-") }.joined(separator: " ")
    return entry.alternatives.filter { $0.isSpelling == spellings }.compactMap { alternative in
      guard !operands.isEmpty, !entry.words.isEmpty else {
        return detour(alternative.command, entry.furtherDenies, note: entry.note)
      }
      guard CommandDetours.hasPlace(alternative.command) else { return nil }
      let command = alternative.command.split(separator: " ", omittingEmptySubsequences: false).map {
        CommandDetours.places.contains(String($0)) ? operands : String($0)
      }
      return detour(command.joined(separator: " "), entry.furtherDenies, note: entry.note)
    }
  }

  private static let places: Set<String> = ["build", "file"]

  private static func hasPlace(_ command: String) -> Bool {
    command.split(separator: " ").contains { places.contains(String($0)) }
  }

  /// Commands that are allowed exactly and do what an alternative does: `find . -name '*.pyc' -delete`.
  private func exactGrants(_ entries: [DenyEquivalent]) -> [Detour] {
    guard !programs.exactCommands.isEmpty else { return [] }
    return entries.flatMap { entry in
      entry.alternatives.flatMap { alternative -> [Detour] in
        let words = alternative.command.split(separator: " ").map(String.init)
        let marks = words.filter(CommandDetours.marks.contains)
        guard let first = words.first, !marks.isEmpty else { return [] }
        return programs.exactCommands.filter { $0.first == first && marks.allSatisfy($0.contains) }.map {
          detour($0.joined(separator: " "), entry.furtherDenies, note: entry.note)
        }
      }
    }
  }

  /// Words that make a command do what its alternative in the table does.
  private static let marks: Set<String> = [
    "-delete", "--delete", "--remove-files", "-exec", "push", "publish", "clean", "--force", "-X", "destroy",
    "apply", "uninstall", "install", "--hard", "prune",
  ]

  // MARK: Spellings

  /// `dd if=:*` matches `dd if=` and `dd if= x`, and no value that is written where it belongs.
  private func glued(_ shape: CommandShape) -> [Detour] {
    guard !shape.isExact, shape.leading.hasSuffix("="), shape.rest.isEmpty else { return [] }
    let command = shape.leading + "a.txt"
    return shape.matches(command)
      ? [] : [detour(command, ["Bash(\(shape.leading)*)"], note: "the rule ends at a word boundary")]
  }

  private func moved(_ shape: CommandShape, _ words: [String]) -> [Detour] {
    guard !shape.isExact, shape.rest.isEmpty, shape.words.partial == nil, words.count > 1 else { return [] }
    // Some subcommands do nothing without an operand.
    let samples = Spellings.needsOperand(words) ? [words + ["x"], words] : [words, words + ["x"]]
    let optioned =
      semantics.reading == .product
      ? samples.flatMap(Spellings.withGlobalOptions) : samples.compactMap(Spellings.withGlobalOption)
    let commands = Spellings.withMovedOptions(words) + optioned
    return commands.filter { !shape.matches($0) }.map { detour($0, CommandDetours.wider(words)) }
  }

  private func disguised(_ shape: CommandShape, _ words: [String]) -> [Detour] {
    guard let first = words.first, Spellings.isName(first) else { return [] }
    let longer = shape.sample + " x"
    let sample = !shape.isExact && shape.rest.isEmpty && shape.matches(longer) ? longer : shape.sample
    // A rule that ends in a blank before its wildcard asks for two, which nobody writes.
    guard !sample.contains("  ") else { return [] }
    let forms =
      semantics.reading == .product ? Spellings.started(sample) : Spellings.disguised(sample)
    return forms.filter { !shape.matches($0) }.map { command in
      var detour = detour(command, [])
      detour.isDisguise = true
      return detour
    }
  }

  /// The rule without what stands after the subcommand.
  private static func wider(_ words: [String]) -> [String] {
    let plain = words.prefix { !$0.hasPrefix("-") }
    return plain.count < words.count && !plain.isEmpty ? ["Bash(\(plain.joined(separator: " ")) *)"] : []
  }

  private func detour(_ command: String, _ further: [String] = [], note: String = "") -> Detour {
    let parser = RuleParser(semantics: semantics)
    let closes = further.filter { text in
      guard let rule = try? parser.parse(Array(text.utf8), in: .deny),
        let pattern = rule.commandPattern(in: semantics)
      else { return false }
      return CommandShape(pattern).matches(command)
    }
    let own = closes.isEmpty ? [CommandDetours.rule(for: command)] : closes
    return Detour(
      call: ToolCall(tool: tool, input: ["command": .string(command)]), text: command,
      closing: own + further.filter { !own.contains($0) }, note: note.isEmpty ? nil : note)
  }

  /// A deny for a command and its like: its program, and its subcommand where it has one.
  private static func rule(for command: String) -> String {
    let words = command.split(separator: " ").map(String.init)
    let plain = words.prefix { word in
      word.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      } && !word.hasPrefix("-")
    }
    let name = plain.first.map { Capabilities.canonicalName(of: $0) } ?? ""
    let hasSubcommands = Capabilities.exposed(by: LeadingWords(words: [name])).count > 3
    let kept = plain.isEmpty ? words.prefix(1) : plain.prefix(hasSubcommands ? 2 : 1)
    return "Bash(\(kept.joined(separator: " ")) *)"
  }
}
