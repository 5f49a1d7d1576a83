internal import Settings

extension SettingsDiscovery {
  func loadFrontmatter(_ path: String) -> SettingsFile {
    SettingsFile(path: path, scope: .cli, origin: .skill)
  }
}
