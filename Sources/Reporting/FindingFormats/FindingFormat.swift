public import PolicyAnalysis

/// The forms that `lint` writes; each is described in `Documentation/formats.md`.
public enum FindingFormat: String, Sendable, CaseIterable {
  /// For people, with examples and advice.
  case text
  /// One line a finding, for editors.
  case compact
  /// Everything, for programs of one's own.
  case json
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// Workflow commands that GitHub shows beside the lines of a pull request.
  case github
  /// The code quality report of GitLab.
  case gitlab
  /// Test results, for Jenkins and others.
  case junit
  /// A summary for a pull request or a job page.
  case markdown

  /// What the forms need to know beside the findings.
  public struct Context: Sendable {
    /// The version of the program.
    public var version: String
    /// How text for people looks.
    public var style: TextStyle
    /// Whether text for people ends with totals.
    public var withTotals: Bool
    /// The lowest severity that makes the run fail; nil when none does.
    public var failingSeverity: Severity?

    /// A context from its parts.
    public init(
      version: String, style: TextStyle = TextStyle(), withTotals: Bool = true,
      failingSeverity: Severity? = .warning
    ) {
      self.version = version
      self.style = style
      self.withTotals = withTotals
      self.failingSeverity = failingSeverity
    }
  }

  /// What writes this form.
  public func reporter(_ context: Context) -> any FindingReporter {
    switch self {
    case .text: FindingTextReporter(style: context.style, withTotals: context.withTotals)
    case .compact: FindingCompactReporter()
    case .json: FindingJSONReporter(version: context.version)
    case .sarif: FindingSARIFReporter(version: context.version)
    case .github: FindingGitHubReporter()
    case .gitlab: FindingGitLabReporter()
    case .junit: FindingJUnitReporter(failingSeverity: context.failingSeverity)
    case .markdown: FindingMarkdownReporter()
    }
  }
}
