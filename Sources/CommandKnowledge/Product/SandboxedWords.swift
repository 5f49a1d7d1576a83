import RuleSyntax

/// What about the words of a command keeps it from running in the sandbox without a rule (C-11f).
///
/// Two questions, since the product has two readings of a text: in one without expansions it looks for words that set
/// something; in one with expansions it does not trust certain commands at all.
package enum SandboxedWords {
  // MARK: Texts without expansions

  /// Why a command of a text without expansions is not assessable; nil when it is.
  ///
  /// - Parameter words: a simple command without its leading assignments. `time` is a word.
  package static func refusal(_ words: ArraySlice<CommandWord>) -> String? {
    guard let first = words.first else { return nil }
    if first.source.first == UInt8(ascii: "["), !first.source.elementsEqual("[[".utf8),
      words.last?.source.elementsEqual("]".utf8) != true
    {
      return "a `[` that is not closed"
    } else if let bar = NeverApproved.bar(words) {
      return bar.reason
    }
    let command = innermost(words)
    if command.first?.value.elementsEqual("find".utf8) == true, hasUncertainGlob(command.dropFirst()) {
      return "a pattern of `find` that the shell may replace"
    }
    return settingWord(in: words, of: command.first)
  }

  /// A word that looks like an assignment, or begins with `~` and a name.
  ///
  /// - Parameter name: the command word after wrappers. Operands of `dd` and programs of interpreters are known.
  private static func settingWord(in words: ArraySlice<CommandWord>, of name: CommandWord?) -> String? {
    let isCopy = name?.source.elementsEqual("dd".utf8) == true
    let isInterpreter = name.map { CommandNameSets.sandboxedInterpreters.contains(Array($0.source)) } == true
    for (index, word) in words.enumerated() {
      let value = word.value
      guard let first = value.first, first != UInt8(ascii: "-") else { continue }
      if first == UInt8(ascii: "~"), index > 0, value.count > 1, value[1] != UInt8(ascii: "/") {
        return "a word that begins with `~` and a name"
      }
      guard let equals = value.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let key = Array(value[..<equals])
      let rest = value[(equals + 1)...]
      if SafeAssignments.isSafe(name: key, value: rest) { continue }
      if isCopy, CommandNameSets.copyOperands.contains(key), rest.first != UInt8(ascii: "~") { continue }
      if isInterpreter, isTwoWords(key) { continue }
      return "a word with `=` in it"
    }
    return nil
  }

  private static func isTwoWords(_ text: [UInt8]) -> Bool {
    text.split { " \t\n".utf8.contains($0) }.count > 1
  }

  private static func hasUncertainGlob(_ words: ArraySlice<CommandWord>) -> Bool {
    if case .glob? = FindWords.problem(words) { return true }
    return words.hold(.glob)
  }

  // MARK: Texts with expansions

  /// Why a command of a text with expansions is not assessable; nil when it is.
  ///
  /// - Parameter words: as for `refusal`.
  package static func refusalBesideExpansions(_ words: ArraySlice<CommandWord>) -> String? {
    var view = BarredCommandView(words: words)
    while let first = view.words.first {
      guard isPlainName(first) else { return "a command word that is not plain text" }
      // What `xargs` starts is not looked at here.
      if first.value.elementsEqual("xargs".utf8) { return nil }
      switch view.seeThrough() {
      case .seenThrough: continue
      case .nothingRuns: return "a wrapper that starts nothing"
      case .barred(let reason): return reason
      case .command: return refusalOfCommand(view, first)
      }
    }
    return words.isEmpty ? nil : "a wrapper that starts nothing"
  }

  private static func refusalOfCommand(_ view: BarredCommandView, _ first: CommandWord) -> String? {
    let name = first.value
    let arguments = view.words.dropFirst()
    let isFirst = view.position == .direct
    if isRemoval(first) || CommandNameSets.distrustedBesideExpansions.contains(name)
      || isFirst && CommandNameSets.distrustedFirst.contains(name)
      || BarredBuiltins.startsUnseenText(name, arguments)
    {
      return "`\(String(decoding: name, as: UTF8.self))` in a text with expansions"
    }
    if CommandNameSets.withoutLists.contains(name), arguments.contains(where: isList) {
      return "a list in braces"
    }
    if CommandNameSets.examinedBesideExpansions.contains(name) {
      if hasUnknownOption(arguments, isSet: name.elementsEqual("set".utf8)) {
        return "an option that is not known"
      }
      return BarredBuiltins.reason(name, arguments, position: view.position)
    }
    if name.elementsEqual("find".utf8), let reason = refusalOfFind(arguments) { return reason }
    if name.elementsEqual("test".utf8) { return refusalOfTest(arguments) }
    return BarredPrograms.reason(view, in: .product)
  }

  /// `find` takes an expansion as the quoted value of a test only.
  private static func refusalOfFind(_ words: ArraySlice<CommandWord>) -> String? {
    if hasUncertainGlob(words) { return "a pattern of `find` that the shell may replace" }
    var isValue = false
    for word in words {
      if word.complexity != nil, !isValue || !isQuotedVariable(word.source) {
        return "an expansion among the words of `find`"
      }
      isValue = FindWords.takesValue(word.value)
    }
    return nil
  }

  private static func refusalOfTest(_ words: ArraySlice<CommandWord>) -> String? {
    if words.count > 4, words.contains(where: { $0.complexity != nil }) {
      return "a long condition with an expansion"
    }
    let others = words.filter { !$0.source.elementsEqual("=".utf8) }
    return BarredTests.reason(others[...], kind: .command)
  }

  /// An expansion where `set` or `jobs` look for options.
  private static func hasUnknownOption(_ words: ArraySlice<CommandWord>, isSet: Bool) -> Bool {
    for word in words {
      if isSet, word.value.elementsEqual("--".utf8) { return false }
      if word.complexity != nil { return true }
    }
    return false
  }

  /// `"$x"` or `"${x}"`.
  private static func isQuotedVariable(_ source: ArraySlice<UInt8>) -> Bool {
    guard source.starts(with: "\"$".utf8), source.last == UInt8(ascii: "\"") else { return false }
    var name = source.dropFirst(2).dropLast()
    if name.first == UInt8(ascii: "{") {
      guard name.last == UInt8(ascii: "}") else { return false }
      name = name.dropFirst().dropLast()
    }
    return BarredBuiltins.isName(name)
  }

  private static func isList(_ word: CommandWord) -> Bool {
    word.complexity != nil && word.source.contains(UInt8(ascii: "{"))
      && !word.source.contains(UInt8(ascii: "$"))
  }

  /// Letters, digits and what stands in paths, unquoted: nothing that the shell would replace.
  private static func isPlainName(_ word: CommandWord) -> Bool {
    word.complexity == nil && word.source.elementsEqual(word.value) && !word.value.isEmpty
      && word.value.first != UInt8(ascii: "-") && word.traits.isDisjoint(with: [.glob, .home])
      || word.source.elementsEqual("[".utf8)
  }

  // MARK: Removals

  /// Whether a command is `rm` or `rmdir`, by any path, after the wrappers that the sandbox looks through; not after
  /// `sudo`, `xargs` and the like.
  package static func removes(_ words: ArraySlice<CommandWord>) -> Bool {
    innermost(words).first.map(isRemoval) == true
  }

  private static func isRemoval(_ word: CommandWord) -> Bool {
    let name = MeasuredWrappers.baseName(word) ?? word.value
    return name.elementsEqual("rm".utf8) || name.elementsEqual("rmdir".utf8)
  }

  /// The command after wrappers that start it in place.
  private static func innermost(_ words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord> {
    var view = BarredCommandView(words: words)
    while let first = view.words.first, !first.value.elementsEqual("xargs".utf8) {
      guard case .seenThrough = view.seeThrough() else { break }
    }
    return view.words
  }
}
