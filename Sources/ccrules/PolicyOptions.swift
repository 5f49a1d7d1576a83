public import ArgumentParser
public import PermissionEngine
internal import Reporting
internal import RuleSyntax
internal import Settings

/// The options that say under which policy and where calls are decided.
struct PolicyOptions: ParsableArguments, Sendable {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A settings file; may be repeated.",
      discussion: """
        SCOPE is managed, cli, local, project or user; it is guessed from the name and folder of the file when \
        it is not given. Without this option the files are discovered from the working directory. `-` reads \
        standard input.
        """,
      valueName: "file[=scope]"))
  var settings: [String] = []

  @Option(help: "The working directory of the session; the current one by default.")
  var cwd: String?

  @Option(help: "The permission mode; wins over every defaultMode.")
  var mode: PermissionMode?

  @Option(name: .customLong("add-dir"), help: "A further working directory; may be repeated.")
  var additionalDirectories: [String] = []

  @Flag(help: "Look up the symbolic links that a call names.")
  var followLinks = false

  @Flag(help: "Decide as in a workspace that is not trusted.")
  var untrusted = false

  @OptionGroup var language: SemanticsOptions
}

extension PermissionMode: ExpressibleByArgument {
  /// By name; `manual` is an alias of `default`.
  public init?(argument: String) { self.init(name: argument) }
}

extension PolicyOptions {
  /// The session that the options describe.
  ///
  /// - Parameter semantics: what its rules mean; nil for what `language` says for deciding calls.
  func session(semantics: Semantics? = nil) throws -> Session {
    let semantics = semantics ?? language.semantics
    var place = SessionPlace.ofThisProcess()
    let processDirectory = place.startDirectory
    if let cwd { place.startDirectory = PathText.absolute(cwd, from: processDirectory) }
    let discovery = SettingsDiscovery(semantics: semantics, place: place)
    let files: [SettingsFile]
    if settings.isEmpty {
      files = discovery.load().files
    } else {
      var byHand = discovery
      // Files are named from where the command is typed, whatever the session's directory.
      byHand.place.startDirectory = processDirectory
      files = settings.map(InputFiles(discovery: byHand).settings(named:))
    }
    var context = CallContext(cwd: place.startDirectory, projectRoot: place.startDirectory, home: place.home)
    context.mode = mode
    context.additionalDirectories = additionalDirectories.map {
      PathText.expanded($0, home: place.home, from: place.startDirectory)
    }
    context.isTrusted = !untrusted
    context.platform = place.platform.rawValue
    return Session(
      stack: SettingsStack(files), semantics: semantics, context: context,
      isDiscovered: settings.isEmpty, directory: processDirectory)
  }
}

extension PolicyOptions {
  /// The context in which a call of the session is decided.
  func context(of request: CallRequest, in session: Session) -> CallContext {
    let context = request.context(from: session.context)
    return followLinks ? LinkSearch.context(context, for: request.call) : context
  }
}

/// The policy of a session, ready to decide.
struct Session: Sendable {
  var stack: SettingsStack
  var semantics: Semantics
  var context: CallContext
  /// Whether the files were found by discovery.
  var isDiscovered: Bool
  /// Where the command was typed; paths are shown relative to it.
  var directory: String

  /// One line for each file that could not be read; the policy is made of the others.
  var unreadable: [String] { stack.files.compactMap { $0.unreadableMessage(relativeTo: directory) } }

  /// Remarks on how far an answer can be trusted.
  var notes: [String] {
    let notes = SessionNotes(
      stack, mode: context.mode, isDiscovered: isDiscovered, paths: DisplayPath(relativeTo: directory))
    return unreadable.map { "left out: \($0)" } + notes.texts(semantics)
  }
}
