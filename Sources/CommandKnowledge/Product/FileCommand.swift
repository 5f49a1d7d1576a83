/// Commands whose operands the product takes for files (S-19, S-23, E5, E6, E9).
package enum FileCommand {
  /// Reads the words of one command.
  ///
  /// - Parameter words: a simple command after its leading assignments and the wrappers through which file rules see
  ///   (S-19i); `git` with its global options. Empty gives nil.
  /// - Returns: the files it names; nil when the command is not recognised.
  package static func reading(_ words: ArraySlice<CommandWord>) -> FileCommandReading? {
    guard let first = words.first else { return nil }
    // Most names are known to name no files.
    if first.nameTraits.isDisjoint(with: [.special, .namesFiles, .dependsOnSubcommand]) { return nil }
    if first.value.elementsEqual("git".utf8) { return readingGit(words) }
    guard let (name, rule) = FileCommandRule.of(OperandText.of(first)) else { return nil }
    var reading = FileCommandReading(name: name, operands: [], isWriter: rule.access.contains(.write))
    reading.isInOtherCase = !OperandText.of(first).suffix(name.count).elementsEqual(name)
    var texts = words.map(OperandText.of)
    if !rule.followsWorkingDirectory { texts = texts.map(withoutWorkingDirectory) }
    var scan = FileOperandScan(rule: rule, texts: texts, base: words.startIndex)
    switch rule.form {
    case .operands, .tr: scan.readOperands(from: 1)
    case .cd: scan.readDirectory()
    case .man: scan.readManual()
    case .jq: scan.readFilter()
    case .find: FindOperands.read(texts, base: words.startIndex, into: &scan.operands)
    case .sed: readSed(words, &scan, &reading)
    case .transfer: readTransfer(&scan, &reading)
    }
    if !rule.access.contains(.write), rule.form != .cd { scan.addPatterns(words) }
    reading.operands = scan.operands
    return reading
  }

  /// `$PWD` as any other expansion.
  private static func withoutWorkingDirectory(_ text: [UInt8]) -> [UInt8] {
    text.map { $0 == OperandText.workingDirectory ? OperandText.expansion : $0 }
  }

  // MARK: git

  /// Global options of `git` that take the next word.
  private static let gitValues: [StaticString] = [
    "-C", "-c", "--git-dir", "--work-tree", "--namespace", "--super-prefix", "--config-env",
    "--attr-source", "--shallow-file",
  ]

  private static func readingGit(_ words: ArraySlice<CommandWord>) -> FileCommandReading? {
    let texts = words.map(OperandText.of)
    var directory: [UInt8] = []
    var index = 1
    while index < texts.count, texts[index].first == UInt8(ascii: "-") {
      let option = texts[index]
      let takesNext = gitValues.contains { FileOperandScan.isEqual(option, $0) }
      if FileOperandScan.hasValue(option, "--work-tree") {
        directory = joined(directory, option[12...])
      } else if takesNext, index + 1 < texts.count,
        FileOperandScan.isEqual(option, "-C") || FileOperandScan.isEqual(option, "--work-tree")
      {
        directory = joined(directory, texts[index + 1][...])
      }
      index += takesNext ? 2 : 1
    }
    guard index < texts.count else { return nil }
    let place = words.startIndex + index
    if words[place].traits.contains(.glob), let rule = FileCommandRule.named(Array("git>diff".utf8)) {
      // It may be any: the product takes it for one that reads where it runs.
      let here = FileCommandReading.Operand(wordIndex: place, text: [UInt8(ascii: ".")], access: rule.access)
      return FileCommandReading(name: Array("git".utf8), operands: [here])
    }
    guard let rule = FileCommandRule.named(Array("git>".utf8) + texts[index]) else { return nil }
    var scan = FileOperandScan(rule: rule, texts: texts, base: words.startIndex)
    if rule.skipped > 0 { scan.readOperands(from: index + 1) } else { scan.readDifference(from: index + 1) }
    scan.addPatterns(words)
    for place in scan.operands.indices {
      scan.operands[place].text = joined(directory, scan.operands[place].text[...])
    }
    return FileCommandReading(name: Array("git ".utf8) + texts[index], operands: scan.operands)
  }

  /// A path below a directory; alone where it is absolute or at home, or the directory is not named.
  private static func joined(_ directory: [UInt8], _ path: ArraySlice<UInt8>) -> [UInt8] {
    let starts: [UInt8] = [
      UInt8(ascii: "/"), UInt8(ascii: "~"), OperandText.home, OperandText.workingDirectory,
    ]
    if directory.isEmpty || path.first.map(starts.contains) == true { return Array(path) }
    return directory + [UInt8(ascii: "/")] + path
  }

  // MARK: sed

  /// `sed` reads its files and, unless it only prints and names no pattern, writes them (S-19b).
  private static func readSed(
    _ words: ArraySlice<CommandWord>, _ scan: inout FileOperandScan, _ reading: inout FileCommandReading
  ) {
    scan.readOperands(from: 1)
    let hasPattern = scan.operands.contains { words[$0.wordIndex].traits.contains(.glob) }
    guard hasPattern || !SedForm.isPrinting(scan.texts.dropFirst()) else { return }
    reading.isWriter = true
    for index in scan.operands.indices { scan.operands[index].access = [.read, .write] }
  }

  // MARK: cp, mv

  /// The sources are read; written are the last operand or the targets that options name, and below them a file of
  /// the name of each source. For `mv`, and where options or operands are not understood, the sources are written
  /// too.
  private static func readTransfer(_ scan: inout FileOperandScan, _ reading: inout FileCommandReading) {
    scan.readOperands(from: 1)
    let all = scan.operands
    var targets = scan.targets()
    let options = scan.texts.dropFirst().filter { $0.first == UInt8(ascii: "-") }
    reading.hasUnderstoodOptions = options.isEmpty
    var sources = all
    if targets.isEmpty, let last = sources.popLast() { targets = [last] }
    let areWritten =
      reading.name.elementsEqual("mv".utf8) || !options.allSatisfy(isPlainTransferOption)
      || all.contains { OperandPath.hasGlob($0.text) } || targets.contains { isUnclear($0.text) }
    for index in sources.indices { sources[index].access = areWritten ? [.read, .write] : .read }
    for index in targets.indices { targets[index].access = .write }
    // An option among the operands leaves open which of them is the target.
    let isOpen = all.contains { $0.text.first == UInt8(ascii: "-") }
    let named = isOpen ? all.filter { $0.text.first != UInt8(ascii: "-") } : []
    let folders = named + targets.filter { !named.contains($0) }
    let derived = folders.flatMap { target in
      (isOpen ? all : sources).compactMap { source -> FileCommandReading.Operand? in
        guard let name = lastSegment(source.text) else { return nil }
        let isRoot = target.text.elementsEqual("/".utf8)
        return .init(
          wordIndex: source.wordIndex, text: (isRoot ? [] : target.text) + [UInt8(ascii: "/")] + name,
          access: .write, isDerived: true)
      }
    }
    scan.operands = sources + targets + derived
  }

  /// A target of which the product knows no path.
  private static func isUnclear(_ target: [UInt8]) -> Bool {
    target.elementsEqual("{}".utf8) || OperandDoubt.unresolvable(target, as: .input) != nil
  }

  private static func isPlainTransferOption(_ option: [UInt8]) -> Bool {
    option.elementsEqual("--".utf8) || option.dropFirst().allSatisfy { "finpv".utf8.contains($0) }
  }

  private static func lastSegment(_ path: [UInt8]) -> ArraySlice<UInt8>? {
    guard let name = path.split(separator: UInt8(ascii: "/")).last, !name.elementsEqual(".".utf8),
      !name.elementsEqual("..".utf8)
    else { return nil }
    return name
  }
}
