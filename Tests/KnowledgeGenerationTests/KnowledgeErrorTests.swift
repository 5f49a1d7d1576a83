import KnowledgeGeneration
import Testing

/// A word that is not understood stops the generator and is named with its file and line.
@Suite struct KnowledgeErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    var text: String
    var error: String
    var testDescription: String { "\(source): \(error)" }

    init(_ source: String, _ text: String, _ error: String) {
      self.source = source
      self.text = text
      self.error = error
    }
  }

  static let cases: [Case] = [
    Case(
      "product/command-names.table", "set shels: Shells.\n  sh\n",
      "Knowledge/product/command-names.table:1:5: `shels` is no set that code goes by: declare it in the format of "
        + "product/command-names.table"),
    Case(
      "product/command-names.table", "set shells: Shells.\n  sh\n  bash\n",
      "Knowledge/product/command-names.table:3:3: `bash` must stand before `sh`: names are sorted"),
    Case(
      "product/command-names.table", "set shells: Shells.\n  bash\n",
      "Knowledge/product/command-names.table:1:1: the set `barredBuiltins` is missing"),
    Case(
      "product/exec-wrappers.table", "wrapper env\n  operand assignment\n",
      "Knowledge/product/exec-wrappers.table:2:3: `operand` is one of assignments, file, mask, number"),
    Case(
      "product/exec-wrappers.table", "wrapper env\n  shorts u\n",
      "Knowledge/product/exec-wrappers.table:2:3: `shorts` says nothing about a wrapper: write short, long, operand or text"
    ),
    Case(
      "product/exec-wrappers.table", "wrapper sudo\nwrapper env\n",
      "Knowledge/product/exec-wrappers.table:2:9: `env` must stand before `sudo`: names are sorted"),
    Case(
      "product/documentation-hosts.list", "b.org\na.org\n",
      "Knowledge/product/documentation-hosts.list:2:1: `a.org` must stand before `b.org`: names are sorted"),
    Case(
      "product/documentation-hosts.list", "# hosts\na.org\na.org\n",
      "Knowledge/product/documentation-hosts.list:3:1: `a.org` stands twice"),
    Case(
      "product/documentation-hosts.list", "A.org\n",
      "Knowledge/product/documentation-hosts.list:1:1: `A.org` is no host name in small letters"),
    Case(
      "product/documentation-hosts.list", "a.org docs\n",
      "Knowledge/product/documentation-hosts.list:1:7: `docs` is no path: it begins with `/` and does not end with it"
    ),
    Case(
      "product/documentation-hosts.list", "a.org\t/docs\n",
      "Knowledge/product/documentation-hosts.list:1:1: only visible ASCII characters and blanks may stand outside a comment"
    ),
    Case(
      "product/read-only.table", "any cat\n  glubs\n",
      "Knowledge/product/read-only.table:2:3: `glubs` is no property of a command: the head of the file lists them"
    ),
    Case(
      "product/read-only.table", "some cat\n",
      "Knowledge/product/read-only.table:1:1: `some` is no kind of command: any, listed or single"),
    Case(
      "product/read-only.table", "listed sort\n  flags -a\n  texts -a\n",
      "Knowledge/product/read-only.table:3:9: `-a` stands twice"),
    Case(
      "product/read-only.table", "listed sort\n  flags -b -a\n",
      "Knowledge/product/read-only.table:2:12: `-a` must stand before `-b`: names are sorted"),
    Case(
      "product/read-only.table", "listed sort\n  flags a\n",
      "Knowledge/product/read-only.table:2:9: `a` is no option"),
    Case(
      "product/read-only.table", "listed sort\n  flags -a=b\n",
      "Knowledge/product/read-only.table:2:9: `-a=b` is no option"),
    Case(
      "product/read-only.table", "listed sort\n  check srot\n",
      "Knowledge/product/read-only.table:2:9: `srot` is no check: write date, docker, find, help, hostname, interface, jq, "
        + "listing, lsof, man, number, printf, ps, reflog, remote, sed, ss, stat, test, tput, uniq, which, xargs"
    ),
    Case(
      "product/read-only.table", "listed sort\n  flags -a\n  operands-with -b\n",
      "Knowledge/product/read-only.table:3:17: `-b` is no option of this command"),
    Case(
      "product/read-only.table", "  globs\n",
      "Knowledge/product/read-only.table:1:3: an indented line without an entry above it: begin the entry at the margin"
    ),
    Case(
      "product/read-only.table", "any cat\nany cat\n",
      "Knowledge/product/read-only.table:2:5: `cat` stands twice"),
    Case(
      "product/read-only.table", "any cat\n  globs\n  globs\n",
      "Knowledge/product/read-only.table:3:3: `globs` stands twice"),
    Case(
      "product/git.table", "listed log\n  numers -n\n",
      "Knowledge/product/git.table:2:3: `numers -n` is no property of a command: the head of the file lists them"
    ),
    Case(
      "product/file-commands.table", "cat\n  raeds\n  example cat a => r:a\n",
      "Knowledge/product/file-commands.table:2:3: `raeds` is nothing that a command has: the head of the file lists what "
        + "it may have"),
    Case(
      "product/file-commands.table", "cat\n  reads\n",
      "Knowledge/product/file-commands.table:1:1: without an example: add a line `example WORDS => FILES`"),
    Case(
      "product/file-commands.table",
      "cat\n  reads\n  example cat a => r:a\ncat\n  reads\n  example cat a => r:a\n",
      "Knowledge/product/file-commands.table:4:1: `cat` stands twice"),
    Case(
      "product/protected-paths.table", "dir .git\n",
      "Knowledge/product/protected-paths.table:1:1: `dir` is no kind of path: directory, file or managed"),
    Case(
      "product/protected-paths.table", "file .Bashrc\n",
      "Knowledge/product/protected-paths.table:1:6: `.Bashrc` is no name of at most 1 segments in small letters"
    ),
    Case(
      "product/protected-paths.table", "directory .claude but worktrees\n",
      "Knowledge/product/protected-paths.table:1:19: `but worktrees` is no exception: `except` and a name"),
  ]

  @Test(arguments: cases)
  func stops(_ item: Case) throws {
    let format = try #require(TableFormats.all.first { item.source.hasPrefix($0.source) })
    let error = #expect(throws: KnowledgeError.self) {
      try KnowledgeGeneration.outputs(format, texts: [(item.source, Array(item.text.utf8))])
    }
    #expect(error?.description == item.error)
  }
}
