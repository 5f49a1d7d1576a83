public import Discovery
internal import Settings

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Puts other bytes into a file that exists, or leaves it exactly as it is.
///
/// The bytes are written beside the file and renamed over it, so that at every moment either the old or the new text
/// stands there. Mode and owner stay, and a link stays a link. Two runs at a time wait for each other; what another
/// program wrote since the file was read is never overwritten.
public struct FileReplacement: Sendable {
  /// Why a file was left as it is.
  public enum Failure: Error, Sendable, Hashable {
    /// It is not what it was when it was read.
    case changedMeanwhile
    /// Nobody may write it.
    case readOnly
    /// Other names of the same file would keep the old text.
    case hardLinked
    /// The link leads to a file outside of the project.
    case leavesProject(target: String)
    /// The system said no.
    case failed(FileSystemError)

    /// For a person, after the file's path: lower case, no full stop.
    public var message: String {
      switch self {
      case .changedMeanwhile: "changed meanwhile, not written"
      case .readOnly: "not written: the file is read-only"
      case .hardLinked: "not written: the file has another name (hard link), which would keep the old text"
      case .leavesProject(let target):
        "not written: the link leads out of the project, to \(target); name that file to change it"
      case .failed(let error): "writing failed: \(error.message)"
      }
    }
  }

  /// As it was named, absolute.
  public let path: String
  /// What was read.
  public let old: [UInt8]
  /// What is to stand there.
  public let new: [UInt8]
  /// The folder that a link may not lead out of, absolute.
  public let project: String

  /// A replacement from its parts.
  public init(path: String, old: [UInt8], new: [UInt8], project: String) {
    self.path = path
    self.old = old
    self.new = new
    self.project = project
  }

  /// Writes.
  public func run() throws(Failure) {
    let target = FileSystem.live.realPath(path) ?? path
    guard isInside(target) else { throw .leavesProject(target: target) }
    var status = stat()
    guard stat(target, &status) == 0 else { throw failure() }
    // Root may write everything; what nobody may write is meant to stay.
    guard status.st_mode & 0o222 != 0 else { throw .readOnly }
    guard status.st_nlink == 1 else { throw .hardLinked }
    guard access(target, W_OK) == 0 else { throw failure() }
    let folder = PathText.parent(of: target)
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if lock >= 0 { close(lock) } }
    // Gone with the process that holds it. Without it two runs could both find the file unchanged.
    if lock >= 0 { while flock(lock, LOCK_EX) != 0, errno == EINTR {} }
    let temporary = PathText.join(folder, ".\(PathText.name(of: target)).ccrules-new")
    do throws(Failure) {
      try write(to: temporary, like: status)
      // As late as can be: what comes after this is one system call.
      guard case .success(let now) = FileSystem.live.read(target, .max), now == old else {
        throw .changedMeanwhile
      }
      guard rename(temporary, target) == 0 else { throw failure() }
    } catch {
      unlink(temporary)
      throw error
    }
    if lock >= 0 { fsync(lock) }
  }

  /// Whether a file lies in the project, its links followed.
  private func isInside(_ target: String) -> Bool {
    if target == path { return true }
    let folder = FileSystem.live.realPath(project) ?? project
    return PathText.relative(target, to: folder) != nil
  }

  private func write(to temporary: String, like status: stat) throws(Failure) {
    // Nobody else writes here while the lock is held: this is what a run left that was killed.
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure() }
    var output = OutputBuffer(descriptor: descriptor, name: path)
    output.write(new)
    output.flush()
    var number: Int32 = 0
    if !output.isClosed {
      // The owner first: changing it takes bits from the mode.
      let isSameOwner = geteuid() == status.st_uid && getegid() == status.st_gid
      let hasOwner = isSameOwner || fchown(descriptor, status.st_uid, status.st_gid) == 0
      if !hasOwner || fchmod(descriptor, status.st_mode & 0o7777) != 0 || fsync(descriptor) != 0 {
        number = errno
      }
    }
    if close(descriptor) != 0, number == 0 { number = errno }
    if let failure = output.failure { throw .failed(failure) }
    if number != 0 { throw .failed(FileSystemError(systemError: number, path: path)) }
  }

  private func failure() -> Failure { .failed(FileSystemError(systemError: errno, path: path)) }
}
