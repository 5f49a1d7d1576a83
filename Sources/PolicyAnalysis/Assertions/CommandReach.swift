internal import CommandKnowledge
internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// Whether anything that a policy allows could be a command of a rule.
///
/// A compound command is allowed when each simple command is, so simple commands are all there is to look at. One is
/// allowed by a rule that matches it after plain wrappers, or by what needs no rule. If the command word of everything
/// that may be allowed is known, is not that of the rule, and runs nothing else, no spelling of the rule's command
/// is among it: deny rules find a command by its word, after quotes, folders and wrappers are taken off. Of the rule's
/// own command word it is enough to know how it begins: what is taken off leaves plain bytes at the beginning of a text.
struct CommandReach {
  private let proof: AssertionProof
  private var policy: AssertedPolicy { proof.policy }

  init(_ proof: AssertionProof) { self.proof = proof }

  /// Nil when nothing allowed is a command of the rule.
  func obstacle(to extents: [CommandExtent]) -> String? {
    var patterns = extents.flatMap { extent in extent.alternatives.map { ($0, beginning(of: $0, extent)) } }
    if proof.seesCompounds {
      let reaches = patterns.map { (CompoundReach($0.0), $0.1) }
      if reaches.contains(where: \.0.mayBeginReserved) { return "it may match compound commands" }
      patterns += reaches.flatMap { reach, beginning in reach.firstCommands.map { ($0, beginning) } }
    }
    let isPlain = patterns.allSatisfy { $0.1.hasPlainCommand || $0.1.partialCommand != nil }
    let hasStructure = calls.rule.specifier?.bytes.contains { "&|;<>\n(".utf8.contains($0) } ?? true
    let isKnown = isPlain && !hasStructure && !extents.contains(where: \.endsInRedirection)
    // Where nothing is allowed but single texts, the command word need not be known.
    guard isKnown || (!policy.semantics.has(.readOnlyCommands) && allowsSingleTextsOnly) else {
      return "its command word is not known"
    }
    let beginnings = Set(patterns.map(\.1))
    if let problem = builtInObstacle(to: beginnings) { return problem }
    for (number, row) in proof.rows.enumerated() where row.list == .allow {
      if let problem = obstacle(number, row, patterns) { return problem }
    }
    return nil
  }

  private var calls: AssertedCalls { proof.calls }

  private var allowsSingleTextsOnly: Bool {
    proof.rows.allSatisfy { row in
      guard row.list == .allow, case .commands(_, let extents) = row.extent(proof.reading) else {
        return true
      }
      return extents.allSatisfy(\.isExact)
    }
  }

  private func beginning(of pattern: WildcardPattern, _ extent: CommandExtent) -> CommandBeginning {
    CommandBeginning(pattern.literalPrefix, isWhole: !pattern.hasWildcard)
  }

  /// Commands that need no rule (S-17, S-21, M-5).
  private func builtInObstacle(to beginnings: Set<CommandBeginning>) -> String? {
    guard policy.semantics.has(.readOnlyCommands) else { return nil }
    for beginning in beginnings {
      if let partial = beginning.partialCommand {
        if policy.semantics.reading == .product, Self.mayBeAssignment(partial) {
          return "some assignments need no rule"
        }
        guard let name = builtInNames.first(where: { $0.utf8.starts(with: partial) }) else { continue }
        return "some calls of `\(name)` need no rule"
      }
      let name = String(decoding: beginning.baseName, as: UTF8.self)
      if name == "cd" || Wrappers.plainNames.contains(name) || beginning.mayOnlyRead(policy.semantics) {
        return "some calls of `\(name)` need no rule"
      }
      if policy.mode == .acceptEdits, AcceptedEditNames.all.contains(name) {
        return "mode `acceptEdits` allows some calls of `\(name)`"
      }
    }
    return nil
  }

  /// First words of commands that need no rule, and of what is looked through in front of commands (S-9, S-11).
  private var builtInNames: [String] {
    (policy.semantics.reading == .product
      ? CommandNames.measuredReadOnlyNames.map { String(decoding: $0, as: UTF8.self) }
      : ReadOnlyCommands.names)
      + ["cd"] + Wrappers.plainNames.sorted() + EnvironmentVariables.safeNames
      + (policy.mode == .acceptEdits ? AcceptedEditNames.all : [])
  }

  /// Whether a variable that is set in front of a command may begin so.
  private static func mayBeAssignment(_ partial: [UInt8]) -> Bool {
    partial.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 == UInt8(ascii: "_") }
  }

  // MARK: Allow rules

  private typealias Pattern = (pattern: WildcardPattern, beginning: CommandBeginning)

  private func obstacle(_ number: Int, _ row: PolicyTable.Row, _ wanted: [Pattern]) -> String? {
    switch row.extent(proof.reading) {
    case .tools(let tools):
      return ToolCatalog.bashTools.contains(where: tools.contains)
        ? "\(proof.shown(row)) allows every command" : nil
    case .wholeText(let tool, let text):
      return mayBeAsserted(text, tool) ? "\(proof.shown(row)) may run it" : nil
    case .commands(let tool, let extents):
      for extent in extents {
        for pattern in extent.alternatives {
          if let problem = obstacle(pattern, extent, tool, wanted) {
            return isNeverReached(row, number) ? nil : "\(proof.shown(row)) \(problem)"
          }
        }
      }
      return nil
    case .other:
      return row.rule.tool.canonical == "Monitor" ? "\(proof.shown(row)) may run it" : nil
    case .nothing, .paths, .hosts, .name: return nil
    }
  }

  /// Whether stronger lists decide everything that the rule matches.
  private func isNeverReached(_ row: PolicyTable.Row, _ number: Int) -> Bool {
    let answer = policy.index(proof.reading).covers(of: row.extent(proof.reading)) {
      proof.rows[$0].list < .allow && policy.order?.mayStandFor(proof.rows[$0], row) ?? true
    }
    if case .covered = answer { return true }
    return false
  }

  private func obstacle(
    _ pattern: WildcardPattern, _ extent: CommandExtent, _ tool: String, _ wanted: [Pattern]
  ) -> String? {
    if extent.isExact {
      let mayBegin = proof.seesCompounds && wanted.contains { $0.pattern.matches(extent.literalPrefix) }
      return mayBegin || mayBeAsserted(extent.literalPrefix, tool) ? "may run it" : nil
    }
    let granted = CommandBeginning(pattern.literalPrefix, isWhole: !pattern.hasWildcard)
    guard granted.hasPlainCommand else { return "leaves the command open" }
    if granted.mayRunAnother(policy.semantics) { return "may run other commands" }
    let meets = wanted.contains { mayMeet(granted, $0.beginning) && !isApart(granted, pattern, $0.pattern) }
    return meets ? "may match some of its calls" : nil
  }

  /// Whether the command words may be the same to a deny rule.
  private func mayMeet(_ granted: CommandBeginning, _ wanted: CommandBeginning) -> Bool {
    wanted.mayName(granted.command) || wanted.mayName(granted.baseName)
  }

  /// Whether what follows the command word keeps them apart: quotes may be taken off what a wildcard matches, never
  /// off plain words in front of it, nor off plain bytes after the last one.
  private func isApart(
    _ granted: CommandBeginning, _ pattern: WildcardPattern, _ wanted: WildcardPattern
  ) -> Bool {
    guard granted.isPlain else { return false }
    let isPlain = pattern.hasWildcard && pattern.literalSuffix.allSatisfy(CommandBeginning.isPlainOrBlank)
    let ending: [WildcardPattern.Piece] =
      isPlain && !pattern.literalSuffix.isEmpty ? [.literal(Array(pattern.literalSuffix))] : []
    if granted.baseName.elementsEqual("git".utf8) {
      // Options in front of the subcommand are looked through.
      guard granted.words.count > 1, granted.words[1].first != UInt8(ascii: "-") else { return false }
    }
    for command in [granted.command, granted.baseName] {
      var literal = command
      for word in granted.words.dropFirst() { literal += [UInt8(ascii: " ")] + word }
      if let partial = granted.partial { literal += [UInt8(ascii: " ")] + partial }
      let isWord = granted.partial == nil
      // What follows a complete word begins with a blank; where plain bytes come last, something follows.
      var closure = [
        WildcardPattern([.literal(isWord ? literal + [UInt8(ascii: " ")] : literal), .anything] + ending)
      ]
      if isWord, ending.isEmpty { closure.append(WildcardPattern(literal: literal)) }
      if closure.contains(where: wanted.intersects) { return false }
    }
    return true
  }

  /// Whether one text is a call of the rule, or cannot be told to be none.
  private func mayBeAsserted(_ text: [UInt8], _ tool: String) -> Bool {
    calls.contains(CallExamples.command(text, tool: tool), .narrow)
  }
}
