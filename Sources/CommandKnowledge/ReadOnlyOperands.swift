import ShellSyntax

/// What the operands of a read-only command have to be, and which of them are files (spec S-21).
enum ReadOnlyOperands {
  /// Why the operands are not harmless; nil when they are.
  static func problem(_ entry: ReadOnlyEntry, _ scan: ReadOnlyScan, _ words: ArraySlice<Word>) -> String? {
    let operands = scan.operands
    func text(_ index: Int) -> [UInt8] { words[index].constantText ?? [] }
    switch entry.rule {
    case .files, .text, .names, .revisions, .pattern, .directory:
      if entry.requiresN, !scan.flags.contains(Array("-n".utf8)) {
        return "without `-n` it contacts the remote"
      }
      // `sort +1` is an old form of a key, and `+o` an option to some.
      if entry.rule == .files, entry.hasDangerousFlags,
        operands.contains(where: { text($0).first == UInt8(ascii: "+") })
      {
        return "an operand that begins with `+`"
      }
      return nil
    case .jq:
      return filterProblem(operands.first.map(text) ?? [])
    case .date:
      return operands.allSatisfy { text($0).first == UInt8(ascii: "+") } ? nil : "an operand sets the clock"
    case .strings:
      return operands.contains { text($0).first == UInt8(ascii: "@") } ? "an operand that holds options" : nil
    case .reflog:
      let verbs = ["expire", "delete", "drop", "write"]
      return operands.contains { index in verbs.contains { text(index).elementsEqual($0.utf8) } }
        ? "not a read-only subcommand" : nil
    case .none: return operands.isEmpty ? nil : "an operand where none is expected"
    case .one, .single: return operands.count <= 1 ? nil : "a second operand is written"
    case .listed:
      let isListing = scan.flags.contains { flag in
        flag.elementsEqual("--list".utf8)
          || (flag.first == UInt8(ascii: "-") && !flag.starts(with: "--".utf8)
            && flag.contains(UInt8(ascii: "l")))
      }
      return operands.isEmpty || isListing ? nil : "an operand creates something"
    case .config: return configProblem(scan, operands.map(text))
    case .find: return findProblem(scan, words)
    case .sed:
      let scripts = scan.scripts.isEmpty ? Array(operands.prefix(1)) : scan.scripts
      guard !scripts.isEmpty else { return "no script" }
      return scripts.allSatisfy { SedScript.isHarmless(SedScript.script(in: text($0))) }
        ? nil : "a script that may write or run"
    case .awk:
      guard let program = operands.first else { return "no program" }
      return AwkProgram.isHarmless(text(program)) ? nil : "a program that may write or run"
    case .test: return testProblem(words)
    case .printf: return printfProblem(words)
    case .man, .help: return namesProblem(entry, scan, operands.map(text))
    case .tput:
      return operands.contains { text($0).elementsEqual("init".utf8) || text($0).elementsEqual("reset".utf8) }
        ? "it may run what the terminal description names" : nil
    }
  }

  /// Indices of the words that are files.
  static func files(_ entry: ReadOnlyEntry, _ scan: ReadOnlyScan, _ words: ArraySlice<Word>) -> [Int] {
    switch entry.rule {
    case .files, .one, .strings: return scan.operands
    case .pattern, .jq:
      let hasPattern = scan.scripts.isEmpty && !scan.flags.contains { takesNoPattern.contains($0) }
      return (hasPattern ? Array(scan.operands.dropFirst()) : scan.operands) + scan.fileValues
    case .sed: return scan.scripts.isEmpty ? Array(scan.operands.dropFirst()) : scan.operands
    case .awk:
      return scan.operands.dropFirst().filter { !(words[$0].constantText ?? []).contains(UInt8(ascii: "=")) }
    case .find: return startingPoints(scan, words) + scan.fileValues
    case .revisions, .reflog:
      return scan.operands.filter { index in
        scan.operandsBehindSeparator.contains(index) || mayLeadElsewhere(words[index])
      }
    case .test: return testFiles(words)
    case .none, .text, .names, .directory, .listed, .config, .single, .printf, .man, .help, .tput, .date:
      return []
    }
  }

  /// Whether an operand may name something outside: absolute, in a home, or with a segment that leads upwards.
  private static func mayLeadElsewhere(_ word: Word) -> Bool {
    let shape = WordShape(word)
    if shape.beginsWithTilde || shape.prefix.first == UInt8(ascii: "/") { return true }
    return shape.prefix.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }

  /// Flags of `rg` with which no operand is a pattern.
  private static let takesNoPattern: [[UInt8]] = ["--files", "--type-list"].map { Array($0.utf8) }

  // MARK: find

  private static func isExpression(_ word: Word) -> Bool {
    guard let text = word.constantText, let first = text.first else { return false }
    return (first == UInt8(ascii: "-") && text.count > 1)
      || ["(", ")", "!", ","].contains { text.elementsEqual($0.utf8) }
  }

  private static func startingPoints(_ scan: ReadOnlyScan, _ words: ArraySlice<Word>) -> [Int] {
    let optionsBeforePaths = ["-H", "-L", "-P"]
    var points: [Int] = []
    for index in words.indices {
      if optionsBeforePaths.contains(where: { words[index].text.elementsEqual($0.utf8) }) { continue }
      if isExpression(words[index]) { break }
      points.append(index)
    }
    return points
  }

  private static func findProblem(_ scan: ReadOnlyScan, _ words: ArraySlice<Word>) -> String? {
    let points = Set(startingPoints(scan, words))
    for index in scan.operands where !points.contains(index) && !isExpression(words[index]) {
      return "a word of the expression that is not known"
    }
    return nil
  }

  // MARK: Others

  private static func configProblem(_ scan: ReadOnlyScan, _ operands: [[UInt8]]) -> String? {
    let reading = ["--get", "--get-all", "--get-regexp", "--list", "-l", "--get-urlmatch"]
    let hasFlag = reading.contains { scan.flags.contains(Array($0.utf8)) }
    let hasVerb =
      operands.first.map { $0.elementsEqual("get".utf8) || $0.elementsEqual("list".utf8) } ?? false
    return (hasFlag && operands.count <= 2) || hasVerb ? nil : "not a form that only reads"
  }

  private static func namesProblem(
    _ entry: ReadOnlyEntry, _ scan: ReadOnlyScan, _ operands: [[UInt8]]
  ) -> String? {
    if entry.rule == .man, !scan.flags.isEmpty { return "an option of `man`" }
    let others = entry.rule == .man ? "_.:+-" : "_.:!%-"
    for name in operands {
      let isPlain = name.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || others.utf8.contains(byte)
      }
      guard isPlain, !name.isEmpty, name.first != UInt8(ascii: "-") else { return "a name that is not plain" }
    }
    return nil
  }

  /// `printf -v` assigns a variable and evaluates subscripts.
  private static func printfProblem(_ words: ArraySlice<Word>) -> String? {
    guard let first = words.first else { return nil }
    guard let text = first.constantText else { return "a format that is not known" }
    if text.first == UInt8(ascii: "-"), text.count > 1, !text.elementsEqual("--".utf8) {
      return "an option of `printf`"
    }
    let format = text.elementsEqual("--".utf8) ? words.dropFirst().first : first
    guard let format else { return nil }
    guard let format = format.constantText else { return "a format that is not known" }
    return assignsByFormat(format) ? "`%n` assigns a variable" : nil
  }

  /// Whether a format holds `%n`, which sets the variable that an argument names.
  private static func assignsByFormat(_ format: [UInt8]) -> Bool {
    var isInConversion = false
    for byte in format {
      if isInConversion {
        if byte == UInt8(ascii: "n") { return true }
        if !"0123456789.*#+- 'hlLjztq".utf8.contains(byte) { isInConversion = false }
      } else if byte == UInt8(ascii: "%") {
        isInConversion = true
      }
    }
    return false
  }

  /// Words of `jq` that read the environment or other files.
  private static func filterProblem(_ filter: [UInt8]) -> String? {
    let readers = ["env", "input_filename", "include", "import", "debug", "input", "get_search_list"]
    let words = filter.split { byte in
      !((0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_"))
    }
    let reads = words.contains { word in readers.contains { word.map(asciiLowercased).elementsEqual($0.utf8) }
    }
    return reads ? "a filter that reads the environment or other files" : nil
  }

  // MARK: test

  private static let arithmeticOperators = ["-eq", "-ne", "-lt", "-le", "-gt", "-ge"]
  private static let fileOperators = "abcdefghkprsuwxLNOGS"

  /// `-v` and `-R` evaluate subscripts, as do arithmetic operators in some shells.
  private static func testProblem(_ words: ArraySlice<Word>) -> String? {
    for index in words.indices {
      guard let text = words[index].constantText else { continue }
      if text.elementsEqual("-v".utf8) || text.elementsEqual("-R".utf8) {
        return "`-v` evaluates a subscript"
      }
      if arithmeticOperators.contains(where: { text.elementsEqual($0.utf8) }) {
        for side in [index - 1, index + 1] where words.indices.contains(side) {
          guard isNumber(words[side].constantText) || isNumericParameter(words[side]) else {
            return "an arithmetic operand that is not a number"
          }
        }
      }
    }
    return nil
  }

  /// `$?` and `$#`, alone or in double quotes.
  static func isNumericParameter(_ word: Word) -> Bool {
    guard word.parts.count == 1 else { return false }
    var part = word.parts[0]
    if case .doubleQuoted(let inner, false) = part, inner.count == 1 { part = inner[0] }
    guard case .parameter(let expansion) = part, expansion.operation.isEmpty, !expansion.isIndirect else {
      return false
    }
    return expansion.name.elementsEqual("?".utf8) || expansion.name.elementsEqual("#".utf8)
  }

  private static func isNumber(_ text: [UInt8]?) -> Bool {
    guard var digits = text?[...] else { return false }
    if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
    return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func testFiles(_ words: ArraySlice<Word>) -> [Int] {
    var files: [Int] = []
    for index in words.indices {
      guard let text = words[index].constantText else { continue }
      if text.count == 2, text[0] == UInt8(ascii: "-"), fileOperators.utf8.contains(text[1]),
        words.indices.contains(index + 1)
      {
        files.append(index + 1)
      }
      if ["-ef", "-nt", "-ot"].contains(where: { text.elementsEqual($0.utf8) }) {
        files += [index - 1, index + 1].filter(words.indices.contains)
      }
    }
    return files
  }
}
