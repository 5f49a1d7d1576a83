public import RuleSyntax

/// One entry of a rule list, with its place (spec R-3: a bad entry is skipped, the rest stays in force).
public struct RuleEntry: Sendable {
  /// The entry's text after JSON or YAML decoding, UTF-8; empty for an entry that is not a string.
  public var text: [UInt8]
  /// The list it stands in.
  public var list: RuleList
  /// Where the entry stands in the file, quotes included.
  public var span: SourceSpan
  /// The parsed rule, or why it is malformed.
  public var rule: Result<Rule, RuleSyntaxError>

  /// An entry from its parts.
  public init(text: [UInt8], list: RuleList, span: SourceSpan, rule: Result<Rule, RuleSyntaxError>) {
    self.text = text
    self.list = list
    self.span = span
    self.rule = rule
  }
}

/// A value with its place in the file.
public struct Placed<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// Where it stands.
  public var span: SourceSpan

  /// A value at a place.
  public init(_ value: Value, _ span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

/// One settings source, read: rules, switches, problems.
public struct SettingsFile: Sendable {
  /// What sort of text the rules came from.
  public enum Origin: String, Sendable {
    /// `settings.json` and its relatives.
    case settings
    /// Frontmatter of a command or skill (`allowed-tools`, `disallowed-tools`).
    case skill
    /// Frontmatter of an agent (`tools`, `disallowedTools`): restricts, approves nothing.
    case agent
    /// Rules given on the command line (`--allowedTools`, `--disallowedTools`).
    case commandLine
  }

  /// The absolute path, textually resolved; a placeholder such as `<stdin>` when there is none.
  public var path: String
  /// Its scope.
  public var scope: Scope
  /// What sort of text.
  public var origin: Origin
  /// The file's bytes, for excerpts and fixes.
  public var source: [UInt8]
  /// Every entry of every rule list, in file order, malformed ones included. Empty where C-7 says that the
  /// file contributes nothing; `rejectedEntries` then holds what would have been in force.
  public var entries: [RuleEntry]
  /// Entries that were read but are not in force: because the file as a whole is rejected (C-7), or because of a
  /// placeholder that could not be expanded (P-16). After a syntax error, what could be recovered.
  public var rejectedEntries: [RuleEntry]
  /// `tools` (as `allow`) and `disallowedTools` (as `deny`) of an agent (C-10). They narrow what the agent may
  /// use and approve nothing, so they are never part of `entries`.
  public var toolRestrictions: [RuleEntry]
  /// `if` rules of hook handlers (C-10); they decide nothing but are checked for syntax.
  public var hookConditions: [RuleEntry]
  /// `permissions.defaultMode` as written, also when no edition knows the value.
  public var defaultMode: Placed<String>?
  /// `permissions.additionalDirectories` (C-9), as written.
  public var additionalDirectories: [Placed<String>]
  /// `permissions.disableBypassPermissionsMode` as written (C-6).
  public var disableBypassPermissionsMode: Placed<String>?
  /// `disableAutoMode`, there or at top level (C-6).
  public var disableAutoMode: Placed<String>?
  /// `allowManagedPermissionRulesOnly` (C-5): true, false, or nil inside when it is not a boolean.
  public var allowManagedPermissionRulesOnly: Placed<Bool?>?
  /// The `sandbox` block (C-11); nil without one, and in 1.0.
  public var sandbox: SandboxSettings?
  /// Everything that the file says, whatever is in force of it: `env`, `apiKeyHelper`, `hooks`, ... Ranges are
  /// offsets into `source`. Nil when the text does not parse.
  public var root: JSONValue?
  /// What is wrong with the file, in file order.
  public var problems: [SettingsProblem]
  /// The directory that `/path` patterns of this source count from (P-3); nil where the clause gives none that
  /// is known from the file alone: rules of the command line and of frontmatter, local in 2.1, and project files
  /// outside a `.claude` folder. There the start directory counts.
  public var anchorDirectory: String?
  /// The directory that contains the `.claude` folder (1.0 anchors, P-3, P-4, C-9); nil when unknown.
  public var claudeParentDirectory: String?
  /// Whether git tracks the file (C-8); nil when that is not known.
  public var isTrackedByGit: Bool?
  /// Whether the file's `.claude` folder is a symbolic link (C-8).
  public var isBehindSymbolicLink = false
  /// Whether only its content says that these are settings: neither its name does, nor the person who named it. Such a
  /// file may belong to another program and is never changed.
  public var isTakenForSettings = false

  /// An empty file.
  public init(path: String, scope: Scope, origin: Origin = .settings, source: [UInt8] = []) {
    self.path = path
    self.scope = scope
    self.origin = origin
    self.source = source
    entries = []
    rejectedEntries = []
    toolRestrictions = []
    hookConditions = []
    additionalDirectories = []
    problems = []
  }
  /// Every entry whose text is worth checking, in force or not part of the policy: rules, restrictions of an
  /// agent, conditions of hooks. Without those that a broken file would have had.
  public var everyEntry: [RuleEntry] { entries.with(toolRestrictions).with(hookConditions) }
}

extension [RuleEntry] {
  /// These entries and others. Where there are no others, as in most files, nothing is copied.
  package func with(_ others: [RuleEntry]) -> [RuleEntry] { others.isEmpty ? self : self + others }
}
