public import ShellSyntax

/// What the read-only table says about a simple command (spec S-21).
public enum ReadOnlyJudgement: Sendable, Hashable {
  /// Not in the table, or some word is not known to be harmless. The reason is for `explain`.
  case notReadOnly(reason: String)
  /// Every word is known to be harmless, with conditions that the caller checks.
  case readOnly(ReadOnlyConditions)
}

/// What still has to hold for a read-only command.
public struct ReadOnlyConditions: Sendable, Hashable {
  /// Words (indices into the words given) that are file operands, to be decided as reads (S-19, U17).
  public var fileOperands: [Int]
  /// True when the entry's tier is `candidate` or `own`, or a flag beyond the table was met: the answer then
  /// holds only where undocumented ones count.
  public var isUndocumented: Bool
  /// True when operands come from input (`xargs`), U17.
  public var hasUnknownOperands: Bool
  /// True for `cd`: the caller resolves the target (S-17).
  public var isChangeDirectory: Bool

  /// Conditions from their parts.
  public init(
    fileOperands: [Int] = [], isUndocumented: Bool = false, hasUnknownOperands: Bool = false,
    isChangeDirectory: Bool = false
  ) {
    self.fileOperands = fileOperands
    self.isUndocumented = isUndocumented
    self.hasUnknownOperands = hasUnknownOperands
    self.isChangeDirectory = isChangeDirectory
  }
}

/// The built-in set of commands that need no rule (spec S-21), edition 2.1.
public enum ReadOnlyCommands {
  /// The names of commands some calls of which are in the set; without subcommands.
  public static let names: [String] = {
    let firstWords = StrictTables.readOnly.allNames.map { name in
      String(decoding: name.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    }
    return Set(firstWords).sorted()
  }()

  /// Judges a simple command without assignments, wrappers and redirections.
  ///
  /// - Parameters:
  ///   - words: command word and arguments as written. The name counts only in its plain spelling.
  ///   - hasUnknownTail: true behind `xargs`: one more word of any text follows.
  public static func judge(_ words: ArraySlice<Word>, hasUnknownTail: Bool) -> ReadOnlyJudgement {
    guard let first = words.first, let name = first.constantText, first.text.elementsEqual(name) else {
      return .notReadOnly(reason: "the command word is not plain")
    }
    if name.elementsEqual("git".utf8) { return subcommand(of: words, hasUnknownTail, skipsOptions: true) }
    if name.elementsEqual("docker".utf8) || name.elementsEqual("podman".utf8) {
      return subcommand(of: words, hasUnknownTail, skipsOptions: false)
    }
    let isBracket = name.elementsEqual("[".utf8)
    guard let entry = StrictTables.readOnly[isBracket ? Array("test".utf8) : name] else {
      return .notReadOnly(reason: "not in the table of read-only commands")
    }
    var arguments = words.dropFirst()
    if isBracket {
      guard arguments.last?.constantText?.elementsEqual("]".utf8) ?? false else {
        return .notReadOnly(reason: "`[` without `]`")
      }
      arguments = arguments.dropLast()
    }
    return judge(entry, arguments, hasUnknownTail)
  }

  /// `git` and `docker`: the entry of the subcommand, for `git` behind the global options that change nothing.
  private static func subcommand(
    of words: ArraySlice<Word>, _ hasUnknownTail: Bool, skipsOptions: Bool
  ) -> ReadOnlyJudgement {
    var rest = words.dropFirst()
    let harmless = TableText.lines(StrictNames.harmlessGitOptions).flatMap(TableText.fields)
    while skipsOptions, let option = rest.first,
      harmless.contains(where: { option.text.elementsEqual($0) })
    {
      rest = rest.dropFirst()
    }
    guard let word = rest.first, let subcommand = word.constantText, word.text.elementsEqual(subcommand)
    else {
      return .notReadOnly(reason: "no subcommand that is known")
    }
    let program = skipsOptions ? Array("git".utf8) : Array("docker".utf8)
    let path = program + [UInt8(ascii: ">")] + subcommand
    let arguments = rest.dropFirst()
    if skipsOptions, let problem = gitProblem(arguments) { return .notReadOnly(reason: problem) }
    if let entry = StrictTables.readOnly[path] { return judge(entry, arguments, hasUnknownTail) }
    // Subcommands of subcommands: `git remote get-url`; an empty name is the form without one.
    if let inner = arguments.first?.constantText,
      let entry = StrictTables.readOnly[path + [UInt8(ascii: ">")] + inner]
    {
      return judge(entry, arguments.dropFirst(), hasUnknownTail)
    }
    if let entry = StrictTables.readOnly[path + [UInt8(ascii: ">")]] {
      return judge(entry, arguments, hasUnknownTail)
    }
    return .notReadOnly(reason: "not a read-only subcommand")
  }

  /// Formats that start `gpg`, and `--help`, which opens a manual page.
  private static func gitProblem(_ arguments: ArraySlice<Word>) -> String? {
    for word in arguments {
      let text = word.constantText ?? Array(word.text)
      if startsSignatureCheck(text) { return "a format that starts `gpg`" }
      if text.elementsEqual("--help".utf8) { return "`--help` opens a manual page" }
    }
    return nil
  }

  /// `%G…` and `%(signature…)`, also with the marks that may stand behind the percent sign (`%+G?`, `%-GG`,
  /// `% GS`, `%(*signature)`).
  private static func startsSignatureCheck(_ text: [UInt8]) -> Bool {
    for percent in text.indices where text[percent] == UInt8(ascii: "%") {
      var rest = text[(percent + 1)...]
      if let mark = rest.first, "+- ".utf8.contains(mark) { rest = rest.dropFirst() }
      if rest.first == UInt8(ascii: "G") { return true }
      guard rest.first == UInt8(ascii: "(") else { continue }
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "*") { rest = rest.dropFirst() }
      if rest.starts(with: "signature".utf8) { return true }
    }
    return false
  }

  private static func judge(
    _ entry: ReadOnlyEntry, _ arguments: ArraySlice<Word>, _ hasUnknownTail: Bool
  ) -> ReadOnlyJudgement {
    if hasUnknownTail, entry.forbidsGlob || ![.files, .text, .names, .pattern].contains(entry.rule) {
      return .notReadOnly(reason: "what comes from input could be an option or change the meaning")
    }
    var scan = ReadOnlyScan(entry, arguments)
    if let reason = scan.run() { return .notReadOnly(reason: reason) }
    if let reason = ReadOnlyOperands.problem(entry, scan, arguments) { return .notReadOnly(reason: reason) }
    return .readOnly(
      ReadOnlyConditions(
        fileOperands: ReadOnlyOperands.files(entry, scan, arguments),
        isUndocumented: !entry.isDocumented || scan.wentBeyondTable,
        hasUnknownOperands: hasUnknownTail && (entry.rule == .files || entry.rule == .pattern),
        isChangeDirectory: entry.rule == .directory))
  }
}
