public import Discovery
internal import Frontmatter
public import Settings

extension SettingsDiscovery {
  /// Reads the header of a command, skill or agent.
  ///
  /// - Parameter path: absolute.
  public func loadFrontmatter(_ path: String) -> SettingsFile {
    loadFrontmatter(path, bytes: files.read(path, 64 << 20))
  }

  /// The same from bytes that were read elsewhere.
  public func loadFrontmatter(_ path: String, bytes: Result<[UInt8], FileSystemError>) -> SettingsFile {
    do {
      let placeholders = FrontmatterPlaceholders(projectDirectory: SettingsDiscovery.projectFolder(of: path))
      return FrontmatterReader(semantics: semantics, placeholders: placeholders).read(
        try bytes.get(), path: path)
    } catch {
      var file = SettingsFile(path: path, scope: .cli, origin: .skill)
      file.problems = [SettingsProblem(unreadable: error)]
      return file
    }
  }

  /// The folder above the `.claude` that a frontmatter file lies in; the folder of the file when it lies in none.
  public static func projectFolder(of path: String) -> String {
    var folder = PathText.parent(of: path)
    // `<stdin>` lies nowhere.
    while PathText.isAbsolute(folder), folder != "/" {
      if PathText.name(of: folder) == ".claude" { return PathText.parent(of: folder) }
      folder = PathText.parent(of: folder)
    }
    return PathText.parent(of: path)
  }
}
