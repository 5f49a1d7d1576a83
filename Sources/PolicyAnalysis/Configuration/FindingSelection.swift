/// Which findings a run is about: those are reported, those are repaired, and no others.
public struct FindingSelection: Sendable {
  /// How much is shown.
  public var profile: Profile
  /// Codes, beginnings of codes and names of the checks that are wanted; every check when empty. A check that is named
  /// by its whole code or by its name is shown in every profile.
  public var selected: [String]
  /// Codes, beginnings of codes and names of the checks that are not wanted.
  public var ignored: [String]
  let configuration: LintConfiguration?
  private let baseline: Baseline?

  /// A selection.
  ///
  /// - Parameters:
  ///   - profile: nil for what the configuration says, `regular` without one.
  ///   - selected: takes the place of the configuration's `select` when it is not empty.
  ///   - ignored: counts beside the configuration's ignores.
  ///   - baseline: what the configuration's baseline holds; nil without one.
  public init(
    profile: Profile? = nil, selected: [String] = [], ignored: [String] = [],
    configuration: LintConfiguration? = nil, baseline: Baseline? = nil
  ) {
    self.profile = profile ?? configuration?.profile ?? .regular
    self.selected = selected.isEmpty ? configuration?.selected ?? [] : selected
    self.ignored = ignored
    self.configuration = configuration
    self.baseline = baseline
  }

  /// The checks that have to be run for it: a check that is of no use to most only where it is named.
  public var checks: [any Check.Type] {
    CheckRegistry.checks.filter { check in
      let metadata = check.metadata
      let isNamed =
        selected.contains { LintConfiguration.names($0, metadata.code, metadata.name) }
        || configuration?.names(metadata.code, metadata.name) ?? false
      return isWanted(metadata.code, metadata.name) && (!metadata.isOptIn || isNamed)
    }
  }

  /// Whether no check has this code, a code that begins so, or this name.
  public static func isUnknown(_ name: String) -> Bool {
    !CheckRegistry.checks.contains { LintConfiguration.names(name, $0.metadata.code, $0.metadata.name) }
  }

  /// The findings of a run that are to be reported, with the severities that the configuration gives them.
  ///
  /// - Parameter findings: of one file or of many; equal findings stand in their order.
  public func reported(_ findings: [Finding]) -> [Finding] { sorted(out: findings).reported }

  /// What is to be reported, which ignores of the configuration had something to do, and what is left of the baseline.
  func sorted(out findings: [Finding]) -> (reported: [Finding], used: Set<Int>, unmet: Baseline?) {
    var left = baseline
    var used: Set<Int> = []
    let reported = findings.compactMap { finding -> Finding? in
      guard isWanted(finding.code, finding.name) else { return nil }
      let covering = configuration?.ignoresCovering(finding) ?? []
      used.formUnion(covering)
      guard covering.isEmpty, left?.takes(finding) != true else { return nil }
      guard finding.profile <= profile || isNamed(finding) else { return nil }
      var finding = finding
      if let severity = configuration?.severity(of: finding) { finding.severity = severity }
      return finding
    }
    return (reported, used, left)
  }

  private func isWanted(_ code: String, _ name: String) -> Bool {
    (selected.isEmpty || selected.contains { LintConfiguration.names($0, code, name) })
      && !ignored.contains { LintConfiguration.names($0, code, name) }
  }

  /// Whether the check of a finding is selected by itself, not as one of a family.
  private func isNamed(_ finding: Finding) -> Bool {
    selected.contains { name in
      name.lowercased() == finding.code.lowercased() || name.lowercased() == finding.name
    }
  }
}
