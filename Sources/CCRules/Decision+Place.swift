public import PermissionEngine
internal import Settings

extension Decision {
  /// The text of the rule that decided; nil when something built in did.
  public var rule: String? { reason.rule?.text }

  /// Where that rule stands, as `FILE:LINE` with lines from 1; nil when something built in decided.
  public var place: String? { reason.rule.map { "\($0.file):\($0.span.start.line)" } }
}
