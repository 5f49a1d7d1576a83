internal import ArgumentParser
internal import LanguageReference
internal import Reporting

/// A clause that somebody wants to read.
struct ClauseRequest {
  /// What was written: an id, the id of a part of a clause, or the number of a correction, in any letter case.
  let name: String

  init(_ name: String) { self.name = name }

  /// The clause.
  ///
  /// - Throws: `ValidationError` that names the nearest clause, for an id that there is not.
  func clause() throws -> Clause {
    let clauses = try LanguageReference.clauses()
    if let clause = clauses.named(name) { return clause }
    let near = LanguageReference.neighbours(of: name, among: clauses).first
    let proposal = near.map { "did you mean \($0.id)?" } ?? "the clauses stand in \(LanguageReference.page)."
    throw ValidationError("There is no clause `\(name)`; \(proposal)")
  }
}
