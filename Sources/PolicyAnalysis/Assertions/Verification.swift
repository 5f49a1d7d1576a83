public import PermissionEngine
public import RuleSyntax
public import Settings

/// Whether a policy keeps its assertions.
///
/// Each is proven for all its calls, or refuted by a call that the evaluator decides otherwise, or left undecided. An
/// assertion that is not proven and not refuted is never taken to hold.
public struct Verification: Sendable {
  /// The answer.
  public enum Status: String, Sendable, CaseIterable {
    /// It holds for every call, under every reading that was asked for.
    case proven
    /// The counterexample shows that it does not hold.
    case refuted
    /// Neither could be shown.
    case undecided
  }

  /// A call for which an assertion does not hold.
  public struct Counterexample: Sendable {
    /// The call, with the decision that the assertion rules out.
    public var witness: Witness
    /// The whole decision.
    public var decision: Decision
    /// The open points on which it rests; empty when the cautious reading shows it as well.
    public var dependsOn: [Feature]
  }

  /// One assertion with its answer.
  public struct Result: Sendable {
    /// The assertion.
    public var assertion: Assertion
    /// The answer.
    public var status: Status
    /// What refutes it.
    public var counterexample: Counterexample?
    /// Why it could not be decided; nil when it was.
    public var obstacle: String?
    /// Calls that have the same effect as the assertion's own, by another spelling or another program, and are allowed.
    /// They refute nothing: what is proven is proven of the calls that the rule matches. Only of `never-allow` and
    /// `always-deny`, and only those that are known.
    public var sameEffect: [Witness] = []
  }

  /// The answers, in the order of the assertions.
  public private(set) var results: [Result] = []
  /// Assertions that say nothing; when there is one, none is judged.
  public private(set) var unusable: [UnusableAssertion] = []

  /// Whether every assertion is proven.
  public var isProven: Bool { unusable.isEmpty && results.allSatisfy { $0.status == .proven } }

  /// Whether no call with the same effect as what an assertion speaks of is known to be allowed.
  public var isTight: Bool { results.allSatisfy(\.sameEffect.isEmpty) }

  /// How many have this answer.
  public func count(_ status: Status) -> Int { results.count { $0.status == status } }

  /// Judges assertions.
  ///
  /// - Parameters:
  ///   - assertions: in the order in which they are to be answered.
  ///   - folder: where the configuration lies, absolute; paths in assertions count as in the project settings of
  ///     that folder.
  ///   - stack: all sources of the policy.
  ///   - context: the session in which calls are decided.
  ///   - isCautious: true for the narrow reading only, false for both.
  public init(
    of assertions: [Assertion], in folder: String, stack: SettingsStack, semantics: Semantics,
    context: CallContext, isCautious: Bool = false
  ) {
    let semantics = semantics.narrowest
    let policy = AssertedPolicy(stack, semantics: semantics, context: context)
    var asserted: [AssertedCalls] = []
    for assertion in assertions {
      do throws(UnusableAssertion) {
        asserted.append(
          try AssertedCalls(
            assertion, in: folder, semantics: semantics, context: policy.contextWithDirectories))
      } catch {
        unusable.append(error)
      }
    }
    guard unusable.isEmpty else { return }
    // What the product does is known, or is not claimed.
    let isOne = isCautious || semantics.reading == .product
    let readings: [Reading] = isOne ? [.narrow] : [.narrow, .wide]
    // What is always allowed has no way around it, and the policy need not be compiled once more.
    let search =
      asserted.contains { $0.assertion.kind != .alwaysAllow }
      ? DetourSearch(AnalysisInput(linting: [], with: stack.files, semantics: semantics, context: context))
      : nil
    results = asserted.map { calls in
      var result = Self.judge(calls, policy, readings)
      if calls.assertion.kind != .alwaysAllow, let search {
        result.sameEffect = calls.sameEffect(search, readings)
      }
      return result
    }
  }

  private static func judge(
    _ calls: AssertedCalls, _ policy: AssertedPolicy, _ readings: [Reading]
  ) -> Result {
    let assertion = calls.assertion
    if let found = counterexample(calls, policy, readings) {
      return Result(assertion: assertion, status: .refuted, counterexample: found)
    }
    let obstacle = readings.lazy.compactMap { AssertionProof(calls, policy, $0).obstacle() }.first
    return Result(
      assertion: assertion, status: obstacle == nil ? .proven : .undecided, obstacle: obstacle)
  }

  /// A call that the assertion rules out: one of the narrow reading if there is one.
  private static func counterexample(
    _ calls: AssertedCalls, _ policy: AssertedPolicy, _ readings: [Reading]
  ) -> Counterexample? {
    let candidates = AssertionCandidates(calls, policy).calls
    for reading in readings {
      let decider = policy.decider(reading)
      for call in candidates where calls.contains(call, reading) {
        let outcome = decider.decide(call, in: policy.context).outcome
        guard !assertionHolds(calls.assertion.kind, outcome) else { continue }
        let decision = policy.evaluator.decide(call, in: policy.context)
        return Counterexample(
          witness: Witness(call: call, outcome: outcome, isWide: reading == .wide), decision: decision,
          dependsOn: decision.outcome == outcome ? [] : decision.dependsOn)
      }
    }
    return nil
  }

  private static func assertionHolds(_ kind: Assertion.Kind, _ outcome: Outcome) -> Bool {
    switch kind {
    case .neverAllow: outcome != .allow
    case .alwaysDeny: outcome == .deny
    case .alwaysAllow: outcome == .allow
    }
  }
}

/// The policy that assertions are about, ready for questions.
struct AssertedPolicy: Sendable {
  let stack: SettingsStack
  let semantics: Semantics
  let context: CallContext
  let evaluator: Evaluator
  let table: PolicyTable
  let narrow: CoverIndex
  let wide: CoverIndex
  let mode: PermissionMode
  /// Whether the same rules are in force under both readings (U24).
  let hasSameRules: Bool
  /// The order of the product; nil under other readings.
  let order: MeasuredOrder?
  /// Whether commands may run in a sandbox without a rule (C-11).
  let isSandboxed: Bool
  /// Whether settings beside the rules stop what rules allow (C-14).
  let hasFurtherGuards: Bool

  init(_ stack: SettingsStack, semantics: Semantics, context: CallContext) {
    self.stack = stack
    self.semantics = semantics
    self.context = context
    evaluator = Evaluator(compiling: stack, semantics: semantics)
    table = PolicyTable(stack, semantics: semantics, context: context)
    narrow = CoverIndex(table, reading: .narrow)
    wide = CoverIndex(table, reading: .wide)
    mode =
      context.mode ?? PermissionMode(name: stack.mode(in: semantics).rawValue)
      ?? .default
    order = MeasuredOrder(table)
    guard semantics.reading != .product else {
      let measured = MeasuredStack(stack)
      isSandboxed = measured.sandbox.isEnabled
      hasFurtherGuards =
        measured.blocksReadsOutside || measured.blocksWritesOutside || measured.deniesInsteadOfPrompting
        || !measured.unstartableFiles.isEmpty
      hasSameRules = true
      return
    }
    isSandboxed = false
    hasFurtherGuards = false
    let counts = [Reading.narrow, .wide].map { reading in
      stack.entries(semantics: semantics.end(reading), isTrusted: context.isTrusted).count {
        $0.outOfForce == nil
      }
    }
    hasSameRules = Set(counts).count == 1
  }

  func decider(_ reading: Reading) -> Policy { reading == .wide ? evaluator.wide : evaluator.narrow }

  func index(_ reading: Reading) -> CoverIndex { reading == .wide ? wide : narrow }

  /// The session with the working directories that the settings add.
  var contextWithDirectories: CallContext {
    var context = context
    if semantics.reading == .product {
      let added = MeasuredStack(stack).addedDirectories
      context.additionalDirectories += added.filter { context.isTrusted || !$0.needsTrust }.map(\.path)
      return context
    }
    let added = stack.addedDirectories(
      semantics: semantics, cwd: context.cwd, home: context.home, isTrusted: context.isTrusted)
    context.additionalDirectories += added.filter { $0.outOfForce == nil }.map(\.path)
    return context
  }
}
