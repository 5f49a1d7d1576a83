public import Discovery
internal import PatternMatching
internal import Settings

/// Looks through a folder for files that hold permission rules.
///
/// Settings are known by name and place. Other JSON files count only when they are asked for: their `permissions` object
/// then has to begin like one of ours.
public struct SettingsSearch: Sendable {
  /// What was found, in byte order of the paths.
  public struct Result: Sendable {
    /// Absolute.
    public var paths: [String] = []
    /// The paths of those among them that only their content makes settings.
    public var taken: Set<String> = []
    /// What could not be looked at, with the reason.
    public var skipped: [(path: String, reason: String)] = []
  }

  /// Folders that hold other people's files, or none that anybody wrote.
  private static let passedOver: Set<String> = [".git", "node_modules", ".build", ".venv", "target"]
  /// As deep as a settings file can sensibly lie.
  private static let maximumDepth = 32

  /// How files are looked up.
  public let discovery: SettingsDiscovery
  /// Whether JSON files count that only look like settings.
  public var takesOtherJSON: Bool
  /// What is left out.
  public var excluded: ExcludedPaths

  /// A search from its parts.
  public init(
    discovery: SettingsDiscovery, takesOtherJSON: Bool = false, excluded: ExcludedPaths = ExcludedPaths()
  ) {
    self.discovery = discovery
    self.takesOtherJSON = takesOtherJSON
    self.excluded = excluded
  }

  /// What a folder holds.
  ///
  /// - Parameter folder: absolute.
  public func result(in folder: String) -> Result {
    var result = Result()
    var entered: Set<String> = []
    collect(in: folder, depth: 0, &entered, to: &result)
    return result
  }

  private func collect(in folder: String, depth: Int, _ entered: inout Set<String>, to result: inout Result) {
    guard depth < SettingsSearch.maximumDepth, !excluded.contains(folder, isDirectory: true) else { return }
    // Only `.claude` is followed through a link; two links to one folder are one.
    if let real = discovery.files.realPath(folder), !entered.insert(real).inserted { return }
    guard let names = discovery.files.names(folder) else {
      result.skipped.append((folder, "the folder cannot be read"))
      return
    }
    let isClaude = PathText.name(of: folder) == ".claude"
    if isClaude {
      result.paths += discovery.frontmatterPaths(in: folder).filter {
        !excluded.contains($0, isDirectory: false)
      }
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = PathText.join(folder, name)
      switch discovery.files.kind(path) {
      case .directory where Self.isSettings(name, in: folder):
        result.skipped.append((path, "is a directory"))
      case .directory where !SettingsSearch.passedOver.contains(name):
        collect(in: path, depth: depth + 1, &entered, to: &result)
      case .symbolicLink where name == ".claude": follow(path, depth, &entered, to: &result)
      case .file, .symbolicLink: look(at: path, name, in: folder, to: &result)
      // Such a name was repaired when it was read, and is that of no file. What else is gone was deleted meanwhile.
      case nil where name.contains("\u{FFFD}"):
        result.skipped.append((path, "the name is not UTF-8, so it cannot be opened"))
      default: continue
      }
    }
  }

  /// A `.claude` that is a link, as people have who keep it elsewhere.
  private func follow(_ link: String, _ depth: Int, _ entered: inout Set<String>, to result: inout Result) {
    switch discovery.files.kindFollowingLinks(link) {
    case .directory: collect(in: link, depth: depth + 1, &entered, to: &result)
    case nil: result.skipped.append((link, "the link leads nowhere"))
    default: result.skipped.append((link, "the link leads to no folder"))
    }
  }

  private func look(at path: String, _ name: String, in folder: String, to result: inout Result) {
    guard name.utf8.suffix(5).elementsEqual(".json".utf8), !excluded.contains(path, isDirectory: false) else {
      return
    }
    let isNamedLikeSettings = Self.isSettings(name, in: folder)
    switch discovery.files.kindFollowingLinks(path) {
    case .file where isNamedLikeSettings: result.paths.append(path)
    case .file where takesOtherJSON:
      guard case .success(let bytes) = discovery.files.read(path, 64 << 20),
        PermissionsSniffer.looksLikeSettings(bytes)
      else { return }
      result.paths.append(path)
      result.taken.insert(path)
    case nil where isNamedLikeSettings: result.skipped.append((path, "the link leads nowhere"))
    case .directory where isNamedLikeSettings: result.skipped.append((path, "is a directory"))
    default: return
    }
  }

  /// Whether a file of this name in this folder is known as settings by its name.
  public static func isSettings(_ name: String, in folder: String) -> Bool {
    switch name {
    case "managed-settings.json": true
    case "settings.json", "settings.local.json": PathText.name(of: folder) == ".claude"
    default:
      PathText.name(of: folder) == "managed-settings.d" && name.utf8.first != UInt8(ascii: ".")
        && name.utf8.suffix(5).elementsEqual(".json".utf8)
    }
  }
}

/// What `--exclude` leaves out of a search: gitignore patterns.
public struct ExcludedPaths: Sendable {
  private var globs: [PathGlob] = []
  private var directory = "/"

  /// Nothing is left out.
  public init() {}

  /// Reads patterns.
  ///
  /// - Parameter directory: where the patterns and paths count from, absolute.
  /// - Throws: `PathGlobError` for a pattern that cannot be read.
  public init(_ patterns: [String], in directory: String) throws {
    globs = try patterns.map { try PathGlob(Array($0.utf8)) }
    self.directory = directory
  }

  /// - Parameter path: absolute; one outside of the directory is never left out.
  public func contains(_ path: String, isDirectory: Bool) -> Bool {
    guard !globs.isEmpty, let relative = PathText.relative(path, to: directory), !relative.isEmpty else {
      return false
    }
    return globs.contains { $0.matches(Array(relative.utf8), isDirectory: isDirectory) }
  }
}
