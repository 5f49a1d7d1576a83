internal import Discovery
internal import Settings

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that is not there yet, with the folders above it: it comes to be whole or not at all.
public struct NewFile: Sendable {
  /// Absolute.
  public let path: String
  /// What is to stand there.
  public let bytes: [UInt8]
  /// The folder that a link may not lead out of, absolute.
  public let project: String

  /// A file from its parts.
  public init(path: String, bytes: [UInt8], project: String) {
    self.path = path
    self.bytes = bytes
    self.project = project
  }

  /// Writes; a file that came there meanwhile is left as it is.
  public func write() throws(FileReplacement.Failure) {
    let folder = PathText.parent(of: path)
    try makeFolder(folder)
    let real = FileSystem.live.realPath(folder) ?? folder
    guard PathText.relative(real, to: FileSystem.live.realPath(project) ?? project) != nil else {
      throw .leavesProject(target: real)
    }
    let temporary = PathText.join(real, ".\(PathText.name(of: path)).\(getpid()).ccrules-new")
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure() }
    defer { unlink(temporary) }
    var output = OutputBuffer(descriptor: descriptor, name: path)
    output.write(bytes)
    output.flush()
    let isSynced = output.isClosed || fsync(descriptor) == 0
    let number = errno
    let isClosed = close(descriptor) == 0
    if let failure = output.failure { throw .failed(failure) }
    guard isSynced, isClosed else {
      throw .failed(FileSystemError(systemError: isSynced ? errno : number, path: path))
    }
    // A link, not a renaming: that would put it in the place of a file which came meanwhile.
    if link(temporary, PathText.join(real, PathText.name(of: path))) != 0 {
      throw errno == EEXIST ? .changedMeanwhile : failure()
    }
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
