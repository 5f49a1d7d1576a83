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
  func answer(_ name: String, _ path: UnsafeBufferPointer<UInt8>) -> Answer? {
    guard Self.isPlain(path) else { return nil }
    // Asked where they stand, so that nothing is copied.
    return switch name {
    case "Read": read?.answer(path, workingDirectories)
    case "Edit": edit?.answer(path, workingDirectories)
    case "Write": write?.answer(path, workingDirectories)
    default: nil
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
    guard let base = path.baseAddress else { return false }
    let bytes = UnsafeRawPointer(base)
    var isBehindSlash = UInt64(0)
    var position = 0
    while position < path.count {
      // SAFETY: the load ends at `path.count` at the latest.
      var block: UInt64 = 0x6161_6161_6161_6161
      if position + 8 <= path.count {
        block = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      } else {
        for offset in 0..<(path.count - position) {
          block &= ~(0xFF << UInt64(8 * offset))
          block |= UInt64(path[position + offset]) << UInt64(8 * offset)
        }
      }
      let slashes = places(of: PathBytes.slash, in: block)
      let behind = slashes << 8 | isBehindSlash
      if places(of: 0, in: block) != 0 || behind & (slashes | places(of: PathBytes.dot, in: block)) != 0 {
        return true
      }
      isBehindSlash = slashes >> 56
      position += 8
    }
    return false
  }

  /// The high bit of every byte of a block that has a value.
  @inline(__always)
  private static func places(of byte: UInt8, in block: UInt64) -> UInt64 {
    let different = block ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((different & low) &+ low) | different | low)
  }
}
