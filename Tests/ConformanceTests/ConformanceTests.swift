import PermissionEngine
import PolicyTesting
import RuleSyntax
import Testing

/// Every vector of the corpus, in every edition and reading of which it says something.
@Suite struct ConformanceTests {
  @Test("decides as the release did", arguments: CorpusFile.all)
  func product(_ file: CorpusFile) {
    let known = KnownDifferences.listed.reasons
    for vector in file.vectors where vector.editions.contains(.v2_1) && vector.decisions.isEmpty {
      let decision = Policy(compiling: vector.stack(semantics: .product), semantics: .product, for: .fewCalls)
        .decide(vector.call, in: vector.context)
      let isRight = vector.accepts(decision.outcome, in: .product)
      if known[vector.id] == nil {
        #expect(isRight, "\(described(vector, decision, vector.expect))")
      } else {
        #expect(!isRight, "\(vector.id) is decided rightly now: take it out of known-differences.tsv")
      }
      expectReason(vector, decision)
    }
  }

  @Test("keeps the strict reading", arguments: CorpusFile.all)
  func strict(_ file: CorpusFile) {
    for vector in file.vectors where vector.editions.contains(.v2_1) {
      guard let expect = vector.expectStrict else { continue }
      let decision = decided(vector, .strict)
      #expect(vector.accepts(decision.outcome, in: .strict), "\(described(vector, decision, expect))")
    }
  }

  @Test("keeps edition 1.0", arguments: CorpusFile.all)
  func edition1(_ file: CorpusFile) {
    for vector in file.vectors where vector.editions.contains(.v1_0) {
      let decision = decided(vector, .edition1)
      #expect(vector.accepts(decision.outcome, in: .narrow), "\(described(vector, decision, vector.expect))")
    }
  }

  /// The decision with what is open, which `expectWide` is about in both editions.
  private func decided(_ vector: PolicyVector, _ semantics: Semantics) -> Decision {
    let decision = Evaluator(compiling: vector.stack(semantics: semantics), semantics: semantics)
      .decide(vector.call, in: vector.context)
    #expect(
      vector.accepts(decision.wideOutcome, in: .wide),
      "\(vector.id) (\(semantics.edition.rawValue)): wide: \(decision.wideOutcome) [\(points(decision))]")
    #expect(
      decision.dependsOn.isEmpty == (decision.outcome == decision.wideOutcome),
      "\(vector.id) (\(semantics.edition.rawValue)): [\(points(decision))]")
    expectReason(vector, decision)
    return decision
  }

  private func expectReason(_ vector: PolicyVector, _ decision: Decision) {
    #expect(!decision.reason.explanation.isEmpty && !decision.reason.clauses.isEmpty, "\(vector.id)")
  }

  private func points(_ decision: Decision) -> String { decision.dependsOn.map(\.id).joined(separator: ",") }

  private func described(_ vector: PolicyVector, _ decision: Decision, _ expect: Outcome) -> String {
    "\(vector.id): expected \(expect), got \(decision.outcome): \(decision.reason.explanation) "
      + "\(decision.reason.clauses)"
  }

  @Test func theCorpusIsThere() {
    func count(_ folder: String) -> Int {
      CorpusFile.all.filter { $0.folder == folder }.reduce(0) { $0 + $1.vectors.count }
    }
    #expect(count("conformance") > 9_000)
    #expect(count("attacks") > 1_000)
  }

  /// At most one vector in five hundred, each with a reason, and each the id of a vector.
  @Test func fewDifferencesAreKnown() {
    let ids = CorpusFile.all.flatMap(\.vectors).map(\.id)
    let known = KnownDifferences.listed.reasons
    #expect(known.count * 500 <= ids.count)
    for (id, reason) in known {
      #expect(!reason.isEmpty, "\(id) has no reason")
      #expect(ids.count { $0 == id } == 1, "\(id) is not the id of one vector")
    }
  }
}
