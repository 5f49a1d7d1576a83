import CommandKnowledge
import PatternMatching
import RuleSyntax
internal import Settings

/// Answers for calls of `Read`, `Edit` and `Write` with a plain path, without the words for a person.
///
/// A plain path is absolute and resolved as it is written, so that it means one file. Whenever something else than path
/// rules, working directories and protected paths may decide a call there is no answer, and the full decision is made.
final class PlainPaths: Sendable {
  /// What decides the calls of one tool.
  private struct Tool: Sendable {
    let subject: CallSubject
    var writes: Bool { subject != .readPath }
    /// A rule allows every call of the tool, whatever its path (P-9).
    let isAllowed: Bool
    let deny: AnchoredGlobs
    let ask: AnchoredGlobs
    let allow: AnchoredGlobs

    func deallocate() {
      for globs in [deny, ask, allow] { globs.deallocate() }
    }
  }

  /// Those tools of which something else decides no call.
  private let tools: FlatBuffer<Tool>
  private let workingDirectories: FlatBuffer<FlatBuffer<UInt8>>

  /// Nil where something else may decide every call.
  init?(_ policy: Policy, in context: DecisionContext) {
    guard policy.mayDecidePlainly else { return nil }
    let given = context.given
    let compiled = policy.rules(in: CompiledRules.Session(isTrusted: given.isTrusted))
    guard context.mode == .default, given.hook == nil, !context.isWindows,
      context.links.isEmpty, compiled.parameters.isEmpty
    else { return nil }
    func tool(_ name: String, _ access: PathAccess, _ subject: CallSubject) -> Tool? {
      let called = CalledTool(name)
      guard let entry = ToolCatalog.entry(named: name, in: policy.semantics), entry.needsUser != true,
        !given.requiresUser.contains(name), !given.organisationAsks.contains(name),
        compiled.names.firstMatch(called, in: .deny) == nil,
        compiled.names.firstMatch(called, in: .ask) == nil
      else { return nil }
      func anchored(_ list: RuleList) -> AnchoredGlobs {
        compiled.files.anchored(access, in: list, context: context)
      }
      return Tool(
        subject: subject, isAllowed: compiled.names.firstMatch(called, in: .allow) != nil,
        deny: anchored(.deny), ask: anchored(.ask), allow: anchored(.allow))
    }
    tools = FlatBuffer(
      [
        tool("Read", .read, .readPath), tool("Edit", .edit, .editedPath), tool("Write", .edit, .writtenPath),
      ].compactMap { $0 })
    workingDirectories = FlatBuffer(context.workingDirectories.map { FlatBuffer($0) })
  }

  deinit {
    for tool in tools.buffer { tool.deallocate() }
    tools.deallocate()
    for directory in workingDirectories.buffer { directory.deallocate() }
    workingDirectories.deallocate()
  }

  /// The answer for a path; nil where the full decision has to be made. Allocates nothing but where a path has more than
  /// a thousand bytes.
  func answer(_ subject: CallSubject, _ path: UnsafeBufferPointer<UInt8>) -> Answer? {
    for place in 0..<tools.count where tools[place].subject == subject {
      guard let path = PlainPathOutline(path)?.text else { return nil }
      return path.withSmallLetters { answer(place, path, $0) }
    }
    return nil
  }

  /// - Parameter place: the tool's; it is asked where it stands, so that nothing is copied.
  @inline(__always)
  private func answer(_ place: Int, _ path: SeparatedText, _ small: SeparatedText) -> Answer? {
    if tools[place].deny.matchesFile(path, small: small) { return Answer(outcome: .deny, basis: .rule) }
    if tools[place].ask.matchesFile(path, small: small) { return Answer(outcome: .ask, basis: .rule) }
    if tools[place].writes, ProtectedPaths.contains(path.bytes) { return nil }
    if tools[place].allow.matchesFile(path, small: small) { return Answer(outcome: .allow, basis: .rule) }
    if !tools[place].writes {
      for index in 0..<workingDirectories.count
      where PathBytes.start(below: workingDirectories[index].buffer, path.bytes) != nil {
        return Answer(outcome: .allow, basis: .builtIn)
      }
    }
    return tools[place].isAllowed
      ? Answer(outcome: .allow, basis: .rule) : Answer(outcome: .ask, basis: .default)
  }
}
