extension ShellParser {
  /// What can be recognised in a text that does not parse, for deny and ask rules (spec S-1): the pieces
  /// between unquoted separators, each split into words, assignments and redirections; an open quote swallows
  /// the rest. Also descends, as far as it can, into substitutions, into comments, and into what could be the body
  /// of a here-document: more is recognised than runs, never less. Never throws.
  ///
  /// - Parameters:
  ///   - source: UTF-8.
  ///   - bracesOpenBodies: whether `{` behind one word begins a command, as if the word were the head of a function;
  ///     otherwise it is a word of the command.
  /// - Returns: commands in the order in which they end; ranges count from the start of `source`, but for what is
  ///   only there once the NUL bytes of a text are dropped, as a shell may do.
  /// - Complexity: O(*n*) time and space in bytes.
  public func recognizablePieces(_ source: [UInt8], bracesOpenBodies: Bool = true) -> [SimpleCommand] {
    var commands = pieces(of: source, bracesOpenBodies)
    if let first = source.firstIndex(of: 0) {
      commands += pieces(of: source.filter { $0 != 0 }, bracesOpenBodies)
      commands += pieces(of: Array(source[..<first]), bracesOpenBodies)
    }
    return commands
  }

  private func pieces(of source: [UInt8], _ bracesOpenBodies: Bool) -> [SimpleCommand] {
    var reader = PieceReader(source, maximumDepth: limits.maximumDepth, bracesOpenBodies: bracesOpenBodies)
    reader.read()
    return reader.commands
  }
}

/// Reads a text once from left to right without a grammar.
private struct PieceReader {
  let source: [UInt8]
  /// Substitutions deeper than this are cut like lists.
  let maximumDepth: Int
  private(set) var commands: [SimpleCommand] = []
  /// How far a closing brace is looked for.
  private static let nearBytes = 100
  /// What is open, outermost first.
  private var frames: [PieceFrame]
  private let bracesOpenBodies: Bool
  private var index = 0
  /// While a comment is read: where it ends, and how many frames were open before it.
  private var comment: (end: Int, frames: Int)?

  init(_ source: [UInt8], maximumDepth: Int, bracesOpenBodies: Bool) {
    self.source = source
    self.maximumDepth = maximumDepth
    self.bracesOpenBodies = bracesOpenBodies
    frames = [PieceFrame(closing: nil, start: 0, bracesOpenBodies: bracesOpenBodies)]
  }

  private func byte(_ offset: Int) -> UInt8? { offset < source.count ? source[offset] : nil }

  private var top: Int { frames.count - 1 }

  mutating func read() {
    while index < source.count {
      if let comment, index >= comment.end { leaveComment(comment.frames) }
      if frames[top].isInDoubleQuotes { readQuoted() } else { readPlain() }
    }
    while !frames.isEmpty { closeFrame() }
  }

  private mutating func leaveComment(_ count: Int) {
    while frames.count > count { closeFrame() }
    comment = nil
  }

  private mutating func closeFrame() {
    if let command = frames[top].finishCommand(at: min(index, source.count), in: source) {
      commands.append(command)
    }
    let frame = frames.removeLast()
    if frame.closing == UInt8(ascii: "`") { readInside(frame.start..<min(index, source.count)) }
  }

  /// Backticks inside backticks have backslashes in front: what they enclose is read once more, unescaped.
  private mutating func readInside(_ range: SourceRange) {
    let inside = source[range]
    guard maximumDepth > 0, inside.indices.dropLast().contains(where: { isEscapedBacktick($0) }) else {
      return
    }
    var text: [UInt8] = []
    var index = inside.startIndex
    while index < inside.endIndex {
      if inside[index] == UInt8(ascii: "\\"), index + 1 < inside.endIndex,
        "$`\\".utf8.contains(inside[index + 1])
      {
        index += 1
      }
      text.append(inside[index])
      index += 1
    }
    var reader = PieceReader(text, maximumDepth: maximumDepth - 1, bracesOpenBodies: bracesOpenBodies)
    reader.read()
    // Their ranges count from another text: that of the whole backticks stands for them.
    commands += reader.commands.map { command in
      var command = command
      command.range = range
      return command
    }
  }

  private func isEscapedBacktick(_ index: Int) -> Bool {
    source[index] == UInt8(ascii: "\\") && source[index + 1] == UInt8(ascii: "`")
  }

  private mutating func separate() {
    if let command = frames[top].finishCommand(at: index, in: source) { commands.append(command) }
  }

  // MARK: Bytes inside double quotes

  private mutating func readQuoted() {
    switch source[index] {
    case UInt8(ascii: "\\"):
      frames[top].addEscape(at: index, isQuoted: true, in: source)
      index += 2
    case UInt8(ascii: "\""):
      frames[top].endDoubleQuotes(at: index, in: source)
      index += 1
    case UInt8(ascii: "$"): readDollar()
    case UInt8(ascii: "`"): readBacktick()
    default: index += 1
    }
  }

  // MARK: Bytes outside of them

  private mutating func readPlain() {
    let byte = source[index]
    switch byte {
    case UInt8(ascii: "\\"):
      frames[top].addEscape(at: index, isQuoted: false, in: source)
      index += 2
    case UInt8(ascii: "'"): readSingleQuoted(isANSI: false)
    case UInt8(ascii: "\""):
      frames[top].beginDoubleQuotes(at: index, in: source)
      index += 1
    case UInt8(ascii: "$"): readDollar()
    case UInt8(ascii: "`"): readBacktick()
    case UInt8(ascii: "#") where !frames[top].isInWord && comment == nil: readComment()
    case UInt8(ascii: "<"), UInt8(ascii: ">"): readRedirection(at: index)
    case UInt8(ascii: "&"):
      if self.byte(index + 1) == UInt8(ascii: ">") {
        frames[top].finishWord(at: index, in: source)
        readRedirection(at: index)
      } else {
        separate()
        index += 1
      }
    case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "\n"):
      separate()
      index += 1
    case UInt8(ascii: "("):
      separate()
      index += 1
      open(closing: UInt8(ascii: ")"))
    case UInt8(ascii: ")"):
      separate()
      if frames[top].closing == byte, frames.count > 1 { closeFrame() }
      index += 1
    case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["):
      frames[top].add(.glob(source[index...index]), from: index, to: index + 1, in: source)
      index += 1
    default:
      // Control characters and blanks of every kind end a word.
      if byte <= UInt8(ascii: " ") || byte == 0x7F {
        frames[top].finishWord(at: index, in: source)
      } else {
        frames[top].beginWord(at: index)
      }
      index += 1
    }
  }

  private mutating func open(closing: UInt8?) {
    guard frames.count < maximumDepth else { return }
    frames.append(PieceFrame(closing: closing, start: index, bracesOpenBodies: bracesOpenBodies))
  }

  /// `'…'` and `$'…'`; `index` is the quote or the dollar sign.
  private mutating func readSingleQuoted(isANSI: Bool) {
    let start = isANSI ? index + 2 : index + 1
    let limit = comment?.end ?? source.count
    var end = start
    while end < limit, source[end] != UInt8(ascii: "'") {
      end += isANSI && source[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    end = min(end, limit)
    // An open quote swallows the rest; in a comment it is an apostrophe.
    if comment != nil, end == limit { end = start }
    let isPlain = !isANSI || !source[start..<end].contains(UInt8(ascii: "\\"))
    let part: WordPart = isPlain ? .singleQuoted(source[start..<end]) : .ansiQuoted(nil)
    let next = min(end + (end == start && comment != nil ? 0 : 1), source.count)
    frames[top].add(part, from: index, to: next, in: source)
    index = next
  }

  private mutating func readDollar() {
    switch byte(index + 1) {
    case UInt8(ascii: "("): openSubstitution(closing: UInt8(ascii: ")"), length: 2)
    case UInt8(ascii: "'") where !frames[top].isInDoubleQuotes: readSingleQuoted(isANSI: true)
    case let next? where ShellReader.isNameByte(next) || "{[@*#?-$!".utf8.contains(next):
      var end = index + 2
      if ShellReader.isNameStart(next) {
        while let byte = byte(end), ShellReader.isNameByte(byte) { end += 1 }
      } else if next == UInt8(ascii: "{") {
        end = simpleExpansionEnd(end) ?? end
      }
      let name = Array(source[(index + 1)..<end])
      frames[top].add(.parameter(ParameterExpansion(name: name)), from: index, to: end, in: source)
      index = end
    default:
      frames[top].beginWord(at: index)
      index += 1
    }
  }

  /// The index after the brace that closes `${`, when it is near and nothing in between means anything.
  private func simpleExpansionEnd(_ start: Int) -> Int? {
    for index in start..<min(start + Self.nearBytes, source.count) {
      switch source[index] {
      case UInt8(ascii: "}"): return index + 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "$"), UInt8(ascii: "\\"),
        UInt8(ascii: "\n"), UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: ">"):
        return nil
      default: continue
      }
    }
    return nil
  }

  private mutating func readBacktick() {
    // The one that closes the innermost open one closes everything inside it too.
    if let open = frames.lastIndex(where: { $0.closing == UInt8(ascii: "`") }) {
      while frames.count > open { closeFrame() }
      index += 1
    } else {
      openSubstitution(closing: UInt8(ascii: "`"), length: 1)
    }
  }

  /// The word goes on after the substitution; what is inside is read by itself.
  private mutating func openSubstitution(closing: UInt8, length: Int) {
    let end = index + length
    if frames.count < maximumDepth {
      let script = ShellScript(source: source[...], range: end..<end, statements: [])
      frames[top].add(.command(script), from: index, to: end, in: source)
      index = end
      open(closing: closing)
    } else {
      separate()
      index = end
    }
  }

  private mutating func readComment() {
    let end = source[index...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
    separate()
    comment = (end, frames.count)
    index += 1
    // What a comment says may be a command after all, where the text was misunderstood.
    frames.append(PieceFrame(closing: nil, start: index, bracesOpenBodies: bracesOpenBodies))
  }

  private mutating func readRedirection(at start: Int) {
    var end = start
    if byte(end) == UInt8(ascii: "&") { end += 1 }
    if byte(start + 1) == UInt8(ascii: "("), byte(start) != UInt8(ascii: "&") {
      openSubstitution(closing: UInt8(ascii: ")"), length: 2)
      return
    }
    while let byte = byte(end), byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">"), end < start + 3 {
      end += 1
    }
    if let byte = byte(end), "&|".utf8.contains(byte), source[start] != UInt8(ascii: "&") { end += 1 }
    frames[top].beginRedirection(source[start..<end], at: start, in: source)
    index = end
  }
}
