internal import ArgumentParser
internal import Discovery
internal import PatternMatching
internal import Reporting
internal import RuleSyntax
internal import Settings
internal import Workspace

/// The options that say which files of a folder are looked at.
struct SearchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave this out when a folder is searched; may be repeated.",
      discussion: "A gitignore pattern that counts from the working directory.", valueName: "pattern"))
  var exclude: [String] = []

  @Flag(
    name: .customLong("all-json"),
    help: """
      Also look at other JSON files with a `permissions` object like that of settings; those are never changed.
      """)
  var allJSON = false

  @Flag(help: "Finding no file to look at is no failure.")
  var allowEmpty = false

  @Flag(help: "Print the files that are looked at, and those that take part, on standard error.")
  var showFiles = false

  func validate() throws {
    for pattern in exclude {
      do { _ = try ExcludedPaths([pattern], in: "/") } catch {
        throw ValidationError("--exclude \(pattern): this is no gitignore pattern.")
      }
    }
  }

  /// What the options ask for.
  func targets(
    paths: [String], with: Set<Scope> = [], standardInputName: String? = nil, semantics: Semantics,
    place: SessionPlace
  ) throws -> LintTargets {
    var options = LintTargets.Options()
    options.with = with
    options.takesOtherJSON = allJSON
    options.excluded = try ExcludedPaths(exclude, in: place.startDirectory)
    options.standardInputPath = standardInputName.map { PathText.absolute($0, from: place.startDirectory) }
    return LintTargets(paths: paths, options, semantics: semantics, place: place)
  }

  /// Says what could not be read, where else settings are, and what is looked at.
  ///
  /// - Parameter paths: as on the command line.
  /// - Throws: `ExitCode` when there is nothing to look at.
  func report(_ targets: LintTargets, paths: [String], isQuiet: Bool) throws {
    for unread in targets.unreadable { Diagnostics.print(unread.line) }
    if targets.isEmpty, !allowEmpty { Diagnostics.print(Self.nothingFound(paths)) }
    if !isQuiet { for message in targets.remarks { Diagnostics.print(message) } }
    if showFiles { show(targets) }
    if targets.isEmpty, !allowEmpty { throw ExitCode.nothingFound }
  }

  private func show(_ targets: LintTargets) {
    let paths = DisplayPath(relativeTo: targets.discovery.place.startDirectory)
    for (files, role) in [(targets.originals, "looked at"), (targets.companions, "takes part")] {
      for file in files {
        let kind = file.origin == .settings ? file.scope.rawValue : "frontmatter"
        Diagnostics.print("\(role): \(paths.text(file.path)) (\(kind))")
      }
    }
  }

  private static func nothingFound(_ paths: [String]) -> String {
    if paths.isEmpty {
      return
        "no settings found: there is no .claude folder with settings, commands, skills or agents here or above"
    }
    let places = paths.map { "`\($0)`" }.joined(separator: ", ")
    return
      "no settings found in \(places): files are known by their names (.claude/settings.json and the like); name a "
      + "file itself, or use --all-json"
  }
}

extension SearchOptions {
  /// An empty path comes from a variable that is not set, and would mean the working directory.
  static func validate(paths: [String]) throws {
    if paths.contains("") {
      throw ValidationError("An empty path names no file; leave it out for the project around.")
    }
  }
}
