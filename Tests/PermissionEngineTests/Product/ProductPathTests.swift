import PermissionEngine
import RuleSyntax
import Settings
import Testing

/// P-1 to P-11 under the product reading: which paths a pattern reaches.
@Suite struct ProductPathTests {
  /// A pattern with what it reaches in deny and in allow; names count from the working directory.
  struct Row: Sendable, CustomTestStringConvertible {
    var pattern: String
    var matches: [String]
    var misses: [String]
    var onlyIn: RuleList?

    init(_ pattern: String, _ matches: [String], not misses: [String] = [], only list: RuleList? = nil) {
      self.pattern = pattern
      self.matches = matches
      self.misses = misses
      onlyIn = list
    }

    var testDescription: String { "\(pattern) \(onlyIn?.rawValue ?? "")" }
  }

  static let rows: [Row] = [
    // P-1: depth, anchors, what lies below.
    Row("a", ["a", "x/a", "a/b", "x/a/b", "A"], not: ["ab", "b"]),
    Row("./a", ["a", "x/a"]), Row(".//a", ["a"], not: ["x/a"]), Row("/a", ["a", "a/b"], not: ["x/a"]),
    Row("a/b", ["a/b", "a/b/c"], not: ["x/a/b"]), Row("**/a", ["a", "x/y/a"]),
    Row("a/", ["a/b"], not: ["a"]), Row("a/*", ["a/b", "a/b/c"], not: ["a", "x/a/b"]),
    Row("a/**/*", ["a/b"], not: ["a"]), Row("a/**/", ["a/b"], not: ["a"]), Row("a/***", ["a/b"], not: ["a"]),
    Row("a/b/**", ["a/b", "a/b/c"], not: ["x/a/b"]), Row("a/**/**", ["a/b"], not: ["a"]),
    Row("***/a", ["x/a"], not: ["a", "x/y/a"]), Row("**/**/a", ["x/a", "x/y/a"], not: ["a"]),
    Row("x/**/a", ["x/a", "x/y/a"]), Row("x/**a", ["x/ya"], not: ["x/y/za"]), Row("*", [".env", "x/y"]),
    Row("**", ["a"]), Row("/**", ["a"]), Row("", [], not: ["a"]), Row("/", [], not: ["a"]),
    Row(".", [], not: ["a"]), Row("../a", [], not: ["a"]), Row("x/../y", [], not: ["y"]),
    // P-5: one name before `/**`.
    Row("a/**", ["a", "x/a", "x/a/b"], only: .deny), Row("a/**", ["a", "a/b"], not: ["x/a"], only: .allow),
    Row("a*/**", ["x/ab"], only: .deny), Row("a*/**", ["ab"], not: ["x/ab"], only: .allow),
    // P-1 classes.
    Row("[ab]1", ["a1", "b1", "B1"], not: ["c1"]), Row("[!a]1", ["a1", "!1"], not: ["b1"]),
    Row("[^a]1", ["a1", "^1"], not: ["b1"]), Row("[a\\-c]", ["a", "-", "c"], not: ["b"]),
    Row("[[:digit:]]x", [":]x", "d]x"], not: ["5x"]), Row("[]a]", [], not: ["]", "a"]),
    Row("[ab", [], not: ["a", "[ab"]), Row("[z-a]", [], not: ["a", "z"]), Row("[*]", [], not: ["*", "a"]),
    Row("[\\d]x", ["5x"], not: ["dx"]), Row("x[/]a", ["x/a"], not: ["xa"]),
    // P-1 escapes.
    Row("\\a\\.b", ["a.b"], not: ["axb"]), Row("\\d", ["5"], not: ["d"]), Row("\\w", ["d", "_"], not: ["-"]),
    Row("a\\*b", ["a*b"], not: ["axb"]), Row("k\\*", ["k*", "kx"], only: .deny),
    Row("k\\*", ["k*"], not: ["kx"], only: .allow), Row("\\x61", ["a"]), Row("a\\?", [], not: ["a?", "ab"]),
    Row("{a,b}", ["{a,b}"], not: ["a"]), Row("a ", ["a"]), Row(" a", [" a"], not: ["a"]),
    // R-5.
    Row("a\\(1\\)", ["a(1)"]), Row("a(1)", ["a(1)"]), Row("a\\(1)", [], not: ["a(1)"]),
    // P-10.
    Row("!a", [], not: ["a", "!a", "b"]), Row("#a", ["#a", "x/#a"], only: .deny),
    Row("#a", [], not: ["#a"], only: .allow), Row("/#a", ["#a"]), Row("\\!a", ["!a"]),
    // P-11 and UTF-16 units.
    Row("É", ["é", "É"]), Row("ß", ["ß"], not: ["ẞ"]), Row("?", ["é", "a"], not: ["ab", "😀"]),
    Row("??", ["😀", "ab", "éa"], not: ["é"]),
  ]

  @Test(arguments: rows)
  func reaches(_ row: Row) {
    for list in [RuleList.deny, .allow] where row.onlyIn == nil || row.onlyIn == list {
      let rules = ["Edit(\(row.pattern))"]
      let policy = Given.policy(
        allow: list == .allow ? rules : [], deny: list == .deny ? rules : [], semantics: .product)
      let hit: Outcome = list == .deny ? .deny : .allow
      for name in row.matches {
        #expect(policy.outcome("Edit", ["file_path": "/w/app/" + name]) == hit, "\(list) \(name)")
      }
      for name in row.misses {
        #expect(policy.outcome("Edit", ["file_path": "/w/app/" + name]) == .ask, "\(list) \(name)")
      }
    }
  }

  @Test("P-10: a later negation takes back within list, source and class")
  func negates() {
    func outcome(_ deny: [String], _ name: String) -> Outcome {
      Given.policy(deny: deny, semantics: .product).outcome("Read", ["file_path": "/w/app/" + name])
    }
    #expect(outcome(["Read(*.key)", "Read(!ok.key)"], "ok.key") == .allow)
    #expect(outcome(["Read(*.key)", "Read(!ok.key)"], "x/no.key") == .deny)
    #expect(outcome(["Read(!ok.key)", "Read(*.key)"], "ok.key") == .deny)
    #expect(outcome(["Read(/*.key)", "Read(!ok.key)"], "ok.key") == .deny)
    #expect(outcome(["Read(sec/**)", "Read(!sec/ok)"], "sec/ok") == .deny)
    #expect(outcome(["Read(*)", "Read(!d)"], "d/x") == .deny)
    #expect(outcome(["Read(*.key)", "Edit(!ok.key)"], "ok.key") == .deny)
    let files = [
      Given.file(.user, deny: ["Read(*.key)"]), Given.file(.project, deny: ["Read(!ok.key)"]),
    ]
    let policy = Policy(compiling: SettingsStack(files), semantics: .product)
    #expect(policy.outcome("Read", ["file_path": "/w/app/ok.key"]) == .deny)
  }

  @Test("P-4: relative denies hold in every working directory, relative allows in the current one")
  func anchors() {
    var context = Given.context
    context.cwd = "/w/app/sub"
    context.additionalDirectories = ["/srv/d"]
    let deny = Given.policy(allow: ["Read"], deny: ["Read(src/q)"], semantics: .product)
    for path in ["/w/app/src/q", "/w/app/sub/src/q", "/srv/d/src/q"] {
      #expect(deny.outcome("Read", ["file_path": path], in: context) == .deny, "\(path)")
    }
    #expect(deny.outcome("Read", ["file_path": "/srv/src/q"], in: context) == .allow)
    let allow = Given.policy(allow: ["Edit(src/q)"], semantics: .product)
    #expect(allow.outcome("Edit", ["file_path": "/w/app/sub/src/q"], in: context) == .allow)
    #expect(allow.outcome("Edit", ["file_path": "/w/app/src/q"], in: context) == .ask)
    #expect(allow.outcome("Edit", ["file_path": "/srv/d/src/q"], in: context) == .ask)
  }

  @Test("P-3: `/path` counts from the start of the session, for users from their settings")
  func sources() {
    func policy(_ scope: Scope) -> Policy {
      Policy(compiling: SettingsStack([Given.file(scope, allow: ["Edit(/src/**)"])]), semantics: .product)
    }
    var context = Given.context
    context.cwd = "/w/app/sub"
    for scope in [Scope.project, .local, .managed] {
      #expect(policy(scope).outcome("Edit", ["file_path": "/w/app/src/x"], in: context) == .allow)
      #expect(policy(scope).outcome("Edit", ["file_path": "/w/app/sub/src/x"], in: context) == .ask)
    }
    #expect(policy(.user).outcome("Edit", ["file_path": "/w/app/src/x"], in: context) == .ask)
  }

  @Test("P-7: links")
  func links() {
    var context = Given.context
    context.links = ["/w/app/l": "/srv/o", "/w/app/f": "/w/app/real"]
    func outcome(_ tool: String, _ path: String, allow: [String] = [], deny: [String] = []) -> Outcome {
      Given.policy(allow: allow, deny: deny, semantics: .product)
        .outcome(tool, ["file_path": path], in: context)
    }
    // A deny through a linked directory holds at the real place, unless it is relative.
    #expect(outcome("Read", "/srv/o/a", allow: ["Read"], deny: ["Read(/l/**)"]) == .deny)
    #expect(outcome("Read", "/srv/o/a", allow: ["Read"], deny: ["Read(l/**)"]) == .allow)
    #expect(outcome("Read", "/w/app/l/a", allow: ["Read"], deny: ["Read(//srv/**)"]) == .deny)
    // Editing through a link that leads outside needs rules for both paths.
    #expect(outcome("Edit", "/w/app/l/a", allow: ["Edit"]) == .ask)
    #expect(outcome("Edit", "/w/app/l/a", allow: ["Edit(l/**)", "Edit(//srv/o/**)"]) == .allow)
    // A link itself is not written to.
    #expect(outcome("Write", "/w/app/f", allow: ["Edit(**)"]) == .deny)
    #expect(outcome("Read", "/w/app/f") == .allow)
  }
}
