package import ShellSyntax

/// `$(cat <<'E' … E)`: text that the shell writes out, for which no rule is needed (S-18).
///
/// `RawTextChecks` knows the same by bytes, before a tree is there; a test holds the two together.
package enum HereDocumentText {
  /// What stands for a text of more than one line, of which rules see nothing: only a wildcard matches it.
  package static let unknownLines: UInt8 = 0x1C

  package static func isConstant(_ script: ShellScript) -> Bool {
    guard script.statements.count == 1, let statement = script.statements.first, !statement.isBackground,
      statement.pipelines.count == 1, let pipeline = statement.pipelines.first, !pipeline.isNegated,
      !pipeline.isTimed, pipeline.commands.count == 1,
      case .simple(let command)? = pipeline.commands.first?.kind,
      command.assignments.isEmpty, command.words.count == 1, command.words[0].text.elementsEqual("cat".utf8),
      command.redirections.count == 1, case .hereDocument(let body) = command.redirections[0].operation
    else { return false }
    let redirection = command.redirections[0]
    return body.isQuoted && isOneQuote(redirection.target.text) && !redirection.text.starts(with: "<<-".utf8)
  }

  /// Whether a delimiter is quoted as a whole, by one pair of quotes, and has no blank in it: no other is recognised.
  private static func isOneQuote(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count > 2, let quote = text.first, "'\"".utf8.contains(quote), text.last == quote else {
      return false
    }
    return !text.dropFirst().dropLast().contains { "'\"\\ \t".utf8.contains($0) }
  }

  /// A word as written, with the text of each message in double quotes in its place.
  ///
  /// - Parameter word: a word that holds one.
  /// - Returns: nil where its text is not found as it stands in the script.
  static func resolved(_ word: Word) -> [UInt8]? {
    let source = Array(word.text)
    guard source.count == word.range.count else { return nil }
    var text: [UInt8] = []
    var end = 0
    for case .doubleQuoted(let parts, _) in word.parts {
      for case .command(let script) in parts where isConstant(script) {
        guard let message = self.text(of: script),
          let range = substitution(
            around: script.range.lowerBound - word.range.lowerBound,
            script.range.upperBound - word.range.lowerBound, in: source), range.lowerBound >= end
        else { return nil }
        text += source[end..<range.lowerBound]
        for byte in message {
          if "\"\\$`".utf8.contains(byte) { text.append(UInt8(ascii: "\\")) }
          text.append(byte)
        }
        end = range.upperBound
      }
    }
    return text + source[end...]
  }

  /// The `$(…)` around a script; nil where it stands in backquotes.
  private static func substitution(around start: Int, _ end: Int, in source: [UInt8]) -> SourceRange? {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
    guard source.indices.contains(start), end <= source.count,
      let open = source[..<start].lastIndex(where: { !isBlank($0) }), open > 0,
      source[open] == UInt8(ascii: "("), source[open - 1] == UInt8(ascii: "$"),
      let close = source[end...].firstIndex(where: { !isBlank($0) }), source[close] == UInt8(ascii: ")")
    else { return nil }
    return (open - 1)..<(close + 1)
  }

  /// What the shell writes out: the line, or something that stands for more than one.
  private static func text(of script: ShellScript) -> [UInt8]? {
    guard case .simple(let command)? = script.statements.first?.pipelines.first?.commands.first?.kind,
      case .hereDocument(let body)? = command.redirections.first?.operation
    else { return nil }
    var text: [UInt8] = []
    for case .literal(let bytes) in body.parts { text += bytes }
    while text.last == 0x0A { text.removeLast() }
    return text.contains(0x0A) ? [unknownLines] : text
  }
}
