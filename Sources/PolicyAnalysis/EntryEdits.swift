internal import RuleSyntax
internal import Settings

/// Edits of one entry of a rule list that leave every other byte of the file as it is.
///
/// Nil everywhere for entries that are not JSON strings: frontmatter is left to people.
struct EntryEdits {
  private let entry: RuleEntry
  private let file: SettingsFile

  init(_ entry: RuleEntry, in file: SettingsFile) {
    self.entry = entry
    self.file = file
  }

  /// Makes the rule read `text`; only the bytes that differ are replaced, so that escapes elsewhere stay as
  /// they were written.
  func replacing(with text: [UInt8], description: String) -> Fix? {
    guard text != entry.text, let literal = EntryText(entry, in: file) else { return nil }
    let old = entry.text
    var prefix = 0
    while prefix < min(old.count, text.count), old[prefix] == text[prefix] { prefix += 1 }
    while prefix > 0, isContinuation(old, prefix) || isContinuation(text, prefix) { prefix -= 1 }
    var suffix = 0
    while suffix < min(old.count, text.count) - prefix,
      old[old.count - 1 - suffix] == text[text.count - 1 - suffix]
    {
      suffix += 1
    }
    while suffix > 0, isContinuation(old, old.count - suffix) { suffix -= 1 }
    guard let span = literal.span(of: prefix..<old.count - suffix) else { return nil }
    var writer = JSONWriter()
    writer.string(Array(text[prefix..<text.count - suffix]))
    let replacement = Array(writer.bytes.dropFirst().dropLast())
    return fix(description, span.start.offset..<span.end.offset, replacement)
  }

  /// Puts another rule after the entry, in the same list.
  func adding(_ rule: String, description: String) -> Fix? {
    guard EntryText(entry, in: file) != nil else { return nil }
    var writer = JSONWriter()
    writer.string(Array(rule.utf8))
    let end = entry.span.end.offset
    return fix(description, end..<end, Array(", ".utf8) + writer.bytes)
  }

  /// Makes the rule read `text`, and says so.
  func writing(_ text: [UInt8]) -> Fix? {
    replacing(with: text, description: "write \(Quotation.quoted(text))")
  }

  /// Takes the entry out of its list, with one comma and the blanks that belong to it.
  ///
  /// - Parameter effect: what the check has proven; `widens` for what the lists alone tell.
  func removing(description: String, effect: Fix.Effect = .widens) -> Fix? {
    guard EntryText(entry, in: file) != nil else { return nil }
    let source = file.source
    let range = entry.span.start.offset..<entry.span.end.offset
    let before = skipBlanksBack(source, range.lowerBound)
    let after = skipBlanks(source, range.upperBound)
    guard before > 0, after < source.count else { return nil }
    // Where it begins a line that goes on, the next entry begins it instead: lines are not joined.
    let isFirstOfLine = source[before..<range.lowerBound].contains(0x0A)
    if isFirstOfLine, source[before - 1] == UInt8(ascii: ","), source[after] == UInt8(ascii: ",") {
      let next = skipBlanks(source, after + 1)
      if !source[(after + 1)..<next].contains(0x0A) {
        return fix(description, range.lowerBound..<next, [], effect)
      }
    }
    if source[before - 1] == UInt8(ascii: ",") {
      return fix(description, skipBlanksBack(source, before - 1)..<range.upperBound, [], effect)
    }
    guard source[before - 1] == UInt8(ascii: "[") else { return nil }
    switch source[after] {
    case UInt8(ascii: ","):
      return fix(description, range.lowerBound..<skipBlanks(source, after + 1), [], effect)
    case UInt8(ascii: "]"): return fix(description, before..<after, [], effect)
    default: return nil
    }
  }

  private func fix(
    _ description: String, _ range: Range<Int>, _ replacement: [UInt8], _ effect: Fix.Effect = .widens
  ) -> Fix {
    let edit = Fix.Edit(
      file: file.path, offset: range.lowerBound, length: range.count, replacement: replacement)
    return Fix(description: description, edits: [edit], effect: effect)
  }

  private func isContinuation(_ text: [UInt8], _ index: Int) -> Bool {
    index < text.count && text[index] & 0xC0 == 0x80
  }

  private func skipBlanks(_ source: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < source.count, isBlank(source[index]) { index += 1 }
    return index
  }

  private func skipBlanksBack(_ source: [UInt8], _ end: Int) -> Int {
    var index = end
    while index > 0, isBlank(source[index - 1]) { index -= 1 }
    return index
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
