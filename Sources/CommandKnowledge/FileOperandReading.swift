import ShellSyntax

/// Reads the words of one file command as its entry says.
struct FileOperandReading {
  private let entry: FileCommandEntry
  private let words: ArraySlice<Word>
  /// Words that are no options, in order.
  private var operands: [Int] = []
  private var roles: Set<OptionRole> = []
  /// An option was not understood: no operand is passed over as a pattern or a mode.
  private var hasUnknownOption = false
  /// The value of `-t DIR`, of `wget -P DIR`.
  private var targetDirectory: Word?
  /// Texts of `sed` given by `-e`.
  private var scripts: [Int] = []
  /// The files found.
  private(set) var result: [FileOperand] = []

  init(entry: FileCommandEntry, words: ArraySlice<Word>) {
    self.entry = entry
    self.words = words
  }

  mutating func run(from start: Int) {
    switch entry.rule {
    case .find: readFind(from: start)
    case .test: readTest(from: start)
    case .dd: readDD(from: start)
    default:
      let first = entry.rule == .tar ? readOldCluster(at: start) : start
      scan(from: first)
      addOperands()
    }
  }

  // MARK: Options

  private mutating func scan(from start: Int) {
    var scanner = OptionScanner(words, grammar: entry.grammar, acceptsAbbreviations: true, from: start)
    while let item = scanner.next() {
      switch item {
      case .flag(let option, _, _): roles.insert(option.role)
      case .value(let option, _, _, let word, let prefixLength): addValue(option.role, word, prefixLength)
      case .operand(let index):
        operands.append(index)
        if entry.rule == .script {
          // Behind the script stand its arguments, behind code in an option (`perl -pe CODE`) files.
          operands += (index + 1)..<words.endIndex
          return
        }
      case .uncertain(let index): operands.append(index)
      case .endOfOptions: break
      case .unknown(let index, _): addUnknown(index)
      }
    }
  }

  /// An option that the table does not know may name a file in its own word.
  private mutating func addUnknown(_ index: Int) {
    hasUnknownOption = true
    let shape = WordShape(words[index])
    guard shape.prefix.starts(with: "--".utf8), let equals = shape.prefix.firstIndex(of: UInt8(ascii: "="))
    else { return }
    let access: FileAccess = entry.rule == .read ? .read : [.read, .write]
    add(index, equals + 1 - shape.prefix.startIndex, access)
  }

  private mutating func addValue(_ role: OptionRole, _ word: Int, _ prefixLength: Int) {
    roles.insert(role)
    if role == .target || role == .directory { targetDirectory = words[word].droppingFirst(prefixLength) }
    if role == .first, entry.isSed { addFiles(ofScript: words[word].droppingFirst(prefixLength), in: word) }
    switch role {
    case .read, .firstRead: add(word, prefixLength, .read)
    case .write, .target, .directory: add(word, prefixLength, .write)
    case .edit: add(word, prefixLength, [.read, .write])
    case .archive: add(word, prefixLength, archiveAccess)
    case .at: addMarked(word, prefixLength, marks: ["@"])
    case .form: addMarked(word, prefixLength, marks: ["=@", "=<"])
    default: break
    }
  }

  /// A file behind a mark inside a value: `@file`, `field=@file`.
  private mutating func addMarked(_ word: Int, _ prefixLength: Int, marks: [String]) {
    let value = WordShape(words[word]).prefix.dropFirst(prefixLength)
    for mark in marks {
      let bytes = Array(mark.utf8)
      if mark.count == 1 {
        if value.starts(with: bytes) { add(word, prefixLength + 1, .read) }
        continue
      }
      for index in value.indices.dropLast() where value[index] == bytes[0] && value[index + 1] == bytes[1] {
        add(word, index + 2 - WordShape(words[word]).prefix.startIndex, .read)
      }
    }
  }

  private mutating func add(_ word: Int, _ access: FileAccess) { add(word, 0, access) }

  private mutating func add(_ word: Int, _ prefixLength: Int, _ access: FileAccess) {
    var access = access
    if entry.recurses || roles.contains(.recursive) { access.insert(.recursive) }
    result.append(FileOperand(wordIndex: word, prefixLength: prefixLength, access: access))
  }

  // MARK: Operands

  /// The operands that are files: without a leading pattern, script or mode, unless an option takes its place.
  private var files: ArraySlice<Int> {
    let takesPlace = roles.contains(.first) || roles.contains(.firstRead) || hasUnknownOption
    let skipped = operands.prefix(takesPlace ? 0 : entry.skipped)
    // What may be several words holds more than the pattern.
    if skipped.contains(where: { WordShape(words[$0]).maySplit }) { return operands[...] }
    return operands.dropFirst(skipped.count)
  }

  private mutating func addOperands() {
    if roles.contains(.text) { return }
    if entry.isSed, !roles.contains(.first), !roles.contains(.firstRead), let script = operands.first {
      addFiles(ofScript: words[script], in: script)
    }
    let files = Array(files)
    switch entry.rule {
    case .read:
      let access: FileAccess = roles.contains(.inplace) ? [.read, .write] : .read
      for file in files { add(file, access) }
    case .write: for file in files { add(file, .write) }
    case .delete: for file in files { add(file, .delete) }
    case .edit: for file in files { add(file, [.read, .write]) }
    case .replace:
      for file in files { add(file, roles.contains(.stdout) ? .read : [.read, .write, .delete]) }
    case .copy, .link: addTransfer(files, source: .read)
    case .move: addTransfer(files, source: [.read, .delete])
    case .readWrite: addPair(files, .read, .write)
    case .writeRead: addPair(files, .write, .read)
    case .firstRead: if let first = files.first { add(first, .read) }
    case .lastWrite: if files.count > 1, let last = files.last { add(last, .write) }
    case .editFirst: if let first = files.first { add(first, [.read, .write]) }
    case .script:
      if !roles.contains(.first), !roles.contains(.firstRead) {
        if let first = files.first { add(first, [.read, .execute]) }
      } else {
        let access: FileAccess = roles.contains(.inplace) ? [.read, .write] : .read
        for file in files where WordShape(words[file]).isConstant { add(file, access) }
      }
    case .tar: for file in files { add(file, roles.contains(.extract) ? .write : .read) }
    case .url: addAddresses(files)
    case .openssl, .sshKeygen: for file in files.dropFirst() { add(file, .read) }
    case .none, .find, .test, .dd: break
    }
  }

  /// `cp`, `mv`, `ln`, `install`: the last operand, or the value of `-t`, is written.
  private mutating func addTransfer(_ files: [Int], source: FileAccess) {
    if roles.contains(.directories) {
      for file in files { add(file, .write) }
      return
    }
    let hasTarget = roles.contains(.target)
    let sources = hasTarget || files.count == 1 ? files[...] : files.dropLast()
    for file in sources { add(file, source) }
    if !hasTarget, files.count > 1, let last = files.last { add(last, .write) }
    // A target that is a directory gets files of the sources' names; `ln x` makes one here.
    guard !roles.contains(.noTarget) else { return }
    let target = hasTarget ? targetDirectory : files.count > 1 ? files.last.map { words[$0] } : nil
    if target == nil && entry.rule != .link { return }
    for file in sources { addWrittenName(of: file, below: target) }
  }

  /// The file that a source becomes below a directory: its last segment, where that is known.
  private mutating func addWrittenName(of source: Int, below directory: Word?) {
    let shape = WordShape(words[source])
    guard shape.isConstant || shape.beginsWithTilde || shape.hasExpansion,
      let name = words[source].lastSegment
    else { return }
    if let directory, WordShape(directory).constant?.elementsEqual("/dev/null".utf8) ?? false { return }
    let joined = directory.map { $0.appending([UInt8(ascii: "/")] + name) }
    add(source, name: joined ?? Word(constant: name[...], range: words[source].range), .write)
  }

  private mutating func add(_ word: Int, name: Word, _ access: FileAccess) {
    result.append(FileOperand(wordIndex: word, name: name, access: access))
  }

  /// Files that a `sed` script reads or writes by itself.
  private mutating func addFiles(ofScript script: Word, in word: Int) {
    guard let text = WordShape(script).constant else { return }
    for file in SedScript.files(of: Array(text)) {
      add(word, name: Word(constant: file.name[...], range: script.range), file.isWritten ? .write : .read)
    }
  }

  private mutating func addPair(_ files: [Int], _ first: FileAccess, _ second: FileAccess) {
    for (number, file) in files.enumerated() { add(file, number == 0 ? first : second) }
  }

  /// `file:` addresses are files; with `-O`, and always for `wget`, a file is written that is named like the last
  /// part of an address.
  private mutating func addAddresses(_ files: [Int]) {
    let namesFile = roles.contains(.remoteName) || (entry.namesFile && !roles.contains(.write))
    for file in files {
      let address = WordShape(words[file]).prefix
      for start in ["file://localhost/", "file:///", "file:/"] where address.starts(with: start.utf8) {
        add(file, start.utf8.count - 1, .read)
        break
      }
      let end = address.firstIndex { "?#".utf8.contains($0) } ?? address.endIndex
      guard namesFile, let slash = address[..<end].lastIndex(of: UInt8(ascii: "/")), slash + 1 < end else {
        continue
      }
      let name = Array(address[(slash + 1)..<end])
      let word = targetDirectory?.appending([UInt8(ascii: "/")] + name)
      add(file, name: word ?? Word(constant: name[...], range: words[file].range), .write)
    }
  }

  // MARK: Commands with a grammar of their own

  private static let findWrites = ["-fprint", "-fprint0", "-fprintf", "-fls"]
  private static let findReads = ["-newer", "-anewer", "-cnewer", "-samefile", "-files0-from"]

  private mutating func readFind(from start: Int) {
    var isExpression = false
    let deletes = words[start...].contains { $0.constantText?.elementsEqual("-delete".utf8) ?? false }
    for index in start..<words.endIndex {
      let text = words[index].constantText
      func isOne(of names: [String]) -> Bool { names.contains { text?.elementsEqual($0.utf8) ?? false } }
      if isOne(of: ["-H", "-L", "-P"]), !isExpression { continue }
      if let first = text?.first, first == UInt8(ascii: "-") || isOne(of: ["(", ")", "!", ","]) {
        isExpression = true
      }
      if !isExpression { add(index, deletes ? [.read, .delete, .recursive] : [.read, .recursive]) }
      guard index + 1 < words.endIndex else { continue }
      if isOne(of: Self.findWrites) { add(index + 1, .write) }
      if isOne(of: Self.findReads) { add(index + 1, .read) }
    }
  }

  private mutating func readTest(from start: Int) {
    for index in start..<words.endIndex {
      guard let text = words[index].constantText else { continue }
      let isUnary =
        text.count == 2 && text[0] == UInt8(ascii: "-") && "abcdefghkprsuwxLNOGS".utf8.contains(text[1])
      let isBinary = ["-ef", "-nt", "-ot"].contains { text.elementsEqual($0.utf8) }
      if isUnary || isBinary, index + 1 < words.endIndex { add(index + 1, .read) }
      if isBinary, index > start { add(index - 1, .read) }
    }
  }

  private mutating func readDD(from start: Int) {
    for index in start..<words.endIndex {
      let prefix = WordShape(words[index]).prefix
      if prefix.starts(with: "if=".utf8) { add(index, 3, .read) }
      if prefix.starts(with: "of=".utf8) { add(index, 3, .write) }
    }
  }

  /// `tar xzf archive`: the first word without a dash is a cluster of letters. Answers where options go on.
  private mutating func readOldCluster(at start: Int) -> Int {
    guard start < words.endIndex, let cluster = words[start].constantText, let first = cluster.first,
      first != UInt8(ascii: "-"), cluster.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
    else { return start }
    for letter in cluster {
      if let role = entry.grammar.option(letter: letter)?.role { roles.insert(role) }
    }
    var next = start + 1
    for letter in cluster {
      guard let option = entry.grammar.option(letter: letter), option.argument == .required,
        next < words.endIndex
      else {
        continue
      }
      addValue(option.role, next, 0)
      next += 1
    }
    return next
  }

  private var archiveAccess: FileAccess {
    if roles.contains(.create) { return .write }
    return roles.contains(.extract) || roles.contains(.list) ? .read : [.read, .write]
  }
}
