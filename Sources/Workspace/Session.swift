public import PermissionEngine
public import RuleSyntax
public import Settings

/// The settings in force in a session, and where it is.
public struct Session: Sendable {
  /// Every source in force.
  public var stack: SettingsStack
  /// What the rules mean.
  public var semantics: Semantics
  /// Where calls happen that say nothing else about it.
  public var context: CallContext
  /// Whether the files were found by discovery.
  public var isDiscovered: Bool
  /// Where the command was typed, absolute; paths are shown relative to it.
  public var directory: String
  /// Settings files above the session's directory that it does not read; the nearest first.
  public var notRead: [String]
  /// Whether the symbolic links are looked up that a call names (spec P-7).
  public var followsLinks = false

  /// A session from its parts.
  public init(
    stack: SettingsStack, semantics: Semantics, context: CallContext, isDiscovered: Bool = false,
    directory: String, notRead: [String] = []
  ) {
    self.stack = stack
    self.semantics = semantics
    self.context = context
    self.isDiscovered = isDiscovered
    self.directory = directory
    self.notRead = notRead
  }

  /// One line for each file that could not be read; the policy is made of the others.
  public var unreadable: [String] { stack.files.compactMap { $0.unread(relativeTo: directory)?.line } }

  /// The context in which a call of the session is decided. A mode that the session was given wins over what the call
  /// says.
  public func context(of request: CallRequest) -> CallContext {
    // Most calls say nothing about themselves.
    if request.cwd == nil, request.mode == nil, !followsLinks { return context }
    var context = request.context(from: context)
    if context.mode == nil { context.mode = request.mode }
    return followsLinks ? LinkSearch.context(context, for: request.call) : context
  }

  /// What somebody has to know first who did not expect these settings: files that are found but not in force here, or
  /// that none is.
  public var warnings: [String] {
    var texts: [String] = []
    if let first = notRead.first {
      let folder = PathText.parent(of: PathText.parent(of: first))
      let above = AncestorPath.text(folder, from: context.cwd)
      let path = PathText.join(above, PathText.relative(first, to: folder) ?? first)
      texts.append(
        "`\(path)` is not read by a session that starts in `\(PathText.name(of: context.cwd))`; "
          + "`--cwd \(AncestorPath.text(folder, from: directory))` asks for one that starts there")
    }
    if isDiscovered, stack.files.isEmpty {
      texts.append("no settings file is in force: this is how it is without any rule")
    }
    return texts
  }
}
