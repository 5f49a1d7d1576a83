/// The tables of deny equivalents as text, parsed on first use. They are written in `Knowledge/denies`, a file a family, and
/// brought by `make knowledge` into the form that is read here.
///
///     Bash(rm *) | delete
///       $ unlink file                               other
///       ~ \rm -rf build                             spelling
///       = Bash(unlink *)  Bash(shred *)             further
///       Deleting has too many spellings             note
enum DenyTables {
  /// The entries of all tables, in table order.
  static func parse() -> [DenyEquivalent] {
    var entries: [DenyEquivalent] = []
    for line in families.flatMap(TableText.lines) {
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
      effect: TableText.capability(fields[1][...].utf8), alternatives: [], furtherDenies: [], note: "")
  }
}
