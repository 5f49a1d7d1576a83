public import RuleSyntax
public import Settings

/// The systems on which settings are looked for (spec C-1).
public enum Platform: String, Sendable, CaseIterable {
  case linux
  case macOS = "macos"
  case windows

  /// The system that this program was built for.
  public static var current: Platform {
    #if os(macOS)
      .macOS
    #elseif os(Windows)
      .windows
    #else
      .linux
    #endif
  }

  /// The folder of managed settings (C-1).
  public var managedDirectory: String {
    switch self {
    case .linux: "/etc/claude-code"
    case .macOS: "/Library/Application Support/ClaudeCode"
    case .windows: "/c/Program Files/ClaudeCode"
    }
  }
}

/// Where a session starts, as far as settings depend on it.
public struct SessionPlace: Sendable, Hashable {
  /// The directory in which the session starts, absolute.
  public var startDirectory: String
  /// The home directory, absolute.
  public var home: String
  /// What `CLAUDE_CONFIG_DIR` says; nil when it is not set.
  public var configDirectory: String?
  /// The system.
  public var platform: Platform

  /// A place from its parts.
  public init(
    startDirectory: String, home: String, configDirectory: String? = nil, platform: Platform = .current
  ) {
    self.startDirectory = PathText.absolute(startDirectory, from: "/")
    self.home = PathText.absolute(home, from: "/")
    self.configDirectory = configDirectory
    self.platform = platform
  }

  /// The place of this process: its working directory, `HOME` and `CLAUDE_CONFIG_DIR`.
  public static func ofThisProcess() -> SessionPlace {
    SessionPlace(
      startDirectory: FileSystem.workingDirectory ?? "/", home: FileSystem.environmentVariable("HOME") ?? "/",
      configDirectory: FileSystem.environmentVariable("CLAUDE_CONFIG_DIR"))
  }

  /// The folder of user settings (C-12).
  public var userDirectory: String {
    guard let configDirectory else { return PathText.join(home, ".claude") }
    return PathText.expanded(configDirectory, home: home, from: startDirectory)
  }
}

/// A settings file that exists, or was named by hand.
public struct SettingsSource: Sendable, Hashable {
  /// Absolute, textually resolved.
  public var path: String
  /// Its scope.
  public var scope: Scope
  /// Whether git tracks it (C-8); nil when that is not known.
  public var isTrackedByGit: Bool?
  /// Whether its `.claude` folder is a symbolic link (C-8).
  public var isBehindSymbolicLink = false

  /// A source at a path.
  public init(path: String, scope: Scope) {
    self.path = path
    self.scope = scope
  }
}

/// Finds the settings files of a session (spec C-1, C-2, C-12).
public struct SettingsDiscovery: Sendable {
  /// What is meant: 1.0 looks in fewer places.
  public var semantics: Semantics
  /// Where the session starts.
  public var place: SessionPlace
  /// The disk.
  public var files: FileSystem
  /// Turns the bytes of a source into settings; who looks at the same files again and again may remember them.
  public var read: @Sendable (SettingsReader, [UInt8], SettingsSource) -> SettingsFile = {
    $0.read($1, path: $2.path, scope: $2.scope)
  }

  /// A discovery for a session.
  public init(semantics: Semantics, place: SessionPlace, files: FileSystem = .live) {
    self.semantics = semantics
    self.place = place
    self.files = files
  }

  /// The files that exist, highest scope first, within a scope in reading order (`SettingsStack` relies on it).
  ///
  /// A project file that is also the user file, as in a session started at home, counts as the user's only.
  public func sources() -> [SettingsSource] {
    sources(of: .managed) + sources(of: .local) + sources(of: .project) + sources(of: .user)
  }

  /// The files of one scope that exist, in reading order; none for `cli`.
  public func sources(of scope: Scope) -> [SettingsSource] {
    let paths: [String]
    switch scope {
    case .managed: paths = managedPaths()
    case .cli: paths = []
    case .local: paths = localDirectories().map { PathText.join($0, ".claude/settings.local.json") }
    case .project: paths = [projectPath].filter { $0 != userPath }
    case .user: paths = [userPath]
    }
    return paths.filter(isThere).map { source(at: $0, scope: scope) }
  }

  /// Reads every file found.
  ///
  /// A file that cannot be read is in the stack with a problem, and contributes nothing.
  public func load() -> SettingsStack {
    SettingsStack(sources().map(load))
  }

  /// Reads one file.
  public func load(_ source: SettingsSource) -> SettingsFile {
    var file: SettingsFile
    do {
      let bytes = try contents(of: source.path)
      file = read(SettingsReader(semantics: semantics), bytes, source)
    } catch {
      file = SettingsFile(path: source.path, scope: source.scope)
      file.problems = [SettingsProblem(unreadable: error)]
    }
    file.isTrackedByGit = source.isTrackedByGit
    file.isBehindSymbolicLink = source.isBehindSymbolicLink
    return file
  }

  /// The bytes of a settings file.
  ///
  /// To open a pipe under the name of settings would wait for a writer that never comes; any other that is named by hand
  /// is meant.
  private func contents(of path: String) throws(FileSystemError) -> [UInt8] {
    if Self.settingsNames.contains(PathText.name(of: path)), files.kindFollowingLinks(path) == .other {
      throw FileSystemError(.special, path: path)
    }
    return try files.contents(of: path)
  }

  /// The names that settings are found by.
  private static let settingsNames: Set<String> = [
    "settings.json", "settings.local.json", "managed-settings.json",
  ]

  /// A source with what C-8 asks about local settings.
  public func source(at path: String, scope: Scope) -> SettingsSource {
    var source = SettingsSource(path: path, scope: scope)
    guard scope == .local || scope == .project else { return source }
    let folder = PathText.parent(of: path)
    if PathText.name(of: folder) == ".claude" {
      source.isBehindSymbolicLink = files.kind(folder) == .symbolicLink
    }
    if scope == .local {
      source.isTrackedByGit = GitCheckout(around: PathText.parent(of: path), in: files)?.tracks(
        path, in: files)
    }
    return source
  }

  // MARK: Places

  private var userPath: String { PathText.join(place.userDirectory, "settings.json") }

  private var projectPath: String { PathText.join(place.startDirectory, ".claude/settings.json") }

  /// `managed-settings.json`, then the files of `managed-settings.d` in byte order without hidden ones (C-2).
  private func managedPaths() -> [String] {
    if place.platform == .windows, !semantics.has(.managedSettingsOnWindows) { return [] }
    let base = PathText.join(place.platform.managedDirectory, "managed-settings.json")
    guard semantics.has(.managedFolder) else { return [base] }
    let folder = PathText.join(place.platform.managedDirectory, "managed-settings.d")
    let names = (files.names(folder) ?? []).filter {
      $0.utf8.first != UInt8(ascii: ".") && $0.utf8.suffix(5).elementsEqual(".json".utf8)
    }
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return [base] + sorted.map { PathText.join(folder, $0) }
  }

  /// The directories whose `.claude/settings.local.json` counts, the stronger first (C-12).
  private func localDirectories() -> [String] {
    let start = place.startDirectory
    guard semantics.has(.localSettingsOfRepository), place.platform != .windows,
      let root = GitCheckout(around: start, in: files)?.mainRoot, !isSame(root, place.home)
    else { return [start] }
    return root == start ? [start] : [root, start]
  }

  private func isSame(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    guard let real = files.realPath(first) else { return false }
    return real == files.realPath(second)
  }

  /// Whether something is there; what cannot be opened as a file counts, so that it is reported: a folder of that name,
  /// a link that leads nowhere.
  private func isThere(_ path: String) -> Bool { files.exists(path) }
}

extension SettingsProblem {
  /// The problem of a file that cannot be read.
  public init(unreadable error: FileSystemError) {
    let start = SourcePosition(offset: 0, line: 1, column: 1)
    let kind: Kind = if case .tooLarge = error.kind { .tooLarge } else { .unreadable }
    self.init(
      kind: kind, message: error.message,
      span: SourceSpan(start: start, end: start))
  }
}
