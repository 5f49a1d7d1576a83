public import PermissionEngine
package import RuleSyntax
public import Settings

/// What "yes, and don't ask again" would do for a call (spec M-10), found by trying.
public struct ApprovalEffect: Sendable, Hashable {
  /// What the product offers.
  public var offer: ApprovalOffer
  /// Whether the call runs once the rules of the dialog are written; nil where it writes none.
  public var allowsCall: Bool?
  /// Another call that these rules newly allow; nil where none was found.
  public var example: ToolCall?

  /// An effect from its parts.
  public init(offer: ApprovalOffer, allowsCall: Bool? = nil, example: ToolCall? = nil) {
    self.offer = offer
    self.allowsCall = allowsCall
    self.example = example
  }

  /// What an approval for good would do.
  ///
  /// - Parameters:
  ///   - policy: what `stack` says, compiled.
  ///   - stack: every source in force.
  /// - Returns: nil for a call that is not asked about, under other readings than the product's, and for tools whose
  ///   dialog was not measured.
  public static func of(
    _ call: ToolCall, policy: Policy, stack: SettingsStack, context: CallContext
  ) -> ApprovalEffect? {
    let semantics = policy.semantics
    guard let offer = policy.approvalOffer(for: call, in: context) else { return nil }
    guard case .rules(let rules) = offer.dialog,
      let written = stack.adding(rules, semantics: semantics)
    else { return ApprovalEffect(offer: offer) }
    let approved = Policy(compiling: written, semantics: semantics, for: .fewCalls)
    let example = ApprovalExamples.calls(under: rules, semantics: semantics, context: context).first {
      $0 != call && policy.decide($0, in: context).outcome == .ask
        && approved.decide($0, in: context).outcome == .allow
    }
    let isAllowed = approved.decide(call, in: context).outcome == .allow
    return ApprovalEffect(offer: offer, allowsCall: isAllowed, example: example)
  }
}

extension ApprovalEffect {
  /// Whether the dialog writes just the rules of an edit.
  func writes(_ edit: AnswerChange.Edit) -> Bool {
    guard case .rules(let written) = offer.dialog, case .add(let rules) = edit else { return false }
    return written == rules
  }
}

extension SettingsStack {
  /// The same sources with allow rules in the local settings; nil where a text is no rule.
  package func adding(_ rules: [String], semantics: Semantics) -> SettingsStack? {
    let parser = RuleParser(semantics: semantics)
    for rule in rules where (try? parser.parse(Array(rule.utf8), in: .allow)) == nil { return nil }
    let file = SettingsFile.proposal(
      of: rules, in: .allow, path: "<proposal>", scope: .local, semantics: semantics)
    return SettingsStack(files + [file])
  }
}
