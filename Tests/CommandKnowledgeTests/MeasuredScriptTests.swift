import CommandKnowledge
import Testing

/// Which commands release 2.1.332 takes for a shell with the script `rm x`: `+` where a deny of `rm` makes it ask.
@Suite struct MeasuredScriptTests {
  @Test(arguments: MeasuredLine.table(answers)) func scripts(_ line: MeasuredLine) throws {
    let words = try #require(try MeasuredCommand(line.command)).words
    #expect((ShellScriptArgument.of(words) == .script(Array("rm x".utf8))) == line.isMarked)
  }

  @Test(arguments: [
    ("bash -c 'rm $1' a x", "rm x"), ("bash -c '$0 x' rm", "rm x"), ("bash -c '\"$@\"' a rm x", "'rm' 'x'"),
    ("bash -c 'rm $1/' a", "rm /"), ("bash -c 'rm ${1}' a /etc", "rm /etc"), ("bash -c \"rm $x\"", "rm $x"),
    ("bash -c 'x $y'", "x $y"),
  ]) func parameters(_ line: String, _ script: String) throws {
    let words = try #require(try MeasuredCommand(line)).words
    #expect(ShellScriptArgument.of(words) == .script(Array(script.utf8)))
  }

  @Test(arguments: [
    ("bash -c $'rm x'", true), ("bash -c $'echo rm'", true), ("bash -c $'\\x72m x'", true),
    ("bash -c $'rmx'", false), ("bash -c $'form x'", false), ("sudo bash -c $'rmdir x'", true),
    ("fish -c $'rm x'", false), ("bash -c $'curl x' 'rm y'", true),
    // Options that the shell is not known to have ask under every policy.
    ("sh --rcfile=f -c 'rm x'", true), ("zsh --init-file f -c 'rm x'", true),
    ("zsh --rcfile f -c 'rm x'", true), ("sh --rcfile f -c 'rm x'", false), ("zsh --norc -c 'x'", false),
  ]) func unverifiable(_ line: String, _ isUnverifiable: Bool) throws {
    let words = try #require(try MeasuredCommand(line)).words
    #expect((ShellScriptArgument.of(words) == .unverifiable) == isUnverifiable)
  }

  @Test(arguments: [
    // The first word of a piece, behind assignments, redirections and keywords.
    ("rm x", true), ("rmdir x", true), ("/bin/rm x", true), ("RM x", true), ("a; rm x", true),
    ("a\nrm x", true),
    ("X=1 rm x", true), ("2>&1 rm x", true), ("> o rm x", true), ("if rm x", true), ("then a rm", true),
    ("! rm x", true), ("{ rm x; }", true), ("(rm x)", true), ("$(rm x)", true), ("rm() { x; }", true),
    ("git rm x", false), ("echo rm", false), ("a; b rm", false), ("x=rm", false), ("a > rm", false),
    ("2>&1 a rm", false),
    // Behind what starts commands, and in a piece with `-c` or `-exec`.
    ("sudo rm x", true), ("a sudo rm", true), ("xargs -0 rm", true), ("busybox rm x", true),
    ("eval rm x", true),
    ("find . -exec rm {} +", true), ("a -c rm", true), ("rm -c a", true), ("sh rm -lc a", true),
    ("mise exec rm", true), ("mise rm", false), ("find . -name rm", false), ("a -c1 rm", false),
    // A parameter in front may be empty.
    ("$X rm", true), ("$X a rm", true), ("${X}rm", true), ("\"$@\" rm", false), ("a$X rm", false),
    // Quotes count for nothing, and operators in them cut.
    ("\"rm x\"", true), ("r\"\"m x", true), ("r\\m x", true), ("a 'b rm'", false), ("a 'b; rm x'", true),
    ("echo \"x | rm\"", true),
    // What a name ends at.
    ("rm! x", true), ("rm, x", true), ("rm$X y", true), ("xargs a=rm", true), ("rm.x", false),
    ("rm: x", false),
    ("rm=1", false), ("rm/a", false), ("arm", false), ("rm-x", false), ("xargs a,rm", false),
    ("\u{E9}rm", false),
    ("curl x", false), ("", false),
  ]) func mentions(_ text: String, _ removes: Bool) {
    #expect(RemovalText.isIn(Array(text.utf8), as: .script) == removes)
    #expect(RemovalText.isIn(Array(text.utf8), as: .unread) == removes)
  }

  @Test(arguments: [("\\rm x", true, false), ("rm.exe x", false, true), ("sudo rmdir.exe x", false, true)])
  func readings(_ text: String, _ inScript: Bool, _ inUnread: Bool) {
    #expect(RemovalText.isIn(Array(text.utf8), as: .script) == inScript)
    #expect(RemovalText.isIn(Array(text.utf8), as: .unread) == inUnread)
  }

  /// Words that are not understood: a shell, `-c` and a removal, wherever each stands.
  @Test(arguments: [
    ("sh foo -c rm", true), ("a sh -c 'echo rm'", true), ("sh rm -c x", true), ("a -c rm sh", true),
    ("BASH -lc 'a RM'", true), ("$'sh' -c rm", true), ("sh -c 'x; a rm'", false),
    ("sh -c 'x; a /bin/rm'", true),
    ("fish -c rm", false), ("sh -x rm", false), ("sh -c1 rm", false), ("git -c rm", false),
  ]) func handedOver(_ line: String, _ isHandedOver: Bool) throws {
    let words = try #require(try MeasuredCommand(line)).words
    #expect(ShellScriptArgument.handsOverRemoval(words) == isHandedOver)
  }

  private static let answers = #"""
    - $x sh -c 'rm x'
    - 'busybox' -c 'rm x'
    + 'ksh' -c 'rm x'
    - 'lksh' -c 'rm x'
    - 'pwsh' -c 'rm x'
    + 'rbash' -c 'rm x'
    - 'tcsh' -c 'rm x'
    - 'yash' -c 'rm x'
    + 'zsh' -c 'rm x'
    - 'zsh5' -c 'rm x'
    - ./oksh -c 'rm x'
    - ./posh -c 'rm x'
    + ./rbash -c 'rm x'
    + ./zsh -c 'rm x'
    - /bin/ksh93 -c 'rm x'
    - /bin/lksh -c 'rm x'
    + /bin/mksh -c 'rm x'
    - /bin/posh -c 'rm x'
    - /bin/pwsh -c 'rm x'
    + /bin/zsh -c 'rm x'
    + /usr/bin/timeout 5 bash -c 'rm x'
    + ash -c 'rm x'
    + bash +o posix -c 'rm x'
    + bash -D -c 'rm x'
    + bash -T -c 'rm x'
    + bash -c '$1' a 'rm x'
    - bash -c 'eval '\''rm x'\'''
    + bash -c 'rm x'
    + bash -c 'rm x' > y
    + bash -c +x 'rm x'
    + bash -c -- 'rm x'
    - bash -c -- -- 'rm x'
    + bash -c -x 'rm x'
    + bash -cl 'rm x'
    + bash -cx 'rm x'
    + bash -euo pipefail -c 'rm x'
    + bash -euxc 'rm x'
    + bash -lic 'rm x'
    + bash -o pipefail -c 'rm x'
    + bash -o pipefail -ec 'rm x'
    + bash -x -c 'rm x'
    - bash -x x -c 'rm x'
    - busybox -lc 'rm x'
    - chroot / bash -c 'rm x'
    + chrt 5 bash -c 'rm x'
    + chrt 5 sh -c 'rm x'
    + command -- bash -c 'rm x'
    + command -- sh -c 'rm x'
    - csh -c 'rm x'
    + dash -c 'rm x'
    + doas sh -c 'rm x'
    + env -i sh -c 'rm x'
    + env A=1 sh -c 'rm x'
    + env nice sh -c 'rm x'
    + env nohup bash -c 'rm x'
    + env sudo timeout 5 bash -c 'rm x'
    + exec -a x sh -c 'rm x'
    - fish -lc 'rm x'
    - ksh93 -lc 'rm x'
    - lksh -lc 'rm x'
    + ltrace sh -c 'rm x'
    + mksh -lc 'rm x'
    + nice -5 sh -c 'rm x'
    + nice -n 5 sh -c 'rm x'
    + nice env bash -c 'rm x'
    + nice sudo sh -c 'rm x'
    + nocorrect sh -c 'rm x'
    + noglob bash -c 'rm x'
    + nohup bash -c 'rm x'
    + nohup sudo bash -c 'rm x'
    + pkexec bash -c 'rm x'
    + pkexec sh -c 'rm x'
    - posh -lc 'rm x'
    - pwsh -c 'rm x'
    + rbash -c 'rm x'
    + rbash -lc 'rm x'
    - runuser bash -c 'rm x'
    - runuser sh -c 'rm x'
    + script f sh -c 'rm x'
    - sh - -c 'rm x'
    - sh --command 'rm x'
    + sh --login -c 'rm x'
    + sh --noprofile --norc -c 'rm x'
    - sh --rcfile -c 'rm x'
    + sh --rcfile f -c 'rm x'
    + sh -c - 'rm x'
    - sh -c= 'rm x'
    + sh -co pipefail 'rm x'
    + sh -ec 'rm x'
    + sh -f -c 'rm x'
    + sh -i -c 'rm x'
    + sh -nc 'rm x'
    + sh -p -c 'rm x'
    + sh -r -c 'rm x'
    - sh -x x -c 'rm x'
    - sh x -c 'rm x'
    + stdbuf --output=L bash -c 'rm x'
    + stdbuf -o L bash -c 'rm x'
    + stdbuf -o1K sh -c 'rm x'
    - sudo -c V bash -c 'rm x'
    - sudo -c V sh -c 'rm x'
    + sudo -n bash -c 'rm x'
    + sudo -s sh -c 'rm x'
    + sudo -u x bash -c 'rm x'
    + sudo -u x sh -c 'rm x'
    - sudo -x y sh -c 'rm x'
    + sudo env bash -c 'rm x'
    + sudo nohup sh -c 'rm x'
    - tcsh -c 'rm x'
    - tcsh -lc 'rm x'
    + toybox bash -c 'rm x'
    + toybox sh -c 'rm x'
    + watch bash -c 'rm x'
    - xargs -0 bash -c 'rm x'
    - xargs sudo sh -c 'rm x'
    - yash -c 'rm x'
    + zsh -+c 'rm x'
    + zsh -D -c 'rm x'
    + zsh -O extglob -c 'rm x'
    + zsh -c - 'rm x'
    + zsh -c -o pipefail 'rm x'
    + zsh -c -x 'rm x'
    + zsh -cl 'rm x'
    + zsh -f -c 'rm x'
    + zsh -oc pipefail 'rm x'
    + zsh -x -c 'rm x'
    + zsh \-c 'rm x'
    """#
}
