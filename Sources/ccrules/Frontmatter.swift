internal import Settings

extension SettingsDiscovery {
  /// Reads the header of a command, skill or agent.
  ///
  /// - Parameters:
  ///   - path: absolute.
  ///   - project: the folder above the `.claude` that the file lies in.
  func loadFrontmatter(_ path: String, project: String) -> SettingsFile {
    do {
      let bytes = try files.contents(of: path)
      let placeholders = FrontmatterPlaceholders(projectDirectory: project)
      return FrontmatterReader(semantics: semantics, placeholders: placeholders).read(bytes, path: path)
    } catch {
      var file = SettingsFile(path: path, scope: .cli, origin: .skill)
      file.problems = [SettingsProblem(unreadable: error)]
      return file
    }
  }
}
