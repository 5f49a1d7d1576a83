internal import ShellSyntax

/// Reads the words of one wrapper as its entry says.
struct WrapperReading {
  private(set) var entry: WrapperEntry
  private(set) var words: ArraySlice<Word>
  /// The wrapper's word, or its subcommand's.
  private(set) var commandWord: Int
  /// Texts and commands that options run.
  private var found: [WrappedCommand] = []
  private var isUnderstood = true
  private var runsNothing = false
  private var startsShell = false
  private var joins: Bool
  private var program: Word?

  init(entry: WrapperEntry, words: ArraySlice<Word>, commandWord: Int) {
    self.entry = entry
    self.words = words
    self.commandWord = commandWord
    startsShell = entry.traits.contains(.startsShell)
    joins = entry.traits.contains(.joins)
  }

  /// Where the options end.
  private enum OptionsEnd {
    /// At this word.
    case at(Int)
    /// At an option that is not understood.
    case unknown(Int)
    /// The command begins here, operands or not.
    case command(Int)
  }

  /// The level, or nil for a runner that runs nothing.
  mutating func unwrapping() -> Unwrapping? {
    if entry.traits.contains(.group) { return subcommand() }
    if entry.grammar.letters.contains(where: { $0.option.role == .split }) { splice() }
    var start = 0
    switch readOptions(from: commandWord + 1) {
    case .command(let index):
      return finish(behind: index)
    case .unknown(let index):
      return everyLaterWord(from: index)
    case .at(let index):
      start = index
    }
    if entry.traits.contains(.everyOperandIsScript) { return everyOperand(from: start) }
    for number in 0..<entry.operandCount {
      guard start < words.endIndex else { return finish(behind: start) }
      let shape = WordShape(words[start])
      guard !shape.mayBeOption && !shape.maySplit else { return everyLaterWord(from: start) }
      if number == 0, entry.traits.contains(.duration), !Self.isDuration(shape) {
        return everyLaterWord(from: start)
      }
      start += 1
    }
    if entry.traits.contains(.optionsAgain) {
      switch readOptions(from: start) {
      case .command(let index): return finish(behind: index)
      case .unknown(let index): return everyLaterWord(from: index)
      case .at(let index): start = index
      }
    }
    if entry.traits.contains(.assignments) {
      while start < words.endIndex {
        let shape = WordShape(words[start])
        guard shape.prefix.contains(UInt8(ascii: "=")), !shape.maySplit else { break }
        start += 1
      }
      if start < words.endIndex, WordShape(words[start]).maySplit { return everyLaterWord(from: start) }
    }
    return finish(behind: start)
  }

  // MARK: Options

  private mutating func readOptions(from start: Int) -> OptionsEnd {
    if entry.traits.contains(.behindSeparator), let separator = firstSeparator(from: start) {
      // What stands before still counts for the options that run something.
      if case .command(let index) = readOptions(from: start, to: separator) { return .command(index) }
      return .command(separator + 1)
    }
    return readOptions(from: start, to: words.endIndex)
  }

  private func firstSeparator(from start: Int) -> Int? {
    guard start < words.endIndex else { return nil }
    return words[start...].firstIndex { WordShape($0).constant?.elementsEqual("--".utf8) ?? false }
  }

  private mutating func readOptions(from start: Int, to end: Int) -> OptionsEnd {
    guard start < end else { return .at(end) }
    let isLenient = entry.traits.contains(.lenient)
    let mayFollowOperands = entry.grammar.letters.contains { $0.option.role == .rest }
    var firstOperand: Int?
    var scanner = OptionScanner(
      words[words.startIndex..<end], grammar: entry.grammar, acceptsAbbreviations: true, from: start)
    while let item = scanner.next() {
      switch item {
      case .flag(let option, _, _):
        apply(option.role)
      case .value(let option, _, _, let word, let prefixLength):
        if option.role == .rest { return .command(word) }
        apply(option.role, value: words[word].droppingFirst(prefixLength))
      case .operand(let index):
        // `env -`, `su -`: an option of one dash.
        if WordShape(words[index]).constant?.elementsEqual("-".utf8) ?? false, !scanner.isBehindSeparator {
          continue
        }
        if entry.traits.contains(.onlyWithScript) { continue }
        // `nix develop PACKAGE -c COMMAND`: the option that begins the command may still come.
        guard mayFollowOperands else { return .at(index) }
        firstOperand = firstOperand ?? index
      case .endOfOptions(let index):
        return .at(index + 1)
      case .unknown(let index, _):
        if !isLenient { return .unknown(index) }
        if !WordShape(words[index]).prefix.contains(UInt8(ascii: "=")) { isUnderstood = false }
      case .uncertain(let index):
        return .unknown(index)
      }
    }
    return .at(firstOperand ?? end)
  }

  private mutating func apply(_ role: OptionRole, value: Word? = nil) {
    switch role {
    case .none: runsNothing = true
    case .refuse: isUnderstood = false
    case .shell: startsShell = true
    case .exec: joins = false
    case .joins: joins = true
    case .opaque: found.append(.opaque)
    case .program: program = value
    case .script:
      if let value { found += ScriptText(value).commands }
    case .proxy:
      if let value { found += ScriptText(value).commandOfSetting }
    default: break
    }
  }

  /// Replaces each `env -S TEXT` by the words that `env` makes of the text.
  private mutating func splice() {
    // Every round removes one option and the quotes around its value, so a text cannot go on for ever.
    for _ in 0..<16 {
      var scanner = OptionScanner(
        words, grammar: entry.grammar, acceptsAbbreviations: true, from: commandWord + 1)
      var place: (option: Int, value: Int, prefix: Int)?
      search: while let item = scanner.next() {
        switch item {
        case .value(let option, _, let word, let value, let prefix) where option.role == .split:
          place = (word, value, prefix)
          break search
        case .flag, .value: continue
        case .operand, .endOfOptions, .unknown, .uncertain: break search
        }
      }
      guard let place else { return }
      let value = WordShape(words[place.value].droppingFirst(place.prefix)).constant
      guard let value, let parts = EnvironmentSplit.words(of: value) else {
        found.append(.opaque)
        isUnderstood = false
        return
      }
      let made = parts.map { Word(constant: $0[...], range: words[place.value].range) }
      commandWord -= words.startIndex
      words = (Array(words[..<place.option]) + made + words[(place.value + 1)...])[...]
    }
    found.append(.opaque)
    isUnderstood = false
  }

  // MARK: Subcommands

  private func subcommand() -> Unwrapping? {
    var scanner = OptionScanner(
      words, grammar: entry.grammar, acceptsAbbreviations: false, from: commandWord + 1)
    var mayBeValue = false
    while let item = scanner.next() {
      switch item {
      case .flag(let option, _, _):
        if option.role == .none { return nil }
      case .value, .endOfOptions:
        mayBeValue = false
      case .unknown, .uncertain:
        mayBeValue = true
      case .operand(let index):
        if let name = WordShape(words[index]).constant,
          let inner = StrictTables.wrappers[Array(entry.name.utf8) + [UInt8(ascii: " ")] + name]
        {
          var reading = WrapperReading(entry: inner, words: words, commandWord: index)
          reading.isUnderstood = isUnderstood && !mayBeValue
          return reading.unwrapping()
        }
        // It may have been the value of an option that is not known.
        guard mayBeValue else { return nil }
        mayBeValue = false
      }
    }
    return nil
  }

  // MARK: The command

  private func finish(behind start: Int) -> Unwrapping? {
    if runsNothing { return level([]) }
    if entry.traits.contains(.readsInput) { return level([.opaque]) }
    if entry.traits.contains(.onlyWithScript) { return found.isEmpty ? nil : level(found) }
    var inner = found
    if let program {
      inner.append(.words(([program] + words[min(start, words.endIndex)...])[...], hasUnknownTail: false))
    } else if start < words.endIndex {
      let rest = words[start...]
      if joins {
        inner += ScriptText(joining: rest).commands
      } else {
        inner.append(.words(rest, hasUnknownTail: false))
        // The first word may be the value of an option that is not known.
        if !isUnderstood && entry.traits.contains(.lenient) && rest.count > 1 {
          inner.append(.words(rest.dropFirst(), hasUnknownTail: false))
        }
        if entry.traits.contains(.lastOperandIsOptional), start - 1 > commandWord {
          // The operand was missing: then it is the command.
          inner.append(.words(words[(start - 1)...], hasUnknownTail: false))
        }
      }
    } else {
      if startsShell { inner.append(.opaque) }
      if entry.traits.contains(.lastOperandIsOptional), start - 1 > commandWord {
        inner.append(.words(words[(start - 1)...], hasUnknownTail: false))
      }
    }
    if inner.isEmpty, entry.kind == .runner || entry.traits.contains(.ordinaryForAllow) { return nil }
    // For allow nothing before the command may depend on what the shell makes of it.
    let isConstant = words[commandWord..<min(start, words.endIndex)].allSatisfy { WordShape($0).isConstant }
    return level(inner, understood: isConstant || entry.kind != .plain)
  }

  private func everyOperand(from start: Int) -> Unwrapping? {
    var inner = found
    for word in words[start...] where !(WordShape(word).prefix.first == UInt8(ascii: "-")) {
      inner += ScriptText(word).commands
    }
    return inner.isEmpty ? nil : level(inner)
  }

  private func everyLaterWord(from start: Int) -> Unwrapping? {
    if runsNothing && entry.kind == .plain { return level([], understood: false) }
    var inner = found + Self.possibleStarts(in: words[start...])
    if joins { inner += ScriptText(joining: words[start...]).commands }
    return Unwrapping(
      wrapper: entry.name, kind: entry.kind, isDocumented: isDocumented, isFullyUnderstood: false,
      inner: inner)
  }

  /// Every later word as a possible start; a word with blanks as a possible shell text.
  static func possibleStarts(in words: ArraySlice<Word>) -> [WrappedCommand] {
    var inner: [WrappedCommand] = []
    for index in words.indices {
      let shape = WordShape(words[index])
      if shape.isConstant && (shape.prefix.isEmpty || shape.prefix.first == UInt8(ascii: "-")) { continue }
      inner.append(.words(words[index...], hasUnknownTail: false))
      if shape.prefix.contains(UInt8(ascii: " ")) { inner += ScriptText(words[index]).commands }
    }
    return inner
  }

  private var isDocumented: Bool { entry.kind == .plain || entry.traits.contains(.documented) }

  private var needsExactRule: Bool? { entry.traits.contains(.ordinaryForAllow) ? false : nil }

  private func level(_ inner: [WrappedCommand], understood: Bool = true) -> Unwrapping {
    Unwrapping(
      wrapper: entry.name, kind: entry.kind, isDocumented: isDocumented,
      isFullyUnderstood: isUnderstood && understood, inner: inner, needsExactRule: needsExactRule)
  }

  /// `30`, `1.5m`, `.5s`. Other forms that GNU accepts (`inf`, `1e3`) are not stripped.
  private static func isDuration(_ shape: WordShape) -> Bool {
    guard var text = shape.constant, let last = text.last else { return false }
    if [UInt8(ascii: "s"), UInt8(ascii: "m"), UInt8(ascii: "h"), UInt8(ascii: "d")].contains(last) {
      text = text.dropLast()
    }
    var digits = 0
    var points = 0
    for byte in text {
      if byte == UInt8(ascii: ".") {
        points += 1
      } else if byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
        digits += 1
      } else {
        return false
      }
    }
    return digits > 0 && points <= 1
  }
}
