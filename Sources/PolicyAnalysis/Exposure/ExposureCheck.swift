internal import Settings
internal import PermissionEngine
internal import RuleSyntax
internal import ThreatKnowledge

/// A check of what allow rules let through. The search is made once for all of them.
protocol ExposureCheck: Check {}

extension ExposureCheck {
  /// The findings of this check among what was found.
  static func findings(from exposures: [Exposure]) -> [Finding] {
    exposures.filter { $0.candidate.code == metadata.code }.map(finding)
  }

  private static func finding(_ exposure: Exposure) -> Finding {
    let candidate = exposure.candidate
    let reading = exposure.dependsOn.isEmpty ? "" : ", unless undocumented behaviour is narrow"
    let related = candidate.partners.map { partner in
      RelatedLocation(
        location: Location(file: partner.rule.file, span: partner.rule.span), rule: partner.rule.text,
        message: partner.role)
    }
    let effect = (candidate.effect ?? candidate.capability.effect) + " without asking"
    let example = Quotation.quoted(exposure.witness.call.summary)
    var finding = finding(
      about: exposure.entry, in: exposure.file, severity: exposure.severity, dependsOn: exposure.dependsOn,
      message: "\(Quotation.quoted(exposure.entry.text)) lets \(effect)\(reading): \(example)",
      help: ExposureWording.lowerCased(candidate.why), related: related, witness: exposure.witness,
      profile: candidate.profile,
      cause: cause(exposure, effect))
    // What a command or a skill may use while it runs is chosen by whoever wrote it.
    if candidate.isWholeTool, exposure.file.origin != .settings {
      finding.severity = .note
      finding.profile = max(finding.profile, .strict)
    }
    finding.capabilities = ([candidate.capability] + candidate.others).map(\.rawValue)
    finding.advice = Advice(.inPlace, candidate.saferRules, otherwise: candidate.otherwise)
    return finding
  }

  private static func cause(_ exposure: Exposure, _ effect: String) -> SharedCause {
    let candidate = exposure.candidate
    guard !candidate.isWholeTool else { return SharedCause("whole tool", plural: "cover a whole tool each") }
    return SharedCause(
      "\(candidate.capability.rawValue) \(candidate.profile.rawValue)", plural: "let \(effect)")
  }
}

/// Pieces of sentences about exposures.
enum ExposureWording {
  /// A sentence to go on with: its first letter small, unless it is part of a name.
  static func lowerCased(_ sentence: String) -> String {
    guard let first = sentence.unicodeScalars.first, let second = sentence.unicodeScalars.dropFirst().first,
      first.properties.isUppercase, !second.properties.isUppercase
    else { return sentence }
    return sentence.prefix(1).lowercased() + sentence.dropFirst()
  }
}
