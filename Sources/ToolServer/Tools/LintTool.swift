internal import Discovery
internal import PermissionEngine
internal import PolicyAnalysis
internal import Reporting
internal import Settings
internal import Workspace

/// `lint`: what is wrong with the settings of the project.
struct LintTool: ServerTool {
  let name = "lint"
  let title = "Lint permission rules"
  let description = """
    Lists what is wrong with the permission rules of this project: rules that match nothing, that never decide, that let \
    more through than they say, denies that are easily passed. Each finding has a code, a place, and an example.
    """
  let parameters = [
    ToolParameter(
      name: "paths", kind: .strings,
      description:
        "Settings files or folders in the project; its own settings, commands, skills and agents by default."),
    ToolParameter(
      name: "profile", kind: .choice(Profile.allCases.map(\.rawValue)), description: "How much is shown."),
    ToolParameter(
      name: "severity", kind: .choice(Severity.allCases.map(\.rawValue)),
      description: "The lowest severity that is shown."),
  ]
  private let project: ToolProject
  private let version: String

  init(_ project: ToolProject, version: String) {
    self.project = project
    self.version = version
  }

  func call(_ arguments: ToolArguments) throws(ToolFailure) -> ToolResult {
    var paths: [String] = []
    for name in arguments.texts("paths") ?? [] { paths.append(try known(name)) }
    let targets = LintTargets(paths: paths, semantics: project.semantics, place: project.place)
    let groups: [ConfigurationFile.Group]
    do throws(ConfigurationFile.Failure) {
      groups = try ConfigurationFile.groups(of: targets, named: nil, isWanted: true, place: project.place)
    } catch {
      throw ToolFailure(error.message)
    }
    var report = Report(linting: targets, groups) { settled in
      var selection = project.selection(settled)
      if let profile = arguments.text("profile").flatMap(Profile.init(rawValue:)) {
        selection.profile = profile
      }
      return selection
    }
    if let least = arguments.text("severity").flatMap(Severity.init(rawValue:)) {
      report.findings.removeAll { $0.severity < least }
    }
    let unread = targets.unreadable.map { $0.line + "\n" }.joined()
    let text = String(decoding: FindingCompactReporter().bytes(of: report), as: UTF8.self)
    return ToolResult(
      unread + text + FindingTextReporter().summary(of: report) + "\n",
      json: FindingJSONReporter(version: version).bytes(of: report))
  }

  /// A path that the linter knows by its name. What a file of another kind holds must not show in a message about it.
  private func known(_ name: String) throws(ToolFailure) -> String {
    let path = try project.path(name)
    let file = PathText.name(of: path)
    let isFolder = FileSystem.live.kindFollowingLinks(path) == .directory
    let isKnown =
      SettingsSearch.isSettings(file, in: PathText.parent(of: path))
      || ConfigurationFile.isConfiguration(file)
      || PathText.names(in: path).contains(".claude") && file.utf8.suffix(3).elementsEqual(".md".utf8)
    guard isFolder || isKnown else {
      throw ToolFailure("`\(name)` is not known as settings by its name: .claude/settings.json and the like")
    }
    return path
  }
}
