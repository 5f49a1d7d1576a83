internal import Settings

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that is not there yet, with the folders above it.
public struct NewFile: Sendable {
  /// Absolute.
  public let path: String
  /// What is to stand there.
  public let bytes: [UInt8]

  /// A file from its parts.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Writes; a file that came there meanwhile is left as it is.
  public func write() throws(FileReplacement.Failure) {
    try makeFolder(PathText.parent(of: path))
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw errno == EEXIST ? .changedMeanwhile : failure() }
    var output = OutputBuffer(descriptor: descriptor, name: path)
    output.write(bytes)
    output.flush()
    let isClosed = fsync(descriptor) == 0 && close(descriptor) == 0
    if let failure = output.failure {
      unlink(path)
      throw .failed(failure)
    }
    if !isClosed { throw failure() }
  }

  private func makeFolder(_ folder: String) throws(FileReplacement.Failure) {
    if FileSystem.live.kindFollowingLinks(folder) == .directory || folder == "/" { return }
    try makeFolder(PathText.parent(of: folder))
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw failure() }
  }

  private func failure() -> FileReplacement.Failure {
    .failed(FileSystemError(systemError: errno, path: path))
  }
}
