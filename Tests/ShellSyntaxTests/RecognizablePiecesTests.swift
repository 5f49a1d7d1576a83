import ShellSyntax
import TestSupport
import Testing

/// What is still seen of a text that does not parse (spec S-1).
@Suite struct RecognizablePiecesTests {
  private func words(_ text: String) -> [[String]] {
    ShellParser().recognizablePieces(Array(text.utf8)).map { piece in
      piece.words.map { String(decoding: $0.constantText ?? Array($0.text), as: UTF8.self) }
    }
  }

  @Test(arguments: [
    ("rm -rf x 'open", ["rm", "-rf", "x", "open"]),
    ("a; rm -rf x \"open; b", ["rm", "-rf", "x", "open; b"]),
    ("if rm x; echo", ["rm", "x"]),
    ("while true; do r''m \"x\"", ["rm", "x"]),
    ("a && { rm x; )", ["rm", "x"]),
    ("a | sudo rm x |", ["sudo", "rm", "x"]),
    ("echo $(rm x", ["rm", "x"]),
    ("echo \"a $(rm x", ["rm", "x"]),
    ("echo `rm x", ["rm", "x"]),
    ("cat <(rm x", ["rm", "x"]),
    ("A=1 B=2 rm x )", ["rm", "x"]),
    ("rm x > f )", ["rm", "x"]),
    ("rm\t-rf  x )", ["rm", "-rf", "x"]),
    ("\\rm x )", ["rm", "x"]),
    ("r\\\nm x )", ["rm", "x"]),
    ("$'rm' x )", ["rm", "x"]),
    ("r\u{0}m x", ["rm", "x"]),
    ("rm x\u{0}y", ["rm", "x"]),
    ("rm x\r -rf", ["rm", "x", "-rf"]),
    ("a\r\nrm x \\\r\n", ["rm", "x"]),
    ("cat <<E\nrm x\n", ["rm", "x"]),
    ("# it's\nrm x; (", ["rm", "x"]),
    ("x[ # ]; rm x", ["rm", "x"]),
    ("case y in (z) rm x", ["rm", "x"]),
    ("f() { rm x", ["rm", "x"]),
    ("!(rm x)", ["rm", "x"]),
    ("((rm x); b)", ["rm", "x"]),
    ("fi; rm x", ["rm", "x"]),
    ("time rm x )", ["rm", "x"]),
    ("echo ${x:-$(rm x", ["rm", "x"]),
    ("echo $(a) b; rm x )", ["rm", "x"]),
    ("rm x & )", ["rm", "x"]),
    ("2>&1 rm x )", ["rm", "x"]),
    ("rm 2>&1 x )", ["rm", "x"]),
    ("&>f rm x )", ["rm", "x"]),
  ])
  func finds(_ text: String, _ command: [String]) {
    #expect(words(text).contains(command), "\(words(text))")
  }

  @Test func findsAssignmentsAndRedirections() throws {
    let pieces = ShellParser().recognizablePieces(
      Array("PATH=x A+=$y rm >/etc/x 2>>\"log\" <in >&2 'open".utf8))
    let piece = try #require(pieces.first)
    #expect(piece.assignments.map { String(decoding: $0.name, as: UTF8.self) } == ["PATH", "A"])
    #expect(piece.assignments[0].value.constantText == Array("x".utf8))
    #expect(piece.assignments[1].appends && piece.assignments[1].value.constantText == nil)
    #expect(piece.words.map { String(decoding: $0.text, as: UTF8.self) } == ["rm", "'open"])
    #expect(piece.redirections.map(\.operation) == [.output, .append, .input, .duplicate])
    #expect(piece.redirections[1].target.constantText == Array("log".utf8))
    #expect(piece.redirections[1].descriptor == [UInt8(ascii: "2")])
  }

  /// A word with an expansion has no constant value, here as there.
  @Test(arguments: [
    "rm $x )", "rm ${x} )", "rm \"$x\" )", "rm $(a) )", "rm * )", "rm ~ )", "rm `a` )", "rm \"`a`\" )",
    "rm $1 )",
  ])
  func expansionsAreNotConstant(_ text: String) {
    let commands = ShellParser().recognizablePieces(Array(text.utf8))
    #expect(commands.contains { $0.words.count == 2 && $0.words[1].constantText == nil })
  }

  /// Of a text that parses, nearly every command is recognised too when something unparsable follows. Left out are
  /// words that hold another command, whose text is cut there.
  @Test func seesWhatTheParserSees() throws {
    var writer = RandomScript(seed: 8)
    var seen = 0
    var missed: [String] = []
    for text in CommandTexts.corpus + (0..<Rounds.count(3_000)).map({ _ in writer.next() }) {
      guard let script = try? ShellParser().parse(text) else { continue }
      let pieces = Set(ShellParser().recognizablePieces(text + Array("\n)".utf8)).map(words))
      for words in CommandListing.list(script).map(\.words).map({ $0.map(joined) }) where isSimple(words) {
        seen += 1
        if !pieces.contains(words) { missed.append("\(words) of \(String(decoding: text, as: UTF8.self))") }
      }
    }
    print("recognised \(seen - missed.count) of \(seen) commands")
    #expect(seen > 4_000)
    #expect(missed.count * 200 < seen, "\(missed.prefix(30).joined(separator: "\n"))")
  }

  private func words(_ piece: SimpleCommand) -> [String] {
    (piece.assignments.map(\.text) + piece.words.map(\.text)).map {
      joined(String(decoding: $0, as: UTF8.self))
    }
  }

  private func joined(_ word: String) -> String { ShellTextCleaning.withoutContinuations(word.utf8) }

  /// `time` is a word right after `$(`; here it is left out wherever it stands in front.
  private func isSimple(_ words: [String]) -> Bool {
    !words.isEmpty && words[0] != "time" && !words.contains { $0.contains("(") || $0.contains("`") }
  }
}
