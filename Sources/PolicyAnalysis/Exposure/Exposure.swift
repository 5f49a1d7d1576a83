internal import PermissionEngine
internal import RuleSyntax
internal import Settings
internal import ThreatKnowledge

/// Something that might be let through by a rule: a call, and what it would bring about.
struct ExposureCandidate: Sendable {
  /// The call.
  var call: ToolCall
  /// What it brings about.
  var capability: Capability
  /// What happens, where the capability alone would say too much; nil otherwise.
  var effect: String?
  /// How freely.
  var reach: Reach
  /// How it comes about; a sentence without full stop.
  var why: String
  /// Narrower rules.
  var saferRules: [String] = []
  /// What to do where no narrower rule is known; nil where there is nothing to say.
  var otherwise: String?
  /// Further capabilities of the same command.
  var others: [Capability] = []
  /// Other rules that take part.
  var partners: [RulePartner] = []
  /// True for a bare tool, a wildcard in front, and what amounts to it (CCR307).
  var isWholeTool = false

  /// Nil where nothing is reported.
  var severity: Severity? { Severity.of(capability, reaching: reach) }
  /// The lowest profile that shows it.
  var profile: Profile { Profile.of(capability, reaching: reach) }
  /// The check that reports it.
  var code: String { isWholeTool ? "CCR307" : capability.checkCode }
}

/// Another rule without which an exposure would not be one.
struct RulePartner: Sendable {
  var rule: SourcedRule
  /// What it has to do with it.
  var role: String
}

/// What a rule lets through, shown by a call that the evaluator allows.
struct Exposure: Sendable {
  /// The rule's file and entry.
  var file: SettingsFile
  var entry: RuleEntry
  /// What it lets through.
  var candidate: ExposureCandidate
  /// The severity.
  var severity: Severity
  /// The call, as the evaluator decided it.
  var witness: Witness
  /// Open points on which the answer rests; empty when the narrow reading allows too.
  var dependsOn: [Feature]
}
