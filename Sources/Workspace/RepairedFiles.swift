internal import Discovery
public import Settings

/// Files that get another text.
public struct RepairedFiles: Sendable {
  /// A file that was left as it is.
  public struct Left: Error, Sendable, Hashable {
    /// Absolute.
    public var path: String
    /// Why.
    public var failure: FileReplacement.Failure
  }

  /// The files as they were read, each with its new text.
  public let files: [(file: SettingsFile, bytes: [UInt8])]

  /// - Parameter changed: the new bytes by path; only of files that the targets hold.
  public init(_ changed: [String: [UInt8]], of targets: LintTargets) {
    files = targets.originals.compactMap { file in changed[file.path].map { (file, $0) } }
  }

  /// Writes each file that it can.
  ///
  /// - Returns: the files that it could not write; empty when all are written.
  public func write() -> [Left] {
    files.compactMap { file, bytes in
      let replacement = FileReplacement(
        path: file.path, old: file.source, new: bytes, project: file.projectRoot)
      do throws(FileReplacement.Failure) {
        try replacement.run()
        return nil
      } catch {
        return Left(path: file.path, failure: error)
      }
    }
  }
}

extension SettingsFile {
  /// The root of the project that the file belongs to: the checkout, or the folder that holds its `.claude`, or the
  /// file's own folder.
  public var projectRoot: String {
    GitCheckout(around: PathText.parent(of: path), in: .live)?.root ?? claudeParentDirectory
      ?? SettingsDiscovery.projectFolder(of: path)
  }
}
