import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// What the redirections of a command make complex (S-14, S-15).
extension FoundCommandReading {
  mutating func judge(_ redirection: Redirection, of simple: SimpleCommand) {
    if redirection.descriptor?.first == UInt8(ascii: "{") {
      let isDropped = redirection.target.text.elementsEqual("/dev/null".utf8)
      fail(
        "a redirection that sets a variable", .oddRedirection, since: isDropped ? .braceTargetsAsk : nil)
    }
    switch redirection.operation {
    case .readWrite: fail("`<>`")
    case .duplicate:
      if redirection.target.text.last == UInt8(ascii: "-") { fail("a descriptor that is closed", .expansion) }
      if Self.hasDollar(redirection.target.text) { fail("a descriptor that is not constant", .expansion) }
    case .hereDocument(let body): judge(redirection, body, of: simple)
    case .hereString:
      let seen = constants.resolved(redirection.target, in: source)
      if let reason = seen.complexity { fail(reason.rawValue, .expansion) }
    case .input, .output, .append, .clobber, .outputBoth, .appendBoth:
      let seen = CommandWord(redirection.target)
      let isUnquotedHome = seen.traits.contains(.home) && !seen.traits.contains(.quoted)
      if let reason = seen.complexity {
        fail(reason.rawValue, .expansion)
      } else if isUnquotedHome
        || !seen.traits.isDisjoint(with: .unknownText)
      {
        fail("an expansion in the target of a redirection", .expansion)
      } else if RedirectionTarget.isConnection(seen.value) {
        failBeside("a target that is no file")
      } else if seen.source.first == UInt8(ascii: "!") {
        fail("a target that begins with `!`", .expansion)
      }
    }
    let rest = source[min(redirection.range.upperBound, source.count)...].drop { $0 == 0x20 || $0 == 0x09 }
    if rest.first == UInt8(ascii: "#"), rest.startIndex > redirection.range.upperBound {
      fail("a comment after the target of a redirection", .comment)
      hidesComment = true
    }
    if let last = simple.words.last, let first = simple.words.first,
      first.range.lowerBound < redirection.range.lowerBound,
      last.range.lowerBound > redirection.range.lowerBound
    {
      // The words after a here-string are still words of the command.
      if !redirection.isHereString { fail("a word after the target of a redirection", .oddRedirection) }
      let shift = command.words.count - simple.words.count
      let count = simple.words.count { $0.range.lowerBound < redirection.range.lowerBound }
      let end = command.wordStarts[count + shift - 1] + command.words[count + shift - 1].source.count
      // The first such redirection ends the command.
      if command.upToRedirection == nil {
        command.textUpToRedirection =
          redirection.isHereString ? command.fullText : Array(command.wordText[..<end])
      }
    }
  }

  /// Whether a command with an assignment behind a redirection hides what its text reads and writes (S-14): one that begins
  /// with the redirection does at the beginning of a list, one without words at its end, no other.
  func hidesFiles(of simple: SimpleCommand) -> Bool {
    let ranges =
      simple.assignments.map(\.range) + simple.words.map(\.range) + simple.redirections.map(\.range)
    guard let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max(),
      start >= 0, end <= source.count
    else { return true }
    func isBlank(_ byte: UInt8) -> Bool { byte == CommandText.blank || byte == 0x09 }
    let before = source[..<start].reversed().drop(while: isBlank)
    let head = Array(before.prefix(6).reversed())
    func follows(_ word: String) -> Bool { head.suffix(word.utf8.count).elementsEqual(word.utf8) }
    if ["then", "else", "do", "if", "while", "until"].contains(where: follows) || follows("(") {
      return false
    }
    if simple.words.isEmpty {
      let rest = source[end...].drop(while: isBlank)
      return !["&&", "||", "|"].contains { rest.starts(with: $0.utf8) }
    }
    if simple.redirections.contains(where: \.isHereDocument) { return false }
    let beginsWithRedirection = simple.redirections.contains { $0.range.lowerBound == start }
    return beginsWithRedirection && !["&&", "||", "|", "|&", "!"].contains(where: follows)
  }

  /// One here-document with a quoted delimiter and nothing after it on its line is simple (S-15h).
  private mutating func judge(_ redirection: Redirection, _ body: HereDocument, of simple: SimpleCommand) {
    if !body.isQuoted {
      let text = source[body.bodyRange.clamped(to: source.indices)]
      let isConstant = !text.contains { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "`") }
      fail(
        "a here-document whose delimiter is not quoted", isConstant ? .hereDocument : .opaque,
        since: .hereDocumentsAreChecked)
    }
    if body.isQuoted, Self.isPartlyQuoted(redirection.target.text) {
      fail("a here-document whose delimiter is partly quoted", since: .hereDocumentsAreChecked)
    }
    let documents = simple.redirections.count(where: \.isHereDocument)
    if documents > 1 { fail("two here-documents") }
    let rest = source[min(redirection.range.upperBound, source.count)...]
    let line = rest.prefix { $0 != 0x0A }
    if line.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) {
      fail(
        "text after the start of a here-document on its line", Self.isPipe(line) ? .hereDocument : .opaque,
        since: .hereDocumentsAreChecked)
    }
    if let first = simple.words.first, redirection.range.lowerBound < first.range.lowerBound {
      fail("a here-document before the command word", since: .hereDocumentsAreChecked)
    }
    if simple.words.isEmpty { fail("a here-document without a command", since: .hereDocumentsAreChecked) }
    if !command.place.contains(.nested), stands(redirection, behindAnotherOf: simple), isJoined(simple) {
      fail(
        "a here-document behind a redirection of a command that others are joined to",
        since: .hereDocumentsAreChecked)
    }
  }

  /// Another redirection stands between the last word and a here-document.
  private func stands(_ document: Redirection, behindAnotherOf simple: SimpleCommand) -> Bool {
    guard let last = simple.words.last else { return false }
    return simple.redirections.contains { other in
      !other.isHereDocument && !other.isHereString && other.range.lowerBound > last.range.lowerBound
        && other.range.upperBound <= document.range.lowerBound
    }
  }

  /// `&&`, `||`, `|` or `!` stands before the command, perhaps with `time` between them: the product's grammar takes the
  /// redirections for those of all that is joined.
  private func isJoined(_ simple: SimpleCommand) -> Bool {
    let ranges = simple.assignments.map(\.range) + simple.words.map(\.range)
    guard let start = ranges.map(\.lowerBound).min(), start > 0, start <= source.count else { return false }
    func isGap(_ byte: UInt8) -> Bool { byte == CommandText.blank || byte == 0x09 || byte == 0x0A }
    func trimmed(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      var head = head
      while let last = head.last, isGap(last) {
        head.removeLast()
        if last == 0x0A, head.last == UInt8(ascii: "\\") { head.removeLast() }
      }
      return head
    }
    var head = trimmed(source[..<start])
    let isTimed = head.suffix(4).elementsEqual("time".utf8)
    if isTimed { head = trimmed(head.dropLast(4)) }
    return ["&&", "||", "|", "|&"].contains { head.suffix($0.utf8.count).elementsEqual($0.utf8) }
      || !isTimed && head.last == UInt8(ascii: "!")
  }

  /// Nothing but a pipe into a plain command.
  private static func isPipe(_ line: ArraySlice<UInt8>) -> Bool {
    let rest = line.trimmingShellBlanks
    return rest.first == UInt8(ascii: "|") && !rest.dropFirst().contains { "|;&<>#".utf8.contains($0) }
  }

  private static func isPartlyQuoted(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    let quotes = [UInt8(ascii: "'"), UInt8(ascii: "\"")]
    if quotes.contains(first) {
      return last != first || text.dropFirst().dropLast().contains { quotes.contains($0) }
    }
    return text.contains { quotes.contains($0) }
  }

  /// A here-string after another redirection is not read to its end, but where another redirection, `&&` or `||` follows;
  /// in front of a pipe it is after `> file`.
  mutating func judgeHereStrings(_ simple: SimpleCommand) {
    guard let last = simple.redirections.lastIndex(where: \.isHereString), last > 0 else { return }
    let rest = source[min(simple.redirections[last].range.upperBound, source.count)...]
    let isClosed = command.place.contains(.nested) && rest.trimmingShellBlanks.first == UInt8(ascii: ";")
    if isClosed || Self.goesOn(rest) { return }
    let next = rest.drop { $0 != UInt8(ascii: "|") && $0 != 0x0A && $0 != UInt8(ascii: ";") }
    let isBeforePipe =
      command.place.contains(.piped) && next.first == UInt8(ascii: "|")
      && next.dropFirst().first != UInt8(ascii: "|")
    let isPassedOver = simple.redirections[..<last].allSatisfy { redirection in
      switch redirection.operation {
      case .hereString: true
      case .output, .append: isBeforePipe
      default: false
      }
    }
    if isPassedOver { return }
    fail("a here-string after another redirection")
    command.place.insert(.unread)
  }

  /// Whether a redirection, `&&` or `||` follows.
  private static func goesOn(_ rest: ArraySlice<UInt8>) -> Bool {
    let next = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    if ["&&", "||", "&>"].contains(where: { next.starts(with: $0.utf8) }) { return true }
    let sign = next.drop(while: PathBytes.isDigit).first
    return sign == UInt8(ascii: ">") || sign == UInt8(ascii: "<")
  }
}
