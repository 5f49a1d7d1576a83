internal import Settings

/// What the product offers to remember when it asks about a call (spec M-10).
public struct ApprovalOffer: Sendable, Hashable {
  /// What "yes, and don't ask again" of the terminal's dialog does.
  public enum Dialog: Sendable, Hashable {
    /// These rules are written as allow rules to the local settings.
    case rules([String])
    /// Nothing is written to a file; what holds until the session ends, for a person: no full stop.
    case session(String)
    /// The dialog offers *yes* and *no* alone; why, for a person: no full stop.
    case onlyOnce(String)
  }

  /// What the dialog does.
  public var dialog: Dialog
  /// The rules that the headless form suggests; they differ from those of the dialog.
  public var headless: [String]

  /// An offer from its parts.
  public init(dialog: Dialog, headless: [String] = []) {
    self.dialog = dialog
    self.headless = headless
  }
}

extension Policy {
  /// What the product offers to remember when it asks about a call (M-10).
  ///
  /// - Returns: nil under every reading but the product's, for a call that is not asked about, and where the offer
  ///   was not measured: other tools, auto mode, calls that fail validation, a hook's ask.
  public func approvalOffer(for call: ToolCall, in context: CallContext) -> ApprovalOffer? {
    guard let session = session(in: context).product, session.context.mode != .auto,
      let verdict = ProductCallDecision(session: session).decide(call), verdict.outcome == .ask
    else { return nil }
    switch verdict.ground {
    case .refused, .hookAsk, .needsUser, .denyRule, .allowRule, .builtIn: return nil
    case .askRule where verdict.reason.rule == nil: return nil
    case .askRule: return ApprovalOffer(dialog: .onlyOnce("an ask rule asks every time"))
    case .criticalRemoval, .protectedPath, .planMode, .unmatched: break
    }
    guard let tool = ProductTool(call.tool) else { return nil }
    switch tool.kind {
    case .command: return session.rules.bash.approvalOffer(for: call, verdict, in: session)
    case .read:
      return ApprovalOffer(dialog: .session("reading in that directory is open until the session ends"))
    case .edit:
      if context.mode == .acceptEdits, verdict.ground == .protectedPath {
        return ApprovalOffer(dialog: .onlyOnce(verdict.reason.explanation))
      }
      let path = ProductCalledPath(call.input["file_path"]?.string ?? "", in: session.context)
      let place = session.context.isInside(path.bytes) ? "" : ", and that directory is open to edits"
      return ApprovalOffer(dialog: .session("acceptEdits mode holds until the session ends\(place)"))
    case .fetch:
      guard let host = ProductURL(Array((call.input["url"]?.string ?? "").utf8))?.host else { return nil }
      let rules = ["WebFetch(domain:\(String(decoding: host, as: UTF8.self)))"]
      return ApprovalOffer(dialog: .rules(rules), headless: rules)
    case .monitor, .search, .agent, .skill, .server, .other: return nil
    }
  }
}
