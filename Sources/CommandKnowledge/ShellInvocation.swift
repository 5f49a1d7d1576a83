internal import ShellSyntax

/// Shells that are called as commands, and the builtins that take command text.
enum ShellInvocation {
  /// What a shell runs; nil when it runs a script file or nothing.
  static func unwrapping(_ words: ArraySlice<Word>, name: String) -> Unwrapping? {
    let inner: [WrappedCommand]?
    switch name {
    case "pwsh", "pwsh-preview", "powershell": inner = powerShell(words)
    case "cmd": inner = commandPrompt(words)
    case "fish", "nu", "xonsh", "elvish": inner = optionShell(words, isForeign: name != "fish")
    default: inner = posix(words)
    }
    guard let inner else { return nil }
    let isUnderstood = !inner.contains(.opaque)
    return Unwrapping(
      wrapper: name, kind: .shell, isDocumented: false, isFullyUnderstood: isUnderstood, inner: inner)
  }

  // MARK: Shells of the Bourne and C families

  private static let longValues = ["rcfile", "init-file", "emulate"].map { Array($0.utf8) }
  private static let longFlags = NameTable<Bool>(
    TableText.fields(
      Array(
        """
        debug debugger dump-po-strings dump-strings help login noediting noprofile norc posix pretty-print \
        protected restricted verbose version wordexp
        """.utf8)[...]
    ).map { (name: $0, entry: true) })

  /// `sh`, `bash`, `zsh`, `ksh`, `csh`: options, then with `-c` the text, else a file, else standard input.
  private static func posix(_ words: ArraySlice<Word>) -> [WrappedCommand]? {
    var index = words.startIndex + 1
    var takesText = false
    var readsInput = false
    while index < words.endIndex {
      let shape = WordShape(words[index])
      guard let first = shape.prefix.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else {
        if shape.mayBeOption || shape.maySplit { return unknownRest(words[index...]) }
        break
      }
      guard shape.isConstant else { return unknownRest(words[index...]) }
      index += 1
      if shape.prefix.count == 1 || shape.prefix.elementsEqual("--".utf8) {
        // `-` and `--` end the options.
        if first == UInt8(ascii: "-") { break }
        continue
      }
      let long = shape.prefix.dropFirst(shape.prefix.starts(with: "--".utf8) ? 2 : 1)
      if longValues.contains(where: { $0.elementsEqual(long) }) {
        index += 1
        continue
      }
      if shape.prefix.starts(with: "--".utf8) || longFlags[long] != nil {
        if long.elementsEqual("version".utf8) || long.elementsEqual("help".utf8) { return nil }
        continue
      }
      for letter in shape.prefix.dropFirst() {
        switch letter {
        case UInt8(ascii: "c") where first == UInt8(ascii: "-"): takesText = true
        case UInt8(ascii: "s") where first == UInt8(ascii: "-"): readsInput = true
        // The name of a shell option is the next word.
        case UInt8(ascii: "o"), UInt8(ascii: "O"): index += 1
        default: break
        }
      }
    }
    if takesText {
      guard index < words.endIndex else { return [] }
      return ScriptText(words[index]).commands
    }
    if readsInput || index >= words.endIndex { return [.opaque] }
    return scriptFile(words[index])
  }

  /// A shell that runs a file runs nothing that the words show, unless the file is standard input.
  private static func scriptFile(_ word: Word) -> [WrappedCommand]? {
    let shape = WordShape(word)
    if shape.hasExpansion { return [.opaque] }
    guard let path = shape.constant else { return nil }
    return isStandardInput(path) ? [.opaque] : nil
  }

  private static func isStandardInput(_ path: ArraySlice<UInt8>) -> Bool {
    path.elementsEqual("-".utf8) || path.elementsEqual("/dev/stdin".utf8)
      || path.starts(with: "/dev/fd/".utf8)
      || path.starts(with: "/proc/self/fd/".utf8)
  }

  /// Where an option is not known, every later word may be the text.
  private static func unknownRest(_ words: ArraySlice<Word>) -> [WrappedCommand] {
    var inner: [WrappedCommand] = [.opaque]
    for word in words where WordShape(word).prefix.first != UInt8(ascii: "-") {
      if case .script(let text)? = ScriptText(word).commands.first { inner.append(.script(text)) }
    }
    return inner
  }

  // MARK: Shells with option grammars of their own

  private static let optionShellGrammar: OptionGrammar = {
    var grammar = OptionGrammar()
    grammar.permutes = false
    let text = """
      -hilnNPv -cCe=script -dfoDIm= --command=script --commands=script --init-command=script --debug= --features= \
      --execute=script --config= --env-config= --login --interactive --private --no-config --no-execute --version:none
      """
    for token in TableText.fields(Array(text.utf8)[...]) { grammar.add(token) }
    return grammar
  }()

  /// `fish`, `nu`, `xonsh`, `elvish`: several texts are possible; those of `isForeign` are no shell text that we
  /// can read with certainty.
  private static func optionShell(_ words: ArraySlice<Word>, isForeign: Bool) -> [WrappedCommand]? {
    var scanner = OptionScanner(words, grammar: optionShellGrammar, acceptsAbbreviations: true)
    var inner: [WrappedCommand] = []
    var file: Word?
    options: while let item = scanner.next() {
      switch item {
      case .value(let option, _, _, let word, let prefixLength) where option.role == .script:
        inner += ScriptText(words[word].droppingFirst(prefixLength)).commands
      case .flag(let option, _, _) where option.role == .none:
        return nil
      case .flag, .value, .endOfOptions: continue
      case .operand(let index):
        file = words[index]
        break options
      case .unknown(let index, _), .uncertain(let index):
        return inner + unknownRest(words[index...])
      }
    }
    if !inner.isEmpty { return isForeign && inner.last != .opaque ? inner + [.opaque] : inner }
    guard let file else { return [.opaque] }
    return scriptFile(file)
  }

  /// PowerShell: option names in any case and abbreviated; the words behind `-Command` are the text.
  private static func powerShell(_ words: ArraySlice<Word>) -> [WrappedCommand]? {
    var index = words.startIndex + 1
    while index < words.endIndex {
      guard let value = WordShape(words[index]).constant, let first = value.first else {
        return unknownRest(words[index...])
      }
      guard first == UInt8(ascii: "-") || first == UInt8(ascii: "/") else {
        // A first operand is a file for `pwsh` and a text for `powershell`.
        return ScriptText(joining: words[index...]).commands.filter { $0 != .opaque } + [.opaque]
      }
      let name = value.dropFirst(value.starts(with: "--".utf8) ? 2 : 1).map(asciiLowercased)
      index += 1
      if name.starts(with: "f".utf8) { return nil }
      if !name.isEmpty,
        name.starts(with: "com".utf8) || name == [UInt8(ascii: "c")] || name.starts(with: "cwa".utf8)
      {
        guard index < words.endIndex else { return [.opaque] }
        return ScriptText(joining: words[index...]).commands.filter { $0 != .opaque } + [.opaque]
      }
      if name.starts(with: "e".utf8), !name.starts(with: "ex".utf8) { return [.opaque] }
      if name.starts(with: "v".utf8) || name.starts(with: "h".utf8) || name.starts(with: "?".utf8) {
        if !name.starts(with: "hi".utf8) && index >= words.endIndex { return nil }
      }
      let flags = ["no", "i", "l", "mta", "sta", "nop", "noni", "noe", "nol"]
      if !flags.contains(where: { name.starts(with: $0.utf8) }) { index += 1 }
    }
    return [.opaque]
  }

  /// `cmd /c TEXT`.
  private static func commandPrompt(_ words: ArraySlice<Word>) -> [WrappedCommand]? {
    for index in words.indices.dropFirst() {
      let shape = WordShape(words[index])
      let start = shape.prefix.prefix(2).map(asciiLowercased)
      guard ["/c", "/k", "/r"].contains(where: { start.elementsEqual($0.utf8) }) else { continue }
      let rest = words[(index + 1)...]
      let attached = shape.prefix.count > 2 ? [words[index].droppingFirst(2)] : []
      return ScriptText(joining: (attached + rest)[...]).commands.filter { $0 != .opaque } + [.opaque]
    }
    return [.opaque]
  }

  // MARK: Builtins

  /// `trap TEXT SIGNAL…`; with one operand, `-` or nothing it only resets.
  static func unwrappingTrap(_ words: ArraySlice<Word>, entry: WrapperEntry) -> Unwrapping? {
    var operands = words.dropFirst()
    if let first = operands.first, let value = WordShape(first).constant {
      if value.elementsEqual("--".utf8) {
        operands = operands.dropFirst()
      } else if value.count > 1 && value.first == UInt8(ascii: "-") {
        let isQuery = value.dropFirst().allSatisfy { "lpP".utf8.contains($0) }
        if isQuery { return shellLevel(entry, []) }
      }
    }
    guard let text = operands.first else { return shellLevel(entry, []) }
    let shape = WordShape(text)
    if shape.constant?.elementsEqual("-".utf8) ?? false { return shellLevel(entry, []) }
    if operands.count == 1 && shape.isConstant { return shellLevel(entry, []) }
    return shellLevel(entry, ScriptText(text).commands)
  }

  /// `source FILE`: the file's commands are not visible, as those of any program.
  static func unwrappingSource(_ words: ArraySlice<Word>, entry: WrapperEntry) -> Unwrapping? {
    var operands = words.dropFirst()
    if let first = operands.first, WordShape(first).constant?.elementsEqual("--".utf8) ?? false {
      operands = operands.dropFirst()
    }
    guard let file = operands.first else { return shellLevel(entry, []) }
    return shellLevel(entry, scriptFile(file) ?? [])
  }

  /// `su [-] [USER [ARGUMENT…]]`, `runuser -u USER COMMAND`: `-c` takes the text, other words go to the shell.
  static func unwrappingUserSwitch(_ words: ArraySlice<Word>, entry: WrapperEntry) -> Unwrapping? {
    var scanner = OptionScanner(words, grammar: entry.grammar, acceptsAbbreviations: true)
    var inner: [WrappedCommand] = []
    var operands: [Int] = []
    var runsDirectly = false
    while let item = scanner.next() {
      switch item {
      case .flag(let option, _, _):
        if option.role == .none { return level(entry, []) }
      case .value(let option, _, _, let word, let prefixLength):
        if option.role == .script { inner += ScriptText(words[word].droppingFirst(prefixLength)).commands }
        if option.role == .exec { runsDirectly = true }
      case .operand(let index):
        // With `-u` the first operand begins the command.
        if runsDirectly { return level(entry, [.words(words[index...], hasUnknownTail: false)]) }
        operands.append(index)
      case .endOfOptions: continue
      case .unknown(let index, _), .uncertain(let index):
        let later = WrapperReading.possibleStarts(in: words[index...])
        return level(entry, inner + later + [.opaque], understood: false)
      }
    }
    if !inner.isEmpty { return level(entry, inner) }
    if let first = operands.first, WordShape(words[first]).constant?.elementsEqual("-".utf8) ?? false {
      operands.removeFirst()
    }
    guard operands.count > 1 else { return level(entry, [.opaque]) }
    // The words behind the user are the arguments of a shell.
    let arguments = operands.dropFirst().map { words[$0] }
    let shell = ([Word(constant: Array("sh".utf8)[...], range: words[operands[0]].range)] + arguments)[...]
    return level(entry, [.words(shell, hasUnknownTail: false)])
  }

  /// `script -c TEXT [FILE]` of util-linux; `script [FILE [COMMAND…]]` of BSD.
  static func unwrappingSession(_ words: ArraySlice<Word>, entry: WrapperEntry) -> Unwrapping? {
    var scanner = OptionScanner(words, grammar: entry.grammar, acceptsAbbreviations: true)
    var inner: [WrappedCommand] = []
    var operands: [Int] = []
    while let item = scanner.next() {
      switch item {
      case .flag(let option, _, _):
        if option.role == .none { return level(entry, []) }
      case .value(let option, _, _, let word, let prefixLength) where option.role == .script:
        inner += ScriptText(words[word].droppingFirst(prefixLength)).commands
      case .value, .endOfOptions: continue
      case .operand(let index): operands.append(index)
      case .unknown(let index, _), .uncertain(let index):
        let later = WrapperReading.possibleStarts(in: words[index...])
        return level(entry, inner + later + [.opaque], understood: false)
      }
    }
    // The first operand is the log file.
    if operands.count > 1 { inner.append(.words(words[operands[1]...], hasUnknownTail: false)) }
    return level(entry, inner.isEmpty ? [.opaque] : inner)
  }

  private static func shellLevel(_ entry: WrapperEntry, _ inner: [WrappedCommand]) -> Unwrapping {
    level(entry, inner, understood: !inner.contains(.opaque))
  }

  private static func level(
    _ entry: WrapperEntry, _ inner: [WrappedCommand], understood: Bool = true
  ) -> Unwrapping {
    Unwrapping(
      wrapper: entry.name, kind: entry.kind, isDocumented: entry.traits.contains(.documented),
      isFullyUnderstood: understood, inner: inner)
  }
}
