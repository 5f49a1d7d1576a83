"""Commands as coding agents write them, under policies as people have them.

The mutations of `generate` meet what hardly anybody writes; this meets what sessions are made of: `cd` at the front,
here-documents that write files, pipelines that end in `head`, loops over files, wrappers, a few commands joined by `&&`.
"""

import re

import sources

BLANKS = {
    "file": ["src/a.ts", "package.json", "README.md", "src", "./src/index.ts", ".env", "tests/test_a.py", "*.py", "src/**/*.ts", "/w/app/src/a.ts"]
    + ["/tmp/out.txt", "~/.bashrc", "../other/x", '"my file.txt"', '"$f"', "$FILE", "a.{ts,js}", ".git/config", "node_modules", "dist/", "/etc/hosts"]
    + ["-", "src/*", ".", "..", "./dist/*.js", "'a b.md'", "app/[id]/page.tsx", "/w/app", "${DIR}/a", "~/notes.md", "out.log", "/tmp"],
    "text": ["foo", "TODO", '"import .*"', "'^def '", '"a b"', "'a|b'", '"\\bfoo\\b"', "'$HOME'", '"$X"', "error", '"it\'s"', "'*.ts'", "FAIL", "'a\\|b'"]
    + ['"x: {"', '"[a-z]+"', "'#include'", '"a;b"', '"-x"', "'`x`'", '"foo(\\"a\\")"', "'=>'", '"<div>"'],
    "message": ['"fix: x"', "'add y'", '"a; b"', "wip", '"a && b"', '"line1\nline2"', '"use `x`"', '"# no"', '"fix (#12)"', '"it\'s $5"', '"a > b"']
    + ['"$(cat <<\'EOF\'\nfix: thing\n\nCo-authored: x\nEOF\n)"', '"$(cat <<EOF\nfix: it\'s (done)\nEOF\n)"'],
    "body": ["x", "rm -rf /", "a $b", "line 1\nline 2", "it's", 'say "hi"', "{\n  \"a\": 1\n}", "#!/bin/sh\necho $(date)", "$(date)", "a `b`"],
    "code": ["print(1)", "import os; os.remove('x')", "for x in y:\n  print(x)", "print('a', \\\"b\\\")", "console.log(1)", "require('fs')"],
    "count": ["5", "20", "100"],
}
"""What stands in a command for `<file>` and the like."""

COMMANDS = [line.strip().split(" ¦ ") for line in r"""
git add -A ¦ git add . ¦ git add <file> ¦ git add <file> <file> ¦ git add -p
git commit -m <message> ¦ git commit -am <message> ¦ git commit --amend --no-edit ¦ git commit -F <file>
git status ¦ git status --short ¦ git status --porcelain
git diff ¦ git diff --stat ¦ git diff HEAD~1 ¦ git diff <file> ¦ git diff --cached ¦ git diff -- <file> ¦ git diff main...HEAD ¦ git --no-pager diff
git log --oneline -<count> ¦ git log -1 --format=%H ¦ git log -p <file> ¦ git log --format="%h %s" ¦ git show HEAD:<file> ¦ git blame <file>
git push ¦ git push origin main ¦ git push --force ¦ git push -u origin HEAD ¦ git pull --rebase ¦ git fetch origin
git checkout -b x ¦ git checkout main ¦ git checkout -- <file> ¦ git switch x ¦ git restore <file> ¦ git stash ¦ git stash pop ¦ git reset --hard
git -C <file> status ¦ git -C <file> log ¦ git rm <file> ¦ git mv <file> <file> ¦ git branch --show-current ¦ git ls-files <file> ¦ git grep <text>
npm test ¦ npm run build ¦ npm install ¦ npm run lint -- --fix ¦ npm ci ¦ npm test -- <file> ¦ npm run test:unit -- -t <text> ¦ pnpm -r build ¦ yarn
npx tsc --noEmit ¦ npx jest <file> ¦ npx prettier --write <file> ¦ npx eslint <file> --fix ¦ bunx vitest run ¦ tsc ¦ eslint <file>
python3 -c "<code>" ¦ python3 -m pytest -q ¦ python3 x.py <file> ¦ python3 - <<'PY'↵<code>↵PY ¦ python3 <<EOF↵<code>↵EOF ¦ python -m json.tool <file>
node -e "<code>" ¦ node <file> ¦ node --check <file> ¦ deno run <file> ¦ ruby -e '<code>' ¦ perl -pi -e 's/a/b/' <file>
pytest <file> ¦ pytest -x -k <text> ¦ uv run pytest ¦ ruff check <file> ¦ mypy <file> ¦ black <file> ¦ pip install -r <file>
grep -rn <text> <file> ¦ grep <text> <file> ¦ grep -i <text> <file> ¦ grep -E <text> <file> ¦ grep -c <text> <file> ¦ grep -rl <text> --include='*.ts' <file>
rg <text> <file> ¦ rg -n <text> ¦ rg --files -g '*.ts' ¦ rg -l <text> <file> ¦ ag <text>
find <file> -name <text> ¦ find . -type f -name "*.ts" ¦ find . -name '*.py' -not -path '*/node_modules/*' ¦ find . \( -name a -o -name b \) -print
find . -name '*.ts' -exec grep -l x {} + ¦ find . -name x -exec rm {} \; ¦ find . -name '*.pyc' -delete ¦ find <file> -print0 ¦ find . -newer <file> -ls
ls ¦ ls -la ¦ ls -la <file> ¦ ls <file> ¦ ls -1 <file> <file> ¦ tree -L 2 ¦ tree <file> ¦ du -sh <file> ¦ df -h
cat <file> ¦ cat <file> <file> ¦ cat -n <file> ¦ cat -A <file> ¦ less <file> ¦ bat <file>
head -<count> <file> ¦ head -n <count> <file> ¦ head -c <count> <file> ¦ tail -<count> <file> ¦ tail -n +<count> <file> ¦ tail -f <file> ¦ wc -l <file>
sed -n '1,<count>p' <file> ¦ sed -i 's/a/b/' <file> ¦ sed 's/x/y/g' <file> ¦ sed -i '' -e '/a/d' <file> ¦ sed -n '/a/,/b/p' <file> ¦ sed -E 's#a#b#' <file>
awk '{print $1}' <file> ¦ awk -F: '{print $1}' <file> ¦ awk 'NR>=1 && NR<=<count>' <file> ¦ cut -d: -f1 <file> ¦ sort <file> ¦ sort -u <file> ¦ uniq -c
echo hi ¦ echo <text> ¦ echo $? ¦ echo "---" ¦ echo "exit: $?" ¦ echo "$(date)" ¦ echo -e "a\nb" ¦ echo "=== x ===" ¦ echo "$HOME" ¦ echo ✓ ¦ printf "%s\n" a ¦ printf <text>
pwd ¦ which node ¦ command -v node ¦ date +%s ¦ env ¦ whoami ¦ uname -a ¦ type ls ¦ id ¦ hostname ¦ nproc
mkdir -p <file> ¦ mkdir <file> ¦ touch <file> ¦ rmdir <file> ¦ ln -s <file> <file> ¦ ln -sf <file> <file>
rm <file> ¦ rm -f <file> ¦ rm -rf <file> ¦ rm -r <file> <file> ¦ rm -rf node_modules dist ¦ trash <file>
cp <file> <file> ¦ cp -r <file> <file> ¦ mv <file> <file> ¦ rsync -a <file> <file> ¦ scp <file> h: ¦ install -m 755 <file> <file>
chmod +x <file> ¦ chmod 644 <file> ¦ chown u <file> ¦ stat <file> ¦ file <file> ¦ diff <file> <file> ¦ diff -u <file> <file> ¦ cmp <file> <file> ¦ md5sum <file>
export A=1 ¦ export PATH=$PATH:x ¦ export A="$(pwd)" ¦ X=1 ¦ X=$(pwd) ¦ X="a b" ¦ set -e ¦ set -euo pipefail ¦ unset A ¦ shopt -s globstar
source .venv/bin/activate ¦ source <file> ¦ . <file> ¦ eval "$(x)" ¦ ./run.sh <file> ¦ bash <file> ¦ bash -lc <text> ¦ sh <file>
curl -s https://x.com/a ¦ curl http://localhost:3000 ¦ curl -o <file> https://x.com ¦ curl -X POST -H 'A: b' -d '{"a":1}' http://localhost:3000/x ¦ wget -q https://x.com
docker ps ¦ docker compose up -d ¦ docker run --rm x ¦ docker exec x ls ¦ docker logs x --tail <count> ¦ kubectl get pods ¦ terraform plan
make ¦ make test ¦ make -j4 build ¦ cargo test ¦ cargo build --release ¦ cargo clippy -- -D warnings ¦ go test ./... ¦ go build ¦ swift test ¦ mvn -q test
jq . <file> ¦ jq -r .x <file> ¦ jq '.a | .b' <file> ¦ yq .a <file> ¦ xxd <file> ¦ base64 <file> ¦ tr a b ¦ basename <file> ¦ dirname <file> ¦ realpath <file>
[ -f <file> ] ¦ [[ -n "$X" ]] ¦ test -d <file> ¦ true ¦ false ¦ sleep 1 ¦ wait ¦ exit 1 ¦ : ¦ [ "$X" = "a" ] ¦ [[ $X == a* ]]
kill 123 ¦ kill -9 $PID ¦ kill $(lsof -t -i:3000) ¦ pkill -f x ¦ lsof -i :3000 ¦ ps aux ¦ jobs ¦ killall node
gh pr list ¦ gh pr create --title x --body <message> ¦ gh api repos/x ¦ gh run view <count> --log ¦ gh issue list -s open
cat > <file> <<'EOF'↵<body>↵EOF ¦ cat <<EOF > <file>↵<body>↵EOF ¦ cat >> <file> <<EOF↵<body>↵EOF ¦ tee <file> <<'EOF'↵<body>↵EOF ¦ tee <file>
tar xzf <file> ¦ tar czf <file> <file> ¦ tar tf <file> ¦ unzip -l <file> ¦ zip -r <file> <file> ¦ ssh h ls ¦ ssh h 'rm x' ¦ psql -c "select 1" ¦ sqlite3 <file> .tables
""".replace("¦\n", "\n").strip().split("\n")]
"""Families of commands, one a line; `↵` ends a line of a here-document."""

ENDINGS = (
    [" 2>&1", " 2>/dev/null", " > <file>", " >> <file>", " > /dev/null 2>&1", " &> o.log", " < <file>", ' <<< "x"', " | head -5", " | tail -<count>"]
    + [" 2>&1 | tail -<count>", " | wc -l", " | grep <text>", " | grep -v <text> | head -<count>", " | xargs rm", " | xargs cat", " | xargs -I{} cp {} /tmp"]
    + [" | xargs grep x", " | jq .", " | sort | uniq -c", " | tee o.log", ' | while read l; do echo "$l"; done', " &", " || true", " | less", " | sh", " | cat"]
    + [" | python3 -c \"import sys\"", " | sed 's/a/b/'", " | awk '{print $1}'", " 2>&1 | tee <file>", " ; echo $?", " || echo <text>", " && echo ok || echo no"]
)
WRAPPED = (
    ["timeout 30 …", "time …", "A=1 …", "NODE_ENV=test …", "sudo …", "nohup … &", "env A=1 …", "nice …", 'bash -c "…"', "sh -c '…'", "(…)", "$(…)"]
    + ["! …", "command …", "x=$(…)", 'echo "$(…)"', "exec …", "xargs …", "{ …; }", "(… &)", "npx …", "CI=true …", "PYTHONPATH=. …", "( … )"]
)
COMPOUND = (
    ["for f in *.ts; do …; done", "for f in a b; do …; done", "for f in $(ls); do …; done", "for i in {1..3}; do …; done", "for f in src/*; do\n  …\n  …\ndone"]
    + ["if …; then …; fi", "if [ -f <file> ]; then …; else …; fi", "while true; do …; sleep 1; done", "for i in 1 2; do\n  …\n  …\ndone"]
    + ["until …; do sleep 1; done", "case $X in a) …;; esac", "f() { …; }; f", "while read f; do …; done < <file>", "[ -f <file> ] && …"]
)
SEPARATORS = {" && ": 10, "; ": 6, "\n": 5, " || ": 2, " | ": 2, " & ": 1, " ; ": 1, "&&": 1, " && \\\n  ": 3, "\n# note\n": 2, "\n\n": 2, ";\n": 1, " &&\n": 1}
DIRECTORIES = {"/w/app": 6, "src": 3, "/w/app/src": 3, "..": 1, "/tmp": 1, ".": 1, '"/w/app"': 1, "./src": 1, "~": 1}

ALLOWED = (
    ["Bash", "Bash(*)", "Bash(git:*)", "Bash(git add:*)", "Bash(git commit:*)", "Bash(npm run *)", "Bash(npm test:*)", "Bash(cd:*)", "Bash(cat:*)"]
    + ["Bash(grep:*)", "Bash(find:*)", "Bash(ls:*)", "Bash(python3:*)", "Bash(echo:*)", "Bash(mkdir:*)", "Bash(rm:*)", "Bash(timeout:*)", "Bash(xargs:*)"]
    + ["Bash(for:*)", "Bash(sed:*)", "Bash(curl:*)", "Bash(docker:*)", "Bash(source:*)", "Bash(export:*)", "Bash(tee:*)", "Bash(cp:*)", "Bash(mv:*)"]
    + ["Bash(node:*)", "Edit(src/**)", "Edit", "Read(//tmp/**)", "Read(~/**)", "WebFetch", "Bash(bash:*)", "Bash(while:*)", "Bash(if:*)", "Bash(true)"]
    + ["Bash(gh:*)", "Bash(head:*)", "Bash(wc:*)", "Bash(npx *)", "Bash(awk *)", "Bash(touch:*)", "Bash(jq:*)", "Write", "Read", "Edit(//tmp/**)"]
)
GUARDED = (
    ["Read(.env)", "Read(./.env)", "Read(**/.env)", "Edit(.env)", "Edit(src/**)", "Read(~/.ssh/**)", "Bash(rm:*)", "Bash(rm -rf:*)", "Bash(git push:*)"]
    + ["Bash(sudo:*)", "Bash(curl:*)", "Bash(git push --force:*)", "Read(/etc/**)", "Read(//etc/**)", "Bash(*rm *)", "Bash(* --force*)", "Bash(npm install:*)"]
    + ["Bash(bash:*)", "Bash(sh -c:*)", "Edit(/.git/**)", "Read(src/**)", "Bash(find * -delete)", "Bash(git commit:*)", "Bash(cat:*)", "Bash(echo:*)"]
    + ["Bash(python3 -c:*)", "Read(~/**)", "Edit(//tmp/**)", "Edit(*.md)", "Bash(git reset --hard*)", "Bash(kill:*)", "Read(*.log)", "Bash(cd:*)"]
)
MODES = {None: 10, "acceptEdits": 8, "bypassPermissions": 2, "plan": 2, "dontAsk": 2}
ENDS_IN_DOCUMENT = re.compile(r"\n(EOF|PY)$")


class AgentSource:
    """Draws commands, and a policy for a list of them."""

    def __init__(self, rng, shared=True):
        self.rng = rng
        self.settings = sources.shared_settings() if shared else []

    def command(self):
        """One text: one to four commands, now and then behind a `cd` or a remark."""
        rng = self.rng
        parts = [self._part() for _ in range(rng.choices([1, 2, 3, 4], [3, 3, 2, 1])[0])]
        if rng.random() < 0.2:
            parts.insert(0, "cd " + self._weighted(DIRECTORIES))
        text = parts[0]
        for part in parts[1:]:
            ends = ENDS_IN_DOCUMENT.search(text) and rng.random() < 0.95
            text += ("\n" if ends else self._weighted(SEPARATORS)) + part
        return f"# first\n{text}" if rng.random() < 0.05 else text

    def policy(self, commands):
        """`settings` and `context` in vector form: the lists of a real settings file, or rules of those that people have;
        for every other one rules of the commands, too."""
        rng = self.rng
        if self.settings and rng.random() < 0.35:
            lists = {name: list(rules) for name, rules in rng.choice(self.settings).items()}
        else:
            lists = {"allow": rng.sample(ALLOWED, rng.randint(1, 9))}
            if rng.random() < 0.6:
                lists["deny"] = rng.sample(GUARDED, rng.randint(1, 4))
            if rng.random() < 0.3:
                lists["ask"] = rng.sample(GUARDED, rng.randint(1, 2))
        if rng.random() < 0.5:
            lists["allow"] = lists.get("allow", []) + [self._rule(command) for command in rng.sample(commands, min(len(commands), 8))]
        for key, chance in (("blockReadsOutsideWorkingDirectories", 0.1), ("blockWritesOutsideWorkingDirectories", 0.05)):
            if rng.random() < chance:
                lists[key] = True
        context = {"cwd": "/w/app", "projectRoot": "/w/app", "home": "/home/u"}
        mode = self._weighted(MODES)
        if mode:
            context["mode"] = mode
        return [{"scope": "project", "permissions": lists}], context

    def _part(self):
        rng = self.rng
        single = self._wrapped(self._ended(self._single()))
        if rng.random() < 0.2 and not ENDS_IN_DOCUMENT.search(single):
            return self._filled(rng.choice(COMPOUND), single, self._ended(self._single()))
        return single

    def _single(self):
        return self._filled(self.rng.choice(self.rng.choice(COMMANDS)).replace("↵", "\n"))

    def _ended(self, text):
        """A text that ends in a here-document mostly stays as it is: what follows would be the document's."""
        rng = self.rng
        chance = 0.04 if ENDS_IN_DOCUMENT.search(text) else 0.5
        return text + self._filled(rng.choice(ENDINGS)) if rng.random() < chance else text

    def _wrapped(self, text):
        rng = self.rng
        chance = 0.08 if ENDS_IN_DOCUMENT.search(text) else 0.35
        return self._filled(rng.choice(WRAPPED), text) if rng.random() < chance else text

    def _filled(self, template, *texts):
        """The template with its blanks filled, and the texts where it has `…`."""
        texts = iter(texts)
        return re.sub(r"<([a-z]+)>|…", lambda found: self.rng.choice(BLANKS[found[1]]) if found[1] else next(texts), template)

    def _rule(self, command):
        words = command.split()
        head = words[0] if self.rng.random() < 0.5 else " ".join(words[:2])
        return self.rng.choice([f"Bash({command})", f"Bash({head}:*)", f"Bash({head} *)"])

    def _weighted(self, weights):
        return self.rng.choices(list(weights), list(weights.values()))[0]
