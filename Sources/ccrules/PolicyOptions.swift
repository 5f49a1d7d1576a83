internal import ArgumentParser
internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// The options that say under which policy and where calls are decided.
struct PolicyOptions: ParsableArguments {
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

  @Flag(help: "Decide as in a workspace that is not trusted.")
  var untrusted = false

  @OptionGroup var edition: EditionOptions
}

extension PermissionMode: ExpressibleByArgument {
  /// By name; `manual` is an alias of `default`.
  public init?(argument: String) { self.init(name: argument) }
}

/// The policy of a session, ready to decide.
struct Session {
  var stack: SettingsStack
  var edition: Edition
  var context: CallContext
  /// Whether the files were found by discovery, managed ones included (C-13).
  var isDiscovered: Bool
  /// Files that could not be read; the policy is made of the others.
  var unreadable: [FileError]

  /// Remarks on how far the answers can be trusted.
  var notes: [String] {
    var notes: [String] = []
    for file in stack.files {
      let isBroken = file.problems.contains {
        [.invalidJSON, .invalidYAML, .wrongType, .tooLarge].contains($0.kind)
      }
      if isBroken { notes.append("\(file.path) is broken and not fully in force: run `ccrules lint` on it") }
    }
    notes += unreadable.map { "\($0.message): the answer leaves it out" }
    return notes
  }
}
