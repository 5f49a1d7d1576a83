import RuleSyntax
import Settings
import TestSupport
import Testing

@testable import PermissionEngine

/// Finding file rules by the names in a path, against trying every rule by itself.
@Suite struct FileTableTests {
  private static let specifiers = [
    ".env", "src/**", "./src/**", "src", "src/", "/src/*", "//w/**", "//w/app/src/*.ts", "~/.ssh/**",
    "**/src/**",
    "**/a", "**/a/b", "*.ts", "**", "*", "a/*/b", "../x", "../../w/app/a", "/**/b", "SRC/**", "[!a]*",
    "[a-c]/x",
    "a**b", "\\*", "\\src", "!a", "#a", "//**/.env", "//", "~", "", "a//b", "b/", "/a", "/[", "s?c/x",
  ]

  private static let names = ["a", "b", "src", "SRC", ".env", "x.ts", ".ssh", "x", "#a", "!a", "*"]

  @Test(arguments: 0..<80)
  func agreesWithTryingEveryRule(_ seed: Int) {
    var random = SeededGenerator(seed)
    let edition = random.pick(Edition.allCases)
    let narrow = Semantics(edition: edition, reading: .narrow)
    let semantics = random.pick([
      narrow, Semantics(edition: edition, reading: .wide), narrow.reversing([.restrictionsIgnorePathCase]),
      narrow.reversing([.negatedPathIsLiteral]),
    ])
    func rules() -> [String] {
      (0..<random.below(12)).map { _ in "\(random.pick(["Read", "Edit"]))(\(random.pick(Self.specifiers)))" }
    }
    let stack = SettingsStack([
      Given.file(.managed, allow: rules(), deny: rules(), edition: edition),
      Given.file(.project, allow: rules(), ask: rules(), deny: rules(), edition: edition),
      Given.file(.user, allow: rules(), deny: rules(), edition: edition),
    ])
    let inForce = CompiledRules.inForce(stack, semantics: semantics, session: .init())
    let together = FileRules(inForce, semantics: semantics)
    let alone = inForce.map { ($0, FileRules([$0], semantics: semantics)) }
    var given = Given.context
    if random.below(3) == 0 { given.links = ["/w/app/src": "/home/u/.ssh", "/w/app": "/w/a"] }
    let context = DecisionContext(given)
    for _ in 0..<20 {
      let base = random.pick(["/w/app", "/w", "/home/u", "", "/etc/claude-code", "/W/App"])
      let path = (0..<random.below(4)).reduce(base) { text, _ in text + "/" + random.pick(Self.names) }
      let bytes = path.isEmpty ? Array("/".utf8) : Array(path.utf8)
      let isDirectory = random.below(2) == 0
      for access in [PathAccess.read, .edit, .notebookEdit] {
        for list in RuleList.allCases {
          let found = together.firstMatch(
            access, path: bytes, isDirectory: isDirectory, in: list, context: context)
          // An allow needs a rule for the path and one for its target, so only single rules can be compared.
          if list == .allow, !given.links.isEmpty { continue }
          let expected = alone.first { rule, rules in
            rule.list == list
              && rules.firstMatch(access, path: bytes, isDirectory: isDirectory, in: list, context: context)
                != nil
          }
          #expect(found?.text == expected?.0.source.text, "\(path) \(access) \(list) \(isDirectory)")
        }
      }
    }
  }
}
