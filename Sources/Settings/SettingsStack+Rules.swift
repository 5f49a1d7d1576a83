public import RuleSyntax

/// What `allowManagedPermissionRulesOnly` says (spec C-5).
public enum ManagedRulesLock: Sendable, Hashable {
  /// Rules of every scope count.
  case off
  /// Only managed rules count.
  case on
  /// The value is not a boolean: an open point (U24).
  case invalid
}

/// Why a well-placed entry is not in force.
public enum OutOfForce: Sendable, Hashable {
  /// `allowManagedPermissionRulesOnly` (C-5). `isOpen` where that rests on U24.
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
  public func managedRulesOnly(edition: Edition) -> ManagedRulesLock {
    guard edition >= .v2_1,
      let (_, setting) = winner({ $0.scope == .managed ? $0.allowManagedPermissionRulesOnly : nil })
    else { return .off }
    return switch setting.value {
    case true: .on
    case false: .off
    default: .invalid
    }
  }

  /// Every entry of every list, malformed ones included, with what C-5 and C-8 leave in force. Highest scope
  /// first, within a file in file order.
  ///
  /// - Parameters:
  ///   - edition: the edition; 1.0 knows neither clause.
  ///   - reading: how U24 is taken.
  ///   - isTrusted: whether the workspace is trusted.
  /// - Complexity: O(*n*).
  public func entries(edition: Edition, reading: Reading, isTrusted: Bool) -> [StackedEntry] {
    let lock = managedRulesOnly(edition: edition)
    var result: [StackedEntry] = []
    result.reserveCapacity(files.reduce(0) { $0 + $1.entries.count })
    for (index, file) in files.enumerated() where file.origin != .agent {
      let gate = trustGate(of: file, edition: edition, isTrusted: isTrusted)
      for position in file.entries.indices {
        let list = file.entries[position].list
        let reason = outOfForce(list, of: file, lock, reading) ?? (list == .allow ? gate : nil)
        result.append(StackedEntry(file: index, entry: position, outOfForce: reason))
      }
    }
    return result
  }

  /// The directories that settings add (C-9), with what C-8 leaves in force.
  ///
  /// - Parameters:
  ///   - edition: 2.1 counts relative paths from `cwd`, 1.0 from the directory that holds `.claude`, home for
  ///     user settings.
  ///   - cwd: the working directory, absolute.
  ///   - home: the home directory, absolute.
  ///   - isTrusted: whether the workspace is trusted.
  public func addedDirectories(
    edition: Edition, cwd: String, home: String, isTrusted: Bool
  ) -> [AddedDirectory] {
    files.enumerated().flatMap { index, file in
      let gate = trustGate(of: file, edition: edition, isTrusted: isTrusted)
      let oldBase = file.scope == .user ? home : file.claudeParentDirectory ?? cwd
      return file.additionalDirectories.map { setting in
        let base = edition >= .v2_1 ? cwd : oldBase
        let path = PathText.expanded(setting.value, home: home, from: base)
        return AddedDirectory(path: path, file: index, setting: setting, outOfForce: gate)
      }
    }
  }

  /// What an untrusted workspace keeps out of force: allow rules and directories of project settings, and of
  /// local settings that came with the repository (C-8). Skills' `allowed-tools` are never gated.
  private func trustGate(of file: SettingsFile, edition: Edition, isTrusted: Bool) -> OutOfForce? {
    guard edition >= .v2_1, !isTrusted, file.origin == .settings else { return nil }
    let isLocalFromRepository =
      file.scope == .local && (file.isTrackedByGit == true || file.isBehindSymbolicLink)
    return file.scope == .project || isLocalFromRepository ? .untrusted : nil
  }

  /// What C-5 keeps out of force.
  private func outOfForce(
    _ list: RuleList, of file: SettingsFile, _ lock: ManagedRulesLock, _ reading: Reading
  ) -> OutOfForce? {
    guard file.scope != .managed else { return nil }
    let isWide = reading.isWide(.u24)
    switch lock {
    case .off: return nil
    case .invalid:
      return list == .allow && !isWide ? .managedRulesOnly(isOpen: true) : nil
    case .on:
      // Denies of the command line, and likewise of a skill: open. Its other rules are not.
      guard file.origin != .settings, list == .deny else { return .managedRulesOnly(isOpen: false) }
      return isWide ? .managedRulesOnly(isOpen: true) : nil
    }
  }
}
