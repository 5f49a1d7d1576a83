import PermissionEngine
import RuleSyntax
import TestSupport
import Testing

/// One line of the corpus in one edition.
struct CorpusCase: Sendable, CustomTestStringConvertible {
  let vector: PolicyVector
  let edition: Edition
  /// Vectors of `capability.jsonl` say what the wide reading allows; the narrow one may ask.
  let isCapability: Bool

  var testDescription: String { "\(vector.id) (\(edition.rawValue))" }

  /// All cases of a folder of the corpus, in the order of the files.
  static func all(in folder: String) -> [CorpusCase] {
    TextFiles.names(in: "\(ProjectPaths.corpus)/\(folder)", ending: ".jsonl").flatMap { name in
      TextFiles.lines(of: "\(ProjectPaths.corpus)/\(folder)/\(name)").flatMap { line -> [CorpusCase] in
        do throws(PolicyVectorError) {
          let vector = try PolicyVector(parsing: line)
          return vector.editions.map {
            CorpusCase(vector: vector, edition: $0, isCapability: name == "capability.jsonl")
          }
        } catch {
          Issue.record("\(name): \(error.message): \(String(decoding: line, as: UTF8.self))")
          return []
        }
      }
    }
  }

  /// Decides the call under both readings and compares.
  func check() {
    let evaluator = Evaluator(
      compiling: vector.stack(semantics: Semantics(edition: edition, reading: .strict)),
      semantics: Semantics(edition: edition, reading: .strict))
    let decision = evaluator.decide(vector.call, in: vector.context)
    if isCapability {
      let isRight = vector.accepts(decision.outcome) || vector.accepts(decision.wideOutcome)
      #expect(isRight, "\(described(decision))")
    } else {
      #expect(vector.accepts(decision.outcome), "\(described(decision))")
      #expect(vector.acceptsWide(decision.wideOutcome), "\(described(decision))")
    }
    #expect(
      decision.dependsOn.isEmpty == (decision.outcome == decision.wideOutcome), "\(described(decision))")
    #expect(
      !decision.reason.explanation.isEmpty && !decision.reason.clauses.isEmpty, "\(described(decision))")
  }

  private func described(_ decision: Decision) -> String {
    let points = decision.dependsOn.map(\.id).joined(separator: ",")
    let wide = vector.expectWide.map { "/\($0)" } ?? ""
    return "\(testDescription): expected \(vector.expect)\(wide), got \(decision.outcome)/"
      + "\(decision.wideOutcome) [\(points)]: \(decision.reason.explanation) \(decision.reason.clauses)"
  }
}
