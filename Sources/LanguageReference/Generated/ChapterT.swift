// Written by Scripts/embed-language from Documentation/language.md; do not edit.

extension LanguageReference {
  /// Chapter T of the page.
  static let chapterT: StaticString = ##"""
    ## T. Other tools

    <a id="t-1"></a>
    ### T-1 `WebFetch(domain:D)`

    `WebFetch(domain:example.org)` matches `https://user@example.org:8080/x`: the host of the URL is compared, in any
    letter case, without dots at its end; user, port, path and scheme do not count (`ftp://example.org` matches, too).
    The URL is read as browsers read it, and a host outside ASCII becomes punycode, in the call and not in the rule. A
    URL without a host needs a rule for the whole tool; one that cannot be read is refused before any rule.

    - Basis: measured.
    - Strict: only `http` and `https`; a host outside ASCII asks.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `WebFetch(domain:example.org)` | WebFetch `https://u@EXAMPLE.org.:8080/x` | allow | allow | allow |
    | allow `WebFetch(domain:example.org)` | WebFetch `https://a.example.org/` | ask | ask | ask |
    | allow `WebFetch(domain:example.org)` | WebFetch `ftp://example.org/x` | allow | ask | ask |
    | deny `WebFetch(domain:example.org)` | WebFetch `https://example.org/` | deny | deny | deny |

    <a id="t-2"></a>
    ### T-2 `*` in a domain

    `WebFetch(domain:*.example.org)` matches every host below `example.org`, at any depth, and not `example.org` itself.
    Any other `*` stays within one label and may be empty. `domain:*` is every host. A blank, a port or a scheme in the
    rule makes it match nothing.

    - Basis: measured.
    - Strict: the same.
    - 1.0: `*` is an ordinary character.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `WebFetch(domain:*.example.org)` | WebFetch `https://a.b.example.org/` | allow | allow | ask |
    | allow `WebFetch(domain:*.example.org)` | WebFetch `https://example.org/` | ask | ask | ask |
    | allow `WebFetch(domain:*example.org)` | WebFetch `https://xexample.org/` | allow | allow | ask |
    | allow `WebFetch(domain:*)` | WebFetch `https://example.org/` | allow | allow | ask |
    | allow `WebFetch(domain:example.org:443)` | WebFetch `https://example.org/` | ask | ask | ask |

    <a id="t-3"></a>
    ### T-3 `WebFetch` without `domain:`

    Deny `WebFetch(example.org)` stops nothing: without `domain:` a specifier of WebFetch matches nothing, in every
    list.

    - Basis: measured.
    - Strict: an allow matches nothing; a deny or ask matches every call.
    - 1.0: as strict.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | deny `WebFetch(example.org)`; allow `WebFetch` | WebFetch `https://example.org/` | allow | deny | deny |
    | allow `WebFetch(https://example.org/)` | WebFetch `https://example.org/` | ask | ask | ask |

    <a id="t-4"></a>
    ### T-4 Hosts that need no rule

    WebFetch and WebSearch ask. About 80 hosts of documentation are approved beforehand, in every mode, after deny and
    ask rules: `docs.python.org`, `developer.mozilla.org`, `nodejs.org`, `react.dev`, `kubernetes.io`, `code.claude.com`
    and so on, the exact host with any port and query; a few by path (`huggingface.co/docs`).

    - Basis: measured, with 276 hosts; others are open and ask.
    - Strict: none is approved beforehand.
    - 1.0: none.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | no rules | WebFetch `https://docs.python.org/3/` | allow | ask | ask |
    | no rules | WebFetch `https://x.docs.python.org/` | ask | ask | ask |
    | deny `WebFetch(domain:docs.python.org)` | WebFetch `https://docs.python.org/3/` | deny | deny | deny |
    | no rules | WebFetch `https://example.org/` | ask | ask | ask |
    | no rules | WebSearch `swift regex` | ask | ask | ask |

    <a id="t-5"></a>
    ### T-5 MCP tools

    `mcp__git` and `mcp__git__*` match every tool of the server `git`, and not those of `github`; `mcp__git__push`
    matches one. Letter case counts, and a `.` in a server's name is written `_`. Parentheses make the rule void in
    every list, deny included.

    - Basis: measured.
    - Strict: `(*)` on a deny or ask is the whole tool, and parameters are compared ([T-7](#t-7)).
    - 1.0: `mcp__git__*` is not understood.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `mcp__git` | mcp__git__push | allow | allow | allow |
    | allow `mcp__git__*` | mcp__git__push | allow | allow | ask |
    | allow `mcp__git` | mcp__github__push | ask | ask | ask |
    | allow `mcp__git`; deny `mcp__git__push(*)` | mcp__git__push | allow | deny | allow |

    <a id="t-6"></a>
    ### T-6 `*` in the name of a tool

    Deny `mcp__*` and deny `*__push` work: deny and ask take `*` anywhere in a name. An allow takes it only behind a
    literal `mcp__server__`; any other allow with a `*` in the name is skipped.

    - Basis: measured.
    - Strict: the same.
    - 1.0: no wildcards in names.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | deny `mcp__*`; allow `mcp__git` | mcp__git__push | deny | deny | allow |
    | deny `*__push`; allow `mcp__git` | mcp__git__push | deny | deny | allow |
    | allow `mcp__*` | mcp__git__push | ask | ask | ask |
    | allow `mcp__git__p*` | mcp__git__push | allow | allow | ask |

    <a id="t-7"></a>
    ### T-7 `Tool(param:value)`

    Deny `Bash(run_in_background:true)` stops every command that runs in the background. In deny and ask, `param:value`
    compares a scalar of the call's input by its text; `*` is a wildcard, and a parameter that is absent does not match.
    Not for MCP tools and WebFetch, and not for the parameter that the tool's own rules are about (`command` of Bash,
    `file_path`, `url`). In allow it has no meaning.

    - Basis: measured.
    - Strict: for MCP tools too.
    - 1.0: no such rule.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash`; deny `Bash(run_in_background:true)` | Bash `{"command":"make","run_in_background":true}` | deny | deny | allow |
    | allow `Bash`; deny `Bash(run_in_background:true)` | `make` | allow | allow | allow |
    | ask `Agent(subagent_type:Exp*)` | Agent `Explore` | ask | ask | allow |
    | deny `Read(file_path:*)` | Read `/w/app/a` | allow | allow | allow |

    <a id="t-8"></a>
    ### T-8 `Agent(Name)` and `Skill(name)`

    Deny `Agent(Explore)` stops that agent; as ask or allow it has no effect, and it knows no wildcards (use
    `Agent(subagent_type:Exp*)`). `Skill(review)` in allow and deny matches the skill with any arguments,
    `Skill(review:*)` and `Skill(review *)` every skill whose name begins so, without a word boundary. An ask
    `Skill(review)` has no effect; `Skill` and `Skill(skill:review)` do ask. A skill that claims no tools in its
    frontmatter runs without a rule, and so does every agent.

    - Basis: measured.
    - Strict: ask rules count; `Skill(review:*)` keeps to whole words; a skill asks without a rule.
    - 1.0: only the bare names.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | deny `Agent(Explore)` | Agent `Explore` | deny | deny | allow |
    | ask `Agent(Explore)` | Agent `Explore` | allow | ask | allow |
    | deny `Skill(review)` | Skill `review` | deny | deny | ask |
    | deny `Skill(review:*)` | Skill `reviews` | deny | ask | ask |
    | ask `Skill(review)` | Skill `review` | allow | ask | ask |
    | no rules | Skill `review` | allow | ask | ask |

    <a id="t-9"></a>
    ### T-9 `Cd(path)`

    `Cd(src/*)` concerns calls of the tool Cd alone: `*` is one segment, `**` any number, and a trailing `/**` also
    matches its root. One allow rule for Cd denies every other directory.

    - Basis: documented; the tool was not offered.
    - Strict: the same.
    - 1.0: no such tool.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Cd(src/**)` | Cd `/w/app/src` | allow | allow | ask |
    | allow `Cd(src/**)` | Cd `/w/app/lib` | deny | deny | ask |

    <a id="t-10"></a>
    ### T-10 PowerShell

    `PowerShell(Remove-Item *)` matches `remove-item x` and `rm x`: patterns as for Bash, without regard to letter case,
    with the usual aliases made equal on both sides. A text is split at `|`, `;`, `&&`, `||` and line breaks; anything
    but constant words and simple variables asks.

    - Basis: documented; open for most of its grammar, which could not be asked.
    - Strict: the same.
    - 1.0: no such tool.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | deny `PowerShell(Remove-Item *)` | PowerShell `rm x` | deny | deny | ask |
    | allow `PowerShell(Get-Item *)` | PowerShell `get-item x` | allow | allow | ask |

    <a id="t-11"></a>
    ### T-11 Monitor

    A Monitor call with a command is decided by the rules for Bash: deny and ask reach it, scoped allow rules and
    read-only commands permit it, but a bare `Bash` allow does not. A bare `Monitor` permits everything.
    `Monitor(pattern)` matches nothing, in every list.

    - Basis: measured.
    - Strict: a bare `Bash` covers it; deny and ask rules for Monitor are patterns of commands.
    - 1.0: no such tool.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `Bash(make:*)` | Monitor `make a` | allow | allow | ask |
    | allow `Bash` | Monitor `make a` | ask | allow | ask |
    | allow `Monitor` | Monitor `make a` | allow | allow | allow |
    | allow `Monitor`; deny `Bash(make:*)` | Monitor `make a` | deny | deny | allow |
    | allow `Monitor`; deny `Monitor(make:*)` | Monitor `make a` | allow | deny | allow |

    <a id="t-12"></a>
    ### T-12 Tools without a rule

    Agent, TaskCreate, EnterWorktree, CronCreate and the like run without a rule, in `dontAsk` too. Edit, Write,
    NotebookEdit, Bash, Monitor, WebFetch, WebSearch, Workflow, some skills and every MCP tool need approval. An unknown
    tool asks.

    A call without the field that it is about (`command`, `file_path`, `notebook_path`, `url`, `skill`), with something else
    than text there, or an Edit with one of its two texts or twice the same, is refused before any rule but one that takes
    the tool away. Edit and Write know `path` for `file_path`. Here a call may name that field alone: the rest is taken as
    given.

    - Basis: measured for the tools that were offered.
    - Strict: Skill and EnterWorktree need approval.
    - 1.0: the same table for the tools that existed.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | no rules | Agent `Explore` | allow | allow | allow |
    | no rules | mcp__git__push | ask | ask | ask |
    | mode `dontAsk` | mcp__git__push | deny | deny | ask |

    <a id="t-13"></a>
    ### T-13 Denying a whole tool

    Deny `WebSearch`, or `WebSearch(*)`, removes the tool: it is not even offered, and every call is denied.
    `EndConversation` cannot be denied.

    - Basis: measured; EndConversation documented.
    - Strict: the same.
    - 1.0: the bare name only.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | deny `WebSearch` | WebSearch `swift regex` | deny | deny | deny |
    | deny `Bash(*)`; allow `Bash(ls:*)` | `ls` | deny | deny | allow |
    | deny `WebFetch(domain:*)`; allow `WebFetch` | WebFetch `https://example.org/` | deny | deny | allow |

    <a id="t-14"></a>
    ### T-14 `Remove-Item` of a system path

    PowerShell's `Remove-Item` of a system path, of `*`, or of a target that ends in `/*` or `\*` is denied in every
    mode; of the working directory or one above it with `-Recurse` it asks.

    - Basis: documented; PowerShell could not be asked.
    - Strict: the same.
    - 1.0: no such check.

    | policy | call | 2.1 | strict | 1.0 |
    |---|---|---|---|---|
    | allow `PowerShell` | PowerShell `Remove-Item *` | deny | deny | allow |
    | allow `PowerShell` | PowerShell `Remove-Item -Recurse .` | ask | ask | allow |

    """##
}
