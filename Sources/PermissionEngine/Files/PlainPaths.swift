import CommandKnowledge
import PatternMatching
import RuleSyntax

/// Answers for calls of `Read`, `Edit` and `Write` with a plain path, without the words for a person.
///
/// A plain path is absolute and resolved as it is written, so that it means one file. Whenever something else than path
/// rules, working directories and protected paths may decide a call there is no answer, and the full decision is made.
final class PlainPaths: Sendable {
  /// What decides the calls of one tool.
  private struct Tool: Sendable {
    let writes: Bool
    /// A rule allows every call of the tool, whatever its path (P-9).
    let isAllowed: Bool
    let deny: AnchoredGlobs?
    let ask: AnchoredGlobs?
    let allow: AnchoredGlobs?
  }

  private let read: Tool?
  private let edit: Tool?
  private let write: Tool?
  private let workingDirectories: FlatBuffer<FlatBuffer<UInt8>>

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
      func anchored(_ list: RuleList) -> AnchoredGlobs? {
        compiled.files.anchored(access, in: list, context: context)
      }
      return Tool(
        writes: access != .read, isAllowed: compiled.names.firstMatch(called, in: .allow) != nil,
        deny: anchored(.deny), ask: anchored(.ask), allow: anchored(.allow))
    }
    read = tool("Read", .read)
    edit = tool("Edit", .edit)
    write = tool("Write", .edit)
    workingDirectories = FlatBuffer(context.workingDirectories.map { FlatBuffer($0) })
  }

  deinit {
    for directory in workingDirectories.buffer { directory.deallocate() }
    workingDirectories.deallocate()
  }

  /// The answer for a path; nil where the full decision has to be made. Allocates nothing but where a path has more than
  /// a thousand bytes.
  func answer(_ subject: CallSubject, _ path: UnsafeBufferPointer<UInt8>) -> Answer? {
    guard let path = plain(path) else { return nil }
    return path.withSmallLetters { small in
      // Asked where they stand, so that nothing is copied.
      switch subject {
      case .readPath: read.flatMap { answer($0, path, small) }
      case .editedPath: edit.flatMap { answer($0, path, small) }
      case .writtenPath: write.flatMap { answer($0, path, small) }
      case .command: nil
      }
    }
  }

  @inline(__always)
  private func answer(_ tool: Tool, _ path: SeparatedText, _ small: SeparatedText) -> Answer? {
    if tool.deny?.matchesFile(path, small: small) ?? false { return Answer(outcome: .deny, basis: .rule) }
    if tool.ask?.matchesFile(path, small: small) ?? false { return Answer(outcome: .ask, basis: .rule) }
    if tool.writes, ProtectedPaths.contains(path.bytes) { return nil }
    if tool.allow?.matchesFile(path, small: small) ?? false { return Answer(outcome: .allow, basis: .rule) }
    if !tool.writes {
      for index in 0..<workingDirectories.count
      where PathBytes.start(below: workingDirectories[index].buffer, path.bytes) != nil {
        return Answer(outcome: .allow, basis: .builtIn)
      }
    }
    return tool.isAllowed ? Answer(outcome: .allow, basis: .rule) : Answer(outcome: .ask, basis: .default)
  }

  /// The path with its slashes; nil unless it begins with one, ends in none, and holds no NUL, no two slashes side by
  /// side, and no name that begins like `.` and `..` and might be one of them.
  @inline(__always)
  private func plain(_ path: UnsafeBufferPointer<UInt8>) -> SeparatedText? {
    let count = path.count
    guard count > 1, path[0] == PathBytes.slash, path[count - 1] != PathBytes.slash else { return nil }
    guard count >= 16 else {
      let text = SeparatedText(path, at: PathBytes.slash)
      return hasOrdinaryNames(text) ? text : nil
    }
    var slashes: UInt64 = 0
    var doubtful: UInt64 = 0
    var nuls = ByteVector.Places.none
    var position = 0
    while true {
      let start = min(position, count &- 16)
      let bytes = ByteVector(path, at: start)
      let slash = bytes.places(of: PathBytes.slash)
      let bits = slash.bits
      nuls = nuls | bytes.places(of: 0)
      // A slash or a dot behind a slash.
      doubtful |= (slash | bytes.places(of: PathBytes.dot)).bits & (bits &<< 1)
      if start < 64 { slashes |= bits &<< UInt64(truncatingIfNeeded: start) }
      if start == count &- 16 { break }
      // They share a byte, so that every two neighbours stand in one of them.
      position &+= 15
    }
    let text = SeparatedText(path, at: PathBytes.slash, marks: slashes)
    // Most paths hold nothing to look at more closely.
    return (doubtful == 0 && nuls.areNone) || hasOrdinaryNames(text) ? text : nil
  }

  private func hasOrdinaryNames(_ path: SeparatedText) -> Bool {
    var start = 1
    while start < path.count {
      let end = path.partEnd(from: start)
      if end == start { return false }
      if path.bytes[start] == PathBytes.dot {
        if end == start + 1 || path.bytes[start + 1] == PathBytes.dot { return false }
      }
      start = end + 1
    }
    return path.bytes.place(of: 0, from: 0) == path.count
  }
}
