import RuleSyntax
import TestSupport
import Testing

/// The grammar and the parser agree: whatever the grammar writes is read, printed back, and means what its
/// production says.
@Suite("Grammar")
struct GrammarTests {
  struct Language: Sendable, CustomTestStringConvertible {
    var edition: Edition
    /// The productions of `rule`, and what a rule of each means.
    var kinds: [String: String]

    var file: String { "rules-\(edition.rawValue).ebnf" }
    var testDescription: String { file }
  }

  static let languages = [
    Language(
      edition: .v2_1,
      kinds: [
        "bare-rule": "bare", "pattern-named-rule": "bare", "every-call-rule": "every call",
        "undocumented-every-call-rule": "every call?", "empty-rule": "empty", "command-rule": "command",
        "path-rule": "path", "inverted-path-rule": "path", "domain-rule": "domain", "name-rule": "name",
        "skill-rule": "name", "directory-rule": "directory", "never-consulted-rule": "never consulted",
        "parameter-rule": "parameter", "primary-field-rule": "primary field",
        "meaningless-rule": "meaningless",
      ]),
    Language(
      edition: .v1_0,
      kinds: [
        "bare-rule": "bare", "empty-rule": "empty", "exact-command-rule": "exact command",
        "prefix-command-rule": "prefix command", "path-rule": "path", "inverted-path-rule": "path",
        "domain-rule": "domain", "meaningless-rule": "meaningless",
      ]),
  ]

  @Test(arguments: languages) func isWellFormed(_ language: Language) throws {
    let grammar = try Grammar(file: language.file)
    #expect(grammar.undefinedNames.isEmpty)
    #expect(grammar.reachable(from: ["rule", "spelling"]) == Set(grammar.productions.keys))
    for (name, production) in grammar.productions {
      #expect(!production.clauses.isEmpty, "\(name)")
      for clause in production.clauses {
        #expect(clause.wholeMatch(of: /[RBPTC]-[0-9]+/) != nil, "\(name): \(clause)")
      }
    }
    guard case .choice(_, let alternatives)? = grammar.productions["rule"]?.expression else {
      Issue.record("`rule` is a choice")
      return
    }
    let names = alternatives.map { if case .name(let name) = $0 { name } else { "" } }
    #expect(Set(names) == Set(language.kinds.keys))
  }

  @Test(arguments: languages) func everySentenceIsReadAndPrintedBack(_ language: Language) throws {
    let grammar = try Grammar(file: language.file)
    var writer = SentenceWriter(grammar, seed: 20_250_601)
    var sentences = 0
    for (name, kind) in language.kinds.sorted(by: { $0.key < $1.key }) {
      for _ in 0..<Rounds.count(12_000) / language.kinds.count {
        let sentence = writer.sentence(of: name)
        sentences += 1
        expectRule(sentence, name, kind, language.edition)
      }
    }
    // The start symbol and the other spellings, so that no production stays unwritten.
    for _ in 0..<Rounds.count(2_000) {
      let sentence = writer.sentence(of: "rule")
      #expect(failure(sentence, language.edition) == nil, "\(text(sentence))")
      expectSpelling(writer.sentence(of: "spelling"), language.edition)
    }
    #expect(sentences >= 10_000)
    #expect(writer.unusedAlternatives == 0)
  }

  /// A canonical sentence: it parses, prints back, and is of its kind.
  private func expectRule(_ sentence: [UInt8], _ name: String, _ kind: String, _ edition: Edition) {
    let list = RuleList.allCases[sentence.count % 3]
    let comment = Comment(rawValue: "\(name): \(text(sentence))")
    guard
      let rule = try? RuleParser(semantics: Semantics(edition: edition, reading: .strict)).parse(
        sentence, in: list)
    else {
      Issue.record(comment)
      return
    }
    #expect(rule.canonicalText == sentence, comment)
    #expect(!rule.hasOuterWhitespace, comment)
    #expect(kindOf(rule, expected: kind) == kind, comment)
    #expect(inconsistencies(in: rule, edition) == [], comment)
  }

  /// Another spelling: it parses, and its canonical text parses to the same meaning and is its own canonical text.
  private func expectSpelling(_ sentence: [UInt8], _ edition: Edition) {
    let comment = Comment(rawValue: text(sentence))
    let parser = RuleParser(semantics: Semantics(edition: edition, reading: .strict))
    guard let rule = try? parser.parse(sentence, in: .deny),
      let canonical = try? parser.parse(rule.canonicalText, in: .deny)
    else {
      Issue.record(comment)
      return
    }
    #expect(canonical.canonicalText == rule.canonicalText, comment)
    #expect(canonical.tool.bytes == rule.tool.bytes, comment)
    #expect(canonical.specifier?.meaning == rule.specifier?.meaning, comment)
    #expect(inconsistencies(in: rule, edition) == [], comment)
  }

  private func kindOf(_ rule: Rule, expected: String) -> String {
    guard let specifier = rule.specifier else { return "bare" }
    if expected == "parameter" { return specifier.parameter == nil ? "no parameter" : "parameter" }
    switch specifier.meaning {
    case .command(let pattern):
      guard expected != "command" else { return "command" }
      return pattern.isExact
        ? "exact command" : pattern.ending == .prefix ? "prefix command" : "other command"
    case .path: return "path"
    case .domain: return "domain"
    case .name: return "name"
    case .directory: return "directory"
    default: return describe(Specifier(bytes: [], range: 0..<0, meaning: specifier.meaning))
    }
  }
}

/// What does not fit together in a rule: ranges, tokens, atoms. Empty for every rule that the parser makes.
func inconsistencies(in rule: Rule, _ edition: Edition) -> [String] {
  var found: [String] = []
  func check(_ isTrue: Bool, _ message: String) { if !isTrue { found.append(message) } }
  check(Array(rule.text[rule.tool.range]) == rule.tool.bytes, "range of the name")
  check(rule.tool.hasWildcard == rule.tool.bytes.contains(UInt8(ascii: "*")), "wildcard in the name")
  let tokens = rule.tokens(in: Semantics(edition: edition, reading: .strict))
  check(
    tokens.first?.range.lowerBound == 0 && tokens.last?.range.upperBound == rule.text.count,
    "tokens at the ends")
  check(
    zip(tokens, tokens.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound },
    "tokens with gaps")
  check(tokens.allSatisfy { !$0.range.isEmpty }, "empty token")
  guard let specifier = rule.specifier else { return found }
  check(Array(rule.text[specifier.range]) == specifier.bytes, "range of the specifier")
  check(rule.text[specifier.range.lowerBound - 1] == UInt8(ascii: "("), "opening parenthesis")
  check(rule.text[specifier.range.upperBound] == UInt8(ascii: ")"), "closing parenthesis")
  check(rule.tool.range.upperBound == specifier.range.lowerBound - 1, "gap after the name")
  let inside = tokens.filter { specifier.range.contains($0.range.lowerBound) }
  switch specifier.meaning {
  case .command(let pattern):
    let expected = pattern.atoms.map { atom -> [UInt8]? in
      if case .literal(let bytes) = atom { bytes } else { nil }
    }
    let seen = inside.filter { $0.kind != .ending }.map {
      $0.kind == .literal ? Array(rule.text[$0.range]) : nil
    }
    check(expected == seen, "atoms against tokens")
    check(!expected.contains([]), "empty literal")
    check(
      !zip(expected, expected.dropFirst()).contains { ($0 == nil) == ($1 == nil) }, "neighbours of a kind")
    check((pattern.ending != .none) == (inside.last?.kind == .ending), "ending against tokens")
  case .path(let pattern):
    let isPlain = pattern.anchor == .workingDirectory && pattern.ascents == 0 && !pattern.hasDotPrefix
    check(isPlain || pattern.glob.first == UInt8(ascii: "/"), "glob without anchor")
    check(!isPlain || pattern.glob == specifier.bytes, "glob of a plain path")
    check((pattern.isNegation || pattern.isComment) == (inside.first?.kind == .inversion), "inversion")
    check(isPlain != (inside.first?.kind == .anchor), "anchor against tokens")
  default: break
  }
  return found
}
