import PermissionEngine
import RuleSyntax
import Testing

/// B-8 and U3: blanks in the specifier count as one for deny and ask narrowly, for allow widely.
@Suite struct SpecifierBlankTests {
  @Test(arguments: [
    ("Bash(git  push:*)", "git push origin"),
    ("Bash( git push )", "git push"),
    ("Bash(git\tpush\t*)", "git push"),
    ("Bash(git push :*)", "git push origin"),
    ("Bash(git push :*)", "git push"),
    ("Bash(git * -- :*)", "git push -- x"),
  ])
  func countAsOne(_ rule: String, _ command: String) {
    for reading in [Reading.narrow, .wide] {
      let isWide = reading == .wide
      let deny = Given.policy(allow: ["Bash"], deny: [rule], reading: reading)
      #expect(deny.outcome("Bash", ["command": command]) == (isWide ? .allow : .deny))
      let allow = Given.policy(allow: [rule], reading: reading)
      #expect(allow.outcome("Bash", ["command": command]) == (isWide ? .allow : .ask))
    }
  }

  @Test func stayWithinQuotes() {
    let policy = Given.policy(allow: ["Bash"], deny: ["Bash(printf 'a  b')"])
    #expect(policy.outcome("Bash", ["command": "printf 'a  b'"]) == .deny)
    #expect(policy.outcome("Bash", ["command": "printf 'a b'"]) == .allow)
  }
}
