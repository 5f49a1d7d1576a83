internal import RuleSyntax
internal import Settings

/// Settings beside the rules by which two policies differ.
enum DifferingSettings {
  /// The names of keys that decide differently in the two; in a fixed order.
  static func names(_ old: SettingsStack, _ new: SettingsStack, _ semantics: Semantics) -> [String] {
    if semantics.reading == .product { return measuredNames(old, new) }
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
        PermissionMode(name, semantics: semantics).map { stack.switchedOff($0, semantics: semantics) != nil }
          ?? false
      }
    }
    compare("sandbox") { $0.sandbox(semantics: semantics) }
    return names
  }

  /// The same as the product reads them, with what it stops whatever rules say (C-14) and the order of entries that
  /// others take back (P-10).
  private static func measuredNames(_ oldStack: SettingsStack, _ newStack: SettingsStack) -> [String] {
    let (old, new) = (MeasuredStack(oldStack), MeasuredStack(newStack))
    var names: [String] = []
    func compare<Value: Equatable>(_ name: String, _ value: (MeasuredStack) -> Value) {
      if value(old) != value(new) { names.append(name) }
    }
    compare("defaultMode") { $0.mode.rawValue }
    compare("additionalDirectories") { $0.addedDirectories.map(\.path).sorted() }
    if oldStack.managedRulesOnly(semantics: .product) != newStack.managedRulesOnly(semantics: .product) {
      names.append("allowManagedPermissionRulesOnly")
    }
    compare("disableBypassPermissionsMode", \.disablesBypass)
    compare("disableAutoMode", \.disablesAuto)
    compare("blockReadsOutsideWorkingDirectories", \.blocksReadsOutside)
    compare("blockWritesOutsideWorkingDirectories", \.blocksWritesOutside)
    compare("denyInsteadOfPrompting", \.deniesInsteadOfPrompting)
    compare("sandbox", \.sandbox)
    compare("files that do not parse", \.unstartableFiles.isEmpty)
    compare("entries with `!` and their order", negatedEntries)
    return names
  }

  /// The path rules of lists that hold an entry with `!`, in their order.
  private static func negatedEntries(_ stack: MeasuredStack) -> [[UInt8]] {
    let entries = stack.entries(isTrusted: true).map(\.entry).filter { entry in
      ["Read", "Edit"].contains(entry.parsedRule?.tool.canonical ?? "")
    }
    let hasNegation = entries.contains { $0.parsedRule?.specifier?.bytes.first == UInt8(ascii: "!") }
    return hasNegation ? entries.map { [UInt8($0.list.rank)] + $0.text } : []
  }
}
