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
    return texts.filter { word(of: $0) != nil }
  }

  /// The last word of a command with such a substitution; nil where the text is not one command.
  private static func word(of substitution: String) -> Word? {
    guard let script = try? ShellParser().parse(text(around: substitution)), script.statements.count == 1,
      case .simple(let command)? = script.statements[0].pipelines.first?.commands.first?.kind
    else { return nil }
    return command.words.last
  }

  private static func text(around substitution: String) -> [UInt8] {
    Array("git commit -m \"\(substitution)\"".utf8)
  }

  @Test(arguments: texts) func isOne(_ substitution: String) throws {
    let word = try #require(Self.word(of: substitution))
    let isMessage = CommandWord(word).traits.contains(.message)
    let looksLikeComment = RawTextChecks.complexity(Self.text(around: substitution))?.structure == .comment
    #expect(isMessage == !looksLikeComment)
  }
}
