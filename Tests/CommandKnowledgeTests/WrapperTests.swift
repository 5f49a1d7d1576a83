import CommandKnowledge
import ShellSyntax
import Testing

/// What is found after a wrapper, as one line a person can read: entries joined by ` / `; `…` for an unknown
/// tail, `?` for something unknown, quotes around a shell text; `!` in front when not fully understood; `ordinary` is `exec` without the need of an exact rule.
private func unwrapped(_ line: String, byBaseName: Bool = true) -> String {
  guard let level = Wrappers.unwrap(words(line), byBaseName: byBaseName) else { return "nil" }
  let inner = level.inner.map { entry -> String in
    switch entry {
    case .words(let words, let hasTail):
      return words.map(text).joined(separator: " ") + (hasTail ? " …" : "")
    case .script(let bytes): return "\"" + String(decoding: bytes, as: UTF8.self) + "\""
    case .opaque: return "?"
    }
  }
  let kind = level.kind == .exec && !level.needsExactRule ? "ordinary" : "\(level.kind)"
  return (level.isFullyUnderstood ? "" : "!") + "\(kind): " + inner.joined(separator: " / ")
}

@Suite struct WrapperTests {
  @Test(arguments: [
    ("timeout 30 npm test", "plain: npm test"),
    ("timeout -k 5 30s npm test a", "plain: npm test a"),
    ("timeout -k5 -s KILL 1.5h npm test", "plain: npm test"),
    ("timeout --signal=KILL --kill-after=5 30 rm x", "plain: rm x"),
    ("timeout --sig KILL 30 rm x", "plain: rm x"),
    ("timeout -- 5 rm x", "plain: rm x"),
    ("timeout -vfp 5 rm x", "plain: rm x"),
    ("timeout .5s rm", "plain: rm"),
    ("timeout 5", "plain: "),
    ("timeout --help", "plain: "),
    ("timeout inf rm", "!plain: inf rm / rm"),
    ("timeout $T npm test", "!plain: $T npm test / npm test / test"),
    ("timeout 5 $CMD", "plain: $CMD"),
    ("timeout -x 5 rm y", "!plain: 5 rm y / rm y / y"),
    ("timeout -s $S 5 rm", "!plain: $S 5 rm / 5 rm / rm"),
    ("timeout -s \"$S\" 5 rm", "!plain: rm"),
    ("time -p rm x", "plain: rm x"),
    ("time -f %e rm", "plain: rm"),
    ("time -o f rm", "!plain: rm"),
    ("time -ao f rm", "!plain: rm"),
    ("time --append rm", "!plain: rm"),
    ("nice rm x", "plain: rm x"),
    ("nice -n 10 rm", "plain: rm"),
    ("nice -n-5 rm", "plain: rm"),
    ("nice -10 rm", "plain: rm"),
    ("nice --10 rm", "plain: rm"),
    ("nice -+10 rm", "plain: rm"),
    ("nice --adjustment=3 rm", "plain: rm"),
    ("nohup -- rm x", "plain: rm x"),
    ("nohup -p rm", "!plain: rm"),
    ("stdbuf -oL -e 0 rm", "plain: rm"),
    ("stdbuf --output=L rm", "plain: rm"),
    ("command rm x", "plain: rm x"),
    ("command -p rm x", "plain: rm x"),
    ("command -v rm", "plain: "),
    ("command -pV rm", "plain: "),
    ("builtin echo hi", "plain: echo hi"),
    ("noglob rm *", "plain: rm *"),
    ("xargs rm -f", "plain: rm -f …"),
    ("xargs", "plain: "),
    ("xargs -n1 rm", "ordinary: rm …"),
    ("xargs -0 -P 4 -n 1 rm -f", "ordinary: rm -f …"),
    ("xargs -0rt -- rm", "ordinary: rm …"),
    ("xargs -I{} rm {}", "ordinary: rm {}"),
    ("xargs -I % sh -c 'rm %'", "ordinary: sh -c 'rm %'"),
    ("xargs --arg-file=x cat", "ordinary: cat …"),
    ("xargs -a files rm", "ordinary: rm …"),
    ("xargs --max-args 2 --no-run rm", "ordinary: rm …"),
    ("xargs --weird rm", "!ordinary: rm …"),
    ("xargs -- rm", "ordinary: rm …"),
  ])
  func plain(_ line: String, _ expected: String) {
    #expect(unwrapped(line) == expected)
  }

  @Test(arguments: [
    ("env rm x", "exec: rm x"),
    ("env", "exec: "),
    ("env -i A=1 rm x", "exec: rm x"),
    ("env - A=1 B=2 rm x", "exec: rm x"),
    ("env -u HOME rm", "exec: rm"),
    ("env -C /tmp rm", "exec: rm"),
    ("env -iu HOME rm", "exec: rm"),
    ("env --unset HOME --ignore-env rm", "exec: rm"),
    ("env A=\"$X\" rm", "exec: rm"),
    ("env $X rm y", "!exec: $X rm y / rm y / y"),
    ("env -S 'rm -rf build'", "exec: rm -rf build"),
    ("env -S'rm x' y", "exec: rm x y"),
    ("env --split-string='git push origin'", "exec: git push origin"),
    ("env -S '-i A=1 rm \"a b\"'", "exec: rm 'a b'"),
    ("env -vS 'rm\\_x'", "exec: rm x"),
    ("env -S '-S \"rm x\"'", "exec: rm x"),
    ("env -S 'rm ${X}'", "!exec: ?"),
    ("env -S \"rm $X\"", "!exec: ?"),
    ("/usr/bin/env rm", "exec: rm"),
    ("\\env rm", "exec: rm"),
    ("'env' -- rm x", "exec: rm x"),
    ("sudo -u deploy -n rm x", "exec: rm x"),
    ("sudo -nE -- git push", "exec: git push"),
    ("sudo FOO=1 rm x", "exec: rm x"),
    ("sudo --user=root rm", "exec: rm"),
    ("sudo -uroot rm", "exec: rm"),
    ("sudo -l rm", "exec: "),
    ("sudo -s", "exec: ?"),
    ("sudo -i rm x", "exec: rm x"),
    ("sudo --mystery rm x", "!exec: rm x / x"),
    ("doas -u x rm y", "exec: rm y"),
    ("watch rm -rf build", "exec: \"rm -rf build\""),
    ("watch -n 2 'rm x; ls'", "exec: \"rm x; ls\""),
    ("watch -x rm x", "exec: rm x"),
    ("watch -d=permanent rm x", "exec: \"rm x\""),
    ("watch \"rm $X\"", "exec: \"rm ${X}\" / ?"),
    ("setsid -fw rm", "exec: rm"),
    ("ionice -c3 -n 7 rm x", "exec: rm x"),
    ("ionice -p 3", "exec: "),
    ("flock -n -w 5 /tmp/l git push", "exec: git push"),
    ("flock /tmp/l -c 'rm x'", "exec: \"rm x\""),
    ("flock 9", "exec: "),
    ("chroot --userspec=a:b /new rm x", "exec: rm x"),
    ("chroot /new", "exec: ?"),
    ("taskset 1 rm x", "exec: rm x"),
    ("taskset -c 0-3 rm", "exec: rm"),
    ("taskset -p 1", "exec: "),
    ("chrt -f 10 rm x", "exec: rm x / 10 rm x"),
    ("unshare -r rm x", "exec: rm x"),
    ("unshare", "exec: ?"),
    ("nsenter -t 1 -m rm x", "exec: rm x"),
    ("runuser -u x -- rm y", "exec: rm y"),
    ("runuser -l x -c 'rm y'", "exec: \"rm y\""),
    ("su -c 'rm x' bob", "exec: \"rm x\""),
    ("su - bob -c 'rm x'", "exec: \"rm x\""),
    ("su bob --command='rm x'", "exec: \"rm x\""),
    ("su root -- -c 'rm x'", "exec: sh -c 'rm x'"),
    ("su", "exec: ?"),
    ("script -c 'rm x' f", "exec: \"rm x\""),
    ("script -qc 'rm x' /dev/null", "exec: \"rm x\""),
    ("script -q log rm x", "exec: rm x"),
    ("script", "exec: ?"),
    ("busybox rm x", "exec: rm x"),
    ("busybox sh -c 'rm x'", "exec: sh -c 'rm x'"),
    ("busybox --list", "exec: "),
    ("parallel rm ::: a b", "exec: rm … / rm a / rm b"),
    ("parallel -j4 'rm {}' ::: a", "exec: 'rm {}' … / \"rm {}\""),
    ("parallel ::: 'rm a' 'rm b'", "exec: \"rm a\" / \"rm b\""),
    ("parallel", "exec: ?"),
    ("setarch x86_64 rm x", "exec: rm x / x86_64 rm x"),
    ("start-stop-daemon --start --exec /bin/rm -- x", "exec: /bin/rm x"),
    ("bwrap --ro-bind / / rm x", "exec: rm x"),
    ("systemd-run --user --scope rm x", "exec: rm x"),
    ("coproc rm x", "shell: rm x"),
  ])
  func exec(_ line: String, _ expected: String) {
    #expect(unwrapped(line) == expected)
  }

  @Test(arguments: [
    ("find . -name x -exec rm {} ;", "exec: rm {}"),
    ("find . -exec rm {} +", "exec: rm {} …"),
    ("find . -execdir a ; -ok b {} ; -okdir c ;", "exec: a / b {} / c"),
    ("find . \"-ex\"ec rm {} +", "exec: rm {} …"),
    ("find . -exec echo + ;", "exec: echo +"),
    ("find . -exec rm x", "exec: rm x"),
    ("find . -name x", "nil"),
    ("find . -delete", "nil"),
    ("find $DIR -name x", "!ordinary: ? / -name x"),
    ("find \"$DIR\" -name x", "nil"),
    ("find . \"$X\" rm {} ;", "!ordinary: ? / rm {}"),
    ("fd -x rm", "ordinary: rm …"),
    ("fd foo --exec rm {}", "ordinary: rm {}"),
    ("fd foo --exec-batch=rm", "ordinary: rm …"),
    ("fd -Hxrm", "ordinary: rm …"),
    ("fd -e x foo", "nil"),
    ("bash -c 'rm x'", "shell: \"rm x\""),
    ("bash -lc 'a; rm x'", "shell: \"a; rm x\""),
    ("bash -eo pipefail -c 'rm x' a b", "shell: \"rm x\""),
    ("bash --rcfile f -ec 'rm x'", "shell: \"rm x\""),
    ("bash --norc --noprofile -c 'rm x'", "shell: \"rm x\""),
    ("bash -norc -c 'rm x'", "shell: \"rm x\""),
    ("bash +x -c 'rm x'", "shell: \"rm x\""),
    ("bash -oc posix 'rm x'", "shell: \"rm x\""),
    ("bash -c -e 'rm x'", "shell: \"rm x\""),
    ("bash -c -- 'rm x'", "shell: \"rm x\""),
    ("bash -c \"rm $X\"", "!shell: \"rm ${X}\" / ?"),
    ("bash -c \"$X\"", "!shell: ? / \"${X}\""),
    ("bash", "!shell: ?"),
    ("bash -s a b", "!shell: ?"),
    ("bash -", "!shell: ?"),
    ("bash /dev/stdin", "!shell: ?"),
    ("bash script.sh -c 'rm x'", "nil"),
    ("bash --version", "nil"),
    ("bash $X", "!shell: ? / \"${X}\""),
    ("bash -$X 'rm y'", "!shell: ? / \"rm y\""),
    ("/bin/sh -c 'rm x'", "shell: \"rm x\""),
    ("zsh -fc 'rm x'", "shell: \"rm x\""),
    ("dash -c 'rm x'", "shell: \"rm x\""),
    ("fish -c 'rm x'", "shell: \"rm x\""),
    ("fish --command='rm x' -C 'rm y'", "shell: \"rm x\" / \"rm y\""),
    ("pwsh -NoProfile -Command rm x", "!shell: \"rm x\" / ?"),
    ("pwsh -enc AAAA", "!shell: ?"),
    ("pwsh -File x.ps1", "nil"),
    ("cmd.exe /c del x", "!shell: \"del x\" / ?"),
    ("eval evil x", "shell: \"evil x\""),
    ("eval 'rm x' '; ls'", "shell: \"rm x ; ls\""),
    ("eval -- rm x", "shell: \"rm x\""),
    ("eval $X", "!shell: $X / \"${X}\" / ?"),
    ("trap 'rm x' EXIT", "shell: \"rm x\""),
    ("trap -- 'rm x' EXIT", "shell: \"rm x\""),
    ("trap - EXIT", "shell: "),
    ("trap INT", "shell: "),
    ("trap -p", "shell: "),
    ("exec evil", "shell: evil"),
    ("exec -a name -cl evil", "shell: evil"),
    ("exec", "shell: "),
    ("source x.sh", "shell: "),
    (". /dev/stdin", "!shell: ?"),
    ("mapfile -C 'rm x' -c 1 a", "shell: \"rm x\""),
    ("mapfile -t a", "nil"),
    ("compgen -C 'touch x' y", "shell: \"touch x\""),
  ])
  func shells(_ line: String, _ expected: String) {
    #expect(unwrapped(line) == expected)
  }

  @Test(arguments: [
    ("npx tsc --noEmit", "runner: tsc --noEmit"),
    ("npx -y -p a rm x", "runner: rm x"),
    ("npx -c 'rm x'", "runner: \"rm x\""),
    ("npx", "nil"),
    ("npm exec -- rm x", "runner: rm x"),
    ("npm run build", "nil"),
    ("docker exec -it -u root web rm x", "runner: rm x"),
    ("docker --context prod exec web rm x", "runner: rm x"),
    ("docker container exec web rm x", "runner: rm x"),
    ("docker compose -f a.yml exec -T web rm x", "runner: rm x"),
    ("docker run --rm -v /:/h alpine rm x", "runner: rm x"),
    ("docker run --entrypoint rm alpine x", "runner: rm x"),
    ("docker run --unknown x alpine rm y", "!runner: x alpine rm y / alpine rm y / rm y / y"),
    ("docker ps", "nil"),
    ("kubectl -n a exec pod -c c -- rm x", "runner: rm x"),
    ("uv run --with a rm x", "runner: rm x"),
    ("uvx --from a rm x", "runner: rm x"),
    ("mise exec node@20 -- rm x", "runner: rm x"),
    ("mise x -c 'rm x'", "runner: \"rm x\""),
    ("direnv exec . rm x", "runner: rm x"),
    ("devbox run rm -rf .", "runner: rm -rf ."),
    ("nix develop -c rm x", "runner: rm x"),
    ("nix develop .#a --command rm x", "runner: rm x"),
    ("ssh -p 22 host rm -rf x", "runner: \"rm -rf x\""),
    ("ssh host -p 22 rm x", "runner: \"rm x\""),
    ("ssh -o ProxyCommand='rm x' host", "runner: \"rm x\""),
    ("ssh host", "nil"),
    ("poetry run rm x", "runner: rm x"),
    ("bundle exec rake deploy", "runner: rake deploy"),
    ("cross-env A=1 rm x", "ordinary: rm x"),
    ("hyperfine -w 3 'rm x' 'ls'", "ordinary: \"rm x\" / \"ls\""),
    ("git bisect run rm x", "ordinary: rm x"),
    ("git -c a=b bisect run rm x", "ordinary: rm x"),
    ("git rebase -x 'rm x' HEAD~1", "ordinary: \"rm x\""),
    ("git rebase main", "nil"),
    ("git submodule foreach 'rm x'", "ordinary: \"rm x\""),
    ("git log bisect run rm", "nil"),
    ("strace -f -o log rm x", "ordinary: rm x"),
    ("valgrind --tool=memcheck -q ./rm", "ordinary: ./rm"),
    ("nocorrect npm test", "exec: npm test"),
    ("ls -la", "nil"),
    ("npm test", "nil"),
  ])
  func runners(_ line: String, _ expected: String) {
    #expect(unwrapped(line) == expected)
  }

  @Test func plainSpellingOnlyForAllow() {
    #expect(unwrapped("timeout 5 ls", byBaseName: false) == "plain: ls")
    #expect(unwrapped("/usr/bin/timeout 5 ls", byBaseName: false) == "nil")
    #expect(unwrapped("'timeout' 5 ls", byBaseName: false) == "nil")
    #expect(unwrapped("\\timeout 5 ls", byBaseName: false) == "nil")
  }

  @Test func placeholderIsNotConstant() throws {
    let level = try #require(Wrappers.unwrap(words("find . -exec rm a{}b ;"), byBaseName: true))
    guard case .words(let inner, _)? = level.inner.first else {
      Issue.record("no words")
      return
    }
    let last = try #require(inner.last)
    #expect(text(last) == "a{}b")
    #expect(last.parts.count == 3)
  }

  @Test func documentedOnes() {
    for line in ["env a", "sudo a", "watch a", "ionice a", "setsid a", "timeout 1 a", "xargs a"] {
      #expect(Wrappers.unwrap(words(line), byBaseName: true)?.isDocumented == true, "\(line)")
    }
    for line in ["doas a", "flock f a", "xargs -n1 a", "find . -exec a ;", "bash -c a"] {
      #expect(Wrappers.unwrap(words(line), byBaseName: true)?.isDocumented == false, "\(line)")
    }
  }
}
