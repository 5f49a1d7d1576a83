import KnowledgeGeneration
import Testing

/// What stops the generator in the tables whose lines hold commands, and in those of the strict reading.
@Suite struct TextTableErrorTests {
  typealias Case = KnowledgeErrorTests.Case

  static let capabilities: [Case] = [
    Case(
      "capabilities/git.table", "git log | hihg | execute\n  shows git log\n  why Text\n",
      "1:11: `hihg` is no reach: write low, medium, high or critical"),
    Case(
      "capabilities/git.table", "git log | high | exectue\n  shows git log\n  why Text\n",
      "1:18: `exectue` is no capability: write \(list(Vocabulary.capabilities + ["none"]))"),
    Case(
      "capabilities/git.table", "git log | high | execute execute\n  shows git log\n  why Text\n",
      "1:18: `execute` stands twice"),
    Case(
      "capabilities/git.table", "git log | high\n  shows git log\n  why Text\n",
      "1:1: not of the form WORDS | REACH | CAPABILITIES [| run]"),
    Case(
      "capabilities/git.table", "git log | high | execute | ran\n  shows git log\n  why Text\n",
      "1:28: `ran` is no word after the capabilities: write run"),
    Case(
      "capabilities/git.table", "git log | high | execute\n  show git log\n  why Text\n",
      "2:3: `show` is no property of a command: write shows, tail, fill, reads-code, safer or why"),
    Case(
      "capabilities/git.table", "git log | high | execute\n  why Text\n",
      "1:1: `git log` has no example: add a line `shows` with a command that begins so"),
    Case(
      "capabilities/git.table", "git log | high | execute\n  shows git log x\n",
      "1:1: `git log` says not why: add a line `why` with a sentence"),
    Case(
      "capabilities/git.table", "git log | high | execute\n  shows git lug\n  why Text\n",
      "2:9: `git lug` does not begin with `git log`"),
    Case(
      "capabilities/git.table",
      "git log | high | execute\n  shows git log\n  tail write-fiel: x\n  why Text\n",
      "3:8: `write-fiel` is no capability: write \(list(Vocabulary.capabilities))"),
    Case(
      "capabilities/git.table", "git log | high | execute\n  shows git log\n  safer git log -1\n  why Text\n",
      "3:9: `git log -1` is no rule: Tool(specifier), two blanks between rules"),
    Case(
      "capabilities/git.table", "git log | high | execute\n  shows git log\n  why text.\n",
      "3:7: `text.` is no sentence: capitalised, single blanks, no full stop"),
    Case(
      "capabilities/git.table", "git log | low | none\n  shows git log\n  tail -p\n  why Text\n",
      "3:3: `tail` of a harmless command: take it away or name a capability"),
    Case(
      "capabilities/git.table",
      "git log | low | none\n  shows git log\n  why Text\n\n# Again\ngit log | low | none\n  shows git log\n  why Text\n",
      "6:1: `git log` stands twice: it is on line 1 too"),
    Case("capabilities/aliases.table", "alias pip pip3\n", "1:1: not of the form `alias` NAME = OTHER ..."),
    Case(
      "capabilities/aliases.table", "alias pip = pip3\nalias pipx = pip3\n",
      "2:14: `pip3` stands twice: it is on line 1 too"),
  ]

  static let denies: [Case] = [
    Case(
      "denies/files.table", "Bash(rm *) | delte\n  other unlink x\n",
      "1:14: `delte` is no effect: write \(list(Vocabulary.capabilities))"),
    Case(
      "denies/files.table", "Bash(rm *) | delete\n  others unlink x\n",
      "2:3: `others` is no property of a denied command: write other, spelling, further or note"),
    Case(
      "denies/files.table", "Bash(rm *) | delete\n  note Text\n",
      "1:1: `Bash(rm *)` has no example: add a line `other` with a command of the same effect"),
    Case(
      "denies/files.table", "Bash(rm *) | delete\n  other unlink x\nBash(rm *) | delete\n  other unlink x\n",
      "3:1: `Bash(rm *)` stands twice: it is on line 1 too"),
    Case(
      "denies/files.table", "Bash(rm *) | delete\n  other unlink x\n  other unlink x\n",
      "3:9: `unlink x` stands twice: it is on line 2 too"),
  ]

  static let lists: [Case] = [
    Case("secrets/paths.table", ".env\n", "1:1: not of the form PATTERN | what it holds"),
    Case("secrets/paths.table", "a | A\na | A\n", "2:1: `a` stands twice"),
    Case(
      "secrets/credentials.table", "x | sure | x\n  expression x\n  example x ~ y\n  not z\n",
      "1:5: `sure` is no grade: write medium, high or critical"),
    Case(
      "secrets/credentials.table", "x | high | x\n  expresion x\n",
      "2:3: `expresion` is no property of a credential: write expression, example or not"),
    Case(
      "secrets/credentials.table", "x | high | x\n  expression x\n  not z\n",
      "1:1: `x` has no `example`: add that line"),
    Case(
      "secrets/credentials.table", "x | high | x\n  expression x\n  example xy\n  not z\n",
      "3:3: `example` is not cut in two by ` ~ `"),
    Case(
      "secrets/credentials.table",
      "x | high | x\n  expression x\n  example x ~ y\n  not z\nx | high | x\n  expression x\n  example x ~ y\n  not z\n",
      "5:1: `x` stands twice: it is on line 1 too"),
    Case("threats/runners.table", "direnv exec | one\n", "1:15: `one` is no number of operands"),
    Case("threats/runners.table", "npx\nnpx\n", "2:1: `npx` stands twice: it is on line 1 too"),
    Case(
      "threats/launch-files.table", "Makefile\n  befor make\n",
      "2:3: `befor` is not expected here: `always` or `after`, and one `why`"),
    Case(
      "threats/launch-files.table", "Makefile\n  after make\n",
      "1:1: `Makefile` has not exactly one of `always` and `after`, and one `why`"),
    Case(
      "threats/launch-files.table", "a\n  always\n  why Text\na\n  always\n  why Text\n",
      "4:1: `a` stands twice: it is on line 1 too"),
    Case(
      "threats/file-access.table", "forms reader\n  cat @\n",
      "1:7: `reader` is no list of forms: write hidden-readers, hidden-writers, readers, readers-of-project, writers "
        + "or writers-of-project"),
    Case(
      "threats/file-access.table", "forms readers\n  cat a\n",
      "2:3: `cat a` names no file: write @ where it stands"),
    Case(
      "threats/file-access.table", "forms readers\n  cat @\n  cat @\n",
      "3:3: `cat @` stands twice: it is on line 2 too"),
    Case("threats/file-access.table", "forms readers\n", "1:7: `readers` is empty: add a command"),
    Case(
      "threats/spellings.table", "globaloption git = -P\n",
      "1:1: `globaloption` is no kind of line: write busybox, global-option, naming, operand or valued"),
    Case(
      "threats/spellings.table", "operand rm = x\noperand rm = y\n",
      "2:9: `rm` stands twice: it is on line 1 too"),
    Case(
      "threats/open-hosts.table", "set sinks: Sinks.\n  Webhook.site\n",
      "1:1: the set `suffixes` is missing"),
    Case(
      "threats/remote-tools.table", "server git delete_repo cloudmutate\n",
      "1:24: `cloudmutate` is no capability: write \(list(Vocabulary.capabilities))"),
    Case(
      "threats/remote-tools.table", "tool bash execute\ntool bash execute\n",
      "2:6: `bash` stands twice: it is on line 1 too"),
  ]

  static let strict: [Case] = [
    Case(
      "strict/read-only.table", "cat documentd files | *\n",
      "1:5: `documentd` is no tier: write documented, changelog, candidate or own"),
    Case(
      "strict/read-only.table", "cat own fils | *\n",
      "1:9: `fils` is no rule for operands: write \(list(Vocabulary.readOnlyRules))"),
    Case(
      "strict/read-only.table", "cat own files globs | *\n",
      "1:15: `globs` is no trait: write noglob or requires-n"),
    Case("strict/read-only.table", "cat own files | -ab\n  -b=\n", "2:3: `-b=` has `-b`, which stands twice"),
    Case("strict/read-only.table", "cat own files | a\n", "1:17: `a` is no option"),
    Case(
      "strict/read-only.table", "cat own files | @al\n",
      "1:17: `@al` is no list of options above: write `options NAME` first"),
    Case(
      "strict/read-only.table", "cat own files\n",
      "1:1: `cat` without ` | ` before its options: write it, also where none follow"),
    Case(
      "strict/read-only.table", "tac own files | *\ncat,tac own files | *\n",
      "2:5: `tac` stands twice: it is on line 1 too"),
    Case(
      "strict/file-commands.table", "cat reed |\n",
      "1:5: `reed` is no rule for operands: write \(list(Vocabulary.fileCommandRules))"),
    Case(
      "strict/file-commands.table", "cat read docs |\n",
      "1:10: `docs` is no trait: write \(list(Vocabulary.fileCommandTraits))"),
    Case(
      "strict/file-commands.table", "sort read | -o=wirte\n",
      "1:16: `wirte` is no role of an option: write \(list(Vocabulary.optionRoles))"),
    Case("strict/file-commands.table", "sort read | -oo\n", "1:13: `-o` stands twice, in `-oo` again"),
    Case(
      "strict/file-commands.table", "sort read |\nsort read |\n",
      "2:1: `sort` stands twice: it is on line 1 too"),
    Case(
      "strict/wrappers.table", "env exek |\n",
      "1:5: `exek` is no kind of wrapper: write plain, exec, shell, runner or tracer"),
    Case(
      "strict/wrappers.table", "env exec opt1 |\n",
      "1:10: `opt1` is no trait: write \(list(Vocabulary.wrapperTraits))"),
    Case(
      "strict/wrappers.table", "time plain | -o=refuze\n",
      "1:17: `refuze` is no role of an option: write \(list(Vocabulary.optionRoles))"),
    Case("strict/wrappers.table", "time plain | --help --help\n", "1:14: `--help` stands twice"),
    Case("strict/wrappers.table", "env exec |\nenv exec |\n", "2:1: `env` stands twice: it is on line 1 too"),
    Case(
      "strict/variables.table", "set known: Names.\n  A\n",
      "1:5: `known` is no set that code goes by: declare it in the format of strict/variables.table"),
    Case("strict/variables.table", "set knownSafe: Names.\n  A A\n", "2:3: `A` stands twice"),
  ]

  @Test(arguments: capabilities + denies + lists + strict)
  func stops(_ item: Case) throws {
    let format = try #require(TableFormats.all.first { item.source.hasPrefix($0.source) })
    let error = #expect(throws: KnowledgeError.self) {
      try KnowledgeGeneration.outputs(format, texts: [(item.source, Array(item.text.utf8))])
    }
    #expect(error?.description == "Knowledge/\(item.source):\(item.error)")
  }

  /// The same command in two families of a folder.
  @Test func keysAreUniqueAcrossFiles() {
    let text = Array("git log | low | none\n  shows git log\n  why Text\n".utf8)
    let error = #expect(throws: KnowledgeError.self) {
      try KnowledgeGeneration.outputs(
        TableFormats.all[0], texts: [("capabilities/git.table", text), ("capabilities/text.table", text)])
    }
    #expect(
      error?.description
        == "Knowledge/capabilities/text.table:1:1: `git log` stands twice: it is on line 1 of "
        + "Knowledge/capabilities/git.table too")
  }

  private static func list(_ words: [String]) -> String {
    words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }
}
