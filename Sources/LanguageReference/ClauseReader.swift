/// A page that is not written as the reference is.
public struct ClauseSyntaxError: Error, Sendable, Hashable {
  /// The clause concerned, or the line when none has begun.
  public var place: String
  /// What is wrong: lower case, no full stop.
  public var message: String
}

/// Reads the clauses of one chapter.
///
/// A clause is a line of anchors (`<a id="s-19"></a><a id="e1"></a>`), a heading (`### S-19 File operands`), the
/// statement, three facts (`- Basis: `, `- Strict: `, `- 1.0: `), and a table of examples with the columns policy,
/// call, 2.1, strict and 1.0. Blank lines separate these; a fact may go on in lines that are indented.
struct ClauseReader {
  private static let anchorStart = "<a id=\""
  private static let anchorEnd = "\"></a>"

  /// All clauses of a chapter, which begins with its heading.
  static func clauses(in lines: ArraySlice<Substring>) throws(ClauseSyntaxError) -> [Clause] {
    guard let heading = lines.first, heading.hasPrefix("## ") else {
      throw ClauseSyntaxError(place: String(lines.first ?? ""), message: "a chapter begins with its heading")
    }
    let starts = lines.indices.filter { lines[$0].hasPrefix(anchorStart) }
    var clauses: [Clause] = []
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : lines.endIndex
      clauses.append(try clause(lines[start..<end], chapter: String(heading.dropFirst(3))))
    }
    return clauses
  }

  private static func clause(
    _ lines: ArraySlice<Substring>, chapter: String
  ) throws(ClauseSyntaxError) -> Clause {
    var names = anchors(lines.first ?? "")
    let heading = lines.dropFirst().first ?? ""
    let words = heading.split(separator: " ", maxSplits: 2)
    guard let id = names.first, words.count == 3, words[0] == "###", words[1] == id else {
      throw ClauseSyntaxError(
        place: String(heading), message: "a heading `### ID title` with an anchor for it")
    }
    names.removeFirst()
    let section = lines.dropFirst()
    let body = lines.dropFirst(2)
    let rows = body.filter { $0.hasPrefix("|") }.dropFirst(2)
    var examples: [ClauseExample] = []
    for row in rows { examples.append(try ExampleReader(clause: id).example(String(row))) }
    return Clause(
      id: id, aliases: names, title: String(words[2]), chapter: chapter,
      statement: try statement(body, id), basis: try fact("Basis", body, id),
      strict: try fact("Strict", body, id), edition1: try fact("1.0", body, id), examples: examples,
      section: withoutBlankEnds(section).joined(separator: "\n") + "\n")
  }

  /// The names in a line of anchors, in capitals.
  private static func anchors(_ line: Substring) -> [String] {
    line.split(separator: anchorStart).compactMap { piece in
      piece.hasSuffix(anchorEnd) ? piece.dropLast(anchorEnd.count).uppercased() : nil
    }
  }

  /// What stands before the facts.
  private static func statement(
    _ body: ArraySlice<Substring>, _ id: String
  ) throws(ClauseSyntaxError) -> String {
    let text = withoutBlankEnds(body.prefix { !$0.hasPrefix("- Basis: ") })
    guard !text.isEmpty else { throw ClauseSyntaxError(place: id, message: "a statement is missing") }
    return text.joined(separator: "\n")
  }

  private static func fact(
    _ name: String, _ body: ArraySlice<Substring>, _ id: String
  ) throws(ClauseSyntaxError) -> String {
    let start = "- \(name): "
    guard let line = body.firstIndex(where: { $0.hasPrefix(start) }) else {
      throw ClauseSyntaxError(place: id, message: "the fact `\(name)` is missing")
    }
    let continued = body[(line + 1)...].prefix { $0.hasPrefix("  ") }.map { $0.dropFirst(2) }
    return ([body[line].dropFirst(start.count)] + continued).joined(separator: " ")
  }

  private static func withoutBlankEnds(_ lines: ArraySlice<Substring>) -> ArraySlice<Substring> {
    let start = lines.drop(while: \.isEmpty)
    guard let last = start.lastIndex(where: { !$0.isEmpty }) else { return [] }
    return start[...last]
  }
}
