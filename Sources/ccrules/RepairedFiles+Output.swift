internal import Reporting
internal import Settings
internal import Workspace

extension RepairedFiles {
  /// What would change, as a unified diff.
  func difference(shownFrom directory: String) -> [UInt8] {
    let paths = DisplayPath(relativeTo: directory)
    return files.flatMap {
      UnifiedDiff(old: $0.file.source, new: $0.bytes, path: paths.text($0.file.path)).bytes
    }
  }

  /// Writes each file that it can, and says why it left the others as they are.
  ///
  /// - Returns: how the run ends when one was left; nil when all are written.
  func write(shownFrom directory: String) -> ExitMeaning? {
    let paths = DisplayPath(relativeTo: directory)
    let left = write()
    for file in left { Diagnostics.print("\(paths.text(file.path)): \(file.failure.message)") }
    if !left.isEmpty, files.count > 1 {
      Diagnostics.print("wrote \(files.count - left.count) of \(files.count) files")
    }
    let meanings = left.map(\.failure.meaning)
    return meanings.contains(.unwritable) ? .unwritable : meanings.first
  }
}

extension FileReplacement.Failure {
  /// How the run ends.
  var meaning: ExitMeaning { self == .changedMeanwhile ? .changedMeanwhile : .unwritable }
}
