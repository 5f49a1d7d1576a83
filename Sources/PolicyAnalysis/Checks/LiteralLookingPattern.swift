internal import RuleSyntax
internal import Settings

/// CCR005: a path pattern with something in it that looks as if it were expanded, and is not.
struct LiteralLookingPattern: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR005",
    name: "literal-looking-pattern",
    severity: .warning,
    summary:
      "The pattern contains a variable, a user's home, a negation or a comment, none of which means anything.",
    rationale: """
      Paths in rules know `~/`, `//`, `/`, `./` and gitignore wildcards, nothing else. `$HOME/.ssh/**` is a \
      folder called `$HOME`. A pattern that begins with `!` or `#` is a gitignore negation or comment and \
      matches nothing. A deny written so protects nothing.
      """,
    fix: "Writes `~/` for `$HOME/` and `${HOME}/` at the front.",
    clauses: ["P-10", "P-16"],
    examples: [
      .flagged(
        #"{"permissions": {"deny": ["Read($HOME/.ssh/**)"]}}"#,
        .init(
          rule: "Read($HOME/.ssh/**)", severity: .error,
          fixed: #"{"permissions": {"deny": ["Read(~/.ssh/**)"]}}"#)),
      .flagged(#"{"permissions": {"allow": ["Edit(${PROJECT}/src/**)"]}}"#, .init(severity: .warning)),
      .flagged(#"{"permissions": {"deny": ["Read(~root/**)"]}}"#, .init(message: "~root")),
      .flagged(#"{"permissions": {"deny": ["Read(!*.md)"]}}"#, .init(message: "negation")),
      .clean(#"{"permissions": {"allow": ["Bash(ls $HOME)"], "deny": ["Read(~/.ssh/**)", "Read(a$b)"]}}"#),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    let placeholders = file.problems.filter { $0.kind == .unresolvedPlaceholder }.map {
      Self.finding(about: $0, in: file)
    }
    return placeholders
      + (file.entries + file.hookConditions).compactMap { entry in
        guard let specifier = entry.parsedRule?.specifier, isPath(specifier.meaning) else { return nil }
        return finding(specifier, entry, file)
      }
  }

  private func isPath(_ meaning: SpecifierMeaning) -> Bool {
    switch meaning {
    case .path, .directory: true
    default: false
    }
  }

  private func finding(_ specifier: Specifier, _ entry: RuleEntry, _ file: SettingsFile) -> Finding? {
    let severity: Severity = entry.list == .allow ? .warning : .error
    if case .path(let pattern) = specifier.meaning, pattern.isNegation || pattern.isComment {
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
      message: "\(Quotation.quoted(Array(specifier.bytes[part]))) is not expanded in a rule",
      help: "write the path out, from `~/` for home or `//` for the root of the file system",
      fix: repaired.flatMap {
        EntryEdits(entry, in: file).replacing(with: $0, description: "write \(Quotation.quoted($0))")
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
