internal import PermissionEngine
internal import PolicyAnalysis
public import RuleSyntax
internal import Settings
public import Workspace

/// What the settings of a session stop in their strict reading.
///
/// A hook is to tighten and otherwise to keep out of the way. So it asks what stops a call *whatever is allowed*: the
/// strict reading decides under the same settings with a rule for everything beside them. What is then denied or asked is
/// so because of a deny or ask rule, or because such a rule could match for all that can be known, or because the call
/// destroys what nobody means to. That a call needs approval for want of a rule is the product's own matter.
public struct HookPolicy: Sendable {
  private let session: Session
  private let strict: Policy
  private let effects: EffectGuard?

  /// The reading in which a hook decides.
  public static let semantics = Semantics(edition: .current, reading: .strict)

  /// Compiles the settings of a session.
  ///
  /// - Parameters:
  ///   - session: read in `semantics`.
  ///   - deniesEffects: whether other ways to the effect of a denied call are stopped, too.
  public init(_ session: Session, deniesEffects: Bool = false) {
    self.session = session
    let effects = deniesEffects ? EffectGuard(session.stack) : nil
    self.effects = effects
    strict = Policy(
      compiling: SettingsStack(
        [Self.everything] + session.stack.files + (effects?.file.map { [$0] } ?? [])),
      semantics: Self.semantics, for: .fewCalls)
  }

  /// Allows everything, from above all other settings, so that none of them takes it back.
  private static let everything = SettingsReader(semantics: semantics).read(
    Array(
      #"{"permissions":{"allow":["Bash","PowerShell","Read(//**)","Edit(//**)","WebFetch","WebSearch"]}}"#
        .utf8),
    path: "<everything>", scope: .managed)

  /// Answers a call.
  public func reply(to request: CallRequest) -> HookReply {
    var context = session.context(of: request)
    // Deny and ask rules hold in every mode (M-5); what a mode allows or forbids is the product's matter.
    context.mode = .default
    let decision = strict.decide(request.call, in: context)
    let reply = reply(decision, to: request)
    guard reply == .silent, let effects else { return reply }
    return effects.reply(to: request.call, in: context, under: strict)
  }

  private func reply(_ decision: Decision, to request: CallRequest) -> HookReply {
    let clauses = Set(decision.reason.clauses)
    let isStopped = decision.reason.rule != nil || !clauses.isDisjoint(with: Self.destruction)
    switch decision.outcome {
    case .allow: return .silent
    case .deny where isStopped: return .deny(reason(decision))
    case .ask where isStopped: return .ask(reason(decision))
    case .ask where !clauses.isDisjoint(with: Self.doubts) && (hasGuards || clauses.contains("S-1")):
      return isLetThrough(request) ? .ask(reason(decision)) : .silent
    // The product asks by itself: tools that need the user, protected paths, what no rule allows.
    case .ask, .deny: return .silent
    }
  }

  /// Whether there is anything that could be circumvented.
  private var hasGuards: Bool { strict.rules.contains { $0.list != .allow } }

  /// Removing what nobody means to remove (S-20, T-14).
  private static let destruction: Set<String> = ["S-20", "T-14"]

  /// What a call does is not understood, so that no rule can be compared: a text that does not parse (S-1), is too long
  /// (S-16), or runs what a variable or a name of its own making holds (S-7, S-18); a path (P-6) or an address (T-1, T-2)
  /// that programs read in different ways.
  private static let doubts: Set<String> = ["S-1", "S-16", "S-7", "S-18", "P-6", "T-1", "T-2"]

  private func reason(_ decision: Decision) -> HookReason {
    guard let rule = decision.reason.rule, rule.list != .allow else {
      return HookReason(text: decision.reason.explanation)
    }
    if let meant = effects?.meant(by: rule) {
      return HookReason(
        text: "\(decision.reason.explanation), which has the effect that `\(meant.text)` denies",
        rule: meant.text, place: "\(meant.file):\(meant.span.start.line)")
    }
    return HookReason(
      text: decision.reason.explanation, rule: rule.text, place: "\(rule.file):\(rule.span.start.line)")
  }

  /// Whether the product may run a call without asking anybody, as far as it was measured.
  ///
  /// Only asked where it is not understood what a call does: then silence is right when a person sees it anyway.
  private func isLetThrough(_ request: CallRequest) -> Bool {
    var context = session.context(of: request)
    let mode = context.mode ?? .default
    // The classifier of auto mode may let anything through.
    if mode == .auto { return true }
    // Nothing that could be circumvented.
    if mode == .bypassPermissions, !hasGuards { return false }
    context.isBypassAvailable = mode == .bypassPermissions
    context.sandbox = session.stack.files.contains { $0.sandbox?.enabled == true }
    let semantics = Semantics(edition: .current, reading: .product)
    let reader = SettingsReader(semantics: semantics)
    let files = session.stack.files.map { file in
      var other = reader.read(file.source, path: file.path, scope: file.scope)
      other.isTrackedByGit = file.isTrackedByGit
      other.isBehindSymbolicLink = file.isBehindSymbolicLink
      return other
    }
    let decision = Policy(compiling: SettingsStack(files), semantics: semantics, for: .fewCalls)
      .decide(request.call, in: context)
    return min(decision.outcome, decision.wideOutcome) == .allow
  }
}
