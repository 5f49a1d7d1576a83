import CommandKnowledge
import PatternMatching
import RuleSyntax
import Settings

/// Answers of the product reading for calls of `Read`, `Edit` and `Write` with a plain path, without the words for a
/// person.
///
/// A plain path is absolute and resolved as it is written, and no system takes it for another one. Whenever something
/// else than path rules and working directories may decide a call there is no answer, and the full decision is made.
final class ProductPlainPaths: Sendable {
  /// What decides the calls of one tool.
  private struct Tool: Sendable {
    let subject: CallSubject
    var writes: Bool { subject != .readPath }
    /// A rule allows every call of the tool.
    let isAllowed: Bool
    /// A rule allows every call of the tool inside the working directories.
    let isAllowedInside: Bool
    let deny: AnchoredGlobs
    let ask: AnchoredGlobs
    let allow: AnchoredGlobs
    /// Allow rules that hold under further conditions: those for editing where something is read (P-8).
    let other: AnchoredGlobs

    func deallocate() {
      for globs in [deny, ask, allow, other] { globs.deallocate() }
    }
  }

  /// Those tools of which something else decides no call.
  private let tools: FlatBuffer<Tool>
  private let workingDirectories: FlatBuffer<FlatBuffer<UInt8>>
  /// Where files of the product's own lie, some of which need no rule (P-13).
  private let ownDirectory: FlatBuffer<UInt8>

  /// Nil where something else may decide every call.
  init?(_ session: ProductSession) {
    let (context, settings) = (session.context, session.settings)
    guard context.semantics.decidesAsNewest, context.mode == .default, context.given.hook == nil,
      context.links.isEmpty, !context.isWindows,
      !["Read", "Edit", "Write"].contains(where: { session.rules.parameters.mayMatch(Array($0.utf8)) }),
      settings.unstartableFiles.isEmpty, !settings.deniesInsteadOfPrompting
    else { return nil }
    tools = FlatBuffer(
      [
        Self.tool("Read", .read, .readPath, session), Self.tool("Edit", .edit, .editedPath, session),
        Self.tool("Write", .edit, .writtenPath, session),
      ].compactMap { $0 })
    workingDirectories = FlatBuffer(
      ([context.sessionStart] + context.workingDirectories).map { FlatBuffer($0) })
    ownDirectory = FlatBuffer(PathBytes.absolute(".claude".utf8, from: context.home))
  }

  private static func tool(
    _ name: String, _ access: PathAccess, _ subject: CallSubject, _ session: ProductSession
  ) -> Tool? {
    let (context, rules) = (session.context, session.rules)
    let bytes = Array(name.utf8)
    let isBlocked =
      access == .read ? session.settings.blocksReadsOutside : session.settings.blocksWritesOutside
    guard !isBlocked, !context.given.requiresUser.contains(name),
      !context.given.organisationAsks.contains(name), rules.names.firstMatch(bytes, in: .deny) == nil,
      rules.names.firstMatch(bytes, in: .ask) == nil,
      access == .read || rules.names.firstMatch(Array("Read".utf8), in: .deny) == nil
    else { return nil }
    func anchored(_ reach: FileRule.Reach, _ list: RuleList) -> AnchoredGlobs? {
      rules.paths.anchored(reach, in: list, context: context)
    }
    let own: FileRule.Reach = access == .read ? .read : .edit
    let globs = [
      anchored(ProductPathRules.reach(of: access, in: .deny), .deny), anchored(own, .ask),
      anchored(own, .allow),
      anchored(access == .read ? .edit : [], .allow),
    ]
    guard let deny = globs[0], let ask = globs[1], let allow = globs[2], let other = globs[3] else {
      for globs in globs { globs?.deallocate() }
      return nil
    }
    let bare = rules.names.firstMatch(bytes, in: .allow)
    return Tool(
      subject: subject, isAllowed: bare.map { $0.rule.specifier == nil } ?? false,
      isAllowedInside: bare != nil,
      deny: deny, ask: ask, allow: allow, other: other)
  }

  deinit {
    for tool in tools.buffer { tool.deallocate() }
    tools.deallocate()
    for directory in workingDirectories.buffer { directory.deallocate() }
    workingDirectories.deallocate()
    ownDirectory.deallocate()
  }

  /// The answer for a path; nil where the full decision has to be made. Reading allocates nothing but where a path has
  /// more than a thousand bytes.
  func answer(_ subject: CallSubject, _ path: UnsafeBufferPointer<UInt8>) -> Answer? {
    for place in 0..<tools.count where tools[place].subject == subject {
      guard let outline = PlainPathOutline(path), !outline.isUnusual,
        PathBytes.start(below: ownDirectory.buffer, path) == nil
      else { return nil }
      return outline.text.withSmallLetters { answer(place, outline.text, $0) }
    }
    return nil
  }

  /// - Parameter place: the tool's; it is asked where it stands, so that nothing is copied.
  @inline(__always)
  private func answer(_ place: Int, _ path: SeparatedText, _ small: SeparatedText) -> Answer? {
    if tools[place].deny.matchesFile(path, small: small) { return Answer(outcome: .deny, basis: .rule) }
    if tools[place].ask.matchesFile(path, small: small) { return Answer(outcome: .ask, basis: .rule) }
    if tools[place].writes, ProductProtectedPaths.protects(path.bytes) { return nil }
    if tools[place].isAllowed || tools[place].allow.matchesFile(path, small: small) {
      return Answer(outcome: .allow, basis: .rule)
    }
    let isInside = isInside(path.bytes)
    if isInside, tools[place].isAllowedInside { return Answer(outcome: .allow, basis: .rule) }
    if tools[place].other.matchesFile(path, small: small) { return nil }
    return isInside && !tools[place].writes
      ? Answer(outcome: .allow, basis: .builtIn) : Answer(outcome: .ask, basis: .default)
  }

  private func isInside(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<workingDirectories.count
    where PathBytes.start(below: workingDirectories[index].buffer, path) != nil {
      return true
    }
    return false
  }
}
