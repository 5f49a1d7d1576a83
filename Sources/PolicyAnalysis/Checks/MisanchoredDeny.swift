internal import PermissionEngine
internal import RuleSyntax
internal import Settings
internal import ThreatKnowledge

/// CCR402: a deny or ask rule on a path that its text names and its anchor does not reach.
struct MisanchoredDeny: PolicyCheck {
  static let metadata = CheckMetadata(
    code: "CCR402",
    name: "misanchored-deny",
    severity: .warning,
    summary: "A deny or ask rule cannot reach the path that its text names.",
    rationale: """
      `/path` counts from the directory of the settings file, not from the root of the file system: that is \
      written `//path`. In user settings it counts from `~/.claude`. `/name` reaches one level; copies in folders \
      below stay readable. So does `./name` to the documentation, not to the product, which drops the `./`.
      """,
    clauses: ["P-2", "P-3", "P-4"],
    examples: [
      .flagged(
        #"{"permissions": {"deny": ["Read(/etc/**)"]}}"#,
        .init(rule: "Read(/etc/**)", severity: .warning, witness: "/etc/x")),
      .flagged(#"{"permissions": {"deny": ["Read(/.env)"]}}"#, .init(message: "below")),
      .clean(
        #"{"permissions": {"deny": ["Read(//etc/**)", "Read(**/.env)", "Read(./.env)", "Read(/src/secret.txt)"]}}"#
      ),
    ])

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    input.lintedEntries.compactMap { file, entry in
      guard entry.list != .allow, let rule = entry.parsedRule,
        ["Read", "Edit"].contains(rule.tool.canonical),
        case .path(let pattern)? = rule.specifier?.meaning
      else { return nil }
      return fromRoot(rule, pattern, entry, file, input) ?? fromUserFolder(rule, pattern, entry, file, input)
        ?? oneLevel(rule, pattern, entry, file, input)
    }
  }

  /// `/etc/…` in a file for which `/` is not the root.
  private func fromRoot(
    _ rule: Rule, _ pattern: PathPattern, _ entry: RuleEntry, _ file: SettingsFile, _ input: AnalysisInput
  ) -> Finding? {
    guard pattern.anchor == .settingsSource, let first = MisanchoredDeny.firstName(pattern),
      MisanchoredDeny.rootNames.contains(first)
    else { return nil }
    var meant = pattern
    meant.anchor = .filesystemRoot
    let specifier = String(decoding: rule.specifier?.bytes ?? [], as: UTF8.self)
    return finding(
      meant, rule, entry, file, input,
      message:
        "in \(Quotation.quoted(rule.text)) `/\(first)` counts from the directory of the settings file, not from the root",
      help: "from the root it is `\(rule.tool.canonical)(/\(specifier))`")
  }

  /// `/secrets/…` in user settings.
  private func fromUserFolder(
    _ rule: Rule, _ pattern: PathPattern, _ entry: RuleEntry, _ file: SettingsFile, _ input: AnalysisInput
  ) -> Finding? {
    guard pattern.anchor == .settingsSource, file.scope == .user, input.semantics.has(.slashPathsByScope),
      let first = MisanchoredDeny.firstName(pattern), !MisanchoredDeny.userFolderNames.contains(first)
    else { return nil }
    var meant = pattern
    meant.anchor = .workingDirectory
    let specifier = String(decoding: rule.specifier?.bytes ?? [], as: UTF8.self)
    return finding(
      meant, rule, entry, file, input,
      message:
        "in \(Quotation.quoted(rule.text)) `/\(first)` counts from `~/.claude`, as it does in user settings",
      help: "in every project it is `\(rule.tool.canonical)(.\(specifier))`")
  }

  /// A file of secrets, in one folder only.
  private func oneLevel(
    _ rule: Rule, _ pattern: PathPattern, _ entry: RuleEntry, _ file: SettingsFile, _ input: AnalysisInput
  ) -> Finding? {
    let names = pattern.glob.split(separator: UInt8(ascii: "/"))
    guard entry.list == .deny, rule.tool.canonical == "Read", names.count == 1,
      pattern.anchor == .settingsSource || pattern.hasDotPrefix, let only = names.first
    else { return nil }
    let name = String(decoding: only, as: UTF8.self)
    guard SecretPaths.projectPatterns.contains(name) else { return nil }
    var meant = pattern
    meant.anchor = .workingDirectory
    meant.glob = Array("/packages/app/\(name)".utf8)
    return finding(
      meant, rule, entry, file, input,
      message: "\(Quotation.quoted(rule.text)) leaves `\(name)` in folders below readable",
      help: "at every depth it is `Read(**/\(name))`")
  }

  private func finding(
    _ meant: PathPattern, _ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile, _ input: AnalysisInput,
    message: String, help: String
  ) -> Finding? {
    guard
      let target = PathTarget(meant, file: file, context: input.context, semantics: input.semantics)?.path
    else { return nil }
    let call = FileCandidates.call(rule.tool.canonical, target)
    let outcome = input.evaluator.narrow.decide(call, in: input.context).outcome
    // A rule that asks, and one that leaves the call to the default question, look alike from outside.
    guard outcome < (entry.list == .deny ? .deny : .ask) else { return nil }
    return Self.finding(
      about: entry, in: file, part: rule.specifier?.range, message: message, help: help,
      witness: Witness(call: call, outcome: outcome))
  }

  private static func firstName(_ pattern: PathPattern) -> String? {
    pattern.glob.split(separator: UInt8(ascii: "/")).first.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Directories of the root that no project has by chance.
  private static let rootNames: Set<String> = [
    "etc", "usr", "var", "home", "Users", "root", "opt", "private", "Library", "System", "Applications",
    "mnt",
    "proc", "dev", "srv", "boot", "sys", "Volumes", "tmp",
  ]

  /// What lies in `~/.claude` and may be meant.
  private static let userFolderNames: Set<String> = [
    "projects", "commands", "agents", "hooks", "skills", "plugins", "todos", "statsig", "settings.json",
    "ide",
    "shell-snapshots", "scripts", "local", "CLAUDE.md", "plans", "rules", "output-styles", "history.jsonl",
    "**",
    "*",
  ]
}
