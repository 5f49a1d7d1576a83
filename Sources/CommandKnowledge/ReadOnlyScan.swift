import ShellSyntax

/// Sorts the arguments of a read-only command into flags that the table knows and operands.
struct ReadOnlyScan {
  private let entry: ReadOnlyEntry
  private let arguments: ArraySlice<Word>
  /// Indices of the operands in order.
  private(set) var operands: [Int] = []
  /// Operands that stand behind `--`.
  private(set) var operandsBehindSeparator: Set<Int> = []
  /// Values of `-e`, `--regexp`, `--expression`: the pattern or script is then no operand.
  private(set) var scripts: [Int] = []
  private(set) var flags: Set<[UInt8]> = []
  /// Values of flags that name a file or directory.
  private(set) var fileValues: [Int] = []
  /// A flag that the table does not list, but does not forbid either (S-21).
  private(set) var wentBeyondTable = false
  private var index: Int
  private var isBehindSeparator = false

  init(_ entry: ReadOnlyEntry, _ arguments: ArraySlice<Word>) {
    self.entry = entry
    self.arguments = arguments
    index = arguments.startIndex
  }

  /// Why some word is not harmless; nil when all are.
  mutating func run() -> String? {
    while index < arguments.endIndex {
      if let reason = takeArgument() { return reason }
      index += 1
    }
    return nil
  }

  private mutating func takeArgument() -> String? {
    let word = arguments[index]
    guard let text = word.constantText else { return takeUnknown(word) }
    // `find` reads primaries behind `--` too.
    guard !isBehindSeparator || entry.rule == .find, text.first == UInt8(ascii: "-"), text.count > 1,
      takesFlags
    else {
      addOperand()
      return nil
    }
    // A backslash inside an unquoted flag word asks: readers differ about it.
    if WordShape(word).hasEscape { return "a backslash in an option" }
    if text.elementsEqual("--".utf8) {
      isBehindSeparator = true
      return nil
    }
    flags.insert(text)
    if isForbidden(text) {
      return "`\(String(decoding: text, as: UTF8.self))` may write, run or lead elsewhere"
    }
    if entry.acceptsAnyFlag { return nil }
    if !entry.words.isEmpty { return takeWord(text) }
    return text.starts(with: "--".utf8) ? takeLong(text) : takeLetters(text)
  }

  /// `test`, `printf`, `echo` and their like read words with a dash in their own way.
  private var takesFlags: Bool { entry.rule != .test && entry.rule != .printf }

  private mutating func addOperand() {
    operands.append(index)
    if isBehindSeparator { operandsBehindSeparator.insert(index) }
  }

  /// A word that expands: an operand, where it cannot become an option that matters.
  private mutating func takeUnknown(_ word: Word) -> String? {
    let isGlobOnly = word.parts.allSatisfy { part in
      switch part {
      case .literal, .escaped, .singleQuoted, .glob, .tilde: true
      case .ansiQuoted(let value): value != nil
      case .doubleQuoted(let inner, let isLocalized):
        !isLocalized && inner.allSatisfy { if case .literal = $0 { true } else { false } }
      default: false
      }
    }
    let hasGlob = word.parts.contains { if case .glob = $0 { true } else { false } }
    if hasGlob, entry.forbidsGlob { return "an unquoted glob could become an option" }
    // `$?` is a number; behind its format `printf` takes no option.
    let isNumber = ReadOnlyOperands.isNumericParameter(word)
    let isBehindFormat = entry.rule == .printf && index > arguments.startIndex
    if !isGlobOnly, entry.hasDangerousFlags, !isNumber, !isBehindFormat {
      return "an expansion could become an option"
    }
    if word.text.first == UInt8(ascii: "-"), !isBehindSeparator { return "an option that is not known" }
    if ![ReadOnlyEntry.Rule.files, .text, .names, .directory, .pattern, .revisions, .printf].contains(
      entry.rule), !(isNumber && entry.rule == .test)
    {
      return "an operand that is not known"
    }
    addOperand()
    return nil
  }

  // MARK: Flags

  private func isForbidden(_ text: [UInt8]) -> Bool {
    let name = text.prefix { $0 != UInt8(ascii: "=") }
    for forbidden in entry.forbidden {
      if text.elementsEqual(forbidden) || name.elementsEqual(forbidden) { return true }
      let isLong = forbidden.starts(with: "--".utf8)
      // GNU programs accept any unambiguous beginning of a long option.
      if isLong, name.count > 2, forbidden.starts(with: name), !isListed(name) { return true }
      if !isLong, forbidden.count == 2, !text.starts(with: "--".utf8), entry.words.isEmpty,
        clusterHolds(forbidden[forbidden.startIndex + 1], text)
      {
        return true
      }
    }
    return false
  }

  private func isListed(_ name: ArraySlice<UInt8>) -> Bool {
    entry.longs.contains { $0.name.elementsEqual(name.dropFirst(2)) }
  }

  /// Whether a letter stands in a cluster before a letter that takes the rest as its value.
  private func clusterHolds(_ letter: UInt8, _ cluster: [UInt8]) -> Bool {
    for byte in cluster.dropFirst() {
      if byte == letter { return true }
      switch entry.letters[byte] {
      case .required?, .optional?: return false
      default: break
      }
    }
    return false
  }

  private mutating func takeLong(_ text: [UInt8]) -> String? {
    let equals = text.firstIndex(of: UInt8(ascii: "="))
    let name = text[2..<(equals ?? text.count)]
    guard let value = entry.longs.first(where: { $0.name.elementsEqual(name) })?.value else {
      return goBeyondTable(text)
    }
    // `--context` and `--context=3` may both be listed.
    let values = entry.longs.filter { $0.name.elementsEqual(name) }.map(\.value)
    switch value {
    case .none: return equals != nil && !values.contains(where: { $0 != .none }) ? goBeyondTable(text) : nil
    case .optional: return nil
    case .required:
      let isFile = isFileFlag(text[..<(equals ?? text.count)])
      guard let equals else {
        return takeValue(
          isScript: name.elementsEqual("regexp".utf8) || name.elementsEqual("expression".utf8), isFile: isFile
        )
      }
      if isFile, let problem = attachedFileProblem(text[(equals + 1)...]) { return problem }
      if name.elementsEqual("expression".utf8) || name.elementsEqual("regexp".utf8) { scripts.append(index) }
      return nil
    }
  }

  private mutating func takeLetters(_ text: [UInt8]) -> String? {
    if entry.acceptsNumber, text.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }) { return nil }
    for (offset, letter) in text.enumerated().dropFirst() {
      guard let value = entry.letters[letter] else { return goBeyondTable(text) }
      let isLast = offset == text.count - 1
      switch value {
      case .none: continue
      case .optional: return nil
      case .required:
        let isScript = letter == UInt8(ascii: "e")
        let isFile = isFileFlag([UInt8(ascii: "-"), letter])
        if isLast { return takeValue(isScript: isScript, isFile: isFile) }
        if isFile, let problem = attachedFileProblem(text[(offset + 1)...]) { return problem }
        if isScript { scripts.append(index) }
        return nil
      }
    }
    return nil
  }

  private mutating func takeWord(_ text: [UInt8]) -> String? {
    let name = text.dropFirst()
    guard let value = entry.words.first(where: { $0.name.elementsEqual(name) })?.value ?? newerValue(name)
    else {
      return "`\(String(decoding: text, as: UTF8.self))` is not in the table"
    }
    let isFile = isFileFlag([UInt8(ascii: "+")] + name)
    return value == .required ? takeValue(isScript: false, isFile: isFile) : nil
  }

  /// `-newerXY` of `find` stands for a family.
  private func newerValue(_ name: ArraySlice<UInt8>) -> ReadOnlyEntry.Value? {
    guard entry.rule == .find, name.starts(with: "newer".utf8), name.count == 7,
      name.suffix(2).allSatisfy({ "aBcmt".utf8.contains($0) })
    else { return nil }
    return .required
  }

  /// The next word is a value; it has to be one word.
  private mutating func takeValue(isScript: Bool, isFile: Bool) -> String? {
    guard index + 1 < arguments.endIndex else { return "an option without its value" }
    index += 1
    let summary = arguments[index]
    guard summary.constantText != nil else { return "an option's value that is not known" }
    if isScript { scripts.append(index) }
    if isFile { fileValues.append(index) }
    return nil
  }

  private func isFileFlag(_ flag: some Collection<UInt8>) -> Bool {
    entry.fileFlags.contains { $0.elementsEqual(flag) }
  }

  /// A file in the same word as its flag has no word of its own that the caller could decide: it has to stay below
  /// the current directory.
  private func attachedFileProblem(_ path: some Collection<UInt8>) -> String? {
    let leads =
      path.first == UInt8(ascii: "/")
      || path.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
    return leads ? "a flag that leads elsewhere" : nil
  }

  private mutating func goBeyondTable(_ text: [UInt8]) -> String? {
    wentBeyondTable = true
    return nil
  }
}
