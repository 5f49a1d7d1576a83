internal import Settings

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Makes a file that is not there, whole or not at all.
public struct FileCreation: Sendable {
  /// Absolute; its folder is made when it is missing, the folder above is not.
  public let path: String
  /// What is to stand there.
  public let bytes: [UInt8]
  /// The folder that a link may not lead out of, absolute.
  public let project: String

  /// A creation from its parts.
  public init(path: String, bytes: [UInt8], project: String) {
    self.path = path
    self.bytes = bytes
    self.project = project
  }

  /// Writes. A file that somebody else made meanwhile is left as it is.
  public func run() throws(FileReplacement.Failure) {
    let folder = PathText.parent(of: path)
    if mkdir(folder, 0o777) != 0, errno != EEXIST { throw failure() }
    guard let real = FileSystem.live.realPath(folder), let root = FileSystem.live.realPath(project),
      PathText.relative(real, to: root) != nil
    else { throw .leavesProject(target: FileSystem.live.realPath(folder) ?? folder) }
    let temporary = PathText.join(real, ".\(PathText.name(of: path)).\(getpid()).ccrules-new")
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure() }
    defer { unlink(temporary) }
    var output = OutputBuffer(descriptor: descriptor, name: path)
    output.write(bytes)
    output.flush()
    let isSynced = output.isClosed || fsync(descriptor) == 0
    let number = errno
    guard close(descriptor) == 0, isSynced else {
      throw .failed(FileSystemError(systemError: isSynced ? errno : number, path: path))
    }
    if let failure = output.failure { throw .failed(failure) }
    // A link, not a renaming: that would put it in the place of a file which came meanwhile.
    if link(temporary, PathText.join(real, PathText.name(of: path))) != 0 {
      if errno == EEXIST { throw .changedMeanwhile }
      throw failure()
    }
  }

  private func failure() -> FileReplacement.Failure {
    .failed(FileSystemError(systemError: errno, path: path))
  }
}
