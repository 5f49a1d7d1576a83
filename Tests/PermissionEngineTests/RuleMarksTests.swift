import Testing

@testable import PermissionEngine

/// Which texts no rule can match, by the letters that rules need.
@Suite struct RuleMarksTests {
  private static func mayMatch(_ rules: [String], _ text: String) -> Bool {
    var marks = RuleMarks()
    for rule in rules { marks.insert(Array(rule.utf8)) }
    return Array(text.utf8).withUnsafeBufferPointer { marks.mayMatch($0) }
  }

  @Test(arguments: [
    "rm x", "/bin/rm x", "'rm' x", "r'm' x", "\\rm x", "r\\m x", "a; rm x", "$(rm x)", "a`rm x`",
    "env -Srm x",
    "sh -c 'rm x'", "sh -c'rm x'", "e\nrm x", "a=r; ${a}m x", "for a in r; do ${a}m x; done", "r${x}m x",
    "$HOME/x",
    "r$(true)m x", "${x}rm y", "$'\\x72m' x", "r`true`m x", "$X", "--x rm", "a(rm)",
  ])
  func findsWhatARuleMayMatch(_ text: String) {
    #expect(Self.mayMatch(["rm:*", "git push --force:*"], text))
  }

  @Test(arguments: [
    "tool --format x", "firmware", "confirm \"x y\"", "tool $x", "tool ${x}", "tool $(date)", "tool `date`",
    "push",
    "git commit -m 'x'",
  ])
  func passesOverTheRest(_ text: String) {
    #expect(!Self.mayMatch(["rm:*", "git push --force:*"], text))
  }

  @Test func letsLettersStandBesideARowWhereTheRuleDoes() {
    #expect(Self.mayMatch(["rm*"], "rmx"))
    #expect(Self.mayMatch(["*rm"], "xrm y"))
    #expect(!Self.mayMatch(["rm *"], "rmx"))
  }

  /// A rule without two letters in a row needs one byte.
  @Test func findsTheByteOfARuleWithoutLetters() {
    #expect(Self.mayMatch(["* | *"], "a | b"))
    #expect(Self.mayMatch(["* > a*"], "x >b"))
    #expect(Self.mayMatch(["* 1:*"], "x '1'"))
    #expect(!Self.mayMatch(["* | *"], "a && b; c"))
    #expect(!Self.mayMatch(["* > a*", "* | *"], "'a' b"))
    #expect(Self.mayMatch(["* *"], "a"))
    #expect(Self.mayMatch(["é*"], "a"))
  }

  /// Where no variable has a value that is known, none is put in the place of one.
  @Test func passesOverVariablesOfWhichNothingIsKnown() {
    func mayMatch(_ text: String) -> Bool {
      var marks = RuleMarks()
      marks.insert(Array("rm:*".utf8))
      return Array(text.utf8).withUnsafeBufferPointer { marks.mayMatch($0, knowsVariables: false) }
    }
    for text in ["a=b tool $x", "tool --x=y $PATH", "tool $x"] { #expect(!mayMatch(text), "\(text)") }
    for text in ["r${x}m y", "$HOME/x", "for a in r; do ${a}m x; done", "$'\\x72m' x", "rm $x"] {
      #expect(mayMatch(text), "\(text)")
    }
  }

  /// With many rules nothing but the letters is looked at.
  @Test func findsNoLessWithManyRules() {
    let rules = (0..<100).map { "tool\($0) \(String(repeating: "x", count: 4 + $0)) *" } + ["rm:*"]
    for text in ["rm x", "format", "r'm' x"] { #expect(Self.mayMatch(rules, text)) }
  }
}
