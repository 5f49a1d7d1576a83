import CommandKnowledge
import TestSupport
import Testing

/// Which words of commands release 2.1.332 takes for files (S-19a to S-19e, E5, E6, E9).
@Suite struct MeasuredFileCommandTests {
  /// Every example of the knowledge file.
  @Test func examplesOfTheKnowledgeFileHold() throws {
    let lines = TextFiles.lines(of: ProjectPaths.root + "/Knowledge/product/file-commands.table")
      .map { String(decoding: $0, as: UTF8.self) }.filter { $0.hasPrefix("  example ") }
    #expect(lines.count > 30)
    for line in lines {
      let halves = line.dropFirst("  example ".count).split(separator: "=>", omittingEmptySubsequences: false)
      let command = try #require(halves.first).trimmingBlanks
      #expect(try measuredFiles(command) == halves.dropFirst().first?.trimmingBlanks, "\(command)")
    }
  }

  @Test(arguments: [
    "less a", "xxd a", "chmod 1 a", "ln a b", "dd if=a", "git show a", "git add a", "git DIFF a",
    "/usr/bin/git diff a",
    "/bin/cat a", "./cat a", "cat.exe a", "CAT a", "rm.exe a", "/bin/mkdir a", "/bin/sed p a", "rm/ a",
    "xargs cat a",
    "pushd a", "git --zzz x diff a",
  ])
  func notRecognised(_ command: String) throws { #expect(try measuredFiles(command) == nil) }

  @Test(arguments: [
    // Options end at the first operand; then every word counts.
    ("cut a -d , b", "r:a r:-d r:, r:b"), ("grep p -A 3 a", "r:-A r:3 r:a"), ("tr a -- b", "r:b"),
    ("rm a -f", "w:a w:-f"), ("head -n 5 -z a", "r:5 r:-z r:a"), ("cat -", "r:-"), ("cat '' a", "r: r:a"),
    // Values: a letter that ends a cluster, a value with a dash.
    ("cut -sd , a", "r:a"), ("cut -fd , a", "r:, r:a"), ("cut -d -- a", "r:a"), ("cut -d -f a", "r:a"),
    ("pr -wh a b", "r:a r:b"), ("grep -iA 3 p a", "r:p r:a"), ("sort -t : a", "r:: r:a"),
    // What gives the pattern.
    ("grep -e p -A 1 a", "r:a"), ("grep -ep a", "r:a"), ("grep -ie p a", "r:a"), ("grep --regexp=p a", "r:a"),
    ("grep a -e p", "r:-e r:p"), ("grep -if a b", "r:a r:b"), ("grep -fa b", "r:a r:b"),
    ("grep p -fa", "r:-fa r:a"),
    ("grep --exclude-from a p b", "r:a r:b"), ("rg --ignore-file=a p", "r:a"), ("rg -g '*.c' p a", "r:a"),
    ("awk -fa p", ""), ("awk p -fa", "r:-fa r:a"), ("awk -E a b", "r:a r:b"), ("awk -F -f p a", "r:a"),
    ("sed -ne p a", "rw:p rw:a"), ("sed -e p a", "rw:a"), ("sed --file=x a", "rw:a"),
    ("sed -Ef a b", "rw:a rw:b"),
    ("sed '' a", ""), ("sed -i p a", "rw:a"), ("sed -s a", ""), ("sed --posix p a", "rw:a"),
    ("jq . a -e b", "r:a"), ("jq -e . a", "r:a"), ("jq a -f b", "r:b"), ("jq --args a . b", "r:b"),
    ("jq . - a -k", "r:a"), ("jq . -- -k", "r:-k"), ("jq --arg a b c d", "r:c r:d"),
    ("jq --rawfile a b . c", "r:b r:c"),
    // sed that only prints writes nothing.
    ("sed -n 1p a", "r:a"), ("sed p -nE a", "r:-nE r:a"), ("sed -n '1,5p; p' a", "r:a"),
    ("sed --quiet --posix p a", "r:p r:a"),
    ("sed -n p -i a", "rw:-i rw:a"), ("sed -n d a", "rw:a"), ("sed -n '$p' a", "rw:a"),
    ("sed -n -s p a", "rw:a"),
    // git takes its directory into account.
    ("git -C d -C e diff a", "r:d/e/a"), ("git --work-tree=d diff /a", "r:/a"),
    ("git -P -c a=b diff -O b", "r:b"),
    ("git grep p a", "r:a"), ("git diff -- -a", "r:-a"), ("git 'diff' a", "r:a"),
    // cd, man, tr.
    ("cd a b", ""), ("cd /a b", "r:/a"), ("cd -P -- a", "r:a"), ("cd -", "r:-"), ("man a", ""),
    ("man ./a", "r:./a"),
    ("man -l a", "r:a"), ("man -la", "r:a"), ("man -C a b", "r:a"), ("man a -k b/c", "r:b/c"),
    ("tr -cd a b", "r:b"),
    // find: starting points, what compares with files, words after `--`.
    ("find a -L b -name c d", "r:a r:b"), ("find -O3 a", ""),
    ("find a ! b , '(' c", "r:a r:! r:b r:, r:( r:c"),
    ("find . -newer -newer a", "r:. r:-newer"), ("find . -name -path a", "r:. r:a"),
    ("find . -newermt a -regex b", "r:. r:a"),
    ("find . -newerXY a", "r:."), ("find -lname a -- -b", "r:a r:-b"),
    // A reader's word with an unquoted pattern is a file wherever it stands.
    ("grep a* b", "r:b r:a*"), ("grep 'a*' b", "r:b"), ("find . -name *.c", "r:. r:*.c"),
    ("cut -d ? a", "r:a r:?"),
    ("rm a*", "w:a*"), ("grep --include=*.c p a", "r:a"),
    // cp and mv.
    ("cp a b/c d", "r:a r:b/c w:d w:d/a w:d/c"), ("cp a", "w:a"), ("cp -fi a b", "r:a w:b w:b/a"),
    ("cp -r a b", "rw:a w:b w:b/a"), ("cp a* b", "rw:a* w:b w:b/a*"), ("cp a ~u", "rw:a w:~u w:~u/a"),
    ("cp x/.. b", "r:x/.. w:b"),
    ("mv -t d a", "rw:d rw:a w:d w:d/d w:d/a"), ("cp --targ=d a", "rw:a w:d w:d/a"),
    ("/x/mv a/ b", "rw:a/ w:b w:b/a"),
  ])
  func files(_ command: String, _ expected: String) throws {
    #expect(try measuredFiles(command) == expected, "\(command)")
  }

  @Test(arguments: [
    ("cp a b", true), ("cp -f a b", false), ("cp -- a b", false), ("mv a -", false), ("rm -rf a", true),
    ("/bin/cp -r a b", false),
  ])
  func optionsOfTransfers(_ command: String, _ areUnderstood: Bool) throws {
    let reading = try #require(FileCommand.reading(try measuredCommand(command).words))
    #expect(reading.hasUnderstoodOptions == areUnderstood)
    #expect(reading.isWriter)
  }

  @Test(arguments: [
    ("find . -name 'a*'", false), ("find . -name a*", true), ("find 'a*'", true), ("find . 'a]'", true),
    ("find . -name 'a]'", false), ("find . -zzz 'a*'", true), ("find . -name a[", true),
    ("find . -name a 'b*'", true),
    ("find . -perm 'a*' -path \"b?\"", false), ("find . -name \\*.c", false), ("find . '{}'", false),
  ])
  func patternsOfFind(_ command: String, _ asks: Bool) throws {
    #expect((FindPatterns.doubt(try measuredCommand(command).words) != nil) == asks)
  }
}

extension StringProtocol {
  fileprivate var trimmingBlanks: String {
    var rest = self[...]
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
