public import Discovery
public import RuleSyntax
public import Settings

/// Two versions of settings, with the files of the new one in the places of the old ones, so that anchors and scopes are
/// the same.
public struct ComparedSettings: Sendable {
  /// Why there is nothing to compare.
  public enum Failure: Error, Sendable, Hashable {
    /// The revision cannot be read.
    case revision(GitRevision.Problem)
    /// Files that cannot be read.
    case unreadable([LintInventory.Unread])

    /// For a person, one line each.
    public var messages: [String] {
      switch self {
      case .revision(let problem): [problem.message]
      case .unreadable(let files): files.map(\.line)
      }
    }
  }

  /// The files of the old version.
  public private(set) var old: [SettingsFile]
  /// Those of the new one, in the places of the old ones.
  public private(set) var new: [SettingsFile]
  /// The new files as they were found.
  public private(set) var given: [SettingsFile]
  /// The folder of the project that they belong to, absolute.
  public let folder: String

  /// Compares two files or folders.
  ///
  /// - Parameters:
  ///   - first: the old version, as it was typed.
  ///   - second: the new one.
  public init(from first: String, to second: String, semantics: Semantics, place: SessionPlace)
    throws(Failure)
  {
    let old = try Self.settings(in: first, semantics, place)
    let given = try Self.settings(in: second, semantics, place)
    let bases = [first, second].map { PathText.absolute($0, from: place.startDirectory) }
    let new = given.map { file -> SettingsFile in
      if old.count == 1, given.count == 1, let first = old.first {
        return Self.read(file.source, path: first.path, scope: first.scope, semantics)
      }
      return PathText.relative(file.path, to: bases[1]).map {
        Self.read(file.source, path: PathText.join(bases[0], $0), scope: file.scope, semantics)
      } ?? file
    }
    self.old = old
    self.new = new
    self.given = given
    folder = Self.folder(of: old + new, place)
  }

  /// Compares files with what they were in a revision of their repository; what is in one of the two only counts as empty
  /// in the other.
  ///
  /// - Parameter paths: as they were typed; empty for the project around the working directory.
  public init(since revision: String, paths: [String], semantics: Semantics, place: SessionPlace)
    throws(Failure)
  {
    var old: [SettingsFile] = []
    var new: [SettingsFile] = []
    for path in paths.isEmpty ? [nil] : paths.map(Optional.some) {
      let absolute = path.map { PathText.absolute($0, from: place.startDirectory) } ?? place.startDirectory
      let discovery = SettingsDiscovery(semantics: semantics, place: place)
      // What is gone with its folder is looked up from the nearest one that is left.
      var folder = absolute
      while discovery.files.kindFollowingLinks(folder) != .directory, folder != "/" {
        folder = PathText.parent(of: folder)
      }
      let before = try Self.revision(revision, around: folder)
      let earlier = Self.earlierFiles(before, at: absolute, isNamed: path != nil, discovery)
      let isGone = !earlier.isEmpty && discovery.files.kindFollowingLinks(absolute) == nil
      let present = isGone ? [] : try Self.settings(in: path, semantics, place)
      let known = Set(present.map(\.path))
      new += present
      old += present.compactMap { file in
        before.contents(of: file.path).map { Self.read($0, path: file.path, scope: file.scope, semantics) }
      }
      old += earlier.filter { !known.contains($0.path) }
    }
    self.old = old
    self.new = new
    given = new
    folder = Self.folder(of: new + old, place)
  }

  /// The settings files that a revision has at a path, whether they are still there or not.
  ///
  /// - Parameter isNamed: false for the project around the working directory.
  private static func earlierFiles(
    _ revision: GitRevision, at path: String, isNamed: Bool, _ discovery: SettingsDiscovery
  ) -> [SettingsFile] {
    var files: [(path: String, bytes: [UInt8])] = []
    switch discovery.files.kindFollowingLinks(path) {
    case .directory:
      files = revision.settings().filter { file in
        isNamed || PathText.parent(of: PathText.parent(of: file.path)) == path
      }
    case nil: files = revision.contents(of: path).map { [(path, $0)] } ?? []
    default: break
    }
    return files.map {
      read($0.bytes, path: $0.path, scope: discovery.guessedScope(of: $0.path), discovery.semantics)
    }
  }

  private static func revision(_ name: String, around folder: String) throws(Failure) -> GitRevision {
    do { return try GitRevision(name, around: folder) } catch { throw .revision(error) }
  }

  /// The settings files that a path names.
  private static func settings(in path: String?, _ semantics: Semantics, _ place: SessionPlace)
    throws(Failure)
    -> [SettingsFile]
  {
    let targets = LintTargets(paths: path.map { [$0] } ?? [], semantics: semantics, place: place)
    guard targets.unreadable.isEmpty else { throw .unreadable(targets.unreadable) }
    return targets.originals.filter { $0.origin == .settings }
  }

  private static func read(_ bytes: [UInt8], path: String, scope: Scope, _ semantics: Semantics)
    -> SettingsFile
  {
    SettingsReader(semantics: semantics).read(bytes, path: path, scope: scope)
  }

  private static func folder(of files: [SettingsFile], _ place: SessionPlace) -> String {
    files.lazy.compactMap(\.claudeParentDirectory).first ?? place.startDirectory
  }
}
