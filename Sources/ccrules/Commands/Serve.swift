internal import ArgumentParser
internal import Discovery
internal import LanguageServer
internal import PolicyAnalysis
internal import Settings
internal import Workspace

/// `ccrules serve`: a language server for editors.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve an editor: findings while typing, what a rule matches, repairs (LSP).",
    discussion: """
      Speaks the Language Server Protocol 3.17 on standard input and output, and is started by an editor \
      (Documentation/editors.md). What is wrong with messages is said on standard error.

      \(ExitMeaning.help([
        (.success, "the editor ended it"), (.findings, "the editor went away, or did not shut it down first"),
      ]))
      """)

  @OptionGroup var language: SemanticsOptions

  @OptionGroup var shown: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "Where the pages of checks are: an address, or a folder.",
      discussion:
        "By default share/doc/ccrules/checks or Documentation/checks beside the program or above it.",
      valueName: "place"))
  var pages: String?

  @Flag(help: "The transport: standard input and output. It is the only one; editors name it all the same.")
  var stdio = false

  func run() throws {
    let shown = shown
    let surroundings = Surroundings(
      place: .ofThisProcess(), semantics: language.semantics, selection: { shown.selection($0) },
      pages: CheckPages.address(named: pages))
    let server = LanguageServer(surroundings, version: Version.text)
    let status: Int32
    do throws(FileSystemError) {
      var loop = try ServerLoop(server, log: { Diagnostics.print($0) })
      status = loop.run()
    } catch {
      Diagnostics.print("\(error.path): \(error.message)")
      throw ExitCode.internalError
    }
    if status != 0 { throw ExitCode(status) }
  }
}

/// Where the pages of checks are on this machine.
enum CheckPages {
  private static let folders = ["share/doc/ccrules/checks", "Documentation/checks"]

  /// Their address, without a slash at the end; nil where they are not found.
  ///
  /// - Parameter name: an address or a folder, as on the command line; nil to look beside the program and above it.
  static func address(named name: String?) -> String? {
    if let name {
      if name.utf8.starts(with: "https:".utf8) || name.utf8.starts(with: "http:".utf8) {
        return name.utf8.last == UInt8(ascii: "/") ? String(name.dropLast()) : name
      }
      return address(ofFolder: PathText.absolute(name, from: FileSystem.workingDirectory ?? "/"))
    }
    guard let program = Process.path else { return nil }
    var folder = PathText.parent(of: FileSystem.live.realPath(program) ?? program)
    while folder != "/" {
      for name in folders {
        let candidate = PathText.join(folder, name)
        if FileSystem.live.kindFollowingLinks(candidate) == .directory { return address(ofFolder: candidate) }
      }
      folder = PathText.parent(of: folder)
    }
    return nil
  }

  private static func address(ofFolder path: String) -> String { FileURI.text(path) }
}
