import ShellSyntax

/// Whether a text speaks of removing files, as the product takes it: it looks for `rm` and `rmdir` among the words of the
/// text as it is written, wherever quotes stand (S-20, E17).
package enum RemovalText {
  /// How well the product understood what holds the text.
  package enum Reading: Sendable {
    /// The script of a shell that was found. A word `\rm` counts there and `rm.exe` does not.
    case script
    /// A command, or the body of a structure, that was not understood. There it is the other way round.
    case unread
  }

  /// - Parameters:
  ///   - text: a script, or the words of a command, as written or after quote removal.
  ///   - reading: how well it was understood.
  ///   - anywhere: whether any word counts, wherever in its piece it stands.
  /// - Returns: whether one of its pieces between operators, brackets and lines removes: `rm` is its first word, behind
  ///   assignments and redirections; or stands anywhere behind a word that starts commands, or in a piece with `-c` or
  ///   `-exec`.
  package static func isIn(_ text: [UInt8], as reading: Reading, anywhere: Bool = false) -> Bool {
    guard mayName(text) else { return false }
    var words = PieceReading(reading, countsAnywhere: anywhere)
    var index = 0
    while index < text.count {
      let byte = text[index]
      let next = index + 1 < text.count ? text[index + 1] : nil
      switch byte {
      case UInt8(ascii: "\\"):
        if next == 0x0A {
          if words.endPiece() { return true }
          index += 1
        } else if next != UInt8(ascii: "\""), next != UInt8(ascii: "'") {
          words.escape()
        }
      case UInt8(ascii: "'"), UInt8(ascii: "\""): words.quote()
      case UInt8(ascii: " "), UInt8(ascii: "\t"): words.endWord()
      case UInt8(ascii: "&") where next == UInt8(ascii: ">") || words.endsInRedirection: words.add(byte)
      case UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        if words.endPiece() { return true }
      default: words.add(byte)
      }
      index += 1
    }
    return words.endPiece()
  }

  /// Whether a text may come to name `rm` or `rmdir` however it is read, cut, dequoted and handed on: `r` and `m` stand in it
  /// with neither letter nor digit between, or something in it may bring them together, as some expansions, a list in braces
  /// or the body of a here-document.
  ///
  /// PERF: seven of eight commands as people write them hold nothing of that, and are asked nothing more about what they
  /// remove; that was an eighth of the full decision. It loses a look at the bytes on every other.
  package static func mayBeNamed(in text: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "$"): if mayBring(text, at: index) { return true }
      case UInt8(ascii: "{") where index + 1 == text.count || text[index + 1] != UInt8(ascii: "}"):
        return true
      case UInt8(ascii: "<") where index + 1 < text.count && text[index + 1] == byte: return true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        if previous == UInt8(ascii: "r"), byte | 0x20 == UInt8(ascii: "m") { return true }
        previous = byte | 0x20
      default: break
      }
    }
    return false
  }

  /// Whether what a `$` begins may bring an `r` and an `m` together that stand apart: quotes with escapes, parameters of a
  /// script, and variables where something is assigned. What a command prints stays as it is written, and so does a
  /// variable that nothing sets; `$HOME` is known.
  private static func mayBring(_ text: [UInt8], at dollar: Int) -> Bool {
    func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }
    switch byte(dollar + 1) {
    case UInt8(ascii: "("): return byte(dollar + 2) == UInt8(ascii: "(")
    case UInt8(ascii: "H"): return true
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      return text.contains(UInt8(ascii: "="))
    default: return true
    }
  }

  /// Whether `r` and `m` stand near each other at all; what is asked first, as it is seldom so.
  private static func mayName(_ text: [UInt8]) -> Bool {
    text.indices.contains { index in
      guard text[index] | 0x20 == UInt8(ascii: "r") else { return false }
      let next = text[(index + 1)...].first { !"'\"\\".utf8.contains($0) }
      return next.map { $0 | 0x20 == UInt8(ascii: "m") } ?? false
    }
  }

  /// A word that is nothing but `rm` or `rmdir`, also by a path.
  package static func isName(_ word: some BidirectionalCollection<UInt8>, as reading: Reading) -> Bool {
    var name = word[...]
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) { name = name[name.index(after: slash)...] }
    if reading == .unread, name.count > 4, name.suffix(4).map(asciiLowercased).elementsEqual(".exe".utf8) {
      name = name.dropLast(4)
    }
    let lower = name.map(asciiLowercased)
    return lower.elementsEqual("rm".utf8) || lower.elementsEqual("rmdir".utf8)
  }

  // MARK: Pieces

  /// Reads the words of one piece after the other.
  private struct PieceReading {
    private let reading: Reading
    private let anywhere: Bool
    private var word: [UInt8] = []
    private var hasWord = false
    /// The word begins with a backslash.
    private var isEscaped = false
    /// Only assignments and redirections were read.
    private var isAtFront = true
    /// The word is the target of a redirection.
    private var isTarget = false
    /// What stands behind may be started.
    private var isStarted = false
    /// Any `rm` of the piece counts, wherever it stands.
    private var countsAnywhere: Bool
    private var hasName = false
    private var removes = false

    init(_ reading: Reading, countsAnywhere anywhere: Bool) {
      self.reading = reading
      self.anywhere = anywhere
      countsAnywhere = anywhere
    }

    mutating func add(_ byte: UInt8) {
      // It ends a word, and what follows is one of its own.
      if byte == UInt8(ascii: "!") { return endWord() }
      word.append(byte)
      hasWord = true
    }

    mutating func quote() { hasWord = true }

    mutating func escape() {
      if word.isEmpty { isEscaped = true }
      hasWord = true
    }

    var endsInRedirection: Bool { word.last == UInt8(ascii: ">") || word.last == UInt8(ascii: "<") }

    /// Ends a piece; returns whether it removes.
    mutating func endPiece() -> Bool {
      endWord()
      let result = removes || countsAnywhere && hasName
      self = PieceReading(reading, countsAnywhere: anywhere)
      return result
    }

    mutating func endWord() {
      guard hasWord else { return }
      defer {
        word = []
        hasWord = false
        isEscaped = false
      }
      if isTarget {
        isTarget = false
        return
      }
      if let operation = Self.redirection(word) {
        isTarget = operation
        return
      }
      if isAtFront, Self.isAssignment(word) { return }
      let isName = names()
      hasName = hasName || isName
      removes = removes || isName && (isAtFront || isStarted)
      if isAtFront { readFront() }
      if Self.isStarter(word) { isStarted = true }
      if Self.givesCommand(word) { countsAnywhere = true }
      isAtFront = false
    }

    /// Whether the word names a removal: up to what ends a name, and behind the `=` of an assignment.
    private func names() -> Bool {
      if isEscaped, reading == .unread { return false }
      let isParameter = word.first == UInt8(ascii: "$")
      var name = word[...]
      if let end = name.firstIndex(where: { "$,<>".utf8.contains($0) }), !isParameter { name = name[..<end] }
      if let equals = name.lastIndex(of: UInt8(ascii: "=")), name[..<equals].allSatisfy(isWordByte) {
        name = name[(equals + 1)...]
      }
      return RemovalText.isName(name, as: reading)
    }

    /// A parameter in front, but the arguments of the text: it may be empty, or start what stands behind it.
    private mutating func readFront() {
      guard word.first == UInt8(ascii: "$"), word.dropFirst().first != UInt8(ascii: "@") else { return }
      isStarted = true
      if reading == .script, RemovalText.isName(word.dropFirst(), as: reading) { removes = true }
    }

    /// Whether a word is a redirection, and whether its target is the next one; nil for any other word.
    private static func redirection(_ word: [UInt8]) -> Bool? {
      let operation = word.drop { isDigit($0) || $0 == UInt8(ascii: "&") }
      guard let first = operation.first, first == UInt8(ascii: ">") || first == UInt8(ascii: "<") else {
        return nil
      }
      return operation.allSatisfy { "<>&|".utf8.contains($0) }
    }

    private static func isAssignment(_ word: [UInt8]) -> Bool {
      guard let equals = word.firstIndex(of: UInt8(ascii: "=")), equals > 0, !isDigit(word[0]) else {
        return false
      }
      var name = word[..<equals]
      if name.last == UInt8(ascii: "+") { name.removeLast() }
      return name.allSatisfy(isWordByte)
    }

    private static func isStarter(_ word: [UInt8]) -> Bool {
      var name = word[...]
      if let slash = name.lastIndex(of: UInt8(ascii: "/")) { name = name[(slash + 1)...] }
      var lower = name.map(asciiLowercased)
      if lower.suffix(4).elementsEqual(".exe".utf8) { lower.removeLast(4) }
      return CommandNameSets.launchers.contains(lower)
    }

    /// `-c` with or without other letters, and the options of `find` that start commands.
    private static func givesCommand(_ word: [UInt8]) -> Bool {
      ShellScriptArgument.isScriptOption(word)
        || ["-exec", "-execdir", "-ok", "-okdir"].contains { word.elementsEqual($0.utf8) }
    }
  }
}
