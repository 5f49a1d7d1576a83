package import ShellSyntax

/// `$(cat <<'E' … E)`: text that the shell writes out, for which no rule is needed (S-18).
package enum HereDocumentText {
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
}
