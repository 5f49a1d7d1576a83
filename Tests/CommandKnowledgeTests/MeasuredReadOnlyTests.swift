import CommandKnowledge
import ShellSyntax
import Testing

/// What the product answered about single commands under the empty policy (S-21, E4, E10 to E12).
@Suite struct MeasuredReadOnlyTests {
  struct Clause: Sendable, CustomTestStringConvertible {
    var name: String
    var accepted: [String]
    var refused: [String]
    var testDescription: String { name }

    init(_ name: String, accepted: [String], refused: [String]) {
      self.name = name
      self.accepted = accepted
      self.refused = refused
    }
  }

  static let clauses: [Clause] = [
    Clause(
      "any option (S-21a)",
      accepted: ["ls", "cat -zz a", "diff --to-file=x a", "df -h", "head -n -5 x", "du --files0-from=x"],
      refused: ["awk '{print $1}'", "npm test", "xxd a", "cd", "/bin/ls", "LS", "python a.py", "docker rm x"]),
    Clause(
      "the command word (S-21b)", accepted: ["\"ls\"", "l\\s", "\\ls", "'git' status", "git \"status\""],
      refused: ["l*", "'hostname'", "'uniq' -c", "'jq' ."]),
    Clause(
      "listed options (S-21a)",
      accepted: [
        "sort -rn a", "sort -k 2 -t , a", "sort -k=2", "sort --key=2 a", "sort --key= a", "sort -- -o x",
        "sort -",
        "grep -rn x .", "grep -A5 x a", "grep -e x a", "rg -t py x", "rg -uu x", "base64 -w 5 a",
        "fd -e rs -t f",
        "file -F : a", "tree -L 2", "pgrep -u root x", "netstat -an", "lsof -p 5", "lsof -i :80",
        "sort -rn=x",
      ],
      refused: [
        "sort -o x a", "sort -k2 a", "sort -rk 2", "sort -k", "sort --key", "sort -r=x", "sort --reverse=x",
        "sort --rever", "sort --parallel=x", "grep -Ax x", "grep -nA5 x", "grep -5 x", "grep -n5 x",
        "rg -tpy x",
        "base64 -w x a", "base64 -- -zz", "fd -x rm", "tree -o x", "file -C", "lsof -p=5", "lsof +m",
        "sort -n1",
      ]),
    Clause(
      "values that begin with a dash (E11)",
      accepted: ["date -d '1 day ago'", "git tag --sort=-v:refname", "grep -e '' x"],
      refused: [
        "date -d '-1 day'", "git log -n -5", "grep -e -x y", "git tag --sort -x", "git tag --sort=-1",
      ]),
    Clause(
      "forms of the whole text (S-21a)",
      accepted: [
        "pwd", "whoami", "arch -h", "history 5", "ifconfig eth0", "ip addr", "node -v", "python3 --version",
        "claude --help", "uniq -cd", "uniq -f 5 -c", "uniq --count=x", "hostname -f",
      ],
      refused: [
        "pwd -P", "whoami x", "arch x", "history x", "history 5 5", "ifconfig eth0 up", "ifconfig 0", "ip a",
        "node -v x", "python -V", "claude -v", "uniq a", "uniq -f1", "uniq '-c'", "uniq --", "hostname x",
        "hostname -fs",
        "hostname --",
      ]),
    Clause(
      "unquoted globs (S-21d)",
      accepted: ["ls *", "wc -l *.c", "grep -y x *", "grep 'a$' *.c", "md5sum [ab]", "stat -c %A *"],
      refused: [
        "sort *", "tree *", "date *", "find . -name *.c", "git ls-files *.c", "which *", "printf %s *",
      ]),
    Clause(
      "expansions of any-option commands (S-21e, E12)",
      accepted: [
        "echo $HOME $((1+1)) ~", "cat \"dir/$USER\"", "echo \"a $(pwd) b\"", "echo '$a'", "echo '{a,b}'",
        "echo \"exit: $? $USER\"", "cat '$x' \"ab$?\"",
      ],
      refused: ["echo \"exit: $?\"", "echo ~root", "docker ps ~"]),
    Clause(
      "expansion characters of listed commands (E4)",
      accepted: ["grep 'a{2}' x", "git show HEAD@{1}", "git log --author $HOME", "docker ps '$x'"],
      refused: [
        "grep 'a$' x", "grep -E 'a{1,2}' x", "git log --grep 'a$'", "which 'a$'", "test -n '$x'", "rg '`'",
        "grep '{a,b' x", "git diff HEAD@{1}..x", "sed 's/a$/b/'", "grep $((1+1)) x",
      ]),
    Clause(
      "quoted variables of listed commands (E12)",
      accepted: [
        "git log --author \"ab$USER\"", "sort -- \"$PWD/a\"", "test -f \"ab$USER\"", "xargs grep \"ab$USER\"",
      ],
      refused: [
        "grep \"ab$USER\" x", "sort \"$PWD/a\"", "git log --author=\"ab$USER\"",
        "git log --since \"$USER ab\"",
        "git log \"ab $(ls)\"", "ps -C \"ab$UID\"", "test -- \"ab$USER\"",
      ]),
    Clause(
      "git (S-21i)",
      accepted: [
        "git log -5", "git log -n 5", "git log -S x -- -zz", "git log --format='%h' --oneline",
        "git log --pretty=full",
        "git status -sb", "git diff --ignore-submodules=all", "git diff --stat HEAD~1", "git branch",
        "git branch --list x",
        "git branch --contains x",
        "git branch --merged x y", "git tag -l x", "git tag -n 5", "git remote -v", "git remote show -n x",
        "git reflog",
        "git reflog show x", "git stash list", "git config --get x", "git ls-remote", "git worktree list",
        "git grep -e x --and -e y", "git blame -L 1,5 a", "git rev-parse --short HEAD",
        "git for-each-ref --format short",
      ],
      refused: [
        "git", "git -C . status", "git --no-pager log", "git log -n x", "git log -n5", "git log --format=x",
        "git log --stat=80", "git diff -U3", "git diff --ignore-submodules=x", "git branch x",
        "git branch x --list", "git branch -d x",
        "git tag x",
        "git tag -n", "git remote -vv", "git remote show x", "git reflog expire", "git reflog HEAD",
        "git stash",
        "git config x y", "git ls-remote x", "git blame -- -zz", "git push", "git grep -O x",
        "git ls-remote -",
      ]),
    Clause(
      "docker, stat, lsof",
      accepted: [
        "docker ps -aq", "docker images --digests", "docker logs --tail 5 x", "docker inspect -f x y",
        "stat -xA a",
      ],
      refused: [
        "docker ps -H x", "docker ps -ar", "docker ps --host=x", "docker -v", "docker logs ~", "stat -LA a",
        "stat -H",
      ]),
    Clause(
      "find (S-21j, E9)",
      accepted: [
        "find . -name '*.c' -o -name 'b?'", "find . -name -delete", "find . -newermt 'a*'", "find . -zzz x",
        "find",
      ],
      refused: [
        "find . -delete", "find . '-delete'", "find . -exec ls {} \\;", "find 'a*'", "find . -zzz 'a*'",
        "find . -fls x",
        "find . -newerab 'a*'", "find . -name -- -delete",
      ]),
    Clause(
      "sed (S-21k)",
      accepted: [
        "sed -n p", "sed -n '1,5p; 7p' a b", "sed p -n a", "sed -nE 5p a", "sed s/a/b/g",
        "sed -E 's/(a|b)/c/2p'",
        "sed ' s/a /b/ '", "sed 's/a!/c/'",
      ],
      refused: [
        "sed -n '$p'", "sed -n 5d", "sed -n -e p", "sed -ns p", "sed 's/a/b/' x", "sed 's|a|b|'",
        "sed s/a/b/w",
        "sed 's/a;/b/'", "sed 's/!a/b/'", "sed -i s/a/b/", "sed 's/a\\/b/c/'", "sed s/a/b/22", "sed",
        "sed -z s/a/b/",
      ]),
    Clause(
      "jq (S-21l, E10)",
      accepted: [
        "jq .", "jq -rc '.a[]' b", "jq --arg a b .", "jq '{a,b}'", "jq '.a$'", "jq -z .", "jq '.envx'",
      ],
      refused: [
        "jq", "jq . -r", "jq -- .", "jq -f x", "jq -rf x", "jq --slurpfile a b .", "jq '.env'", "jq . env",
        "jq '$ENV'",
        "jq 'import \"x\"'", "jq 'system(\"x\")'", "jq -r0 .", "jq .[] a", "jq --argfile a b .",
      ]),
    Clause(
      "printf",
      accepted: [
        "printf '%s\\n' 'a[1]' '$x'", "printf '%5s' x", "printf '%d' 5", "printf '%f' -1.5e3",
        "printf '%d' 16#ff",
        "printf -- -x", "printf x -v", "printf '%d'",
      ],
      refused: [
        "printf -v x y", "printf '%d' x", "printf '%d%s' 5 x", "printf '%n' a", "printf '%*s' 5 x",
        "printf '$x'",
        "printf '%d' $HOME", "printf '%s' \"ab$USER\"",
      ]),
    Clause(
      "ps, ss, date, man, help, tput, which (S-21l)",
      accepted: [
        "ps aux", "ps -ef", "ps -e --forest", "ps -p 5", "ps --user=me", "ss -tulpn", "ss state established",
        "ss dst 1.2.3.4", "ss sport x", "date +%s", "date -u '+a b'", "date -- -zz", "man -k x", "man x -w",
        "man 3 printf", "help -d cd",
        "tput cols", "tput setaf 1", "tput -T clear", "which -a ls", "which --all ls",
      ],
      refused: [
        "ps e", "ps -p e", "ps -e x", "ps -eo pid", "ps -aux", "ss x", "ss dst x", "date x", "date -s x",
        "date -Iseconds",
        "man a/b", "man x -k", "help a/b", "tput clear", "tput -S", "which -", "which -z ls",
      ]),
    Clause(
      "xargs (S-21h, E16)",
      accepted: [
        "xargs", "xargs -0rt echo", "xargs -n 5 grep -l x", "xargs -I {} wc {}", "xargs -d , echo",
        "xargs -- grep x",
      ],
      refused: [
        "xargs cat", "xargs -n5 echo", "xargs -I X echo", "xargs -d '\\n' echo", "xargs -a x echo",
        "xargs --", "xargs /bin/echo",
        "xargs grep '$x'",
      ]),
    Clause(
      "test and brackets (S-7)",
      accepted: [
        "test -f a", "test 1 -eq 2", "test a == b", "test ! -f a", "[ -f a ]", "[ a = b ]", "[ -n '$x' ]",
        "[ -v x ]",
        "[ 1 -gt -1 ]", "[ ]", "[[ -f a && -f b ]]", "[[ a =~ ^(a|b) ]]", "[[ a == 'b*' ]]",
      ],
      refused: [
        "test a -a b", "test x -eq 2", "test -f", "test -v x", "test -n '[x'", "[ x -eq 2 ]", "[ -v 'x[1]' ]",
        "[ -f $HOME ]",
        "[ -f * ]", "[ a b c ]", "[ -f a -a -f b ]", "[ -eq 1 ]", "[[ a == b* ]]", "[[ x -eq 2 ]]",
        "[[ -n \"ab$USER\" ]]",
      ]),
  ]

  @Test(arguments: clauses)
  func productAnswers(_ clause: Clause) throws {
    for text in clause.accepted {
      let words = try words(text)
      #expect(MeasuredReadOnly.refusal(words[...]) == nil, "\(text)")
    }
    for text in clause.refused {
      let words = try words(text)
      #expect(MeasuredReadOnly.refusal(words[...]) != nil, "\(text)")
    }
  }

  @Test func reasonNamesTheWord() throws {
    let words = try words("sort -o x a")
    #expect(MeasuredReadOnly.refusal(words[...]) == "`sort` with `-o` is not read-only")
    let git = try self.words("git push")
    #expect(MeasuredReadOnly.refusal(git[...]) == "`git` `push` is no read-only subcommand")
  }

  /// A slice that does not begin at zero is judged alike.
  @Test func sliceBeginsAnywhere() throws {
    let words = try words("timeout 5 printf '%d' 5 x")
    #expect(MeasuredReadOnly.refusal(words[2..<5]) == nil)
    #expect(MeasuredReadOnly.refusal(words[2...]) != nil)
  }

  private func words(_ text: String) throws -> [CommandWord] {
    let script = try ShellParser().parse(Array(text.utf8))
    let kind = try #require(script.statements.first?.pipelines.first?.commands.first?.kind)
    switch kind {
    case .simple(let command): return command.words.map { CommandWord($0) }
    case .test(let words):
      let bracket = ["[[", "]]"].map { CommandWord(constant: Array($0.utf8)) }
      return [bracket[0]] + words.map { CommandWord($0) } + [bracket[1]]
    default: return []
    }
  }
}
