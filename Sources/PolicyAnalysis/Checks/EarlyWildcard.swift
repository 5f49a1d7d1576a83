internal import RuleSyntax
internal import Settings

/// CCR308: an allow rule with a wildcard before the part of the command that it names.
struct EarlyWildcard: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR308",
    name: "early-wildcard",
    severity: .warning,
    summary: "A wildcard stands before the rest of the command, or in the value of a variable.",
    rationale: """
      `*` matches blanks as well. `Bash(git * main)` was written for one subcommand and allows all of them, with every \
      option of git between: `git -c core.pager=… push x main`. `Bash(FOO=* make)` allows any command line with \
      `make` somewhere in it.
      """,
    clauses: ["B-4", "B-6"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(cp * .)", "Bash(git -C * status *)", "Bash(aws --profile * logs *)"]}}"#,
        .init(rule: "Bash(cp * .)", severity: .warning, message: "before `.`"),
        .init(rule: "Bash(git -C * status *)", message: "subcommand"),
        .init(rule: "Bash(aws --profile * logs *)")),
      .flagged(
        #"{"permissions": {"allow": ["Bash(FOO=* make test)"]}}"#, .init(message: "variable")),
      .clean(
        #"{"permissions": {"allow": ["Bash(git log * main)", "Bash(git * --version)", "Bash(* test)", "Bash(npm *)", "Bash(FOO=1 make *)"], "deny": ["Bash(git * push)"]}}"#
      ),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    guard input.semantics.reading == .product else { return [] }
    return file.entries.compactMap { entry -> Finding? in
      guard entry.list == .allow, let rule = entry.parsedRule, !rule.hasOuterWhitespace,
        rule.tool.bytes.elementsEqual("Bash".utf8), let specifier = rule.specifier,
        !specifier.bytes.suffix(2).elementsEqual(":*".utf8)
      else { return nil }
      let quoted = Quotation.quoted(rule.text)
      if let value = Self.openValue(specifier.bytes) {
        return Self.finding(
          about: entry, in: file, part: Self.part(value, of: specifier),
          message:
            "\(quoted) allows other commands too: `*` in the value of a variable matches blanks as well",
          help: "give the variable an exact value",
          cause: SharedCause(
            "variable", plural: "have `*` in the value of a variable, which matches blanks as well"))
      }
      guard let (star, rest) = Self.openMiddle(specifier.bytes) else { return nil }
      let isGit = specifier.bytes.starts(with: "git ".utf8)
      let what = isGit ? "any subcommand and any options" : "any options"
      return Self.finding(
        about: entry, in: file, part: Self.part(star, of: specifier),
        message:
          "\(quoted) allows \(what): `*` stands before \(Quotation.quoted(rest)) and matches blanks as well",
        help: "write the exact value in the place of `*`, or `*` at the end only",
        cause: SharedCause(
          "middle", plural: "have `*` before the rest of the command, where it stands for any options"))
    }
  }

  private static func part(_ range: Range<Int>, of specifier: Specifier) -> Range<Int> {
    let start = specifier.range.lowerBound
    return start + range.lowerBound..<start + range.upperBound
  }

  /// The words of a pattern, blanks between them, with their places.
  private static func words(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: " "))
  }

  /// Whether a word ends the first command: an operator or a redirection.
  private static func endsCommand(_ word: ArraySlice<UInt8>) -> Bool {
    word.contains { ";|&<>".utf8.contains($0) }
  }

  private static func hasStar(_ word: ArraySlice<UInt8>) -> Bool {
    word.indices.contains { index in
      word[index] == UInt8(ascii: "*") && (index == word.startIndex || word[index - 1] != UInt8(ascii: "\\"))
    }
  }

  /// A word with `*` after a first word without and options only, and the word after it that it stands before.
  private static func openMiddle(_ bytes: [UInt8]) -> (star: Range<Int>, rest: [UInt8])? {
    let words = words(bytes)
    guard let first = words.first, !hasStar(first) else { return nil }
    let options = words.dropFirst().prefix { $0.first == UInt8(ascii: "-") && !hasStar($0) }
    let after = words.dropFirst(1 + options.count)
    guard let star = after.first, hasStar(star), !endsCommand(star) else { return nil }
    let own = after.dropFirst().prefix { !endsCommand($0) }
    guard let rest = own.first(where: { !hasStar($0) && $0.first != UInt8(ascii: "-") }) else { return nil }
    return (star.startIndex..<star.endIndex, Array(rest))
  }

  /// The value with `*` of an assignment before a command without.
  private static func openValue(_ bytes: [UInt8]) -> Range<Int>? {
    let words = words(bytes)
    let assignments = words.prefix(while: isAssignment)
    let open = assignments.first { hasStar($0) && !$0.contains(UInt8(ascii: "$")) }
    let command = words.dropFirst(assignments.count).prefix { !endsCommand($0) }
    guard let open, command.contains(where: { !hasStar($0) }) else { return nil }
    return open.startIndex..<open.endIndex
  }

  private static func isAssignment(_ word: ArraySlice<UInt8>) -> Bool {
    guard let equals = word.firstIndex(of: UInt8(ascii: "=")), equals > word.startIndex else { return false }
    var name = word[..<equals]
    if name.last == UInt8(ascii: "+") { name.removeLast() }
    guard let first = name.first, !(0x30...0x39).contains(first) else { return false }
    return name.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
      default: false
      }
    }
  }
}
