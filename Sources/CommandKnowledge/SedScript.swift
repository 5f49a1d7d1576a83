public import ShellSyntax

/// What a script of `sed` can do (spec M-5, S-21).
public enum SedScript {
  /// The scripts that a `sed` command is given, by `-e` or as the first operand; nil when an option is not
  /// understood, or a file of commands is read.
  public static func scripts(of words: ArraySlice<Word>) -> [[UInt8]]? {
    var scripts: [[UInt8]] = []
    var first: [UInt8]?
    var index = words.startIndex + 1
    var isBehindSeparator = false
    while index < words.endIndex {
      guard let text = words[index].constantText else { return nil }
      index += 1
      guard !isBehindSeparator, text.first == UInt8(ascii: "-"), text.count > 1 else {
        if first == nil { first = text }
        continue
      }
      if text.elementsEqual("--".utf8) {
        isBehindSeparator = true
      } else if text.starts(with: "--".utf8) {
        guard takeLong(text, words, &index, &scripts) else { return nil }
      } else {
        guard takeLetters(text, words, &index, &scripts) else { return nil }
      }
    }
    if scripts.isEmpty, let first { scripts.append(first) }
    return scripts
  }

  private static let harmlessLongs = [
    "--quiet", "--silent", "--regexp-extended", "--separate", "--unbuffered", "--null-data", "--posix",
    "--sandbox",
    "--debug", "--in-place",
  ]

  private static func takeLong(
    _ text: [UInt8], _ words: ArraySlice<Word>, _ index: inout Int, _ scripts: inout [[UInt8]]
  ) -> Bool {
    if harmlessLongs.contains(where: { text.elementsEqual($0.utf8) }) { return true }
    if text.starts(with: "--in-place=".utf8) { return isPlainSuffix(text.dropFirst(11)) }
    if text.starts(with: "--expression=".utf8) {
      scripts.append(Array(text.dropFirst(13)))
      return true
    }
    guard text.elementsEqual("--expression".utf8), index < words.endIndex,
      let script = words[index].constantText
    else { return false }
    scripts.append(script)
    index += 1
    return true
  }

  private static func takeLetters(
    _ text: [UInt8], _ words: ArraySlice<Word>, _ index: inout Int, _ scripts: inout [[UInt8]]
  ) -> Bool {
    for (offset, letter) in text.enumerated().dropFirst() {
      switch letter {
      case UInt8(ascii: "n"), UInt8(ascii: "E"), UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "u"),
        UInt8(ascii: "z"):
        continue
      case UInt8(ascii: "i"): return isPlainSuffix(text[(offset + 1)...])
      case UInt8(ascii: "e"):
        let rest = text[(offset + 1)...]
        if !rest.isEmpty {
          scripts.append(Array(rest))
          return true
        }
        guard index < words.endIndex, let script = words[index].constantText else { return false }
        scripts.append(script)
        index += 1
        return true
      default: return false
      }
    }
    return true
  }

  /// A backup suffix that stays beside the file: `*` and `/` would lead elsewhere.
  private static func isPlainSuffix(_ suffix: ArraySlice<UInt8>) -> Bool {
    !suffix.contains(UInt8(ascii: "/")) && !suffix.contains(UInt8(ascii: "*"))
  }

  /// The script inside a word such as `-es/a/b/` or `--expression=p`.
  static func script(in text: [UInt8]) -> [UInt8] {
    if text.starts(with: "--expression=".utf8) { return Array(text.dropFirst(13)) }
    if text.starts(with: "--regexp=".utf8) { return Array(text.dropFirst(9)) }
    guard text.first == UInt8(ascii: "-"), let letter = text.firstIndex(of: UInt8(ascii: "e")) else {
      return text
    }
    return Array(text[(letter + 1)...])
  }

  /// Whether the script can neither run a program nor write or read another file: addresses with `p d q Q = l n N
  /// g G h H x P D z`, substitutions with the flags `g p i I m M` and numbers, `y`, braces and comments.
  public static func isHarmless(_ script: [UInt8]) -> Bool {
    var reader = SedReader(script)
    return reader.readAll()
  }
}

extension SedScript {
  /// Files that a script reads or writes by itself, as far as it is understood: `w`, `W`, `r`, `R`, and the flag `w`
  /// of `s`.
  static func files(of script: [UInt8]) -> [(name: [UInt8], isWritten: Bool)] {
    var reader = SedReader(script)
    return reader.readFiles()
  }
}

/// Reads a script of `sed` as GNU sed does; false at the first thing that is not in the list.
private struct SedReader {
  private let script: [UInt8]
  private var position = 0
  private var openBraces = 0

  init(_ script: [UInt8]) { self.script = script }

  private var current: UInt8? { position < script.count ? script[position] : nil }

  mutating func readAll() -> Bool {
    // In some locales such a pair is one character, which would hide a delimiter or a backslash.
    for index in script.indices.dropLast() where script[index] >= 0x80 {
      let next = script[index + 1]
      if next >= 0x40, next < 0x80, !(0x61...0x7A).contains(next | 0x20) { return false }
    }
    while true {
      skipSeparators()
      guard current != nil else { return openBraces == 0 }
      guard readCommand() else { return false }
    }
  }

  /// Reads on as long as commands are understood, and notes the files.
  mutating func readFiles() -> [(name: [UInt8], isWritten: Bool)] {
    var files: [(name: [UInt8], isWritten: Bool)] = []
    while true {
      skipSeparators()
      let start = position
      if current == nil { return files }
      if readCommand() { continue }
      position = start
      guard readAddresses(), let command = current else { return files }
      position += 1
      switch command {
      case UInt8(ascii: "w"), UInt8(ascii: "W"): files.append((restOfLine(), true))
      case UInt8(ascii: "r"), UInt8(ascii: "R"): files.append((restOfLine(), false))
      case UInt8(ascii: "s"):
        guard readParts() else { return files }
        _ = readFlags()
        if current == UInt8(ascii: "e") { position += 1 }
        _ = readFlags()
        guard current == UInt8(ascii: "w") else { return files }
        position += 1
        files.append((restOfLine(), true))
      case UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "c"), UInt8(ascii: "e"), UInt8(ascii: ":"):
        _ = restOfLine()
      case UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "T"):
        while let byte = current, byte != UInt8(ascii: ";"), byte != UInt8(ascii: "\n") {
          _ = byte; position += 1
        }
      default: return files
      }
    }
  }

  private mutating func restOfLine() -> [UInt8] {
    skipBlanks()
    let start = min(position, script.count)
    while let byte = current, byte != UInt8(ascii: "\n") {
      _ = byte
      position += 1
    }
    return Array(script[start..<min(position, script.count)])
  }

  private mutating func skipSeparators() {
    while let byte = current, " \t\n;".utf8.contains(byte) { position += 1 }
  }

  private mutating func skipBlanks() {
    while let byte = current, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { position += 1 }
  }

  private mutating func readCommand() -> Bool {
    guard readAddresses(), let command = current else { return false }
    position += 1
    switch command {
    case UInt8(ascii: "{"):
      openBraces += 1
      return true
    case UInt8(ascii: "}"):
      openBraces -= 1
      return openBraces >= 0 && endsCommand()
    case UInt8(ascii: "#"):
      while let byte = current, byte != UInt8(ascii: "\n") {
        _ = byte
        position += 1
      }
      return true
    case UInt8(ascii: "s"): return readParts() && readFlags() && endsCommand()
    case UInt8(ascii: "y"): return readParts() && endsCommand()
    case UInt8(ascii: "q"), UInt8(ascii: "Q"), UInt8(ascii: "l"):
      skipBlanks()
      skipDigits()
      return endsCommand()
    default: return "pd=nNgGhHxPDFz".utf8.contains(command) && endsCommand()
    }
  }

  private mutating func endsCommand() -> Bool {
    skipBlanks()
    guard let byte = current else { return true }
    return ";\n}#".utf8.contains(byte)
  }

  private mutating func skipDigits() {
    while let byte = current, (0x30...0x39).contains(byte) { position += 1 }
  }

  private mutating func readAddresses() -> Bool {
    guard readAddress() else { return false }
    skipBlanks()
    if current == UInt8(ascii: ",") {
      position += 1
      skipBlanks()
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "~") { position += 1 }
      guard readAddress() else { return false }
      skipBlanks()
    }
    while current == UInt8(ascii: "!") {
      position += 1
      skipBlanks()
    }
    return true
  }

  /// An address, or none; false when one begins and is not understood.
  private mutating func readAddress() -> Bool {
    guard let byte = current else { return true }
    if (0x30...0x39).contains(byte) {
      skipDigits()
      if current == UInt8(ascii: "~") {
        position += 1
        skipDigits()
      }
      return true
    }
    if byte == UInt8(ascii: "$") {
      position += 1
      return true
    }
    if byte == UInt8(ascii: "/") {
      position += 1
      return readAddressExpression(until: byte)
    }
    if byte == UInt8(ascii: "\\") {
      position += 1
      guard let delimiter = current, isDelimiter(delimiter) else { return false }
      position += 1
      return readAddressExpression(until: delimiter)
    }
    return true
  }

  private mutating func readAddressExpression(until delimiter: UInt8) -> Bool {
    guard readPart(until: delimiter, allowsNewline: false) else { return false }
    while let byte = current, byte == UInt8(ascii: "I") || byte == UInt8(ascii: "M") { position += 1 }
    return true
  }

  /// Punctuation only: versions of sed disagree about letters (`\n`), and a byte of a longer character is none.
  private func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "]"): return false
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    default: return false
    }
  }

  /// The two parts of `s` and `y`.
  private mutating func readParts() -> Bool {
    guard let delimiter = current, isDelimiter(delimiter) else { return false }
    position += 1
    return readPart(until: delimiter, allowsNewline: false) && readPart(until: delimiter, allowsNewline: true)
  }

  /// Everything up to a delimiter that no backslash protects. GNU sed ends it there inside brackets, too.
  private mutating func readPart(until delimiter: UInt8, allowsNewline: Bool) -> Bool {
    while let byte = current {
      if byte == delimiter {
        position += 1
        return true
      }
      // A bracket could hide the delimiter from other versions of sed: such a script is not understood.
      if byte == UInt8(ascii: "["), !allowsNewline {
        guard let end = bracketEnd(delimiter) else { return false }
        position = end
        continue
      }
      if byte == UInt8(ascii: "\n"), !allowsNewline { return false }
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return false
  }

  /// Behind a bracket expression that begins here; nil when it may hold the delimiter for some version of sed, or
  /// ends where versions differ.
  private func bracketEnd(_ delimiter: UInt8) -> Int? {
    var index = position + 1
    if index < script.count, script[index] == UInt8(ascii: "^") { index += 1 }
    if index < script.count, script[index] == UInt8(ascii: "]") { index += 1 }
    while index < script.count, script[index] != UInt8(ascii: "]") {
      let byte = script[index]
      let next = index + 1 < script.count ? script[index + 1] : 0
      if byte == delimiter || byte == UInt8(ascii: "\n") { return nil }
      if byte == UInt8(ascii: "\\") {
        // `[\]` closes for some and not for others.
        if next == UInt8(ascii: "]") { return nil }
        index += 2
      } else if byte == UInt8(ascii: "["), ":.=".utf8.contains(next) {
        guard let end = classEnd(from: index + 2, closing: next), !script[index..<end].contains(delimiter)
        else {
          return nil
        }
        index = end
      } else {
        index += 1
      }
    }
    return index < script.count ? index + 1 : nil
  }

  /// Behind `:]` of a class that began with `[:`.
  private func classEnd(from start: Int, closing mark: UInt8) -> Int? {
    var index = start
    while index + 1 < script.count {
      if script[index] == mark, script[index + 1] == UInt8(ascii: "]") { return index + 2 }
      index += 1
    }
    return nil
  }

  private mutating func readFlags() -> Bool {
    while let byte = current, !" \t\n;}#".utf8.contains(byte) {
      guard "gpiImM".utf8.contains(byte) || (0x30...0x39).contains(byte) else { return false }
      position += 1
    }
    return true
  }
}
