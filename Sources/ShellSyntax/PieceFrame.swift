/// A command that is put together word by word, without a grammar.
struct PieceFrame {
  /// The byte that ends the substitution or list around this command; nil for the outermost.
  let closing: UInt8?
  /// Where the inside begins.
  let start: Int
  private(set) var isInDoubleQuotes = false

  private var assignments: [Assignment] = []
  private var words: [Word] = []
  private var redirections: [Redirection] = []
  /// The redirection whose target comes next: its operator and where it, with its descriptor, begins.
  private var redirection: (sign: ArraySlice<UInt8>, start: Int, descriptor: [UInt8]?)?

  /// True after `time` in front of a command.
  private var isTimed = false

  private var wordStart: Int?
  /// True when a line continuation stands in the word.
  private var isJoined = false
  private var parts: [WordPart] = []
  /// The parts of the double quotes that are open.
  private var quotedParts: [WordPart] = []
  /// Where bytes begin that have not been added to the parts.
  private var literalStart = 0

  /// `{` behind one word begins a command.
  private let bracesOpenBodies: Bool

  init(closing: UInt8?, start: Int, bracesOpenBodies: Bool) {
    self.closing = closing
    self.start = start
    self.bracesOpenBodies = bracesOpenBodies
  }

  var isInWord: Bool { wordStart != nil }

  /// Words that stand before a command and are none.
  private static let leadingWords = [
    "then", "do", "else", "elif", "if", "while", "until", "!", "{", "}", "time", "coproc", "fi", "done",
    "esac",
  ].map { Array($0.utf8) }

  mutating func beginWord(at index: Int) {
    guard wordStart == nil else { return }
    wordStart = index
    literalStart = index
  }

  /// Adds a part that stands at these bytes.
  mutating func add(_ part: WordPart, from start: Int, to end: Int, in source: [UInt8]) {
    beginWord(at: start)
    flush(to: start, in: source)
    append(part)
    literalStart = end
  }

  /// A backslash and the byte after it; a newline is joined, a carriage return counts as a blank.
  mutating func addEscape(at index: Int, isQuoted: Bool, in source: [UInt8]) {
    let next = index + 1 < source.count ? source[index + 1] : nil
    if !isQuoted {
      if next == UInt8(ascii: "\r") { return finishWord(at: index, in: source) }
      if next == UInt8(ascii: "\n"), !isInWord { return }
    }
    beginWord(at: index)
    guard let next else { return }
    if isQuoted, !"$`\"\\\n".utf8.contains(next) { return }
    flush(to: index, in: source)
    if next == UInt8(ascii: "\n") {
      isJoined = true
    } else {
      append(isQuoted ? .literal(source[(index + 1)...(index + 1)]) : .escaped([next]))
    }
    literalStart = index + 2
  }

  mutating func beginDoubleQuotes(at index: Int, in source: [UInt8]) {
    beginWord(at: index)
    flush(to: index, in: source)
    isInDoubleQuotes = true
    literalStart = index + 1
  }

  mutating func endDoubleQuotes(at index: Int, in source: [UInt8]) {
    flush(to: index, in: source)
    isInDoubleQuotes = false
    append(.doubleQuoted(quotedParts, isLocalized: false))
    quotedParts = []
    literalStart = index + 1
  }

  private mutating func append(_ part: WordPart) {
    if isInDoubleQuotes { quotedParts.append(part) } else { parts.append(part) }
  }

  private mutating func flush(to end: Int, in source: [UInt8]) {
    if literalStart < end { append(.literal(source[literalStart..<end])) }
  }

  mutating func finishWord(at end: Int, in source: [UInt8]) {
    guard let start = wordStart else { return }
    if isInDoubleQuotes { endDoubleQuotes(at: end, in: source) } else { flush(to: end, in: source) }
    let text = isJoined ? joined(source[start..<end]) : source[start..<end]
    let word = Word(range: start..<end, text: text, parts: withTilde(parts, at: start))
    parts = []
    isJoined = false
    wordStart = nil
    if let redirection {
      self.redirection = nil
      add(redirection.sign, redirection.start, redirection.descriptor, word, in: source)
    } else if words.isEmpty, assignments.isEmpty, redirections.isEmpty, isLeading(word.text) {
      return
    } else if opensBody(word.text) {
      words = []
    } else if words.isEmpty, let assignment = assignment(word, in: source) {
      assignments.append(assignment)
    } else {
      words.append(word)
    }
  }

  /// Whether a word in front of a command is none of it; notes `time`, whose options are none either.
  private mutating func isLeading(_ text: ArraySlice<UInt8>) -> Bool {
    if isTimed, text.elementsEqual("-p".utf8) || text.elementsEqual("--".utf8) { return true }
    isTimed = text.elementsEqual("time".utf8)
    return Self.leadingWords.contains { $0.elementsEqual(text) }
  }

  /// Whether the words so far are the head of a function, a coprocess or a loop whose commands come now.
  private func opensBody(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = words.first?.text, words.count <= 2 else { return false }
    if text.elementsEqual("{".utf8) {
      return words.count == 1 && bracesOpenBodies || first.elementsEqual("function".utf8)
    }
    return text.elementsEqual("do".utf8) && ["for", "select"].contains { first.elementsEqual($0.utf8) }
  }

  private func joined(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "\\"), index + 1 < text.endIndex, text[index + 1] == UInt8(ascii: "\n") {
        index += 2
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result[...]
  }

  /// A tilde in front of a word stands for a directory.
  private func withTilde(_ parts: [WordPart], at start: Int) -> [WordPart] {
    guard case .literal(let bytes)? = parts.first, bytes.startIndex == start, bytes.first == UInt8(ascii: "~")
    else {
      return parts
    }
    let name = bytes.dropFirst().prefix { $0 != UInt8(ascii: "/") }
    let rest = bytes[name.endIndex...]
    return [.tilde(name)] + (rest.isEmpty ? [] : [.literal(rest)]) + parts.dropFirst()
  }

  /// The target comes next. Digits right in front of the sign are its descriptor.
  mutating func beginRedirection(_ sign: ArraySlice<UInt8>, at index: Int, in source: [UInt8]) {
    var start = index
    var descriptor: [UInt8]?
    if let word = wordStart, parts.isEmpty, isDescriptor(source[word..<index]) {
      start = word
      descriptor = Array(source[word..<index])
      wordStart = nil
    } else {
      finishWord(at: index, in: source)
    }
    redirection = (sign, start, descriptor)
  }

  /// Digits, or `{name}`.
  private func isDescriptor(_ text: ArraySlice<UInt8>) -> Bool {
    if text.first == UInt8(ascii: "{"), text.last == UInt8(ascii: "}"), text.count > 2 {
      return text.dropFirst().dropLast().allSatisfy { ShellReader.isNameByte($0) || "[]".utf8.contains($0) }
    }
    return text.allSatisfy(ShellReader.isDigit)
  }

  private mutating func add(
    _ sign: ArraySlice<UInt8>, _ start: Int, _ descriptor: [UInt8]?, _ target: Word, in source: [UInt8]
  ) {
    let operation: Redirection.Operator
    let isNumber = target.text.allSatisfy { ShellReader.isDigit($0) || $0 == UInt8(ascii: "-") }
    switch String(decoding: sign, as: UTF8.self) {
    case "<": operation = .input
    case "<<": operation = .hereDocument(HereDocument(bodyRange: start..<start, isQuoted: true, parts: []))
    case "<<<": operation = .hereString
    case "<>": operation = .readWrite
    case "<&": operation = isNumber ? .duplicate : .input
    case ">&": operation = isNumber ? .duplicate : .outputBoth
    case ">>": operation = .append
    case "&>>": operation = .appendBoth
    case "&>": operation = .outputBoth
    case ">|": operation = .clobber
    default: operation = .output
    }
    redirections.append(
      Redirection(
        range: start..<target.range.upperBound, text: source[start..<target.range.upperBound],
        operation: operation, descriptor: descriptor, target: target))
  }

  /// `name=value`, `name+=value`, `name[…]=value` without a grammar.
  private func assignment(_ word: Word, in source: [UInt8]) -> Assignment? {
    guard word.text.startIndex == word.range.lowerBound, let first = word.text.first,
      ShellReader.isNameStart(first),
      let sign = word.text.firstIndex(of: UInt8(ascii: "="))
    else { return nil }
    let head = word.text[..<sign]
    let name = head.prefix { ShellReader.isNameByte($0) }
    let rest = head[name.endIndex...]
    let appends = rest.last == UInt8(ascii: "+")
    let brackets = appends ? rest.dropLast() : rest
    guard brackets.isEmpty || (brackets.first == UInt8(ascii: "[") && brackets.last == UInt8(ascii: "]"))
    else {
      return nil
    }
    let value = sign + 1..<word.range.upperBound
    return Assignment(
      range: word.range, text: word.text, name: Array(name), appends: appends,
      value: Word(range: value, text: source[value], parts: valueParts(word.parts, after: sign)))
  }

  /// The parts after the sign: the first literal without what stands up to it.
  private func valueParts(_ parts: [WordPart], after sign: Int) -> [WordPart] {
    guard case .literal(let bytes)? = parts.first, bytes.indices.contains(sign) else { return parts }
    let rest = bytes[(sign + 1)...]
    return (rest.isEmpty ? [] : [.literal(rest)]) + parts.dropFirst()
  }

  /// The command so far; nil when there is none. The next one begins.
  mutating func finishCommand(at end: Int, in source: [UInt8]) -> SimpleCommand? {
    finishWord(at: end, in: source)
    defer {
      assignments = []
      words = []
      redirections = []
      redirection = nil
      isTimed = false
      isInDoubleQuotes = false
    }
    let ranges = assignments.map(\.range) + words.map(\.range) + redirections.map(\.range)
    guard let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max() else {
      return nil
    }
    return SimpleCommand(
      range: start..<end, assignments: assignments, words: words, redirections: redirections)
  }
}
