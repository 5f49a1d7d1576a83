internal import RuleSyntax

/// Puts findings of one cause together: one finding in their place, the others listed in it.
public enum FindingGroups {
  /// Findings of one check, file, severity and cause as one; the others as they are. The first by place stands for
  /// all, and keeps its own example and repair.
  ///
  /// - Parameter findings: sorted by place.
  public static func grouped(_ findings: [Finding]) -> [Finding] {
    var places: [Key: Int] = [:]
    var result: [Finding] = []
    for finding in findings {
      guard let cause = finding.cause else {
        result.append(finding)
        continue
      }
      let key = Key(
        file: finding.location.file, code: finding.code, severity: finding.severity, cause: cause.key)
      if let place = places[key] {
        result[place].others.append(finding)
      } else {
        places[key] = result.count
        result.append(finding)
      }
    }
    return result.map(named)
  }

  /// Codes of checks that say of a rule that it is not read as it was meant.
  private static let faultsOfForm: Set<String> = [
    "CCR002", "CCR003", "CCR004", "CCR104", "CCR107", "CCR403", "CCR404",
  ]
  /// Codes of checks that judge what a rule does.
  private static let judgements: Set<String> = [
    "CCR301", "CCR302", "CCR303", "CCR304", "CCR305", "CCR306", "CCR307", "CCR401", "CCR402",
  ]

  /// Findings without those about what a rule does where its form is at fault: that is one cause, and is told once.
  public static func withoutEchoes(_ findings: [Finding]) -> [Finding] {
    var faults: [RuleKey: Profile] = [:]
    for finding in findings where faultsOfForm.contains(finding.code) && finding.rule != nil {
      let key = RuleKey(finding)
      faults[key] = min(faults[key] ?? finding.profile, finding.profile)
    }
    guard !faults.isEmpty else { return findings }
    return findings.filter { finding in
      guard judgements.contains(finding.code), let shown = faults[RuleKey(finding)] else { return true }
      // What only a later profile tells of takes nothing away from this one.
      return shown > finding.profile
    }
  }

  private struct RuleKey: Hashable {
    let file: String
    let rule: String?
    let list: RuleList?

    init(_ finding: Finding) {
      file = finding.location.file
      rule = finding.rule
      list = finding.list
    }
  }

  /// Files in their order, within a file the gravest first, then by place.
  public static func ordered(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.location.file != b.location.file { return left.offset < right.offset }
      if a.severity != b.severity { return a.severity > b.severity }
      return left.offset < right.offset
    }.map(\.element)
  }

  private struct Key: Hashable {
    let file: String
    let code: String
    let severity: Severity
    let cause: String
  }

  /// The message of one that stands for several.
  private static func named(_ finding: Finding) -> Finding {
    guard !finding.others.isEmpty, let cause = finding.cause else { return finding }
    var finding = finding
    let name = finding.rule.map { Quotation.quoted($0) } ?? "this"
    let more = finding.others.count == 1 ? "1 more rule" : "\(finding.others.count) more rules"
    let example = finding.witness.map { ": \(Quotation.quoted($0.call.summary))" } ?? ""
    finding.messageAlone = finding.message
    finding.message = "\(name) and \(more) \(cause.plural)\(example)"
    return finding
  }
}

extension Finding {
  /// The finding without the others that it stands for, then these: for programs that follow each by itself.
  public var separated: [Finding] {
    var alone = self
    alone.others = []
    if let messageAlone { alone.message = messageAlone }
    alone.messageAlone = nil
    return [alone] + others
  }
}
