import RuleSyntax
import Settings
import TestSupport
import Testing

@testable import PermissionEngine

/// T-10, T-14.
@Suite struct PowerShellTests {
  private func commands(_ text: String) -> [String] {
    PowerShellScript(Array(text.utf8)).commands.map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test(arguments: [
    ("Get-ChildItem -Recurse", ["Get-ChildItem -Recurse"]),
    ("a; b | c && d || e\nf\r\ng", ["a", "b", "c", "d", "e", "f", "g"]),
    ("a 'x; y' \"p | q\"", ["a 'x; y' \"p | q\""]), ("a   b\t c", ["a b c"]),
    ("a 'it''s' $x", ["a 'it''s' $x"]),
    ("a \"n: $env:TEMP\"", ["a \"n: $env:TEMP\""]), (".\\build.ps1 -x", [".\\build.ps1 -x"]), ("", []),
    (" ; ;", []),
  ])
  func splits(_ text: String, _ expected: [String]) {
    #expect(commands(text) == expected)
    #expect(PowerShellScript(Array(text.utf8)).obstacle == nil)
  }

  @Test(arguments: [
    "a $(b)", "a (b)", "& a", "a &", "a { b }", "a @x", "a `b", "a 'b", "a \"b", "a > f", "a < f", "a # c",
    "$x", "$x = 1", "'a' b", "a $x.y", "a $x[0]", "a \"$(b)\"", "a \"`n\"", "if x", "foreach x", "function f",
    ". .\\a.ps1", "1 + 2", "a \u{2019}b\u{2019}", "a 'x\u{2019}'", "a\u{a0}b", "a \u{0}", "[x]::y()", "a $",
    "a ${x}",
    "Set-Alias x y", "sal x y", "a --% b", "a \r b", "return", "-x",
  ])
  func doesNotPretendToUnderstand(_ text: String) {
    #expect(PowerShellScript(Array(text.utf8)).obstacle != nil)
    #expect(Given.policy(allow: ["PowerShell"]).outcome("PowerShell", ["command": text]) == .ask)
    #expect(
      Given.policy(allow: ["PowerShell"], reading: .wide).outcome("PowerShell", ["command": text]) == .allow)
  }

  @Test(
    arguments: [
      "Remove-Item x", "remove-item x", "ri x", "rm x", "DEL x", "a; erase x", "a | rd x",
      "a $(Remove-Item x)",
      "& Remove-Item x", "{ rm x }", "(rmdir x)", "$x = ri x",
      "Microsoft.PowerShell.Management\\Remove-Item x",
      "iex 'rm x'", "Invoke-Expression \"Remove-Item x\"", "powershell -Command \"ri x\"", "pwsh.exe -c rm x",
      "cmd /c del x", "'Remove-Item' x", "a 'b", "& 'rm' x",
    ].filter { $0 != "a 'b" })
  func deniesUnderEveryName(_ text: String) {
    let policy = Given.policy(allow: ["PowerShell"], deny: ["PowerShell(Remove-Item *)"])
    #expect(policy.outcome("PowerShell", ["command": text]) == .deny)
  }

  @Test(arguments: ["iex $x", "powershell -EncodedCommand x", "pwsh -File x", "Get-Item x; iex $y"])
  func textsThatAreNotKnownAsk(_ text: String) {
    let policy = Given.policy(allow: ["PowerShell"], deny: ["PowerShell(Remove-Item *)"])
    #expect(policy.outcome("PowerShell", ["command": text]) == .ask)
    #expect(Given.policy(allow: ["PowerShell"]).outcome("PowerShell", ["command": text]) == .allow)
  }

  @Test func variablesThatCouldBringACommandUnderADenyAsk() {
    let policy = Given.policy(allow: ["PowerShell"], deny: ["PowerShell(git push *)"])
    #expect(policy.outcome("PowerShell", ["command": "git $x"]) == .ask)
    #expect(policy.outcome("PowerShell", ["command": "npm $x"]) == .allow)
  }

  @Test(arguments: [
    ("gci -r", Outcome.allow), ("Get-ChildItem", .allow), ("dir", .allow), ("GET-CHILDITEM x", .allow),
    ("Get-ChildItems x", .ask), ("gci; ri x", .ask), ("gci | ri", .ask), ("gci $env:TEMP", .allow),
    ("", .allow),
  ])
  func allowsWhatTheRuleNames(_ text: String, _ expected: Outcome) {
    for rule in ["PowerShell(Get-ChildItem *)", "PowerShell(gci *)", "PowerShell(dir:*)"] {
      #expect(Given.policy(allow: [rule]).outcome("PowerShell", ["command": text]) == expected)
    }
  }

  @Test(arguments: [
    ("Remove-Item C:\\Windows -Recurse", Outcome.deny), ("Remove-Item C:\\", .deny), ("ri *", .deny),
    ("rm build/*", .deny), ("rm build\\*", .deny), ("rm a,*", .deny), ("Remove-Item -Path C:\\Users", .deny),
    ("Remove-Item 'C:\\Program Files\\x'", .deny), ("rm ~", .deny), ("rm /home/u", .deny),
    ("rm $HOME", .deny),
    ("rm HKLM:\\Software", .deny), ("rm $env:SystemRoot\\x", .deny), ("rm /etc", .deny), ("rm /", .deny),
    ("Remove-Item . -Recurse", .ask), ("rm -r ..", .ask), ("rm . -rec", .ask), ("rm /w -Recurse", .ask),
    ("rm /var -Recurse", .deny), ("rm C:\\proj", .allow),
    ("Remove-Item . ", .allow), ("Remove-Item build/x.txt", .allow), ("rm *.log", .allow),
    ("rm -r build", .allow),
    ("Get-Item *", .allow), ("Remove-Item C:\\proj\\x\\y", .allow), ("a $(ri *)", .deny),
  ])
  func removals(_ text: String, _ expected: Outcome) {
    let policy = Given.policy(allow: ["PowerShell"])
    #expect(policy.outcome("PowerShell", ["command": text]) == expected)
    var bypassing = Given.context
    bypassing.mode = .bypassPermissions
    let stays = expected == .deny ? Outcome.deny : .allow
    #expect(policy.outcome("PowerShell", ["command": text], in: bypassing) == stays)
  }

  @Test func neverCrashes() {
    var random = SeededGenerator(3)
    let alphabet = Array("aR-$'\"`;|&\n\r(){}[]@#%* .,/\\:xé\u{2019}".utf8)
    let policy = Given.policy(allow: ["PowerShell(a *)"], deny: ["PowerShell(R*)"])
    for _ in 0..<Rounds.count(5_000) {
      let text = (0..<random.below(40)).map { _ in alphabet[random.below(alphabet.count)] }
      _ = policy.outcome("PowerShell", ["command": String(decoding: text, as: UTF8.self)])
    }
  }
}
