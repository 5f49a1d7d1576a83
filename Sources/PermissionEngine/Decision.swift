public import RuleSyntax
public import Settings

/// What happens to a call.
public enum Outcome: String, Sendable, Comparable, CaseIterable {
  case allow
  case ask
  case deny

  /// The stricter outcome is greater.
  public static func < (left: Outcome, right: Outcome) -> Bool { left.strictness < right.strictness }

  /// 0 for allow, 2 for deny.
  public var strictness: Int {
    switch self {
    case .allow: 0
    case .ask: 1
    case .deny: 2
    }
  }
}

/// A rule in force, with its place.
public struct SourcedRule: Sendable, Hashable {
  /// Behind one reference: rules are handed from list to list while a policy is compiled.
  private final class Storage: Sendable, Hashable {
    let rule: Rule
    let list: RuleList
    let scope: Scope
    let file: String
    let span: SourceSpan

    init(rule: Rule, list: RuleList, scope: Scope, file: String, span: SourceSpan) {
      self.rule = rule
      self.list = list
      self.scope = scope
      self.file = file
      self.span = span
    }

    static func == (left: Storage, right: Storage) -> Bool {
      left === right
        || left.rule == right.rule && left.list == right.list && left.scope == right.scope
          && left.file == right.file && left.span == right.span
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(rule)
      hasher.combine(list)
      hasher.combine(scope)
      hasher.combine(file)
      hasher.combine(span)
    }
  }

  private let storage: Storage

  /// The rule.
  public var rule: Rule { @inline(__always) _read { yield storage.rule } }
  /// Its list.
  public var list: RuleList { storage.list }
  /// The scope of its source.
  public var scope: Scope { storage.scope }
  /// The path of its source.
  public var file: String { storage.file }
  /// Where the entry stands in the source.
  public var span: SourceSpan { storage.span }

  /// A rule at a place.
  public init(rule: Rule, list: RuleList, scope: Scope, file: String, span: SourceSpan) {
    storage = Storage(rule: rule, list: list, scope: scope, file: file, span: span)
  }

  /// The rule's text for people.
  public var text: String { String(decoding: rule.text, as: UTF8.self) }
}

/// Why an outcome came about: a rule, or something built in.
public struct Reason: Sendable, Hashable {
  /// The rule that decided; nil when something built in did.
  public var rule: SourcedRule?
  /// In words for a person: lower case, no full stop, user text in backticks.
  public var explanation: String
  /// The clauses of the specification that were applied, for example `S-14`.
  public var clauses: [String]

  /// A reason from its parts.
  public init(rule: SourcedRule? = nil, explanation: String, clauses: [String]) {
    self.rule = rule
    self.explanation = explanation
    self.clauses = clauses
  }
}

/// What sort of thing a part of a call is, for `explain`.
public enum PartKind: String, Sendable, Hashable {
  /// One simple command.
  case command
  /// An input or output redirection.
  case redirection
  /// A file operand of a command.
  case operand
  /// A structure around commands (`if`, subshell, substitution): no outcome of its own.
  case structure
  /// Something about the call as a whole: its length, mode, unparsable text.
  case call
}

/// One part of a call with its own outcome (spec M-7).
public struct DecisionPart: Sendable, Hashable {
  /// What it is.
  public var kind: PartKind
  /// The part's text as written.
  public var text: String
  /// How deep it is nested in the command's structure; 0 at the top.
  public var depth: Int
  /// What was taken off before rules were compared: wrappers and assignments, outermost first.
  public var stripped: [String]
  /// Its own outcome; nil for a structure.
  public var outcome: Outcome?
  /// Why; nil for a structure.
  public var reason: Reason?

  /// A part from its fields.
  public init(
    kind: PartKind, text: String, depth: Int = 0, stripped: [String] = [], outcome: Outcome?, reason: Reason?
  ) {
    self.kind = kind
    self.text = text
    self.depth = depth
    self.stripped = stripped
    self.outcome = outcome
    self.reason = reason
  }
}

/// The answer to one call (spec M-7).
public struct Decision: Sendable, Hashable {
  /// The outcome, with every open point taken narrowly.
  public var outcome: Outcome
  /// The call fails validation and never reaches a decision; the outcome is then *ask* (S-1).
  public var isRefused = false
  /// What decided.
  public var reason: Reason
  /// For Bash, PowerShell and Monitor: the parts in source order. Empty for other tools.
  public var parts: [DecisionPart]
  /// The outcome with what is open taken the other way; equal to `outcome` when no open point matters.
  public var wideOutcome: Outcome
  /// The features whose open points the difference rests on; empty when there is none.
  public var dependsOn: [Feature]
  /// What about the call could not be measured on the product; empty under every other reading.
  public var unmeasured: [Unmeasured] = []
  /// What it speaks for.
  public var semantics: Semantics

  /// The rules that decided the call, and then those that decided parts of it; a rule may be there more than once.
  public var decidingRules: [SourcedRule] {
    ([reason] + parts.compactMap(\.reason)).compactMap(\.rule)
  }

  /// A decision from its parts.
  public init(
    outcome: Outcome, reason: Reason, parts: [DecisionPart] = [], wideOutcome: Outcome? = nil,
    dependsOn: [Feature] = [], semantics: Semantics
  ) {
    self.outcome = outcome
    self.reason = reason
    self.parts = parts
    self.wideOutcome = wideOutcome ?? outcome
    self.dependsOn = dependsOn
    self.semantics = semantics
  }

  /// The release whose behaviour it is; nil where it rests on documentation.
  public var release: Release? {
    semantics.reading == .product && !unmeasured.contains(.tool) ? semantics.release : nil
  }
}
