import RuleSyntax
import TestSupport
import Testing

@testable import PermissionEngine

/// T-9: `Cd` rules.
@Suite struct DirectoryRuleTests {
  /// The clause in its plainest form, by trying every way to read the pattern.
  private func oracle(_ pattern: ArraySlice<String>, _ path: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == "**" {
      return (0...path.count).contains { oracle(pattern.dropFirst(), path.dropFirst($0)) }
    }
    guard let name = path.first, first == "*" || first == name else { return false }
    return oracle(pattern.dropFirst(), path.dropFirst())
  }

  @Test(arguments: 0..<300)
  func agreesWithTryingEverything(_ seed: Int) {
    var random = SeededGenerator(seed)
    let context = DecisionContext(Given.context)
    let names = (0..<random.below(5)).map { _ in random.pick(["a", "b", "*", "**"]) }
    let compiled = DirectoryPattern(
      Array(("/" + names.joined(separator: "/")).utf8), ignoringASCIICase: false)
    for _ in 0..<40 {
      let path = (0..<random.below(6)).map { _ in random.pick(["a", "b"]) }
      let bytes = Array(("/" + path.joined(separator: "/")).utf8)
      #expect(compiled.matches(bytes, in: context) == oracle(names[...], path[...]), "\(names) \(path)")
    }
  }

  @Test func oneAllowRuleDeniesTheRest() {
    let policy = Given.policy(allow: ["Cd(~/code/**)"], deny: ["Cd(~/code/secret/**)"])
    #expect(policy.outcome("Cd", ["path": "~/code/x"]) == .allow)
    #expect(policy.outcome("Cd", ["path": "~/code"]) == .allow)
    #expect(policy.outcome("Cd", ["path": "~/code/secret"]) == .deny)
    #expect(policy.outcome("Cd", ["path": "/etc"]) == .deny)
    #expect(policy.outcome("Cd") == .deny)
    #expect(Given.policy().outcome("Cd", ["path": "/etc"]) == .allow)
    #expect(Given.policy(deny: ["Cd(/etc/**)"]).outcome("Cd", ["path": "/w/../etc"]) == .deny)
  }
}
