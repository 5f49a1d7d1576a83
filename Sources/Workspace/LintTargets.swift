public import Discovery
internal import PermissionEngine
public import PolicyAnalysis
public import RuleSyntax
public import Settings

/// What `lint` looks at: files, put together into the policies that they are part of.
public struct LintTargets: Sendable {
  /// What is looked for beside the paths.
  public struct Options: Sendable {
    /// Scopes of this machine that take part in every policy.
    public var with: Set<Scope> = []
    /// Whether JSON files count that only look like settings.
    public var takesOtherJSON = false
    /// What a search leaves out.
    public var excluded = ExcludedPaths()
    /// The path that standard input is judged as, absolute; nil for none.
    public var standardInputPath: String?

    /// Nothing but the paths.
    public init() {}
  }

  /// One input for each project, each file given alone, and each file with frontmatter.
  public private(set) var inputs: [AnalysisInput] = []
  /// Each file and folder that could not be read.
  public private(set) var unreadable: [LintInventory.Unread] = []
  /// What there is to say about where was looked, one line each.
  public private(set) var remarks: [String] = []
  /// The files as they were read, in the order they were named.
  public private(set) var originals: [SettingsFile] = []
  /// The files that take part in a policy and are not reported on.
  public private(set) var companions: [SettingsFile] = []
  /// How many files were looked at.
  public private(set) var fileCount = 0

  /// Whether there was nothing to look at.
  public var isEmpty: Bool { originals.isEmpty && unreadable.isEmpty }

  /// How files are looked up.
  public let discovery: SettingsDiscovery
  /// The project that is linted when no path is given; nil otherwise.
  public let session: String?
  private let options: Options

  /// Looks for the files and reads them.
  ///
  /// - Parameters:
  ///   - paths: as on the command line; empty for the project around the working directory.
  public init(
    paths: [String], _ options: Options = Options(), semantics: Semantics, place: SessionPlace
  ) {
    self.init(paths: paths, options, discovery: SettingsDiscovery(semantics: semantics, place: place))
  }

  /// Looks for the files and reads them.
  ///
  /// - Parameters:
  ///   - paths: as on the command line; empty for the project around the working directory.
  ///   - discovery: how files are looked up and read, and from where.
  public init(paths: [String], _ options: Options = Options(), discovery: SettingsDiscovery) {
    let place = discovery.place
    self.discovery = discovery
    self.options = options
    session =
      paths.isEmpty
      ? discovery.projectFolder(around: place.startDirectory) ?? place.startDirectory : nil
    var files: [SettingsFile] = []
    var seen: Set<String> = []
    for file in (session.map { loadSession(in: $0) } ?? paths.flatMap { load($0) })
    where seen.insert(file.path).inserted {
      if let unread = file.unread(relativeTo: place.startDirectory) { unreadable.append(unread) }
      files.append(file)
    }
    originals = files
    fileCount = files.count { !$0.isUnreadable }
    group(files)
    if let session { remarks += SearchRemarks(discovery).texts(session: session, isEmpty: isEmpty) }
  }

  /// Puts another input in the place of some.
  public mutating func replaceInputs(at places: [Int], _ replacement: (AnalysisInput) -> AnalysisInput) {
    for place in places { inputs[place] = replacement(inputs[place]) }
  }

  /// What was read, with the configurations that were.
  public func inventory(with configurations: [SettingsFile]) -> LintInventory {
    let linted = originals.filter { !$0.isUnreadable }
    let projects = (linted + configurations).map { ($0.path, $0.projectRoot) }
    return LintInventory(
      linted: linted, companions: companions.filter { !$0.isUnreadable }, configurations: configurations,
      unreadable: unreadable, projects: Dictionary(projects) { first, _ in first })
  }

  /// The findings without repairs of files that may belong to other programs.
  public func withoutForeignRepairs(_ findings: [Finding]) -> [Finding] {
    let foreign = Set(originals.filter(\.isTakenForSettings).map(\.path))
    guard !foreign.isEmpty else { return findings }
    return findings.map { finding in
      var finding = finding
      if foreign.contains(finding.location.file) { finding.fix = nil }
      return finding
    }
  }

  // MARK: Finding

  /// The project and local settings that a session in this folder reads, and the project's frontmatter.
  private mutating func loadSession(in folder: String) -> [SettingsFile] {
    let claude = PathText.join(folder, ".claude")
    if discovery.files.exists(claude), discovery.files.names(claude) == nil {
      let leadsNowhere = discovery.files.kindFollowingLinks(claude) == nil
      let shown = PathText.relative(claude, to: discovery.place.startDirectory) ?? claude
      unreadable.append(
        LintInventory.Unread(
          path: shown, reason: leadsNowhere ? "the link leads nowhere" : "the folder cannot be read"))
    }
    return discovery.projectAndLocalSources(in: folder).map(discovery.load)
      + discovery.frontmatterPaths(in: folder).map(load(file:))
  }

  private mutating func load(_ path: String) -> [SettingsFile] {
    let files = InputFiles(discovery: discovery)
    if path == "-" { return [files.standardInput(as: options.standardInputPath)] }
    var absolute = PathText.absolute(path, from: discovery.place.startDirectory)
    // Who changes a configuration asks what it does: pre-commit hands over the file that changed.
    if ConfigurationFile.isConfiguration(PathText.name(of: path)) { absolute = PathText.parent(of: absolute) }
    guard discovery.files.kindFollowingLinks(absolute) == .directory else { return [load(file: absolute)] }
    let search = SettingsSearch(
      discovery: discovery, takesOtherJSON: options.takesOtherJSON, excluded: options.excluded)
    let result = search.result(in: absolute)
    for (path, reason) in result.skipped {
      let shown = PathText.relative(path, to: discovery.place.startDirectory) ?? path
      unreadable.append(LintInventory.Unread(path: shown, reason: reason))
    }
    return result.paths.map { path in
      var file = load(file: path)
      file.isTakenForSettings = result.taken.contains(path)
      return file
    }
  }

  private func load(file path: String) -> SettingsFile {
    if path.utf8.suffix(3).elementsEqual(".md".utf8) {
      return discovery.loadFrontmatter(path)
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
      let project = SettingsDiscovery.projectFolder(of: file.path)
      inputs.append(input(linting: [file], with: groups["project " + project] ?? [], in: project))
    }
  }

  private mutating func input(linting files: [SettingsFile], with others: [SettingsFile], in folder: String)
    -> AnalysisInput
  {
    let known = Set((files + others).map(\.path))
    let context = CallContext(cwd: folder, projectRoot: folder, home: discovery.place.home)
    let isOfProject = files.contains { $0.origin != .settings || $0.scope == .project || $0.scope == .local }
    let project = isOfProject ? projectFiles(in: folder, without: known) : []
    var further: [SettingsFile] = []
    for file in project + machineFiles(in: folder) where !known.contains(file.path) {
      if !further.contains(where: { $0.path == file.path }) { further.append(file) }
    }
    let missing = further.compactMap { $0.unread(relativeTo: discovery.place.startDirectory) }
    remarks += missing.map { "\($0.line), so it does not take part" }.filter { !remarks.contains($0) }
    companions += further.filter { file in !companions.contains { $0.path == file.path } }
    return AnalysisInput(
      linting: files, with: others + further, semantics: discovery.semantics, context: context)
  }

  /// What a session in this folder reads beside the files of it that are known: a file is never judged without its
  /// project.
  private func projectFiles(in folder: String, without known: Set<String>) -> [SettingsFile] {
    discovery.projectAndLocalSources(in: folder).filter { !known.contains($0.path) }.map(discovery.load)
  }

  /// The files of the scopes that `--with` names, for a session in this folder.
  private func machineFiles(in folder: String) -> [SettingsFile] {
    guard !options.with.isEmpty else { return [] }
    var there = discovery
    there.place.startDirectory = folder
    return Scope.allCases.filter(options.with.contains).flatMap { there.sources(of: $0).map(there.load) }
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
}
