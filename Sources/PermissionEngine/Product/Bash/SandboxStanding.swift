import RuleSyntax
import Settings

/// What settings say about the sandbox, compiled; there is none where it is off (C-11b, C-11d).
///
/// Whether the sandbox can start on a machine stands in no file: where it cannot, decisions are as if it were off
/// (C-11c). Here `sandbox.enabled: true` means that it is on.
struct SandboxPolicy: Sendable {
  /// `autoAllowBashIfSandboxed` is true; unset means false (C-11a).
  let allowsSandboxed: Bool
  /// `allowUnsandboxedCommands`, true where it is unset.
  let allowsUnsandboxed: Bool
  /// `excludedCommands` of all scopes.
  let excluded: ProductExcludedCommands

  /// - Parameter settings: merged key by key over all scopes.
  /// - Returns: nil where the sandbox is off.
  init?(_ settings: SandboxSettings) {
    guard settings.isEnabled else { return nil }
    allowsSandboxed = settings.autoAllowBashIfSandboxed == true
    allowsUnsandboxed = settings.allowsUnsandboxedCommands
    excluded = ProductExcludedCommands(settings.excludedCommands)
  }
}

/// How a call of Bash stands to the sandbox.
enum SandboxStanding: Sendable, Hashable {
  /// It is decided as without a sandbox: that is off or allows nothing by itself.
  case apart
  /// `excludedCommands` leaves it out: decided as without a sandbox, but for read-only commands after `timeout`, which
  /// need a rule (C-11i).
  case excluded
  /// It runs sandboxed, where that replaces a rule (C-11e).
  case inside
  /// It asks to run outside (C-11h).
  case leaving

  /// - Parameters:
  ///   - call: a call of Bash or Monitor.
  ///   - script: its text.
  ///   - asMonitor: Monitor knows no sandbox (C-11g).
  ///
  /// No initializer: that would copy the script.
  static func of(
    _ call: ToolCall, _ script: ProductScript, asMonitor: Bool, in session: ProductSession
  ) -> SandboxStanding {
    guard let sandbox = session.sandbox, !asMonitor else { return .apart }
    if sandbox.excluded.cover(script) { return .excluded }
    let leaves = sandbox.allowsUnsandboxed && call.input["dangerouslyDisableSandbox"] == .boolean(true)
    // Plan mode gives up nothing for the sandbox (C-11g).
    let replacesRules = sandbox.allowsSandboxed && session.context.mode != .plan
    return leaves ? .leaving : replacesRules ? .inside : .apart
  }
}
