public import RuleSyntax

/// All settings sources of a session, as a release of the product takes them together (spec C-3 to C-9, C-14).
public struct MeasuredStack: Sendable {
  /// A rule entry with the number of its file in `SettingsStack.files`.
  public struct Entry: Sendable {
    /// The index of the file.
    public var file: Int
    /// The entry.
    public var entry: RuleEntry
  }

  /// Why a session does not start in the mode that a file names.
  public enum ModeNote: Sendable, Hashable {
    /// `bypassPermissions` and `auto` are not taken from project and local settings (C-4).
    case fromProject(PermissionMode)
    /// No file names a mode: where the model offers `auto`, a terminal starts in it (C-4).
    case notSet
  }

  /// The mode that the files choose.
  public let mode: PermissionMode
  /// What there is to say about the mode; nil when it is what a file says.
  public let modeNote: ModeNote?
  /// Whether bypassPermissions mode is switched off (C-6).
  public let disablesBypass: Bool
  /// Whether auto mode is switched off (C-6).
  public let disablesAuto: Bool
  /// Reading outside the working directories is denied (C-14).
  public let blocksReadsOutside: Bool
  /// Editing outside the working directories is denied (C-14).
  public let blocksWritesOutside: Bool
  /// What would ask is denied (C-14).
  public let deniesInsteadOfPrompting: Bool
  /// The sandbox settings merged key by key (C-11b); `autoAllowBashIfSandboxed` unset means false (C-11a).
  public let sandbox: SandboxSettings
  /// The paths of files because of which the program does not start (C-7); empty when it starts.
  public let unstartableFiles: [String]

  private let stack: SettingsStack
  private let files: [MeasuredSettings]
  private let isLocked: Bool
  private let semantics: Semantics

  /// Reads a stack.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  public init(_ stack: SettingsStack, in semantics: Semantics = .product) {
    self.stack = stack
    self.semantics = semantics
    let files = stack.files.map { MeasuredSettings($0, in: semantics) }
    self.files = files
    let order = stack.indicesByPrecedence
    disablesBypass = files.contains(where: \.disablesBypass)
    disablesAuto = files.contains(where: \.disablesAuto)
    let knowsSwitches = semantics.has(.outsideSwitchesCount)
    blocksReadsOutside = knowsSwitches && files.contains(where: \.blocksReadsOutside)
    blocksWritesOutside = knowsSwitches && files.contains(where: \.blocksWritesOutside)
    deniesInsteadOfPrompting = knowsSwitches && files.contains(where: \.deniesInsteadOfPrompting)
    sandbox = order.reduce(SandboxSettings()) { merged, index in
      files[index].sandbox.map(merged.filled(from:)) ?? merged
    }
    unstartableFiles = files.indices.filter { files[$0].stopsStart }.map { stack.files[$0].path }
    let isLockKnown = semantics.has(.managedLockCounts)
    isLocked = isLockKnown && order.lazy.compactMap { files[$0].managedRulesOnly }.first == true
    guard let winner = order.first(where: { files[$0].defaultMode != nil }),
      let mode = files[winner].defaultMode
    else {
      (self.mode, modeNote) = (.default, .notSet)
      return
    }
    let scope = stack.files[winner].scope
    let isRefused = mode == .auto || mode == .bypassPermissions && semantics.has(.projectBypassIsIgnored)
    if isRefused, scope == .project || scope == .local {
      (self.mode, modeNote) = (.default, .fromProject(mode))
    } else {
      (self.mode, modeNote) = (mode, nil)
    }
  }

  /// The entries in force, malformed ones included: highest scope first, within a file in file order.
  ///
  /// - Parameters:
  ///   - isTrusted: whether the workspace is trusted (C-8).
  ///   - isAtRoot: false for a session that started in another directory than the project's root, where project
  ///     and local settings of the root are not read (C-12).
  /// - Complexity: O(*n*).
  public func entries(isTrusted: Bool, isAtRoot: Bool = true) -> [Entry] {
    var result: [Entry] = []
    forEachPlace(isTrusted: isTrusted, isAtRoot: isAtRoot) { file, place in
      result.append(Entry(file: file, entry: files[file].entries[place]))
    }
    return result
  }

  /// Calls for each rule in force that could be read, in the order of `entries`: with the number of its file, its list
  /// and its place. Nothing else of its entry is copied.
  package func forEachRule(
    isTrusted: Bool, isAtRoot: Bool, _ body: (Int, Rule, RuleList, SourceSpan) -> Void
  ) {
    forEachPlace(isTrusted: isTrusted, isAtRoot: isAtRoot) { file, place in
      let list = files[file].entries[place].list
      guard case .success(let rule) = files[file].entries[place].rule,
        // What a settings file may not say, the command line may (C-10).
        stack.files[file].origin != .settings || rule.skipReason(in: list) == nil
      else { return }
      body(file, rule, list, files[file].entries[place].span)
    }
  }

  /// Calls with the numbers of file and entry.
  private func forEachPlace(isTrusted: Bool, isAtRoot: Bool, _ body: (Int, Int) -> Void) {
    for (index, file) in stack.files.enumerated() where file.origin != .agent {
      if !isAtRoot, file.scope == .project || file.scope == .local, file.origin == .settings { continue }
      let needsTrust = needsTrust(file)
      for place in files[index].entries.indices {
        let list = files[index].entries[place].list
        if isLocked, !isOpenUnderLock(list, of: file) { continue }
        if needsTrust, !isTrusted, list == .allow, semantics.has(.untrustedAllowsDoNothing) { continue }
        body(index, place)
      }
    }
  }

  /// A directory that a file adds (C-9).
  public struct Directory: Sendable, Hashable {
    /// As written.
    public var path: String
    /// True when it counts in a trusted workspace only (C-8).
    public var needsTrust: Bool
    /// True for project and local settings.
    public var isFromProject: Bool
  }

  /// The directories that files add, highest scope first.
  public var addedDirectories: [Directory] {
    zip(stack.files, files).flatMap { file, settings in
      settings.additionalDirectories.map {
        Directory(
          path: $0.value, needsTrust: needsTrust(file),
          isFromProject: file.scope == .project || file.scope == .local)
      }
    }
  }

  /// What keeps a rule of a file out of force.
  public enum Hindrance: Sendable, Hashable {
    /// Managed settings set `allowManagedPermissionRulesOnly` (C-5).
    case managedRulesOnly
    /// The workspace is not trusted (C-8).
    case untrusted
  }

  /// What keeps the rules of a list out of force; nil when they are in force.
  ///
  /// - Parameters:
  ///   - file: the index of their file in `SettingsStack.files`.
  ///   - isTrusted: whether the workspace is trusted.
  package func hindrance(ofFile file: Int, _ list: RuleList, isTrusted: Bool) -> Hindrance? {
    let source = stack.files[file]
    if isLocked, !isOpenUnderLock(list, of: source) { return .managedRulesOnly }
    return !isTrusted && list == .allow && needsTrust(source) && semantics.has(.untrustedAllowsDoNothing)
      ? .untrusted : nil
  }

  /// C-5: managed rules, and what the command line disallows.
  private func isOpenUnderLock(_ list: RuleList, of file: SettingsFile) -> Bool {
    file.scope == .managed || list == .deny && file.origin != .settings && file.root == nil
  }

  /// C-8: project settings, and local settings that came with the repository.
  private func needsTrust(_ file: SettingsFile) -> Bool {
    guard file.origin == .settings else { return false }
    let isFromRepository = file.isTrackedByGit == true || file.isBehindSymbolicLink
    return file.scope == .project || file.scope == .local && isFromRepository
  }
}
