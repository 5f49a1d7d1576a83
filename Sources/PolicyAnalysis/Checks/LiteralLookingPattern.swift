internal import RuleSyntax
internal import Settings

/// CCR005: a path pattern with something in it that looks as if it were expanded, and is not.
struct LiteralLookingPattern: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR005",
    name: "literal-looking-pattern",
    severity: .warning,
    summary:
      "The pattern contains a variable, a user's home, a list, a negation or a comment that does not mean what it seems to.",
    rationale: """
      Paths in rules know `~/`, `//`, `/`, `./` and gitignore wildcards, nothing else. `$HOME/.ssh/**` is a \
      folder called `$HOME`, and a comma is a part of a name. A pattern that begins with `!` takes files back from \
      the relative rules before it in its list; where there are none it does nothing. One that begins with `#` is a \
      comment in allow and a name elsewhere. The same holds for a variable at the front of a command with wildcards. \
      A deny written so protects nothing.
      """,
    fix: "Writes `~/` for `$HOME/` and `${HOME}/` at the front, and takes away a blank before a path.",
    clauses: ["P-10", "P-16"],
    examples: [
      .flagged(
        #"{"permissions": {"deny": ["Read($HOME/.ssh/**)"]}}"#,
        .init(
          rule: "Read($HOME/.ssh/**)", severity: .error,
          fixed: #"{"permissions": {"deny": ["Read(~/.ssh/**)"]}}"#)),
      .flagged(#"{"permissions": {"allow": ["Edit(${PROJECT}/src/**)"]}}"#, .init(severity: .warning)),
      .flagged(#"{"permissions": {"deny": ["Read(~root/**)"]}}"#, .init(message: "~root")),
      .flagged(
        #"{"permissions": {"deny": ["Read(!*.md)", "Read(*.env)", "Read(!sample.env)"]}}"#,
        .init(rule: "Read(!*.md)", severity: .warning, message: "does nothing"),
        .init(rule: "Read(!sample.env)", severity: .note, message: "takes back")),
      .flagged(#"{"permissions": {"allow": ["Read(#x)"], "deny": ["Edit(#x)"]}}"#, .init(rule: "Read(#x)")),
      .flagged(
        #"{"permissions": {"deny": ["Read(//srv/a/**, //srv/b/**)", "Read( secrets/**)"]}}"#,
        .init(severity: .error, message: "`,`"), .init(severity: .error, message: "blank")),
      .flagged(
        #"{"permissions": {"deny": ["Bash($HOME/bin/deploy *)"]}}"#,
        .init(severity: .error, message: "`$HOME`"), remark: "Commands are compared as they are typed."),
      .clean(#"{"permissions": {"allow": ["Bash(ls $HOME)"], "deny": ["Read(~/.ssh/**)", "Read(a$b)"]}}"#),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    let placeholders = file.problems.filter { $0.kind == .unresolvedPlaceholder }.map {
      Self.finding(about: $0, in: file)
    }
    return placeholders
      + file.entries.with(file.hookConditions).compactMap { entry in
        guard let rule = entry.parsedRule, let specifier = rule.specifier else { return nil }
        let isMeasured = input.semantics.reading == .product
        if isMeasured, file.origin == .settings, rule.skipReason(in: entry.list) != nil { return nil }
        guard isPath(specifier.meaning) else { return isMeasured ? commandFinding(rule, entry, file) : nil }
        return (isMeasured ? measuredFinding(rule, specifier, entry, file) : nil)
          ?? finding(specifier, entry, file, isMeasured: isMeasured)
      }
  }

  /// What the product reads otherwise than the documentation: negations, lists, blanks (P-1, P-10).
  private func measuredFinding(
    _ rule: Rule, _ specifier: Specifier, _ entry: RuleEntry, _ file: SettingsFile
  ) -> Finding? {
    let quoted = Quotation.quoted(rule.text)
    let severity: Severity = entry.list == .allow ? .warning : .error
    let text = specifier.bytes
    if text.first == UInt8(ascii: "!") {
      let earlier = file.entries.filter {
        $0.list == entry.list && $0.span.start.offset < entry.span.start.offset
      }
      .compactMap(\.parsedRule).filter { $0.tool.canonical == rule.tool.canonical && $0.isRelativePath }
      guard let first = earlier.first else {
        return Self.finding(
          about: entry, in: file, part: specifier.range, severity: .warning,
          message:
            "\(quoted) does nothing: no rule before it in its list has relative paths that it could take back",
          help: "for a name that begins with `!`, write `\\` before it")
      }
      let more = earlier.count > 1 ? " and \(earlier.count - 1) more" : ""
      return Self.finding(
        about: entry, in: file, part: specifier.range, severity: .note,
        message: "\(quoted) takes back what \(Quotation.quoted(first.text))\(more) before it match",
        help: "for a name that begins with `!`, write `\\` before it", profile: .strict)
    }
    if text.first == UInt8(ascii: " ") || text.first == UInt8(ascii: "\t") {
      let trimmed = Array(text.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
      let repaired = rule.text(with: Array(trimmed))
      return Self.finding(
        about: entry, in: file, part: specifier.range, severity: severity,
        message: "\(quoted) matches only names that begin with a blank",
        fix: EntryEdits(entry, in: file).replacing(with: repaired, description: "remove the blank"))
    }
    if let comma = LiteralExpansion.listComma(in: text) {
      return Self.finding(
        about: entry, in: file,
        part: specifier.range.lowerBound + comma..<specifier.range.lowerBound + comma + 1, severity: severity,
        message: "`,` separates nothing in \(quoted): it is a part of one path",
        help: "write one rule for each path")
    }
    return nil
  }

  /// `Bash($HOME/bin/x *)`: a command that begins with a variable is not compared with patterns.
  private func commandFinding(_ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile) -> Finding? {
    guard rule.tool.canonical == "Bash", let specifier = rule.specifier,
      case .command(let pattern) = specifier.meaning, !pattern.isExact,
      specifier.bytes.first == UInt8(ascii: "$"), let variable = LiteralExpansion.first(in: specifier.bytes),
      variable.lowerBound == 0, !specifier.bytes[variable].contains(UInt8(ascii: " "))
    else { return nil }
    let start = specifier.range.lowerBound
    return Self.finding(
      about: entry, in: file, part: start..<start + variable.count,
      severity: entry.list == .allow ? .warning : .error,
      message:
        "\(Quotation.quoted(Array(specifier.bytes[variable]))) is not expanded in \(Quotation.quoted(rule.text)): the command that is meant does not match",
      help: "write the path of the program as it is typed, or its name")
  }

  private func isPath(_ meaning: SpecifierMeaning) -> Bool {
    switch meaning {
    case .path, .directory: true
    default: false
    }
  }

  private func finding(
    _ specifier: Specifier, _ entry: RuleEntry, _ file: SettingsFile, isMeasured: Bool
  ) -> Finding? {
    let severity: Severity = entry.list == .allow ? .warning : .error
    if case .path(let pattern) = specifier.meaning, pattern.isNegation || pattern.isComment,
      !isMeasured || entry.list == .allow
    {
      let kind = pattern.isNegation ? "`!` makes a gitignore negation" : "`#` makes a gitignore comment"
      return Self.finding(
        about: entry, in: file, part: specifier.range, severity: severity,
        message: "\(kind), which matches nothing in a rule",
        help: "for a name that begins so, write `\\` before it")
    }
    guard let part = LiteralExpansion.first(in: specifier.bytes) else { return nil }
    let range = specifier.range.lowerBound + part.lowerBound..<specifier.range.lowerBound + part.upperBound
    let repaired = homeRepair(specifier, entry)
    return Self.finding(
      about: entry, in: file, part: range, severity: severity,
      message:
        "\(Quotation.quoted(Array(specifier.bytes[part]))) is not expanded in \(Quotation.quoted(entry.text))",
      help: "write the path out, from `~/` for home or `//` for the root of the file system",
      fix: repaired.flatMap {
        EntryEdits(entry, in: file).writing($0)
      })
  }

  private func homeRepair(_ specifier: Specifier, _ entry: RuleEntry) -> [UInt8]? {
    for home in ["$HOME/", "${HOME}/"] where specifier.bytes.starts(with: home.utf8) {
      return Array(entry.text[..<specifier.range.lowerBound]) + Array("~/".utf8)
        + Array(entry.text[(specifier.range.lowerBound + home.utf8.count)...])
    }
    return nil
  }
}

/// Text that a shell or another system would expand, and a rule does not (P-16).
private enum LiteralExpansion {
  /// The first `$NAME`, `${…}`, `%NAME%` or leading `~user`; nil when there is none.
  static func first(in text: [UInt8]) -> Range<Int>? {
    if let user = leadingUser(text) { return user }
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "$"): if let end = variableEnd(text, index) { return index..<end }
      case UInt8(ascii: "%"): if let end = percentEnd(text, index) { return index..<end }
      default: continue
      }
    }
    return nil
  }

  /// The first comma with a path or pattern on each side, outside of braces; nil when there is none.
  static func listComma(in text: [UInt8]) -> Int? {
    guard !text.contains(UInt8(ascii: "{")) else { return nil }
    func isPath(_ part: ArraySlice<UInt8>) -> Bool {
      let trimmed = part.drop { $0 == UInt8(ascii: " ") }
      guard let first = trimmed.first else { return false }
      return "/~.*".utf8.contains(first) || trimmed.contains(UInt8(ascii: "/"))
        || trimmed.contains(UInt8(ascii: "*"))
    }
    return text.indices.first { index in
      text[index] == UInt8(ascii: ",") && isPath(text[..<index]) && isPath(text[(index + 1)...])
    }
  }

  private static func leadingUser(_ text: [UInt8]) -> Range<Int>? {
    guard text.first == UInt8(ascii: "~"), text.count > 1, isName(text[1], isFirst: true) else { return nil }
    return 0..<(text.firstIndex(of: UInt8(ascii: "/")) ?? text.count)
  }

  /// `$NAME` in capitals, as environment variables are written: `a$b` is a file name that exists; and `${…}`.
  private static func variableEnd(_ text: [UInt8], _ start: Int) -> Int? {
    guard start + 1 < text.count else { return nil }
    if text[start + 1] == UInt8(ascii: "{") {
      return text[start...].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 }
    }
    var end = start + 1
    while end < text.count, isCapital(text[end]) || (end > start + 1 && (0x30...0x39).contains(text[end])) {
      end += 1
    }
    return end > start + 2 ? end : nil
  }

  private static func percentEnd(_ text: [UInt8], _ start: Int) -> Int? {
    var end = start + 1
    while end < text.count, isCapital(text[end]) { end += 1 }
    return end > start + 1 && end < text.count && text[end] == UInt8(ascii: "%") ? end + 1 : nil
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || byte == UInt8(ascii: "_")
  }

  private static func isName(_ byte: UInt8, isFirst: Bool) -> Bool {
    isCapital(byte) || (0x61...0x7A).contains(byte) || (!isFirst && (0x30...0x39).contains(byte))
  }
}

extension Rule {
  /// Whether the rule is about paths that count from the working directory, and takes none back (P-4, P-10).
  fileprivate var isRelativePath: Bool {
    guard let first = specifier?.bytes.first, case .path? = specifier?.meaning else { return false }
    return !"/~!".utf8.contains(first)
  }
}
