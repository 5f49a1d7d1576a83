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

    func answer(_ path: UnsafeBufferPointer<UInt8>, _ workingDirectories: [[UInt8]]) -> Answer? {
      if deny?.matches(path) ?? false { return Answer(outcome: .deny, basis: .rule) }
      if ask?.matches(path) ?? false { return Answer(outcome: .ask, basis: .rule) }
      if writes, ProtectedPaths.contains(path) { return nil }
      if allow?.matches(path) ?? false { return Answer(outcome: .allow, basis: .rule) }
      if !writes,
        workingDirectories.contains(where: { PathBytes.start(below: $0, path, ignoringCase: false) != nil })
      {
        return Answer(outcome: .allow, basis: .builtIn)
      }
      return isAllowed ? Answer(outcome: .allow, basis: .rule) : Answer(outcome: .ask, basis: .default)
    }
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
  func answer(_ subject: CallSubject, _ path: UnsafeBufferPointer<UInt8>) -> Answer? {
    guard Self.isPlain(path) else { return nil }
    // Asked where they stand, so that nothing is copied.
    return switch subject {
    case .readPath: read?.answer(path, workingDirectories)
    case .editedPath: edit?.answer(path, workingDirectories)
    case .writtenPath: write?.answer(path, workingDirectories)
    case .command: nil
    }
  }

  /// Whether a path begins with a slash, ends in none, and holds no NUL, no two slashes side by side, and no name that
  /// begins like `.` and `..` and might be one of them.
  private static func isPlain(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    guard path.count > 1, path[0] == PathBytes.slash, path[path.count - 1] != PathBytes.slash else {
      return false
    }
    // Most paths hold nothing to look at more closely, which eight bytes at a time show.
    if !Self.hasDoubtfulPair(path) { return true }
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

  /// Whether a NUL stands somewhere, or a slash or a dot behind a slash.
  private static func hasDoubtfulPair(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = path.count
    guard count >= 8 else {
      // Filled up with a byte that changes nothing.
      var block = ByteBlock.ones &* UInt64(UInt8(ascii: "a"))
      for byte in path.reversed() { block = block << 8 | UInt64(byte) }
      return isDoubtful(block)
    }
    var position = 0
    // The blocks share a byte, so that every two neighbours stand in one of them.
    while position + 8 < count {
      if isDoubtful(path.block(at: position)) { return true }
      position += 7
    }
    return isDoubtful(path.block(at: count - 8))
  }

  @inline(__always)
  private static func isDoubtful(_ block: UInt64) -> Bool {
    let slashes = ByteBlock.places(of: PathBytes.slash, in: block)
    let doubtful = slashes | ByteBlock.places(of: PathBytes.dot, in: block)
    return ByteBlock.places(of: 0, in: block) != 0 || (slashes << 8) & doubtful != 0
  }
}
