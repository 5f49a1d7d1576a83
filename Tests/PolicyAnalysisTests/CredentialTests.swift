import PolicyAnalysis
import ThreatKnowledge
import Testing

@Suite("Credentials are told by their shape and never shown")
struct CredentialTests {
  @Test(arguments: CredentialPatterns.all.indices)
  func everyShapeIsFoundAndItsLookalikeIsNot(_ index: Int) {
    let pattern = CredentialPatterns.all[index]
    let example = pattern.example.joined()
    #expect(!pattern.hints.isEmpty && pattern.hints.contains { example.lowercased().contains($0) })
    let text = "x \(example) y"
    let masked = Credentials.masked(text)
    #expect(masked != text, "\(pattern.name): \(example)")
    #expect(masked.utf8.count == text.utf8.count)
    #expect(Credentials.masked(pattern.counterexample) == pattern.counterexample)
  }

  @Test(arguments: [
    "Bash(git status)", "API_TOKEN=$API_TOKEN", "TOKEN=your-token-goes-here",
    "PASSWORD=correct-horse-battery",
    "SECRET_FILE=/run/secrets/database/password", "NPM_TOKEN=${NPM_TOKEN}", "https://user@example.com/x",
    "postgres://localhost:5432/app_development", "sk-ant-example", "ghp_xxxxxxxxxxxx",
    "ACCESS_KEY_ID=the_name_of_the_key_in_vault",
  ])
  func ordinaryTextStays(_ text: String) {
    #expect(Credentials.masked(text) == text)
  }

  @Test func lengthAndBeginningStay() {
    let token = "ghp_" + String(repeating: "a1B2", count: 9)
    let masked = Credentials.masked("Bash(curl -H 'Authorization: token \(token)' https://x)")
    #expect(!masked.contains(token))
    #expect(masked.contains("ghp_****") || masked.contains("Auth****"))
  }

  @Test func hostileTextsEndSoon() {
    let long = String(repeating: "TOKEN=a://b:c@", count: 20_000)
    #expect(Credentials.masked(long).utf8.count == long.utf8.count)
    #expect(Credentials.masked([]).isEmpty)
    #expect(Credentials.masked([0xFF, 0x00, 0x67]) == [0xFF, 0x00, 0x67])
  }
}
