// Written by Scripts/embed-language from Documentation/language.md; do not edit.

extension LanguageReference {
  /// Chapter B1 of the page.
  static let chapterB1: StaticString = ##"""
    ## B. Bash patterns

    A Bash rule is compared with one simple command at a time; section S says how a text falls into simple commands.

    <a id="b-1"></a>
    ### B-1 `Bash` covers every command

    `Bash` in allow permits every command, with the few exceptions of [M-4](#m-4); in deny it takes the tool away
    ([T-13](#t-13)).

    - Basis: measured.
    - Strict: the same, but more exceptions ([M-4](#m-4)).
    - 1.0: the same.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash` | `make && rm x` | allow | allow | allow |
    | deny `Bash` | `ls` | deny | deny | deny |
    | ask `Bash` | `make` | ask | ask | ask |
    | allow `Bash`; ask `Bash` | `make` | ask | ask | allow |

    <a id="b-2"></a>
    ### B-2 Exact rules

    `Bash(make all)` allows `make all` and not `make  all` with two blanks, nor `make all -j`. The command is trimmed,
    the specifier is not, and neither has its blanks reduced. In deny and ask an exact rule is also tried on the command
    with its blanks reduced.

    - Basis: measured.
    - Strict: in allow, too, runs of blanks in the command count as one.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(make all)` | `make all` | allow | allow | allow |
    | allow `Bash(make all)` | `make  all` | ask | allow | allow |
    | allow `Bash(make all)` | `make all -j` | ask | ask | ask |
    | allow `Bash`; deny `Bash(make all)` | `make  all` | deny | deny | deny |

    <a id="b-3"></a>
    ### B-3 A trailing `:*`

    `Bash(npm run test:*)` matches `npm run test` and `npm run test a`, but not `npm run test:unit`: what stands before
    `:*` is followed by a blank or by the end. Blanks are reduced on both sides, and every `*` before the `:*` is an
    ordinary character. So `Bash(foo*:*)` and `Bash(make :*)` match nothing that anybody would write.

    Where the text is exactly what stands before `:*`, the rule counts as an exact one: ask `Bash(rm x:*)` goes before
    deny `Bash(rm:*)` for `rm x` ([M-1](#m-1)), allow `Bash(aa && bb:*)` covers the text `aa && bb`, and deny
    `Bash(foo > x:*)` the text `foo > x`.

    - Basis: measured.
    - Strict: the same as a trailing ` *`, and earlier stars are wildcards.
    - 1.0: the text begins with what stands before `:*`, without a word boundary.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(npm run test:*)` | `npm run test a` | allow | allow | allow |
    | allow `Bash(npm run test:*)` | `npm run test:unit` | ask | ask | allow |
    | allow `Bash(foo*:*)` | `foobar a` | ask | allow | ask |
    | allow `Bash`; deny `Bash(*curl*:*)` | `curl x` | allow | deny | allow |
    | allow `Bash`; deny `Bash(make :*)` | `make all` | allow | deny | deny |
    | allow `Bash`; ask `Bash(rm x:*)`; deny `Bash(rm:*)` | `rm x` | ask | deny | deny |
    | allow `Bash(aa && bb:*)` | `aa && bb` | allow | ask | ask |
    | allow `Bash`; deny `Bash(foo > x:*)` | `foo > x` | deny | deny | deny |

    <a id="b-4"></a>
    ### B-4 `*` anywhere

    `Bash(git * main)` matches `git push origin main`: a `*` stands for any text, also none, also blanks and line
    breaks. The rule has to match the whole command, letter case counts, and runs of blanks count as one on both sides.
    In allow, a `*` inside the command word does not climb: `Bash(./scripts/*)` misses `./scripts/../x`.

    - Basis: measured.
    - Strict: the same, but `*` in the command word may stand for `/..` too.
    - 1.0: `*` is an ordinary character except in a trailing `:*`.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(git * main)` | `git push origin main` | allow | allow | ask |
    | allow `Bash(git * main)` | `git push origin main x` | ask | ask | ask |
    | allow `Bash(./scripts/*)` | `./scripts/build a` | allow | allow | ask |
    | allow `Bash(./scripts/*)` | `./scripts/../x` | ask | allow | ask |
    | allow `Bash(Make *)` | `make all` | ask | ask | ask |

    <a id="b-5"></a>
    ### B-5 A trailing ` *` may match nothing

    `Bash(foo *)` matches `foo` and `foo a`, but not `foobar`. The ` *` is optional only when it is the only `*` of the
    rule: `Bash(* --help *)` needs a further word after `--help`, in every list.

    - Basis: measured.
    - Strict: with an earlier wildcard, the end of the text counts for deny and ask, and not for allow.
    - 1.0: `*` is an ordinary character.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(foo *)` | `foo` | allow | allow | ask |
    | allow `Bash(foo *)` | `foobar` | ask | ask | ask |
    | allow `Bash`; deny `Bash(* --help *)` | `npm --help` | allow | deny | allow |
    | allow `Bash`; deny `Bash(* --help *)` | `npm --help x` | deny | deny | allow |

    <a id="b-6"></a>
    ### B-6 A trailing `*` without a blank

    `Bash(foo*)` matches `foo`, `foo a` and `foobar`: without a blank before it the `*` knows no word boundary.

    - Basis: measured.
    - Strict: the same.
    - 1.0: `*` is an ordinary character.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(foo*)` | `foobar a` | allow | allow | ask |
    | allow `Bash(foo*)` | `foo` | allow | allow | ask |
    | allow `Bash`; deny `Bash(rm*)` | `rmdir x` | deny | deny | allow |

    <a id="b-7"></a>
    ### B-7 `:*` in the middle

    `Bash(git:* push)` does not match `git push`: anywhere but at the end, `:` is a colon and `*` a wildcard. It matches
    `git: push`.

    - Basis: measured.
    - Strict: the same.
    - 1.0: both are ordinary characters.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash`; deny `Bash(git:* push)` | `git push` | allow | allow | allow |
    | allow `Bash`; deny `Bash(git:* push)` | `git: push` | deny | deny | allow |
    | allow `Bash`; deny `Bash(rm:-rf*)` | `rm -rf x` | allow | allow | allow |

    <a id="b-8"></a>
    ### B-8 Blanks

    `Bash(foo  a:*)` with two blanks matches `foo a b`: prefix and wildcard rules are compared with runs of spaces and
    tabs reduced to one on both sides, inside quotes too. Exact rules are not ([B-2](#b-2)). Other Unicode blanks are
    letters.

    - Basis: measured.
    - Strict: the specifier of an allow rule is not reduced, and blanks inside quotes count.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(foo a:*)` | `foo   a   b` | allow | allow | allow |
    | allow `Bash(foo  a:*)` | `foo a b` | allow | ask | ask |
    | allow `Bash(foo 'a b' *)` | `foo 'a  b' c` | allow | ask | ask |

    <a id="b-9"></a>
    ### B-9 `Bash(:*)`

    `Bash(:*)` matches nothing, in every list.

    - Basis: measured.
    - Strict: an allow matches nothing; a deny or ask matches everything.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(:*)` | `make` | ask | ask | ask |
    | allow `Bash`; deny `Bash(:*)` | `make` | allow | deny | deny |

    <a id="b-10"></a>
    ### B-10 Quotes, paths and variables

    Deny `Bash(rm:*)` catches `'rm' x`, `\rm x` and `/bin/rm x`, while allow `Bash(rm:*)` does not give `/bin/rm x`. An
    allow rule is compared with the text as written, and with what is left of it when the command word is unquoted and
    [wrappers](#s-9) are taken off, again and again; not with a stage between, and not where a blank is quoted in the
    command word. A deny or ask rule is compared, besides, with all words unquoted, and with the command word cut to its
    base name (what follows the last `/` or `\`, without `.exe`). A rule that is itself written with quotes or a path is
    compared as text.

    A variable that is given a known value in front of the first command of a simple text is followed: `X=rm; $X y` is
    `rm y`. Known are text, `$HOME` and such variables. A declaration (`export X=rm`) is a command, so that the next
    assignment is not followed; neither is one behind `set -e` or `cd src`, nor after a second value, a `read` or a
    `printf -v`, nor behind `&`. File rules see the value in every part of the text, also behind a `|` and in `( )` without
    `;`; rules for commands see it in `"ab $( )"` and `x=$( )` too, but not behind a pipe at top level and not beside a
    `( )`: there they see the variable. `$HOME` is replaced by the
    home directory before the comparison, so a rule written with `$HOME` matches nothing unless it is exact. Deny and ask
    rules see the variable as it is written, too, in a text with a pipe, and in one that is compared whole ([B-14](#b-14));
    an exact deny `Bash(foo $HOME)` catches the command `foo "$HOME"` by itself. Not seen: `$'rm'`, a glob or braces in the
    command word, `${X}`, a word broken by backslash and line break.

    An argument that is one unquoted variable, `$'..'` or `$((..))` may be nothing: deny and ask rules see the command
    without it too, so deny `Bash(git push:*)` catches `git $X push`; deny rules alone see it without a lone `$HOME`. What
    stands before the first argument with an unquoted `$(..)`, a backquote or `<(..)` they see as a command of its own, so
    deny `Bash(git push)` catches `git push $(a) b`.

    A command of a simple text with a line break inside quotes, or with a variable by its bare name (`"a $USER"`,
    `$HOME/x`), is not compared as it is written. The product puts it together anew: one blank between words, a word in
    single quotes where it needs quotes, and nothing that a rule could name for a variable whose value is not known. So
    allow `Bash(foo "x y" *)` does not cover `foo "x y" "a⏎b"`, and `Bash(foo 'x y' *)` does. An exact rule for the whole
    text is still compared with it as written.

    - Basis: measured.
    - Strict: denies see more spellings (`$'rm'`); an allow rule is compared with the text as written only; an expansion
      that could bring a denied command asks ([M-4](#m-4)).
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash`; deny `Bash(rm:*)` | `'rm' x` | deny | deny | deny |
    | allow `Bash`; deny `Bash(rm:*)` | `/bin/rm x` | deny | deny | deny |
    | allow `Bash`; deny `Bash(rm:*)` | `X=rm; $X y` | deny | ask | ask |
    | allow `Bash`; deny `Bash(rm:*)` | `$'rm' x` | allow | deny | deny |
    | allow `Bash`; deny `Bash(/bin/rm:*)` | `rm x` | allow | allow | allow |
    | allow `Bash(foo:*)` | `'foo' a` | allow | ask | ask |
    | allow `Bash(foo:*)` | `/bin/foo a` | ask | ask | ask |
    | allow `Bash(foo $HOME *)` | `foo $HOME a` | ask | ask | ask |
    | allow `Bash(foo /home/u *)` | `foo $HOME a` | allow | ask | ask |
    | allow `Bash`; deny `Bash(foo $HOME/x *)` | `foo $HOME/x y` | allow | deny | allow |
    | allow `Bash`; deny `Bash(foo $HOME/x *)` | `foo $HOME/x y \| ls` | deny | deny | allow |
    | allow `Bash`; deny `Bash(foo $HOME/x *)` | `foo $HOME/x $Y` | deny | deny | allow |
    | allow `Bash`; deny `Bash(foo $HOME)` | `foo "$HOME"` | deny | allow | allow |
    | allow `Bash`; deny `Bash(git push:*)` | `git $X push` | deny | ask | ask |
    | allow `Bash`; deny `Bash(git push)` | `git push $(a) b` | deny | allow | allow |
    | allow `Bash("foo":*)` | `nice "foo" x` | ask | allow | ask |
    | allow `Bash(npm run lint)` | `"npm run" lint` | ask | ask | ask |
    | allow `Bash(foo "x y" *)` | `foo "x y" "a $USER"` | ask | ask | ask |
    | allow `Bash(foo 'x y' *)` | `foo "x y" "a $USER"` | allow | ask | ask |
    | allow `Bash`; deny `Read(.env)` | `X=.env; cat $X` | deny | ask | ask |
    | allow `Bash`; deny `Read(.env)` | `set -e; X=.env; cat $X` | allow | ask | ask |
    | allow `Bash`; deny `Read(.env)` | `X=.env; a \| cat $X` | deny | ask | ask |
    | allow `Bash`; deny `Bash(rm .env)` | `X=.env; a \| rm $X` | allow | ask | ask |
    | allow `Bash`; deny `Bash(rm .env)` | `X=.env; rm $X` | deny | ask | ask |
    | allow `Bash`; deny `Read(~/.ssh/**)` | `D=$HOME/.ssh; cat $D/id` | deny | ask | ask |

    <a id="b-11"></a><a id="e7"></a>
    ### B-11 A literal star

    `Bash(foo a\*b*)` matches `foo a*bc`: beside a live `*`, `\*` is the character. A rule whose only stars are `\*` is
    an exact rule, and it is compared as written, backslash and all: `Bash(foo \*.c)` allows `foo \*.c` and not
    `foo *.c`.

    Two backslashes in a wildcard rule are one, and a star behind an even number of them is live again. Rule text has lost some
    before ([R-5](#r-5)): `Bash(foo 'a\\\\b' *)` allows `foo 'a\b' c` and not `foo 'a\\b' c`. With exact and prefix rules it is
    the other way round.

    - Basis: measured.
    - Strict: a literal `*` cannot be written: `\*` is a backslash and a wildcard.
    - 1.0: every `*` is an ordinary character.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(foo a\*b*)` | `foo a*bc` | allow | ask | ask |
    | allow `Bash(foo a\*b*)` | `foo axbc` | ask | ask | ask |
    | allow `Bash(foo \*.c)` | `foo \*.c` | allow | allow | allow |
    | allow `Bash(foo \*.c)` | `foo *.c` | ask | ask | ask |
    | allow `Bash(foo 'a\\\\b' *)` | `foo 'a\b' c` | allow | ask | ask |
    | allow `Bash(foo 'a\\\\b':*)` | `foo 'a\b' c` | ask | ask | ask |
    | allow `Bash(foo 'x\\\\*)` | `foo 'x\y'` | allow | ask | ask |
    | allow `Bash(foo 'x\\*)` | `foo 'x\y'` | ask | ask | ask |

    <a id="b-12"></a><a id="e10"></a>
    ### B-12 Commands that only an exact rule allows

    `Bash(watch:*)` does not allow `watch ls`; `Bash(watch ls)` does, for the text as it is written: not for
    `nice watch ls`, `"watch" ls` or `watch ls 2>&1`. A prefix or wildcard rule never approves:

    - the starters `watch setsid ionice flock unshare nsenter strace ltrace chrt taskset script sandbox-exec` with a
      command;
    - `find` with `-exec -execdir -ok -okdir -delete -fls -fprint -fprint0 -fprintf -files0-from`;
    - the builtins of [S-7](#s-7) and of zsh (`shopt zmodload autoload emulate setopt repeat sysopen ztcp`);
    - words of the shell's grammar, quoted or behind a wrapper (`"do" x`, `nice fi`, `xargs then`);
    - `awk` with `system(`, a pipe to a command, `@load`, `@include`, or an option that names a program file
      (`-f -e -i -l -E -D -W`);
    - `env` with an option other than `-i`, `-0`, `-v` and `-u NAME`; `jq` with `-f`, `-L`, a file option, or a program
      that says `include`, `import` or `system(`; bare `xargs` before `find` or `jq`;
    - a text that begins with `-` or `{`; a wrapper followed by an option that is not understood ([S-9](#s-9)).

    `env`, `sudo`, `bash -c`, `busybox`, `parallel` and `xargs` with options are ordinary commands: `Bash(sudo:*)`
    allows what it says.

    - Basis: measured.
    - Strict: not `awk`, `jq` and bare `xargs`, but `env`, `sudo`, `doas`, shells and the other wrappers of
      [S-12](#s-12).
    - 1.0: no such rule.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(watch:*)` | `watch ls` | ask | ask | allow |
    | allow `Bash(watch ls)` | `watch ls` | allow | allow | allow |
    | allow `Bash(watch ls)` | `nice watch ls` | ask | allow | ask |
    | allow `Bash(do:*)` | `"do" x` | ask | ask | ask |
    | allow `Bash(find:*)` | `find . -delete` | ask | ask | allow |
    | allow `Bash(awk:*)` | `awk -f a x` | ask | allow | allow |
    | allow `Bash(awk:*)` | `awk '{print $1}' x` | allow | allow | allow |
    | allow `Bash(env:*)` | `env -- foo` | ask | ask | allow |
    | allow `Bash(sudo:*)` | `sudo rm -rf build` | allow | ask | allow |

    <a id="b-13"></a>
    ### B-13 Options of `git` before the subcommand

    Deny `Bash(git push:*)` does not stop `git -C . push`. No list sees through an option of `git` that stands before
    the subcommand, whichever it is: only the text counts.

    - Basis: measured.
    - Strict: deny and ask see through all of them; allow through `--no-pager`, `-P`, `--no-optional-locks`, and `-C` of
      a working directory.
    - 1.0: deny sees through them; allow does not.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash`; deny `Bash(git push:*)` | `git push` | deny | deny | deny |
    | allow `Bash`; deny `Bash(git push:*)` | `git -C . push` | allow | deny | deny |
    | allow `Bash`; deny `Bash(git push:*)` | `git --no-pager push` | allow | deny | deny |
    | allow `Bash`; deny `Bash(git * push*)` | `git -C . push` | deny | deny | allow |
    | allow `Bash(git add:*)` | `git -C . add a` | ask | allow | ask |

    <a id="b-14"></a><a id="e3"></a>
    ### B-14 Rules that hold an operator

    `Bash(aa x && bb y)` allows exactly that text: an exact allow rule may be equal to the whole text, except for a
    simple pipeline ([M-3](#m-3)). A prefix or wildcard rule with `&&`, `||` or `;` never matches a text that falls
    apart there; it can match the characters inside quotes.

    A pipeline is different for deny and ask. As soon as the text has a `|` at top level, every deny and ask rule with a
    wildcard is also compared with the whole text, if some part of it is not approved by itself (read-only, or by a
    scoped rule). So deny `Bash(curl * | sh)` is void beside allow `Bash(curl:*)` and `Bash(sh)`. An exact deny of the
    whole text always counts; an exact ask counts with `|` and not with `&&`, `||`, `;`.

    A text that the product cannot take apart ([S-18](#s-18)) is compared whole with deny and ask rules of every kind; so is
    one in which a command needs more than a scoped rule, such as `eval`, `find -exec` or a path outside, one with a pipe
    inside an `if` or a loop, and one with `time -p`.

    Such a deny or ask rule also counts where a command of a list writes a file that nothing permits it to write: no mode that
    accepts edits, no Edit rule, no rule for the command.

    A list is compared with single blanks around its `;` and without redirections: ask `Bash(a ; b)` asks about `a; b > x`,
    `Bash(a; b)` does not. Inside a compound command a `;` stands as it is written: `f() { a; }; b` is `f() { a; } ; b`. Exact deny rules and exact allow rules also see the text as it is written, and exact deny rules the comment at
    its end or at the end of its last part. An exact allow rule for the
    text without its redirections lifts no redirection that leads outside.

    - Basis: measured.
    - Strict: deny and ask rules are always compared with the whole text too; an allow rule with an operator matches
      nothing.
    - 1.0: an exact allow rule that is equal to the whole text matches.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(aa x && bb y)` | `aa x && bb y` | allow | ask | allow |
    | allow `Bash(aa * && bb *)` | `aa x && bb y` | ask | ask | ask |
    | allow `Bash`; deny `Bash(aa * && bb *)` | `aa x && bb y` | allow | deny | allow |
    | allow `Bash`; deny `Bash(* && *)` | `foo && cp a b` | deny | deny | allow |
    | allow `Bash`; deny `Bash(curl * \| sh)` | `curl u \| sh` | deny | deny | ask |
    | allow `Bash(curl:*)`, `Bash(sh)`; deny `Bash(curl * \| sh)` | `curl u \| sh` | allow | deny | allow |
    | allow `Bash`; deny `Bash(aa *zz)` | `aa x; q \| bb zz` | deny | deny | allow |
    | allow `Bash`; deny `Bash(if *)` | `if eval x; then b; fi` | deny | deny | allow |
    | allow `Bash`; deny `Bash(if *)` | `if a; then b; fi` | allow | deny | allow |
    | allow `Bash`; deny `Bash(aa *zz)` | `q; aa x \| bb zz` | allow | allow | allow |
    | allow `Bash`; ask `Bash(a; b)` | `a; b > x` | allow | ask | ask |
    | allow `Bash`; ask `Bash(a ; b)` | `a; b > x` | ask | ask | ask |
    | allow `Bash`; deny `Bash(*foo *)` | `f() { foo; }; b` | allow | deny | allow |
    | allow `Bash`; deny `Bash(* ; b)` | `f() { foo; }; b` | deny | allow | allow |
    | allow `Bash(ls /etc && foo)` | `ls /etc && foo > x` | allow | ask | ask |
    | allow `Bash(ls /etc && foo)` | `ls /etc && foo > /y` | ask | ask | ask |
    | allow `Bash`; deny `Bash(b # c)` | `a \| b # c` | deny | allow | allow |

    """##
}
