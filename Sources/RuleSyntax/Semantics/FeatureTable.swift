/// All features: what each means, since when, and on what it rests.
public enum FeatureTable {
  // INVARIANT: the row of a feature stands at its raw value; `FeatureTableTests` checks that each has one.
  /// One row a feature, in the order of `Feature`.
  public static let rows: [FeatureRow] = {
    let all =
      ruleRows + settingsRows + callRows + openRuleRows + openCommandRows + restrictionsHistory
      + fileRulesHistory
      + allowsHistory + sessionsHistory
    return all.sorted { $0.feature.rawValue < $1.feature.rawValue }
  }()

  /// The features that are there.
  static func features(_ edition: Edition, _ release: Release, _ reading: Reading) -> FeatureSet {
    if release == .newestMeasured, let known = newest[NewestKey(edition: edition, reading: reading)] {
      return known
    }
    return FeatureSet(rows.lazy.filter { $0.holds(in: edition, release, reading) }.map(\.feature))
  }

  private struct NewestKey: Hashable {
    var edition: Edition
    var reading: Reading
  }

  // Semantics of the newest release are made for every rule that is analysed.
  private static let newest: [NewestKey: FeatureSet] = {
    var sets: [NewestKey: FeatureSet] = [:]
    for edition in Edition.allCases {
      for reading in Reading.allCases {
        sets[NewestKey(edition: edition, reading: reading)] = FeatureSet(
          rows.lazy.filter { $0.holds(in: edition, .newestMeasured, reading) }.map(\.feature))
      }
    }
    return sets
  }()

  /// The features that came or went with a release.
  static let changing = FeatureSet(rows.lazy.filter { !$0.lifetime.changes.isEmpty }.map(\.feature))

  /// Those of them that the newest measured release has.
  static let changingOfNewest = features(.v2_1, .newestMeasured, .product).intersection(changing)

  /// How answers name the features, in the order of `Feature`.
  static let ids: [String] = rows.map { row in
    if case .open(let point) = row.basis { point.id } else { row.feature.name }
  }

  /// The rows of open points, in the order of their numbers.
  static let openPoints: [(row: FeatureRow, point: OpenPoint)] = {
    let open = rows.compactMap { row -> (row: FeatureRow, point: OpenPoint)? in
      if case .open(let point) = row.basis { (row, point) } else { nil }
    }
    return open.sorted {
      ($0.point.number, $0.row.feature.rawValue) < ($1.point.number, $1.row.feature.rawValue)
    }
  }()
}
