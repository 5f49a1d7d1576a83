import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// How releases before 2.1.88 took a text: cut at its operators, and asked about wherever more than plain words stood in
/// it (releases, 1b and 1c).
extension ScriptReading {
  /// Replaces what makes the text complex by what those releases asked about.
  ///
  /// - Parameter tree: nil for a text that does not parse.
  mutating func judgeAsBefore(_ text: [UInt8], _ tree: ShellScript?) {
    script.complexity = nil
    script.liftsWriteChecks = false
    script.uncoverable = nil
    let scan = EarlyScan(text, semantics)
    script.isUncut = scan.reason != nil
    if let reason = scan.reason ?? structure(tree) { script.makeComplex(reason, keepsFileRules: true) }
    script.needsRuleForQuotes = scan.hasQuotedOperator || scan.hasQuotedName
  }

  /// Whether the release passes over an operator without a command behind it (S-1).
  func toleratesEmptyCommands(in text: [UInt8]) -> Bool {
    // What a keyword begins is malformed to every release.
    let word = text.prefix { !" \t\n".utf8.contains($0) }
    if semantics.has(.cutListsAsk) || ShellKeyword.contains(word) || word.elementsEqual("{".utf8) {
      return false
    }
    if !semantics.has(.commandParser), text.last == UInt8(ascii: "\\") { return true }
    let operators = Set("&|;".utf8)
    var index = 0
    while index < text.count {
      defer { index += 1 }
      guard operators.contains(text[index]) else { continue }
      let rest = text[index...].drop { operators.contains($0) }
      let isList = text[index..<rest.startIndex].count == 2
      let next = rest.first { !" \t".utf8.contains($0) }
      let isEmpty = next.map { operators.contains($0) } ?? true
      if isEmpty { return isList || !semantics.has(.emptyCommandsAsk) }
      index = rest.startIndex - 1
    }
    return false
  }

  /// Whether a command stands behind the start of a here-document on its line.
  func isHiddenByDocument(_ command: Command) -> Bool {
    guard documentLineEnd > 0, command.range.lowerBound < documentLineEnd,
      case .simple(let simple) = command.kind
    else { return false }
    return !simple.redirections.contains(where: \.isHereDocument)
      && source[..<min(command.range.lowerBound, source.count)].reversed().prefix { $0 != 0x0A }.contains(
        UInt8(ascii: "<"))
  }

  /// Carriage returns as blanks, which they are to releases that take them.
  static func withBlanksForReturns(_ text: [UInt8]) -> [UInt8] {
    text.contains(0x0D) ? text.map { $0 == 0x0D ? UInt8(ascii: " ") : $0 } : text
  }

  /// Keywords and groups, which those releases did not read.
  private func structure(_ tree: ShellScript?) -> String? {
    guard let tree else { return nil }
    for pipeline in tree.statements.flatMap(\.pipelines) {
      if pipeline.isNegated { return "`!`" }
      for command in pipeline.commands {
        switch command.kind {
        case .simple: continue
        default: return "a structure of the shell"
        }
      }
    }
    return nil
  }
}

/// One pass over a text with its quotes.
private struct EarlyScan {
  /// What asks, for a person.
  private(set) var reason: String?
  /// An operator, an expansion or a line break stands in quotes.
  private(set) var hasQuotedOperator = false
  /// A quote stands in the word of a command.
  private(set) var hasQuotedName = false
  private var text: [UInt8]
  private let semantics: Semantics

  init(_ text: [UInt8], _ semantics: Semantics) {
    self.text = text
    self.semantics = semantics
    scan()
  }

  private mutating func fail(_ reason: String, _ feature: Feature? = nil) {
    if self.reason == nil, feature.map(semantics.has) ?? true { self.reason = reason }
  }

  private func byte(_ index: Int) -> UInt8? { text.indices.contains(index) ? text[index] : nil }

  private static let operators = Set(";|&<>".utf8)
  private static let blanks = Set(" \t\n".utf8)

  private mutating func scan() {
    var index = 0
    var isAtName = true
    while index < text.count {
      let current = text[index]
      switch current {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        if isAtName { hasQuotedName = true }
        index = scanQuoted(from: index)
        continue
      case UInt8(ascii: "\\"):
        scanEscape(at: index)
        index += 2
        continue
      case UInt8(ascii: "#"): fail("a comment")
      case UInt8(ascii: "`"): fail("a backquote", .substitutionsAsk)
      case UInt8(ascii: "$"): scanDollar(at: index, inQuotes: false)
      case UInt8(ascii: "{"): scanBrace(at: index)
      case UInt8(ascii: "("), UInt8(ascii: ")"): fail("a parenthesis")
      case UInt8(ascii: "<"): index = scanInput(at: index)
      case UInt8(ascii: "&"): scanAmpersand(at: index)
      case UInt8(ascii: "|"): if byte(index + 1) == UInt8(ascii: "&") { fail("`|&`") }
      case 0xC2...: if RawTextChecks.isUnicodeBlank(text, at: index) { scanBlank(at: index) }
      default: break
      }
      if Self.operators.contains(current) || current == 0x0A {
        isAtName = true
      } else if Self.blanks.contains(current) {
        let before = text[..<index].last { !Self.blanks.contains($0) }
        isAtName = before.map { Self.operators.contains($0) } ?? true
      }
      index += 1
    }
  }

  private mutating func scanQuoted(from start: Int) -> Int {
    let quote = text[start]
    var index = start + 1
    let isWordStart = start == 0 || Self.blanks.contains(text[start - 1])
    if isWordStart, byte(index) == UInt8(ascii: "-") { fail("an option in quotes") }
    while index < text.count, text[index] != quote {
      switch text[index] {
      case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""):
        if byte(index + 1) == UInt8(ascii: "$") || byte(index + 1) == UInt8(ascii: "`") {
          fail("an escaped expansion")
        }
        index += 1
      case UInt8(ascii: "$"):
        if quote == UInt8(ascii: "\""), let end = endOfMessage(from: index) {
          index = end
        } else if quote == UInt8(ascii: "\"") {
          scanDollar(at: index, inQuotes: true)
        } else if byte(index + 1) == UInt8(ascii: "(") {
          fail("`$(` in quotes", .quotedSubstitutionsAsk)
        }
      case UInt8(ascii: "`") where quote == UInt8(ascii: "\""): fail("a backquote", .substitutionsAsk)
      case 0x0A:
        hasQuotedOperator = true
      case UInt8(ascii: ";"), UInt8(ascii: "&"): hasQuotedOperator = true
      default: break
      }
      index += 1
    }
    if index >= text.count, text[start...].contains(UInt8(ascii: ";")) { fail("an open quote") }
    return index + 1
  }

  private mutating func scanEscape(at index: Int) {
    guard let next = byte(index + 1) else { return }
    if next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") {
      fail("a backslash before a blank", .braceExpansionsAsk)
    } else if Self.operators.contains(next) {
      if next == UInt8(ascii: ";") || next == UInt8(ascii: "&") { hasQuotedOperator = true }
      fail("a backslash before an operator", .escapedOperatorsAsk)
    }
  }

  private mutating func scanBlank(at index: Int) {
    let isInvisible = text[index...].starts(with: [0xE2, 0x80, 0x8B]) || text[index] == 0xEF
    fail("a blank that is not ASCII", isInvisible ? .invisibleBlanksAsk : .unicodeBlanksAsk)
  }

  private mutating func scanDollar(at index: Int, inQuotes: Bool) {
    switch byte(index + 1) {
    case UInt8(ascii: "("):
      if inQuotes { fail("a substitution", .substitutionsAsk) } else { fail("a substitution") }
    case UInt8(ascii: "{"): fail("`${…}`", .operatorExpansionsAsk)
    case UInt8(ascii: "'"), UInt8(ascii: "["): fail("an expansion")
    default: break
    }
  }

  private mutating func scanBrace(at index: Int) {
    let rest = text[(index + 1)...].prefix { $0 != UInt8(ascii: "}") && !Self.blanks.contains($0) }
    if rest.contains(UInt8(ascii: ",")) || rest.contains(UInt8(ascii: ".")) {
      fail("a brace expansion", .braceExpansionsAsk)
    }
  }

  /// `<`, `<<<` and here-documents without quotes ask; gives the index of the last `<`.
  private mutating func scanInput(at index: Int) -> Int {
    guard byte(index + 1) == UInt8(ascii: "<") else {
      fail("an input redirection")
      return index
    }
    if byte(index + 2) == UInt8(ascii: "<") {
      fail("a here-string")
      return index + 2
    }
    hasQuotedOperator = true
    return scanDocument(at: index + 2)
  }

  /// A here-document from behind `<<`; gives the index of the last byte that is settled.
  private mutating func scanDocument(at start: Int) -> Int {
    let line = text[start...].prefix { $0 != 0x0A }
    let word = line.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }
      .prefix { !Self.blanks.contains($0) && !Self.operators.contains($0) }
    let quotes = Set("'\"\\".utf8)
    if !word.contains(where: quotes.contains) {
      fail("a here-document whose delimiter is not quoted")
      return start - 1
    }
    let rest = line[word.endIndex...]
    if rest.contains(UInt8(ascii: "<")) { fail("two here-documents") }
    if rest.contains(UInt8(ascii: ";"))
      || rest.contains(UInt8(ascii: "&")) && !rest.contains(UInt8(ascii: ">"))
    {
      fail("a command behind the start of a here-document")
    }
    if rest.contains(UInt8(ascii: "|")), !semantics.has(.wildcardsCoverLines) {
      fail("a here-document in a pipe")
    }
    let delimiter = word.filter { !quotes.contains($0) }
    var lineStart = line.endIndex + 1
    while lineStart < text.count {
      let body = text[lineStart...].prefix { $0 != 0x0A }
      if body.drop(while: { $0 == UInt8(ascii: "\t") }).elementsEqual(delimiter) {
        text.replaceSubrange((line.endIndex + 1)..<body.endIndex, with: [])
        return word.endIndex - 1
      }
      lineStart = body.endIndex + 1
    }
    fail("a here-document without an end")
    return word.endIndex - 1
  }

  /// Where `$(cat <<'E' … )` ends, which is a constant in quotes; nil for anything else.
  private func endOfMessage(from index: Int) -> Int? {
    guard text[index...].starts(with: "$(cat <<'".utf8) || text[index...].starts(with: "$(cat <<\"".utf8),
      let end = text[index...].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    var close = end
    while close < text.count, text[close] != UInt8(ascii: ")") || text[close - 1] != 0x0A {
      close += 1
    }
    guard close < text.count else { return nil }
    let isHard = text[index...close].contains { "`".utf8.contains($0) }
    return isHard && !semantics.has(.messagesFromDocuments) ? nil : close
  }

  private mutating func scanAmpersand(at index: Int) {
    let isPair = byte(index + 1) == UInt8(ascii: "&") || byte(index - 1) == UInt8(ascii: "&")
    let isDescriptor = byte(index - 1) == UInt8(ascii: ">") || byte(index - 1) == UInt8(ascii: "<")
    if !isPair, !isDescriptor { fail("`&`") }
    if isDescriptor, byte(index + 1) == UInt8(ascii: "-") { fail("a descriptor that is closed") }
  }
}
