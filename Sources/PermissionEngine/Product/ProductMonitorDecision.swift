import RuleSyntax

/// How the product decides a call of Monitor (spec T-11): the rules of Bash, but for its bare allow.
struct ProductMonitorDecision: Sendable {
  let call: ToolCall

  /// A Bash deny that takes Monitor away, or denies the command.
  func denied(in session: ProductSession) -> Verdict? {
    let bare = session.rules.names.firstMatch(Array("Bash".utf8), in: .deny)
    if let rule = bare ?? session.rules.monitorRemoval {
      return .of(.deny, rule, "takes Monitor away, too", "T-11")
    }
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
    guard isComplete else {
      return Verdict(.ask, .refused, "the call names nothing to monitor and is refused", "T-11")
    }
    if context.mode == .bypassPermissions {
      return Verdict(.allow, .builtIn, "bypassPermissions mode allows the call", "M-5")
    }
    if let rule = wholeTool { return .of(.allow, rule, "allows every call of Monitor", "T-11") }
    if context.given.hook == .allow, context.mode != .plan {
      return Verdict(.allow, .builtIn, "a hook allows the call", "M-6")
    }
    return verdict(in: session) ?? Verdict(.ask, .unmatched, "no rule allows this Monitor", "T-11")
  }

  /// Whether there is a command, or a socket with an address of its own.
  private var isComplete: Bool {
    if call.input["command"]?.string != nil { return true }
    if case .object? = call.input["ws"] { return true }
    return false
  }

  private func verdict(in session: ProductSession) -> Verdict? {
    guard call.input["command"]?.string != nil else { return nil }
    return session.rules.bash.decide(call, asMonitor: true, in: session)
  }
}
