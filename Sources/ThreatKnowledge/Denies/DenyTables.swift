/// The tables of deny equivalents as text, parsed on first use.
///
///     Bash(rm *) | delete
///       $ unlink file                               another way to the effect
///       ~ \rm -rf build                             the same command in another spelling
///       = Bash(unlink *)  Bash(shred *)             further denies, two blanks between
///       Deleting has too many spellings             what to know
enum DenyTables {
  static var texts: [String] { [code, files, git, infrastructure, network, packages, secrets] }

  /// The entries of all tables, in table order.
  static func parse() -> [DenyEquivalent] {
    var entries: [DenyEquivalent] = []
    for line in texts.flatMap(TableText.lines) {
      guard line.first == UInt8(ascii: " ") else {
        entries.append(head(line))
        continue
      }
      guard let last = entries.indices.last else { continue }
      let body = line.dropFirst(2)
      let value = body.dropFirst(2)
      switch body.first {
      case UInt8(ascii: "$"), UInt8(ascii: "~"):
        entries[last].alternatives.append(
          DenyEquivalent.Alternative(
            command: TableText.string(value), isSpelling: body.first == UInt8(ascii: "~")))
      case UInt8(ascii: "="): entries[last].furtherDenies += TableText.phrases(value)
      default: entries[last].note = TableText.string(body)
      }
    }
    return entries
  }

  private static func head(_ line: TableText.Line) -> DenyEquivalent {
    let fields = TableText.fields(of: line).map(TableText.string)
    let denied = fields[0]
    var words: [String] = []
    if denied.hasPrefix("Bash(") {
      words = TableText.words(denied.dropFirst(5).dropLast().utf8)
      if words.last == "*" { words.removeLast() }
    }
    return DenyEquivalent(
      denied: denied, words: words.contains { $0.contains("*") } ? [] : words,
      effect: fields.count > 1 ? Capability(rawValue: fields[1]) ?? .execute : .execute, alternatives: [],
      furtherDenies: [], note: "")
  }
}
