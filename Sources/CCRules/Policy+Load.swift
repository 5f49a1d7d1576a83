// An embedder writes `import CCRules` and nothing else: calls, decisions, modes and readings come with it. `Policy` is
// the engine's own type, so that nothing is called by two names for those who import the engine, too.
internal import Discovery
@_exported public import PermissionEngine
@_exported public import RuleSyntax
@_exported public import Settings
internal import Workspace

extension Policy {
  /// Why there is no policy.
  public enum LoadError: Error, Sendable, Hashable {
    /// The folder of the project is not there.
    case noProject(path: String)
    /// Files that would be in force cannot be read, so that any answer may be wrong: one line each.
    case unreadable([String])

    /// For a person: lower case, no full stop.
    public var message: String {
      switch self {
      case .noProject(let path): "there is no folder `\(path)`"
      case .unreadable(let lines): lines.joined(separator: "\n")
      }
    }
  }

  /// Reads the settings that a session is under which starts in a folder: those of the project, of the user and managed
  /// ones (C-1, C-2), and what symbolic links the calls go through.
  ///
  /// - Parameters:
  ///   - project: a folder, absolute or relative to the working directory.
  ///   - reading: `product` decides as a release of the product was measured to; `strict` as documented, with deny and ask
  ///     as wide and allow as small as they can be meant.
  /// - Throws: when the folder is not there or a file cannot be read.
  public static func load(project: String, reading: Reading = .standard(in: .current)) throws(LoadError)
    -> ProjectPolicy
  {
    var place = SessionPlace.ofThisProcess()
    let folder = PathText.absolute(project, from: place.startDirectory)
    guard FileSystem.live.kindFollowingLinks(folder) == .directory else { throw .noProject(path: folder) }
    place.startDirectory = folder
    var request = SessionRequest()
    request.followsLinks = true
    let session: Session
    do {
      session = try request.session(semantics: Semantics(edition: .current, reading: reading), place: place)
    } catch { throw .unreadable(error.messages) }
    guard session.unreadable.isEmpty else { throw .unreadable(session.unreadable) }
    return ProjectPolicy(session)
  }
}
