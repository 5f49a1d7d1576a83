import RuleSyntax
import Settings

/// What the settings say about a session besides its rules: mode and working directories (C-4, C-6, C-9).
struct SessionSettings: Sendable {
  /// A directory of `additionalDirectories`.
  struct Directory: Sendable {
    /// As written.
    var path: String
    /// What a relative path counts from; nil for the working directory.
    var base: String?
    /// True when it counts in a trusted workspace only (C-8).
    var needsTrust: Bool
  }

  /// The mode that the settings choose; `default` when they choose none.
  var defaultMode = PermissionMode.default
  /// Modes that are switched off (C-6) or that do not exist: they count as `default`.
  var disabledModes: Set<PermissionMode> = []
  /// The added directories.
  var directories: [Directory] = []

  /// No settings at all.
  init() {}

  /// What a stack of settings says.
  init(_ stack: SettingsStack, semantics: Semantics) {
    defaultMode = stack.effectiveMode(semantics: semantics).mode
    for mode in PermissionMode.allCases where mode != .default {
      guard PermissionMode.known(in: semantics).contains(mode),
        stack.switchedOff(mode, semantics: semantics) == nil
      else {
        disabledModes.insert(mode)
        continue
      }
    }
    for added in stack.addedDirectories(semantics: semantics, cwd: "/", home: "/", isTrusted: false) {
      let file = stack.files[added.file]
      let oldBase = file.scope == .user ? "~" : file.claudeParentDirectory
      directories.append(
        Directory(
          path: added.setting.value,
          base: semantics.has(.addedDirectoriesFromWorkingDirectory) ? nil : oldBase,
          needsTrust: added.outOfForce == .untrusted))
    }
  }

  /// The mode of a session: the one chosen for it, or the settings' own (C-4).
  func mode(chosen: PermissionMode?) -> PermissionMode {
    let mode = chosen ?? defaultMode
    return disabledModes.contains(mode) ? .default : mode
  }
}
