public import RuleSyntax
public import Settings

/// How many calls a policy is to decide, which changes how long it takes and nothing else.
public enum PolicyUse: Sendable, Hashable {
  /// So few that trying every rule takes less time than making an index of them.
  case fewCalls
  /// Any number.
  case manyCalls
}

/// Settings compiled for deciding calls under one edition and one reading.
public struct Policy: Sendable {
  /// The edition whose language the rules are written in.
  public let edition: Edition
  /// How the open points of the language are taken.
  public private(set) var reading: Reading
  /// The rules in force in a trusted workspace, highest scope first, within a file in file order.
  public var rules: [SourcedRule] { parts.sources(reading) }

  private let parts: SharedParts
  private let settings: SessionSettings
  private let sandbox: SandboxSettings
  /// The rules for most sessions: trusted, not in auto mode.
  private var usual: CompiledRules
  /// The rules for other sessions, compiled when they are first needed.
  private var others: Memo<CompiledRules.Session, CompiledRules>

  /// Compiles a stack of settings.
  ///
  /// - Complexity: linear in the length of all rules.
  public init(
    compiling stack: SettingsStack, edition: Edition, reading: Reading = .narrow,
    for use: PolicyUse = .manyCalls
  ) {
    parts = SharedParts(stack, edition: edition, for: use)
    settings = SessionSettings(stack, edition: edition)
    self.edition = edition
    self.reading = reading
    sandbox = stack.sandbox(edition: edition)
    let session = CompiledRules.Session()
    usual = CompiledRules(parts, edition: edition, reading: reading, session: session)
    others = Memo()
  }

  /// The same settings under another reading; what does not depend on it is shared.
  func read(as reading: Reading) -> Policy {
    var other = self
    other.reading = reading
    let session = CompiledRules.Session()
    other.usual = CompiledRules(parts, edition: edition, reading: reading, session: session)
    other.others = Memo()
    return other
  }

  /// Whether auto mode drops an allow rule because it is too broad (spec M-5).
  public static func isDroppedInAutoMode(_ rule: Rule, edition: Edition) -> Bool {
    edition >= .v2_1 && BroadRules.isBroad(rule, edition: edition)
  }

  /// Decides a call. Total: where nothing is certain the answer is *ask*.
  public func decide(_ call: ToolCall, in context: CallContext) -> Decision {
    let final = verdict(on: call, in: decisionContext(context))
    return Decision(outcome: final.outcome, reason: final.reason, parts: final.parts)
  }

  /// What the settings and a call's context together say about a session.
  func decisionContext(_ context: CallContext) -> DecisionContext {
    DecisionContext(context, settings: settings)
  }

  /// The verdict on a call after hook and mode have had their say.
  func verdict(on call: ToolCall, in context: DecisionContext) -> Verdict {
    let verdict = CallDecision(policy: self, context: context).decide(call)
    return verdict.answered(by: context.given.hook, edition: edition, reading: reading)
      .shaped(by: context, edition: edition, reading: reading)
  }

  /// The rules in force in a session.
  func rules(in session: CompiledRules.Session) -> CompiledRules {
    if session == CompiledRules.Session() { return usual }
    return others.value(session) {
      CompiledRules(parts, edition: edition, reading: reading, session: session)
    }
  }

  /// The sandbox settings when Bash calls may run in it without a rule (C-11); nil otherwise.
  func sandboxThatAllows(in context: DecisionContext) -> SandboxSettings? {
    guard edition >= .v2_1, context.given.sandbox, context.mode != .plan, sandbox.isEnabled,
      sandbox.autoAllowsBash
    else { return nil }
    return sandbox
  }
}
