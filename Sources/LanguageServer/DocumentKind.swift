internal import Settings
internal import Workspace

/// What a file is to the linter, by its path.
enum DocumentKind: Sendable {
  /// `settings.json` and its relatives.
  case settings
  /// A command, skill or agent.
  case frontmatter
  /// `.ccrules.yml`.
  case configuration
  /// Some other JSON file, which counts when it looks like settings.
  case otherJSON

  /// Nil for a file that holds no rules.
  init?(path: String) {
    let name = PathText.name(of: path)
    let folder = PathText.parent(of: path)
    if SettingsSearch.isSettings(name, in: folder) {
      self = .settings
    } else if [".ccrules.yml", ".ccrules.yaml"].contains(name) {
      self = .configuration
    } else if name.utf8.suffix(5).elementsEqual(".json".utf8), !ConfigurationFile.isConfiguration(name) {
      self = .otherJSON
    } else if name.utf8.suffix(3).elementsEqual(".md".utf8), Self.holdsRules(PathText.names(in: path)) {
      self = .frontmatter
    } else {
      return nil
    }
  }

  /// Whether the linter looks at a document with this text.
  func takes(_ text: [UInt8]) -> Bool { self != .otherJSON || PermissionsSniffer.looksLikeSettings(text) }

  private static func holdsRules(_ names: [String]) -> Bool {
    names.indices.dropLast().contains { place in
      names[place] == ".claude" && ["commands", "skills", "agents"].contains(names[place + 1])
    }
  }
}
