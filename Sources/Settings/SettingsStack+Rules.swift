public import RuleSyntax

/// What `allowManagedPermissionRulesOnly` says (spec C-5).
public enum ManagedRulesLock: Sendable, Hashable {
  /// Rules of every scope count.
  case off
  /// Only managed rules count.
  case on
  /// The value is not a boolean: an open point.
  case invalid
}

/// Why a well-placed entry is not in force.
public enum OutOfForce: Sendable, Hashable {
  /// `allowManagedPermissionRulesOnly` (C-5). `isOpen` where that rests on an open point.
  case managedRulesOnly(isOpen: Bool)
  /// The workspace is not trusted (C-8).
  case untrusted
}

/// An entry of a rule list and what is in force of it.
public struct StackedEntry: Sendable {
  /// The index of the file in `SettingsStack.files`.
  public var file: Int
  /// The index of the entry in `SettingsFile.entries`.
  public var entry: Int
  /// Why it is not in force; nil when it is.
  public var outOfForce: OutOfForce?
}

/// A directory that settings add to the working directories (spec C-9).
public struct AddedDirectory: Sendable {
  /// Absolute, textually resolved, without trailing slash.
  public var path: String
  /// The index of the file in `SettingsStack.files`.
  public var file: Int
  /// As written, with its place.
  public var setting: Placed<String>
  /// Why it does not count; nil when it does.
  public var outOfForce: OutOfForce?
}

extension SettingsStack {
  /// What `allowManagedPermissionRulesOnly` says (C-5); always off in 1.0, and outside managed settings.
  public func managedRulesOnly(semantics: Semantics) -> ManagedRulesLock {
    guard semantics.has(.managedRulesLock),
      let (_, setting) = winner({ $0.scope == .managed ? $0.allowManagedPermissionRulesOnly : nil })
    else { return .off }
    return switch setting.value {
    case true: .on
    case false: .off
    default: semantics.has(.invalidLockCounts) ? .on : .invalid
    }
  }

  /// Every entry of every list, malformed ones included, with what C-5 and C-8 leave in force. Highest scope
  /// first, within a file in file order.
  ///
  /// - Parameters:
  ///   - semantics: 1.0 knows neither clause.
  ///   - isTrusted: whether the workspace is trusted.
  /// - Complexity: O(*n*).
  public func entries(semantics: Semantics, isTrusted: Bool) -> [StackedEntry] {
    let lock = managedRulesOnly(semantics: semantics)
    var result: [StackedEntry] = []
    result.reserveCapacity(files.reduce(0) { $0 + $1.entries.count })
    for (index, file) in files.enumerated() where file.origin != .agent {
      let gate = trustGate(of: file, semantics: semantics, isTrusted: isTrusted)
      for position in file.entries.indices {
        let list = file.entries[position].list
        let reason = outOfForce(list, of: file, lock, semantics) ?? (list == .allow ? gate : nil)
        result.append(StackedEntry(file: index, entry: position, outOfForce: reason))
      }
    }
    return result
  }

  /// The directories that settings add (C-9), with what C-8 leaves in force.
  ///
  /// - Parameters:
  ///   - semantics: 2.1 counts relative paths from `cwd`, 1.0 from the directory that holds `.claude`, home for
  ///     user settings.
  ///   - cwd: the working directory, absolute.
  ///   - home: the home directory, absolute.
  ///   - isTrusted: whether the workspace is trusted.
  public func addedDirectories(
    semantics: Semantics, cwd: String, home: String, isTrusted: Bool
  ) -> [AddedDirectory] {
    files.enumerated().flatMap { index, file in
      let gate = trustGate(of: file, semantics: semantics, isTrusted: isTrusted)
      let oldBase = file.scope == .user ? home : file.claudeParentDirectory ?? cwd
      return file.additionalDirectories.map { setting in
        let base = semantics.has(.addedDirectoriesFromWorkingDirectory) ? cwd : oldBase
        let path = PathText.expanded(setting.value, home: home, from: base)
        return AddedDirectory(path: path, file: index, setting: setting, outOfForce: gate)
      }
    }
  }

  /// What an untrusted workspace keeps out of force: allow rules and directories of project settings, and of
  /// local settings that came with the repository (C-8). Skills' `allowed-tools` are never gated.
  private func trustGate(of file: SettingsFile, semantics: Semantics, isTrusted: Bool) -> OutOfForce? {
    guard semantics.has(.workspaceTrust), !isTrusted, file.origin == .settings else { return nil }
    let isLocalFromRepository =
      file.scope == .local && (file.isTrackedByGit == true || file.isBehindSymbolicLink)
    return file.scope == .project || isLocalFromRepository ? .untrusted : nil
  }

  /// What C-5 keeps out of force.
  private func outOfForce(
    _ list: RuleList, of file: SettingsFile, _ lock: ManagedRulesLock, _ semantics: Semantics
  ) -> OutOfForce? {
    guard file.scope != .managed else { return nil }
    let favoursAllow = semantics.has(.managedLockFavoursAllow)
    switch lock {
    case .off: return nil
    case .invalid:
      return list == .allow && !favoursAllow ? .managedRulesOnly(isOpen: true) : nil
    case .on:
      // Denies of the command line, and likewise of a skill: open. Its other rules are not.
      guard file.origin != .settings, list == .deny else { return .managedRulesOnly(isOpen: false) }
      return favoursAllow ? .managedRulesOnly(isOpen: true) : nil
    }
  }
}
