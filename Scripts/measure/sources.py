"""Where calls come from: the commands of the corpus, and lists that lie beside the checkout and are never copied."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"

EVERYDAY = [command for line in r"""
git status ¦ git status --short ¦ git log --oneline -5 ¦ git diff HEAD~1 ¦ git diff --stat ¦ git add -A
git add src/app.ts ¦ git commit -m "Fix the parser" ¦ git push ¦ git push origin main
git push --force origin main ¦ git checkout -b topic ¦ git branch -a ¦ git show HEAD:README.md ¦ git stash
git reset --hard HEAD~1 ¦ git rev-parse --abbrev-ref HEAD ¦ git fetch --all ¦ git pull --rebase
git merge main ¦ git rebase -i main ¦ git tag v1.0 ¦ git config --get user.name ¦ git -C sub status
git blame src/a.ts ¦ git ls-files ¦ ls ¦ ls -la ¦ ls src ¦ ls -la /etc ¦ pwd ¦ whoami ¦ date ¦ cat README.md
cat .env ¦ cat /etc/passwd ¦ head -20 a.txt ¦ tail -f log.txt ¦ wc -l src/a.ts ¦ grep -rn TODO src
grep -E "foo|bar" a.txt ¦ rg pattern src ¦ find . -name "*.ts" ¦ find . -type f -delete
find src -name x -exec rm {} \; ¦ sed -n 1,20p a.txt ¦ sed -i s/a/b/ src/a.ts ¦ awk '{print $1}' a.txt
sort a.txt ¦ uniq -c a.txt ¦ cut -d, -f1 a.csv ¦ tr a b ¦ diff a.txt b.txt ¦ npm test ¦ npm run build
npm run lint -- --fix ¦ npm install ¦ npm install lodash ¦ npm ci ¦ npx tsc --noEmit ¦ npx prettier --write src
pnpm install ¦ pnpm test ¦ yarn build ¦ yarn add left-pad ¦ bun test ¦ node script.js
node -e "console.log(1)" ¦ node --version ¦ deno run a.ts ¦ python script.py ¦ python3 -m pytest
python -c "print(1)" ¦ pytest -x tests ¦ pip install requests ¦ pip list ¦ uv run pytest ¦ ruff check . ¦ make
make test ¦ make -j4 all ¦ cargo build ¦ cargo test --release ¦ cargo clippy ¦ go test ./... ¦ go build
swift build ¦ mvn test ¦ gradle build ¦ docker ps ¦ docker compose up -d ¦ docker logs web ¦ docker exec web ls
docker build -t app . ¦ kubectl get pods ¦ kubectl delete pod x ¦ terraform plan ¦ terraform apply ¦ aws s3 ls
gh pr view 12 ¦ gh pr list ¦ gh api repos/o/r ¦ curl https://example.com ¦ curl -X POST https://a.b/c -d |f
wget https://example.com/a.tgz ¦ ssh host uptime ¦ scp a host:b ¦ rsync -a src/ dst/ ¦ tar xzf a.tgz
tar -czf a.tgz src ¦ unzip a.zip ¦ jq .name package.json ¦ mkdir -p build/out ¦ touch a.txt ¦ rm a.txt
rm -rf build ¦ rm -rf node_modules ¦ rm -rf / ¦ rm -rf ~ ¦ mv a.txt b.txt ¦ cp a.txt b.txt ¦ cp -r src dst
chmod +x run.sh ¦ chmod 777 a ¦ chown u a ¦ ln -s a b ¦ echo hello ¦ echo "$HOME" ¦ printf '%s' x ¦ env
printenv PATH ¦ export A=1 ¦ which node ¦ type ls ¦ command -v node ¦ kill 123 ¦ pkill node ¦ ps aux
lsof -i :3000 ¦ df -h ¦ du -sh . ¦ tree src ¦ file a.bin ¦ stat a.txt ¦ xxd a.bin ¦ base64 a.txt ¦ ./run.sh
./gradlew build ¦ bash run.sh ¦ sh -c "echo hi" ¦ bash -c 'git push' ¦ source .venv/bin/activate ¦ eval "$(x)"
sudo apt-get update ¦ sudo rm -rf /var/x ¦ cd src ¦ cd .. ¦ cd /tmp ¦ test -f a.txt ¦ [ -d src ] ¦ true
sleep 5 ¦ psql -c "select 1" ¦ sqlite3 a.db .tables ¦ redis-cli ping ¦ openssl rand -hex 8
""".split("\n") for command in line.split(" ¦ ") if command]
"""Commands that sessions make all day."""


def lines(text):
    """The lines of a text as every other tool counts them: Python's own also end at U+2028, U+0085 and form feeds."""
    return [line for line in text.split("\n") if line]


KINDS = "measured-kinds.jsonl"
"""The vectors that were kept because ccrules once decided them, or their neighbours, otherwise than the product."""


def corpus_commands():
    """The commands of every vector and shell case of the corpus, each once, in a fixed order, with a file that holds it:
    another than KINDS where there is one."""
    found = {}
    for path in sorted((ROOT / "Corpus").glob("*/*.jsonl")):
        for line in lines(path.read_text()):
            case = json.loads(line)
            call = case.get("call")
            if isinstance(call, dict) and call.get("tool") == "Bash":
                command = call["input"].get("command")
                if isinstance(command, str) and len(command) < 400:
                    found[command] = path.name if found.get(command, KINDS) == KINDS else found[command]
    return found


def listed_commands(path):
    """The commands of a table `source <tab> command as a JSON string`; empty where the file is not there."""
    path = Path(path)
    if not path.exists():
        return []
    rows = (line.split("\t", 1) for line in lines(path.read_text())[1:])
    return [(row[0], json.loads(row[1])) for row in rows if len(row) == 2]


def shared_commands():
    """Commands of real use that lie beside the checkout: a list for each of their sources."""
    found = {}
    for source, command in listed_commands(SHARED / "data" / "commands.tsv"):
        if len(command) < 400:
            found.setdefault(source, []).append(command)
    return found


def shared_rules():
    """Rules of real settings files beside the checkout: (list, rule, how often), those of file tools and Bash."""
    path = SHARED / "data" / "real-settings" / "rules.tsv"
    if not path.exists():
        return []
    rows = (line.split("\t", 2) for line in lines(path.read_text())[1:])
    plain = re.compile(r"(Bash|Read|Edit|Write|WebFetch|WebSearch|Skill)(\([^\n]{1,60}\))?$")
    return [(row[1], row[2], int(row[0])) for row in rows if len(row) == 3 and plain.match(row[2])]


def shared_settings():
    """The lists of real settings files beside the checkout that hold three rules or more."""
    found = []
    for path in sorted((SHARED / "data" / "real-settings" / "settings").glob("**/*.json")):
        try:
            permissions = json.loads(path.read_text())["permissions"]
            lists = {name: permissions[name] for name in ("allow", "ask", "deny") if name in permissions}
        except (ValueError, KeyError, TypeError):
            continue  # files that no session reads either
        whole = all(isinstance(rules, list) and all(isinstance(rule, str) for rule in rules) for rules in lists.values())
        if whole and sum(map(len, lists.values())) >= 3:
            found.append(lists)
    return found
