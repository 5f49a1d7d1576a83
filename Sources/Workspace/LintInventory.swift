public import Settings

/// What a run of `lint` read, and what it could not read.
public struct LintInventory: Sendable {
  /// A file or folder that could not be read.
  public struct Unread: Sendable, Hashable {
    /// As it is shown to people.
    public var path: String
    /// For a person: lower case, no full stop.
    public var reason: String

    /// `.claude/settings.json: permission denied`.
    public var line: String { "\(path): \(reason)" }

    /// A file with its reason.
    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// The files that findings are about.
  public var linted: [SettingsFile]
  /// The files that take part in a policy and are not reported on.
  public var companions: [SettingsFile]
  /// The configurations in force.
  public var configurations: [SettingsFile]
  /// What could not be read.
  public var unreadable: [Unread]
  /// The root of the project that a file belongs to, by the file's path; absolute.
  public var projects: [String: String]

  /// An inventory from its parts.
  public init(
    linted: [SettingsFile] = [], companions: [SettingsFile] = [], configurations: [SettingsFile] = [],
    unreadable: [Unread] = [], projects: [String: String] = [:]
  ) {
    self.linted = linted
    self.companions = companions
    self.configurations = configurations
    self.unreadable = unreadable
    self.projects = projects
  }
}
