internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// One change for all rules of a list to which the same happens: what people read of an upgrade.
struct UpgradeGroup: Sendable {
  /// The change of the first of the rules.
  let change: UpgradeDiff.Change
  /// The same for the other rules of the list.
  private(set) var others: [UpgradeDiff.Change] = []

  /// What is shown first, with its title.
  static let titles: [(outcome: Outcome, title: String)] = UpgradeDiff.order.map { outcome in
    (outcome, outcome == .allow ? "newly allowed" : outcome == .deny ? "newly denied" : "newly asked")
  }

  /// The groups of changes, in the order of their first ones. A change without a rule stands alone.
  static func groups(of changes: [UpgradeDiff.Change]) -> [UpgradeGroup] {
    struct Key: Hashable {
      var feature: Feature
      var old: Outcome
      var list: RuleList?
    }
    var places: [Key: Int] = [:]
    var groups: [UpgradeGroup] = []
    for change in changes {
      let key = Key(feature: change.feature, old: change.old, list: change.rule?.list)
      if let place = places[key], change.rule != nil {
        groups[place].others.append(change)
      } else {
        places[key] = groups.count
        groups.append(UpgradeGroup(change: change))
      }
    }
    return groups
  }

  /// ` and 3 further rules`, or nothing.
  ///
  /// - Parameter isThere: whether the list was named before.
  func furtherRules(isThere: Bool) -> String {
    others.isEmpty
      ? "" : " and \(Wording.counted(others.count, "further rule"))\(isThere ? " there" : "")"
  }

  /// What holds in the newer release, or no longer: a sentence.
  func meaning(in new: Release) -> String {
    let meaning = change.feature.row.meaning
    let isThere = change.feature.row.lifetime.covers(.v2_1, new)
    return isThere ? meaning : "no longer: " + meaning
  }

  /// `since 2.1.113 (seen between 2.1.112 and 2.1.114)`.
  func since(from old: Release, to new: Release) -> String {
    guard let interval = change.interval else { return "between \(old) and \(new)" }
    return "since \(interval.dated) (seen between \(interval.after) and \(interval.upTo))"
  }
}
