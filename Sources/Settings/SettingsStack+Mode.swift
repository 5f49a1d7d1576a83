public import RuleSyntax

/// The permission mode that settings choose, and why.
public struct EffectiveMode: Sendable {
  /// Why the mode is not what the winning file says.
  public enum Override: Sendable {
    /// No file sets a mode.
    case notSet
    /// No mode has that name; the built-in default applies.
    case unknownName
    /// `auto` does not count from project and local settings (C-4).
    case autoFromProject
    /// A switch in this file turns the mode off (C-6).
    case disabled(file: Int, span: SourceSpan)
  }

  /// The mode in force.
  public var mode: PermissionMode
  /// The name as written in the winning file, with its place; nil when no file sets a mode.
  public var setting: Placed<String>?
  /// The index of the winning file in `SettingsStack.files`.
  public var file: Int?
  /// Why `mode` is not what `setting` says; nil when it is.
  public var override: Override?
}

extension SettingsStack {
  /// The mode that the settings choose (C-4, C-6). A mode given from outside (`context.mode`) wins over it, but
  /// has to pass `switchedOff(_:semantics:)` too.
  ///
  /// A name that is not known counts as the built-in default, not as unset: falling through to a
  /// lower scope could find a mode that allows more.
  public func effectiveMode(semantics: Semantics) -> EffectiveMode {
    guard let (index, setting) = winner(\.defaultMode) else {
      return EffectiveMode(mode: .default, setting: nil, file: nil, override: .notSet)
    }
    var result = EffectiveMode(mode: .default, setting: setting, file: index, override: nil)
    guard let mode = PermissionMode(setting.value, semantics: semantics) else {
      result.override = .unknownName
      return result
    }
    let scope = files[index].scope
    if mode == .auto, scope == .project || scope == .local {
      result.override = .autoFromProject
    } else if let off = switchedOff(mode, semantics: semantics) {
      result.override = .disabled(file: off.file, span: off.span)
    } else {
      result.mode = mode
    }
    return result
  }

  /// Where a switch turns this mode into `default` (C-6); nil when none does. 1.0 has no such switches.
  public func switchedOff(_ mode: PermissionMode, semantics: Semantics) -> (file: Int, span: SourceSpan)? {
    guard semantics.has(.modeSwitches) else { return nil }
    for index in files.indices {
      let setting: Placed<String>? =
        switch mode {
        case .bypassPermissions: files[index].disableBypassPermissionsMode
        case .auto: files[index].disableAutoMode
        default: nil
        }
      if let setting, setting.value == "disable" { return (index, setting.span) }
    }
    return nil
  }

  /// The sandbox settings of all scopes together (C-3, C-4, C-11); the defaults in 1.0, which has none.
  public func sandbox(semantics: Semantics) -> SandboxSettings {
    guard semantics.has(.sandbox) else { return SandboxSettings() }
    return indicesByPrecedence.reduce(SandboxSettings()) { merged, index in
      files[index].sandbox.map(merged.filled(from:)) ?? merged
    }
  }
}
