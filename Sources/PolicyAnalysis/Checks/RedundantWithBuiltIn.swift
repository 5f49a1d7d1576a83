internal import CommandKnowledge
internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR103: an allow rule for what is allowed without any rule.
struct RedundantWithBuiltIn: CoverageCheck {
  static let metadata = CheckMetadata(
    code: "CCR103",
    name: "redundant-with-built-in",
    severity: .note,
    summary: "What the rule allows is allowed without any rule.",
    rationale: """
      Commands that only read need no permission. A rule for them does no harm, but it makes the \
      list longer and suggests that it is needed. Some commands, such as `cat` and `head`, may have any arguments; of \
      the others only rules for an exact command are looked at: with a wildcard they may get options that are not \
      known to be harmless. Files in the working directories \
      are read without any rule, so that `Read(*)` and `Read(src/**)` add nothing.
      """,
    fix: "Removes the rule from its list.",
    clauses: ["R-4", "S-21"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(pwd)", "Bash(ls -la)"]}}"#,
        .init(rule: "Bash(pwd)", severity: .note, witness: "pwd"), .init(rule: "Bash(ls -la)")),
      .flagged(
        #"{"permissions": {"allow": ["Read(*)", "Glob(*)", "Read(src/**)", "Read(~/notes/**)"]}}"#,
        .init(rule: "Read(*)", message: "adds nothing"), .init(rule: "Glob(*)"), .init(rule: "Read(src/**)")),
      .flagged(
        #"{"permissions": {"allow": ["Bash(cat:*)", "Bash(head -n *)"]}}"#,
        .init(
          rule: "Bash(cat:*)", severity: .note, message: "whatever its arguments", witness: "cat README.md"),
        .init(rule: "Bash(head -n *)"), remark: "Shown in the profile `strict`."),
      .clean(#"{"permissions": {"allow": ["Bash(make test)", "Bash(grep *)", "Bash(cat*)", "WebSearch"]}}"#),
    ])

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    commandFindings(in: input) + wildcardFindings(in: input) + readFindings(in: input)
  }

  /// Rules for reading in the working directories, which needs none (R-4, P-4).
  private func readFindings(in input: AnalysisInput) -> [Finding] {
    guard input.semantics.reading == .product else { return [] }
    return input.lintedEntries.compactMap { file, entry -> Finding? in
      guard entry.list == .allow, file.origin == .settings, let rule = entry.parsedRule,
        !rule.hasOuterWhitespace,
        rule.skipReason(in: .allow) == nil, let specifier = rule.specifier
      else { return nil }
      let quoted = Quotation.quoted(rule.text)
      let tool = String(decoding: rule.tool.bytes, as: UTF8.self)
      if specifier.isWhole, ["Read", "Grep", "Glob", "LSP"].contains(tool) {
        return Self.finding(
          about: entry, in: file, part: specifier.range,
          message:
            "\(quoted) adds nothing: it reaches the working directories only, where files are read without asking",
          help: tool == "Read" ? "`Read` alone allows every file, also those elsewhere" : nil)
      }
      guard tool == "Read", case .path(let pattern) = specifier.meaning, Self.isInside(pattern, file) else {
        return nil
      }
      return Self.finding(
        about: entry, in: file, part: specifier.range,
        message: "\(quoted) adds nothing: files in the working directories are read without asking",
        profile: .strict,
        cause: SharedCause(
          "inside", plural: "add nothing: files in the working directories are read without asking"))
    }
  }

  /// Whether a path counts from a working directory and leads down.
  private static func isInside(_ pattern: PathPattern, _ file: SettingsFile) -> Bool {
    if pattern.isNegation || pattern.isComment || pattern.ascents > 0 { return false }
    switch pattern.anchor {
    case .workingDirectory:
      return pattern.glob.first != UInt8(ascii: " ") && !pattern.glob.contains(UInt8(ascii: "$"))
        && !pattern.glob.contains(UInt8(ascii: ","))
        && pattern.glob.first != UInt8(ascii: "~")
    case .settingsSource: return file.scope == .project || file.scope == .local
    case .filesystemRoot, .home: return false
    }
  }

  /// Rules with a wildcard for commands that may have any arguments (S-21).
  private func wildcardFindings(in input: AnalysisInput) -> [Finding] {
    guard input.semantics.reading == .product else { return [] }
    let table = input.table
    return table.rows.compactMap { row -> Finding? in
      let (entry, rule, file) = (row.entry, row.rule, table.file(of: row))
      guard row.list == .allow, input.reports(on: file.path), !rule.hasOuterWhitespace,
        rule.skipReason(in: .allow) == nil, let name = Self.harmlessCommand(of: rule),
        let witness = input.witness(among: CallExamples(of: row, in: input.context).calls, in: [.allow])
      else { return nil }
      return Self.finding(
        about: entry, in: file,
        message:
          "\(Quotation.quoted(rule.text)) adds next to nothing: \(Quotation.quoted(name)) is allowed without a rule, whatever its arguments",
        help: "it still counts after wrappers such as `nohup` and `xargs`", witness: witness,
        profile: .strict,
        cause: SharedCause(
          "any arguments", plural: "add next to nothing: what only reads is allowed without a rule"))
    }
  }

  /// The command of a rule with a wildcard when it may have any arguments; nil for every other rule.
  private static func harmlessCommand(of rule: Rule) -> [UInt8]? {
    guard rule.tool.canonical == "Bash", let specifier = rule.specifier,
      case .command(let pattern) = specifier.meaning, !pattern.isExact,
      !specifier.bytes.contains(where: { "|;&<>$`\"'\\()\n".utf8.contains($0) })
    else { return nil }
    let text = specifier.bytes
    let name = Array(text.prefix { !" :".utf8.contains($0) })
    let ending = text[name.count...]
    guard ending.first == UInt8(ascii: " ") || ending.elementsEqual(":*".utf8) else { return nil }
    return MeasuredReadOnly.takesAnyArguments(name) ? name : nil
  }

  private func commandFindings(in input: AnalysisInput) -> [Finding] {
    let table = input.coverage.table
    let wanted = table.rows.filter { row in
      row.list == .allow && row.isOneCommand && input.reports(on: table.file(of: row).path)
    }
    guard input.semantics.has(.readOnlyCommands), !wanted.isEmpty else { return [] }
    let bare = Evaluator(compiling: input.stack.withoutRules, semantics: input.semantics)
    var context = input.context
    context.mode = context.mode ?? .default
    return wanted.compactMap { row in
      let calls = CallExamples(of: row, in: context).calls
      let isBuiltIn = calls.allSatisfy { call in
        bare.narrow.decide(call, in: context).outcome == .allow
          && bare.wide.decide(call, in: context).outcome == .allow
      }
      guard isBuiltIn, let witness = input.witness(among: calls, in: [.allow]) else { return nil }
      let file = table.file(of: row)
      return Self.finding(
        about: row.entry, in: file,
        message: "\(Quotation.quoted(row.entry.text)) is allowed without a rule, as what only reads is",
        witness: witness, fix: EntryEdits(row.entry, in: file).removing(description: "remove the rule"),
        cause: SharedCause("reads", plural: "are allowed without a rule, as what only reads is"))
    }
  }
}

extension PolicyTable.Row {
  /// A command rule without wildcards, compared with texts that carry no redirections.
  fileprivate var isOneCommand: Bool {
    guard case .commands("Bash", let extents) = wide else { return false }
    return !extents.isEmpty && extents.allSatisfy { $0.isExact && !$0.endsInRedirection }
  }
}
