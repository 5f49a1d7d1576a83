// Written by Scripts/embed-language from Documentation/language.md; do not edit.

extension LanguageReference {
  /// Chapter S2 of the page.
  static let chapterS2: StaticString = ##"""
    <a id="s-12"></a><a id="e17"></a>
    ### S-12 Exec wrappers and shells

    Deny `Bash(rm:*)` catches `sudo rm x` and `env A=1 rm x`. Deny and ask rules see through
    `env sudo doas pkexec watch setsid ionice strace ltrace sandbox-exec flock unshare nsenter chrt taskset script exec nocorrect`
    and their documented options, quoted or named by path, nested with plain wrappers. Not behind `nice` (but behind
    `nice -n N`), `stdbuf` or `xargs`, and not through `chroot su runuser busybox parallel ssh docker npx`, `xargs` with
    an option, `find -exec`, or a shell that reads its commands from input.

    `bash -c 'curl x'` is not seen through. One thing is: when the constant script of `bash sh zsh dash ksh` holds an
    `rm` or `rmdir`, and a deny rule matches *any* command of the script, the answer is ask, in every mode. In a function,
    `case`, `select` or an arithmetic `for`, and for a shell that is written `$'sh'`, a script with `rm` asks without any
    rule.

    - Basis: measured.
    - Strict: deny and ask see through all of these, and into constant scripts and `find -exec`; a shell that reads its
      commands from input asks.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash`; deny `Bash(rm:*)` | `sudo -u root rm x` | deny | deny | deny |
    | allow `Bash`; deny `Bash(rm:*)` | `busybox rm x` | allow | deny | deny |
    | allow `Bash`; deny `Bash(rm:*)` | `find . -exec rm {} +` | allow | deny | deny |
    | allow `Bash`; deny `Bash(curl:*)` | `bash -c 'curl x'` | allow | deny | deny |
    | allow `Bash`; deny `Bash(curl:*)` | `bash -c 'curl x; rm y'` | ask | deny | deny |
    | allow `Bash` | `f() { sh -c 'rm x'; }; f` | ask | ask | ask |
    | allow `Bash`; deny `Bash(curl:*)` | `curl x \| sh` | deny | deny | deny |
    | allow `Bash`; deny `Bash(rm:*)` | `echo 'rm x' \| sh` | allow | ask | ask |

    <a id="s-13"></a>
    ### S-13 Runners

    `Bash(npx:*)` allows whatever `npx` runs: programs such as `npx`, `docker exec`, `uv run`, `make` are ordinary
    commands. Deny and ask do not see through them.

    - Basis: measured.
    - Strict: deny and ask see through the runners whose options are known.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(npx:*)` | `npx rm x` | allow | allow | allow |
    | allow `Bash`; deny `Bash(rm:*)` | `npx rm x` | allow | deny | deny |
    | allow `Bash`; deny `Bash(rm:*)` | `docker exec c rm x` | allow | deny | deny |

    <a id="s-14"></a>
    ### S-14 Output redirections

    `echo x > out` asks, whatever rule allows `echo`: the target of `>`, `>>`, `>|`, `&>`, `2>` is decided as an edit.
    It is denied by an Edit deny rule, asks when it is [protected](#p-14) or a link leads out of the working
    directories, and is allowed by an Edit rule with a path (`Edit(./**)`), or in `acceptEdits` inside a working
    directory. A bare `Edit` does not help. Only `/dev/null` and duplications such as `2>&1` are exempt; `/dev/stderr`
    and `/tmp/x` are not. Deny rules do not reach the target of a redirection of a `cd` itself, nor a relative one
    after a `cd` in a text with a pipe.

    A target below `/dev/tcp/` or `/dev/udp/` opens a connection: not even an exact rule allows it, a bare `Bash` does. A
    target with `~`, a glob, or `..` after a segment asks; one with an expansion makes the text complex, as do `<>`,
    `2>&-`, `{fd}>`, and a word or a comment after a redirection in the same command. Under a bare `Bash` only the deny,
    the protected path and the leaving link remain. A redirection without a command is approved by an exact rule or by
    `Bash` alone. Ask rules have no effect on redirections.

    The redirections of a loop, an `if`, a `( )` or a `[[ ]]` behind a pipe are those of the pipeline: `a | while read l; do b; done >
    out` is denied by `Edit(out)`. So are those of a `[[ ]]` behind `&&` and `||`. Elsewhere nothing looks at them.

    A here-string behind another redirection makes the text complex, but where a redirection, `&&` or `||` follows it, or a pipe
    behind `> out`: there what the text writes is checked. A pattern in a here-string counts as an argument: `sort <<< *` needs a rule. It is checked too beside `X=1 [[ a ]]`, complex as that is.

    - Basis: measured.
    - Strict: `/dev/stdout`, `/dev/stderr` and `/dev/fd/N` are exempt too, a bare `Edit` helps, a comment is no
      obstacle; a bare `Bash` does not lift the checks; ask rules count.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(x > /dev/tcp/h/80)` | `x > /dev/tcp/h/80` | ask | ask | ask |
    | no rules | `sort <<< *` | ask | allow | ask |
    | allow `Bash(foo:*)` | `foo > out` | ask | ask | ask |
    | allow `Bash(foo:*)`, `Edit(./**)` | `foo > out` | allow | allow | allow |
    | allow `Bash(foo:*)`, `Edit` | `foo > out` | ask | allow | allow |
    | allow `Bash(foo:*)` | `foo 2>&1 > /dev/null` | allow | allow | allow |
    | allow `Bash(foo:*)` | `foo > /dev/stderr` | ask | allow | allow |
    | allow `Bash(foo:*)` | `foo > /dev/null # x` | ask | allow | allow |
    | allow `Bash` | `foo > /etc/x` | allow | ask | ask |
    | allow `Bash` | `foo > .git/config` | ask | ask | ask |
    | allow `Bash`; deny `Edit(out)` | `foo > out` | deny | deny | deny |
    | allow `Bash`; deny `Edit(out)` | `foo > sub/../out` | allow | deny | deny |
    | allow `Bash`; deny `Edit(out)` | `cd src > out` | allow | deny | deny |
    | mode `acceptEdits`; allow `Bash(foo:*)` | `foo > out` | allow | allow | allow |
    | allow `Bash` | `a > b <<< t > .git/config` | ask | ask | ask |
    | allow `Bash` | `a > b <<< t; touch .git/config` | allow | ask | ask |
    | allow `Bash` | `X=1 [[ a ]]; touch .git/config` | ask | allow | allow |
    | allow `Bash`; deny `Edit(out)` | `a \| while read l; do b; done > out` | deny | deny | deny |
    | allow `Bash`; deny `Edit(out)` | `while read l; do b; done > out` | allow | deny | deny |

    <a id="s-15"></a>
    ### S-15 Input redirections and here-documents

    `wc -l < notes.txt` is read-only, `wc -l < /etc/hosts` asks: the file of `<` is read. Inside a working directory
    that is fine; outside a Read rule with a path is needed; `/dev/null` and `/dev/stdin` are exempt. A Read deny with a
    path denies. A bare `Bash` lifts all but the deny.

    A here-document is simple when its delimiter is quoted and nothing follows it on its line; with an unquoted
    delimiter the text is complex. So is one behind another redirection of a command that `&&`, `||`, `|` or `!` joins to what stands before,
    at the top or in `$( )`: `mkdir -p a && cat > a/x <<'E'` asks whatever scoped rules say, and no file rule sees what it writes. Behind `;`
    it is simple. A here-string is fine when its word is constant.

    Where a line of a here-document begins with the delimiter and goes on with something that holds `)`, `}` or a backquote, the product
    gives the text up: no file rule, no rule for commands and no exact rule reaches it, and a bare `Bash` allows it.

    - Basis: measured.
    - Strict: a bare `Bash` does not lift the check; an unquoted delimiter is no obstacle when the body is constant.
    - 1.0: as strict, but no command is read-only.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | no rules | `wc -l < notes.txt` | allow | allow | ask |
    | no rules | `wc -l < /etc/hosts` | ask | ask | ask |
    | allow `Read(//etc/**)` | `wc -l < /etc/hosts` | allow | allow | ask |
    | allow `Bash`; deny `Read(.env)` | `foo < .env` | deny | deny | deny |
    | allow `Bash(foo:*)` | `foo <<'E'⏎x⏎E` | allow | allow | allow |
    | allow `Bash(foo:*)` | `foo <<E⏎x⏎E` | ask | allow | allow |
    | allow `Bash(foo:*)`, `Edit(a)` | `foo; foo > a <<'E'⏎x⏎E` | allow | allow | allow |
    | allow `Bash(foo:*)`, `Edit(a)` | `foo && foo > a <<'E'⏎x⏎E` | ask | allow | allow |

    <a id="s-16"></a>
    ### S-16 Long texts

    A text of more than 10,000 UTF-16 units is read as one raw command: no scoped and no exact rule allows it, a bare
    `Bash` runs it without any further check, and deny and ask rules see only its beginning as they would see a single
    command.

    - Basis: measured.
    - Strict: asks, under a bare `Bash` too; deny rules are tried on every command.
    - 1.0: as strict.

    <a id="s-17"></a>
    ### S-17 `cd`

    `cd sub && make` needs a rule for `make` only: a `cd` with one plain operand inside a working directory is
    read-only, behind safe assignments ([S-11](#s-11)) too. `cd ..`, `cd ~`, `cd /etc`, a bare `cd` and one with two directories, or a word behind the first, ask, and `Bash(cd:*)` does not help;
    neither does it behind `nice`, `timeout`, `stdbuf` or `env`, where nothing moves.

    A text that is nothing but `cd ./sub && …` or `cd /w/app/sub && …`, with `&&` alone between its commands, runs in `sub` as far as checks and rules
    for files mind: `cd ./sub && touch a` asks for nothing but `touch`. The path lies in the working directories and has no `..`, and
    nothing else belongs to the `cd`. A `;`, `&` or `||` anywhere behind it, in quotes too, a `|` between commands, a line break
    or a second move takes this away.

    Otherwise, combined in one text, these ask: two moves; `cd` and an output redirection other than `/dev/null`; `cd` and
    a file that a command is given, unless its path is absolute; `cd` and a command that writes files (`touch mkdir rm cp mv tee sed`).
    One that stays in place counts (`cd .; touch a`), but for the plain path of the directory. `cd`
    and `git` ask in any text, unless it is `cd` and a path alone, which stays in place. Each of these stands against one command: an exact
    rule for the text lifts two of them. Beside two moves no Read rule denies where a `cd` leads.

    With `cd`, the working directory as it is written and ` && ` at its very front, a text is decided as if they were not there, whatever
    follows: `cd /w/app && make` passes a deny of `Bash(cd:*)`, `Bash(cd /w/app && make x)` covers nothing and `Bash(make x)` does, and
    `cd /w/app && \⏎ make` asks, since what is left begins with a line continuation. A blank in front, or one more before `&&`, takes this away.

    Elsewhere such a `cd` is seen by no deny or ask rule of a simple text either, unless a check stands against the text: `cd /w/app; foo > out`
    is denied. Beside a pipe it is passed over where a scoped rule or the read-only table approves every other command, so under a bare `Bash`
    `cd /w/app; foo | cat` is denied and `cd /w/app; ls | cat` runs; one that runs in the background is seen where the `&` asks.

    With a Read deny rule in force, `cd sub && cat x` asks too ([S-19](#s-19)), and so do `xargs grep x` and its kin `egrep`, `fgrep`, `head` and `tail`. A bare
    `Bash` skips all of this.

    A `cd` to where the session is counts as a move at the side of a pipe, unless something runs in the background. A `cd` to `"$?"` and its kin is not read-only.

    - Basis: measured.
    - Strict: the `cd` checks hold under a bare `Bash` too; `cd` and a writing command does not ask by itself.
    - 1.0: `cd` needs a rule like any other command; the combinations ask, under a bare `Bash` too.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash`; deny `Bash(cd:*)` | `cd /w/app; foo` | allow | deny | deny |
    | allow `Bash`; deny `Bash(cd:*)` | `cd /w/app; foo \| cat` | deny | deny | deny |
    | allow `Bash`; deny `Bash(cd:*)` | `cd /w/app; ls \| cat` | allow | deny | deny |
    | allow `Bash(make:*)`, `Bash(cd:*)` | `cd /w/app && \⏎ make` | ask | allow | allow |
    | allow `Bash`; deny `Bash(cd:*)` | `cd /w/app; foo > out` | deny | deny | deny |
    | allow `Bash(cd:*)` | `cd src -n` | ask | ask | allow |
    | allow `Bash(make)` | `cd sub && make` | allow | allow | ask |
    | allow `Bash(cd:*)` | `cd ..` | ask | ask | allow |
    | allow `Bash(cd:*)` | `nice cd` | ask | ask | ask |
    | no rules | `cd sub && cd .` | ask | allow | ask |
    | allow `Bash(git:*)` | `cd sub && git status` | ask | ask | ask |
    | allow `Bash(make)` | `cd sub && make > out` | ask | ask | ask |
    | allow `Bash(touch:*)` | `cd sub && touch a` | ask | allow | ask |
    | allow `Bash(touch:*)` | `cd ./sub && touch a` | allow | allow | ask |
    | allow `Bash(touch:*)` | `cd ./sub && touch "a;b"` | ask | allow | ask |
    | allow `Bash(touch:*)` | `cd .; touch a` | ask | allow | ask |
    | no rules | `cd sub && cat < i` | ask | allow | ask |
    | no rules | `cd sub && cat < /w/app/i` | allow | allow | ask |
    | allow `Bash`; deny `Read(./sub/**)` | `cd sub && cd a` | allow | allow | allow |
    | allow `Bash` | `cd /etc && git status > x` | allow | ask | ask |
    | allow `Bash`; deny `Bash(cd:*)` | `cd /w/app && make` | allow | deny | deny |
    | allow `Bash`; deny `Bash(cd:*)` | `cd /w && make` | deny | deny | deny |
    | allow `Bash(cd /w/app && make x)` | `cd /w/app && make x` | ask | ask | allow |
    | allow `Bash(make x)` | `cd /w/app && make x` | allow | allow | ask |
    | allow `Bash(make)` | `LANG=C cd sub && make` | allow | allow | ask |
    | deny `Read(.env)` | `ls \| xargs grep x` | ask | ask | ask |
    | allow `Bash(cd:*)` | `cd a \| cd b` | ask | allow | allow |
    | mode `default` | `cd "a $?"` | ask | ask | ask |

    <a id="s-18"></a><a id="e12"></a>
    ### S-18 Expansions, and what makes a text complex

    `Bash(foo:*)` allows `foo *.c`, `foo ~` and `foo $HOME/x`, and asks for `foo $X`. Harmless in arguments are quotes,
    globs, `~`, `{}`, `$HOME`, arithmetic on numbers. Every other expansion makes the text **complex**: `$X`, `${X}`, an
    unquoted `$(..)`, backquotes, `<( )`, `$'..'`, `{a,b}`, a backslash before a blank, an unquoted `$?`. A complex text
    is approved by nothing but an exact rule for the whole text or a bare `Bash`, and file rules do not reach it
    ([S-19](#s-19)).

    Inside double quotes that hold at least two other characters, the shell's own variables
    (`$PWD $USER $PATH $TMPDIR $? $$ $#` and some more) and `$( )` are simple: `foo "ab $(ls)"` is allowed, its inner
    command judged on its own. Quoting alone is not enough: `"$PWD"` is complex. `"$(cat <<'E' ..)"` with a quoted
    delimiter is always fine. An assignment needs an exact rule or `Bash` ([S-11](#s-11)). A name with a modifier of another
    shell (`"$PWD:h"`, a colon and a letter) and one before a bracket (`"$PWD[1]"`) are complex. No scoped rule covers `"$!"`.

    The value of an assignment, or of `export` and its kin, is simple where it is one such variable without braces, quoted or
    not (`X=$PWD`), one `$( )`, or known text ([B-10](#b-10)); a `~` anywhere in it makes the text complex. So does what is given
    to `export`, `declare`, `local`, `readonly` and `typeset` and is neither a name, an option nor quoted as a whole, and what is
    given to `unset` and is no name.

    A word of several parts that holds a list in braces without a blank makes the text complex although the list is quoted:
    `foo --x='{a,b}'` asks, `foo '{a,b}'` does not. So do an element or the whole of an array that is set by itself (`A[1]=x`,
    `A=(1 2)`), `declare -a`, and `[ ]` with more than one test in it.

    Deny and ask rules pass over the `cat` of `"$(cat <<'E' ..)"`. They see it in a test in brackets, and where they see a lone
    assignment ([S-11](#s-11)).

    Such a message stands for its text: `foo "$(cat <<'E' ..)"` with the one line `z` is the command `foo z`, to rules, to what
    reads and writes files, and to what is read-only. Of more than one line nothing is known but that it is one word; a line that
    looks like a comment does no harm in it.

    What only another shell expands makes a text complex wherever it stands, in quotes, comments and here-documents too: `~[`,
    and `=name` behind a blank, `;`, `&` or `|`. So does a comment between `&&` or `||` and its command.

    - Basis: measured.
    - Strict: brace, parameter and arithmetic expansions and substitutions in arguments ask under a scoped rule; `$?` is
      harmless; a bare `Bash` asks when an expansion could bring a denied command.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(foo:*)` | `foo *.c $HOME/x` | allow | ask | ask |
    | allow `Bash(foo:*)` | `foo $X` | ask | ask | ask |
    | allow `Bash(foo:*)` | `foo --x='{a,b}'` | ask | allow | allow |
    | allow `Bash(foo:*)` | `foo '{a,b}'` | allow | allow | allow |
    | allow `Bash(foo:*)` | `foo {a,b}` | ask | ask | ask |
    | allow `Bash(foo:*)` | `foo a\ b` | ask | allow | allow |
    | allow `Bash(foo:*)` | `foo "ab $(ls)"` | allow | ask | ask |
    | allow `Bash(foo:*)` | `foo "$PWD"` | ask | ask | ask |
    | allow `Bash(foo:*)` | `foo "exit: $?"` | allow | allow | allow |
    | allow `Bash(foo $X)` | `foo $X` | allow | allow | allow |
    | allow `Bash` | `foo $X` | allow | allow | allow |
    | allow `Bash`; deny `Bash(cat:*)` | `echo "$(cat <<'E'⏎hi⏎E⏎)"` | allow | deny | deny |
    | allow `Bash`; deny `Bash(cat:*)` | `echo "$(cat <<'E'⏎hi⏎E⏎)" \| b` | deny | deny | deny |
    | allow `Bash(foo z)` | `foo "$(cat <<'E'⏎z⏎E⏎)"` | allow | ask | ask |
    | allow `Bash`; deny `Bash(*cat*)` | `foo "$(cat <<'E'⏎z⏎E⏎)"` | allow | deny | allow |
    | allow `Bash(foo:*)` | `foo "$(cat <<'E'⏎# z⏎E⏎)"` | allow | allow | allow |
    | allow `Bash(foo:*)` | `foo 'a = x'` | allow | allow | allow |
    | allow `Bash(foo:*)` | `foo 'a =x'` | ask | allow | allow |
    | allow `Bash(foo:*)` | `foo '~[x]'` | ask | allow | allow |
    | allow `Bash`; deny `Read(.env)` | `X=$PWD; cat .env` | deny | deny | deny |
    | allow `Bash`; deny `Read(.env)` | `X=~; cat .env` | allow | deny | deny |
    | allow `Bash`; deny `Read(.env)` | `cat "$PWD:h x" .env` | allow | deny | deny |
    | allow `Bash`; deny `Read(.env)` | `export a/b; cat .env` | allow | deny | deny |
    | allow `Bash`; deny `Read(.env)` | `unset a/b; cat .env` | allow | deny | deny |

    <a id="s-19"></a><a id="e1"></a><a id="e5"></a><a id="e6"></a><a id="e15"></a>
    ### S-19 File operands

    Deny `Read(.env)` stops `cat .env`. Read denies with a path reach the operands of the recognised readers:
    `awk base64 cat cd cmp column comm cut diff egrep expand fgrep file find fmt fold grep head hexdump jq ls man md5sum nl numfmt od paste pr rev rg sed sha1sum sha256sum sort stat strings tac tail tr unexpand uniq wc`,
    the sources of `cp` and `mv`, `git diff`, `git grep`, and `<`. Edit denies with a path reach
    `rm rmdir mkdir touch tee mv`, the target of `cp`, `sed` that does not only print, and output redirections. `less`,
    `vim`, `xxd`, `tar`, `dd`, `ln`, `chmod`, `curl` and all others are not looked at.

    **They act only when the whole text is simple** ([S-18](#s-18)). One complex element anywhere, in another command
    too, switches them off: `cat .env; echo $?` runs under a bare `Bash`. Commands are found in lists, pipelines, `if`,
    loops, and behind the plain wrappers and `env`; not behind `sudo`, `xargs`, `bash -c`, and by path only
    `rm rmdir mv cp tee`, the last three however they are capitalised and with `.exe`. An `&` inside an `if`, a loop or a group makes the
    text complex like any other structure.

    `ls`, `rg`, `find`, `git grep` and `grep -r` without a place read the working directory. After a `cd` a relative path
    is tried from every directory that the command may run in, since the `cd` may fail: `cd /tmp && cat .env` is denied by
    `Read(./.env)` and by `Read(//tmp/.env)`. Only `cd ./sub &&` and `cd /w/app/sub &&` at the front of a text of `&&` leave no doubt ([S-17](#s-17)), and pipes and `( )` start anew.
    Where a move leads that nobody can follow (`cd -`, `popd`, `cd *`, in quotes too, `cd ~user`, `cd +1`, `cd -x`), a relative path is
    denied that could be the file of a rule in some directory, a pattern by its letters. A bare `cd` reads the home directory.

    An operand is resolved with `~`, `$HOME`, `.` and leading `..`, links followed and letter case ignored. Not
    resolved, hence not denied under a bare `Bash`: `x/../.env`, other expansions, and the part of a path behind its
    first glob (`cat .e*`): a pattern is read in its directory, which is where `Read(src/**)` denies `cat src/*`, `cp src/* x`, `mv src/* x`
    and `sed -i s/a/b/ src/*`. So is a pattern among the options of `git` in front of its subcommand: `git -C src/* log` reads `src`; behind `env` every pattern of `git` is. `sed` with a pattern among its files counts as one that writes, even if it only prints. Under scoped rules an operand asks that holds `$` or a backquote after quote removal, or
    begins with `=` or `~name`; for writers also one with a brace or a glob. Ask rules and bare `Read`, `Edit` and
    `Write` rules do not reach operands.

    In a text with a pipe at top level, a `cd` to where the session is already counts as one too: `a | cd /w/app; cat f` asks
    where a Read deny has a path and no bare `Bash` stands.

    - Basis: measured.
    - Strict: many more commands are recognised; an operand with an expansion that a deny rule could match asks; ask and
      bare rules count.
    - 1.0: as strict, without ask rules.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash`; deny `Read(.env)` | `cat .env` | deny | deny | deny |
    | allow `Bash`; deny `Read(.env)` | `less .env` | allow | deny | deny |
    | allow `Bash`; deny `Read(.env)` | `cat .env; echo $?` | allow | deny | deny |
    | allow `Bash`; deny `Read(.env)` | `echo $(cat .env)` | allow | deny | deny |
    | allow `Bash`; deny `Read(.env)` | `x "a $(cat .env)"` | deny | deny | deny |
    | allow `Bash`; deny `Read(.env)` | `cat x/../.env` | allow | deny | deny |
    | allow `Bash`; deny `Read(.env)` | `rm .env` | allow | deny | deny |
    | allow `Bash`; deny `Edit(locked/**)` | `/bin/rm locked/k` | deny | deny | deny |
    | allow `Bash`; deny `Edit(locked/**)` | `truncate -s 0 locked/k` | allow | deny | deny |
    | allow `Bash`; deny `Read` | `cat a` | allow | deny | deny |
    | allow `Bash`; deny `Read(src/**)` | `cp src/* x` | deny | ask | ask |
    | allow `Bash`; deny `Read(src/**)` | `git -C src/* log` | deny | allow | allow |
    | allow `Bash`; ask `Read(.env)` | `cat .env` | allow | ask | allow |
    | allow `Bash(cat:*)` | `cat '$a'` | ask | allow | allow |
    | allow `Bash(rm:*)` | `rm *.txt` | ask | allow | allow |
    | allow `Bash`; deny `Read(./.env)` | `cd /tmp && cat .env` | deny | allow | allow |
    | allow `Bash`; deny `Read(//tmp/.env)` | `cd /tmp && cat .env` | deny | deny | deny |
    | allow `Bash`; deny `Read(secrets/**)` | `cd - && cat a` | deny | ask | ask |
    | mode `bypassPermissions`; deny `Read(secrets/*.pem)` | `cd - && cat a.pem` | deny | ask | ask |
    | allow `Bash`; deny `Read(//w/app)` | `ls` | deny | allow | allow |
    | allow `Bash`; deny `Edit(./**)` | `bash -c 'rm a'` | ask | deny | deny |
    | allow `Bash(a:*)`; deny `Read(.env)` | `a \| cd /w/app; cat f` | ask | allow | ask |
    | allow `Bash(a:*)` | `a \| cd /w/app; cat f` | allow | allow | ask |
    | allow `Bash`; deny `Read(~/b)` | `cd 'a*'; cat b` | deny | allow | allow |
    | allow `Bash`; deny `Edit(b)` | `CP a b` | deny | allow | allow |
    | allow `Bash`; deny `Read(a)` | `if x; then y & fi; cat a` | allow | deny | deny |

    """##
}
