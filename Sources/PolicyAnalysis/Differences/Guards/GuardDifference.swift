public import PermissionEngine
public import RuleSyntax
public import Settings

/// What changes beside the rules between two versions of settings: hooks, switches, programs that run unasked,
/// variables, the mode, and files that are no longer in force.
///
/// Rules alone do not say what a session may do. A guard that goes and a power that comes count as weaker; what only
/// tightens does not, and where that is not known the change counts as weaker.
public struct GuardDifference: Sendable {
  /// One change.
  public struct Change: Sendable, Hashable {
    /// The key, such as `hooks` or `defaultMode`.
    public var key: String
    /// What happens, for a person: lower case, no full stop, user text in backticks.
    public var message: String
    /// Whether a guard goes or a power comes.
    public var isWeaker: Bool
    /// A call that is decided otherwise because of it; nil where no decision shows it.
    public var example: Example?
  }

  /// A call that is decided otherwise.
  public struct Example: Sendable, Hashable {
    /// The call.
    public var call: ToolCall
    /// The old answer, in the mode of the old settings.
    public var old: Outcome
    /// The new answer, in the mode of the new settings.
    public var new: Outcome
  }

  /// A file of which nothing counts in one version only.
  public struct LostFile: Sendable, Hashable {
    /// The file's path in the comparison.
    public var path: String
    /// Where the fault is.
    public var line: Int
    /// Where the fault is.
    public var column: Int
    /// Whether the text does not parse; else a value has the wrong type.
    public var isSyntax: Bool
    /// How many rules would be in force without the fault, as far as they can be read.
    public var ruleCount: Int
    /// How many of those are deny rules.
    public var denyCount: Int
    /// Whether the new version has the fault; else the old one had it.
    public var isNew: Bool
  }

  /// Files that are not in force, in the order of the versions.
  public private(set) var lostFiles: [LostFile] = []
  /// The changes, what is weaker first.
  public private(set) var changes: [Change] = []

  /// Whether nothing changes.
  public var isEmpty: Bool { lostFiles.isEmpty && changes.isEmpty }

  /// Whether a guard goes or a power comes.
  public var isWeaker: Bool { lostFiles.contains(where: \.isNew) || changes.contains(where: \.isWeaker) }

  /// Compares two versions.
  ///
  /// - Parameters:
  ///   - old: all sources of the old version.
  ///   - new: all sources of the new one; a file is known by its path in both.
  ///   - context: the session in which example calls are decided; the mode is that of the settings.
  public init(from old: SettingsStack, to new: SettingsStack, semantics: Semantics, context: CallContext) {
    let before = GuardSettings(old)
    let after = GuardSettings(new)
    for file in after.lost where !before.lost.contains(where: { $0.path == file.path }) {
      // Where nothing of the new text can be read, what it had before is what is off.
      let earlier = old.files.first { $0.path == file.path }?.entries.map(\.list) ?? []
      lostFiles.append(LostFile(file, rules: file.rules.isEmpty ? earlier : file.rules, isNew: true))
    }
    for file in before.lost where !after.lost.contains(where: { $0.path == file.path }) {
      lostFiles.append(LostFile(file, rules: file.rules, isNew: false))
    }
    var found = ModeChange(from: old, to: new, semantics: semantics, context: context).changes
    found += HookChanges(from: before, to: after).changes
    found += SwitchChanges(from: before, to: after).changes
    changes = found.filter(\.isWeaker) + found.filter { !$0.isWeaker }
  }
}

extension GuardDifference.LostFile {
  fileprivate init(_ file: GuardSettings.Lost, rules: [RuleList], isNew: Bool) {
    self.init(
      path: file.path, line: file.place.line, column: file.place.column, isSyntax: file.isSyntax,
      ruleCount: rules.count, denyCount: rules.count { $0 == .deny }, isNew: isNew)
  }
}
