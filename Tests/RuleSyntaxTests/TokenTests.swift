import RuleSyntax
import Testing

@Suite("Tokens")
struct TokenTests {
  /// The tokens of a rule in one line: `kind‹text›`, short kinds for the frequent ones.
  private func cut(_ rule: String, _ edition: Edition = .v2_1) -> String {
    guard let parsed = parsed(rule, edition) else { return "malformed" }
    return parsed.tokens(in: Semantics(edition: edition, reading: .strict)).map { token in
      let piece = text(parsed.text[token.range])
      return switch token.kind {
      case .openParenthesis, .closeParenthesis: piece
      case .literal: "‹\(piece)›"
      default: "\(token.kind)‹\(piece)›"
      }
    }.joined(separator: " ")
  }

  @Test(
    arguments: [
      ("Bash", "toolName‹Bash›"),
      (" Bash()\n", "blank‹ › toolName‹Bash› ( ) blank‹\n›"),
      ("Bash(*)", "toolName‹Bash› ( wildcard‹*› )"),
      ("Bash(git * -m *)", "toolName‹Bash› ( ‹git › wildcard‹*› ‹ -m› ending‹ *› )"),
      ("Bash(a**b:*)", "toolName‹Bash› ( ‹a› wildcard‹**› ‹b› ending‹:*› )"),
      ("Bash(:*)", "toolName‹Bash› ( ending‹:*› )"),
      ("Read(//etc/*.d/**)", "toolName‹Read› ( anchor‹//› ‹etc/› wildcard‹*› ‹.d/› wildcard‹**› )"),
      ("Read(/)", "toolName‹Read› ( anchor‹/› )"),
      ("Read(~)", "toolName‹Read› ( anchor‹~› )"),
      ("Read(~/a)", "toolName‹Read› ( anchor‹~/› ‹a› )"),
      ("Read(./.././../x)", "toolName‹Read› ( anchor‹./.././../› ‹x› )"),
      ("Read(..)", "toolName‹Read› ( anchor‹..› )"),
      ("Read(./..)", "toolName‹Read› ( anchor‹./..› )"),
      ("Read(../.)", "toolName‹Read› ( anchor‹../.› )"),
      ("Read(..x)", "toolName‹Read› ( ‹..x› )"),
      ("Read(C:\\a\\**)", "toolName‹Read› ( anchor‹C:\\› ‹a\\› wildcard‹**› )"),
      ("Read(\\\\s\\t)", "toolName‹Read› ( anchor‹\\\\› ‹s\\t› )"),
      ("Read(!a*)", "toolName‹Read› ( inversion‹!› ‹a› wildcard‹*› )"),
      ("WebFetch(domain:*.x)", "toolName‹WebFetch› ( domainPrefix‹domain:› wildcard‹*› ‹.x› )"),
      ("WebFetch(x.io)", "toolName‹WebFetch› ( ‹x.io› )"),
      ("Skill(a *)", "toolName‹Skill› ( ‹a› ending‹ *› )"),
      ("Cd(~/*)", "toolName‹Cd› ( ‹~/› wildcard‹*› )"),
      ("mcp__*__get*", "toolName‹mcp__› wildcard‹*› toolName‹__get› wildcard‹*›"),
      (
        "mcp__s(env : a*b )",
        "toolName‹mcp__s› ( parameterName‹env› separator‹ : › ‹a› wildcard‹*› ‹b› separator‹ › )"
      ),
      ("mcp__s( env:)", "toolName‹mcp__s› ( separator‹ › parameterName‹env› separator‹:› )"),
      ("Write(a/*)", "toolName‹Write› ( ‹a/*› )"),
    ] as [(String, String)])
  func areCut(_ rule: String, _ expected: String) { #expect(cut(rule) == expected) }

  @Test func knowNoWildcardsIn1_0() {
    #expect(cut("Bash(a * b:*)", .v1_0) == "toolName‹Bash› ( ‹a * b› ending‹:*› )")
    #expect(cut("Bash(ls *)", .v1_0) == "toolName‹Bash› ( ‹ls *› )")
    #expect(cut("mcp__s__*", .v1_0) == "toolName‹mcp__s__*›")
    #expect(cut("WebFetch(domain:*)", .v1_0) == "toolName‹WebFetch› ( domainPrefix‹domain:› ‹*› )")
    #expect(cut("Read(a/*)", .v1_0) == "toolName‹Read› ( ‹a/› wildcard‹*› )")
  }
}
