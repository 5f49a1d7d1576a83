public import Discovery
public import PolicyAnalysis
public import RuleSyntax
internal import Settings
public import Workspace

/// What every answer about a document depends on beside its text.
public struct Surroundings: Sendable {
  /// Where the server runs, and where settings of the user are.
  public var place: SessionPlace
  /// What rules mean.
  public var semantics: Semantics
  /// Which findings are wanted under a configuration.
  public var selection: @Sendable (ConfigurationFile) -> FindingSelection
  /// The disk, with open documents in the place of their files.
  public var files: FileSystem
  /// Where the pages of checks are, without a slash at the end; nil where that is not known.
  public var pages: String?
  private let filesRead = FilesRead()

  /// Surroundings on the disk of this machine.
  public init(
    place: SessionPlace, semantics: Semantics,
    selection: @escaping @Sendable (ConfigurationFile) -> FindingSelection, pages: String?
  ) {
    self.place = place
    self.semantics = semantics
    self.selection = selection
    self.pages = pages
    files = .live
  }

  /// How settings are found and read.
  var discovery: SettingsDiscovery {
    var discovery = SettingsDiscovery(semantics: semantics, place: place, files: files)
    discovery.read = { [filesRead] in filesRead.read($0, $1, $2) }
    return discovery
  }

  /// The folder of the project that a file belongs to.
  func folder(of path: String) -> String {
    let parent = PathText.parent(of: path)
    return discovery.projectFolder(around: parent)
      .map { PathText.name(of: $0) == ".claude" ? PathText.parent(of: $0) : $0 }
      ?? SettingsDiscovery.projectFolder(of: path)
  }
}

extension FileSystem {
  /// The same disk with other texts in some files, which may not be there yet.
  ///
  /// - Parameter texts: by absolute path.
  func overlaid(with texts: [String: [UInt8]]) -> FileSystem {
    let disk = self
    return FileSystem(
      read: { path, maximumBytes in
        guard let text = texts[path] else { return disk.read(path, maximumBytes) }
        guard text.count <= maximumBytes else {
          return .failure(FileSystemError(.tooLarge(maximumBytes: maximumBytes), path: path))
        }
        return .success(text)
      },
      names: { folder in
        let names = disk.names(folder)
        let further = texts.keys.filter { PathText.parent(of: $0) == folder }.map { PathText.name(of: $0) }
        guard !further.isEmpty else { return names }
        return (names ?? []) + further.filter { !(names ?? []).contains($0) }
      },
      kind: { path in
        if let kind = disk.kind(path) { return kind }
        if texts[path] != nil { return .file }
        return texts.keys.contains { PathText.relative($0, to: path) != nil } ? .directory : nil
      },
      realPath: { path in disk.realPath(path) ?? (texts[path] == nil ? nil : path) })
  }
}
