import CommandKnowledge
import Testing

/// Answers of release 2.1.332 under `Bash` with the one deny rule `Bash(foo:*)`: `+` where it denies.
@Suite struct MeasuredDenyTests {
  @Test(arguments: MeasuredLine.table(answers)) func candidates(_ line: MeasuredLine) throws {
    let words = try #require(try MeasuredCommand(line.command)).words
    let isDenied = MeasuredWrappers.forDeny(words).contains {
      matchesFoo(sourceText($0.words)) || matchesFoo(valueText($0.words))
    }
    #expect(isDenied == line.isMarked)
  }

  /// A wrapper that is seen through gives no base name of its own, and stages between give no text (S-10).
  @Test(arguments: [
    ("/usr/bin/sudo foo", "sudo foo", false), ("'sudo' foo", "sudo foo", true),
    ("/usr/bin/sudo -l", "sudo -l", true),
    ("/usr/bin/timeout 5", "timeout 5", false), ("/usr/bin/timeout", "timeout", true),
    ("/usr/bin/nice foo", "nice foo", true), ("env sudo foo", "sudo foo", false),
    ("sudo env foo", "env foo", false),
    ("nohup timeout 5 foo", "timeout 5 foo", false), ("/usr/bin/xargs foo", "xargs foo", true),
    ("a.EXE x", "a x", true), ("./b.cmd x", "b x", false), ("~/x/git push", "git push", true),
    ("*/rm x", "rm x", true), ("/bin/r? x", "r? x", false), ("nice A=1 foo", "A=1 foo", true),
  ]) func textsOfWrappers(_ line: String, _ text: String, _ isThere: Bool) throws {
    let words = try #require(try MeasuredCommand(line)).words
    let texts = MeasuredWrappers.forDeny(words).flatMap { [sourceText($0.words), valueText($0.words)] }
    #expect(texts.contains(text) == isThere)
  }

  @Test func xargsIsNoted() throws {
    let words = try #require(try MeasuredCommand("nohup xargs foo x")).words
    let candidates = MeasuredWrappers.forDeny(words)
    #expect(candidates.filter(\.isThroughXargs).map { sourceText($0.words) } == ["foo x"])
  }

  private static let answers = #"""
    - ! $x foo b
    + "A=1" /bin/foo b
    + "A=1" foo
    + "chrt" 5 foo b
    + "doas" foo b
    + "env" A=1 foo b
    + "env" foo b
    + "nocorrect" foo b
    + "sandbox-exec" -f p foo b
    + "script" f foo b
    + "strace" foo b
    + "sudo" foo b
    - $1 foo b
    - $FOO "foo" b
    - $x
    - $x foo b
    - $x xargs foo b
    - $x'' foo b
    - ${x} foo b
    + ./time "foo" b
    + ./time /bin/foo b
    - ./time A=1 /bin/foo b
    + ./time env /bin/foo b
    + /usr/bin/command "foo" b
    + /usr/bin/command /bin/foo b
    + /usr/bin/command foo b
    + /usr/bin/command xargs foo b
    + /usr/bin/doas foo b
    + /usr/bin/flock f foo b
    + /usr/bin/ionice foo b
    + /usr/bin/nice "foo" b
    - /usr/bin/nice -5 /bin/foo b
    + /usr/bin/nice -n 5 foo
    - /usr/bin/nice /bin/foo b
    - /usr/bin/nice A=1 /bin/foo b
    + /usr/bin/noglob "foo" b
    + /usr/bin/noglob /bin/foo b
    + /usr/bin/nohup /bin/foo b
    - /usr/bin/nohup A=1 /bin/foo b
    + /usr/bin/setsid foo b
    + /usr/bin/stdbuf -oL "foo" b
    - /usr/bin/stdbuf -oL /bin/foo b
    + /usr/bin/stdbuf -oL foo
    + /usr/bin/time /bin/foo b
    + /usr/bin/time foo b
    - /usr/bin/timeout 5 A=1 /bin/foo b
    + /usr/bin/timeout 5 foo
    + /usr/bin/timeout 5 foo b
    + /usr/bin/timeout 5 sudo foo b
    + /usr/bin/timeout 5 xargs foo b
    + /usr/bin/unshare -n foo b
    + /usr/bin/watch foo b
    + \A=1 foo
    + \env foo b
    + \flock f foo b
    + \ionice foo b
    + \sandbox-exec -f p foo b
    + \script f foo b
    + \strace foo b
    - bash /bin/foo b
    - bash env /bin/foo b
    - builtin ''
    + builtin - foo
    - builtin -- -- env /bin/foo b
    + builtin -p -x env /bin/foo b
    - busybox /bin/foo b
    - busybox sudo foo b
    - chroot /x foo b
    + chrt "5" foo b
    - chrt --deadline v 5 foo b
    + chrt -9 5 foo b
    - chrt -B v 5 foo b
    + chrt -s 5 foo b
    - chrt -zA v 5 foo b
    - chrt 5 'A=1 foo b'
    + chrt 5 doas foo b
    + chrt 5 foo.exe b
    + chrt 5 nice foo b
    + chrt 5 noglob foo b
    + command "\"foo\" b"
    - command -- -- A=1 /bin/foo b
    - command -v xargs foo b
    + command strace foo b
    - command x foo
    + doas -1 foo b
    - doas -4 v foo b
    + doas -I foo b
    - doas -L v foo b
    + doas -f foo b
    + doas -r foo b
    - doas -zG v foo b
    - doas -zR v foo b
    - env 'env foo b'
    - env --block-signal v foo b
    - env --unset foo b
    - env -2 v foo b
    + env -A foo b
    + env -I foo b
    + env -L foo b
    - env -a v foo b
    + env -i timeout 5 A=1 "foo" b
    - env -z q foo b
    - env -zw v foo b
    + env A=1 watch foo b
    + env builtin foo b
    + exec -N foo b
    + exec -Q foo b
    - exec -X v foo b
    + exec -l foo b
    - exec -t v foo b
    - exec -zI v foo b
    + exec /bin/foo b
    + exec sandbox-exec -f p foo b
    - flock --command v f foo b
    + flock -J f foo b
    + flock -K f foo b
    + flock -L f foo b
    + flock -M f foo b
    - flock -x v f foo b
    - flock -z4 v f foo b
    - flock f --command x foo
    + ionice "\"foo\" b"
    - ionice '(foo b)'
    - ionice -0 v foo b
    - ionice -9 v foo b
    + ionice -H foo b
    + ionice -o foo b
    - ionice -zI v foo b
    - ionice -zh v foo b
    + ionice doas foo b
    + ionice flock f foo b
    + ltrace --config v foo b
    + ltrace -3 foo b
    + ltrace -7 foo b
    - ltrace -F foo b
    - ltrace -O v foo b
    + ltrace -S foo b
    + ltrace -U foo b
    + ltrace -f foo b
    + ltrace -p 12 foo b
    - ltrace -y v foo b
    - ltrace -zQ v foo b
    - ltrace -zT v foo b
    + ltrace -zn v foo b
    - nice --adjustment 5 sudo foo b
    + nice -5 "foo b"
    - nice -5 watch foo b
    + nice -n "5" foo b
    + nice -n "5" sudo foo b
    + nice -n 5 'foo b; x'
    + nice -n 5 flock f foo b
    - nice 5 "foo" b
    - nice ionice foo b
    + nice nohup foo b
    + nocorrect ' foo b'
    + nocorrect 'foo b' c
    + nocorrect --fork foo b
    + nocorrect -9 foo b
    - nocorrect -z4 v foo b
    + nocorrect noglob foo b
    + nocorrect time foo b
    - nocorrect x foo
    + noglob 'nice foo b'
    - noglob -- -- /bin/foo b
    + noglob flock f foo b
    + noglob ionice foo b
    + noglob noglob foo b
    + noglob script f foo b
    - nohup 'env foo b'
    + nohup -- /bin/foo b
    - nohup A=1 /bin/foo b
    + nohup A=1 xargs foo b
    + nohup chrt 5 foo b
    + nohup nice foo b
    + nohup nohup /bin/foo b
    + nsenter -F foo b
    - nsenter -Q v foo b
    - nsenter -Z v foo b
    + nsenter -t 1 'foo b' c
    + nsenter -t v foo b
    - nsenter -v v foo b
    - nsenter -ze v foo b
    + nsenter A=1 /bin/foo b
    + pkexec "foo b"
    + pkexec --user=root foo b
    + pkexec -2 foo b
    + pkexec -4 foo b
    + pkexec -B foo b
    + pkexec -M foo b
    + pkexec -P foo b
    + pkexec -R foo b
    - pkexec -z v foo b
    - pkexec -zk v foo b
    - pkexec -zr v foo b
    - sandbox-exec -7 v foo b
    + sandbox-exec -E foo b
    + sandbox-exec -R foo b
    + sandbox-exec -T foo b
    + sandbox-exec -f p "foo" b
    - sandbox-exec -f p 'watch foo b'
    + sandbox-exec -f p foo.exe b
    + sandbox-exec -f p noglob foo b
    - sandbox-exec -k v foo b
    - sandbox-exec -s v foo b
    - sandbox-exec -zC v foo b
    + sandbox-exec -zD v foo b
    - sandbox-exec -zI v foo b
    - sandbox-exec -zw v foo b
    - script 'sudo foo b'
    - script 'x; foo b'
    - script --logging-format f foo b
    - script -S v f foo b
    - script -T x foo b
    + script -c 'A=1 env foo b'
    - script -zY v f foo b
    - script -zi v f foo b
    - script -zr v f foo b
    + script f 'timeout 5 foo b'
    + script f -c 'nice foo b'
    + script f /bin/foo b
    - setsid -7 v foo b
    - setsid -E v foo b
    + setsid -H foo b
    - setsid -zB v foo b
    + setsid script f foo b
    + stdbuf -oL 'foo | x'
    - stdbuf -oL -- env /bin/foo b
    - stdbuf -oL /bin/foo b
    - stdbuf sudo foo b
    - strace --failed-only v foo b
    + strace --quiet foo b
    - strace -9 v foo b
    - strace -d v foo b
    + strace -t foo b
    + strace -w foo b
    + strace -zS v foo b
    - su -c "foo b"
    - sudo 'foo.exe b'
    - sudo --chdir foo b
    + sudo -H foo b
    + sudo -g v foo b
    + sudo -s 'foo b; x'
    - sudo -z8 v foo b
    - sudo -zG v foo b
    - sudo -zX v foo b
    - sudo nice /bin/foo b
    + taskset --cpu-list 5 foo b
    - taskset -5 v 5 foo b
    + taskset -c 0-3 foo b
    - taskset -f 5 6 foo b
    - taskset -l v 5 foo b
    + taskset -p 5 foo b
    - taskset -zg v 5 foo b
    - taskset -zl v 5 foo b
    + unshare --mount-binfmt foo b
    + unshare --pid foo b
    - unshare --wdns /x foo b
    - unshare -B v foo b
    - unshare -N 3 foo b
    + unshare -O foo b
    + unshare -n nice -n 5 foo b
    - unshare -ze v foo b
    - unshare -zu v foo b
    - watch "a | foo b"
    + watch -B foo b
    + watch -h foo b
    - watch -x '(foo b)'
    + watch -x '/bin/foo b'
    + watch foo "b c"
    + watch nice foo b
    - xargs 'A=1 foo b'
    + xargs 'foo b'
    + xargs 'foo b; x'
    - xargs 'foo.exe b'
    - xargs -0 foo b
    - xargs /bin/foo b
    - xargs builtin foo b
    - xargs noglob foo b
    - xargs watch foo b
    - xargs xargs foo b
    """#
}
