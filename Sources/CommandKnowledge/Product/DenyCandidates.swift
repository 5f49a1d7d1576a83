package import RuleSyntax

/// One reading of a simple command that deny and ask rules are compared with (S-10).
package struct DenyCandidate: Sendable, Hashable {
  /// The words. A rule is compared with their text as written and with their text after quote removal, each joined by
  /// single blanks; nothing more is removed, and no base name is taken: where one counts it is a candidate of its own.
  package var words: [CommandWord]
  /// True when the words stand after `xargs`, which appends words to them.
  package var isThroughXargs: Bool
  /// How the words were reached, which says how much of their quotes is known.
  package var reach = Reach.text

  /// How the product came to the words of a command.
  package enum Reach: Sendable, Hashable, Comparable {
    /// By taking something off the text in front: they are compared as written, too.
    case text
    /// Behind a program such as `watch`: as written too, unless a substitution or a here-string belongs to the command.
    case started
    /// As arguments: behind `sudo`, `env` and their kin, by a base name, behind a redirection. They are compared after quote
    /// removal alone, unless the text is compared as written (B-10v).
    case arguments
    /// As arguments behind a word that may be nothing, or out of a quoted word: never as written.
    case values
  }
}

extension MeasuredWrappers {
  /// What deny and ask rules see of a command: as written, after all plain wrappers at once, and the innermost command
  /// after everything that starts another one, also by the base name of its command word (S-10, S-12, B-10).
  ///
  /// - Parameter words: a simple command without its leading assignments; the text with them is for the caller to
  ///   compare. `time` is a word.
  /// - Parameter semantics: the release, which looks through some wrappers and not through others.
  /// - Returns: the readings without duplicates, the command itself first.
  package static func forDeny(
    _ words: ArraySlice<CommandWord>, in semantics: Semantics = .product
  ) -> [DenyCandidate] {
    if let first = words.first, first.standsForItself,
      !first.value.contains(UInt8(ascii: ".")) || !words.contains(where: \.holdsBlank)
    {
      return [DenyCandidate(words: Array(words), isThroughXargs: false)]
    }
    var candidates = DenyCandidateList(semantics)
    candidates.add(words, isThroughXargs: false)
    if let first = words.first, isOrdinaryName(first) { return candidates.all }
    candidates.addStripped(words)
    let (innermost, reach) = innermostReached(words, in: semantics)
    candidates.add(innermost, isThroughXargs: false, reach ?? .text)
    // Words that may be nothing were passed over; rules see the command from them on too.
    let behind = words[..<max(words.startIndex, min(innermost.startIndex, words.endIndex))]
    let named = behind.dropLast(behind.reversed().prefix(while: mayBeNothing).count)
    if named.startIndex < named.endIndex, named.endIndex < behind.endIndex {
      candidates.add(words[named.endIndex...], isThroughXargs: false, reach ?? .text)
    }
    candidates.addStripped(innermost, reach ?? .text, isStarted: innermost.startIndex > words.startIndex)
    if innermost.contains(where: \.holdsBlank) {
      candidates.addStripped(DenyCandidateList.splitAtBlanks(innermost), .values)
    }
    if let first = innermost.first, semantics.has(.restrictionsCompareBaseNames), let name = baseName(first) {
      let renamed = [CommandWord(constant: name)] + innermost.dropFirst()
      candidates.add(renamed[...], isThroughXargs: false, reach ?? .arguments)
      candidates.addStripped(renamed[...], reach ?? .arguments)
    }
    return candidates.all
  }

  /// A plain command word that starts nothing else and has no directory: the usual case, decided at once.
  private static func isOrdinaryName(_ word: CommandWord) -> Bool {
    let name = word.value
    return word.source.elementsEqual(name) && !name.contains { "/\\=$.".utf8.contains($0) }
      && !name.elementsEqual("xargs".utf8) && PlainWrapper(name: name) == nil && ExecWrapper.of(name) == nil
  }

  /// The command after every wrapper that deny and ask rules look through word by word (S-12, table 1c), and after the
  /// plain ones but `nice` without `-n`, `stdbuf` and `xargs`.
  package static func innermostCommand(
    _ words: ArraySlice<CommandWord>, in semantics: Semantics = .product
  ) -> ArraySlice<CommandWord> {
    innermostReached(words, in: semantics, seesBehindSubstitutions: true).words
  }

  /// The innermost command, and how it was reached: the first wrapper that is not just taken off the text decides; nil
  /// where there is none.
  ///
  /// - Parameter seesBehindSubstitutions: an assignment for whose value commands run is passed over, as removals are
  ///   looked for; rules see nothing behind one.
  static func innermostReached(
    _ words: ArraySlice<CommandWord>, in semantics: Semantics = .product,
    seesBehindSubstitutions: Bool = false
  ) -> (words: ArraySlice<CommandWord>, reach: DenyCandidate.Reach?) {
    func isPassedOver(_ word: CommandWord) -> Bool {
      isAssignment(word) && (seesBehindSubstitutions || !word.runsCommands)
    }
    if words.first?.standsForItself == true { return (words, nil) }
    var reach: DenyCandidate.Reach?
    var rest = words.drop { isAssignment($0) }
    while let first = rest.first {
      let base = semantics.has(.restrictionsCompareBaseNames) ? baseName(first) : nil
      let name = base ?? first.value
      if let wrapper = PlainWrapper(name: name) {
        guard wrapper.isSeenThrough(rest, in: semantics) else { return (rest, reach) }
        let reading = wrapper.read(rest)
        if wrapper.runsNothing(rest, reading) { return ([], reach) }
        guard wrapper.isSeenThroughByWords(rest), let offset = reading.denyInner else {
          return (rest, reach)
        }
        reach = reach ?? (wrapper.isTakenOffByWords(rest) ? .started : base == nil ? nil : .arguments)
        rest = rest.dropFirst(offset)
        if wrapper.dropsAssignments { rest = rest.drop(while: isPassedOver) }
        let named = rest.drop { mayBeNothing($0) || isArithmetic($0) }
        if named.startIndex > rest.startIndex { reach = .values }
        rest = named
      } else if semantics.has(.restrictionsSeeExecWrappers), let grammar = ExecWrapper.of(name),
        let inner = grammar.inner(of: rest),
        seesBehindSubstitutions || !rest.beginning(before: inner).contains(where: isRunForValue)
      {
        let isEnvironment = name.elementsEqual("env".utf8)
        reach = reach ?? (grammar.operand == .assignments ? .arguments : .started)
        rest = inner.drop(while: isPassedOver)
        let named = rest.drop {
          isPassedOver($0) || mayBeNothing($0) || isEnvironment && isArithmetic($0)
        }
        if named.startIndex > rest.startIndex { reach = .values }
        rest = named
      } else {
        return (rest, reach)
      }
      if rest.isEmpty { return (rest, reach) }
    }
    return (rest, reach)
  }

  /// The part after the last `/` or `\`, without one `.exe` in any letter case; nil when the word has neither, or when
  /// its last segment holds an expansion, a glob or a brace (B-10).
  package static func baseName(_ word: CommandWord) -> [UInt8]? {
    guard mayHaveBaseName(word.value) else { return nil }
    var name = word.value[...]
    if let slash = name.lastIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
      name = name[(slash + 1)...]
    }
    if name.count > 4, name.suffix(4).elementsEqual(".exe".utf8, by: { asciiLowercased($0) == $1 }) {
      name = name.dropLast(4)
    }
    guard name.count < word.value.count, !word.source.starts(with: "$'".utf8),
      name.elementsEqual("[".utf8) || !name.contains(where: { "$`*?[{".utf8.contains($0) })
    else {
      return nil
    }
    return Array(name)
  }

  /// Whether a word holds what its base name is without: a slash, a backslash, or a dot that may begin `.exe`.
  private static func mayHaveBaseName(_ value: [UInt8]) -> Bool {
    value.withUnsafeBufferPointer { value in
      for byte in value
      where byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ".") {
        return true
      }
      return false
    }
  }

  /// A word that is one unquoted variable, or `$'…'`: where a command word is expected after a wrapper, the product
  /// takes the next word for it.
  package static func mayBeNothing(_ word: CommandWord) -> Bool {
    guard word.source.first == UInt8(ascii: "$"), word.source.count > 1, !word.traits.contains(.home) else {
      return false
    }
    let rest = word.source.dropFirst()
    switch rest[rest.startIndex] {
    case UInt8(ascii: "{"), UInt8(ascii: "'"):
      let bytes = Array(word.source)
      let end =
        rest.first == UInt8(ascii: "{")
        ? ExpansionEnd.afterBracket(bytes, from: 1, open: UInt8(ascii: "{"), close: UInt8(ascii: "}"))
        : ExpansionEnd.afterQuote(bytes, from: 2, UInt8(ascii: "'"))
      return end == bytes.count
    case let byte where isWordByte(byte):
      return isDigit(byte) ? rest.count == 1 : rest.allSatisfy(isWordByte)
    case let byte: return rest.count == 1 && "?$!#@*-".utf8.contains(byte)
    }
  }

  /// An assignment for whose value commands run: behind a wrapper it ends what is seen.
  private static func isRunForValue(_ word: CommandWord) -> Bool { word.runsCommands && isAssignment(word) }

  /// `$((…))` and nothing else.
  package static func isArithmetic(_ word: CommandWord) -> Bool {
    guard word.source.starts(with: "$((".utf8) else { return false }
    let bytes = Array(word.source)
    return ExpansionEnd.afterBracket(bytes, from: 1, open: UInt8(ascii: "("), close: UInt8(ascii: ")"))
      == bytes.count
  }

  /// `NAME=…`, `NAME+=…`, `NAME[…]=…` where a word may be an assignment.
  package static func isAssignment(_ word: CommandWord) -> Bool {
    guard let first = word.value.first, isWordByte(first), !isDigit(first) else { return false }
    var rest = word.value.drop(while: isWordByte)
    if rest.first == UInt8(ascii: "["), let close = rest.firstIndex(of: UInt8(ascii: "]")) {
      rest = rest[(close + 1)...]
    }
    if rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    return rest.first == UInt8(ascii: "=")
  }
}

extension PlainWrapper {
  /// `nice` with a level given by `-n`, and every other wrapper but `stdbuf`: what follows them is looked at word by
  /// word. After the rest only texts are compared (B-10).
  fileprivate func isSeenThroughByWords(_ words: ArraySlice<CommandWord>) -> Bool {
    switch self {
    case .stdbuf: false
    case .nice: words.dropFirst().first?.value.elementsEqual("-n".utf8) ?? false
    default: true
    }
  }

  /// `nohup` and `time` alone, `timeout 5`: seen through, and nothing is left.
  fileprivate func runsNothing(_ words: ArraySlice<CommandWord>, _ reading: Reading) -> Bool {
    switch self {
    case .nohup, .time: words.count == 1
    case .timeout: words.count > 1 && reading.understanding == .ordinary
    default: false
    }
  }

  /// The index of the inner command where texts are compared: there `-p` behind `time` is taken for its name.
  fileprivate func textInner(_ words: ArraySlice<CommandWord>) -> Int? {
    guard let offset = read(words).denyInner else { return nil }
    if self == .time, offset > 1 {
      return words.dropFirst().first?.value.elementsEqual("-p".utf8) == true ? 1 : nil
    }
    return offset
  }

  /// `time` with an option, `nohup --`: no text is taken off in front of the command then.
  fileprivate func isTakenOffByWords(_ words: ArraySlice<CommandWord>) -> Bool {
    (self == .time || self == .nohup) && words.dropFirst().first?.value.first == UInt8(ascii: "-")
  }

  /// After these an assignment is dropped before the next wrapper is looked for.
  fileprivate var dropsAssignments: Bool { self == .command || self == .builtin || self == .noglob }
}

extension PlainWrapper {
  /// Whether a release looks through the wrapper as it is used here.
  fileprivate func isSeenThrough(_ words: ArraySlice<CommandWord>, in semantics: Semantics) -> Bool {
    let option = words.dropFirst().first?.value
    let hasOption = option?.first == UInt8(ascii: "-")
    switch self {
    case .timeout:
      return semantics.has(hasOption ? .restrictionsSeeWrapperOptions : .restrictionsSeePlainWrappers)
    case .nohup: return semantics.has(.restrictionsSeePlainWrappers)
    case .time: return semantics.has(hasOption ? .restrictionsSeeTimeOptions : .restrictionsSeePlainWrappers)
    case .nice:
      let isLevel = option?.elementsEqual("-n".utf8) ?? false
      return semantics.has(isLevel ? .restrictionsSeeLevels : .restrictionsSeeWrapperOptions)
    case .stdbuf: return semantics.has(.restrictionsSeeWrapperOptions)
    case .command: return semantics.has(.restrictionsSeeExecWrappers)
    case .builtin, .noglob: return semantics.has(.restrictionsSeeSpelledOutCommands)
    }
  }
}

private struct DenyCandidateList {
  private(set) var all: [DenyCandidate] = []
  private let semantics: Semantics

  init(_ semantics: Semantics) { self.semantics = semantics }

  mutating func add(
    _ words: ArraySlice<CommandWord>, isThroughXargs: Bool, _ reach: DenyCandidate.Reach = .text
  ) {
    guard !words.isEmpty else { return }
    let words = Array(words)
    guard let known = all.firstIndex(where: { $0.isThroughXargs == isThroughXargs && $0.words == words })
    else {
      return all.append(DenyCandidate(words: words, isThroughXargs: isThroughXargs, reach: reach))
    }
    all[known].reach = min(all[known].reach, reach)
  }

  /// The words after all plain wrappers in front, also without the assignments that follow, and those after `xargs`
  /// then, its options too.
  ///
  /// - Parameter isStarted: a wrapper stands before the words.
  mutating func addStripped(
    _ words: ArraySlice<CommandWord>, _ reach: DenyCandidate.Reach = .text, isStarted: Bool = false
  ) {
    var rest = words
    while let first = rest.first {
      if MeasuredWrappers.isAssignment(first) {
        // After a wrapper an assignment whose value is not known ends what is seen.
        if isStarted || rest.startIndex > words.startIndex, first.isUnknownValue { break }
        add(rest, isThroughXargs: false, reach)
        rest = rest.dropFirst()
      } else if let wrapper = PlainWrapper(name: first.value),
        wrapper.isSeenThrough(rest, in: semantics), let offset = wrapper.textInner(rest)
      {
        rest = rest.dropFirst(offset).drop { MeasuredWrappers.mayBeNothing($0) }
      } else {
        break
      }
    }
    add(rest, isThroughXargs: false, reach)
    guard let first = rest.first else { return }
    let name = Dequoting.dequoted(first.value)
    if name != first.value {
      add(([CommandWord(constant: name)] + rest.dropFirst())[...], isThroughXargs: false, reach)
    }
    guard name.elementsEqual("xargs".utf8), semantics.has(.restrictionsSeeXargs) else { return }
    add(rest.dropFirst(), isThroughXargs: true, reach)
    add(rest.dropFirst().drop { MeasuredWrappers.mayBeNothing($0) }, isThroughXargs: true, reach)
  }

  /// A quoted blank counts as one in the text that is compared (B-10), so a wrapper may stand inside a quoted word.
  static func splitAtBlanks(_ words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord> {
    words.flatMap { word in
      word.holdsBlank
        ? word.value.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }).map {
          CommandWord(constant: Array($0))
        } : [word]
    }[...]
  }
}

extension CommandWord {
  /// An assignment whose value nobody knows: a variable but `$HOME`, a substitution, or `$'…'`.
  fileprivate var isUnknownValue: Bool {
    switch complexity {
    case .quotedVariable, .unquotedExpansion, .bracedParameter, .wholeSubstitution, .ansiQuotes,
      .localizedQuotes:
      return true
    default: return runsCommands || !traits.isDisjoint(with: [.namedVariable, .specialVariable])
    }
  }

  /// Commands run for its value outside quotes.
  fileprivate var runsCommands: Bool {
    complexity == .unquotedSubstitution || complexity == .processSubstitution
  }

  /// Whether a blank or a tab stands in the word.
  fileprivate var holdsBlank: Bool {
    value.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}
