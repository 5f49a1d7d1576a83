public import RuleSyntax
public import Settings

/// Settings that a check flags, or leaves alone: documentation and test in one.
public struct CheckExample: Sendable {
  /// One settings source of an example.
  public struct Source: Sendable {
    /// The text of the file.
    public var text: String
    /// Its scope.
    public var scope: Scope
    /// What sort of text it is.
    public var origin: SettingsFile.Origin
    /// Whether git tracks it; nil when that is not known.
    public var isTrackedByGit: Bool?
    /// Its path; the example's project lies in `/project`, its home is `/home/user`.
    public var path: String

    /// A source; the path follows from scope and origin when it is not given.
    public init(
      _ text: String, scope: Scope = .project, origin: SettingsFile.Origin = .settings, path: String? = nil,
      isTrackedByGit: Bool? = nil
    ) {
      self.text = text
      self.scope = scope
      self.origin = origin
      self.isTrackedByGit = isTrackedByGit
      self.path = path ?? Source.path(of: scope, origin: origin)
    }

    private static func path(of scope: Scope, origin: SettingsFile.Origin) -> String {
      switch (origin, scope) {
      case (.skill, _): "/project/.claude/commands/example.md"
      case (.agent, _): "/project/.claude/agents/example.md"
      case (_, .managed): "/etc/claude-code/managed-settings.json"
      case (_, .cli): "/project/extra.json"
      case (_, .local): "/project/.claude/settings.local.json"
      case (_, .project): "/project/.claude/settings.json"
      case (_, .user): "/home/user/.claude/settings.json"
      }
    }
  }

  /// What one finding must be like. Everything that is nil is not looked at.
  public struct Expected: Sendable {
    /// The rule it is about.
    public var rule: String?
    /// The severity.
    public var severity: Severity?
    /// `line:column` of its start.
    public var place: String?
    /// A text that its message contains.
    public var message: String?
    /// The command, path or URL of its witness.
    public var witness: String?
    /// The first file's text after its fix.
    public var fixed: String?

    /// An expectation from its parts.
    public init(
      rule: String? = nil, severity: Severity? = nil, at place: String? = nil, message: String? = nil,
      witness: String? = nil, fixed: String? = nil
    ) {
      self.rule = rule
      self.severity = severity
      self.place = place
      self.message = message
      self.witness = witness
      self.fixed = fixed
    }
  }

  /// The sources together.
  public var sources: [Source]
  /// The edition.
  public var edition: Edition
  /// The text of `.ccrules.yml`, for checks of the configuration itself; nil without one.
  public var configuration: String?
  /// The releases that `--release-range` names; nil without it.
  public var releases: ClosedRange<Release>?
  /// The findings of this check, in order of place; empty for a clean example.
  public var expected: [Expected]
  /// One sentence that the page prints above the example; nil when it speaks for itself.
  public var remark: String?

  /// An example of several sources.
  public init(
    _ sources: [Source], edition: Edition = .current, configuration: String? = nil, expected: [Expected],
    remark: String? = nil
  ) {
    self.sources = sources
    self.edition = edition
    self.configuration = configuration
    self.expected = expected
    self.remark = remark
  }

  /// A project settings file with exactly these findings.
  public static func flagged(
    _ text: String, _ expected: Expected..., edition: Edition = .current, remark: String? = nil
  ) -> CheckExample {
    CheckExample([Source(text)], edition: edition, expected: expected, remark: remark)
  }

  /// The same with `--release-range`.
  public func onReleases(_ releases: ClosedRange<Release>) -> CheckExample {
    var example = self
    example.releases = releases
    return example
  }

  /// A project settings file without a finding of the check.
  public static func clean(
    _ text: String, edition: Edition = .current, remark: String? = nil
  ) -> CheckExample {
    CheckExample([Source(text)], edition: edition, expected: [], remark: remark)
  }
}
