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
      "command-names.table", "set shels\n  sh\n",
      "Knowledge/command-names.table:1: `shels` is no set that code goes by"),
    Case(
      "command-names.table", "set shells\n  sh\n  bash\n",
      "Knowledge/command-names.table:3: `bash` must stand before `sh`: names are sorted"),
    Case(
      "command-names.table", "set shells\n  bash\n",
      "Knowledge/command-names.table:1: the set `plainSafeVariables` is missing"),
    Case(
      "exec-wrappers.table", "wrapper env\n  operand assignment\n",
      "Knowledge/exec-wrappers.table:2: `operand` is one of assignments, file, mask, number"),
    Case(
      "exec-wrappers.table", "wrapper env\n  shorts u\n",
      "Knowledge/exec-wrappers.table:2: `shorts` says nothing about a wrapper"),
    Case(
      "exec-wrappers.table", "wrapper sudo\nwrapper env\n",
      "Knowledge/exec-wrappers.table:2: `env` must stand before `sudo`: names are sorted"),
    Case(
      "documentation-hosts.list", "b.org\na.org\n",
      "Knowledge/documentation-hosts.list:2: `a.org` must stand before `b.org`: names are sorted"),
    Case(
      "documentation-hosts.list", "# hosts\na.org\na.org\n",
      "Knowledge/documentation-hosts.list:3: `a.org` stands twice"),
    Case(
      "documentation-hosts.list", "A.org\n",
      "Knowledge/documentation-hosts.list:1: `A.org` is no host name in small letters"),
    Case(
      "documentation-hosts.list", "a.org docs\n",
      "Knowledge/documentation-hosts.list:1: `docs` is no path: it begins with `/` and does not end with it"),
    Case(
      "documentation-hosts.list", "a.org\t/docs\n",
      "Knowledge/documentation-hosts.list:1: only visible ASCII characters and blanks may stand outside a comment"
    ),
    Case(
      "read-only.table", "any cat\n  glubs\n",
      "Knowledge/read-only.table:2: `glubs` is no property of a command"),
    Case(
      "read-only.table", "some cat\n",
      "Knowledge/read-only.table:1: `some` is no kind of command: any, listed or single"),
    Case(
      "read-only.table", "listed sort\n  flags -a\n  texts -a\n",
      "Knowledge/read-only.table:3: `-a` stands twice"),
    Case(
      "read-only.table", "listed sort\n  flags -b -a\n",
      "Knowledge/read-only.table:2: `-a` must stand before `-b`: names are sorted"),
    Case("read-only.table", "listed sort\n  flags a\n", "Knowledge/read-only.table:2: `a` is no option"),
    Case(
      "read-only.table", "listed sort\n  flags -a=b\n", "Knowledge/read-only.table:2: `-a=b` is no option"),
    Case("read-only.table", "listed sort\n  check srot\n", "Knowledge/read-only.table:2: `srot` is no check"),
    Case(
      "read-only.table", "listed sort\n  flags -a\n  operands-with -b\n",
      "Knowledge/read-only.table:3: `-b` is no option of this command"),
    Case(
      "read-only.table", "  globs\n",
      "Knowledge/read-only.table:1: an indented line without an entry above it"),
    Case("read-only.table", "any cat\nany cat\n", "Knowledge/read-only.table:2: `cat` stands twice"),
    Case(
      "read-only.table", "any cat\n  globs\n  globs\n", "Knowledge/read-only.table:3: `globs` stands twice"),
    Case(
      "git.table", "listed log\n  numers -n\n",
      "Knowledge/git.table:2: `numers -n` is no property of a command"),
    Case(
      "protected-paths.table", "dir .git\n",
      "Knowledge/protected-paths.table:1: `dir` is no kind of path: directory, file or managed"),
    Case(
      "protected-paths.table", "file .Bashrc\n",
      "Knowledge/protected-paths.table:1: `.Bashrc` is no name of at most 1 segments in small letters"),
    Case(
      "protected-paths.table", "directory .claude but worktrees\n",
      "Knowledge/protected-paths.table:1: `but worktrees` is no exception: `except` and a name"),
  ]

  @Test(arguments: cases)
  func stops(_ item: Case) throws {
    let format = try #require(TableFormats.all.first { $0.source == item.source })
    let error = #expect(throws: KnowledgeError.self) {
      try KnowledgeGeneration.swift(format, text: Array(item.text.utf8))
    }
    #expect(error?.description == item.error)
  }
}
