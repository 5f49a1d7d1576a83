internal import RuleSyntax

/// What keeps a command pattern from being of use.
struct CommandFlaw {
  let message: String
  var help: String?
  /// The bytes of the pattern that are meant; nil for all.
  var part: Range<Int>?
  /// What should stand in the parentheses; nil where nobody can tell.
  var repaired: [UInt8]?
  /// Nil for what the list of the rule calls for.
  var severity: Severity?
  var profile: Profile?
  /// What it has in common with other rules.
  var cause: SharedCause?

  private static let placeholders = ["__TRACKED_VAR__", "__NEW_LINE_", "__CMDSUB_OUTPUT__"]
  /// Words that begin or end a structure, never a simple command.
  private static let keywords: Set<String> = [
    "if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac", "select",
    "function",
  ]
  /// Programs whose arguments are names with colons.
  static let scriptRunners: Set<String> = [
    "npm", "pnpm", "yarn", "bun", "npx", "make", "mix", "rake", "rails", "task", "just", "gradle",
    "./gradlew",
    "php", "composer", "docker", "bundle",
  ]

  init?(_ bytes: [UInt8], _ pattern: CommandPattern, in list: RuleList, semantics: Semantics) {
    let scan = QuoteScan(bytes)
    let words = bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    if let placeholder = Self.placeholders.first(where: { bytes.containsText($0) }) {
      message =
        "\(Quotation.quoted(bytes)) matches nothing: `\(placeholder)…` is a placeholder that got into the rule, no part of a command"
      cause = SharedCause("placeholder", plural: "match nothing: placeholders got into them")
      return
    }
    if list == .allow, !scan.hasOperator, let first = words.first, let keyword = Self.keyword(of: first) {
      message =
        "no command begins with `\(keyword)`, so \(Quotation.quoted(bytes)) matches none: it is a part of a shell structure"
      help = "the commands inside of structures are compared each by itself; allow those"
      cause = SharedCause("structure", plural: "match no command: they are parts of shell structures")
      return
    }
    // The product compares deny and ask rules with texts around a pipe, too, but not around other operators (S-3).
    let isCompared = list != .allow && (semantics.reading != .product || !scan.hasSequence)
    if semantics.has(.partsComparedAlone), !isCompared, scan.hasOperator, !pattern.isExact {
      message =
        "nothing matches \(Quotation.quoted(bytes)): each command of a compound text is compared alone"
      help = "write one rule for each command"
      cause = SharedCause(
        "compound", plural: "match nothing: each command of a compound text is compared alone")
      return
    }
    if pattern.isExact, scan.isOpen {
      message =
        "a quote is opened and never closed in \(Quotation.quoted(bytes)), so no command has this text"
      cause = SharedCause("quote", plural: "match no command: a quote is opened in them and never closed")
      return
    }
    guard semantics.has(.wildcardsInCommands), let place = bytes.dropLast(1).firstPlace(of: ":*"),
      let first = words.first, scan.isUnquoted(place)
    else { return nil }
    if Self.scriptRunners.contains(first) {
      guard semantics.reading == .product else { return nil }
      // The colon may belong to the name of a script; the product warns of it all the same.
      (severity, profile) = (.note, .strict)
    }
    message =
      "`:*` stands for any arguments at the end only; in \(Quotation.quoted(bytes)) it is a literal colon and a wildcard"
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
struct QuoteScan {
  private(set) var hasOperator = false
  /// Whether one of the operators is no pipe.
  private(set) var hasSequence = false
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
        let isPipe =
          byte == UInt8(ascii: "|") && index + 1 < bytes.count && bytes[index + 1] != byte
          && (index == 0 || bytes[index - 1] != byte)
        if !isRedirection, !isPipe { hasSequence = true }
      }
    }
    isOpen = quote != nil
  }

  func isUnquoted(_ index: Int) -> Bool { quoted.indices.contains(index) && !quoted[index] }
}

extension Collection<UInt8> {
  /// Whether a text occurs in it.
  func containsText(_ text: String) -> Bool { firstPlace(of: text) != nil }

  /// How many bytes stand before the first occurrence of a text.
  func firstPlace(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    let bytes = Array(self)
    guard bytes.count >= wanted.count else { return nil }
    return (0...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) }
  }
}
