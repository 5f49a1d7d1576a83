internal import PermissionEngine
public import PolicyAnalysis
public import RuleSyntax
internal import Settings
public import Workspace

/// What a policy does, gathered for one page: every claim has been decided by the evaluator.
public struct PolicyReport: Sendable {
  /// The settings in force and where calls happen.
  let session: Session
  /// The findings of every profile, without credentials.
  let findings: [Finding]
  /// Findings that were held back, since their examples do not hold: faults of our own.
  public let disagreements: [WitnessDisagreement]
  /// The lowest profile whose findings stand beside the rules.
  let profile: Profile
  /// What deny and ask rules stop and let pass.
  let guards: [GuardReach]
  /// What changed from an older release on; nil where there is none to compare with.
  let upgrade: ReleaseComparison?
  /// The calls whose answers the page carries.
  let answers: CarriedAnswers
  /// How calls are decided in each mode; the first is the session's own.
  let modes: ModeAnswers
  /// What `ccrules explain` needs to decide in the same session, word by word.
  let explainOptions: [String]
  /// Paths are written relative to this directory.
  let paths: DisplayPath
  /// The version of the program.
  let version: String

  /// How many calls are shown for a rule.
  private static let examplesPerRule = 5

  /// Analyzes a session.
  ///
  /// - Parameters:
  ///   - profile: whose findings are shown.
  ///   - oldRelease: the release that this one is compared with; nil for the standard one.
  ///   - explainOptions: the options by which `ccrules explain` decides in this session.
  ///   - version: of the program.
  ///   - jobs: on how many threads.
  public init(
    _ session: Session, profile: Profile, upgradeFrom oldRelease: Release? = nil, explainOptions: [String],
    version: String, jobs: Int = 1
  ) {
    self.session = session
    self.profile = profile
    self.explainOptions = explainOptions
    self.version = version
    paths = DisplayPath(relativeTo: session.directory)
    let files = session.stack.files.filter { !$0.isUnreadable }
    let input = AnalysisInput(linting: files, semantics: session.semantics, context: session.context)
    let result = Analyzer(jobs: jobs).analyze(input)
    findings = result.findings.map(\.withoutCredentials)
    disagreements = result.disagreements
    guards = GuardReach.all(in: input, limit: Self.examplesPerRule)
    upgrade = ReleaseComparison(of: session, with: oldRelease)
    let evaluator = Evaluator(compiling: session.stack, semantics: session.semantics)
    modes = ModeAnswers(session, evaluator)
    var calls = RuleExamples.examples(in: input).flatMap { $0.calls.prefix(Self.examplesPerRule) }
    calls += findings.compactMap { $0.witness?.call }
    calls += guards.flatMap { $0.stopped + $0.passing.map(\.call) } + ModeAnswers.calls
    calls += upgrade?.diff.changes.map(\.call) ?? []
    answers = CarriedAnswers(for: calls, modes: modes, evaluator)
  }

  /// How grave the findings are that are shown, `error` first.
  func count(of severity: Severity) -> Int { shown.count { $0.severity == severity } }

  /// The findings of the profile.
  var shown: [Finding] { findings.filter { $0.profile <= profile } }
}
