public import PermissionEngine
public import PolicyAnalysis
public import Settings

/// One call, its decision, and what is worth saying about it.
public struct DecisionReport: Sendable {
  /// The call.
  public var call: ToolCall
  /// The answer.
  public var decision: Decision
  /// What would give another answer.
  public var changes: [AnswerChange]
  /// What "don't ask again" would do (spec M-10); nil where it is not known.
  public var approval: ApprovalEffect?
  /// Allow rules that nearly cover the call.
  public var nearest: [NearestRule]
  /// What the documentation says where the product does something else.
  public var documented: DocumentedAnswer?
  /// Remarks on how the answer came about, such as which files were not visible (spec C-13).
  public var notes: [String]
  /// The files that the policy was made of, highest scope first.
  public var files: [SettingsFile]
  /// Paths are written relative to this directory.
  public var paths: DisplayPath

  /// A report from its parts.
  ///
  /// - Parameter directory: the working directory, absolute.
  public init(
    call: ToolCall, decision: Decision, changes: [AnswerChange] = [], approval: ApprovalEffect? = nil,
    nearest: [NearestRule] = [], documented: DocumentedAnswer? = nil, notes: [String] = [],
    files: [SettingsFile] = [], relativeTo directory: String
  ) {
    self.call = call
    self.decision = decision
    self.changes = changes
    self.approval = approval
    self.nearest = nearest
    self.documented = documented
    self.notes = notes
    self.files = files
    paths = DisplayPath(relativeTo: directory)
  }
}
