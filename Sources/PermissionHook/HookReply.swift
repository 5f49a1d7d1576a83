internal import Settings

/// What a hook answers to a call.
public enum HookReply: Sendable, Hashable {
  /// Nothing: the product decides as it would without the hook.
  case silent
  /// The person is asked, whatever allows the call.
  case ask(HookReason)
  /// The call is not made.
  case deny(HookReason)

  /// Asking because something is not as it should be.
  static func doubt(_ message: String) -> HookReply { .ask(HookReason(text: message)) }

  /// Why; nil for silence.
  public var reason: HookReason? {
    switch self {
    case .silent: nil
    case .ask(let reason), .deny(let reason): reason
    }
  }

  /// `none`, `ask` or `deny`.
  public var name: String {
    switch self {
    case .silent: "none"
    case .ask: "ask"
    case .deny: "deny"
    }
  }

  /// The answer in the form that the product reads, one line; empty for silence.
  public var output: [UInt8] {
    guard let reason else { return [] }
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("hookSpecificOutput")
      writer.object { writer in
        writer.member("hookEventName", "PreToolUse")
        writer.member("permissionDecision", name)
        writer.member("permissionDecisionReason", "ccrules: \(reason.line)")
      }
    }
    return writer.bytes + [0x0A]
  }
}

/// Why a hook does not keep silent.
public struct HookReason: Sendable, Hashable {
  /// For a person: lower case, no full stop.
  public var text: String
  /// The deny or ask rule that it rests on; nil for a doubt.
  public var rule: String?
  /// Where that rule stands, as `FILE:LINE`.
  public var place: String?

  /// A reason from its parts.
  public init(text: String, rule: String? = nil, place: String? = nil) {
    self.text = text
    self.rule = rule
    self.place = place
  }

  /// The reason with the place of the rule.
  var line: String { place.map { "\(text) (\($0))" } ?? text }
}
