/// What people and machines need to know about a check; its documentation page is made from this.
public struct CheckMetadata: Sendable {
  /// `CCR` and three digits; never reused.
  public var code: String
  /// Kebab case; reads well after "allow".
  public var name: String
  /// The severity when nothing about the case raises or lowers it.
  public var severity: Severity
  /// The lowest profile that shows its findings, when nothing about the case raises or lowers it.
  public var profile: Profile
  /// One sentence with a full stop: what a flagged rule or file is like.
  public var summary: String
  /// Why it matters, in a short paragraph.
  public var rationale: String
  /// What the fix does when there is one; nil when the check never offers a fix.
  public var fix: String?
  /// True when it runs only where the configuration names it: what it says is of no use to most.
  public var isOptIn: Bool
  /// Clauses of the specification that the check rests on, for example `R-3`.
  public var clauses: [String]
  /// At least one flagged and one clean; they are the check's tests and part of its page.
  public var examples: [CheckExample]

  /// Metadata from its parts.
  public init(
    code: String, name: String, severity: Severity, profile: Profile = .regular, summary: String,
    rationale: String, fix: String? = nil,
    isOptIn: Bool = false, clauses: [String] = [], examples: [CheckExample]
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.profile = profile
    self.summary = summary
    self.rationale = rationale
    self.fix = fix
    self.isOptIn = isOptIn
    self.clauses = clauses
    self.examples = examples
  }
}
