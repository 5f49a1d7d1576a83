/// What single read-only commands look at besides their options (S-21h to S-21l).
enum ReadOnlyChecks {
  /// What is wrong with the words after a command; nil when nothing is.
  static func problem(
    _ check: MeasuredReadOnlyTable.Check, _ words: ArraySlice<CommandWord>
  ) -> ReadOnlyProblem? {
    switch check {
    case .docker: words.firstProblem(where: isClientOption) { .option($0) }
    case .stat: words.firstProblem(where: storesInVariable) { .option($0) }
    case .ps: ProcessWords.problem(words)
    case .remote: RemoteForm.problem(words)
    case .reflog: ReflogWords.problem(words)
    case .uniq: UniqueLinesForm.problem(words)
    case .man: optionAfterOperand(words)
    case .hostname: words.firstProblem(where: { $0.traits.contains(.quoted) }) { .option($0) }
    case .lsof: words.firstProblem(where: isOtherPlusOption) { .option($0) }
    case .find: FindWords.problem(words)
    case .jq: FilterForm.problem(words)
    case .printf: FormatForm.problem(words)
    case .sed: StreamEditorForm.problem(words)
    case .ss: SocketFilter.problem(words)
    case .test:
      ConditionWords.arithmeticProblem(words) ?? words.firstProblem(where: holdsBracket) { .operand($0) }
    case .nothing, .date, .help, .interface, .listing, .number, .tput, .which, .xargs: nil
    }
  }

  /// Whether a word that is no option is accepted as the operand of a command with listed options.
  static func isAcceptedOperand(
    _ value: [UInt8], of check: MeasuredReadOnlyTable.Check, isAfterDashes: Bool
  ) -> Bool {
    switch check {
    case .date: value.first == UInt8(ascii: "+") || value.first == UInt8(ascii: "-")
    case .hostname: false
    case .man, .help: !value.contains { "/\\~".utf8.contains($0) }
    case .tput: !resetsTerminal(value)
    case .which: isAfterDashes || !value.elementsEqual("-".utf8)
    default: true
    }
  }

  // MARK: docker

  private static let clientOptions: [StaticString] = [
    "--config", "--connection", "--context", "--host", "--identity", "--module", "--out", "--remote", "--url",
  ]

  /// `-H`, `-c`, `-r` in the letters after a dash, and options that choose another daemon.
  private static func isClientOption(_ word: CommandWord) -> Bool {
    let value = word.value
    guard value.first == UInt8(ascii: "-") else { return false }
    let letters = value.dropFirst().prefix(while: MeasuredReadOnly.isLetter)
    if letters.contains(where: { "Hcr".utf8.contains($0) }) { return true }
    let name = value.prefix { $0 != UInt8(ascii: "=") }
    return clientOptions.contains { $0.withUTF8Buffer { name.elementsEqual($0) } }
  }

  // MARK: stat

  /// `-A` and `-H`, alone or after letters that the builtin of zsh knows.
  private static func storesInVariable(_ word: CommandWord) -> Bool {
    guard word.value.first == UInt8(ascii: "-") else { return false }
    let rest = word.value.dropFirst().drop { "LNTglnorst".utf8.contains($0) }
    return rest.first == UInt8(ascii: "A") || rest.first == UInt8(ascii: "H")
  }

  // MARK: lsof

  /// A word with `+` but the options that only choose what is shown.
  private static func isOtherPlusOption(_ word: CommandWord) -> Bool {
    guard word.value.first == UInt8(ascii: "+"), let letter = word.value.dropFirst().first else {
      return false
    }
    guard "DELMcdefrw".utf8.contains(letter) else { return true }
    let rest = word.value.dropFirst(2)
    if letter == UInt8(ascii: "f"), rest.allSatisfy({ "cfgGn".utf8.contains($0) }) { return false }
    return !rest.allSatisfy(MeasuredReadOnly.isDigit)
  }

  // MARK: man

  /// With an option that searches descriptions, options stand before the operands.
  private static func optionAfterOperand(_ words: ArraySlice<CommandWord>) -> ReadOnlyProblem? {
    guard words.contains(where: { searchesDescriptions($0.value) }) else { return nil }
    var hasOperand = false
    for index in words.indices {
      let value = words[index].value
      if value.elementsEqual("--".utf8) { return nil }
      if value.count > 1, value.first == UInt8(ascii: "-") {
        if hasOperand { return .option(index) }
      } else {
        hasOperand = true
      }
    }
    return nil
  }

  private static func searchesDescriptions(_ value: [UInt8]) -> Bool {
    guard value.count > 1, value.first == UInt8(ascii: "-") else { return false }
    if value[1] != UInt8(ascii: "-") {
      return value.contains { $0 == UInt8(ascii: "k") || $0 == UInt8(ascii: "f") }
    }
    return value.elementsEqual("--apropos".utf8) || value.elementsEqual("--whatis".utf8)
  }

  // MARK: tput

  private static let resets: [StaticString] = [
    "clear", "flash", "if", "init", "iprog", "is1", "is2", "is3", "mc0", "mc4", "mc5", "mc5i", "mc5p",
    "pfkey",
    "pfloc", "pfx", "pfxl", "reset", "rf", "rmcup", "rs1", "rs2", "rs3", "smcup",
  ]

  private static func resetsTerminal(_ value: [UInt8]) -> Bool {
    resets.contains { $0.withUTF8Buffer { value.elementsEqual($0) } }
  }

  // MARK: test

  private static func holdsBracket(_ word: CommandWord) -> Bool { word.value.contains(UInt8(ascii: "[")) }
}

extension ArraySlice<CommandWord> {
  /// The problem of the first word that meets a condition.
  func firstProblem(
    where isBad: (CommandWord) -> Bool, _ problem: (Int) -> ReadOnlyProblem
  ) -> ReadOnlyProblem? {
    firstIndex(where: isBad).map(problem)
  }
}
