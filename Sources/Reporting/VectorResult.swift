public import PermissionEngine
public import RuleSyntax
public import Settings

/// How one vector came out in one edition under one reading.
public struct VectorResult: Sendable {
  /// The vector's id.
  public var id: String
  /// The edition.
  public var edition: Edition
  /// Whether the wide reading was asked.
  public var isWide: Bool
  /// What the vector expects.
  public var expect: Outcome
  /// What the policy says.
  public var got: Outcome
  /// Whether that counts as passed.
  public var passes: Bool
  /// Why the policy says so.
  public var explanation: String

  /// Every way in which a vector is asked: in each of its editions, and under the wide reading when it says what
  /// that gives.
  ///
  /// - Parameter only: an edition, when the others are not asked.
  public static func results(of vector: PolicyVector, only: Edition? = nil) -> [VectorResult] {
    vector.editions.filter { only == nil || $0 == only }.flatMap { edition -> [VectorResult] in
      let stack = vector.stack(semantics: Semantics(edition: edition, reading: .narrow))
      let narrow = decide(vector, stack, edition, .narrow)
      var results = [
        VectorResult(
          id: vector.id, edition: edition, isWide: false, expect: vector.expect, got: narrow.outcome,
          passes: vector.accepts(narrow.outcome), explanation: narrow.reason.explanation)
      ]
      if let expectWide = vector.expectWide {
        let wide = decide(vector, stack, edition, .wide)
        results.append(
          VectorResult(
            id: vector.id, edition: edition, isWide: true, expect: expectWide, got: wide.outcome,
            passes: vector.acceptsWide(wide.outcome), explanation: wide.reason.explanation))
      }
      return results
    }
  }

  private static func decide(
    _ vector: PolicyVector, _ stack: SettingsStack, _ edition: Edition, _ reading: Reading
  ) -> Decision {
    Policy(compiling: stack, semantics: Semantics(edition: edition, reading: reading))
      .decide(vector.call, in: vector.context)
  }
}

extension VectorResult {
  /// The result as one object; the members are described in `Documentation/json.md`.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", id)
      writer.member("edition", edition.rawValue)
      writer.member("reading", isWide ? "wide" : "narrow")
      writer.member("expect", expect.rawValue)
      writer.member("got", got.rawValue)
      writer.member("pass", passes)
    }
  }

  /// `failed: compound-0042 in edition 2.1: expected deny, got ask: no rule matches`.
  public func text(_ style: TextStyle = TextStyle()) -> String {
    let word = passes ? style.paint("passed", .allow) : style.paint("failed", .error)
    let reading = isWide ? ", wide reading" : ""
    let answers = "expected \(style.paint(expect)), got \(style.paint(got))"
    return "\(word): \(DisplayText.visible(id)) in edition \(edition.rawValue)\(reading): \(answers): "
      + DisplayText.visible(explanation)
  }
}
