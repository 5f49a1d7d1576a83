/// Walks over the words of one recognised command and collects the files it names.
struct FileOperandScan {
  let rule: FileCommandRule
  /// The texts of the words, the command's name first.
  let texts: [[UInt8]]
  /// The index of the first word in the slice that was given.
  let base: Int
  var operands: [FileCommandReading.Operand] = []

  init(rule: FileCommandRule, texts: [[UInt8]], base: Int) {
    self.rule = rule
    self.texts = texts
    self.base = base
  }

  // MARK: Options, then operands

  mutating func readOperands(from start: Int) {
    var isGiven = false
    var index = start
    while index < texts.count, isOption(texts[index]) {
      if isEndOfOptions(texts[index]) {
        index += 1
        break
      }
      index += readOption(at: index, &isGiven)
    }
    var rest = Array(texts.indices[min(index, texts.count)...])
    if rule.form == .sed { rest.removeAll { texts[$0].isEmpty } }
    let skipped = rule.form == .tr && deletes(texts[start..<index]) ? 1 : rule.skipped
    for place in rest.dropFirst(isGiven ? 0 : skipped) { add(place) }
    if rule.hasFilesAmongOperands {
      for place in rest { addAttachedFile(of: rule.files, at: place, withShort: true) }
    }
  }

  /// Reads an option and answers how many words it takes.
  private mutating func readOption(at index: Int, _ isGiven: inout Bool) -> Int {
    let text = texts[index]
    if contains(rule.files, text) {
      isGiven = true
      add(index + 1, isOptionValue: true)
      return 2
    }
    if contains(rule.otherFiles, text) {
      add(index + 1, isOptionValue: true)
      return 2
    }
    if contains(rule.patterns, text) {
      isGiven = true
      return 2
    }
    if contains(rule.values, text) || endsInValueLetter(text) { return 2 }
    if rule.hasAttachedLongFiles {
      if addAttachedFile(of: rule.files, at: index, withShort: rule.hasAttachedShortFiles) { isGiven = true }
      addAttachedFile(of: rule.otherFiles, at: index, withShort: false)
    }
    if gives(text) { isGiven = true }
    guard rule.hasAttachedShortFiles, text.last == UInt8(ascii: "f"), text[1] != UInt8(ascii: "-") else {
      return 1
    }
    isGiven = true
    add(index + 1, isOptionValue: true)
    return 2
  }

  /// `tr -d` takes one set.
  private func deletes(_ options: ArraySlice<[UInt8]>) -> Bool {
    options.contains { option in
      option.starts(with: "--".utf8) ? option.starts(with: "--d".utf8) : option.contains(UInt8(ascii: "d"))
    }
  }

  /// Whether an option that stands for itself gives the pattern or script.
  private func gives(_ text: [UInt8]) -> Bool {
    if rule.hasGivingLetters {
      return text.contains(UInt8(ascii: "e")) || text.contains(UInt8(ascii: "f"))
    }
    return rule.patterns.contains { option in
      option.utf8CodeUnitCount > 2
        ? Self.hasValue(text, option) : option.withUTF8Buffer { text.starts(with: $0) }
    }
  }

  /// `-sd`: flags, then a letter that takes a value.
  private func endsInValueLetter(_ text: [UInt8]) -> Bool {
    guard !rule.flags.isEmpty, text.count > 2, let last = text.last else { return false }
    return contains(rule.values, [UInt8(ascii: "-"), last])
      && text.dropFirst().dropLast().allSatisfy { contains(rule.flags, [UInt8(ascii: "-"), $0]) }
  }

  /// `--file=FILE`, and `-fFILE`.
  @discardableResult
  private mutating func addAttachedFile(of options: [StaticString], at index: Int, withShort: Bool) -> Bool {
    let text = texts[index]
    for option in options {
      let count = option.utf8CodeUnitCount
      if count > 2, Self.hasValue(text, option) {
        add(index, droppingFirst: count + 1)
        return true
      }
      if count == 2, withShort, text.count > 2,
        text.prefix(2).elementsEqual(option.withUTF8Buffer(Array.init))
      {
        add(index, droppingFirst: 2)
        return true
      }
    }
    return false
  }

  // MARK: cd

  /// One operand after any options. With two, only absolute ones count.
  mutating func readDirectory() {
    var index = 1
    while index < texts.count, isOption(texts[index]) {
      index += 1
      if isEndOfOptions(texts[index - 1]) { break }
    }
    if index >= texts.count {
      // It leads home.
      operands.append(
        FileCommandReading.Operand(wordIndex: base, text: [UInt8(ascii: "~")], access: rule.access))
    }
    let starts: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "~"), OperandText.home]
    for place in min(index, texts.count)..<texts.count
    where index == texts.count - 1 || texts[place].first.map(starts.contains) == true { add(place) }
  }

  // MARK: git diff

  /// Words without a dash; after `--` all.
  mutating func readDifference(from start: Int) {
    var isEnded = false
    for index in texts.indices[min(start, texts.count)...] {
      if !isEnded, isEndOfOptions(texts[index]) {
        isEnded = true
      } else if isEnded || !isOption(texts[index]) {
        add(index)
      }
    }
  }

  // MARK: man

  /// Words with a slash, and with `-l` or `--local-file` every word without a dash; besides them the value of `-C`.
  mutating func readManual() {
    let isLocal = texts.dropFirst().contains { text in
      text.elementsEqual("--local-file".utf8)
        || (text.first == UInt8(ascii: "-") && !text.starts(with: "--".utf8)
          && text.contains(UInt8(ascii: "l")))
    }
    for index in texts.indices.dropFirst() {
      let text = texts[index]
      let isConfiguration = contains(["-C", "--config-file"], texts[index - 1])
      if text.starts(with: "-l".utf8), text.count > 2 {
        add(index, droppingFirst: 2)
      } else if !isOption(text), isLocal || isConfiguration || text.contains(UInt8(ascii: "/")) {
        add(index, isOptionValue: isConfiguration)
      }
    }
  }

  // MARK: jq

  private static let filterValues: [StaticString] = [
    "-L", "--arg", "--argjson", "--args", "--indent", "--jsonargs", "--library-path", "--tab",
  ]

  /// Options may stand anywhere; the first operand is the filter unless `-e` or `-f` stood before it.
  mutating func readFilter() {
    var isGiven = false
    var isEnded = false
    var index = 1
    while index < texts.count {
      let text = texts[index]
      index += 1
      guard !isEnded, text.first == UInt8(ascii: "-") else {
        if isGiven { add(index - 1) } else { isGiven = true }
        continue
      }
      func isOne(of options: [StaticString]) -> Bool { contains(options, text) }
      if isEndOfOptions(text) {
        isEnded = true
      } else if isOne(of: ["-f", "--from-file"]) {
        isGiven = true
        add(index, isOptionValue: true)
        index += 1
      } else if Self.hasValue(text, "--from-file") {
        isGiven = true
        add(index - 1, droppingFirst: 12)
      } else if isOne(of: ["-e"]) {
        isGiven = true
        index += 1
      } else if isOne(of: ["--rawfile", "--slurpfile"]) {
        add(index + 1, isOptionValue: true)
        index += 2
      } else if isOne(of: Self.filterValues) {
        index += 1
      }
    }
  }

  // MARK: cp, mv

  /// The targets that options name: `-t DIR`, `-tDIR`, `--target-directory=DIR` and what abbreviates it.
  func targets() -> [FileCommandReading.Operand] {
    texts.indices.dropFirst().compactMap { index in
      let text = texts[index]
      if text.starts(with: "--t".utf8) {
        let name = text.prefix { $0 != UInt8(ascii: "=") }
        guard "--target-directory".utf8.starts(with: name) else { return nil }
        return name.count < text.count
          ? operand(index, droppingFirst: name.count + 1) : index + 1 < texts.count ? operand(index + 1) : nil
      }
      guard isOption(text), text[1] != UInt8(ascii: "-"), let letter = text.firstIndex(of: UInt8(ascii: "t"))
      else { return nil }
      if letter + 1 < text.count { return operand(index, droppingFirst: letter + 1) }
      return index + 1 < texts.count ? operand(index + 1) : nil
    }
  }

  // MARK: Words

  private mutating func add(_ index: Int, isOptionValue: Bool = false) {
    guard index < texts.count else { return }
    operands.append(
      .init(
        wordIndex: base + index, text: texts[index], access: rule.access, isOptionValue: isOptionValue))
  }

  func operand(_ index: Int, droppingFirst count: Int = 0) -> FileCommandReading.Operand {
    .init(
      wordIndex: base + index, text: Array(texts[index].dropFirst(count)), access: rule.access,
      isOptionValue: true)
  }

  private mutating func add(_ index: Int, droppingFirst count: Int) {
    operands.append(operand(index, droppingFirst: count))
  }

  /// Adds every word with an unquoted pattern that is no operand yet: a reader's pattern, program or option value too
  /// is taken for the files that the shell would put in its place.
  mutating func addPatterns(_ words: ArraySlice<CommandWord>) {
    for (index, word) in words.enumerated().dropFirst()
    where word.traits.contains(.glob) && texts[index].first != UInt8(ascii: "-") {
      guard !operands.contains(where: { $0.wordIndex == base + index }) else { continue }
      add(index, isOptionValue: true)
      operands[operands.count - 1].isDerived = rule.form == .sed
    }
  }

  private func isOption(_ text: [UInt8]) -> Bool { text.count > 1 && text[0] == UInt8(ascii: "-") }

  private func isEndOfOptions(_ text: [UInt8]) -> Bool { text.elementsEqual("--".utf8) }

  private func contains(_ options: [StaticString], _ text: [UInt8]) -> Bool {
    options.contains { Self.isEqual(text, $0) }
  }

  static func isEqual(_ text: [UInt8], _ name: StaticString) -> Bool {
    text.count == name.utf8CodeUnitCount && name.withUTF8Buffer { text.elementsEqual($0) }
  }

  /// `NAME=…`.
  static func hasValue(_ text: [UInt8], _ name: StaticString) -> Bool {
    text.count > name.utf8CodeUnitCount && text[name.utf8CodeUnitCount] == UInt8(ascii: "=")
      && name.withUTF8Buffer { text.starts(with: $0) }
  }
}
