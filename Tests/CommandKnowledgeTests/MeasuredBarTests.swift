import CommandKnowledge
import Testing

/// Answers of release 2.1.332 under the one allow rule `Bash(**)`: `+` where it asks all the same.
@Suite struct MeasuredBarTests {
  @Test(arguments: MeasuredLine.table(answers)) func bars(_ line: MeasuredLine) throws {
    let words = try #require(try MeasuredCommand(line.command)).words
    #expect((NeverApproved.bar(words) != nil) == line.isMarked)
  }

  @Test(arguments: [
    ("eval x", false), ("builtin eval x", true), ("command eval x", true), ("timeout 5 eval x", false),
    ("find . -delete", false),
  ]) func exactRules(_ line: String, _ areBarred: Bool) throws {
    let words = try #require(try MeasuredCommand(line)).words
    #expect(NeverApproved.bar(words)?.barsExactRules == areBarred)
  }

  @Test(arguments: [
    ("IFS=1 foo", true), ("SECONDS=x foo", true), ("SECONDS=1 foo", false), ("SECONDS=010 foo", true),
    ("RANDOM=\"1\" foo", false), ("X=x foo", false), ("OPTERR=x foo", false), ("status= foo", true),
  ]) func assignments(_ line: String, _ isBarred: Bool) throws {
    let assignment = try #require(try MeasuredCommand(line)?.assignments.first)
    #expect((NeverApproved.bar(assignment) != nil) == isBarred)
  }

  @Test(arguments: [
    ("1 -eq 1", false), ("x -eq 1", true), ("1 -lt 0x1", false), ("-v x", false), ("-v x[0]", true),
    ("x = y", false), ("-t 1", false), ("-t x", true), ("2#1 -eq 1", false), ("0x -eq 1", true),
    ("-R x[0]", true),
  ]) func conditionals(_ line: String, _ isBarred: Bool) throws {
    let words = try #require(try MeasuredCommand("X=1 [[ " + line + " ]]")).words
    #expect((NeverApproved.bar(words) != nil) == isBarred)
  }

  private static let answers = #"""
    - ! test -1 -eq 1
    + ! test 1 -lt 1.5
    + ! test x -eq
    - ! test x == y
    + "-x" foo
    + "." x
    + "alias" x
    + "awk" "system(1)"
    + "awk" -f x
    + "builtin" compgen -C x
    + "builtin" export A[1]=x
    - "builtin" fc -l
    + "compgen" -C x
    + "coproc" x
    + "emulate" x
    + "env" -S x
    + "export" -a A=1
    - "export" -n A B
    + "export" A -x
    - "export" A="$HOME/~"
    + "export" A="$PWD ab"
    - "export" A="[$HOME]"
    - "export" A=x,y
    + "export" A\[1]=x
    + "find" . -delete
    - "jq" .
    + "nice" -n5 x
    + "nocorrect" x
    + "read" -r -d "" x
    + "read" x
    + "readonly" IFS=x
    + "set" -H
    + "set" -q
    + "source" x
    + "test" ! x -eq 1
    - "test" "x" "<" y
    - "test" -n x
    + "trap" x
    + -- foo
    + . -r
    - .. 1
    + ./watch x
    + /usr/bin/[ "a b" -eq 1 ]
    + /usr/bin/awk "system(1)"
    + /usr/bin/command complete x
    + /usr/bin/command coproc x
    + /usr/bin/command find . -delete
    + /usr/bin/command source x
    - /usr/bin/command unset "x"
    + /usr/bin/env -S foo
    - /usr/bin/find . -quit x
    + /usr/bin/jq -f x
    - /usr/bin/jq .
    + /usr/bin/nohup eval x
    - /usr/bin/printf -- -v
    - /usr/bin/printf -v x
    + /usr/bin/stdbuf -x y
    + /usr/bin/strace x
    - /usr/bin/test -f "$HOME/x"
    + /usr/bin/test 1 -lt 1.5
    - /usr/bin/test x -ef a[b
    + /usr/bin/timeout .5 x
    + /usr/bin/xargs watch x
    - : --
    - [ x = y ]
    - \compgen -A x
    + \find . -delete
    + \let x
    + \mapfile x
    + \printf -v x y
    + \read x
    + \timeout .5 x
    + \trap x
    + \unset DYLD_LIBRARY_PATH
    - \unset SPROMPT
    - \unset psvar
    + alias -- x
    + alias -A x
    + awk '@1(' f
    - awk '@includex'
    + awk '{"x" | getline}'
    + awk '{print $1 "|" $2}'
    - awk --use-lc-numeric 1
    - awk -Z x 1
    + awk -f
    + awk -f x 1
    - awk -h x 1
    - bg -l
    + builtin -- exec x
    - builtin builtin ls
    + builtin printf -vx y
    - builtin set x -e
    - busybox mapfile x
    - busybox x y
    - bye -s x
    - chroot -V
    + chrt -p 1
    - command "$HOME/x"
    - command -p unset "x"
    - command -v . x
    - command builtin foo
    + command test 1 -eq 1 -a x -eq 1
    + command unset --
    + compgen -F x
    - compgen -H x
    - compgen -S x
    - compgen -d
    - compopt -t x
    - compopt -v
    - compvalues
    - continue -s x
    + declare +d A
    + declare -N
    - declare DEBUG
    - declare FIGNORE
    - declare RPROMPT
    - direnv -c x
    - dirs x=1
    + disable --
    - doas hash -r
    - echotc -R
    - echotc -W x
    - echotc -r
    + emulate -a
    + enable -x
    - env +x
    - env -i -u X A=1 foo
    + env A=1 ab"$USER cd"
    + env find . -fls x
    + env repeat 3 x
    - env x+y
    + exec 1
    + export -e
    + export -x
    + export A='$x['
    - export BASHOPTS=1
    - export COMP_WORDBREAKS=x
    - faketime --version
    - fc -X x
    - fc -y
    - fc e
    - fg -a
    + find -fls
    + find -okdir
    + find . -files0-from x
    - find . -name "-ls"
    + find . -name "x" -delete y \;
    - find . -name "x" -newer y \;
    - find . -name -fprint
    - find . -name x -flsx
    + find . \-delete x
    + find . \-fprint0 x
    + find.exe . -delete
    - foo zmodload x
    - gawk 'SYSTEM(1)'
    + gawk --deb=x 1
    + gawk --inc=x 1
    + gawk --san=x 1
    - gawk -b 1
    - getopts -J
    - getopts -h
    + getopts -o x
    - getopts -p
    - heaptrack -5 x
    + integer --help
    + ionice -V
    - jobs -B
    - jobs -P x
    + jobs -xl
    + jq 'a.include'
    + jq --arg x '"include"' .
    + jq . '(import)'
    - jq . --
    - jq . --seq
    + jq . x --rawfile y
    - kill -s x
    - ksh
    - ksh -h
    + let -a
    + local +W A
    + local -o
    - local -pf A
    - local -xx A
    + local A=$HOME
    + local NULLCMD=x
    + ltrace -h
    - lxc-attach -x y
    + mapfile x y
    - mawk '{close("x")}'
    + mawk --lo x
    + mawk --source 1
    - mawk -L 1
    - mawk -k 1
    - mawk -vx=1 1
    - nawk '{print "a" || "b"}'
    - nawk -N 1
    - nawk -n 1
    + nawk -v -f 1
    - nice -n 1
    + nice -n 5 awk -f x
    + nice -n 5 zmodload x
    - nice -n 5 é
    + nice bind x
    + nocorrect "x"
    + nocorrect /x
    + nocorrect export A[1]=x
    - noglob compgen -A x
    + noglob complete x
    + noglob x?
    - noglob x~
    - nohup 1 2
    - nohup readonly A
    - nsenter
    + pcre_match x y
    - pkexec repeat 3 x
    - pkexec watch x
    - print -W
    + printf -v BASH_ALIASES x
    + printf -v BASH_CMDS x
    - printf -v FORCE_COLOR x
    - printf -v NODE_ENV x
    + printf -v PWD x
    - promptinit x
    - pushd x y
    - pwsh -- x
    - read -J
    + read -r TTYIDLE
    - read -y
    - readonly -A
    - readonly -a
    + readonly -l
    + readonly -o A
    - readonly x
    - rehash "x"
    - rehash -s x
    + sandbox-exec --help
    - sandboxexec x y
    + set +A x
    + set -ey
    - setcap -- x
    + setopt -C x
    + setopt x-y
    - stat -I
    - stat -i
    + stdbuf --output=L export A[1]=x
    + stdbuf -o L exec x
    + stdbuf -o L repeat 3 x
    - stdbuf -oL [
    + strftime -B x
    + strftime -Z x
    + strftime -d x
    + strftime -l x
    + strftime -o x
    - sudo "$HOME/x"
    - sudo [ 1 -eq 1 ]
    - sudo x=y
    - sudo é
    - systemd-inhibit -V
    + syswrite
    - test "x" "<" y
    - test -f x
    + test 1 -eq " 1"
    + typeset -K
    - typeset -pf A
    + typeset A=\[\$
    - unalias
    - unalias -C x
    - unset FUNCNAME
    + unset LANG
    + unset LD_PRELOAD
    + unset TTYIDLE
    + unset x=1
    + unsetopt x y
    + unshare -c x
    + vared -x
    - wait -I x
    - wait -O x
    - wait -U
    - wait -p
    + wait -p ENV
    + wait -p FPATH
    + wait -p GIT_PAGER
    - watch
    - where -p
    - xargs -n 1 find .
    + xargs find . -fprint0
    - xargs grep x
    + xargs strace x
    + xargs time find
    + xargs xargs find .
    - xvfb-run f -c x
    + zcurses x y
    + zf_chmod x=1
    + zf_ln -A x
    + zf_ln -x
    + zf_mv x
    + zf_rmdir -A x
    + zformat -w
    + zformat x y
    + zgetattr x
    - zle /x
    + zmodload -- x
    + zparseopts -N x
    - zprof --help
    - zsh x
    + zstat
    + zstat -X
    + zstat x
    + zstyle -e
    + zsystem x=1
    """#
}
