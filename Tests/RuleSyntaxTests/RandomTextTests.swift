import RuleSyntax
import TestSupport
import Testing

/// Texts that nobody means as rules: nothing crashes, and what is read holds together.
@Suite("Random texts")
struct RandomTextTests {
  /// Pieces that matter to the parser, and bytes that do not.
  private static let pieces: [[UInt8]] =
    [
      "Bash", "Read", "Edit", "Skill", "Agent", "WebFetch", "Write", "Cd", "mcp__s__t", "mcp__", "(", ")",
      "((", "*",
      "**", ":*", " *", "\\(", "\\)", "\\", "domain:", "x:y", " : ", "//", "~/", "~", "/", "./", "../", "..",
      "!", "#",
      "C:\\", "\\\\", " ", "\t", "\n", "\u{A0}", "\u{FEFF}", "\u{200B}", "é", "\u{1F600}", "\0", "a", "b c",
      "$HOME", "'",
      "\"", "[", "]", "{", "}", ",", ".", "command", "file_path", "url", "bash", ":",
    ].map { Array($0.utf8) } + [[0xFF], [0xC2], [0xE2, 0x80], [0x80], [0xED, 0xA0, 0x80]]

  @Test(arguments: Edition.allCases) func holdTogether(_ edition: Edition) {
    var random = SeededGenerator(seed: 7)
    var counts = (rules: 0, errors: 0, repairs: 0)
    for round in 0..<Rounds.count(60_000) {
      var text: [UInt8] = []
      if round % 3 == 0 {
        for _ in 0..<Int.random(in: 0...24, using: &random) {
          text.append(UInt8.random(in: 0...255, using: &random))
        }
      } else {
        for _ in 0..<Int.random(in: 0...7, using: &random) {
          text += Self.pieces.randomElement(using: &random) ?? []
        }
        if round % 3 == 1 { text = bytes("Bash(") + text + bytes(")") }
      }
      let list = RuleList.allCases[round % 3]
      do {
        let rule = try RuleParser(semantics: Semantics(edition: edition, reading: .strict)).parse(
          text, in: list)
        counts.rules += 1
        expectConsistent(rule, edition, list)
      } catch {
        counts.errors += 1
        counts.repairs += error.repair == nil ? 0 : 1
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= text.count)
        if let repair = error.repair { #expect(failure(repair, edition, list) == nil) }
      }
    }
    #expect(counts.rules > 10_000 && counts.errors > 10_000 && counts.repairs > 50, "\(counts)")
  }

  private func expectConsistent(_ rule: Rule, _ edition: Edition, _ list: RuleList) {
    #expect(inconsistencies(in: rule, edition) == [], "\(rule.text)")
    guard
      let canonical = try? RuleParser(semantics: Semantics(edition: edition, reading: .strict)).parse(
        rule.canonicalText, in: list)
    else {
      Issue.record("the canonical text is malformed: \(rule.text)")
      return
    }
    #expect(canonical.canonicalText == rule.canonicalText, "\(rule.text)")
    #expect(canonical.tool.bytes == rule.tool.bytes, "\(rule.text)")
    #expect(canonical.specifier?.meaning == rule.specifier?.meaning, "\(rule.text)")
  }

  /// The largest rules are read as small ones are: one wildcard for many, and nothing that grows with depth.
  @Test(arguments: ["*", "(", ")", "\\(", " ", "../", "a*", ":*", "é", "\u{A0}", "./", "[", "x:"])
  func readsTheLongestRules(_ piece: String) throws {
    let count = (RuleParser.maximumBytes - 8) / piece.utf8.count
    let filling = Array(repeatElement(Array(piece.utf8), count: count).joined())
    for edition in Edition.allCases {
      for tool in ["Bash(", "Read("] {
        let whole = bytes(tool) + filling + bytes(")")
        let rule = try RuleParser(semantics: Semantics(edition: edition, reading: .strict)).parse(
          whole, in: .deny)
        #expect(rule.specifier?.bytes == filling)
        #expect(inconsistencies(in: rule, edition) == [])
        _ = rule.canonicalText
        #expect(failure(bytes(tool) + filling, edition)?.reason == missing(piece))
        #expect(failure(filling + bytes(tool), edition) != nil)
      }
    }
    if piece == "*" {
      let rule = try RuleParser(semantics: .strict).parse(bytes("Bash(a") + filling + bytes(")"), in: .deny)
      guard case .command(let pattern)? = rule.specifier?.meaning else { throw Unexpected() }
      #expect(pattern.atoms == [.literal(bytes("a")), .anything])
    }
  }

  private struct Unexpected: Error {}

  /// What an unclosed rule is called: nothing is unclosed where the filling closes it.
  private func missing(_ piece: String) -> RuleSyntaxError.Reason? {
    switch piece {
    case ")", "\\(": piece == ")" ? nil : .missingParenthesis
    default: .missingParenthesis
    }
  }
}
