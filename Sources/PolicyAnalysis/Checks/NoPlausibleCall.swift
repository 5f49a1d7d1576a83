internal import RuleSyntax
internal import Settings

/// CCR107: a command rule that something matches, but nothing that anybody would call.
struct NoPlausibleCall: ExtentCheck {
  static let metadata = CheckMetadata(
    code: "CCR107",
    name: "no-plausible-call",
    severity: .warning,
    summary: "No command that anybody would run matches the rule.",
    rationale: """
      Such rules are left behind when a long command was approved in pieces (`done`, `then echo x`), when a \
      placeholder of the program got into the file, when `:*` was meant to work in the middle, or when a list, a group or \
      a regular expression was written, which rules do not know. Beside a trailing \
      `:*` no other `*` is a wildcard, a colon elsewhere is a colon, and `:*` stands for whole words: what ends in \
      `-`, `=` or `/` is not a beginning. \
      Such rules allow nothing and deny nothing, and hide that what was meant is not in force.
      """,
    fix: "Writes the pattern with the wildcard or the blank that was meant.",
    clauses: ["B-7", "B-14", "S-1", "S-3"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(git:* push)"]}}"#,
        .init(rule: "Bash(git:* push)", severity: .warning, at: "1:37", message: "end")),
      .flagged(#"{"permissions": {"allow": ["Bash(done)"]}}"#, .init(message: "`done`")),
      .flagged(
        #"{"permissions": {"allow": ["Bash(for f in *.md)", "Bash(do echo:*)"]}}"#,
        .init(message: "`for`"), .init(message: "`do`")),
      .flagged(#"{"permissions": {"allow": ["Bash(__NEW_LINE_1a2b__ ls)"]}}"#, .init(message: "placeholder")),
      .flagged(#"{"permissions": {"allow": ["Bash(npm * && git push *)"]}}"#, .init(message: "alone")),
      .flagged(
        #"{"permissions": {"deny": ["Bash(git -C * add:*)", "Bash(* push:*)", "Bash(foo*:*)"]}}"#,
        .init(
          severity: .error, message: "literal `*`",
          fixed: #"{"permissions": {"deny": ["Bash(git -C * add*)", "Bash(* push:*)", "Bash(foo*:*)"]}}"#),
        .init(severity: .error), .init(severity: .error)),
      .flagged(
        #"{"permissions": {"deny": ["Bash(rm:-rf*)", "Bash(npm:publish*)"]}}"#,
        .init(
          severity: .error, message: "colon",
          fixed: #"{"permissions": {"deny": ["Bash(rm -rf*)", "Bash(npm:publish*)"]}}"#),
        .init(severity: .error)),
      .flagged(
        #"{"permissions": {"allow": ["Bash(make docker-:*)", "Bash(_)", "Bash(curl:_)"]}}"#,
        .init(
          severity: .warning, message: "`make docker-`",
          fixed: #"{"permissions": {"allow": ["Bash(make docker-*)", "Bash(_)", "Bash(curl:_)"]}}"#),
        .init(message: "`_`"), .init(message: "colon")),
      .flagged(
        #"{"permissions": {"allow": ["Bash(npm run test, npm run lint)", "Bash(git (status|diff):*)"]}}"#,
        .init(severity: .warning, message: "`,`"), .init(message: "`(`")),
      .flagged(
        #"{"permissions": {"allow": ["Bash(^npm .*)"], "deny": ["Bash(!rm:*)", "Bash(git.*)"]}}"#,
        .init(message: "regular expression"), .init(severity: .error, message: "`!`"),
        .init(severity: .error, message: "regular expression")),
      .flagged(
        #"{"permissions": {"deny": ["Bash(npm * && git push *)"]}}"#,
        .init(severity: .error, message: "alone")),
      .flagged(#"{"permissions": {"deny": ["Bash(echo \"x)"]}}"#, .init(severity: .error, message: "quote")),
      .flagged(
        #"{"permissions": {"deny": ["Bash(wget *|bash*)", "Bash(curl * | sh)"]}}"#,
        .init(rule: "Bash(wget *|bash*)", severity: .error, message: "does not even match"),
        remark: "The second does: with the product such a rule has to be tried."),
      .flagged(
        #"{"permissions": {"allow": ["Bash(npm run test:* --silent)"]}}"#, .init(severity: .note),
        remark: "Here the colon may belong to the name of a script."),
      .clean(
        #"{"permissions": {"allow": ["Bash(npm run test:*)", "Bash(ls /:*)", "Bash(python -c \"import *)"], "deny": ["Bash(curl * | sh)"]}}"#
      ),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    file.entries.compactMap { entry in
      guard let rule = entry.parsedRule, rule.tool.canonical == "Bash", let specifier = rule.specifier,
        case .command(let pattern) = specifier.meaning,
        let flaw = flaw(in: rule, specifier, pattern, entry, file, input.semantics)
          ?? unmatchedFlaw(rule, specifier, pattern, entry, file, input)
      else { return nil }
      let start = specifier.range.lowerBound
      return Self.finding(
        about: entry, in: file, part: flaw.part.map { start + $0.lowerBound..<start + $0.upperBound },
        severity: flaw.severity ?? (entry.list == .allow ? .warning : .error),
        message: flaw.message, help: flaw.help,
        fix: flaw.repaired.flatMap { EntryEdits(entry, in: file).writing(rule.text(with: $0)) },
        profile: flaw.profile, cause: flaw.cause)
    }
  }

  private func flaw(
    in rule: Rule, _ specifier: Specifier, _ pattern: CommandPattern, _ entry: RuleEntry,
    _ file: SettingsFile,
    _ semantics: Semantics
  ) -> CommandFlaw? {
    guard semantics.reading == .product else {
      return CommandFlaw(specifier.bytes, pattern, in: entry.list, semantics: semantics)
    }
    // What is skipped, or begins or ends in blanks, is spoken of elsewhere.
    if rule.hasOuterWhitespace || file.origin == .settings && rule.skipReason(in: entry.list) != nil
      || UnmatchableText(rule, in: entry.list) != nil
    {
      return nil
    }
    return CommandFlaw(measured: rule, specifier, in: entry.list)
      ?? CommandFlaw(foreign: rule, specifier)
      ?? CommandFlaw(specifier.bytes, pattern, in: entry.list, semantics: semantics)
  }

  /// A pattern that does not match its own text.
  private func unmatchedFlaw(
    _ rule: Rule, _ specifier: Specifier, _ pattern: CommandPattern, _ entry: RuleEntry, _ file: SettingsFile,
    _ input: AnalysisInput
  ) -> CommandFlaw? {
    // Of exact rules in allow CCR108 tells, of variables at the front CCR005.
    guard input.semantics.reading == .product, file.origin == .settings, !rule.hasOuterWhitespace,
      rule.skipReason(in: entry.list) == nil, specifier.parameter == nil,
      !(entry.list == .allow && pattern.isExact),
      specifier.bytes.first != UInt8(ascii: "$"), !specifier.bytes.contains(UInt8(ascii: "\\")),
      entry.list != .allow || !specifier.bytes.contains(where: { "~/".utf8.contains($0) }),
      let text = OwnText(of: specifier.bytes)?.ignored(by: entry, in: file, input)
    else { return nil }
    return CommandFlaw(unmatched: rule, sample: text)
  }
}
