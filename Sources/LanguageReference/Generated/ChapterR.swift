// Written by Scripts/embed-language from Documentation/language.md; do not edit.

extension LanguageReference {
  /// Chapter R of the page.
  static let chapterR: StaticString = ##"""
    ## R. Rule text

    <a id="r-1"></a>
    ### R-1 A rule is a tool, or a tool with a specifier

    `Bash(p4 (x)` is a rule for the command `p4 (x`: the specifier runs from the first `(` to the last `)`, and that has
    to be the last character. Parentheses inside need not balance.

    - Basis: measured.
    - Strict: the same.
    - 1.0: the same.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(make)` | `make` | allow | allow | allow |
    | allow `Bash(p4 (x)` | `p4 (x` | allow | ask | ask |
    | allow `Bash(foo 'a(b)c')` | `foo 'a(b)c'` | allow | allow | allow |

    <a id="r-2"></a>
    ### R-2 Names of tools

    `Bash(make)` is a rule and `bash(make)` is none: letter case counts. A name has letters, digits, `_` and `-`; the
    name of an MCP tool is `mcp__server` or `mcp__server__tool`. A name may hold `*` where [T-6](#t-6) permits it.

    - Basis: measured.
    - Strict: the same.
    - 1.0: no `*` in names.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `bash(make)` | `make` | ask | ask | ask |
    | deny `bash(make)`; allow `Bash` | `make` | allow | allow | allow |
    | deny `read`; allow `Read` | Read `/w/app/a` | allow | allow | allow |

    <a id="r-3"></a>
    ### R-3 Malformed rules

    A deny rule with a blank in front does nothing. So it is with a blank behind, a blank before `(`, a missing `)`,
    text after `)`, or an empty string: such an entry matches nothing, in any list, and the rest of the file stays in
    force. Only `--allowedTools` and `--disallowedTools` are cut at commas and blanks outside parentheses first, so
    `--disallowedTools "Edit (a)"` takes away the whole tool Edit.

    - Basis: measured.
    - Strict: blanks around a deny or ask rule are dropped, so that it counts; an allow rule with them matches nothing.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash`; deny ` Bash(rm:*)` | `rm x` | allow | deny | deny |
    | allow `Bash`; deny `Bash (rm:*)` | `rm x` | allow | allow | allow |
    | allow `Bash`; deny `Bash(rm:*) ` | `rm x` | allow | deny | deny |
    | allow ` Bash(make)` | `make` | ask | ask | ask |
    | allow `Bash(make`, `Bash(foo)` | `foo` | allow | allow | allow |

    <a id="r-4"></a>
    ### R-4 `Tool(*)` is the whole tool

    `Bash(*)` means `Bash`, `WebFetch(*)` means `WebFetch`, and so on for every tool, with two exceptions. `Read(*)` in
    allow is a path pattern: everything below the current directory and nothing outside it. A rule with parentheses for
    an MCP tool is void in every list ([T-5](#t-5)). `Edit(*)` is a bare `Edit`, which concerns the tool Edit alone
    ([P-8](#p-8)); in allow it stays inside the working directories, and a bare `Edit` beside it reaches farther, before or behind it.

    - Basis: measured.
    - Strict: for tools whose documentation does not name the form, an allow matches nothing, and a deny or ask matches
      the whole tool; `Read(*)` is the whole tool.
    - 1.0: `*` has no such meaning.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(*)` | `make` | allow | allow | ask |
    | allow `WebFetch(*)` | WebFetch `https://example.org/` | allow | ask | ask |
    | allow `Read(*)` | Read `/srv/a` | ask | allow | ask |
    | allow `Read` | Read `/srv/a` | allow | allow | allow |
    | deny `mcp__git__push(*)`; allow `mcp__git` | mcp__git__push | allow | deny | allow |
    | allow `Edit(*)`, `Edit` | Edit `/srv/a` | allow | allow | allow |

    <a id="r-5"></a>
    ### R-5 Escaped parentheses

    `Bash(foo 'a\(b\)c')` is a rule for `foo 'a(b)c'`. In a specifier `\(`, `\)` and `\\` lose their backslash once, and
    only the result is compared. So the rule does not match a command that is itself written with backslashes.

    - Basis: measured.
    - Strict: both forms are compared, as written and without the backslashes.
    - 1.0: compared as written.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(foo 'a\(b\)c')` | `foo 'a(b)c'` | allow | allow | ask |
    | allow `Bash(foo a\(b\)c)` | `foo a\(b\)c` | ask | allow | allow |
    | allow `Bash(foo:*)`; deny `Bash(foo a\(b\)c)` | `foo a\(b\)c` | deny | deny | deny |
    | allow `Edit(a\(1\))` | Edit `/w/app/a(1)` | allow | allow | allow |

    <a id="r-6"></a>
    ### R-6 An empty specifier

    `Bash()` matches nothing, in allow, ask and deny alike: it is not the whole tool. `Bash( )` is the same.

    - Basis: measured.
    - Strict: an allow matches nothing; a deny or ask matches the whole tool.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash()` | `make` | ask | ask | ask |
    | allow `Bash`; deny `Bash()` | `make` | allow | deny | deny |
    | allow `Bash`; ask `Bash( )` | `make` | allow | allow | allow |

    <a id="r-7"></a>
    ### R-7 Old names of tools

    `Task` is `Agent`, in rules and in calls. Rules for `MultiEdit`, `NotebookRead`, `LS` and `SlashCommand` have no
    effect.

    - Basis: measured.
    - Strict: the same for `Task`; the others are read as legacy names and reported.
    - 1.0: `LS`, `NotebookRead` and `MultiEdit` are tools.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | deny `Task` | Agent `Explore` | deny | deny | deny |
    | deny `MultiEdit`; allow `Edit(a)` | Edit `/w/app/a` | allow | allow | allow |

    <a id="r-8"></a>
    ### R-8 Unknown tools

    `Foo(bar)` matches no call and harms no other rule. A name with `_` or `*` may be that of a tool to come; any other
    unknown name draws a finding.

    - Basis: measured.
    - Strict: the same.
    - 1.0: the same.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Foo(bar)`, `Bash(make)` | `make` | allow | allow | allow |
    | deny `Foo`; allow `Bash` | `make` | allow | allow | allow |

    <a id="r-9"></a>
    ### R-9 Characters that cannot be seen

    A line break, a zero-width space or a control character inside a rule is a character like any other, so the rule
    matches only a text that holds it. `lint` reports it.

    - Basis: measured for line breaks and zero-width characters; open for the others.
    - Strict: the same.
    - 1.0: the same.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash`; deny `Bash(r⏎m:*)` | `rm x` | allow | allow | allow |
    | deny `Read(a⏎b)` | Read `/w/app/ab` | allow | allow | allow |

    <a id="r-10"></a>
    ### R-10 Limits

    A rule of more than 65,536 bytes is malformed; a file of more than 1,000,000 rules or 64 MiB is refused with an
    error that names the limit. These are limits of `ccrules`.

    - Basis: open; the limits are our own.
    - Strict: the same.
    - 1.0: the same.

    """##
}
