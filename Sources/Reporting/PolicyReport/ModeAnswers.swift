internal import PermissionEngine
internal import RuleSyntax
internal import Settings
internal import Workspace

/// How typical calls are decided in each permission mode.
struct ModeAnswers: Sendable {
  /// A mode in which calls are decided.
  struct Column: Sendable {
    /// Nil for the session's own.
    var mode: PermissionMode?
    /// For people.
    var name: String
    /// Where calls happen.
    var context: CallContext
  }

  /// The session's own mode, then each that there is.
  let columns: [Column]
  /// The answers to `calls`, in the order of `columns`.
  let rows: [(call: ToolCall, outcomes: [Outcome])]

  /// Calls of every kind that modes treat differently.
  static let calls: [ToolCall] =
    [
      "ls", "git status", "npm test", "touch notes.txt", "rm -rf build", "curl https://example.com",
      "sudo id",
    ].map { ToolCall(tool: "Bash", input: ["command": .string($0)]) }
    + [
      ("Read", "README.md"), ("Read", "/etc/passwd"), ("Edit", "src/main.py"), ("Edit", ".git/config"),
      ("Edit", "/etc/hosts"),
    ].map { ToolCall(tool: $0.0, input: ["file_path": .string($0.1)]) }
    + [ToolCall(tool: "WebFetch", input: ["url": .string("https://example.com/")])]

  init(_ session: Session, _ evaluator: Evaluator) {
    let own = Column(mode: nil, name: "as the settings say", context: session.context)
    let modes = PermissionMode.known(in: session.semantics).map { mode in
      var context = session.context
      context.mode = mode
      return Column(mode: mode, name: mode.rawValue, context: context)
    }
    let columns = [own] + modes
    self.columns = columns
    rows = Self.calls.map { call in
      (call, columns.map { evaluator.decide(call, in: $0.context).outcome })
    }
  }
}
