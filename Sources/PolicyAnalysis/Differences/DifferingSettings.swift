internal import RuleSyntax
internal import Settings

/// Settings beside the rules by which two policies differ.
enum DifferingSettings {
  /// The names of keys that decide differently in the two; in a fixed order.
  static func names(_ old: SettingsStack, _ new: SettingsStack, _ semantics: Semantics) -> [String] {
    var names: [String] = []
    func compare<Value: Equatable>(_ name: String, _ value: (SettingsStack) -> Value) {
      if value(old) != value(new) { names.append(name) }
    }
    compare("defaultMode") { $0.mode(in: semantics).rawValue }
    compare("additionalDirectories") { stack in
      stack.addedDirectories(semantics: semantics, cwd: "/", home: "/", isTrusted: true).map(\.path).sorted()
    }
    compare("allowManagedPermissionRulesOnly") { $0.managedRulesOnly(semantics: semantics) }
    for name in ["bypassPermissions", "auto"] {
      compare(name == "auto" ? "disableAutoMode" : "disableBypassPermissionsMode") { stack in
        ModeName(name, semantics: semantics).map { stack.switchedOff($0, semantics: semantics) != nil }
          ?? false
      }
    }
    compare("sandbox") { $0.sandbox(semantics: semantics) }
    return names
  }
}
