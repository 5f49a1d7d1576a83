/// One replacement that turns a text which is not JSON into what its writer meant.
struct JSONRepair {
  /// The bytes replaced.
  let range: Range<Int>
  /// What stands there afterwards.
  let replacement: [UInt8]
  /// What it does, imperative: `remove 2 comments and 1 comma`.
  let description: String

  /// Nil when the text still does not parse afterwards.
  init?(_ edits: [JSONRecovery.Edit], in source: [UInt8]) {
    guard let first = edits.first, let last = edits.last else { return nil }
    let start = Self.tidied(first.range, first, in: source).lowerBound
    var replacement: [UInt8] = []
    var copied = start
    var end = last.range.upperBound
    for edit in edits {
      guard edit.range.lowerBound >= copied else { return nil }
      let range = Self.tidied(edit.range, edit, in: source)
      replacement += source[copied..<max(copied, range.lowerBound)]
      replacement += edit.replacement
      copied = range.upperBound
      end = range.upperBound
    }
    let text = Array(source[..<start]) + replacement + source[end...]
    guard (try? JSONReader().read(text)) != nil else { return nil }
    range = start..<end
    self.replacement = replacement
    description = Self.description(of: edits, in: source)
  }

  /// A comment goes with the blanks before it, and with its line when nothing else stands there.
  private static func tidied(_ range: Range<Int>, _ edit: JSONRecovery.Edit, in source: [UInt8]) -> Range<Int>
  {
    guard isComment(edit, in: source) else { return range }
    var start = range.lowerBound
    while start > 0, source[start - 1] == 0x20 || source[start - 1] == 0x09 { start -= 1 }
    var end = range.upperBound
    while end < source.count, [0x20, 0x09, 0x0D].contains(source[end]) { end += 1 }
    let endsLine = end == source.count || source[end] == 0x0A
    guard endsLine else { return range }
    let beginsLine = start == 0 || source[start - 1] == 0x0A
    if beginsLine, end < source.count { return start..<end + 1 }
    return start..<range.upperBound
  }

  private static func isComment(_ edit: JSONRecovery.Edit, in source: [UInt8]) -> Bool {
    edit.replacement.isEmpty && !edit.range.isEmpty && source[edit.range.lowerBound] == UInt8(ascii: "/")
  }

  private static func description(of edits: [JSONRecovery.Edit], in source: [UInt8]) -> String {
    let comments = edits.count { isComment($0, in: source) }
    let missing = edits.count { !$0.replacement.isEmpty }
    let removed = [(comments, "comment"), (edits.count - comments - missing, "comma")].compactMap {
      count, noun in
      count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    let steps = [
      removed.isEmpty ? nil : "remove " + removed.joined(separator: " and "),
      missing == 0 ? nil : "add \(missing) comma\(missing == 1 ? "" : "s")",
    ]
    return steps.compactMap { $0 }.joined(separator: ", ")
  }
}
