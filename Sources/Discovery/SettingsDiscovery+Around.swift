internal import Settings

extension SettingsDiscovery {
  /// The nearest folder around a directory that has `.claude`, no higher than the root of the git checkout; nil when
  /// there is none. The folder of user settings is no project.
  ///
  /// - Parameter directory: absolute.
  public func projectFolder(around directory: String) -> String? {
    folders(around: directory).first { folder in
      let claude = PathText.join(folder, ".claude")
      // A link counts wherever it leads, so that one that leads nowhere is reported.
      return claude != place.userDirectory
        && (files.kindFollowingLinks(claude) == .directory || files.kind(claude) == .symbolicLink)
    }
  }

  /// Project and local settings in folders above the start directory, which a session that starts there does not read
  /// (C-12). The nearest folder first; none above the root of the git checkout.
  public func settingsNotReadAbove() -> [String] {
    let known = Set(sources().map(\.path))
    return folders(around: place.startDirectory).dropFirst().flatMap { folder -> [String] in
      let claude = PathText.join(folder, ".claude")
      guard claude != place.userDirectory else { return [] }
      return ["settings.json", "settings.local.json"].map { PathText.join(claude, $0) }
        .filter { files.kindFollowingLinks($0) == .file && !known.contains($0) }
    }
  }

  /// The project and local settings that a session reads which starts in a folder, and that folder's frontmatter is
  /// judged with.
  ///
  /// - Parameter folder: absolute.
  public func projectAndLocalSources(in folder: String) -> [SettingsSource] {
    var there = self
    there.place.startDirectory = folder
    return there.sources(of: .local) + there.sources(of: .project)
  }

  /// A directory and those above it, up to the root of the git checkout, or of the disk outside of any.
  private func folders(around directory: String) -> [String] {
    let root = GitCheckout(around: directory, in: files)?.root
    var folders = [directory]
    while let folder = folders.last, folder != root {
      let parent = PathText.parent(of: folder)
      if parent == folder { break }
      folders.append(parent)
    }
    return folders
  }
}
