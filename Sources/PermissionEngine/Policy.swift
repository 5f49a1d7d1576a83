public import RuleSyntax
public import Settings

/// Settings compiled for deciding calls under some semantics.
public struct Policy: Sendable {
  /// What the rules mean.
  public private(set) var semantics: Semantics
  /// The rules in force in a trusted workspace, highest scope first, within a file in file order.
  public var rules: [SourcedRule] { parts.sources(semantics) }

  private let parts: SharedParts
  private let settings: SessionSettings
  private let sandbox: SandboxSettings
  /// The same settings as the product takes them; nil under every other reading.
  private var product: ProductPolicy?
  /// The rules for most sessions: trusted, not in auto mode. Nil where the product is meant, which needs them for few
  /// tools: then they are compiled with the others.
  private var usual: CompiledRules?
  /// The rules for other sessions, compiled when they are first needed.
  private var others: Memo<CompiledRules.Session, CompiledRules>
  /// What was made of the context of the last call: calls of one session mostly follow each other.
  private var sessions = LastValue<CallContext, Session>()

  /// Compiles a stack of settings.
  ///
  /// - Complexity: linear in the length of all rules.
  public init(
    compiling stack: SettingsStack, semantics: Semantics, for use: PolicyUse = .manyCalls
  ) {
    parts = SharedParts(stack, for: use)
    settings = SessionSettings(stack, semantics: semantics)
    self.semantics = semantics
    sandbox = stack.sandbox(semantics: semantics)
    product = semantics.reading == .product ? ProductPolicy(stack, semantics: semantics, for: use) : nil
    usual =
      product == nil ? CompiledRules(parts, semantics: semantics, session: CompiledRules.Session()) : nil
    others = Memo()
  }

  /// The same settings with open points taken in another way; what does not depend on them is shared.
  ///
  /// - Parameter semantics: of the same edition and release.
  func read(as semantics: Semantics) -> Policy {
    var other = self
    other.semantics = semantics
    other.usual =
      product == nil ? CompiledRules(parts, semantics: semantics, session: CompiledRules.Session()) : nil
    other.others = Memo()
    other.sessions = LastValue()
    return other
  }

  /// Whether auto mode drops an allow rule because it is too broad (spec M-5).
  public static func isDroppedInAutoMode(_ rule: Rule, semantics: Semantics) -> Bool {
    if semantics.reading == .product { return ProductBroadRules.isBroad(rule) }
    return semantics.has(.autoMode) && BroadRules.isBroad(rule, semantics: semantics)
  }

  /// Decides a call. Total: where nothing is certain the answer is *ask*.
  public func decide(_ call: ToolCall, in context: CallContext) -> Decision {
    let session = session(in: context)
    let final = verdict(on: call, in: session)
    var decision = Decision(
      outcome: final.outcome, reason: final.reason, parts: final.parts, semantics: semantics)
    decision.isRefused = final.ground == .refused
    if let product = session.product { complete(&decision, final, on: call, in: context, product) }
    return decision
  }

  /// What the product's decision on a call rests on beside its outcome.
  private func complete(
    _ decision: inout Decision, _ final: Verdict, on call: ToolCall, in context: CallContext,
    _ session: ProductSession
  ) {
    guard let tool = call.tool == "Bash" ? ProductTool.bash : ProductTool(call.tool) else {
      decision.unmeasured = session.settings.unstartableFiles.isEmpty ? [.tool] : []
      return
    }
    if context.platform != "linux" { decision.unmeasured.append(.platform) }
    guard tool.kind == .command else { return }
    if decision.outcome != .allow {
      decision.parts = final.commands ?? session.rules.bash.parts(of: call, in: session)
    }
    guard context.existingPaths == nil, session.rules.paths.hasRules([.read, .edit], in: .deny),
      Self.climbs(call.inputValue("command")?.string ?? "")
    else { return }
    var other = session
    other.context.parentsExist = true
    guard let verdict = ProductCallDecision(session: other).decide(call), verdict.outcome != decision.outcome
    else { return }
    decision.unmeasured.append(.existence)
    decision.wideOutcome = verdict.outcome
  }

  /// Whether a text may go up from a folder that it names.
  private static func climbs(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      // What the first folder begins with does not count.
      var (isFirst, hasBytes, dots) = (true, false, 0)
      for byte in text {
        if byte == UInt8(ascii: "/") {
          isFirst = isFirst && !hasBytes
          (hasBytes, dots) = (false, 0)
        } else {
          dots = byte == UInt8(ascii: ".") && (dots > 0 || !hasBytes) ? dots + 1 : 0
          if dots == 2, !isFirst { return true }
          hasBytes = true
        }
      }
      return false
    }
  }

  /// What settings and a call's context together make of a session.
  struct Session: Sendable {
    /// For the readings of the documentation.
    let context: DecisionContext
    /// For the reading of the product.
    var product: ProductSession?
    /// Decides commands of plain words for it by their bytes; nil where something else may decide every command.
    var plainCommands: ProductPlainCommands?
  }

  /// What the settings and a call's context together say about a session.
  func session(in context: CallContext) -> Session {
    sessions.value(context) {
      let product = product?.session(context)
      return Session(
        context: DecisionContext(context, settings: settings, semantics: semantics), product: product,
        plainCommands: product.flatMap { ProductPlainCommands($0) })
    }
  }

  /// The verdict on a call after hook and mode have had their say.
  ///
  /// The product could not be asked about some tools: the documentation, read to the safe side, speaks for them.
  func verdict(on call: ToolCall, in session: Session) -> Verdict {
    if let verdict = session.plainCommands?.openVerdict(call) { return verdict }
    if let product = session.product, let verdict = ProductCallDecision(session: product).decide(call) {
      return verdict
    }
    let context = session.context
    let verdict = CallDecision(
      semantics: semantics, context: context, sandbox: sandboxThatAllows(in: context), rules: rules(in:)
    ).decide(call)
    return verdict.answered(by: context.given.hook, semantics: semantics)
      .shaped(by: context, semantics: semantics)
  }

  /// Whether the short ways for plain commands and paths may be tried: they know the order of `CallDecision` in
  /// edition 2.1 and no other.
  var mayDecidePlainly: Bool { semantics.has(.askList) && semantics.reading != .product }

  /// The rules in force in a session.
  func rules(in session: CompiledRules.Session) -> CompiledRules {
    if let usual, session == CompiledRules.Session() { return usual }
    return others.value(session) {
      CompiledRules(parts, semantics: semantics, session: session)
    }
  }

  /// The sandbox settings when Bash calls may run in it without a rule (C-11); nil otherwise.
  func sandboxThatAllows(in context: DecisionContext) -> SandboxSettings? {
    guard semantics.has(.sandbox), context.given.sandbox, context.mode != .plan, sandbox.isEnabled,
      sandbox.autoAllowsBash
    else { return nil }
    return sandbox
  }
}
