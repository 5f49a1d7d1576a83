internal import RuleSyntax
internal import Settings

/// CCR107: a command rule that something matches, but nothing that anybody would call.
struct NoPlausibleCall: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR107",
    name: "no-plausible-call",
    severity: .warning,
    summary: "No command that anybody would run matches the rule.",
    rationale: """
      Such rules are left behind when a long command was approved in pieces (`done`, `then echo x`), when a \
      placeholder of the program got into the file, or when `:*` was meant to work in the middle. \
      They allow nothing and deny nothing, and hide that what was meant is not in force.
      """,
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
      .flagged(#"{"permissions": {"deny": ["Bash(echo \"x)"]}}"#, .init(message: "quote")),
      .clean(
        #"{"permissions": {"allow": ["Bash(npm run test:* --silent)", "Bash(python -c \"import *)"], "deny": ["Bash(curl * | sh)"]}}"#
      ),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    file.entries.compactMap { entry in
      guard let rule = entry.parsedRule, rule.tool.canonical == "Bash", let specifier = rule.specifier,
        case .command(let pattern) = specifier.meaning,
        let flaw = CommandFlaw(specifier.bytes, pattern, in: entry.list, semantics: input.semantics)
      else { return nil }
      let start = specifier.range.lowerBound
      return Self.finding(
        about: entry, in: file, part: flaw.part.map { start + $0.lowerBound..<start + $0.upperBound },
        message: flaw.message, help: flaw.help)
    }
  }
}

/// What keeps a command pattern from being of use.
private struct CommandFlaw {
  let message: String
  var help: String?
  var part: Range<Int>?

  private static let placeholders = ["__TRACKED_VAR__", "__NEW_LINE_", "__CMDSUB_OUTPUT__"]
  /// Words that begin or end a structure, never a simple command.
  private static let keywords: Set<String> = [
    "if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac", "select",
    "function",
  ]
  /// Programs whose arguments are names with colons.
  private static let scriptRunners: Set<String> = [
    "npm", "pnpm", "yarn", "bun", "npx", "make", "mix", "rake", "rails", "task", "just", "gradle",
    "./gradlew",
    "php", "composer", "docker", "bundle",
  ]

  init?(_ bytes: [UInt8], _ pattern: CommandPattern, in list: RuleList, semantics: Semantics) {
    let scan = QuoteScan(bytes)
    let words = bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    if let placeholder = Self.placeholders.first(where: { bytes.containsText($0) }) {
      message = "`\(placeholder)…` is a placeholder that got into the rule, no part of a command"
      return
    }
    if list == .allow, !scan.hasOperator, let first = words.first, let keyword = Self.keyword(of: first) {
      message = "no command begins with `\(keyword)`: it is a part of a shell structure"
      help = "the commands inside of structures are compared each by itself; allow those"
      return
    }
    if semantics.has(.partsComparedAlone), list == .allow, scan.hasOperator, !pattern.isExact {
      message = "each command of a compound text is compared alone, so nothing with an operator matches"
      help = "write one rule for each command"
      return
    }
    if pattern.isExact, scan.isOpen {
      message = "a quote is opened and never closed"
      return
    }
    guard semantics.has(.wildcardsInCommands), let place = bytes.dropLast(2).firstPlace(of: ":*"),
      let first = words.first,
      !Self.scriptRunners.contains(first), scan.isUnquoted(place)
    else { return nil }
    message = "`:*` stands for any arguments at the end only; here it is a colon and a wildcard"
    help = "write ` *` in its place"
    part = place..<place + 2
  }

  private static func keyword(of word: String) -> String? {
    // `done:*` is the approval of `done`.
    let name = word.hasSuffix(":*") ? String(word.dropLast(2)) : word
    return keywords.contains(name) ? name : nil
  }
}

/// Where quotes are open in a pattern.
private struct QuoteScan {
  private(set) var hasOperator = false
  private(set) var isOpen = false
  private var quoted: [Bool] = []

  init(_ bytes: [UInt8]) {
    var quote: UInt8?
    var isEscaped = false
    for byte in bytes {
      quoted.append(quote != nil || isEscaped)
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "'") {
        isEscaped = true
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if ";|&\n".utf8.contains(byte) {
        // `2>&1` and `&>` are redirections.
        let index = quoted.count - 1
        let isRedirection =
          byte == UInt8(ascii: "&")
          && ((index > 0 && bytes[index - 1] == UInt8(ascii: ">"))
            || (index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ">")))
        if !isRedirection { hasOperator = true }
      }
    }
    isOpen = quote != nil
  }

  func isUnquoted(_ index: Int) -> Bool { quoted.indices.contains(index) && !quoted[index] }
}

extension Collection<UInt8> {
  /// Whether a text occurs in it.
  fileprivate func containsText(_ text: String) -> Bool { firstPlace(of: text) != nil }

  /// How many bytes stand before the first occurrence of a text.
  fileprivate func firstPlace(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    let bytes = Array(self)
    guard bytes.count >= wanted.count else { return nil }
    return (0...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) }
  }
}
