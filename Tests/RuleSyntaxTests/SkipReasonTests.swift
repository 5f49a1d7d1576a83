import RuleSyntax
import Testing

/// Each rule as the product was asked about it: whether it says that it skips it.
@Suite("Rules that the product skips for their form")
struct SkipReasonTests {
  @Test(
    arguments: [
      ("Bash(x) ", .blankAfter), (#"Bash(a\)"#, .escapedEnd), ("Read()", .emptyParentheses),
      ("mcp__s__t(x)", .serverParentheses), ("mcp__*(x)", .serverParentheses), ("bash(x)", .smallLetter),
      ("école(x)", .smallLetter), ("mcp", .smallLetter), (#"Bash(a \( b) c)"#, .ambiguousEscape),
      (#"Edit(C:\d\(n)\**)"#, .ambiguousEscape), (#"Bash(a [(] \( b)"#, .ambiguousEscape),
      ("Bash(:*)", .emptyPrefix),
      ("Read(src:*)", .prefixOnPath), ("NotebookRead(x:*)", .prefixOnPath), ("Cd(x:*)", .prefixOnPath),
      ("WebFetch(x.com)", .noDomain), ("WebFetch(domain:https://x.com)", .noDomain),
      ("WebFetch(Domain:x.com)", .noDomain), ("WebSearch(a*)", .searchWildcard),
      ("WebSearch(?)", .searchWildcard),
    ] as [(String, SkipReason)])
  func skipped(_ text: String, _ reason: SkipReason) throws {
    for list in RuleList.allCases { #expect(try Self.reason(text, list) == reason, "\(list)") }
  }

  @Test(
    arguments: [
      "Bash( )", "Bash((x)", "Bash(x))", "Bash(a)(b)", #"Bash(a\\)"#, #"Bash(\()"#, #"Read(a\)b)"#,
      #"Bash(a \( )( b)"#, #"Edit(f \(b\)/**)"#, "Bash( :*)", "PowerShell(:*)", "Skill(:*)", "Grep(x:*)",
      "LS(x:*)",
      "WebFetch(*)", "WebFetch(domain:)", "WebSearch(*)", "WebSearch(abc)", "mcp_x(y)", "foo_bar", "_",
      "Éa(x)",
      " bash(x)", "mcp__s__t*",
    ])
  func taken(_ text: String) throws {
    for list in RuleList.allCases { #expect(try Self.reason(text, list) == nil, "\(list)") }
  }

  @Test(arguments: ["*", "B*", "mcp__*", "mcp__s*", "mcp__*__t", "Bash*(foo)"])
  func wildcardsInNamesAreSkippedInAllow(_ text: String) throws {
    #expect(try Self.reason(text, .allow) == .wildcardInName)
    #expect(try Self.reason(text, .deny) == nil)
  }

  private static func reason(_ text: String, _ list: RuleList) throws -> SkipReason? {
    try RuleParser(semantics: .product).parse(Array(text.utf8), in: list).skipReason(in: list)
  }
}
