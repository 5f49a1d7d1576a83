internal import Reporting
internal import Settings

/// Files that get another text: what to print of them, and how they are written.
struct RepairedFiles {
  private let files: [(file: SettingsFile, bytes: [UInt8])]
  private let paths: DisplayPath

  /// - Parameters:
  ///   - changed: the new bytes by path.
  ///   - directory: paths are shown relative to it.
  init(_ changed: [String: [UInt8]], of targets: LintTargets, shownFrom directory: String) {
    files = targets.originals.compactMap { file in changed[file.path].map { (file, $0) } }
    paths = DisplayPath(relativeTo: directory)
  }

  /// What would change, as a unified diff.
  var difference: [UInt8] {
    files.flatMap { UnifiedDiff(old: $0.file.source, new: $0.bytes, path: paths.text($0.file.path)).bytes }
  }

  /// Writes each file that it can, and says why it left the others as they are.
  ///
  /// - Returns: how the run ends when one was left; nil when all are written.
  func write() -> ExitMeaning? {
    var worst: ExitMeaning?
    var written = 0
    for (file, bytes) in files {
      let replacement = FileReplacement(
        path: file.path, old: file.source, new: bytes, project: file.projectRoot)
      do throws(FileReplacement.Failure) {
        try replacement.run()
        written += 1
      } catch {
        Diagnostics.print("\(paths.text(file.path)): \(error.message)")
        if worst != .unwritable { worst = error.meaning }
      }
    }
    if worst != nil, files.count > 1 { Diagnostics.print("wrote \(written) of \(files.count) files") }
    return worst
  }
}

extension SettingsFile {
  /// The root of the project that the file belongs to: the checkout, or the folder that holds its `.claude`, or the
  /// file's own folder.
  var projectRoot: String {
    GitCheckout(around: PathText.parent(of: path), in: .live)?.root ?? claudeParentDirectory
      ?? SettingsDiscovery.projectFolder(of: path)
  }
}
