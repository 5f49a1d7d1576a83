public import Discovery
internal import PermissionEngine
public import RuleSyntax
public import Settings

/// What a session is made of: where it starts, which settings, in what mode.
public struct SessionRequest: Sendable {
  /// Why there is no session.
  public enum Failure: Error, Sendable, Hashable {
    /// An argument is not understood.
    case invalid(InputFiles.InvalidArgument)
    /// Files that were named by hand cannot be read or do not parse, so that any answer may be wrong: one line each.
    case notWhole([String])

    /// For a person; one line for each file.
    public var messages: [String] {
      switch self {
      case .invalid(let argument): [argument.message]
      case .notWhole(let lines): lines
      }
    }
  }

  /// Settings files named by hand, `FILE` or `FILE=SCOPE`; relative ones count from the working directory, whatever the
  /// session's directory. Empty for those that are discovered.
  public var settings: [String] = []
  /// Where the session starts; nil for the working directory.
  public var startDirectory: String?
  /// Wins over every `defaultMode`; nil for what the settings say (C-4).
  public var mode: PermissionMode?
  /// Further working directories, with `~` or relative to the session's directory.
  public var additionalDirectories: [String] = []
  /// Whether the workspace is trusted (C-8).
  public var isTrusted = true
  /// Whether the symbolic links are looked up that a call names (P-7).
  public var followsLinks = false

  /// The session that starts in the working directory, with the settings that are found there.
  public init() {}

  /// Reads the settings.
  ///
  /// - Parameters:
  ///   - semantics: what the rules mean.
  ///   - place: the working directory, and where settings of the user are.
  public func session(semantics: Semantics, place: SessionPlace = .ofThisProcess()) throws(Failure) -> Session
  {
    let typedIn = place.startDirectory
    var place = place
    if let startDirectory { place.startDirectory = PathText.absolute(startDirectory, from: typedIn) }
    let discovery = SettingsDiscovery(semantics: semantics, place: place)
    var session = Session(
      stack: settings.isEmpty ? discovery.load() : try named(discovery, typedIn: typedIn),
      semantics: semantics, context: context(place), isDiscovered: settings.isEmpty, directory: typedIn,
      notRead: settings.isEmpty ? discovery.settingsNotReadAbove() : [])
    session.followsLinks = followsLinks
    return session
  }

  private func context(_ place: SessionPlace) -> CallContext {
    var context = CallContext(cwd: place.startDirectory, projectRoot: place.startDirectory, home: place.home)
    context.mode = mode
    context.additionalDirectories = additionalDirectories.map {
      PathText.expanded($0, home: place.home, from: place.startDirectory)
    }
    context.isTrusted = isTrusted
    context.platform = place.platform.rawValue
    return context
  }

  private func named(_ discovery: SettingsDiscovery, typedIn directory: String) throws(Failure)
    -> SettingsStack
  {
    var byHand = discovery
    byHand.place.startDirectory = directory
    var files: [SettingsFile] = []
    for argument in settings {
      do { files.append(try InputFiles(discovery: byHand).settings(named: argument)) } catch {
        throw .invalid(error)
      }
    }
    let problems = files.compactMap { Self.problem(of: $0, shownFrom: directory) }
    guard problems.isEmpty else { throw .notWhole(problems) }
    return SettingsStack(files)
  }

  /// Why a file is not whole; nil when it is.
  private static func problem(of file: SettingsFile, shownFrom directory: String) -> String? {
    let consequence = "; nothing is decided without a file that --settings names"
    if let unread = file.unread(relativeTo: directory) { return unread.line + consequence }
    guard file.root == nil, let problem = file.problems.first else { return nil }
    let start = problem.span.start
    let path = PathText.relative(file.path, to: directory) ?? file.path
    return "\(path):\(start.line):\(start.column): the file does not parse: \(problem.message)\(consequence)"
  }
}
