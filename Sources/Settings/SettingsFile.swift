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

/// Something wrong with a settings file. Reading never throws: what is wrong is part of the result.
public struct SettingsProblem: Sendable {
  /// What kind of problem; the analyzer turns it into a finding with a fixed code.
  public enum Kind: String, Sendable {
    /// The text does not parse (C-7).
    case invalidJSON
    /// The frontmatter does not parse as YAML.
    case invalidYAML
    /// The same key twice (C-7).
    case duplicateKey
    /// A byte-order mark (C-7).
    case byteOrderMark
    /// A value of the wrong type (C-7).
    case wrongType
    /// A mode or switch with a value that no edition knows.
    case unknownValue
    /// A key of the permission system where it is not read.
    case misplacedKey
    /// A limit was exceeded.
    case tooLarge
    /// The file could not be opened or read.
    case unreadable
    /// A placeholder in frontmatter that could not be expanded (P-16).
    case unresolvedPlaceholder
    /// A value in frontmatter that approves nothing (C-10), such as `Agent(a,b)` outside an agent's `tools`.
    case ineffective
  }

  /// What kind.
  public var kind: Kind
  /// For a person: lower case, no full stop, user text in backticks.
  public var message: String
  /// What to do; nil when the message says it.
  public var help: String?
  /// Where.
  public var span: SourceSpan
  /// A certain repair: replace the bytes of `span`-like range by a text.
  public var repair: (range: Range<Int>, replacement: [UInt8])?

  /// A problem from its parts.
  public init(
    kind: Kind, message: String, help: String? = nil, span: SourceSpan,
    repair: (range: Range<Int>, replacement: [UInt8])? = nil
  ) {
    self.kind = kind
    self.message = message
    self.help = help
    self.span = span
    self.repair = repair
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
  /// Entries that were read but are not in force because the file as a whole is rejected (C-7).
  public var rejectedEntries: [RuleEntry]
  /// `if` rules of hook handlers (C-10); they decide nothing but are checked for syntax.
  public var hookConditions: [RuleEntry]
  /// `permissions.defaultMode` as written.
  public var defaultMode: Placed<String>?
  /// `permissions.additionalDirectories` (C-9), as written.
  public var additionalDirectories: [Placed<String>]
  /// `permissions.disableBypassPermissionsMode` as written (C-6).
  public var disableBypassPermissionsMode: Placed<String>?
  /// `disableAutoMode`, there or at top level (C-6).
  public var disableAutoMode: Placed<String>?
  /// `allowManagedPermissionRulesOnly` (C-5): true, false, or nil inside when it is not a boolean.
  public var allowManagedPermissionRulesOnly: Placed<Bool?>?
  /// The `sandbox` block (C-11).
  public var sandbox: SandboxSettings?
  /// What is wrong with the file, in file order.
  public var problems: [SettingsProblem]
  /// The directory that `/path` patterns of this source count from (P-3); nil where the clause gives none
  /// that is known from the file alone (cli, session, and local in 2.1: the start directory).
  public var anchorDirectory: String?
  /// The directory that contains the `.claude` folder (1.0 anchors, P-3, P-4, C-9); nil when unknown.
  public var claudeParentDirectory: String?

  /// An empty file.
  public init(path: String, scope: Scope, origin: Origin = .settings, source: [UInt8] = []) {
    self.path = path
    self.scope = scope
    self.origin = origin
    self.source = source
    entries = []
    rejectedEntries = []
    hookConditions = []
    additionalDirectories = []
    problems = []
  }
}

/// The keys of the `sandbox` block that decide anything (spec C-11).
public struct SandboxSettings: Sendable, Hashable {
  /// `sandbox.enabled`, default false.
  public var isEnabled = false
  /// `sandbox.autoAllowBashIfSandboxed`, default true.
  public var autoAllowsBash = true
  /// `sandbox.allowUnsandboxedCommands`, default true.
  public var allowsUnsandboxedCommands = true
  /// `sandbox.excludedCommands`, as written.
  public var excludedCommands: [String] = []

  /// The defaults.
  public init() {}
}
