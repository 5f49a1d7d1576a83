import RuleSyntax
import Settings
import Testing

@testable import PermissionEngine

/// C-11 under the product reading: what the sandbox takes without a rule, and what is left out of it.
@Suite struct ProductSandboxTests {
  @Test(
    "C-11j: patterns of excludedCommands",
    arguments: [
      ("dk *", "dk", true), ("dk *", "dk x", true), ("dk *", "dkx", false), ("dk *", "DK x", false),
      ("dk:*", "dk", true), ("dk:*", "dk x", true), ("dk:*", "dk-x", false), ("cc d:*", "cc  d e", false),
      ("ex one", "ex one", true), ("ex one", "ex  one", false), ("ex one", "ex one two", false),
      ("dk * end", "dk x end", true), ("dk * end", "dk end", false), ("bb * *", "bb x", false),
      ("bb * *", "bb x y", true), ("dk **", "dk", false), ("dk **", "dk x", true), ("*.sh", "./a.sh", true),
      ("x y*z", "x  yz", true), ("*", "anything at all", true), (":*", "x", false), ("gg :*", "gg x", false),
      (" ii", "ii", false), ("ii ", "ii", false), (#"dd\*"#, "dd*", false), (#"dd\*"#, #"dd\*"#, false),
      (#"ee \(x\)"#, #"ee \(x\)"#, true), (#"ee \(x\)"#, "ee (x)", false), ("qq ?", "qq a", false),
    ])
  func pattern(_ pattern: String, _ text: String, _ isMatch: Bool) {
    let compiled = ProductExcludedPattern(Array(pattern.utf8))
    #expect((compiled?.matches(Array(text.utf8)) ?? false) == isMatch)
  }

  private static func isExcluded(_ command: String) -> Bool {
    let directory = Array("/w".utf8)
    let script = ScriptReading.read(Array(command.utf8), directory: directory, home: Array("/h".utf8))
    return ProductExcludedCommands(["dk *"]).cover(script)
  }

  @Test(
    "C-11i: every command has to be excluded",
    arguments: [
      "dk x", "dk x && dk y", "dk x | dk y", "timeout 5 nice dk x", "env -u X dk x", "NODE_ENV=a dk x",
      "dk $x",
      "dk x 2>&1", "dk x &", "! dk x", "dk x # c", "NODE_ENV=a; dk x", #"dk "a;b""#, "dk '{a,b}'",
      #"dk a\ b"#,
    ])
  func excluded(_ command: String) { #expect(Self.isExcluded(command)) }

  @Test(
    "C-11j: what keeps a call in the sandbox",
    arguments: [
      "", "dk x && foo", "dk x; ls", "cd . && dk x", "command dk x", "sudo dk x", "xargs dk x", "/bin/dk x",
      "'dk' x", "A=1 dk x", "dk x > out", "dk x 2>/dev/null", "2>&1 dk x", "dk <<< x", "dk $(dk y)",
      #"dk '$(x)'"#, "dk <(dk x)", "dk {a,b}", "(dk x)", "{ dk x; }", "if dk x; then dk y; fi",
      "time -p dk x",
      "nice -n10 dk x", "env -- dk x", "dk \"x",
    ])
  func kept(_ command: String) { #expect(!Self.isExcluded(command)) }

  private static func assessment(_ command: String) -> String? {
    let directory = Array("/w".utf8)
    return SandboxAssessment.refusal(
      of: ScriptReading.read(Array(command.utf8), directory: directory, home: Array("/h".utf8)))
  }

  @Test(
    "C-11f': assessable",
    arguments: [
      "foo $x; bar", "(a && b)", "if a; then b; fi", "foo <<E\nx\nE", "foo --opt=a", "dd if=a of=b",
      "python3 -c 'a b=1'", "foo ~/x", "x=1; foo $y", "find . -name \"$x\"", "set -- $x", "foo {a,b} > $x",
      "env X=1 foo $y", "test $x = b", "foo; env A=1 export x; bar $y",
    ])
  func assessable(_ command: String) { #expect(Self.assessment(command) == nil) }

  @Test(
    "C-11f: not assessable",
    arguments: [
      "{ foo; }", "(a; b)", "x=1", "foo a=b", "foo ~u/x", "for i in a; do b; done", "foo <<E\n$x\nE",
      "rm $x", "[ -n $x ]", "rm x; foo $y", "awk x | foo $y", "cd sub && rm x", "(foo $y)",
      "if a; then b $x; fi",
      "foo $y; export A", "find $x", "foo ${!x}", "'foo' x; bar $y", "LANG=C foo $y", #"foo \"#, "<<< x",
    ])
  func notAssessable(_ command: String) { #expect(Self.assessment(command) != nil) }
}
