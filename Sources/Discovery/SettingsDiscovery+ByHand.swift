public import Settings

extension SettingsDiscovery {
  /// The source that a person names as `FILE` or `FILE=SCOPE`.
  ///
  /// Without a scope it is guessed from name and folder; what has no telling name counts as `cli`, which anchors
  /// at the file's own directory. The words after `=` are the scopes; any other `=` belongs to the name.
  ///
  /// - Parameter argument: relative paths count from the start directory.
  public func source(named argument: String) -> SettingsSource {
    let bytes = Array(argument.utf8)
    if let equals = bytes.lastIndex(of: UInt8(ascii: "=")),
      let scope = Scope(rawValue: String(decoding: bytes[(equals + 1)...], as: UTF8.self))
    {
      let path = absolute(String(decoding: bytes[..<equals], as: UTF8.self))
      return source(at: path, scope: scope)
    }
    let path = absolute(argument)
    return source(at: path, scope: guessedScope(of: path))
  }

  /// The scope that a file's name and folder tell.
  ///
  /// - Parameter path: absolute, textually resolved.
  public func guessedScope(of path: String) -> Scope {
    let folder = PathText.parent(of: path)
    switch PathText.name(of: path) {
    case "managed-settings.json": return .managed
    case "settings.local.json": return .local
    case "settings.json":
      if folder == place.userDirectory { return .user }
      return PathText.name(of: folder) == ".claude" ? .project : .cli
    default: return PathText.name(of: folder) == "managed-settings.d" ? .managed : .cli
    }
  }

  private func absolute(_ path: String) -> String { PathText.absolute(path, from: place.startDirectory) }

  /// The settings files of the project in a directory, whether or not a session would read both.
  ///
  /// - Parameter directory: absolute; the folder that holds `.claude`, or `.claude` itself.
  public func projectSources(in directory: String) -> [SettingsSource] {
    let folder = claudeFolder(in: directory)
    return ["settings.json", "settings.local.json"].map { PathText.join(folder, $0) }
      .filter { files.kindFollowingLinks($0) == .file }
      .map { source(at: $0, scope: guessedScope(of: $0)) }
  }

  /// The files with frontmatter below a project's `.claude`: agents, commands, and the `SKILL.md` of skills.
  ///
  /// - Parameter directory: absolute; the folder that holds `.claude`, or `.claude` itself.
  /// - Returns: paths in byte order of their names; at most 10,000, no deeper than 16 folders.
  public func frontmatterPaths(in directory: String) -> [String] {
    let folder = claudeFolder(in: directory)
    var search = MarkdownSearch(files: files)
    for name in ["agents", "commands", "skills"] {
      search.collect(in: PathText.join(folder, name), only: name == "skills" ? "SKILL.md" : nil, depth: 0)
    }
    return search.paths
  }

  private func claudeFolder(in directory: String) -> String {
    PathText.name(of: directory) == ".claude" ? directory : PathText.join(directory, ".claude")
  }
}

/// Walks folders for Markdown files. Links are followed, since skills are often linked in; each folder is
/// entered once, so that links in a circle end.
private struct MarkdownSearch {
  let files: FileSystem
  var paths: [String] = []
  private var entered: Set<String> = []

  init(files: FileSystem) { self.files = files }

  mutating func collect(in folder: String, only wanted: String?, depth: Int) {
    guard depth < 16, entered.count < 10_000, let real = files.realPath(folder),
      entered.insert(real).inserted, let names = files.names(folder)
    else { return }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = PathText.join(folder, name)
      switch files.kindFollowingLinks(path) {
      case .directory: collect(in: path, only: wanted, depth: depth + 1)
      case .file where paths.count < 10_000 && matches(name, wanted): paths.append(path)
      default: continue
      }
    }
  }

  private func matches(_ name: String, _ wanted: String?) -> Bool {
    wanted.map { $0 == name } ?? name.utf8.suffix(3).elementsEqual(".md".utf8)
  }
}
