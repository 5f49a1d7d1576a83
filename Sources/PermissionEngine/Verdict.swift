/// On what an outcome rests. Modes and hooks change some outcomes and not others (spec M-5, M-6, M-9).
enum Ground: Sendable, Hashable {
  /// A deny rule matched: final in every mode.
  case denyRule
  /// An ask rule matched: asks also in bypassPermissions and under a hook's allow.
  case askRule
  /// The call fails validation and never reaches a decision (S-1a).
  case refused
  /// A hook asks: in every mode (M-6).
  case hookAsk
  /// A critical removal (S-20): asks in every mode, also under a hook's allow.
  case criticalRemoval
  /// The tool needs the user (M-9).
  case needsUser
  /// A protected path (P-14).
  case protectedPath
  /// The mode forbids it (plan).
  case planMode
  /// No rule and no built-in allows it, or it could not be understood.
  case unmatched
  /// An allow rule matched every part that needed one.
  case allowRule
  /// Allowed without a rule: read-only, inside the working directories, acceptEdits, …
  case builtIn

  /// How many modes and hooks leave an answer on this ground as it is; the only order of grounds that there is.
  var firmness: Int {
    switch self {
    case .denyRule, .refused: 8
    case .askRule, .hookAsk: 7
    case .needsUser: 6
    case .criticalRemoval: 5
    case .protectedPath: 4
    case .planMode: 3
    case .unmatched: 2
    case .allowRule: 1
    case .builtIn: 0
    }
  }
}

/// What the rules and built-ins say about a call before modes such as dontAsk and bypassPermissions, and hooks,
/// have their say.
struct Verdict: Sendable, Hashable {
  var outcome: Outcome
  var ground: Ground
  var reason: Reason
  var parts: [DecisionPart] = []
}
