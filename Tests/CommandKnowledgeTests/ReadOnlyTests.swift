import CommandKnowledge
import ShellSyntax
import Testing

/// `yes` read-only by the documented table, `wide` only where U11 is read widely, `no` otherwise; then the file
/// operands; `…` for operands that come from input.
func judged(_ line: String, tail: Bool = false) -> String {
  let all = words(line)
  switch ReadOnlyCommands.judge(all, hasUnknownTail: tail) {
  case .notReadOnly: return "no"
  case .readOnly(let conditions):
    let files = conditions.fileOperands.map { text(all[$0]) }
    let answer = conditions.isChangeDirectory ? "cd" : conditions.isUndocumented ? "wide" : "yes"
    return ([answer] + files + (conditions.hasUnknownOperands ? ["…"] : [])).joined(separator: " ")
  }
}

@Suite struct ReadOnlyTests {
  @Test(arguments: [
    ("ls -la src", "yes src"), ("ls", "yes"), ("cat a 'b c'", "yes a 'b c'"), ("head -20 a", "yes a"),
    ("tail -n 3 a", "yes 3 a"), ("echo -n hi $X", "yes"), ("pwd", "yes"), ("pwd -P", "yes"),
    ("which node", "yes"),
    ("grep -rn x src", "yes src"), ("grep -e x -e y a b", "yes a b"), ("grep --regexp=x a", "yes a"),
    ("grep -C3 -AB 3 -c a", "yes a"), ("grep x", "yes"), ("grep -5 x a", "yes a"), ("grep -- -f a", "yes a"),
    ("wc -l src/*.py", "yes src/*.py"), ("ls *.ts", "yes *.ts"), ("cat ~/x", "yes ~/x"),
    ("du -sh .", "yes ."),
    ("stat -c %s a", "yes %s a"), ("sort -k2,2n -t: a", "yes a"), ("sort -rn -S1k a", "yes a"),
    ("find . -name x", "yes ."), ("find src lib -type f ( -name a -o ! -name b ) -print", "yes src lib"),
    ("find -H . -newermt 2020", "yes ."), ("find . -newer /etc/x", "yes . /etc/x"),
    ("sed -n 1,20p a", "yes a"), ("sed -e 1p -e 2d a", "yes a"), ("sed s/a/b/g", "yes"),
    ("sed -En '/x/p' a", "yes a"),
    ("awk '{print $1}' a", "yes a"), ("awk -F: '{ print $1, $NF }' a", "yes a"),
    ("awk 'NR==3{print}' a", "yes a"),
    ("awk -F'\\t' '{print $2}' a", "yes a"), ("cut -d'\\' -f1 a", "yes a"),
    ("diff -u3 a b", "wide a b"), ("diff -u a b", "yes a b"), ("diff -U3 a b", "yes a b"),
    ("cd src", "cd"), ("cd -P src", "cd"), ("printf '%s\\n' $X", "yes"), ("printf -- %s a", "yes"),
    ("test -f a", "yes a"), ("[ -d a ]", "yes a"), ("[ a -nt b ]", "yes a b"), ("[ $? -eq 0 ]", "yes"),
    ("[ \"$?\" -ne 0 ]", "yes"),
    ("[ 1 -eq 2 ]", "yes"), ("man 3 printf", "yes"), ("help cd", "yes"), ("tput cols", "yes"),
    ("git status", "yes"), ("git --no-pager log --oneline -5", "yes"), ("git log -- a", "yes a"),
    ("git diff HEAD~1 src/a", "yes"), ("git diff /etc/a b", "yes /etc/a"),
    ("git diff \"/etc/a\" b", "yes \"/etc/a\""),
    ("git diff x/../../a b", "yes x/../../a"), ("git diff main..dev", "yes"), ("git diff ~/a b", "yes ~/a"),
    ("git branch -a", "yes"), ("git branch --list x", "yes"), ("git tag -l v1", "yes"),
    ("git remote -v", "yes"),
    ("git remote get-url origin", "yes"), ("git stash list", "yes"), ("git rev-parse HEAD", "yes"),
    ("git log --format=%H", "yes"), ("git log --format=%gd", "yes"), ("docker ps -a", "yes"),
    ("podman images", "yes"),
    ("docker logs -n 5 web", "yes"), ("rg x src", "yes src"), ("rg --files src", "yes src"),
    ("fd x src", "yes src"),
    ("rg -e x src", "yes src"), ("fd x --search-path src", "yes src"), ("fd -C src x", "yes src"),
    ("seq 1 10", "yes"),
    ("file a", "yes a"), ("lsof -p 1", "yes"), ("ss -tlnp", "yes"), ("pgrep -f x", "yes"),
  ])
  func readOnly(_ line: String, _ expected: String) { #expect(judged(line) == expected) }

  @Test(arguments: [
    ("date +%F", "wide"), ("uname -a", "wide"), ("md5sum a", "wide a"), ("jq .a f", "wide f"),
    ("tr a b", "wide"),
    ("grep -z x a", "wide a"), ("git config --get user.name", "wide"), ("git reflog", "wide"),
    ("strings a", "wide a"),
    ("git log --unheard-of", "wide"), ("sort --reverse --unheard a", "wide a"), ("uniq -c a", "wide a"),
    ("sort --rev a", "wide a"), ("id", "wide"), ("git cat-file -p HEAD", "wide"),
  ])
  func onlyWhereU11IsWide(_ line: String, _ expected: String) { #expect(judged(line) == expected) }

  @Test(arguments: [
    // Other spellings of the command word, and unknown commands.
    "./ls", "/bin/ls", "'ls'", "\\ls", "l$X", "$X", "npm test", "less a", "env", "xargs ls", "curl x",
    "tee x", "",
    // find
    "find . -delete", "find -- . -delete", "find . -- -delete", "find . \"-del\"ete", "find . -d\\elete",
    "find . -exec a ;",
    "find . -fprintf x %p", "find . -fls x", "find . -okdir a ;", "find . -files0-from x", "find * -name x",
    "find $D -name x", "find . -name \"$X\"", "find . -name x $X", "find . -unheard", "find . -name *",
    "find . ( -delete )",
    "find . -newerxx", "find . -name",
    // sort and clusters
    "sort -o a b", "sort -oa b", "sort -no a b", "sort b -o a", "sort --output=a b", "sort --outp a b",
    "sort --o=a b",
    "sort -T /tmp a", "sort --compress-prog=x a", "sort --files0-from=a", "sort +1 a", "sort \"${F}\" a",
    "sort *",
    "sort a -- -o b *", "sort \"-o\" a b", "sort -\\o a", "sort -n\"o\" a b",
    // sed
    "sed -i s/a/b/ f", "sed -n -i p f", "sed -ni p f", "sed --in-pl p f", "sed -f x f", "sed 'w x' f",
    "sed 1e", "sed s/a/b/e f",
    "sed s/a/b/w f", "sed s/a/b/gw f", "sed '/x/{p;w o' f", "sed -e p -e 'r x' f", "sed p *", "sed $X f",
    "sed -s",
    "sed --expression='w x' f", "sed -ne 'w x' f", "sed -nE 's/[[:a:]/]/p;y/w/x/' f", "sed 's/[/]/x/' f",
    "sed -n 'R x' f",
    "sed '1!G;h;$!d;e' f", "sed --follow-symlinks p f", "sed -l 5 p f", "sed ':a;ba' f",
    // awk
    "awk 'BEGIN{system(1)}'", "awk '{print > 1}' a", "awk '{print | 1}' a", "awk -f x a",
    "awk -v a=b '{print}' a",
    "awk '{print system(1)}' a", "awk '{print $(1)}' a", "awk '{getline}' a", "awk \"$X\" a",
    "awk '{print}' *", "awk -i x '{print}'",
    "awk '@load \"x\"{print}'", "awk --exec x", "awk '{print ENVIRON[1]}' a", "awk -o '{print}' a",
    // others with dangerous flags
    "fd -x a", "fd -Hx a", "fd --exec a", "fd --exec=a", "fd --exec-b a", "fd -l a", "fd a *",
    "fd --search-path=/etc a", "fd -C/etc a",
    "fd --base-directory=../x a", "rg --pre a b", "rg --pre=a b", "rg -z a", "rg -nz a", "rg --search-zip a",
    "rg -f a b", "rg a *",
    "rg --hostname-bin x a", "file -C a", "file -m a b", "file -f a", "file -z a", "file *", "file $X",
    "file --compile", "lsof -D a",
    "lsof +m a", "lsof -r", "man -P a ls", "man -Pa ls", "man ls -P a", "man ./x", "man -k x",
    "man --pager=a ls", "man \"$X\"",
    "ss -K", "ss -D a", "ss -tK", "ss --diag=a", "tput init", "tput reset", "tput -S", "tput $X",
    "grep -f a b", "grep -rf a b",
    "grep --file=a b", "grep --fi a b", "grep x --exclude-from=a b", "grep \"$X\" a", "diff -l a b",
    "diff -X a b c",
    "diff --paginate a b", "diff --to-file=a b", "du -X a", "du --files0-from=a", "wc --files0-from=a",
    "pgrep -F a", "pgrep -L",
    "printf -v a b", "printf -vX b", "printf \"$X\"", "printf '%n' PATH", "printf '%5.3ln' a",
    "printf -- %n a", "printf -x a",
    "test -v a", "test -v 'a[$(b)]'", "[ -R a ]", "[ -d a", "[", "test x -eq 1", "[ 'a[0]' -lt 1 ]",
    "[ $X -gt 1 ]", "test 1 -eq x",
    "help -x a b/c", "help $X", "cal 1", "date 01010101", "date -s x", "date --set=x", "date -f x",
    "date -r x", "date -ux x +y",
    "hostname x", "hostname -F x", "uniq a b", "uniq -c a b", "uniq -- a b", "uniq a $X", "base64 -o a",
    "hexdump -f a",
    "md5sum -c a", "md5sum -bc a", "md5sum --che a", "tree -o a", "tree -R", "jq env", "jq '$ENV' a",
    "jq 'import \"a\" as b; .' f",
    "jq -f a b", "jq input_filename f", "jq --rawfile a b c", "strings @x", "ps aux", "arch x", "whoami x",
    // git
    "git", "git push", "git -C . status", "git -c a=b status", "git --git-dir=x status", "git -p log",
    "git $X", "git st\\atus",
    "git branch x", "git branch -D x", "git branch -dl x", "git branch --del x", "git branch -m a b",
    "git branch -u x", "git branch *",
    "git tag x", "git tag -d x", "git tag -a x", "git tag -v x", "git tag --delete x", "git diff --output=x",
    "git diff --outpu=x",
    "git diff --ext-diff", "git diff --no-index a b", "git diff -Ox", "git diff *", "git log $X",
    "git log -- *.ts", "git show \"$X\"",
    "git log --format=%G?", "git log --format='%-G?'", "git log --pretty=%+GK", "git log --format='% GS'",
    "git log --show-signature",
    "git log --show-sig", "git for-each-ref --format='%(signature)'",
    "git for-each-ref --format='%(*signature:key)'", "git log --help",
    "git log -p --textconv", "git stash", "git stash pop", "git stash drop", "git remote add a b",
    "git remote -v update", "git remote show x",
    "git remote set-url a b", "git reflog expire --all", "git reflog delete x", "git reflog drop x",
    "git fetch", "git grep -Ox y",
    "git grep --open-files-in-pager=x y", "git grep -f x", "git grep --no-index x", "git ls-files -X x",
    "git blame --contents x y",
    "git config user.name x", "git config --unset a", "git config -e --list", "git config --get a -f x",
    "git symbolic-ref HEAD x",
    "git symbolic-ref -d x", "git bisect run x", "git worktree add x", "git clean -n", "git archive HEAD",
    "git ls-remote", "git help log",
    "git rev-parse --parseopt", "git cat-file --filters x", "git cat-file --batch", "git shortlog --output=x",
    "git checkout .",
    // docker
    "docker", "docker run x", "docker -H x ps", "docker --context x ps", "docker ps --context x",
    "docker ps -H x", "docker ps --host=x",
    "docker rm x", "docker logs --tls x", "docker exec a b", "docker inspect $X", "docker compose ps",
  ])
  func notReadOnly(_ line: String) { #expect(judged(line) == "no") }

  @Test(arguments: [
    ("wc -l", "yes …"), ("cat", "yes …"), ("grep x", "yes …"), ("echo", "yes"), ("which", "yes"),
    ("sort", "no"), ("find .", "no"),
    ("sed p", "no"), ("git log", "no"), ("rg x", "no"), ("fd", "no"), ("printf %s", "no"), ("test -f", "no"),
    ("cd", "no"), ("uniq", "no"),
    ("file", "no"), ("man", "no"), ("date", "no"), ("lsof", "no"), ("hostname", "no"),
    ("awk '{print}'", "no"), ("tput", "no"),
  ])
  func behindXargs(_ line: String, _ expected: String) { #expect(judged(line, tail: true) == expected) }
}
