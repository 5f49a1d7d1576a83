internal import RuleSyntax
internal import Settings

/// CCR006: characters in a rule that nobody can see.
struct InvisibleCharacters: FileCheck {
  static let metadata = CheckMetadata(
    code: "CCR006",
    name: "invisible-characters",
    severity: .warning,
    summary: "The rule contains characters that do not show: control, zero-width or direction characters.",
    rationale: """
      They are compared like any other character, so the rule does not match what it seems to say. Direction \
      characters can make a rule look like another one. Pasting from a chat or a web page is how they get in. \
      Line breaks and tabs inside a command are only a note: long commands that were approved whole have them.
      """,
    fix: "Removes a byte-order mark. Characters inside rules are left to you.",
    clauses: ["R-9", "C-7"],
    examples: [
      .flagged(
        #"{"permissions": {"deny": ["Bash(rm\u200b *)"]}}"#,
        .init(severity: .warning, at: "1:35", message: "U+200B")),
      .flagged(
        #"{"permissions": {"allow": ["Bash(git commit -m \"one\ntwo\")"]}}"#, .init(severity: .note)),
      .flagged("\u{FEFF}{}", .init(severity: .note, fixed: "{}")),
      .clean(#"{"permissions": {"allow": ["Bash(echo \"grüße, 世界\")"]}}"#),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    let marks = file.problems.filter { $0.kind == .byteOrderMark }.map {
      Self.finding(about: $0, in: file, severity: .note, fix: "remove the byte-order mark")
    }
    return marks + file.everyEntry.compactMap { finding($0, file) }
  }

  /// One finding a rule, at its first and worst character.
  private func finding(_ entry: RuleEntry, _ file: SettingsFile) -> Finding? {
    // Almost every rule is printable ASCII; only the others are decoded.
    guard entry.text.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return nil }
    var found: [(scalar: Unicode.Scalar, range: Range<Int>)] = []
    var offset = 0
    for scalar in String(decoding: entry.text, as: UTF8.self).unicodeScalars {
      let width = UTF8.width(scalar)
      if InvisibleCharacters.isInvisible(scalar) { found.append((scalar, offset..<offset + width)) }
      offset += width
    }
    guard let first = found.first(where: { !isLayout($0.scalar) }) ?? found.first else { return nil }
    var names: [String] = []
    for (scalar, _) in found where !names.contains(InvisibleCharacters.name(of: scalar)) {
      names.append(InvisibleCharacters.name(of: scalar))
    }
    let more = names.count > 4 ? " and \(names.count - 4) more" : ""
    let isHarmless = isLayout(first.scalar)
    return Self.finding(
      about: entry, in: file, part: first.range, severity: isHarmless ? .note : .warning,
      message:
        "\(Quotation.quoted(Self.onOneLine(entry.text))) contains \(names.prefix(4).joined(separator: ", "))\(more)",
      profile: isHarmless ? .strict : .regular)
  }

  /// A message is one line, whatever the rule holds.
  private static func onOneLine(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "\n"): Array("\\n".utf8)
      case UInt8(ascii: "\r"): Array("\\r".utf8)
      case UInt8(ascii: "\t"): Array("\\t".utf8)
      default: [byte]
      }
    }
  }

  private func isLayout(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\t" || scalar == "\r"
  }

  /// Control, format, separator and default-ignorable characters, every blank but the ordinary one, and the
  /// replacement character that stands for bytes that are no UTF-8.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    if scalar == "\u{FFFD}" { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint && !isVariationSelector(scalar)
    }
  }

  /// U+FE0E and U+FE0F choose the look of the emoji before them and are typed by every emoji keyboard.
  private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FE0E}" || scalar == "\u{FE0F}"
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "a line break"
    case "\t": return "a tab"
    case "\r": return "a carriage return"
    case "\u{FFFD}": return "U+FFFD (bytes that are not UTF-8)"
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      let name = scalar.properties.name.map { " (\($0.lowercased()))" } ?? ""
      return "U+\(padded)\(name)"
    }
  }
}
