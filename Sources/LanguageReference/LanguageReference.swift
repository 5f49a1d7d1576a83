/// The reference of the rule language, as it stands in `Documentation/language.md`.
///
/// The page is the source; `Generated` holds its chapters, and a test says that they are current. Nothing is read
/// before a clause is asked for.
public enum LanguageReference {
  /// The page, from the root of the project.
  public static let page = "Documentation/language.md"

  /// The text of all chapters as the page has it, from the first heading of a chapter to the end.
  public static var text: String { pieces.map { $0.description }.joined(separator: "\n") }

  /// Every clause in the order of the page.
  ///
  /// - Throws: `ClauseSyntaxError` for a page that is not of the shape that `ClauseReader` describes; a test holds
  ///   that ours is.
  public static func clauses() throws(ClauseSyntaxError) -> [Clause] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = lines.indices.filter { lines[$0].hasPrefix("## ") }
    var clauses: [Clause] = []
    for (start, end) in zip(starts, starts.dropFirst() + [lines.endIndex]) {
      clauses += try ClauseReader.clauses(in: lines[start..<end])
    }
    return clauses
  }

  /// Whether a text is written as a clause or as a correction is: a letter of a chapter, a hyphen and a number, or
  /// `E` and a number.
  public static func isClauseName(_ text: String) -> Bool {
    let letters = text.uppercased()
    guard let first = letters.first, "RBSPTCME".contains(first) else { return false }
    let rest = letters.dropFirst()
    return rest.first == "-" || (first == "E" && !rest.isEmpty && rest.allSatisfy(isDigit))
  }

  /// The id that a citation stands for: `s-19e` and `S-19e'` are `S-19`, `e1` is `E1`.
  public static func id(of citation: String) -> String {
    let letters = citation.uppercased()
    let head = letters.prefix { !isDigit($0) }
    return String(head + letters.dropFirst(head.count).prefix(while: isDigit))
  }

  /// The clauses whose ids are nearest to a name of the same chapter, best first; for "did you mean".
  public static func neighbours(of citation: String, among clauses: [Clause]) -> [Clause] {
    let wanted = number(of: citation)
    let letter = citation.uppercased().prefix(1)
    let chapter = clauses.filter { $0.id.hasPrefix(letter) }
    let sorted = chapter.sorted { distance($0, wanted) < distance($1, wanted) }
    return Array(sorted.prefix(1))
  }

  /// A typing mistake is more often a digit too many (`S-199`) than a wrong one.
  private static func distance(_ clause: Clause, _ wanted: String) -> Int {
    let own = number(of: clause.id)
    let common = zip(own, wanted).prefix { $0 == $1 }.count
    return own.count + wanted.count - 2 * common
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func number(of citation: String) -> String { String(citation.filter(isDigit)) }
}

extension [Clause] {
  /// The clause that a citation means, in any letter case: by its id, by the id of a part of it (`S-19e`), or by
  /// one of its other names (`E1`).
  public func named(_ citation: String) -> Clause? {
    let id = LanguageReference.id(of: citation)
    return first { $0.id == id || $0.aliases.contains(id) }
  }
}
