extension ShellParser {
  /// What can be recognised in a text that does not parse, for deny and ask rules (spec S-1): the pieces
  /// between unquoted separators, each split into words; an open quote swallows the rest. Also descends, as
  /// far as it can, into substitutions. Never throws, linear time.
  public func recognizablePieces(_ source: [UInt8]) -> [SimpleCommand] {
    var commands: [SimpleCommand] = []
    for range in PieceScanner(source).ranges {
      let piece = Array(source[range])
      // A piece that parses by itself is read with all its structure.
      if let script = try? parse(piece),
        case .simple(let command)? = script.statements.first?.pipelines.first?.commands.first?.kind
      {
        commands.append(command)
      } else if let command = PieceWords.command(piece) {
        commands.append(command)
      }
    }
    return commands
  }
}

/// Cuts a text at separators, parentheses and the ends of substitutions, aware of quotes.
private struct PieceScanner {
  private(set) var ranges: [Range<Int>] = []

  private enum Context { case plain, double, backtick }

  init(_ source: [UInt8]) {
    var contexts = [Context.plain]
    var start = 0
    var index = 0
    func cut(_ ranges: inout [Range<Int>], upTo end: Int, next: Int) {
      if start < end { ranges.append(start..<end) }
      start = next
    }
    while index < source.count {
      let byte = source[index]
      let next = index + 1 < source.count ? source[index + 1] : 0
      let isPlain = contexts.last != .double
      switch byte {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "'") where isPlain:
        // An open quote swallows the rest.
        index = source[(index + 1)...].firstIndex(of: byte) ?? source.count
      case UInt8(ascii: "\""):
        if contexts.last == .double { contexts.removeLast() } else { contexts.append(.double) }
      case UInt8(ascii: "`"):
        cut(&ranges, upTo: index, next: index + 1)
        if let open = contexts.lastIndex(of: .backtick) {
          contexts.removeSubrange(open...)
        } else {
          contexts.append(.backtick)
        }
      case UInt8(ascii: "$") where next == UInt8(ascii: "("):
        cut(&ranges, upTo: index, next: index + 2)
        contexts.append(.plain)
        index += 1
      case UInt8(ascii: "(") where isPlain:
        cut(&ranges, upTo: index, next: index + 1)
        contexts.append(.plain)
      case UInt8(ascii: ")") where isPlain:
        cut(&ranges, upTo: index, next: index + 1)
        if contexts.count > 1, contexts.last == .plain { contexts.removeLast() }
      case UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "\n"):
        // `2>&1` and `&>` do not separate.
        let isRedirection =
          byte == UInt8(ascii: "&")
          && (next == UInt8(ascii: ">")
            || (index > 0
              && (source[index - 1] == UInt8(ascii: ">") || source[index - 1] == UInt8(ascii: "<"))))
        if isPlain, !isRedirection { cut(&ranges, upTo: index, next: index + 1) }
      default: break
      }
      index += 1
    }
    cut(&ranges, upTo: source.count, next: source.count)
  }
}

/// Splits a piece into words without a grammar.
private enum PieceWords {
  /// Words that stand before a command and are none.
  private static let leadingWords = [
    "then", "do", "else", "elif", "if", "while", "until", "!", "{", "time", "coproc",
  ]

  static func command(_ piece: [UInt8]) -> SimpleCommand? {
    var words: [Word] = []
    var raw = 0..<0
    var value: [UInt8] = []
    var quote: UInt8?
    var isInWord = false
    func finish(at end: Int) {
      if isInWord {
        words.append(
          Word(range: raw.lowerBound..<end, text: piece[raw.lowerBound..<end], parts: [.literal(value[...])]))
      }
      isInWord = false
      value = []
    }
    func begin(at index: Int) {
      if !isInWord { raw = index..<index }
      isInWord = true
    }
    var index = 0
    while index < piece.count {
      let byte = piece[index]
      if let open = quote {
        if byte == open {
          quote = nil
        } else if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\""), index + 1 < piece.count {
          value.append(piece[index + 1])
          index += 1
        } else {
          value.append(byte)
        }
      } else if byte <= UInt8(ascii: " ") {
        // Control characters and blanks of every kind end a word here: more is recognised, never less.
        finish(at: index)
      } else {
        begin(at: index)
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
          quote = byte
        } else if byte == UInt8(ascii: "\\"), index + 1 < piece.count {
          value.append(piece[index + 1])
          index += 1
        } else {
          value.append(byte)
        }
      }
      index += 1
    }
    finish(at: piece.count)
    while let first = words.first, leadingWords.contains(where: { first.text.elementsEqual($0.utf8) }) {
      words.removeFirst()
    }
    guard let first = words.first, let last = words.last else { return nil }
    return SimpleCommand(
      range: first.range.lowerBound..<last.range.upperBound, assignments: [], words: words, redirections: [])
  }
}
