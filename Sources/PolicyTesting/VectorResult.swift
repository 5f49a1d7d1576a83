public import PermissionEngine
public import RuleSyntax
public import Settings

/// How one vector came out in one edition under one reading.
public struct VectorResult: Sendable {
  /// The vector's id.
  public var id: String
  /// The edition.
  public var edition: Edition
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
  /// - Parameter only: an edition, when the others are not asked.
  public static func results(of vector: PolicyVector, only: Edition? = nil) -> [VectorResult] {
    vector.editions.filter { only == nil || $0 == only }.flatMap { edition -> [VectorResult] in
      let stack = vector.stack(semantics: Semantics(edition: edition))
      return vector.readings(of: edition).compactMap { reading in
        guard let expect = vector.expected(in: reading) else { return nil }
        let decision = decide(vector, stack, edition, reading)
        return VectorResult(
          id: vector.id, edition: edition, reading: reading, expect: expect, got: decision.outcome,
          passes: vector.accepts(decision.outcome, in: reading), explanation: decision.reason.explanation,
          clauses: decision.reason.clauses)
      }
    }
  }

  private static func decide(
    _ vector: PolicyVector, _ stack: SettingsStack, _ edition: Edition, _ reading: Reading
  ) -> Decision {
    Policy(compiling: stack, semantics: Semantics(edition: edition, reading: reading))
      .decide(vector.call, in: vector.context)
  }
}
