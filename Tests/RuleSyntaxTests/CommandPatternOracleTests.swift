import RuleSyntax
import TestSupport
import Testing

/// Command patterns against an oracle that reads the pattern text itself, by the sentences of B-2 to B-7, and shares
/// nothing with the parser: all patterns of up to four bytes, longer ones at random, all short command texts.
@Suite("Command patterns against an oracle")
struct CommandPatternOracleTests {
  private static let patterns: [[UInt8]] = {
    var random = SeededGenerator(seed: 3)
    let longer = (0..<400).map { _ in
      (0..<Int.random(in: 5...9, using: &random)).map { _ in
        bytes("ab :*").randomElement(using: &random) ?? star
      }
    }
    return strings(over: "ab :*", upTo: 4).filter { !$0.isEmpty } + longer
  }()
  /// Command texts as B-8 leaves them: single blanks, none at the ends.
  private static let texts = strings(over: "ab :", upTo: 4).filter { text in
    text.first != space && text.last != space
      && !zip(text, text.dropFirst()).contains { $0 == space && $1 == space }
  }

  private static let space = UInt8(ascii: " ")
  private static let star = UInt8(ascii: "*")
  private static let colon = UInt8(ascii: ":")

  @Test(arguments: Edition.allCases) func matchTheSameTexts(_ edition: Edition) {
    let parser = RuleParser(semantics: Semantics(edition: edition, reading: .strict))
    var compared = 0
    for pattern in Self.patterns where pattern != [Self.star] || edition == .v1_0 {
      let rule = bytes("Bash(") + pattern + bytes(")")
      guard case .command(let parsed)? = (try? parser.parse(rule, in: .deny))?.specifier?.meaning else {
        Issue.record("no command pattern: \(text(rule))")
        continue
      }
      for endCounts in [false, true] {
        let differing = Self.texts.filter { command in
          Self.matches(parsed, command, endCounts)
            != (edition == .v1_0
              ? Self.oldOracle(pattern, command) : Self.newOracle(pattern, command, endCounts))
        }
        compared += Self.texts.count
        #expect(differing.isEmpty, "\(text(rule)) differs on \(differing.prefix(3).map { text($0) })")
      }
    }
    #expect(compared > 200_000)
  }

  // MARK: What the AST says

  private static func matches(_ pattern: CommandPattern, _ command: [UInt8], _ endCounts: Bool) -> Bool {
    let atoms = pattern.atoms[...]
    switch pattern.ending {
    case .none: return matches(atoms, command[...])
    case .prefix: return matches(atoms + [.anything], command[...])
    case .wordBoundary:
      // U27: whether the end counts as the blank after an earlier wildcard.
      if endCounts || !pattern.atoms.contains(.anything), matches(atoms, command[...]) { return true }
      return matches(atoms + [.literal([space]), .anything], command[...])
    }
  }

  private static func matches(_ atoms: ArraySlice<PatternAtom>, _ rest: ArraySlice<UInt8>) -> Bool {
    switch atoms.first {
    case nil: rest.isEmpty
    case .literal(let bytes):
      rest.starts(with: bytes) && matches(atoms.dropFirst(), rest.dropFirst(bytes.count))
    case .anything: (rest.startIndex...rest.endIndex).contains { matches(atoms.dropFirst(), rest[$0...]) }
    }
  }

  // MARK: What the specification says

  /// B-3 and B-4 of 1.0: a trailing `:*` is a prefix, everything else is literal.
  private static func oldOracle(_ pattern: [UInt8], _ command: [UInt8]) -> Bool {
    guard pattern.suffix(2) == [colon, star] else { return command == pattern }
    return command.starts(with: pattern.dropLast(2))
  }

  /// B-2 to B-7 of 2.1.
  private static func newOracle(_ pattern: [UInt8], _ command: [UInt8], _ endCounts: Bool) -> Bool {
    let isBoundary = pattern.suffix(2) == [space, star] || pattern.suffix(2) == [colon, star]
    guard isBoundary else { return wildcard(pattern[...], command[...]) }
    let before = pattern.dropLast(2)
    for end in 0...command.count {
      let isAtEnd = end == command.count
      guard isAtEnd || command[end] == space else { continue }
      if isAtEnd, before.contains(star), !endCounts { continue }
      if wildcard(before, command[..<end]) { return true }
    }
    return false
  }

  /// `*` is any text.
  private static func wildcard(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == star {
      return wildcard(pattern.dropFirst(), text) || !text.isEmpty && wildcard(pattern, text.dropFirst())
    }
    return text.first == first && wildcard(pattern.dropFirst(), text.dropFirst())
  }
}

/// Every string over some bytes up to a length.
func strings(over alphabet: String, upTo length: Int) -> [[UInt8]] {
  var all: [[UInt8]] = [[]]
  var last: [[UInt8]] = [[]]
  for _ in 0..<length {
    last = last.flatMap { prefix in alphabet.utf8.map { prefix + [$0] } }
    all += last
  }
  return all
}
