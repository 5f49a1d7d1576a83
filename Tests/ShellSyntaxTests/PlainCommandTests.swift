import ShellSyntax
import TestSupport
import Testing

/// The short cut for plain commands against the full parser.
@Suite struct PlainCommandTests {
  private static let words = [
    "ls", "git", "if", "then", "in", "time", "x", "-la", "--all=x", "a=b", "=", "src/a.c", "1", "2", "a,b",
    "x:y",
    "@", "%d", "+x", "done", "fi", "function", "HEAD", "{", "}", "~", "#", "a#b", "!", "*", "'q'", "$x", ";",
    ">", "é",
    "\\", "&", "[", "]", "[[", "", "declare", "coproc", "\n", "\r\n", "a\\\nb", "if1", "`", "(", ")",
    "a\u{0}b",
  ]

  /// A text of random words: many are plain, many nearly so.
  private func randomText(_ random: inout SeededGenerator) -> [UInt8] {
    var text = random.pick(["", "", "", " ", "\t"])
    let plainCount = random.oneIn(2) ? 23 : Self.words.count
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      text += Self.words[Int.random(in: 0..<plainCount, using: &random)]
      text += random.pick([" ", " ", "  ", "\t", ""])
    }
    return Array(text.utf8)
  }

  @Test func agreesWithTheParser() throws {
    var random = SeededGenerator(seed: 3)
    var texts = CommandTexts.corpus
    for _ in 0..<Rounds.count(20_000) { texts.append(randomText(&random)) }
    var plainCount = 0
    for text in texts where ShellParser.isPlainSimpleCommand(text) {
      plainCount += 1
      let script = try ShellParser().parse(text)
      let command = try #require(ShellParser.plainSimpleCommand(text))
      let statement = Statement(
        pipelines: [Pipeline(commands: [Command(range: command.range, kind: .simple(command))])],
        operators: [],
        isBackground: false)
      #expect(script.statements == [statement], "\(String(decoding: text, as: UTF8.self))")
      #expect(script.comments.isEmpty)
    }
    // The collections alone hold hundreds of plain commands; a scanner that refuses all would prove nothing.
    #expect(plainCount > 5_000)
  }

  @Test(arguments: [
    "", " ", "if true", "time ls", "a=b", "a=b ls", "ls;", "ls\n", "ls 'x'", "ls $x", "ls *", "ls ~", "ls #x",
    "ls {a,b}",
    "ls >x", "! ls", "ls \\", "ls é", "in x", "[ x ]", "ls a\u{0}", "coproc ls", "function f",
  ])
  func refuses(_ text: String) {
    #expect(!ShellParser.isPlainSimpleCommand(Array(text.utf8)))
    #expect(ShellParser.plainSimpleCommand(Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    "ls", " ls  -la\t", "git log --format=%h -n 5", "npm run test:unit", "/bin/ls a,b +x @y .",
  ])
  func accepts(_ text: String) {
    #expect(ShellParser.isPlainSimpleCommand(Array(text.utf8)))
  }
}
