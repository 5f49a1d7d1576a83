public import Discovery
internal import Settings

/// What there is to say when files are looked for without being named: where they were looked for, and where more are.
public struct SearchRemarks {
  /// Names that are looked at for more `.claude` folders: enough for any project that people find their way in.
  private static let maximumNames = 20_000
  private static let passedOver: Set<String> = [
    ".git", ".claude", "node_modules", ".build", ".venv", "target",
  ]

  private let discovery: SettingsDiscovery
  private var place: SessionPlace { discovery.place }

  /// Remarks on a search.
  public init(_ discovery: SettingsDiscovery) { self.discovery = discovery }

  /// One line each.
  ///
  /// - Parameters:
  ///   - session: the folder whose settings are looked at, absolute.
  ///   - isEmpty: whether it has none.
  public func texts(session: String, isEmpty: Bool) -> [String] {
    var texts: [String] = []
    if session != place.startDirectory {
      texts.append(
        "these are the settings of `\(AncestorPath.text(session, from: place.startDirectory))`; a session that starts "
          + "here does not read its project settings")
    }
    // Measured: the files that it names are read without asking.
    if discovery.files.exists(PathText.join(session, ".claudeignore")) {
      texts.append(
        "`.claudeignore` has no effect, the files that it names can be read; write them as `Read(…)` in deny")
    }
    let nested = nestedProjects(below: session)
    if let first = nested.first {
      let name = PathText.relative(first, to: place.startDirectory) ?? first
      let others = nested.count == 1 ? "" : " and \(nested.count - 1) more"
      texts.append("not looked at: `\(name)`\(others); `ccrules lint .` looks at every .claude folder")
    }
    if isEmpty || place.startDirectory == place.home, !discovery.sources(of: .user).isEmpty {
      let path = PathText.display(place.userDirectory, cwd: "/nowhere", home: place.home)
      texts.append("user settings are looked at when they are named: `ccrules lint \(path)`")
    }
    return texts
  }

  /// The other `.claude` folders below a folder, the shallow ones first; the home directory is not searched.
  private func nestedProjects(below folder: String) -> [String] {
    guard folder != place.home, folder != "/" else { return [] }
    var found: [String] = []
    var names = 0
    var folders = [folder]
    while !folders.isEmpty, names < Self.maximumNames {
      var next: [String] = []
      for folder in folders where names < Self.maximumNames {
        let entries = discovery.files.names(folder) ?? []
        names += entries.count
        for name in entries.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        where !Self.passedOver.contains(name) {
          let path = PathText.join(folder, name)
          guard discovery.files.kind(path) == .directory else { continue }
          next.append(path)
          let claude = PathText.join(path, ".claude")
          if hasSettings(claude) { found.append(claude) }
        }
      }
      folders = next
    }
    return found
  }

  private func hasSettings(_ claude: String) -> Bool {
    claude != place.userDirectory
      && ["settings.json", "settings.local.json", "commands", "skills", "agents"].contains {
        discovery.files.exists(PathText.join(claude, $0))
      }
  }
}

/// A folder above another, as one writes it there.
public enum AncestorPath {
  /// `..` and the like where the folder lies above the directory; the path itself elsewhere.
  public static func text(_ folder: String, from directory: String) -> String {
    guard let below = PathText.relative(directory, to: folder) else { return folder }
    let depth = PathText.names(in: below).count
    return depth == 0 ? "." : Array(repeating: "..", count: depth).joined(separator: "/")
  }
}
