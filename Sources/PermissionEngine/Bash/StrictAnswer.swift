/// What deny and ask rules, and the guards beside them, say about a part of a text.
struct StrictAnswer: Sendable {
  /// A deny rule matches.
  private(set) var deny: Reason?
  /// An ask rule matches, or a Read or Edit rule could match an operand that expands (S-19).
  private(set) var ask: Reason?
  /// A critical removal (S-20).
  private(set) var criticalRemoval: Reason?
  /// Some value of the expansions, or of what a shell reads, could bring the command under a rule.
  private(set) var possible: Reason?
  /// A `git` command was seen (S-17).
  var runsGit = false
  /// A function or alias of the same text is named as a command (S-7).
  var namesDefinedCommand = false
  /// A nested text was not understood, or the bounds of the analysis were reached (S-1).
  var isIncomplete = false

  /// Nothing can make the answer stricter.
  var isFinal: Bool { deny != nil }

  mutating func add(_ reason: Reason, in list: DenyOrAsk) {
    switch list {
    case .deny: if deny == nil { deny = reason }
    case .ask: if ask == nil { ask = reason }
    }
  }

  mutating func addCriticalRemoval(_ reason: Reason) {
    if criticalRemoval == nil { criticalRemoval = reason }
  }

  mutating func addPossible(_ reason: Reason) {
    if possible == nil { possible = reason }
  }

  /// The strictest outcome with its ground; nil when neither rule nor guard matches.
  var verdict: Verdict? {
    if let deny { return Verdict(outcome: .deny, ground: .denyRule, reason: deny) }
    if let ask { return Verdict(outcome: .ask, ground: .askRule, reason: ask) }
    if let criticalRemoval {
      return Verdict(outcome: .ask, ground: .criticalRemoval, reason: criticalRemoval)
    }
    return nil
  }
}

/// The two lists that make a decision stricter.
enum DenyOrAsk: Sendable, CaseIterable {
  case deny
  case ask
}
