public import ArgumentParser
internal import PermissionEngine
internal import Reporting
internal import RuleSyntax
public import Settings
internal import Workspace

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
  /// What the options ask for.
  var request: SessionRequest {
    var request = SessionRequest()
    request.settings = settings
    request.startDirectory = cwd
    request.mode = mode
    request.additionalDirectories = additionalDirectories
    request.isTrusted = !untrusted
    request.followsLinks = followLinks
    return request
  }

  /// The session that the options describe.
  ///
  /// - Parameter semantics: what its rules mean; nil for what `language` says for deciding calls.
  /// - Throws: `ExitCode` when a file that was named by hand cannot be read or does not parse, after a message: without
  ///   it any answer may be wrong.
  func session(semantics: Semantics? = nil) throws -> Session {
    do throws(SessionRequest.Failure) {
      let session = try request.session(semantics: semantics ?? language.semantics)
      if showFiles { for text in session.fileTexts { Diagnostics.print("in force: \(text)") } }
      return session
    } catch {
      if case .invalid(let argument) = error { throw ValidationError(argument.message) }
      for message in error.messages { Diagnostics.print(message) }
      throw ExitCode.unreadable
    }
  }
}
