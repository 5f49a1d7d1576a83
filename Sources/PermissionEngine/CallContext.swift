public import Settings

/// What a PreToolUse hook answered (spec M-6); the evaluator never runs hooks.
public enum HookAnswer: String, Sendable {
  case allow
  case ask
  case deny
}

/// Everything outside the settings and the call that a decision depends on (spec, section V).
public struct CallContext: Sendable, Hashable {
  /// The working directory, absolute.
  public var cwd: String
  /// The project root, absolute.
  public var projectRoot: String
  /// The home directory, absolute.
  public var home: String
  /// Wins over every `defaultMode` (C-4).
  public var mode: PermissionMode?
  /// Directories given by `--add-dir`, in addition to those of the settings.
  public var additionalDirectories: [String] = []
  /// Whether the workspace is trusted (C-8).
  public var isTrusted = true
  /// Known symbolic links: path to target (P-7).
  public var links: [String: String] = [:]
  /// The folders and files that a command goes up from (`a` of `a/../k`) and that exist, absolute and resolved
  /// textually; nil where nobody looked (S-19g).
  public var existingPaths: Set<String>?
  /// What a hook answered.
  public var hook: HookAnswer?
  /// `linux`, `macos` or `windows`.
  public var platform = "linux"
  /// The directory in which the session started, when cwd has moved (P-3).
  public var startCwd: String?
  /// Whether the sandbox is on (C-11).
  public var sandbox = false
  /// Whether bypass mode may be chosen (M-5).
  public var isBypassAvailable = false
  /// Whether the model offers auto mode (C-4); where it does not, `auto` is `default`.
  public var isAutoAvailable = false
  /// Tools that need the user (M-9).
  public var requiresUser: [String] = []
  /// Connector tools that the organisation asks about (M-9).
  public var organisationAsks: [String] = []

  /// A context from its three directories.
  public init(cwd: String, projectRoot: String, home: String) {
    self.cwd = cwd
    self.projectRoot = projectRoot
    self.home = home
  }
}
