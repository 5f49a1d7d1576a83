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

  /// With many rules nothing but the letters is looked at.
  @Test func findsNoLessWithManyRules() {
    let rules = (0..<100).map { "tool\($0) \(String(repeating: "x", count: 4 + $0)) *" } + ["rm:*"]
    for text in ["rm x", "format", "r'm' x"] { #expect(Self.mayMatch(rules, text)) }
  }
}
