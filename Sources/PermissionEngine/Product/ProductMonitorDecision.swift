import RuleSyntax
internal import Settings

/// How the product decides a call of Monitor (spec T-11): the rules of Bash, but for its bare allow.
struct ProductMonitorDecision: Sendable {
  let call: ToolCall

  /// A Bash deny that takes Monitor away.
  static func removal(in session: ProductSession) -> Verdict? {
    let bare = session.rules.names.firstMatch(Array("Bash".utf8), in: .deny)
    return (bare ?? session.rules.monitorRemoval).map {
      .of(.deny, $0, "takes Monitor away, too", "T-11")
    }
  }

  /// A Bash deny for the command.
  func denied(in session: ProductSession) -> Verdict? {
    guard let verdict = verdict(in: session), verdict.outcome == .deny else { return nil }
    return verdict
  }

  /// An ask rule of Bash.
  func asked(in session: ProductSession) -> Verdict? {
    if let rule = session.rules.names.firstMatch(Array("Bash".utf8), in: .ask) {
      return .of(.ask, rule, "asks about commands", "T-11")
    }
    guard let verdict = verdict(in: session), [.askRule, .criticalRemoval].contains(verdict.ground) else {
      return nil
    }
    return verdict
  }

  /// A bare `Monitor`, or what Bash says of the command without its bare allow.
  func decided(wholeTool: SourcedRule?, in session: ProductSession) -> Verdict {
    let context = session.context
    if context.mode == .bypassPermissions {
      return Verdict(.allow, .builtIn, "bypassPermissions mode allows the call", "M-5")
    }
    if let rule = wholeTool { return .of(.allow, rule, "allows every call of Monitor", "T-11") }
    if context.given.hook == .allow, context.mode != .plan {
      return Verdict(.allow, .builtIn, "a hook allows the call", "M-6")
    }
    return verdict(in: session) ?? Verdict(.ask, .unmatched, "no rule allows this Monitor", "T-11")
  }

  private func verdict(in session: ProductSession) -> Verdict? {
    guard call.input["command"]?.string != nil else { return nil }
    return session.rules.bash.decide(call, asMonitor: true, in: session)
  }
}
