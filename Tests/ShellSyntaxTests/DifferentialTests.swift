import Foundation
import ShellSyntax
import TestSupport
import Testing

/// Our parser against bash and shfmt.
@Suite struct DifferentialTests {
  /// How many random texts are compared beside the collections.
  private static let randomCount = 1_000
  /// Longer texts are left out.
  private static let readableSize = 1_500

  /// A text on which we differ from a peer on purpose, and why.
  private struct IntendedDifference: Sendable {
    var reason: String
    /// Whether a text and what shfmt says against it make such a case.
    var covers: @Sendable (_ text: String, _ shfmtError: String) -> Bool
  }

  /// Texts that bash reads as we do and shfmt rejects or reads in another way.
  private static let bashDecides: [IntendedDifference] = [
    IntendedDifference(reason: "shfmt knows no `a[0]=x` in front of a command") { _, error in
      error.contains("inline variables cannot be arrays")
    },
    IntendedDifference(reason: "shfmt reads the subscript of what is set as arithmetic, bash when it runs it")
    {
      text, error in text.contains("[") && error.contains("must be followed by an expression")
    },
    IntendedDifference(reason: "shfmt takes the pattern `r[m]` as a command for an element that is set") {
      _, error in
      error.contains("must be followed by =")
    },
    IntendedDifference(reason: "shfmt does not find a delimiter that is not ASCII") { _, error in
      error.contains("unclosed here-document 'é'")
    },
    IntendedDifference(reason: "shfmt does not join the two halves of an operator") { text, _ in
      text.contains("&\\\n&")
    },
    IntendedDifference(reason: "shfmt takes `#` after a quote or an expansion for a comment") { text, _ in
      text.contains(/["'`)}]#/)
    },
    IntendedDifference(reason: "shfmt takes `time` after `|` and `$(` for a reserved word") { text, _ in
      text.contains(/[|(&][\s\\]*time/)
    },
    IntendedDifference(reason: "shfmt gives the text of nested backticks with their escapes") { text, _ in
      text.contains("\\`")
    },
    IntendedDifference(reason: "shfmt takes a process substitution in an operand for text") { text, _ in
      text.contains(/\$\{[^}]*[<>]\(/)
    },
    IntendedDifference(reason: "shfmt takes an assignment to an expansion in arithmetic for a mistake") {
      text, _ in
      text.contains(/\(\(\$x/)
    },
    IntendedDifference(reason: "shfmt wants a name in every word of `export`") { _, error in
      error.contains("invalid var name")
    },
    IntendedDifference(reason: "shfmt gives the redirection of a command of `coproc` to the whole") {
      text, _ in
      text.contains("coproc ")
    },
    IntendedDifference(reason: "shfmt takes `--` after `time` for the command") { text, _ in
      text.contains(/time (-p )?--/)
    },
    IntendedDifference(
      reason: "shfmt loses a here-document when what its line opened goes on after the body"
    ) {
      text, error in
      text.contains("<<") && !error.isEmpty
    },
  ]

  /// Texts that both peers accept and we do not understand: the word of our reason, and why.
  private static let stricter: [String: String] = [
    "a carriage return that is not the end of a line": "S-1",
    "a control character": "S-1",
    "a newline inside a substitution before the body of a here-document":
      "bash and shfmt take the body from different lines",
    "backticks in an operand inside double quotes": "two levels of quotes that readers see differently",
    "a backslash in an array inside a substitution": "bash drops it when it runs the substitution",
    "a process substitution that begins with `((`": "bash looks for the end as if it were arithmetic",
    "a backslash at the end of the text": "what bash makes of it depends on where the text comes from",
    "`!` in front of a parenthesis": "a pattern to bash with `extglob`, a subshell without",
    "a `time` without a command": "it has no name that a rule could be compared with",
    "a loop without a variable": "bash refuses it when it runs it",
    "a subscript that is not understood": "bash evaluates it when it runs it",
    "a backslash in the name of a function": "S-1: no rule could be compared with the name",
    "arithmetic that is not understood": "bash refuses it when it runs it, or takes it for a subshell",
  ]

  @Test(.enabled(if: ShellPeers() != nil, "\(Peer.absence(of: .bash, .shfmt))"))
  func sameCommandsAsThePeers() throws {
    let peers = try #require(ShellPeers())
    let environment = ProcessInfo.processInfo.environment
    var writer = RandomScript(seed: UInt64(environment["SHELL_SEED"] ?? "") ?? 11)
    // One in four of the collection in short runs: bash is started for each. A list nests in shfmt's tree as deep as it is long, and JSONSerialization reads 512 levels.
    var texts = CommandTexts.corpus.enumerated()
      .filter { (Rounds.areLong || $0.offset % 4 == 0) && $0.element.count < Self.readableSize }.map(
        \.element)
    for _ in 0..<Rounds.count(Self.randomCount) { texts.append(writer.next()) }
    var counts: [String: Int] = [:]
    for (text, answer) in zip(texts, try peers.answers(for: texts)) {
      counts[check(text, answer), default: 0] += 1
    }
    print("compared \(texts.count) texts:", counts.sorted { $0.key < $1.key }.map { "\($1) \($0)" })
    #expect(texts.count >= 2_500)
    #expect(counts["same", default: 0] >= texts.count / 2)
    #expect(counts["nobody accepts", default: 0] >= texts.count / 20)
  }

  /// Compares one text and says how it ended.
  private func check(_ text: [UInt8], _ answer: ShellPeers.Answer) -> String {
    let string = String(decoding: text, as: UTF8.self)
    let ours: [ListedCommand]
    do {
      ours = CommandListing.list(try ShellParser().parse(text))
    } catch {
      guard answer.bashAccepts, answer.shfmtAccepts else { return "nobody accepts" }
      let isIntended = Self.stricter.keys.contains { error.reason.hasPrefix($0) }
      #expect(isIntended, "only we reject: \(error.reason)\n\(string)")
      return "only we reject"
    }
    #expect(answer.bashAccepts, "bash rejects\n\(string)")
    if answer.commands.map(comparable) == comparable(ours) { return "same" }
    let isIntended = Self.bashDecides.contains { $0.covers(string, answer.shfmtError ?? "") }
    let theirs = answer.commands.map { "\(comparable($0))" } ?? answer.shfmtError ?? ""
    #expect(isIntended, "\(string)\n  ours:  \(comparable(ours))\n  shfmt: \(theirs)")
    return "bash decides"
  }

  /// Without what shfmt writes in another way: line continuations, and `time` where it is the word of a command.
  private func comparable(_ list: [ListedCommand]) -> [ListedCommand] {
    list.map { command in
      ListedCommand(
        words: command.words.drop { $0 == "time" || $0 == "-p" }.map {
          ShellTextCleaning.withoutContinuations($0.utf8)
        },
        redirections: command.redirections.map { ShellTextCleaning.withoutContinuations($0.utf8) })
    }.filter { !$0.words.isEmpty || !$0.redirections.isEmpty }.sorted()
  }
}
