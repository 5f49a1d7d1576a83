public import PermissionEngine
public import RuleSyntax
public import Settings

/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case note
  case warning
  case error

  /// 0 for a note.
  public var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// The graver severity is greater.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// On what a finding rests.
public enum Confidence: String, Sendable {
  /// Documented behaviour only.
  case documented
  /// An open point of the language; see `Finding.dependsOn`.
  case open
}

/// A place in a file that a finding speaks of.
public struct Location: Sendable, Hashable {
  /// The file's path.
  public var file: String
  /// Where in it.
  public var span: SourceSpan

  /// A location from its parts.
  public init(file: String, span: SourceSpan) {
    self.file = file
    self.span = span
  }
}

/// Another place that explains a finding.
public struct RelatedLocation: Sendable, Hashable {
  /// Where.
  public var location: Location
  /// The rule there, if any.
  public var rule: String?
  /// What it has to do with the finding.
  public var message: String

  /// A related place from its parts.
  public init(location: Location, rule: String?, message: String) {
    self.location = location
    self.rule = rule
    self.message = message
  }
}

/// A concrete call that shows a finding; the evaluator has decided it before the finding is printed.
public struct Witness: Sendable, Hashable {
  /// The call.
  public var call: ToolCall
  /// What the evaluator says.
  public var outcome: Outcome
  /// Whether `outcome` is the answer of the wide reading; the narrow one otherwise.
  public var isWide: Bool
  /// The edition in which it is decided; nil for the edition of the analysis.
  public var edition: Edition?
  /// The context in which it is decided; nil for the context of the analysis.
  public var context: CallContext?

  /// A witness from its parts.
  public init(
    call: ToolCall, outcome: Outcome, isWide: Bool = false, edition: Edition? = nil,
    context: CallContext? = nil
  ) {
    self.call = call
    self.outcome = outcome
    self.isWide = isWide
    self.edition = edition
    self.context = context
  }
}

/// A repair.
public struct Fix: Sendable, Hashable {
  /// One replacement of bytes.
  public struct Edit: Sendable, Hashable {
    /// The file.
    public var file: String
    /// Byte offset of the first byte replaced.
    public var offset: Int
    /// How many bytes are replaced.
    public var length: Int
    /// What stands there afterwards, UTF-8.
    public var replacement: [UInt8]

    /// An edit from its parts.
    public init(file: String, offset: Int, length: Int, replacement: [UInt8]) {
      self.file = file
      self.offset = offset
      self.length = length
      self.replacement = replacement
    }
  }

  /// What the repair does, imperative.
  public var description: String
  /// The replacements, in order, not overlapping.
  public var edits: [Edit]
  /// What it does to decisions; worked out by the analyzer, `widens` until then.
  public var effect = Effect.widens
  /// True when comments of the file are lost with it.
  public var losesComments = false

  /// A repair from its parts.
  public init(description: String, edits: [Edit], effect: Effect = .widens, losesComments: Bool = false) {
    self.description = description
    self.edits = edits
    self.effect = effect
    self.losesComments = losesComments
  }
}

/// What several findings of one check in one file have in common, so that they can be shown as one.
public struct SharedCause: Sendable, Hashable {
  /// Findings with equal keys have one cause.
  public var key: String
  /// What is true of all of them, to follow "`a` and 4 more rules": `let any program run without asking`.
  public var plural: String

  /// A cause from its parts.
  public init(_ key: String, plural: String) {
    self.key = key
    self.plural = plural
  }
}

/// One thing that the analyzer found.
public struct Finding: Sendable, Hashable {
  /// The check's code, `CCR` and three digits.
  public var code: String
  /// The check's name.
  public var name: String
  /// How much it matters.
  public var severity: Severity
  /// On what it rests.
  public var confidence: Confidence
  /// The open points it rests on.
  public var dependsOn: [Feature]
  /// One sentence: lower case, no full stop, user text in backticks.
  public var message: String
  /// Advice; nil when the message says it all.
  public var help: String?
  /// The rule's text, when the finding is about a rule.
  public var rule: String?
  /// The rule's list.
  public var list: RuleList?
  /// Where.
  public var location: Location
  /// Other places.
  public var related: [RelatedLocation]
  /// A call that shows it.
  public var witness: Witness?
  /// More calls that show it, such as one that is kept beside one that is lost.
  public var furtherWitnesses: [Witness]
  /// A repair that is certain.
  public var fix: Fix?
  /// Rules that would mend it; nil when there is nothing to propose.
  public var advice: Advice?
  /// What the flagged rule lets through, by the names of `Documentation/severity.md`, the gravest first; empty for
  /// findings that are not about that.
  public var capabilities: [String] = []
  /// The lowest profile that shows it.
  public var profile: Profile
  /// What it has in common with others; nil when it stands alone.
  public var cause: SharedCause?
  /// Further findings of the same cause, which this one stands for; none of these stands for others.
  public var others: [Finding] = []
  /// What is said of it where others are not counted in; nil where it stands for none.
  var messageAlone: String?

  /// A finding from its parts.
  public init(
    code: String, name: String, severity: Severity, confidence: Confidence = .documented,
    dependsOn: [Feature] = [], message: String, help: String? = nil, rule: String? = nil,
    list: RuleList? = nil, location: Location, related: [RelatedLocation] = [], witness: Witness? = nil,
    furtherWitnesses: [Witness] = [], fix: Fix? = nil, profile: Profile = .regular, cause: SharedCause? = nil
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.confidence = confidence
    self.dependsOn = dependsOn
    self.message = message
    self.help = help
    self.rule = rule
    self.list = list
    self.location = location
    self.related = related
    self.witness = witness
    self.furtherWitnesses = furtherWitnesses
    self.fix = fix
    self.profile = profile
    self.cause = cause
  }
}
