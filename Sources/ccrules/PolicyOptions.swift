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

  @Flag(help: "Print the settings files in force on standard error.")
  var showFiles = false

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
  /// - Throws: `ExitCode` when a file that was named by hand cannot be read or does not parse, after a message: without
  ///   it any answer may be wrong.
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
      files = try settings.map(InputFiles(discovery: byHand).settings(named:))
      try requireWhole(files, shownFrom: processDirectory)
    }
    var context = CallContext(cwd: place.startDirectory, projectRoot: place.startDirectory, home: place.home)
    context.mode = mode
    context.additionalDirectories = additionalDirectories.map {
      PathText.expanded($0, home: place.home, from: place.startDirectory)
    }
    context.isTrusted = !untrusted
    context.platform = place.platform.rawValue
    let session = Session(
      stack: SettingsStack(files), semantics: semantics, context: context,
      isDiscovered: settings.isEmpty, directory: processDirectory,
      notRead: settings.isEmpty ? discovery.settingsNotReadAbove() : [])
    if showFiles { for text in session.fileTexts { Diagnostics.print("in force: \(text)") } }
    return session
  }

  private func requireWhole(_ files: [SettingsFile], shownFrom directory: String) throws {
    var isWhole = true
    for file in files {
      if let unread = file.unread(relativeTo: directory) {
        isWhole = false
        Diagnostics.print("\(unread.line)\(Self.noDecision)")
      } else if file.root == nil, let problem = file.problems.first {
        isWhole = false
        let start = problem.span.start
        let path = PathText.relative(file.path, to: directory) ?? file.path
        Diagnostics.print(
          "\(path):\(start.line):\(start.column): the file does not parse: \(problem.message)\(Self.noDecision)"
        )
      }
    }
    if !isWhole { throw ExitCode.unreadable }
  }

  private static let noDecision = "; nothing is decided without a file that --settings names"
}

extension PolicyOptions {
  /// The context in which a call of the session is decided.
  func context(of request: CallRequest, in session: Session) -> CallContext {
    var context = request.context(from: session.context)
    // What is asked for on the command line wins over what a call says.
    if mode == nil, let mode = request.mode { context.mode = mode }
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
  /// Settings files above the session's directory that it does not read; the nearest first.
  var notRead: [String]

  /// One line for each file that could not be read; the policy is made of the others.
  var unreadable: [String] { stack.files.compactMap { $0.unread(relativeTo: directory)?.line } }

  /// What somebody has to know first who did not expect these settings: files that are found but not in force here, or
  /// that none is.
  var warnings: [String] {
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

  /// Remarks on how far an answer can be trusted.
  var notes: [String] {
    let notes = SessionNotes(
      stack, mode: context.mode, isDiscovered: isDiscovered, paths: DisplayPath(relativeTo: directory))
    return warnings + unreadable.map { "left out: \($0)" } + notes.texts(semantics)
  }

  /// The files in force with their scopes.
  var fileTexts: [String] {
    let paths = DisplayPath(relativeTo: directory)
    return stack.files.filter { !$0.isUnreadable }.map { "\(paths.text($0.path)) (\($0.scope.rawValue))" }
  }
}
