/// What is known of a feature: one row of the table.
public struct FeatureRow: Sendable, Hashable {
  /// What a feature rests on.
  public enum Basis: Sendable, Hashable {
    /// The documentation of the language says so: it holds in every reading.
    case documented
    /// The product was measured to do so: it holds in reading `product` only.
    case measured
    /// The documentation leaves it open: the reading decides.
    case open(OpenPoint)
  }

  /// The feature.
  public let feature: Feature
  /// The ids of the clauses that state it, for example `S-21`; at least one.
  public let clauses: [String]
  /// What holds where the feature is there: one sentence.
  public let meaning: String
  /// In which editions and releases it can be there.
  public let lifetime: Lifetime
  /// What it rests on.
  public let basis: Basis

  /// Whether the feature is there.
  func holds(in edition: Edition, _ release: Release, _ reading: Reading) -> Bool {
    guard lifetime.covers(edition, release) else { return false }
    return switch basis {
    case .documented: true
    case .measured: reading == .product
    case .open(let point): point.isHeld(in: reading)
    }
  }
}

extension FeatureRow {
  static func documented(
    _ feature: Feature, _ clauses: String..., meaning: String, lifetime: Lifetime = .sinceEdition2
  ) -> FeatureRow {
    FeatureRow(
      feature: feature, clauses: clauses, meaning: meaning, lifetime: lifetime, basis: .documented)
  }

  static func measured(
    _ feature: Feature, _ clauses: String..., meaning: String, lifetime: Lifetime = .sinceEdition2
  ) -> FeatureRow {
    FeatureRow(feature: feature, clauses: clauses, meaning: meaning, lifetime: lifetime, basis: .measured)
  }

  /// An open point.
  ///
  /// - Parameters:
  ///   - reading: the one of `narrow` and `wide` that has the feature.
  ///   - measured: what measuring the product said.
  static func open(
    _ number: Int, _ feature: Feature, _ clauses: String..., question: String, meaning: String,
    in reading: Reading, measured: OpenPoint.Measurement, reach: OpenPoint.Reach = .everyTool,
    stage: OpenPoint.Stage = .decision, lifetime: Lifetime = .always
  ) -> FeatureRow {
    let point = OpenPoint(
      number: number, id: "U\(number)", question: question, isHeldNarrowly: reading == .narrow,
      measured: measured, reach: reach,
      stage: stage)
    return FeatureRow(
      feature: feature, clauses: clauses, meaning: meaning, lifetime: lifetime, basis: .open(point))
  }

  /// A behaviour that releases of edition 2.1 have or not.
  static func changed(
    _ feature: Feature, _ clauses: String..., meaning: String, _ spans: Lifetime.Span...
  ) -> FeatureRow {
    FeatureRow(
      feature: feature, clauses: clauses, meaning: meaning, lifetime: Lifetime(spans), basis: .measured)
  }
}

extension ReleaseInterval {
  /// A change seen between two releases of 2.1, by their third numbers; `dated` as in `ReleaseInterval`.
  static func seen(_ after: UInt16, _ upTo: UInt16, dated: UInt16? = nil) -> ReleaseInterval {
    ReleaseInterval(
      after: Release(2, 1, after), upTo: Release(2, 1, upTo), dated: dated.map { Release(2, 1, $0) })
  }
}

extension Lifetime.Span {
  /// It came and stayed.
  static func since(_ start: ReleaseInterval) -> Lifetime.Span { Lifetime.Span(since: .release(start)) }

  /// It was there from the first release on and was lost.
  static func until(_ end: ReleaseInterval) -> Lifetime.Span { Lifetime.Span(until: .release(end)) }

  /// It came and was lost again.
  static func held(from start: ReleaseInterval, to end: ReleaseInterval) -> Lifetime.Span {
    Lifetime.Span(since: .release(start), until: .release(end))
  }
}
