internal import ArgumentParser
internal import PermissionEngine
internal import PolicyAnalysis
internal import Reporting
internal import Settings

/// `ccrules diff`: which calls two versions of settings decide differently.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show which calls two versions of settings decide differently.",
    discussion: """
      OLD and NEW are settings files or folders. Every rule that stands in one of them only is shown with a call that \
      it decides differently, unless the other version covers it. With --git the files named (or those of the \
      project around the working directory) are compared with what they were in that revision.

      Exit codes: 0 nothing that --fail-on names, 1 such calls, 2 wrong use, 3 a file cannot be read.
      """)

  @Argument(help: ArgumentHelp("Two files or folders; with --git any number.", valueName: "paths"))
  var paths: [String] = []

  @OptionGroup var edition: EditionOptions

  @Option(help: ArgumentHelp("Compare with this revision.", valueName: "revision"))
  var git: String?

  @Option(help: "The form of the output.")
  var format = DiffFormat.text

  @Option(help: "What makes the run fail.")
  var failOn = DiffThreshold.never

  func validate() throws {
    if git == nil, paths.count != 2 { throw ValidationError("OLD and NEW are needed, or --git.") }
    if let git, git.utf8.first == UInt8(ascii: "-") {
      throw ValidationError("A revision begins with no `-`.")
    }
  }

  func run() throws {
    let place = SessionPlace.ofThisProcess()
    let sides = try versions(place)
    let context = CallContext(cwd: sides.folder, projectRoot: sides.folder, home: place.home)
    let diff = PolicyDiff(
      from: SettingsStack(sides.old), to: SettingsStack(sides.new), edition: edition.edition, context: context
    )
    var output = OutputBuffer()
    switch format {
    case .text: output.write(DiffReporter().text(of: diff))
    case .markdown: output.write(DiffReporter().markdown(of: diff))
    case .json: output.write(DiffReporter().json(of: diff))
    }
    output.flush()
    if failOn.isReached(by: diff) { throw ExitCode.findings }
  }

  private typealias Versions = (old: [SettingsFile], new: [SettingsFile], folder: String)

  private func versions(_ place: SessionPlace) throws -> Versions {
    if let git { return try versions(since: git, place) }
    let old = try settings(in: paths[0], place)
    let new = try settings(in: paths[1], place)
    let bases = paths.prefix(2).map { PathText.absolute($0, from: place.startDirectory) }
    // The new files stand in the place of the old ones, so that anchors and scopes are the same.
    let moved = new.map { file -> SettingsFile in
      if old.count == 1, new.count == 1, let first = old.first {
        return reread(file, path: first.path, scope: first.scope)
      }
      let relative = PathText.relative(file.path, to: bases[1])
      return relative.map { reread(file, path: PathText.join(bases[0], $0), scope: file.scope) } ?? file
    }
    return (old, moved, folder(of: old + moved, place))
  }

  private func versions(since revision: String, _ place: SessionPlace) throws -> Versions {
    let new = try paths.isEmpty ? settings(in: nil, place) : paths.flatMap { try settings(in: $0, place) }
    let old = new.compactMap { file in
      GitRevision(revision).contents(of: file.path).map {
        SettingsReader(edition: edition.edition).read($0, path: file.path, scope: file.scope)
      }
    }
    return (old, new, folder(of: new, place))
  }

  /// The settings files that a path names.
  private func settings(in path: String?, _ place: SessionPlace) throws -> [SettingsFile] {
    let targets = LintTargets(
      paths: path.map { [$0] } ?? [], with: [], edition: edition.edition, place: place)
    for message in targets.unreadable { Diagnostics.print(message) }
    if !targets.unreadable.isEmpty { throw ExitCode.unreadable }
    return targets.originals.filter { $0.origin == .settings }
  }

  private func reread(_ file: SettingsFile, path: String, scope: Scope) -> SettingsFile {
    SettingsReader(edition: edition.edition).read(file.source, path: path, scope: scope)
  }

  private func folder(of files: [SettingsFile], _ place: SessionPlace) -> String {
    files.lazy.compactMap(\.claudeParentDirectory).first ?? place.startDirectory
  }
}

/// Text for people, Markdown for pull requests, JSON for programs.
enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case markdown
  case json
}

/// What makes `diff` fail.
enum DiffThreshold: String, ExpressibleByArgument, CaseIterable {
  /// Calls that are allowed and were not, or a question left open.
  case newlyAllowed = "newly-allowed"
  /// Any call that is decided differently, or a question left open.
  case any
  case never

  func isReached(by diff: PolicyDiff) -> Bool {
    switch self {
    case .newlyAllowed: !diff.changes(to: .allow).isEmpty || !diff.isComplete
    case .any: !diff.isEmpty
    case .never: false
    }
  }
}
