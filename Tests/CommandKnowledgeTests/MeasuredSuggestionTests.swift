import CommandKnowledge
import ShellSyntax
import Testing

/// What release 2.1.332 suggests for a command that no rule covers, home being `/home/u`.
@Suite struct MeasuredSuggestionTests {
  private static let home = Array("/home/u".utf8)

  private static func suggested(_ line: String) throws -> SuggestedCommand {
    let measured = try #require(try MeasuredCommand(line))
    let command = measured.command
    let ranges = command.assignments.map(\.range) + command.words.map(\.range)
    let start = ranges.map(\.lowerBound).min() ?? 0
    let end = ranges.map(\.upperBound).max() ?? 0
    let here = command.redirections.first { if case .hereString = $0.operation { true } else { false } }
    return SuggestedCommand(
      assignments: measured.assignments, words: Array(measured.words),
      text: Array(Array(line.utf8)[start..<end]),
      hereString: here.map { Array($0.text) })
  }

  @Test(arguments: table(headlessForms)) func headless(_ line: String, _ specifier: String) throws {
    let command = try Self.suggested(line)
    let specifiers = ApprovalSuggestion.headless([command], home: Self.home).map { shown($0) }
    #expect(specifiers == (specifier.isEmpty ? [] : [specifier]))
  }

  @Test(arguments: table(dialogForms)) func dialog(_ line: String, _ specifier: String) throws {
    let command = try Self.suggested(line)
    let specifiers = ApprovalSuggestion.dialog([command], isAlone: true, home: Self.home)
    #expect(specifiers.map { shown($0) } == [specifier])
  }

  @Test func several() throws {
    let lines = ["a b", "c d", "e f", "g h", "a b x", "i j", "k l"]
    let commands = try lines.map { try Self.suggested($0) }
    #expect(ApprovalSuggestion.headless(commands, home: Self.home).isEmpty)
    let five = ApprovalSuggestion.headless(Array(commands.prefix(5)), home: Self.home).map { shown($0) }
    #expect(five == ["a b *", "c d *", "e f *", "g h *"])
    let first = ApprovalSuggestion.dialog(commands, isAlone: false, home: Self.home).map { shown($0) }
    #expect(first == ["a b *", "c d *", "e f *", "g h *", "i j *"])
  }

  /// `command => specifier` a line.
  private static func table(_ text: String) -> [(String, String)] {
    text.split(separator: "\n").map { line in
      guard let arrow = line.firstRange(of: " =>") else { return (String(line), "") }
      return (String(line[..<arrow.lowerBound]), String(line[arrow.upperBound...].drop { $0 == " " }))
    }
  }

  private static let dialogForms = #"""
    npm test x => npm test *
    npm run build => npm run *
    gh pr create => gh pr *
    foo => foo *
    python x.py => python *
    python -c 'x' => python *
    curl https://a.b/c => curl *
    make -j4 => make *
    chmod +x a => chmod +x *
    ln -s a b => ln *
    git -C . push => git *
    docker compose up -d => docker compose up *
    docker run x => docker run x *
    kubectl get pods => kubectl get pods *
    kubectl -n x get pods => kubectl *
    aws s3 cp a b => aws s3 cp a *
    NODE_ENV=test npm test x => NODE_ENV=test npm test *
    X=1 ls => X=1 ls *
    foo 'bar' => foo bar *
    foo 'x y' => foo x y *
    'foo' x => foo x *
    foo $HOME x => foo x *
    foo * => foo * *
    export A=b => export *
    sudo rm x => sudo rm x
    bash -c 'rm x' => bash -c 'rm x'
    timeout 5 npm test => timeout 5 npm test
    foo . => foo . *
    foo 1 => foo 1 *
    foo Bar => foo Bar *
    foo bar_baz => foo bar_baz *
    cargo +nightly build => cargo +nightly *
    cat bar.txt => cat *
    ls ./x => ls *
    """#

  private static let headlessForms = #"""
    "foo" bar x => "foo" bar *
    "foo" bar/ -y => "foo" bar/ -y
    "foo" bar:* x => "foo" bar:* x
    $HOME/bin/x ba\r * => /home/u/bin/x bar *
    /usr/bin/foo bar_baz "q r" => /usr/bin/foo bar_baz "q r"
    CI= npm %1 => CI= npm %1
    CI= pkexec a:b :* =>
    CI= runuser bar-baz * => CI= runuser bar-baz *
    CI='1' $HOME/bin/x @x $HOME => CI=1 /home/u/bin/x @x /home/u
    CI='1' a-b 1 "q r" => CI='1' a-b 1 "q r"
    CI='1' busybox ba\r => CI='1' busybox ba\r
    CI='1' npm b x y =>
    CI='1' sh bar-baz x => CI='1' sh bar-baz x
    CI='1' ~/x @x "q r" => CI='1' ~/x @x "q r"
    CI=1 ash bar-baz => CI=1 ash bar-baz
    CI=1 builtin $HOME/x "q r" => CI=1 builtin /home/u/x 'q r'
    CI=1 builtin bar :* =>
    CI=1 csh %1 x y => CI=1 csh %1 x y
    CI=1 csh b => CI=1 csh b
    CI=1 npm  "$HOME/y" => CI=1 npm /home/u/y
    CI=1 stdbuf -oL  "$HOME/y" => CI=1 stdbuf -oL /home/u/y
    CI=1 tcsh bar:* -y => CI=1 tcsh bar:* -y
    CI=1 ~/x 1 "q r" => CI=1 ~/x 1 "q r"
    LANG=C X=1 /usr/bin/foo Bar * => LANG=C X=1 /usr/bin/foo Bar *
    LANG=C X=1 cmd -- -y => LANG=C X=1 cmd -- -y
    LANG=C X=1 su Bar $HOME => LANG=C X=1 su Bar /home/u
    LANG=de ./x x@y "$HOME/y" => LANG=de ./x x@y /home/u/y
    LANG=de a-b "bar" * => LANG=de a-b "bar" *
    LANG=de ash 'a b' * => LANG=de ash 'a b' *
    LANG=de gh {a} -y => LANG=de gh {a} -y
    LANG=de runuser a:b $HOME => LANG=de runuser a:b /home/u
    LANG=de tcsh $HOME/x "q r" => LANG=de tcsh /home/u/x 'q r'
    LANG=de zsh $HOME/x -y => LANG=de zsh /home/u/x -y
    NODE_ENV="a" foo 'a b' => NODE_ENV="a" foo 'a b'
    NODE_ENV="a" su  x y => NODE_ENV="a" su  x y
    NODE_ENV="a" su 1 :* =>
    NODE_ENV="a" zsh 1 * => NODE_ENV="a" zsh 1 *
    NODE_ENV=test /usr/bin/foo * "q r" => NODE_ENV=test /usr/bin/foo * "q r"
    NODE_ENV=test a-b bar:* "q r" => NODE_ENV=test a-b bar:* "q r"
    NODE_ENV=test cmd $HOME/x * => NODE_ENV=test cmd /home/u/x *
    NODE_ENV=test npm @x => NODE_ENV=test npm @x
    NODE_ENV=test python bar1 => python bar1 *
    NODE_ENV=test runuser bar. "$HOME/y" => NODE_ENV=test runuser bar. /home/u/y
    NODE_ENV=test su +x * => NODE_ENV=test su +x *
    NODE_ENV=test tcsh a--b * => NODE_ENV=test tcsh a--b *
    NODE_ENV=test zsh ba\r -y => NODE_ENV=test zsh ba\r -y
    PORT=3000 NODE_ENV=a "foo" x* "q r" => PORT=3000 NODE_ENV=a "foo" x* "q r"
    PORT=3000 NODE_ENV=a ash -- => PORT=3000 NODE_ENV=a ash --
    PORT=3000 NODE_ENV=a ash a--b :* =>
    PORT=3000 NODE_ENV=a doas ~ "q r" => PORT=3000 NODE_ENV=a doas ~ "q r"
    PORT=3000 NODE_ENV=a gh bar=1 x y => PORT=3000 NODE_ENV=a gh bar=1 x y
    PORT=3000 NODE_ENV=a perl a- -y => PORT=3000 NODE_ENV=a perl a- -y
    PORT=3000 NODE_ENV=a powershell x@y * => PORT=3000 NODE_ENV=a powershell x@y *
    PORT=3000 NODE_ENV=a sh bar/ "q r" => PORT=3000 NODE_ENV=a sh bar/ "q r"
    PORT=3000 NODE_ENV=a tcsh a1b2 -y => PORT=3000 NODE_ENV=a tcsh a1b2 -y
    TERM=x CI=1 FOO ba\r $HOME => FOO bar *
    TERM=x CI=1 cmd a-1 "q r" => TERM=x CI=1 cmd a-1 "q r"
    TERM=x CI=1 csh http://x -y => TERM=x CI=1 csh http://x -y
    TERM=x CI=1 doas $HOME/x :* =>
    TERM=x CI=1 docker a-1 => docker a-1 *
    TERM=x CI=1 python a- x y => TERM=x CI=1 python a- x y
    TERM=x CI=1 sudo ba\r x => TERM=x CI=1 sudo ba\r x
    TERM=x CI=1 zsh +x $HOME => TERM=x CI=1 zsh +x /home/u
    TERM=x CI=1 zsh bar:* x y => TERM=x CI=1 zsh bar:* x y
    TZ=x LANG=C \foo a1b2 $HOME => foo a1b2 *
    TZ=x LANG=C mksh a-1 => TZ=x LANG=C mksh a-1
    TZ=x LANG=C sh {a} :* =>
    TZ=x LANG=C su +x :* =>
    TZ=x LANG=C tcsh - * => TZ=x LANG=C tcsh - *
    X= \foo Bar "$HOME/y" => X='' foo Bar /home/u/y
    X= builtin 1a * => X= builtin 1a *
    X= docker a{b} x => X= docker a{b} x
    X=$HOME $HOME/bin/x a-1 :* =>
    X=$HOME ash x,y :* =>
    X=$HOME pkexec bar. x y => X=/home/u pkexec bar. x y
    X=$HOME runuser [a] -y => X=/home/u runuser [a] -y
    X=$HOME sh 1a "q r" => X=/home/u sh 1a 'q r'
    X=$HOME sudo x@y * => X=/home/u sudo x@y *
    X=1 a1 @x -y => X=1 a1 @x -y
    X=1 busybox ./bar x => X=1 busybox ./bar x
    X=1 cmd bar=1 x y => X=1 cmd bar=1 x y
    X=1 fish bar:* $HOME => X=1 fish bar:* /home/u
    X=1 mksh $HOME "$HOME/y" => X=1 mksh /home/u /home/u/y
    X=1 perl ../bar x => X=1 perl ../bar x
    X=1 powershell x* "q r" => X=1 powershell x* "q r"
    X=1 python "bar" "q r" => X=1 python "bar" "q r"
    X=1 runuser a{b} * => X=1 runuser a{b} *
    X=1 su $HOME/x x => X=1 su /home/u/x x
    X=1 zsh -x x y => X=1 zsh -x x y
    X=1 ~/x [a] x y => X=1 ~/x [a] x y
    a-b %1 x => a-b %1 x
    a-b ~/x -y => a-b ~/x -y
    a1 ~/x "q r" => a1 ~/x "q r"
    bash bar/ * => bash bar/ *
    bash bar1 x => bash bar1 x
    cmd x.py => cmd x.py
    command bar/ "q r" => command bar/ "q r"
    command x,y x => command x,y x
    csh $HOME/x => csh /home/u/x
    csh bar:* "q r" => csh bar:* "q r"
    docker ../bar $HOME => docker ../bar /home/u
    fish a-1 => fish a-1
    gh 1a x y => gh 1a x y
    mksh --foo => mksh --foo
    nice 1 -y => nice 1 -y
    nice ~/x "$HOME/y" => nice ~/x /home/u/y
    node bar:* x => node bar:* x
    nohup Bar $HOME => nohup Bar /home/u
    perl [a] $HOME => perl [a] /home/u
    pkexec a- -y => pkexec a- -y
    powershell ../bar x => powershell ../bar x
    python - "q r" => python - "q r"
    stdbuf -oL 'a b' $HOME => stdbuf -oL 'a b' /home/u
    stdbuf -oL ba\r => stdbuf -oL ba\r
    su bar=1 $HOME => su bar=1 /home/u
    sudo a- "$HOME/y" => sudo a- /home/u/y
    sudo ba\r :* =>
    tcsh ../bar x y => tcsh ../bar x y
    toybox a:b x => toybox a:b x
    zsh $HOME x y => zsh /home/u x y
    """#
}
