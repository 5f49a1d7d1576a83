"""Other spellings and surroundings of a command: what people and models write, and what an attacker would.

Each mutation takes the random source, a command and a pool of other commands, and returns a command.
"""

import re

WRAPPERS = (
    ["timeout 5", "timeout -s KILL 10s", "time", "time -p", "nice", "nice -n 10", "nohup", "stdbuf -oL", "command"]
    + ["command --", "builtin", "xargs", "xargs -0", "xargs -n 1", "xargs -I {}", "sudo", "sudo -u www", "env", "env -i", "env A=1"]
    + ["env -u A", "watch", "watch -n 2", "setsid", "ionice -c 3", "flock /tmp/l", "exec", "doas", "!", "chrt 1", "taskset 1"]
    + ["unshare", "busybox", "npx", "caffeinate", "time timeout 3", "nohup nice", "script -c"]
)
ASSIGNMENTS = (
    ["FOO=1", "NODE_ENV=test", "LANG=C", "LC_ALL=C", "TZ=UTC", "NO_COLOR=1", "CI=1", "PATH=/x:$PATH", "LD_PRELOAD=x.so"]
    + ["DEBUG=*", 'A="b c"', "A=$B", "A=$(date)", "PAGER=less", "GIT_PAGER=cat", "PYTHONPATH=.", "RUST_BACKTRACE=1", "X=", "A+=1", "NODE_OPTIONS=x"]
)
REDIRECTIONS = (
    ["2>&1", "> /dev/null", "2>/dev/null", "&> /dev/null", "> out.txt", ">> log.txt", "2> err.txt", ">| a", "< a.txt", "< .env", "> /tmp/x"]
    + ["> /etc/x", "> ../x", "> ~/x", "> $HOME/x", '> "$F"', "> src/a.ts", "> .git/config", "> .env", "&>> log", "<<< text", "< /dev/null"]
    + ['<<< "$X"', "2>&-", "> secrets/key", "> .claude/settings.json", ">&2", "3> fd", "> a-$(date).txt", "> *.log", "< /etc/passwd", ">/dev/null 2>&1"]
)
EXPANSIONS = (
    ["$X", '"$X"', "${X}", '"${X:-y}"', "$HOME/a", '"$HOME/.ssh/id_rsa"', "~/a", "*", "*.ts", "src/**", "{a,b}", "a{1..3}", "$?", '"$?"', "$1"]
    + ['"$@"', "$(pwd)", '"$(pwd)"', '"a $(date) b"', "`date`", "$((1+2))", "${X%.*}", "${!X}", '"$PWD/x"', "$'a\\n'", '$"a"', "'a b'", "\"it's\""]
    + ["<(ls)", ">(cat)", "[ab]", "?", "a\\ b", "\\*", "--", "-", "-n", "--force", "-rf", "../x", "/etc/passwd", "/tmp/x", ".env", "./.env", "secrets/key"]
    + ["src/../.env", "#x", "'#x'", "@a", "!x", "%x", "a=b", "~user", '"$USER"', '"exit: $?"', "--help", "--version", "-h", "é"]
)
SHELLS = ["sh -c '{}'", 'bash -c "{}"', "bash -lc '{}'", "eval '{}'", "zsh -c '{}'", "echo {} | sh", "bash <<'E'\n{}\nE", "find . -exec {} \\;"]
CONTROL = (
    ["if true; then {}; fi", "if {}; then echo y; else echo n; fi", "for i in a b; do {}; done", "for f in *.ts; do {} $f; done"]
    + ["while {}; do sleep 1; done", "until {}; do :; done", "case x in x) {};; esac", "({})", "{{ {}; }}", "({} && ls)", "f() {{ {}; }}; f"]
    + ["[ -f a ] && {}", "[[ -n $X ]] && {}", "while read l; do {}; done < a.txt", "for ((i=0;i<3;i++)); do {}; done", "coproc {}", "! {}"]
    + ["function g {{ {}; }}", "select x in a; do {}; done", "if [ -d src ]; then {}; fi"]
)
SUBSTITUTIONS = (
    ["echo $({})", 'echo "$({})"', "echo `{}`", "cat <({})", "X=$({})", 'X="$({})"; echo $X', "echo ${{X:-$({})}}", "ls $({})"]
    + ['echo "a $({}) b"', "cat <<E\n$({})\nE", "export X=$({})", "echo $(( $({}) ))", "[ -n \"$({})\" ]", 'git commit -m "$({})"']
)
HERE_DOCUMENTS = ["{} <<'E'\nhello $X\nE", "{} <<E\nhello\nE", "{} <<E\nhello $X\nE", "{} <<-E\n\thi\n\tE", "cat <<'E' | {}\nx\nE", "{} <<< 'a'"]
DIRECTORIES = ["cd src", "cd ..", "cd /tmp", "cd /w/app", "cd", "cd -", "cd ~", "cd $X", "cd a/b", "cd sub", "pushd src", "cd 'my dir'", "cd ./src"]
PREFIXES = ["/bin/", "/usr/bin/", "./", "../", "~/bin/", "/usr/local/bin/", "$HOME/bin/", "node_modules/.bin/"]


WORD = re.compile(r"""(?:[^\s'"\\]|\\.|'[^']*'|"(?:[^"\\]|\\.)*"|['"\\])+""", re.S)


def words(command):
    """The command's words, roughly: quoted parts stay whole."""
    return WORD.findall(command)


def _replace(command, place, word):
    """The command with its word at `place` replaced; what stands between words stays."""
    start, end = [found.span() for found in WORD.finditer(command)][place]
    return command[:start] + word + command[end:]


def parts(command):
    """The simple commands of a text, roughly: enough to build rules that have a chance to match."""
    pieces = re.split(r"\s*(?:&&|\|\||\|&?|;|\n|&(?!>))\s*", command)
    return [piece for piece in (p.strip() for p in pieces) if piece and words(piece)]


def _join(rng, command, pool, operator):
    other = rng.choice(pool)
    return operator.join([command, other] if rng.random() < 0.6 else [other, command])


def _operator(rng, command, pool):
    return _join(rng, command, pool, rng.choices([" && ", "; ", " | ", " || ", " & ", "\n", " |& ", ";"], [9, 6, 9, 3, 1, 3, 1, 1])[0])


def _filter(rng, command, pool):
    return command + rng.choice([" | head", " | grep x", " | wc -l", " | tail -5", " | sort | uniq -c", " | xargs rm", " | sh", " | tee a.txt", " | jq ."])


def _wrap(rng, command, pool):
    return f"{rng.choice(WRAPPERS)} {command}"


def _assign(rng, command, pool):
    return f"{rng.choice(ASSIGNMENTS)} {command}"


def _redirect(rng, command, pool):
    redirection = rng.choice(REDIRECTIONS)
    return f"{redirection} {command}" if rng.random() < 0.08 else f"{command} {redirection}"


def _argument(rng, command, pool):
    """Adds, replaces or drops one word."""
    split = words(command)
    if not split:
        return command
    place = rng.randrange(len(split))
    extra = rng.choice(EXPANSIONS)
    choice = rng.random()
    if choice < 0.5:
        return _replace(command, place, f"{split[place]} {extra}")
    if place == 0:
        return f"{command} {extra}"
    return _replace(command, place, extra if choice < 0.85 else "")


def _quote(rng, command, pool):
    """Spells one word otherwise."""
    split = words(command)
    if not split:
        return command
    place = 0 if rng.random() < 0.5 else rng.randrange(len(split))
    word = split[place]
    forms = [f'"{word}"', f"'{word}'", "\\" + word, word[:1] + "''" + word[1:], word[:1] + '"' + word[1:] + '"', f"$'{word}'", word.upper()]
    return _replace(command, place, rng.choice(forms))


def _path(rng, command, pool):
    return rng.choice(PREFIXES) + command


def _blanks(rng, command, pool):
    form = rng.randrange(7)
    if form == 0:
        return command.replace(" ", "  ")
    if form == 1:
        return f" {command} "
    if form == 2:
        return command.replace(" ", "\t", 1)
    if form == 3:
        return command.replace(" ", " \\\n", 1)
    if form == 4:
        return f"# a remark\n{command}"
    if form == 5:
        return f"{command} # a remark"
    return command + rng.choice(["\n", ";", " &", "\r", " &&", " |", " '", " \\"])


def _template(templates):
    def mutate(rng, command, pool):
        return rng.choice(templates).format(command)

    return mutate


def _directory(rng, command, pool):
    return rng.choice(DIRECTORIES) + rng.choice([" && ", " && ", "; ", "\n", " || "]) + command


def _git_options(rng, command, pool):
    if not command.startswith("git "):
        return _argument(rng, command, pool)
    option = rng.choice(["-C sub", "-C .", "-C /tmp", "--no-pager", "-P", "-c a.b=c", "--git-dir=x", "--no-optional-locks", "-p"])
    return f"git {option}{command[3:]}"


MUTATIONS = [
    (_argument, 20), (_operator, 16), (_redirect, 10), (_wrap, 8), (_filter, 7), (_assign, 6), (_quote, 6), (_directory, 5),
    (_blanks, 4), (_path, 3), (_git_options, 3), (_template(CONTROL), 5), (_template(SUBSTITUTIONS), 5), (_template(HERE_DOCUMENTS), 2),
    (_template(SHELLS), 3),
]


def mutate(rng, command, pool):
    """The command after a few mutations; often none or one."""
    for _ in range(rng.choices([0, 1, 2, 3], [28, 43, 21, 8])[0]):
        change = rng.choices([m for m, _ in MUTATIONS], [w for _, w in MUTATIONS])[0]
        command = change(rng, command, pool)
    return command
