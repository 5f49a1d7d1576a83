/// The commands that release 2.1.332 runs without a rule (S-21), by their words alone.
///
/// Whether an operand lies outside the working directories, redirections, `cd` and what stands around the command are
/// not looked at here.
package enum MeasuredReadOnly {
  /// Whether a command needs no rule only where neither an assignment nor a redirection stands in front (S-21c).
  package static func standsAlone(_ name: [UInt8]) -> Bool { CommandNameSets.plainlyReading.contains(name) }

  /// Why a command needs a rule.
  ///
  /// - Parameter words: a simple command without the assignments and the wrappers of S-21c; for `[[ … ]]` the words
  ///   from `[[` to `]]`. No word is complex.
  /// - Returns: nil when the command needs none.
  /// - Complexity: O(*n*) in the length of the words; a command that needs no rule costs no allocation.
  package static func problem(_ words: ArraySlice<CommandWord>) -> ReadOnlyProblem? {
    guard let first = words.first else { return .unknownCommand }
    guard first.traits.isSubset(of: .quoted) else { return .expansion(words.startIndex) }
    if first.value.elementsEqual("[[".utf8) || first.value.elementsEqual("[".utf8) {
      if !first.source.elementsEqual(first.value) { return .form("a quoted `[` is not read-only here") }
      return ConditionWords(words).problem
    }
    let isGit = first.value.elementsEqual("git".utf8)
    let found =
      isGit ? GitReadOnlyTable.table.find(words.dropFirst()) : ReadOnlyCommandTable.table.find(words)
    guard let found else { return isGit && words.count > 1 ? .subcommand : .unknownCommand }
    let table = isGit ? GitReadOnlyTable.table : ReadOnlyCommandTable.table
    var entry = found.entry
    if !first.source.elementsEqual(first.value), [.hostname, .jq, .uniq].contains(entry.check) {
      return .form("a quoted name is not read-only here")
    }
    if entry.traits.contains(.anyWithGlob), words.hold(.glob) {
      entry.kind = .any
    }
    for index in words.startIndex + 1..<words.endIndex
    where entry.kind == .listed || !words[index].traits.isSubset(of: .quoted) {
      if let problem = wordProblem(words[index], index, entry) { return problem }
      if words[index].traits.contains(.specialVariable), !holdsName(words) { return .expansion(index) }
    }
    switch entry.kind {
    case .group: return .unknownCommand
    case .single: return singleProblem(entry, found.arguments, table)
    case .any: return ReadOnlyChecks.problem(entry.check, found.arguments)
    case .listed:
      var scan = ReadOnlyOptionScan(table, entry, found.arguments)
      return scan.problem() ?? ReadOnlyChecks.problem(entry.check, found.arguments)
    }
  }

  /// Why a command needs a rule, in plain English: "`sort` with `-o` is not read-only". Nil when it needs none.
  ///
  /// - Parameter words: as for `problem`.
  package static func refusal(_ words: ArraySlice<CommandWord>) -> String? {
    problem(words)?.text(words)
  }

  /// Whether the options of a command decide whether it only reads: it does not then behind a wrapper in quotes.
  ///
  /// - Parameter words: as for `problem`.
  package static func readsOptions(of words: ArraySlice<CommandWord>) -> Bool {
    guard let name = words.first?.value else { return false }
    if ["git", "jq", "sed"].contains(where: { name.elementsEqual($0.utf8) }) { return true }
    return ReadOnlyCommandTable.table.find(words)?.entry.kind == .listed
  }

  /// Whether a command only reads whatever follows it on its line, options and globs that nobody knows among them: a
  /// rule for it counts behind wrappers that S-21c does not know, such as `nohup` and `xargs`, and nowhere else.
  ///
  /// - Parameter name: the command word.
  package static func takesAnyArguments(_ name: some Collection<UInt8>) -> Bool {
    let table = ReadOnlyCommandTable.table
    guard let index = table.names.index(of: name) else { return false }
    let entry = table.entries[index]
    return entry.kind == .any && entry.check == .nothing && entry.traits == .globs
  }

  // MARK: Words

  /// Globs, variables and quoted expansions, which some commands take and others do not (S-21d, S-21e, E4, E12).
  private static func wordProblem(
    _ word: CommandWord, _ index: Int, _ entry: MeasuredReadOnlyTable.Entry
  ) -> ReadOnlyProblem? {
    if !word.traits.isSubset(of: .quoted) {
      if let problem = traitProblem(word, index, entry) { return problem }
    }
    guard entry.kind == .listed else { return nil }
    return ExpansionCharacters.stand(in: word) ? .expansionCharacter(index) : nil
  }

  private static func traitProblem(
    _ word: CommandWord, _ index: Int, _ entry: MeasuredReadOnlyTable.Entry
  ) -> ReadOnlyProblem? {
    let traits = word.traits
    if traits.contains(.glob), !entry.traits.contains(.globs) { return .glob(index) }
    if traits.contains(.home), entry.traits.contains(.noHome) { return .expansion(index) }
    if traits.contains(.tilde) {
      // `~user`, `~+`.
      let isOther = word.value.count > 1 && word.value[1] != UInt8(ascii: "/")
      if isOther || entry.traits.contains(.noTilde) { return .expansion(index) }
    }
    // Named variables in listed commands depend on their place, which the scan knows.
    let variables = CommandWord.Traits.quotedExpansions
    guard entry.kind == .any else {
      return traits.isDisjoint(with: [.substitution, .arithmetic]) ? nil : .expansion(index)
    }
    if entry.traits.contains(.noVariables), !traits.isDisjoint(with: variables) { return .expansion(index) }
    return nil
  }

  /// Whether `$` and a name stand in some word, quoted or not: `$?` is accepted beside it.
  private static func holdsName(_ words: ArraySlice<CommandWord>) -> Bool {
    words.contains { word in
      zip(word.value, word.value.dropFirst()).contains {
        $0 == UInt8(ascii: "$") && (isLetter($1) || $1 == UInt8(ascii: "_"))
      }
    }
  }

  private static func singleProblem(
    _ entry: MeasuredReadOnlyTable.Entry, _ arguments: ArraySlice<CommandWord>, _ table: MeasuredReadOnlyTable
  ) -> ReadOnlyProblem? {
    guard let word = arguments.first else {
      return entry.traits.contains(.alone) ? nil : .form("this form is not read-only")
    }
    guard arguments.count == 1 else { return .operand(arguments.startIndex + 1) }
    if table.value(of: word.value, in: entry) != nil { return nil }
    let isAccepted =
      switch entry.check {
      case .number: !word.value.isEmpty && word.value.allSatisfy(isDigit)
      case .interface: word.value.first.map(isLetter) ?? false
      default: false
      }
    return isAccepted ? nil : .operand(arguments.startIndex)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
