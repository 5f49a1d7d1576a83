public import PermissionEngine
public import RuleSyntax
internal import Settings

/// How one vector came out in one edition under one reading.
public struct VectorResult: Sendable {
  /// The vector's id.
  public var id: String
  /// The edition.
  public var edition: Edition
  /// The release that was asked.
  public var release: Release
  /// The reading that was asked.
  public var reading: Reading
  /// What the vector expects.
  public var expect: Outcome
  /// What the policy says.
  public var got: Outcome
  /// Whether that counts as passed.
  public var passes: Bool
  /// Why the policy says so.
  public var explanation: String
  /// The clauses that the answer rests on.
  public var clauses: [String]

  /// Every way in which a vector is asked: in each of its editions, in each reading of which it says what that gives.
  ///
  /// - Parameters:
  ///   - only: an edition, when the others are not asked.
  ///   - release: a release, when the others of a vector with answers by release are not asked; others are asked as that
  ///     release in the product reading.
  public static func results(
    of vector: PolicyVector, only: Edition? = nil, release: Release? = nil
  ) -> [VectorResult] {
    if !vector.decisions.isEmpty { return releaseResults(of: vector, only: release) }
    return vector.editions.filter { only == nil || $0 == only }.flatMap { edition -> [VectorResult] in
      let stack = vector.stack(semantics: Semantics(edition: edition, release: release ?? .newestMeasured))
      return vector.readings(of: edition).compactMap { reading in
        guard let expect = vector.expected(in: reading) else { return nil }
        let semantics = Semantics(edition: edition, reading: reading, release: release ?? .newestMeasured)
        let decision = Policy(compiling: stack, semantics: semantics).decide(vector.call, in: vector.context)
        return VectorResult(
          id: vector.id, edition: edition, release: semantics.release, reading: reading, expect: expect,
          got: decision.outcome,
          passes: vector.accepts(decision.outcome, in: reading), explanation: decision.reason.explanation,
          clauses: decision.reason.clauses)
      }
    }
  }

  private static func releaseResults(of vector: PolicyVector, only: Release?) -> [VectorResult] {
    vector.decisions.filter { only == nil || $0.release == only }.map { release, expect in
      let semantics = Semantics(edition: .v2_1, reading: .product, release: release)
      let decision = Policy(
        compiling: vector.stack(semantics: semantics), semantics: semantics, for: .fewCalls
      ).decide(vector.call, in: vector.context)
      return VectorResult(
        id: vector.id, edition: .v2_1, release: release, reading: .product, expect: expect,
        got: decision.outcome, passes: decision.outcome == expect,
        explanation: decision.reason.explanation, clauses: decision.reason.clauses)
    }
  }
}
