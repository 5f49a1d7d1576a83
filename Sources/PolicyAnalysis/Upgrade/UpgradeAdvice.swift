internal import PermissionEngine
internal import RuleSyntax

extension UpgradeDiff.Change {
  /// What to do about the change, for a person: lower case, no full stop.
  public var advice: String {
    switch (old, new) {
    case (.deny, .allow):
      return
        "the deny no longer reaches this form: deny it by a rule of its own, or keep what allows it narrower"
    case (_, .allow):
      guard let rule else { return "deny or ask about it where it must not run unasked" }
      return rule.list == .allow
        ? "`\(rule.text)` now covers it: narrow the rule, or deny the form, where it must not run unasked"
        : "`\(rule.text)` no longer stops it: write a rule for this form"
    case (_, .deny): return "runs that use this form end: leave it out of them, or narrow what denies it"
    case (_, .ask):
      return "where it has to run unasked, write it in a form that a rule covers, or approve it when it asks"
    }
  }
}
