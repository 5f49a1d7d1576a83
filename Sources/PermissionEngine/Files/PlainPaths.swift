import CommandKnowledge
import PatternMatching
import RuleSyntax

/// Answers for calls of `Read`, `Edit` and `Write` with a plain path, without the words for a person.
///
/// A plain path is absolute and resolved as it is written, so that it means one file. Whenever something else than path
/// rules, working directories and protected paths may decide a call there is no answer, and the full decision is made.
struct PlainPaths: Sendable {
  /// What decides the calls of one tool.
  private struct Tool: Sendable {
    var writes: Bool
    /// A rule allows every call of the tool, whatever its path (P-9).
    var isAllowed: Bool
    var deny: FileTable.Anchored?
    var ask: FileTable.Anchored?
    var allow: FileTable.Anchored?
  }

  private let read: Tool?
  private let edit: Tool?
  private let write: Tool?
  private let workingDirectories: [[UInt8]]

  /// Nil where something else may decide every call.
  init?(_ policy: Policy, in context: DecisionContext) {
    let given = context.given
    let compiled = policy.rules(in: CompiledRules.Session(isTrusted: given.isTrusted))
    guard policy.edition >= .v2_1, context.mode == .default, given.hook == nil, !context.isWindows,
      context.links.isEmpty, compiled.parameters.isEmpty
    else { return nil }
    func tool(_ name: String, _ access: PathAccess) -> Tool? {
      let called = CalledTool(name)
      guard let entry = ToolCatalog.entry(named: name, in: policy.edition), entry.needsUser != true,
        !given.requiresUser.contains(name), !given.organisationAsks.contains(name),
        compiled.names.firstMatch(called, in: .deny) == nil,
        compiled.names.firstMatch(called, in: .ask) == nil
      else { return nil }
      func anchored(_ list: RuleList) -> FileTable.Anchored? {
        compiled.files.anchored(access, in: list, context: context)
      }
      return Tool(
        writes: access != .read, isAllowed: compiled.names.firstMatch(called, in: .allow) != nil,
        deny: anchored(.deny), ask: anchored(.ask), allow: anchored(.allow))
    }
    read = tool("Read", .read)
    edit = tool("Edit", .edit)
    write = tool("Write", .edit)
    workingDirectories = context.workingDirectories
  }

  /// The answer for a path; nil where the full decision has to be made.
  func answer(_ name: String, _ path: UnsafeBufferPointer<UInt8>) -> Answer? {
    let tool: Tool? =
      switch name {
      case "Read": read
      case "Edit": edit
      case "Write": write
      default: nil
      }
    guard let tool, Self.isPlain(path) else { return nil }
    if tool.deny?.matches(path) ?? false { return Answer(outcome: .deny, basis: .rule) }
    if tool.ask?.matches(path) ?? false { return Answer(outcome: .ask, basis: .rule) }
    if tool.writes, ProtectedPaths.contains(path) { return nil }
    if tool.allow?.matches(path) ?? false { return Answer(outcome: .allow, basis: .rule) }
    if !tool.writes, isInWorkingDirectories(path) { return Answer(outcome: .allow, basis: .builtIn) }
    return tool.isAllowed
      ? Answer(outcome: .allow, basis: .rule) : Answer(outcome: .ask, basis: .default)
  }

  private func isInWorkingDirectories(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    workingDirectories.contains { PathBytes.start(below: $0, path, ignoringCase: false) != nil }
  }

  /// Whether a path begins with a slash, ends in none, and holds no NUL, no two slashes side by side, and no name that
  /// begins like `.` and `..` and might be one of them.
  private static func isPlain(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    guard path.count > 1, path[0] == PathBytes.slash, path[path.count - 1] != PathBytes.slash else {
      return false
    }
    var start = 1
    while start < path.count {
      let end = path.place(of: PathBytes.slash, from: start)
      if end == start { return false }
      if path[start] == PathBytes.dot {
        if end == start + 1 || path[start + 1] == PathBytes.dot { return false }
      }
      start = end + 1
    }
    return path.place(of: 0, from: 0) == path.count
  }
}
