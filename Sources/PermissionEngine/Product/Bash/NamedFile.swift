import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// A file that a command names: an operand of a recognised file command, or the target of a redirection (S-14, S-15,
/// S-19).
struct NamedFile: Sendable {
  /// Why a file asks under scoped rules.
  struct SoftReason {
    var text: String
    var clause: String
  }

  /// The word as written.
  let text: [UInt8]
  let isRedirection: Bool
  let isRead: Bool
  let isWritten: Bool
  /// `/dev/null`, duplications: nothing is asked about them.
  let isExempt: Bool
  /// The command writes files, so its operands meet the stricter checks of writers.
  let isOfWritingCommand: Bool
  /// A path that the current directory is part of.
  let isRelative: Bool

  static func all(of command: FoundCommand, in context: DecisionContext) -> [NamedFile] { [] }

  var pathForDeny: [UInt8]? { nil }
  var reach: FileRule.Reach { isWritten ? (isRead ? [.read, .edit] : .edit) : .read }
  func hardReason(_ context: DecisionContext, _ paths: ProductPathRules) -> String? { nil }
  func softReason(_ call: BashCase) -> SoftReason? { nil }
  func isInside(_ context: DecisionContext) -> Bool { true }
}
