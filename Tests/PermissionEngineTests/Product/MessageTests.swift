import ShellSyntax
import Testing

@testable import CommandKnowledge
@testable import PermissionEngine

/// What a message is stands twice, for words of a tree and for raw text; they are one.
@Suite struct MessageTests {
  /// Texts around `$(cat <<'E' … E)` in quotes, each of which holds a line that looks like a comment.
  static var texts: [String] {
    var texts: [String] = []
    for opening in [
      "$(cat <<", "$( cat <<", "$(cat  << ", "$(cat<<", "$(cat\t<<", "$(cat <<-", "$(dog <<", "$(cat x <<",
    ] {
      for tag in ["'E'", "\"E\"", "E", "'E F'", "'E'F", "\\E", "''", "'E\"'"] {
        for end in ["\nE\n)", "\nE\n )", "\nE)", "\n E\n)", "\nE \n)", "\nE\nx)", "\nE\n; x)"] {
          texts.append("\(opening)\(tag)\n# x\(end)")
          texts.append("\(opening)\(tag) > o\n# x\(end)")
          texts.append("\(opening)\(tag)\nE#\n# x\(end)")
        }
      }
    }
    return texts
  }

  @Test(arguments: texts) func isOne(_ substitution: String) throws {
    let text = Array("git commit -m \"\(substitution)\"".utf8)
    guard let script = try? ShellParser().parse(text),
      case .simple(let command)? = script.statements.first?.pipelines.first?.commands.first?.kind,
      let last = command.words.last, script.statements.count == 1
    else { return }
    let isMessage = CommandWord(last).traits.contains(.message)
    let looksLikeComment = RawTextChecks.complexity(text)?.structure == .comment
    #expect(isMessage == !looksLikeComment)
  }
}
