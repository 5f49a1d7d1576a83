// Written by Scripts/embed-language from Documentation/language.md; do not edit.

extension LanguageReference {
  /// Chapter S1 of the page.
  static let chapterS1: StaticString = ##"""
    ## S. From a Bash text to simple commands

    <a id="s-1"></a><a id="e16"></a>
    ### S-1 Texts that cannot be read

    `npm test &&` is malformed. A malformed text is approved by no scoped rule, deny and ask rules are still tried on
    every command that is recognised, and a bare `Bash` runs it. Malformed are an open `"`, backquote, `(`, `{`, `[[`; a
    stray `)`, `}`, `fi`, `done`; an empty command between separators; a final `&&`, `||` or `\`; a Unicode blank
    anywhere; a text that begins with `-`. Some texts that bash refuses pass as they are: an open `'` (it swallows the
    rest, and rules see it open), a final `|` or `;;`, an `if` without its end.

    What is recognised of a malformed text are the pieces between its operators; a keyword out of order (`a; then b`) is a
    piece of its own, `then`, and what follows it the next, `b`. Deny and ask rules of every kind are compared with each
    piece. A here-document inside `$( )` whose last line goes on after the delimiter makes the product give up: nothing but
    the text as a whole is compared.

    Two kinds are worse. A **doubtful parse** asks in every mode, under every policy: a `$(`, `${`, `$((` or `((` that
    is not closed where the product's own grammar closes it, a command substitution in the pattern of `${x#..}`, `<( )` or
    a brace in the value of `${x:-..}`, backquotes and quotes inside `$(( ))`, `${x y}`. That grammar is strict inside of
    `$( )`, `${ }` and arithmetic alone: `$(a; (b))` is doubtful because `))` is one token to it, and so are `$(then)`,
    `$(a;;b)` and `a ((1))`, a command of backquotes inside `$( )`, and `((` behind one on its line; a keyword or a function after an assignment or a redirection is, too, and `$((` in a
    here-document that does not end. A text with a control character other than tab and line break (a carriage return too) is **refused**
    before any rule is asked: it never runs. Neither does one that begins with `sleep` and 25 seconds or more (`sleep 30 && make`), unless
    the call runs in the background; with a unit, in quotes or behind another command it is no such pause.

    - Basis: measured.
    - Strict: all of these ask, under a bare `Bash` too; `bypassPermissions` runs them.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(npm test)` | `npm test &&` | ask | ask | ask |
    | allow `Bash` | `npm test &&` | allow | ask | ask |
    | allow `Bash`; deny `Bash(rm:*)` | `make "a; rm x` | allow | ask | ask |
    | allow `Bash(foo:*)` | `foo 'a` | allow | ask | ask |
    | allow `Bash` | `foo $(a` | ask | ask | ask |
    | mode `bypassPermissions` | `foo ${x y}` | ask | allow | allow |
    | allow `Bash` | `foo $(a; (b))` | ask | allow | allow |
    | allow `Bash` | `foo ${f:-<(ls)}` | ask | allow | allow |
    | allow `Bash` | `foo $(a \|& b)` | allow | allow | allow |
    | allow `Bash` | `x=1 f() { a; }` | ask | ask | ask |
    | allow `Bash`; deny `Bash(then)` | `a; then b` | deny | ask | ask |
    | allow `Bash`; deny `Bash(then b)` | `a; then b` | allow | ask | ask |
    | allow `Bash`; deny `Bash(b)` | `a; then b` | deny | deny | deny |
    | allow `Bash` | `sleep 25; make` | ask | allow | allow |
    | allow `Bash` | `sleep 24; make` | allow | allow | allow |
    | allow `Bash` | ``echo $(`b`)`` | ask | allow | allow |

    <a id="s-2"></a>
    ### S-2 What separates commands

    `make && rm x` is two commands: `&&`, `||`, `;`, `|`, `|&`, `&` and a line break separate, unless they are quoted or
    escaped.

    - Basis: measured.
    - Strict: the same; a carriage return before a line break belongs to it.
    - 1.0: the same.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(make:*)` | `make a && rm x` | ask | ask | ask |
    | allow `Bash(make:*)` | `make a⏎rm x` | ask | ask | ask |
    | allow `Bash(make:*)` | `make 'a && rm x'` | allow | allow | allow |
    | allow `Bash(make:*)`, `Bash(foo:*)` | `make a \| foo; make` | allow | allow | allow |

    <a id="s-3"></a>
    ### S-3 Where commands are found

    Deny `Bash(rm:*)` catches `if x; then rm y; fi`, `echo "$(rm y)"` and `f() { rm y; }`: deny and ask rules see the
    commands of lists, pipelines, groups, subshells, loops, `case`, function bodies, substitutions in words, quotes,
    assignments and here-documents, and arithmetic. They do not see `coproc`, `eval`, `trap`, `alias`, `source`,
    backquotes in a here-document, `a[$(rm y)]=1`, or what follows `;` on the line where a here-document starts.

    An allow rule needs a *simple* text, one that is built of simple commands, `&&`, `||`, `;`, `|`, line breaks, `!`,
    `time`, `if`, `while`, `until`, `[[ ]]` and comments, and no more. A group `{ }`, a subshell `( )`, `case`,
    `select`, a function, `(( ))` or a redirection behind a compound make it *complex* ([S-18](#s-18)): no scoped rule
    and no read-only approval applies. A `for` loop is read, but it sets a variable, so nothing but an exact rule or
    `Bash` approves it. A `|` inside `if`, `while` or `"$( )"` asks too.

    With such a `|` in a simple text, deny rules are tried besides on what stands between all the pipes, each part as a
    text of its own, which is often malformed: `while a | b; do c; done` falls into `while a` and `b; do c; done`, and deny
    `Bash(done)` catches it ([S-1](#s-1)). So is what a pipe cuts off at its head: deny `Bash(while a:*)` catches it too.

    In a text that is not simple they pass over declarations (`export A=1`, `unset A`) in substitutions, and over `unset` in groups,
    functions and `case`, too.

    `coproc foo` is a command with the name `coproc`: its redirections are checked, `foo` is not seen.

    Where a part between two pipes is a list, deny and ask rules are compared with it by itself, and `;` stands between blanks
    there, however it is written: deny `Bash(n * --f *)` catches `n r --f; a | c`, since the part before the pipe is
    `n r --f ; a`, and not the list `n r --f; a` alone.

    So it is in a part that a pipe cuts off in an `if` or a loop: deny `Bash(foo * *)` catches `if a | foo b; then c; fi` by `foo b ; then c ; fi`.
    A text that is not simple is not cut in this way: its lists between pipes are no texts of their own.

    - Basis: measured.
    - Strict: commands are found everywhere, `coproc`, `eval` and `trap` included, and allow rules cover every construct
      whose parts they cover.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash`; deny `Bash(rm:*)` | `if x; then rm y; fi` | deny | deny | deny |
    | allow `Bash`; deny `Bash(rm:*)` | `echo "$(rm y)"` | deny | deny | deny |
    | allow `Bash`; deny `Bash(rm:*)` | `coproc rm y` | allow | deny | deny |
    | allow `Bash`; deny `Bash(rm:*)` | `eval 'rm y'` | allow | deny | deny |
    | allow `Bash`; deny `Bash(export:*)` | `foo $(export A=1)` | allow | deny | deny |
    | allow `Bash`; deny `Bash(export:*)` | `foo "ab $(export A=1)"` | deny | deny | deny |
    | allow `Bash`; deny `Bash(done)` | `while a \| b; do c; done` | deny | allow | allow |
    | allow `Bash`; deny `Bash(while a:*)` | `while a \| b; do c; done` | deny | deny | deny |
    | allow `Bash(foo:*)` | `if foo; then foo a; fi` | allow | allow | allow |
    | allow `Bash(foo:*)` | `(foo)` | ask | allow | allow |
    | allow `Bash(foo:*)` | `for i in a b; do foo; done` | ask | allow | allow |
    | no rules | `# nothing` | allow | allow | allow |
    | allow `Bash`; deny `Bash(n * --f *)` | `n r --f; a \| c` | deny | deny | allow |
    | allow `Bash`; deny `Bash(n * --f *)` | `n r --f; a` | allow | deny | allow |
    | allow `Bash`; deny `Bash(foo * *)` | `if a \| foo b; then c; fi` | deny | deny | allow |
    | allow `Bash`; deny `Bash(b *.env*)` | `a \| b; foo $X .env` | allow | allow | allow |

    <a id="s-4"></a>
    ### S-4 Line continuation

    `make \⏎ all` is `make all` when a blank stands before the backslash. Without one (`ma\⏎ke`) the words are not
    joined: the text is complex, and a deny rule does not see the joined word.

    No scoped rule covers a pipeline with a line continuation beside a `|`: `make \⏎ | tee log` asks; beside `||` and `&&` one is a blank. And where one stands
    between the words of a command, a pattern in quotes counts as one without them for what is read-only
    ([S-21](#s-21)): `find . -name '*.c'` runs, `find . \⏎ -name '*.c'` asks.

    - Basis: measured.
    - Strict: a continuation joins, as in bash.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(make:*)` | `make \⏎ all` | allow | allow | allow |
    | allow `Bash(make:*)` | `make a\⏎b` | ask | allow | allow |
    | allow `Bash`; deny `Bash(rm:*)` | `r\⏎m x` | allow | deny | deny |
    | allow `Bash(make:*)`, `Bash(tee:*)` | `make \⏎ \| tee log` | ask | allow | allow |
    | allow `Bash(make:*)`, `Bash(tee:*)` | `make \|\| \⏎ tee log` | allow | allow | allow |
    | no rules | `find . -name '*.c'` | allow | allow | ask |
    | no rules | `find . \⏎ -name '*.c'` | ask | allow | ask |

    <a id="s-5"></a>
    ### S-5 Comments

    `make # rm x` is the command `make`. A `#` inside quotes or inside a word is no comment. A quoted word that holds a
    line break followed by `#` makes the text complex.

    - Basis: measured.
    - Strict: the same, but the quoted word is harmless.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(make)` | `make # rm x` | allow | allow | allow |
    | allow `Bash(make:*)` | `make a#b` | allow | allow | allow |
    | allow `Bash(make:*)` | `make 'a⏎# b'` | ask | allow | allow |

    <a id="s-6"></a>
    ### S-6 What is left out of the compared text

    Comments, output redirections and the body of a here-document are not compared, so allow `Bash(make)` covers
    `make > /dev/null`. Here-strings and assignments are compared. In a complex text the raw piece is compared, body and
    all. A redirection in front counts against an allow rule; one that writes a file counts against what is read-only
    too, outside of pipelines, and behind any of them deny and ask rules do not know what a variable says.

    Where deny and ask rules see what they pass over elsewhere ([S-11](#s-11)), they see two more pieces of a text of several
    commands: a command together with its `!`, and a whole `if`, `for`, `while` or `until` as it is written.

    Words behind a redirection in the middle of a command are no words of it to ask rules; deny rules see the command with
    them and without: ask `Bash(foo b)` misses `foo > x b`.

    - Basis: measured.
    - Strict: the same everywhere; a redirection in front is dropped.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(make:*)` | `make a > /dev/null` | allow | allow | allow |
    | allow `Bash(make)` | `2>&1 make` | ask | allow | allow |
    | allow `Edit(out)` | `ls > out` | allow | allow | ask |
    | allow `Edit(out)` | `> out ls` | ask | allow | ask |
    | allow `Bash`; deny `Bash(foo "$X" *)` | `foo "$X" b` | deny | deny | allow |
    | allow `Bash`; deny `Bash(foo "$X" *)` | `< x foo "$X" b` | allow | deny | allow |
    | allow `Bash`; deny `Bash(*danger*)` | `foo <<'E'⏎danger⏎E` | allow | allow | allow |
    | allow `Bash`; deny `Bash(*danger*)` | `{ foo <<'E'⏎danger⏎E⏎}` | deny | allow | allow |
    | allow `Bash`; deny `Bash(! b)` | `a; ! b` | allow | allow | allow |
    | allow `Bash`; deny `Bash(! b)` | `a \| c; ! b` | deny | allow | allow |
    | allow `Bash`; deny `Bash(for *)` | `a; for i in x; do b; done` | allow | allow | allow |
    | allow `Bash`; deny `Bash(for *)` | `a; for i in x; do eval b; done` | deny | allow | allow |
    | allow `Bash`; deny `Bash(foo b)` | `foo > x b` | deny | deny | deny |
    | allow `Bash`; ask `Bash(foo b)` | `foo > x b` | allow | ask | ask |
    | allow `Bash`; ask `Bash(foo)` | `foo > x b` | ask | ask | ask |

    <a id="s-7"></a>
    ### S-7 Builtins that run or redefine

    `Bash(eval:*)` allows nothing:
    `eval source . exec trap alias let coproc enable hash mapfile readarray complete bind fc nocorrect`, and
    `read NAME`, `declare X=..`, `readonly X=..`, `printf -v`, are approved by an exact rule or by `Bash` only.
    `export X=1`, `unset X`, `set`, `umask`, `wait`, `kill`, `exit` are ordinary commands; `unset` of a variable that the
    shell goes by (`PATH`, `HOME`, `IFS`, `LD_X`, `aliases`, ..) is not. Deny and ask see through `exec`
    and `nocorrect`, and not through `eval`, `trap`, `alias`, `source` and `coproc`.

    In a simple text deny and ask rules see a test besides as `[[` and what it tests, without what closes it:
    `Bash([[ -f a)` in deny stops `[ -f a ]`.

    What a test evaluates is approved by an exact rule or by `Bash` only: a side of `-eq` and its kin that is no number, the
    operand of `-t` that is none, and `-v` or `-R` of a subscript. Numbers are decimal, `0xff` and `2#1`, with a `-` in front or
    without.

    Rules see a test in brackets as it is written, quotes and `$HOME` among its words, and deny and ask rules the text without
    its end after quote removal. `printf`, `set`, `exit`, `return`, `shift`, `read`, `unset` and their kin evaluate what they are
    given: with a variable, a substitution or arithmetic among the words, or a pattern without quotes, an exact rule or `Bash` is
    needed.

    - Basis: measured.
    - Strict: deny and ask also see through `eval` and `trap` with constant arguments; `declare` and `readonly` are
      ordinary; a later call of a function or alias that the text defines asks.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(eval:*)` | `eval ls` | ask | ask | ask |
    | allow `Bash(eval ls)` | `eval ls` | allow | allow | allow |
    | allow `Bash(export:*)` | `export X=1` | allow | allow | allow |
    | allow `Bash(declare:*)` | `declare X=1` | ask | allow | allow |
    | allow `Bash`; deny `Bash(rm:*)` | `exec rm x` | deny | deny | deny |
    | allow `Bash`; deny `Bash(rm:*)` | `trap 'rm x' EXIT` | allow | deny | deny |
    | allow `Bash(unset:*)` | `unset X` | allow | allow | allow |
    | allow `Bash(unset:*)` | `unset PATH` | ask | allow | allow |
    | allow `Bash([[ *)` | `[[ 1 -eq x ]]` | ask | ask | ask |
    | allow `Bash([[ 1 -eq x ]])` | `[[ 1 -eq x ]]` | allow | ask | ask |
    | allow `Bash([[ *)` | `[[ 1 -eq 2#1 ]]` | allow | ask | ask |
    | allow `Bash([ *)` | `[ -v a[1] ]` | ask | allow | ask |
    | allow `Bash`; deny `Bash([ -f a *)` | `[ -f "a" ] && foo` | allow | deny | allow |
    | allow `Bash(printf:*)` | `printf x` | allow | allow | allow |
    | allow `Bash(printf:*)` | `printf "ab $USER"` | ask | ask | ask |
    | allow `Bash(set:*)` | `set a*` | ask | allow | allow |

    <a id="s-8"></a>
    ### S-8 The compared text of a simple command

    `! foo   a > /dev/null` is compared as `foo a`: words and assignments as written, without `!`, redirections,
    comments and here-documents.

    - Basis: measured.
    - Strict: the same.
    - 1.0: the same.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(foo:*)` | `! foo   a > /dev/null` | allow | allow | allow |
    | allow `Bash`; deny `Bash(foo a:*)` | `! foo   a` | deny | deny | deny |

    <a id="s-9"></a>
    ### S-9 Wrappers that are stripped

    `timeout 5 npm test` is covered by `Bash(npm test)`: the plain wrappers
    `timeout time nice nohup stdbuf command builtin noglob xargs` are taken off, again and again, before allow rules are
    compared. A number that `$(( ))` gives is no name behind a wrapper: only an exact rule or `Bash` approves `nice $((1)) x`. For allow only a few options are understood: `timeout` with `-v`, `-k D`, `-s S` and a plain duration,
    `nice` with `-n N` or `-N`, `stdbuf` with the value attached (`-oL`), `command -p`, no option of `time`, `nohup` and
    `xargs`. Deny and ask understand a little more (`time -p`, `nohup --`). Behind `time` they see how an `if` or a loop
    begins as a command: deny `Bash(for *)` catches `time for i in x; do a; done`, and not the loop without `time`. Behind `time` and
    `coproc` they see its `do` and `done`, `then`, `else`, `elif` and `fi` as well; of a group `{ }` behind `coproc` they see nothing.

    After an option of `timeout`, `time`, `nice`, `nohup`, `command`, `builtin` or `noglob` that is not understood, only an
    exact rule or `Bash` approves. Behind bare `xargs` an allow rule for the inner command matches, as that is written,
    where the rule ends in a wildcard: what `xargs` reads comes last. Assignments behind a wrapper are not stripped for
    allow.

    - Basis: measured.
    - Strict: every documented option is understood.
    - 1.0: nothing but the keyword `time` is stripped for allow.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash`; deny `Bash(done:*)` | `time for i in a; do x; done` | deny | allow | allow |
    | allow `Bash(nice:*)` | `nice $((1)) x` | ask | ask | ask |
    | allow `Bash(npm test)` | `timeout 5 npm test` | allow | allow | ask |
    | allow `Bash(npm test)` | `timeout -k 3 5s nohup npm test` | allow | allow | ask |
    | allow `Bash(npm test)` | `time -p npm test` | ask | allow | allow |
    | allow `Bash(foo:*)` | `x \| xargs foo` | ask | ask | ask |
    | allow `Bash(foo:*)`, `Bash(x)` | `x \| xargs foo` | allow | allow | ask |
    | allow `Bash(foo)`, `Bash(x)` | `x \| xargs foo` | ask | ask | ask |
    | allow `Bash(foo * x)`, `Bash(x)` | `x \| xargs foo q x` | ask | ask | ask |
    | allow `Bash(./foo:*)`, `Bash(x)` | `x \| xargs ./foo` | allow | allow | ask |
    | allow `Bash`; deny `Bash(rm:*)` | `nice -n 5 rm x` | deny | deny | deny |
    | allow `Bash`; deny `Bash(rm:*)` | `nice -n10 rm x` | allow | deny | deny |
    | allow `Bash`; deny `Bash(for *)` | `time for i in x; do a; done` | deny | allow | allow |
    | allow `Bash`; deny `Bash(for *)` | `for i in x; do a; done` | allow | deny | allow |
    | allow `Bash`; deny `Bash(rm:*)` | `x \| xargs -0 rm` | allow | deny | deny |

    <a id="s-10"></a>
    ### S-10 Rules for a wrapper itself

    `Bash(timeout *)` allows `timeout 5 rm x`: a rule of any kind for the wrapper is compared with the text before
    stripping. Deny and ask compare the text as written, without its assignments, without all plain wrappers at once,
    and the innermost command behind [exec wrappers](#s-12); the stages between are not tried. So `env sudo foo` escapes
    deny `Bash(sudo:*)`, and so does `/usr/bin/sudo foo`. Behind a wrapper an assignment whose value is not known ends what they see: `nice
    X=$Y foo` escapes deny `Bash(foo:*)`; behind `env`, `sudo` and their kin one for whose value a command runs.

    - Basis: measured.
    - Strict: an allow rule for a wrapper has to be exact; deny and ask are compared with every stage.
    - 1.0: the `*` of such a rule is an ordinary character; deny as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(timeout *)` | `timeout 5 rm x` | allow | ask | ask |
    | allow `Bash`; deny `Bash(sudo:*)` | `sudo foo` | deny | deny | deny |
    | allow `Bash`; deny `Bash(sudo:*)` | `env sudo foo` | allow | deny | deny |
    | allow `Bash`; deny `Bash(sudo:*)` | `/usr/bin/sudo foo` | allow | deny | deny |
    | allow `Bash`; deny `Bash(timeout:*)` | `nohup timeout 5 foo` | allow | deny | deny |
    | allow `Bash`; deny `Bash(foo:*)` | `nice X=1 foo` | deny | allow | allow |
    | allow `Bash`; deny `Bash(foo:*)` | `nice X=$Y foo` | allow | deny | deny |
    | allow `Bash`; deny `Bash(foo:*)` | `env X=$(a) foo` | allow | deny | deny |

    <a id="s-11"></a><a id="e14"></a>
    ### S-11 Assignments in front

    `NODE_ENV=test npm test` is covered by `Bash(npm test)`, `PORT=3000 npm test` is not: an allow rule sees through
    assignments only when all of them are safe. Safe are 34 names, among them
    `CI NODE_ENV NO_COLOR FORCE_COLOR TERM TZ GOOS GOARCH CGO_ENABLED RUST_LOG RUST_BACKTRACE PYTHONUNBUFFERED`, with a
    plain unquoted value, and `LANG LC_ALL LC_CTYPE` with `C`, `POSIX` or a UTF-8 locale, and `COLUMNS LINES` with a
    number. Otherwise the text is compared with its assignments, and a wildcard covers any of them: `Bash(* --version)`
    allows `LD_PRELOAD=x node --version`.

    Deny and ask rules are compared without all leading assignments, and with them. A safe assignment that is a whole
    command is approved, in lists too (`LANG`, `LC_ALL`, `LC_CTYPE` are not); any other needs an exact rule or `Bash`.

    Deny and ask rules pass over a command that is nothing but one assignment. They see it at the top of a text, not in a
    group, a substitution or an `if` nor behind `!`: where the variable changes what commands mean (`PATH`, `path`, `HOME`,
    `BASH_ENV`, `LANG`, `IFS`, `LD_X`, `aliases`, ..; letter case counts for `IFS` alone); where the text is compared as a whole
    ([B-14](#b-14)), as beside `cat < /etc/x`; beside a pipe, unless all else is approved and no bare `Bash` stands; and as the
    whole text in the background. One of a variable that bash itself sets (`UID`, `GROUPS`, `SHELLOPTS`, ..) they see in every
    simple text.

    Of the assignments in front the first one is compared after quote removal, too, unless it holds a blank.

    Two assignments or more without a command make the whole text complex: file rules and the checks of what it writes are off.

    - Basis: measured.
    - Strict: only `LANG`, `TZ`, `NO_COLOR` and `NODE_ENV` are safe, with any constant value; a wildcard never covers an
      assignment to another variable.
    - 1.0: an allow rule sees through none.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(npm test)` | `NODE_ENV=test npm test` | allow | allow | ask |
    | allow `Bash(npm test)` | `NODE_ENV='test' npm test` | ask | allow | ask |
    | allow `Bash(npm test)` | `PORT=3000 npm test` | ask | ask | ask |
    | allow `Bash(* --version)` | `LD_PRELOAD=x node --version` | allow | ask | ask |
    | allow `Bash`; deny `Bash(rm:*)` | `X=1 rm y` | deny | deny | deny |
    | no rules | `NODE_ENV=a; CI=1` | allow | ask | ask |
    | no rules | `LC_ALL=C` | ask | ask | ask |
    | allow `Bash`; deny `Bash(X=*)` | `X=1; a` | allow | deny | allow |
    | allow `Bash`; deny `Bash(X=*)` | `X=1; a \| b` | deny | deny | allow |
    | allow `Bash`; deny `Bash(HOME=*)` | `HOME=/x; a` | deny | deny | allow |
    | allow `Bash`; deny `Bash(HOME=*)` | `(HOME=/x)` | allow | deny | allow |
    | allow `Bash`; deny `Bash(UID=*)` | `! UID=7` | deny | deny | allow |
    | allow `Bash(X=a foo)` | `X='a' foo` | allow | ask | ask |
    | allow `Bash(X=a b foo)` | `X='a b' foo` | ask | ask | ask |
    | allow `Bash`; deny `Edit(out)` | `X=1 Y=2; foo > out` | allow | deny | deny |

    """##
}
