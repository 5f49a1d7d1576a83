internal import RuleSyntax

extension CommandFlaw {
  /// What keeps a pattern from being of use under the product reading alone: how it takes colons and prefixes (B-3, B-7).
  init?(measured rule: Rule, _ specifier: Specifier, in list: RuleList) {
    let bytes = specifier.bytes
    let quoted = Quotation.quoted(rule.text)
    // Of `command:` and the like in their place CCR004 tells.
    if specifier.meaning == .primaryField { return nil }
    if let name = specifier.parameter?.name, Self.fields.contains(String(decoding: name, as: UTF8.self)) {
      return nil
    }
    if bytes.elementsEqual("_".utf8) {
      message = "no command is called `_`, so \(quoted) matches none"
      help = "remove the rule"
      return
    }
    if let colon = Self.colonInCommandWord(bytes) {
      let before = Array(bytes[..<colon])
      let after = Array(bytes[(colon + 1)...])
      message =
        "\(quoted) matches only commands that begin with \(Quotation.quoted(before + [UInt8(ascii: ":")])): a colon in the middle is literal"
      part = colon..<colon + 1
      cause = SharedCause("colon", plural: "match no ordinary command: a colon in the middle is literal")
      if after.elementsEqual("_".utf8) {
        help = "remove the rule"
      } else {
        repaired = before + [UInt8(ascii: " ")] + after.drop { $0 == UInt8(ascii: " ") }
      }
      return
    }
    if let place = JoinedRules.place(in: bytes) {
      message =
        "\(quoted) is one rule: it matches only commands with \(Quotation.quoted(Array(bytes[place]))) in them"
      help = "write one entry for each rule"
      part = place
      return
    }
    guard bytes.suffix(2).elementsEqual(":*".utf8) else { return nil }
    let prefix = Array(bytes.dropLast(2))
    if let star = prefix.firstIndex(of: UInt8(ascii: "*")) {
      let onlyLast = star == prefix.count - 1
      message =
        "\(quoted) matches only commands with a literal `*`\(onlyLast ? " there" : ", so likely none"): beside a trailing `:*` no other `*` is a wildcard"
      part = star..<star + 1
      cause = SharedCause(
        "star",
        plural: "match only commands with a literal `*`: beside a trailing `:*` no other `*` is a wildcard")
      // In allow a wildcard would let through what nobody named.
      if list != .allow {
        var text = prefix
        while text.last == UInt8(ascii: " ") { text.removeLast() }
        repaired =
          text.last == UInt8(ascii: "*")
          ? text : text + (text.count < prefix.count ? Array(" *".utf8) : [UInt8(ascii: "*")])
      } else {
        help = "write the exact value in the place of `*`"
      }
      return
    }
    guard let last = prefix.split(separator: UInt8(ascii: " ")).last,
      Self.isBegun(last)
    else { return nil }
    // What ends in a slash is a whole word as well: the rule works, for less than it seems to.
    let isFolder = last.last == UInt8(ascii: "/") && last.count != prefix.count
    if isFolder { severity = list == .allow ? .note : .warning }
    message =
      "\(quoted) matches \(Quotation.quoted(prefix)) itself and no longer word: `:*` stands for whole words"
    repaired = prefix + [UInt8(ascii: "*")]
  }

  /// A pattern that does not match its own text.
  init(unmatched rule: Rule, sample: String) {
    message = "\(Quotation.quoted(rule.text)) does not even match \(Quotation.quoted(sample))"
    help = "pieces of a text are compared each by itself, without redirections; write a rule for one command"
  }

  /// Input fields of Bash that a rule may name (T-7).
  private static let fields: Set<String> = [
    "command", "description", "timeout", "run_in_background", "dangerouslyDisableSandbox",
  ]

  /// A colon inside the first word with a name before it and something else than a final `*` after it; not that of a
  /// drive or a URL. Names with a colon between are none of a command.
  private static func colonInCommandWord(_ bytes: [UInt8]) -> Int? {
    let word = bytes.prefix { $0 != UInt8(ascii: " ") }
    guard let colon = word.firstIndex(of: UInt8(ascii: ":")), colon > 1 else { return nil }
    let isName = word[..<colon].allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-_.".utf8.contains(byte)
      }
    }
    let after = bytes[(colon + 1)...]
    guard isName, let next = after.first, next != UInt8(ascii: ":"), !after.starts(with: "//".utf8) else {
      return nil
    }
    // `git:* push` is told of as a `:*` in the middle.
    return next == UInt8(ascii: "*") ? nil : colon
  }

  /// Whether a word before `:*` is only the beginning of one.
  private static func isBegun(_ word: ArraySlice<UInt8>) -> Bool {
    switch word.last {
    case UInt8(ascii: "="): word.contains { !"=-".utf8.contains($0) }
    case UInt8(ascii: "-"): !word.allSatisfy { $0 == UInt8(ascii: "-") }
    case UInt8(ascii: "/"): word.contains { !"./~".utf8.contains($0) }
    default: false
    }
  }
}
