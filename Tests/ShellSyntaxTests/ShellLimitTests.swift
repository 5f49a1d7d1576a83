import ShellSyntax
import Testing

/// Hostile texts: what is long takes time and space in proportion, what is deep is refused.
@Suite struct ShellLimitTests {
  /// A text of a kind, about so long.
  struct Family: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var prefix = ""
    var unit: String
    var suffix = ""
    /// nil: whether it parses does not matter.
    var parses: Bool?

    func text(_ length: Int) -> [UInt8] {
      Array((prefix + String(repeating: unit, count: max(1, length / unit.utf8.count)) + suffix).utf8)
    }
  }

  static let families: [Family] = [
    Family(testDescription: "words", unit: "ab ", parses: true),
    Family(testDescription: "one word", unit: "x", parses: true),
    Family(testDescription: "statements", unit: "a;", parses: true),
    Family(testDescription: "lists", unit: "a && ", suffix: "b", parses: true),
    Family(testDescription: "pipelines", unit: "a | ", suffix: "b", parses: true),
    Family(testDescription: "substitutions side by side", prefix: "echo ", unit: "$(a) ", parses: true),
    Family(testDescription: "substitutions in one word", prefix: "echo ", unit: "$(a)", parses: true),
    Family(testDescription: "backticks", prefix: "echo ", unit: "`a` ", parses: true),
    Family(testDescription: "open substitutions", unit: "$(", parses: false),
    Family(testDescription: "open backticks", unit: "\\`", parses: nil),
    Family(testDescription: "open brackets", prefix: "echo ", unit: "[", parses: true),
    Family(
      testDescription: "open brackets and a quote", prefix: "echo ", unit: "[", suffix: "'q'", parses: true),
    Family(testDescription: "closed brackets", prefix: "echo ", unit: "[a]", parses: true),
    Family(testDescription: "open braces", prefix: "echo ", unit: "{", parses: nil),
    Family(testDescription: "open braces with commas", prefix: "echo ", unit: "{a,", parses: nil),
    Family(testDescription: "closed braces", prefix: "echo ", unit: "{a,b}", parses: true),
    Family(testDescription: "braces in a row", prefix: "echo {", unit: "a,", suffix: "b}", parses: true),
    Family(testDescription: "unfinished braces", prefix: "echo ", unit: "{a},", parses: nil),
    Family(testDescription: "closing braces", prefix: "echo {", unit: "}", parses: nil),
    Family(testDescription: "line continuations", prefix: "echo a", unit: "\\\n", suffix: "b", parses: true),
    Family(testDescription: "line continuations between words", unit: "a \\\n", suffix: "b", parses: true),
    Family(
      testDescription: "line continuations in operators", unit: "a &\\\n\\\n& ", suffix: "b", parses: true),
    Family(testDescription: "here-documents", unit: "cat <<E\nx\nE\n", parses: true),
    Family(testDescription: "unfinished here-documents", unit: "cat <<E\n", parses: false),
    Family(testDescription: "a long body", prefix: "cat <<E\n", unit: "x $y\n", suffix: "E\n", parses: true),
    Family(
      testDescription: "a joined body", prefix: "cat <<E\n", unit: "x\\\n", suffix: "\nE\n", parses: true),
    Family(testDescription: "many bodies", prefix: "", unit: "<<A ", suffix: "\n", parses: false),
    Family(testDescription: "assignments", unit: "a=b ", parses: true),
    Family(testDescription: "open subscripts", unit: "a[b;", parses: false),
    Family(testDescription: "subscripts that are none", unit: "a[b c];", parses: nil),
    Family(testDescription: "arrays", prefix: "a=(", unit: "[1]=b ", suffix: ")", parses: true),
    Family(testDescription: "arithmetic", prefix: "echo $((1", unit: "+1", suffix: "))", parses: true),
    Family(testDescription: "open arithmetic", unit: "$((", parses: false),
    Family(testDescription: "parentheses in arithmetic", prefix: "(( ", unit: "(", parses: false),
    Family(testDescription: "operands", prefix: "echo ${x:-", unit: "a", suffix: "}", parses: true),
    Family(testDescription: "open operands", unit: "${x:-", parses: false),
    Family(testDescription: "comments", unit: "# a\n", parses: true),
    Family(testDescription: "quotes", prefix: "echo ", unit: "'a'\"b\"", parses: true),
    Family(testDescription: "digits", prefix: "echo ", unit: "1", suffix: ">", parses: false),
    Family(testDescription: "digits before words", unit: "12 ", parses: true),
    Family(testDescription: "open quotes", unit: "\"$(", parses: false),
    Family(testDescription: "open tests", unit: "[[ a && ", parses: false),
    Family(testDescription: "one test", prefix: "[[ a", unit: " && b", suffix: " ]]", parses: true),
    Family(testDescription: "patterns", prefix: "[[ a == ", unit: "@(", parses: false),
    Family(testDescription: "case arms", prefix: "case x in ", unit: "a) b;; ", suffix: "esac", parses: true),
    Family(
      testDescription: "elif", prefix: "if a; then b; ", unit: "elif a; then b; ", suffix: "fi", parses: true),
    Family(testDescription: "groups", unit: "{ ", parses: false),
    Family(testDescription: "negations", unit: "! ", parses: false),
    Family(testDescription: "redirections", prefix: "a", unit: " >b", parses: true),
    Family(testDescription: "functions", unit: "f() { a; }; ", parses: true),
    Family(testDescription: "open functions", unit: "f() { ", parses: false),
    Family(testDescription: "coprocesses", unit: "coproc ", parses: nil),
    Family(testDescription: "times", unit: "time ", suffix: "a", parses: true),
    Family(testDescription: "tildes", prefix: "echo ", unit: "~:", parses: true),
    Family(testDescription: "dollars", prefix: "echo ", unit: "$", parses: true),
    Family(testDescription: "parameters", prefix: "echo ", unit: "$a", parses: true),
  ]

  /// A long text ends, and parses or not as its family says; where time grew with the square it would not end.
  @Test(arguments: families)
  func longTextsEnd(_ family: Family) {
    let text = family.text(100_000)
    let outcome = try? ShellParser().parse(text)
    if let parses = family.parses { #expect((outcome != nil) == parses) }
    _ = ShellParser().recognizablePieces(text)
  }

  /// The tree of a text that is ten times as long has ten times as many parts.
  @Test(arguments: families)
  func treesGrowInProportion(_ family: Family) {
    guard let short = try? ShellParser().parse(family.text(2_000)),
      let long = try? ShellParser().parse(family.text(20_000))
    else { return }
    let (few, many) = (TreeSize.of(short), TreeSize.of(long))
    #expect(many <= few * 11 + 1_000, "\(few) grows to \(many)")
  }

  /// `$(` and its like up to the limit, and one beyond.
  @Test(arguments: [
    ("$(", "a", ")"), ("{ ", "a;", " }"), ("( ", "a", ")"), ("<(", "a", ")"), ("${x:-", "a", "}"),
    ("$((1+", "1", "))"),
    ("if a; then ", "b;", " fi"), ("while a; do ", "b;", " done"), ("case x in a) ", "b;;", " esac"),
    ("f() { ", "a;", " }"),
    ("coproc { ", "a;", " }"),
  ])
  func nestingHasALimit(_ opening: String, _ inside: String, _ closing: String) {
    func text(_ depth: Int) -> [UInt8] {
      let isWord = opening.hasPrefix("$") || opening.hasPrefix("<")
      var body = inside
      for _ in 0..<depth {
        // An inner list must end before the closing word.
        let end = closing.hasPrefix(" ") && !body.hasSuffix(";") ? ";" : ""
        body = opening + body + end + closing
      }
      return Array(((isWord ? "echo " : "") + body).utf8)
    }
    let limits = ParseLimits(maximumDepth: 64)
    #expect((try? ShellParser(limits: limits).parse(text(20))) != nil, "\(opening) twenty times")
    #expect((try? ShellParser(limits: limits).parse(text(65))) == nil, "\(opening) 65 times")
    #expect((try? ShellParser(limits: ParseLimits(maximumDepth: 3)).parse(text(4))) == nil)
  }

  /// A substitution may stand in exactly as many others as the limit says.
  @Test func theLimitIsExactForSubstitutions() {
    func text(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "$(", count: depth) + "a" + String(repeating: ")", count: depth)).utf8)
    }
    #expect((try? ShellParser().parse(text(64))) != nil)
    #expect((try? ShellParser().parse(text(65))) == nil)
  }
}
