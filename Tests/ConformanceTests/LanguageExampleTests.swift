import LanguageReference
import PermissionEngine
import PolicyTesting
import Reporting
import RuleSyntax
import Testing

/// Every example of the reference of the language, decided by the engine.
@Suite struct LanguageExampleTests {
  @Test(arguments: LanguageExample.all)
  func isDecidedAsThePageSays(_ example: LanguageExample) { example.check() }

  @Test func thereAreExamples() { #expect(LanguageExample.all.count > 1000) }
}

/// One answer of one row of the page.
struct LanguageExample: Sendable, CustomTestStringConvertible {
  /// Who gives the answer.
  enum Answerer: String {
    case product
    case strict
    case edition1
  }

  let vector: ExampleVector
  let answerer: Answerer
  let expect: String

  var testDescription: String { "\(vector.id) (\(answerer.rawValue))" }

  static let all: [LanguageExample] = {
    do {
      return try LanguageReference.clauses().flatMap { clause in
        ExampleVector.vectors(of: clause).flatMap { vector -> [LanguageExample] in
          let first = LanguageExample(
            vector: vector, answerer: vector.edition == "1.0" ? .edition1 : .product, expect: vector.expect)
          let strict = vector.expectStrict.map {
            LanguageExample(vector: vector, answerer: .strict, expect: $0)
          }
          return [first, strict].compactMap(\.self)
        }
      }
    } catch {
      Issue.record("\(error)")
      return []
    }
  }()

  func check() {
    do {
      // The expected answer is compared here, so that the vector needs no more than one.
      var single = vector
      single.expectStrict = nil
      let policyVector = try PolicyVector(parsing: single.line)
      let decision = decide(policyVector)
      let row = "\(vector.example.policyText) -> \(vector.example.callText)"
      #expect(
        decision.outcome.rawValue == expect,
        "\(testDescription): \(row): \(decision.reason.explanation) \(decision.reason.clauses)")
    } catch {
      Issue.record("\(testDescription): \(error)")
    }
  }

  private func decide(_ vector: PolicyVector) -> Decision {
    let semantics = Semantics(
      edition: answerer == .edition1 ? .v1_0 : .v2_1, reading: answerer == .product ? .product : .strict)
    return Policy(compiling: vector.stack(semantics: semantics), semantics: semantics)
      .decide(vector.call, in: vector.context)
  }
}
