import CommandKnowledge
import ShellSyntax

/// Reads a text as the product does, which tolerates a few things that bash refuses (S-1d).
enum TolerantParse {
  /// A text that was read, or the commands that can be recognised in one that was not.
  enum Result {
    /// A tree, the bytes that its ranges refer to, and why the text is malformed where it is.
    case script(ShellScript, source: [UInt8], malformation: String?)
    /// Malformed (S-1c): why, and what is recognised before and after the error; the bytes that the ranges refer to, of
    /// which the first are the text without what stands in here-documents; what makes that obscure; and where in the text
    /// the error stands.
    case pieces(
      String, [SimpleCommand], source: [UInt8], length: Int, obscure: ObscurePieces, place: Int)
  }

  /// The product has no limit that was found; this one keeps the reader from running out of stack.
  private static let maximumDepth = 250

  /// Reads a text; never fails.
  static func read(_ text: [UInt8]) -> Result {
    if let script = ShellParser.plainScript(text) {
      return .script(script, source: text, malformation: nil)
    }
    let parser = ShellParser(limits: ParseLimits(maximumDepth: maximumDepth))
    do {
      return .script(try parser.parse(text), source: text, malformation: nil)
    } catch {
      for repaired in repairs(of: text) {
        if let script = try? parser.parse(repaired), !lacksBody(script, text) {
          return .script(script, source: repaired, malformation: nil)
        }
      }
      if endsInDoubleQuotes(text), let script = try? parser.parse(text + [UInt8(ascii: "\"")]) {
        let closed = text + [UInt8(ascii: "\"")]
        return .script(script, source: closed, malformation: "a `\"` that is not closed")
      }
      if let delimiter = missingDelimiter(text, isQuoted: false),
        let script = try? parser.parse(text + [0x0A] + delimiter)
      {
        return .script(script, source: text + [0x0A] + delimiter, malformation: nil)
      }
      let (outside, substitutions) = partedDocuments(text)
      let visible = TextLayout.withoutComments(outside)
      let obscure = ObscurePieces(visible)
      let source =
        obscure.hasBracket ? visible : substitutions.reduce(visible) { $0 + [0x0A] + $1 }
      return .pieces(
        error.reason, parser.recognizablePieces(source, bracesOpenBodies: false), source: source,
        length: visible.count, obscure: obscure, place: min(error.offset, text.count))
    }
  }

  /// A `for` or `select` at the end without a `do`, which the product does not tolerate.
  private static func lacksBody(_ script: ShellScript, _ text: [UInt8]) -> Bool {
    guard let last = script.statements.last?.pipelines.last?.commands.last else { return false }
    switch last.kind {
    case .forLoop(_, _, let body), .selectLoop(_, _, let body):
      return body.first?.pipelines.first?.commands.first.map { $0.range.lowerBound >= text.count } ?? false
    default: return false
    }
  }

  /// The text without the bodies of here-documents, and what `$( )` runs in them, which is seen unless their delimiter is
  /// quoted; a body whose end never comes goes to the end of the text.
  private static func partedDocuments(_ text: [UInt8]) -> (outside: [UInt8], substitutions: [[UInt8]]) {
    guard text.contains(UInt8(ascii: "<")) else { return (text, []) }
    var kept: [UInt8] = []
    var substitutions: [[UInt8]] = []
    var rest = text[...]
    while let lineEnd = rest.firstIndex(of: 0x0A) {
      let line = Array(rest[...lineEnd])
      kept += line
      rest = rest[(lineEnd + 1)...]
      let unquoted = missingDelimiter(line, isQuoted: false)
      guard let delimiter = unquoted ?? missingDelimiter(line, isQuoted: true) else { continue }
      let start = rest.startIndex
      var bodyEnd = text.endIndex
      while !rest.isEmpty {
        let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
        var body = rest[..<end].drop { $0 == UInt8(ascii: "\t") }
        let lineStart = rest.startIndex
        rest = rest[min(end + 1, rest.endIndex)...]
        guard body.starts(with: delimiter) else { continue }
        body = body.dropFirst(delimiter.count)
        // Inside of a substitution its end may follow on the line.
        guard body.isEmpty || body.drop(while: { $0 == UInt8(ascii: " ") }).first == UInt8(ascii: ")") else {
          continue
        }
        bodyEnd = lineStart
        kept += body + [0x0A]
        break
      }
      if unquoted != nil { substitutions += Self.substitutions(in: Array(text[start..<bodyEnd])) }
    }
    return (kept + rest, substitutions)
  }

  /// What each `$( )` runs in the body of a here-document.
  private static func substitutions(in body: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var index = 0
    while index + 1 < body.count {
      if body[index] == UInt8(ascii: "\\") {
        index += 2
      } else if body[index] == UInt8(ascii: "$"), body[index + 1] == UInt8(ascii: "(") {
        let end = ExpansionEnd.afterBracket(
          body, from: index + 1, open: UInt8(ascii: "("), close: UInt8(ascii: ")"))
        found.append(Array(body[(index + 2)..<max(index + 2, end - 1)]))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether a text that was put right ends in a command that nobody wrote.
  static func endsInAddedCommand(_ text: [UInt8]) -> Bool {
    emptyBodies.contains { text.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// What closes an `if` or a loop that has no body yet.
  private static let emptyBodies = ["\nthen true\nfi", "\ndo true\ndone"]

  /// The text with what the product tolerates put right, likeliest first.
  private static func repairs(of text: [UInt8]) -> [[UInt8]] {
    var repairs: [[UInt8]] = []
    let trimmed = Array(text.trimmingShellBlanks)
    if endsInSingleQuotes(text) { repairs.append(text + [UInt8(ascii: "'")]) }
    if trimmed.last == UInt8(ascii: "|"), trimmed.dropLast().last != UInt8(ascii: "|") {
      repairs.append(Array(trimmed.dropLast()))
    }
    let isRedirected = trimmed.dropLast(3).contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    if trimmed.suffix(3).elementsEqual("<<<".utf8), !isRedirected {
      repairs.append(Array(trimmed.dropLast(3)))
    }
    if trimmed.starts(with: "! !".utf8), trimmed.count > 4 { repairs.append(Array(trimmed.dropFirst(4))) }
    if let positive = withoutNegationsBehindPipes(text) { repairs.append(positive) }
    if let unescaped = withPlainFunctionName(trimmed) { repairs.append(unescaped) }
    let single = withSingleSemicolons(text)
    if single != text { repairs.append(single) }
    // After a backslash a newline would join the lines.
    if text.last == UInt8(ascii: "\\") { return repairs }
    for ending in [emptyBodies[0], "\nfi", emptyBodies[1], "\ndone"] {
      repairs.append(text + Array(ending.utf8))
    }
    if let delimiter = missingDelimiter(text, isQuoted: true) { repairs.append(text + [0x0A] + delimiter) }
    return repairs
  }

  /// A text with blanks in place of every `!` behind a `|` or `|&`; nil where there is none.
  private static func withoutNegationsBehindPipes(_ text: [UInt8]) -> [UInt8]? {
    guard text.contains(UInt8(ascii: "!")), text.contains(UInt8(ascii: "|")) else { return nil }
    var result = text
    var isBehindPipe = false
    for place in UnquotedPlaces(text) {
      switch text[place] {
      case UInt8(ascii: "|"):
        let before = place > 0 ? text[place - 1] : 0
        isBehindPipe = before != UInt8(ascii: "|") && before != UInt8(ascii: ">")
      case UInt8(ascii: "&") where isBehindPipe && text[place - 1] == UInt8(ascii: "|"): break
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: "!")
      where isBehindPipe && (place + 1 == text.count || text[place + 1] == UInt8(ascii: " ")):
        result[place] = UInt8(ascii: " ")
      default: isBehindPipe = false
      }
    }
    return result == text ? nil : result
  }

  /// A text that begins with a function whose name has a backslash in front, without it; nil for any other.
  private static func withPlainFunctionName(_ text: [UInt8]) -> [UInt8]? {
    guard text.first == UInt8(ascii: "\\") else { return nil }
    let name = text.dropFirst().prefix {
      PathBytes.isLetter($0) || PathBytes.isDigit($0) || $0 == UInt8(ascii: "_")
    }
    guard !name.isEmpty, text[name.endIndex...].starts(with: "()".utf8) else { return nil }
    return Array(text.dropFirst())
  }

  private static func endsInDoubleQuotes(_ text: [UInt8]) -> Bool {
    var isInside = false
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "\""): isInside.toggle()
      case UInt8(ascii: "'") where !isInside:
        index = ExpansionEnd.afterQuote(text, from: index + 1, UInt8(ascii: "'")) - 1
      default: break
      }
      index += 1
    }
    return isInside
  }

  private static func endsInSingleQuotes(_ text: [UInt8]) -> Bool {
    var index = 0
    var isInDouble = false
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "\""): isInDouble.toggle()
      case UInt8(ascii: "'") where !isInDouble:
        guard let end = text[(index + 1)...].firstIndex(of: UInt8(ascii: "'")) else { return true }
        index = end
      default: break
      }
      index += 1
    }
    return false
  }

  /// `;;` outside quotes becomes `;`.
  private static func withSingleSemicolons(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\\"):
        result.append(byte)
        index += 1
        if index < text.count { result.append(text[index]) }
        index += 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        let end = ExpansionEnd.afterQuote(text, from: index + 1, byte)
        result.append(contentsOf: text[index..<end])
        index = end
      default:
        let isSecond = byte == UInt8(ascii: ";") && result.last == UInt8(ascii: ";")
        if !isSecond { result.append(byte) }
        index += 1
      }
    }
    return result
  }

  /// The delimiter of a here-document that never comes.
  private static func missingDelimiter(_ text: [UInt8], isQuoted: Bool) -> [UInt8]? {
    var index = 0
    while index + 3 < text.count {
      if text[index] == UInt8(ascii: "<"), text[index + 1] == UInt8(ascii: "<"),
        text[index + 2] != UInt8(ascii: "<")
      {
        var start = index + 2
        while start < text.count, " \t-".utf8.contains(text[start]) { start += 1 }
        guard start < text.count else { return nil }
        var end = start
        while end < text.count, !" \t\n;&|<>()".utf8.contains(text[end]) { end += 1 }
        let word = text[start..<end]
        let delimiter = Dequoting.dequoted(word)
        return (delimiter.count < word.count) == isQuoted ? delimiter : nil
      }
      index += 1
    }
    return nil
  }
}

extension Array<UInt8> {
  /// Without the blanks of Unicode at both ends.
  var trimmingUnicodeBlanks: ArraySlice<UInt8> {
    var result = self[...]
    while true {
      let rest = result.trimmingShellBlanks
      if rest.starts(with: [0xC2, 0xA0]) {
        result = rest.dropFirst(2)
      } else if rest.starts(with: [0xE3, 0x80, 0x80]) || rest.starts(with: [0xEF, 0xBB, 0xBF]) {
        result = rest.dropFirst(3)
      } else {
        return rest
      }
    }
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection, SubSequence: BidirectionalCollection {
  /// Without spaces, tabs and newlines at both ends.
  var trimmingShellBlanks: SubSequence {
    func isBlank(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0A
    }
    var result = self[...]
    while let first = result.first, isBlank(first) { result = result.dropFirst() }
    while let last = result.last, isBlank(last) { result = result.dropLast() }
    return result
  }
}

extension Array<UInt8> {
  /// Without spaces, tabs and newlines at both ends; the same array where there are none.
  var trimmed: [UInt8] {
    let middle = trimmingShellBlanks
    return middle.count == count ? self : Array(middle)
  }
}
