extension SettingsDecoder {
  /// Reports values that release 2.1.332 does not take, and what that puts out of force (C-7): in managed settings the
  /// value alone, elsewhere the whole file.
  mutating func checkMeasuredValues(of root: JSONValue) {
    for wrong in MeasuredKeys.ignoredValues(in: root) {
      report(
        .unknownValue, "\(described(wrong)): it is passed over, and sets nothing",
        help: "the rest of the file is in force", at: wrong.value.range)
    }
    let isManaged = file.scope == .managed
    for wrong in MeasuredKeys.wrongValues(in: root) where !(isManaged && isReportedElsewhere(wrong)) {
      if !isManaged { isRejected = true }
      let help: String? =
        if !isManaged { nil } else if wrong.path == "permissions" {
          "no rule of this file is in force, and the modes that ask less are switched off"
        } else { "this value is passed over, the rest of the file is in force" }
      report(.wrongType, described(wrong), help: help, at: wrong.value.range)
    }
  }

  private func described(_ wrong: MeasuredKeys.WrongValue) -> String {
    let literal = wrong.value.text ?? wrong.value.number ?? wrong.value.boolean.map(String.init)
    let shown = literal.map { "`\($0)`" } ?? wrong.value.kindName
    return "`\(wrong.path)` has to be \(wrong.expected), here is \(shown)"
  }

  /// Modes and switches of managed settings, of which more is said where they are read.
  private func isReportedElsewhere(_ wrong: MeasuredKeys.WrongValue) -> Bool {
    let keys = [
      "permissions.defaultMode", "permissions.disableBypassPermissionsMode", "permissions.disableAutoMode",
      "disableAutoMode", "allowManagedPermissionRulesOnly",
    ]
    return keys.contains(wrong.path) && !(wrong.path == "permissions.defaultMode" && wrong.value.text == nil)
  }
}
