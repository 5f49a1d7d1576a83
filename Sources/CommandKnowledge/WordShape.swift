internal import ShellSyntax

/// What is known, before the shell runs, about the text that a word stands for.
struct WordShape: Sendable {
  /// The bytes after quote removal up to the first part whose value is not known.
  var prefix: ArraySlice<UInt8>
  /// True when `prefix` is the whole value.
  var isConstant = true
  /// True when an unquoted `*`, `?` or bracket occurs.
  var hasGlob = false
  /// True when a parameter, substitution, arithmetic or brace occurs, quoted or not.
  var hasExpansion = false
  /// True when the word may become no word or several words: an unquoted expansion, a glob, `"$@"`.
  var maySplit = false
  /// True when an unquoted backslash quotes a character.
  var hasEscape = false

  /// Looks at a word; words of one literal part cost no allocation.
  init(_ word: Word) {
    if word.parts.count == 1, case .literal(let bytes) = word.parts[0] {
      prefix = bytes
      return
    }
    prefix = []
    for part in word.parts { add(part, quoted: false) }
  }

  /// The value, when it is known.
  var constant: ArraySlice<UInt8>? { isConstant ? prefix : nil }

  /// True unless the word is certain not to begin with `-` when the command sees it.
  var mayBeOption: Bool {
    if maySplit && hasExpansion { return true }
    guard let first = prefix.first else { return !isConstant && !beginsWithTilde }
    return first == UInt8(ascii: "-")
  }

  /// True when the first part is a tilde: a path follows.
  private(set) var beginsWithTilde = false

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    guard isConstant else { return }
    if prefix.isEmpty { prefix = bytes } else { prefix.append(contentsOf: bytes) }
  }

  private mutating func add(_ part: WordPart, quoted: Bool) {
    switch part {
    case .literal(let bytes), .singleQuoted(let bytes):
      append(bytes)
    case .escaped(let bytes):
      hasEscape = hasEscape || !quoted
      append(bytes[...])
    case .ansiQuoted(let bytes?):
      append(bytes[...])
    case .ansiQuoted(nil):
      isConstant = false
    case .doubleQuoted(let parts, let isLocalized):
      // A translated string may be any text.
      if isLocalized { isConstant = false }
      for inner in parts { add(inner, quoted: true) }
    case .tilde:
      if isConstant && prefix.isEmpty { beginsWithTilde = true }
      isConstant = false
    case .glob:
      isConstant = false
      hasGlob = true
      maySplit = true
    case .parameter(let expansion):
      isConstant = false
      hasExpansion = true
      if !quoted || Self.isList(expansion) { maySplit = true }
    case .command, .arithmetic:
      isConstant = false
      hasExpansion = true
      if !quoted { maySplit = true }
    case .process:
      // One word, a path under /dev/fd.
      isConstant = false
      hasExpansion = true
    case .brace:
      isConstant = false
      hasExpansion = true
      maySplit = true
    }
  }

  /// `$@`, `${a[@]}`, `${!name@}`: several words even inside double quotes.
  private static func isList(_ expansion: ParameterExpansion) -> Bool {
    expansion.name == [UInt8(ascii: "@")] || expansion.operation.contains(UInt8(ascii: "["))
      || expansion.operation.contains(UInt8(ascii: "@")) || expansion.isIndirect
  }
}

extension Word {
  /// A word that stands for exactly these bytes, quoted where the shell would need it.
  init(constant bytes: ArraySlice<UInt8>, range: SourceRange) {
    let isPlain = !bytes.isEmpty && bytes.allSatisfy(Word.isPlainByte)
    if isPlain {
      self.init(range: range, text: bytes, parts: [.literal(bytes)])
      return
    }
    let quote = UInt8(ascii: "'")
    var text: [UInt8] = [quote]
    for byte in bytes {
      // A quote inside becomes '\''.
      text.append(contentsOf: byte == quote ? Array("'\\''".utf8) : [byte])
    }
    text.append(quote)
    self.init(range: range, text: text[...], parts: [.singleQuoted(bytes)])
  }

  /// The same word without the first `count` bytes of its value after quote removal, which must be known text:
  /// what remains of `of=x` behind `of=`, of `--output="$f"` behind `--output=`.
  ///
  /// - Parameter count: bytes, as in `FileOperand.prefixLength`; no more than the known beginning of the word.
  func droppingFirst(_ count: Int) -> Word {
    guard count > 0 else { return self }
    var left = count
    var kept: [WordPart] = []
    for part in parts { Word.drop(&left, from: part, into: &kept) }
    var result = self
    result.parts = kept
    // Where nothing is quoted in the dropped part, the source text is cut alike.
    if case .literal(let first)? = parts.first, first.count >= count {
      result.text = text.dropFirst(count)
    }
    return result
  }

  /// The same word with known bytes behind it.
  func appending(_ bytes: [UInt8]) -> Word {
    Word(range: range, text: text + bytes, parts: parts + [.singleQuoted(bytes[...])])
  }

  /// The last segment of a path, without slashes behind it; nil when it is not known, or is no name of its own.
  var lastSegment: [UInt8]? {
    var tail: [UInt8] = []
    for part in parts {
      switch part {
      case .literal(let bytes), .singleQuoted(let bytes): tail += bytes
      case .escaped(let bytes), .ansiQuoted(let bytes?): tail += bytes
      case .doubleQuoted(let inner, false):
        for part in inner {
          if case .literal(let bytes) = part { tail += bytes } else { tail = [0] }
        }
      // NUL, which no path holds, stands for what is not known.
      default: tail = [0]
      }
    }
    while tail.last == UInt8(ascii: "/") { tail.removeLast() }
    let start = tail.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let name = Array(tail[start...])
    if name.isEmpty || name.contains(0) { return nil }
    return name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) ? nil : name
  }

  private static func drop(_ left: inout Int, from part: WordPart, into kept: inout [WordPart]) {
    guard left > 0 else { return kept.append(part) }
    switch part {
    case .literal(let bytes):
      if bytes.count > left { kept.append(.literal(bytes.dropFirst(left))) }
      left = max(0, left - bytes.count)
    case .singleQuoted(let bytes):
      if bytes.count >= left { kept.append(.singleQuoted(bytes.dropFirst(left))) }
      left = max(0, left - bytes.count)
    case .escaped(let bytes):
      left = max(0, left - bytes.count)
    case .ansiQuoted(let bytes?):
      if bytes.count >= left { kept.append(.ansiQuoted(Array(bytes.dropFirst(left)))) }
      left = max(0, left - bytes.count)
    case .doubleQuoted(let inner, let isLocalized):
      var innerKept: [WordPart] = []
      for part in inner { drop(&left, from: part, into: &innerKept) }
      kept.append(.doubleQuoted(innerKept, isLocalized: isLocalized))
    default:
      left = 0
      kept.append(part)
    }
  }

  private static func isPlainByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "+"), UInt8(ascii: "%"),
      UInt8(ascii: "@"), UInt8(ascii: "="):
      return true
    default:
      return false
    }
  }

  /// True when the word is one unquoted literal that equals `name`.
  func isPlainly(_ name: ArraySlice<UInt8>) -> Bool { text.elementsEqual(name) }

  /// The name under which a command word is looked up: its base name after quote removal when `byBaseName`,
  /// otherwise its source text; nil when the value is not known.
  func commandName(byBaseName: Bool) -> ArraySlice<UInt8>? {
    guard byBaseName else {
      if parts.count == 1, case .literal = parts[0] { return text }
      return nil
    }
    guard let value = WordShape(self).constant else { return nil }
    guard let slash = value.lastIndex(of: UInt8(ascii: "/")) else { return value }
    return value[(slash + 1)...]
  }
}
