import CommandKnowledge
import RuleSyntax
import Settings
import TestSupport
import Testing

@testable import PermissionEngine

/// What is asked of the bytes of a text before it is read.
@Suite struct RemovalTextTests {
  private static let pieces =
    """
    rm RM r'm' r\\m "r"m r''m rmdir /bin/rm r m rr {rm,x} r{m,x} {r,m} {} form term -rm -r -m -rf -c -exec / ~ ~/ /* $X/* \
    $HOME $A $'\\x72m' X=rm X=r Y=m $X$Y sudo env xargs eval bash sh -lc 'rm' "rm -rf /" 'rm -rf /' "r''m -rf /" \
    'r\\m -rf ~' "rm -rf $X/*" '$0 -rf /' "$1 -rf /" find . \\; + watch time nohup timeout 5 trap EXIT cd && || ; | & ! ( ) \
    $( ` ` <<E \\ if then fi for in do done case esac f() { } [ ] [[ ]] > < x.txt tool # "a; rm $X/*" 'a;rmdir /'
    """.split(separator: " ").map(String.init)

  private static let removals = ["rm -rf /", "sudo rm -rf ~", "r''m -r /*", "rmdir /", "bash -c 'rm -rf /'"]

  private static func text(_ random: inout SeededGenerator) -> String {
    let start = random.oneIn(4) ? random.pick(removals) + random.pick(["", "; ", " && "]) : ""
    return (0..<random.below(start.isEmpty ? 9 : 3)).reduce(start) { text, _ in
      text + random.pick(Self.pieces) + random.pick([" ", " ", " ", " ", "", "\n", "\t"])
    }
  }

  private static let context = DecisionContext(
    CallContext(cwd: "/w/app", projectRoot: "/w/app", home: "/home/u"), semantics: .product)

  /// A text that cannot name `rm` removes nothing, however it is read.
  @Test(arguments: 1...Rounds.count(25))
  func textsThatNameNoRemovalHoldNone(_ seed: Int) {
    var random = SeededGenerator(seed)
    var (named, unnamed, critical) = (0, 0, 0)
    for _ in 0..<200 {
      let text = Self.text(&random)
      let bytes = Array(text.utf8)
      let script = ScriptReading.read(bytes, directory: Self.context.cwd, home: Self.context.home)
      let reason = CriticalRemovals.reason(in: script, Self.context)
      if reason != nil { critical += 1 }
      if RemovalText.mayBeNamed(in: bytes) {
        named += 1
        continue
      }
      unnamed += 1
      #expect(reason == nil, "\(text)")
      #expect(!RemovalText.isIn(bytes, as: .script, anywhere: true), "\(text)")
      #expect(!RemovalText.isIn(bytes, as: .unread, anywhere: true), "\(text)")
    }
    #expect(named > 50 && unnamed > 20 && critical > 10, "\(named) \(unnamed) \(critical)")
  }

  @Test(arguments: [
    "tool", "find . -name '*.txt' | xargs grep x", "tar xf a.tar", "r1m", "{} x", "for x", "$x", "r$(x)m",
    "echo \"$A\"",
  ])
  func passesOverMostTexts(_ text: String) { #expect(!RemovalText.mayBeNamed(in: Array(text.utf8))) }

  @Test(arguments: [
    "rm", "R M", "r''m", "r\\m", "$1", "$x=", "$'x'", "$HOME", "{r,m}", "r{x,m}", "cat <<E", "format", "r_m",
    "rém",
  ])
  func findsWhatMayComeToNameOne(_ text: String) { #expect(RemovalText.mayBeNamed(in: Array(text.utf8))) }

  /// A command that shows all it holds, and nothing of a rule, is matched by none.
  @Test(arguments: 1...Rounds.count(25))
  func commandsThatHoldNothingOfARuleAreMatchedByNone(_ seed: Int) {
    var random = SeededGenerator(seed)
    let words = [
      "rm", "tool", "git push", "sudo", "-rf", "tool x", "a=b tool", "time tool", "\"$(tool x)\"", "'a b'",
    ]
    var (passed, matched) = (0, 0)
    for _ in 0..<200 {
      let rules = (0..<(1 + random.below(3))).map { _ in random.pick(Self.rules) }
      let policy = ProductCommandRules(rules, for: .manyCalls, guardsClimbs: true)
      let text = (0..<(1 + random.below(5))).map { _ in random.pick(words) }.joined(separator: " ")
      let script = ScriptReading.read(
        Array(text.utf8), directory: Self.context.cwd, home: Self.context.home)
      for command in script.commands where command.showsAllItHolds {
        let candidates = StrictCandidates(command, home: Self.context.home, in: .product)
        let exact = candidates.candidates.exact + candidates.withoutHome.exact
        let star = candidates.candidates.star + candidates.withoutHome.star + candidates.textsBehindXargs
        let rule =
          policy.exactMatch(exact, in: .deny) ?? policy.starMatch(star, in: .deny)
          ?? policy.prefixEqual(to: exact, in: .deny)
        let mayMatch = command.text.withUnsafeBufferPointer { policy.mayRestrictAnything(in: $0) }
        if rule != nil { matched += 1 }
        if mayMatch { continue }
        passed += 1
        #expect(rule == nil, "\(rules.map(\.text)) \(text)")
      }
    }
    #expect(passed > 20 && matched > 20, "\(passed) \(matched)")
  }

  private static let rules = Policy(
    compiling: SettingsStack([
      SettingsReader(semantics: .product).read(
        Array(
          """
          {"permissions": {"deny": ["Bash(rm:*)", "Bash(git push *)", "Bash(sudo *)", "Bash(* -rf *)", "Bash(tool x)", \
          "Bash(* x)", "Bash(tool:*)", "Bash(* | *)", "Bash(time *)", "Bash(a b *)"]}}
          """.utf8), path: "/w/app/.claude/settings.json", scope: .project)
    ]), semantics: .product
  ).rules
}
