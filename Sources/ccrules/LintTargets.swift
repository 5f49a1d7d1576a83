internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// What `lint` looks at: files, put together into the policies that they are part of.
struct LintTargets {
  /// One input for each project, each file given alone, and each file with frontmatter.
  private(set) var inputs: [AnalysisInput] = []
  /// One line for each file that could not be read.
  private(set) var unreadable: [String] = []
  /// The files as they were read, in the order they were named.
  private(set) var originals: [SettingsFile] = []
  /// How many files were looked at.
  private(set) var fileCount = 0

  private let discovery: SettingsDiscovery
  /// The project that is linted when no path is given; nil otherwise.
  private let session: String?
  private let with: Set<Scope>

  /// - Parameters:
  ///   - paths: as on the command line; empty for the project around the working directory.
  ///   - with: scopes of this machine that take part in every policy.
  init(paths: [String], with: Set<Scope>, semantics: Semantics, place: SessionPlace) {
    let discovery = SettingsDiscovery(semantics: semantics, place: place)
    self.discovery = discovery
    self.with = with
    session = paths.isEmpty ? LintTargets.projectFolder(discovery) : nil
    var files: [SettingsFile] = []
    var seen: Set<String> = []
    for file in (session.map(loadSession) ?? paths.flatMap(load)) where seen.insert(file.path).inserted {
      if let message = file.unreadableMessage(relativeTo: place.startDirectory) { unreadable.append(message) }
      files.append(file)
    }
    originals = files
    fileCount = files.count - unreadable.count
    group(files)
  }

  /// Puts another input in the place of each.
  mutating func replaceInputs(_ replacement: (AnalysisInput) -> AnalysisInput) {
    inputs = inputs.map(replacement)
  }

  // MARK: Finding

  /// The nearest folder around the working directory that has `.claude`, no higher than the git root; the working
  /// directory itself when there is none. The folder of user settings is no project.
  private static func projectFolder(_ discovery: SettingsDiscovery) -> String {
    let start = discovery.place.startDirectory
    let root = GitCheckout(around: start, in: discovery.files)?.root
    var folder = start
    while true {
      let claude = PathText.join(folder, ".claude")
      if claude != discovery.place.userDirectory, discovery.files.kindFollowingLinks(claude) == .directory {
        return folder
      }
      let parent = PathText.parent(of: folder)
      if folder == root || parent == folder { return start }
      folder = parent
    }
  }

  /// The project and local settings that a session in this folder reads, and the project's frontmatter.
  private func loadSession(in folder: String) -> [SettingsFile] {
    var there = discovery
    there.place.startDirectory = folder
    let sources = there.sources(of: .local) + there.sources(of: .project)
    return sources.map(discovery.load) + discovery.frontmatterPaths(in: folder).map(load(file:))
  }

  private func load(_ path: String) -> [SettingsFile] {
    let files = InputFiles(discovery: discovery)
    if path == "-" { return [files.standardInput(scope: .cli)] }
    let absolute = PathText.absolute(path, from: discovery.place.startDirectory)
    if discovery.files.kindFollowingLinks(absolute) == .directory {
      return SettingsSearch(discovery: discovery).paths(in: absolute).map(load(file:))
    }
    return [load(file: absolute)]
  }

  private func load(file path: String) -> SettingsFile {
    if path.utf8.suffix(3).elementsEqual(".md".utf8) {
      return discovery.loadFrontmatter(path, project: LintTargets.projectFolder(of: path))
    }
    return discovery.load(discovery.source(at: path, scope: discovery.guessedScope(of: path)))
  }

  // MARK: Grouping

  /// Settings of one project form one policy, and so do managed files; a file that stands alone is its own.
  /// Frontmatter is in force for one command at a time, so each is judged with its project, by itself.
  private mutating func group(_ files: [SettingsFile]) {
    var order: [String] = []
    var groups: [String: [SettingsFile]] = [:]
    for file in files where file.origin == .settings {
      let key = groupKey(of: file)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(file)
    }
    for key in order {
      let group = groups[key] ?? []
      inputs.append(input(linting: group, with: [], in: session ?? folder(of: group.first)))
    }
    for file in files where file.origin != .settings {
      let project = LintTargets.projectFolder(of: file.path)
      inputs.append(input(linting: [file], with: groups["project " + project] ?? [], in: project))
    }
  }

  private func input(linting files: [SettingsFile], with others: [SettingsFile], in folder: String)
    -> AnalysisInput
  {
    let known = Set((files + others).map(\.path))
    let context = CallContext(cwd: folder, projectRoot: folder, home: discovery.place.home)
    let further = machineFiles(in: folder).filter { !known.contains($0.path) }
    return AnalysisInput(
      linting: files, with: others + further, semantics: discovery.semantics, context: context)
  }

  /// The files of the scopes that `--with` names, for a session in this folder.
  private func machineFiles(in folder: String) -> [SettingsFile] {
    guard !with.isEmpty else { return [] }
    var there = discovery
    there.place.startDirectory = folder
    return Scope.allCases.filter(with.contains).flatMap { there.sources(of: $0).map(there.load) }
  }

  private func groupKey(of file: SettingsFile) -> String {
    switch file.scope {
    case .managed: "managed"
    case .project, .local:
      (session ?? file.claudeParentDirectory).map { "project " + $0 } ?? "file " + file.path
    case .cli, .user: "file " + file.path
    }
  }

  private func folder(of file: SettingsFile?) -> String {
    guard let file, PathText.isAbsolute(file.path) else { return discovery.place.startDirectory }
    switch file.scope {
    case .project, .local, .cli: return file.claudeParentDirectory ?? PathText.parent(of: file.path)
    // These serve every project: the one around the working directory is as good as any.
    case .managed, .user: return discovery.place.startDirectory
    }
  }

  /// The folder above the `.claude` that a frontmatter file lies in.
  private static func projectFolder(of path: String) -> String {
    var folder = PathText.parent(of: path)
    while folder != "/" {
      if PathText.name(of: folder) == ".claude" { return PathText.parent(of: folder) }
      folder = PathText.parent(of: folder)
    }
    return PathText.parent(of: path)
  }
}
