/// What a tool's specifier means (spec, sections B, P and T).
public enum SpecifierKind: String, Sendable, Hashable {
  /// A command pattern: Bash, PowerShell, Monitor.
  case command
  /// A path pattern: Read, Edit.
  case path
  /// `domain:…`: WebFetch.
  case domain
  /// A name: Agent, Skill.
  case name
  /// A directory: Cd.
  case directory
  /// A path that is accepted and never consulted (P-9).
  case neverConsulted
  /// No specifier is documented.
  case none
}

/// One tool as the documentation describes it (spec T-12).
public struct ToolEntry: Sendable, Hashable {
  /// Its name, as rules and calls write it.
  public let name: String
  /// Which editions and releases have the tool; a legacy name is accepted later too.
  public let lifetime: Lifetime
  /// True where the semantics asked for accept the name for old settings only.
  public internal(set) var isLegacy: Bool
  /// The name that replaces a legacy name, or that an alias stands for; nil when there is none.
  public let replacement: String?
  /// True when a call asks without a rule.
  public let needsApproval: Bool
  /// True when every call needs the user (M-9).
  public let needsUser: Bool
  /// True for `EndConversation`, which no rule denies or asks (T-13).
  public let cannotBeDenied: Bool
  /// False for `Cd`, which only the user starts.
  public let isModelInvocable: Bool
  /// The input field that parameter rules may not name (T-7); nil when there is none.
  public let primaryField: String?
  /// What a specifier means. In 1.0 only Bash, Read, Edit and WebFetch take one.
  public let specifier: SpecifierKind
  /// The tool whose rules are consulted instead of a path on this one (P-9).
  public let consultedInstead: String?

  /// How the catalog writes an entry down.
  init(
    _ name: String, _ lifetime: Lifetime, _ specifier: SpecifierKind = .none, field: String? = nil,
    asks needsApproval: Bool = false, needsUser: Bool = false, cannotBeDenied: Bool = false,
    isModelInvocable: Bool = true, isLegacy: Bool = false, replacement: String? = nil,
    consultedInstead: String? = nil
  ) {
    self.name = name
    self.lifetime = lifetime
    self.isLegacy = isLegacy
    self.replacement = replacement
    self.needsApproval = needsApproval
    self.needsUser = needsUser
    self.cannotBeDenied = cannotBeDenied
    self.isModelInvocable = isModelInvocable
    primaryField = field
    self.specifier = specifier
    self.consultedInstead = consultedInstead
  }

  /// Whether the documentation makes `Tool(*)` the whole tool. MCP names, which have no entry, do the same.
  public var readsStarAsEveryCall: Bool {
    switch specifier {
    case .command, .path, .name: true
    case .domain, .directory, .neverConsulted, .none: false
    }
  }
}
