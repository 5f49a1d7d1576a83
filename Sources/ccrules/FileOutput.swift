internal import Settings

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Writing of whole files.
enum FileOutput {
  /// Writes a file anew; what stood there is lost.
  static func write(_ text: String, to path: String) throws(FileSystemError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw FileSystemError(systemError: errno, path: path)
    }
    var output = OutputBuffer(descriptor: descriptor)
    output.write(text)
    output.flush()
    guard close(descriptor) == 0, !output.isClosed else {
      throw FileSystemError(systemError: EIO, path: path)
    }
  }

  /// Puts other bytes into a file that exists. They are written beside it first, so that a failure leaves the file
  /// as it was; its permissions stay, and a link stays a link.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileSystemError) {
    let target = FileSystem.live.realPath(path) ?? path
    var status = stat()
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o7777 : 0o644
    let temporary = target + ".ccrules-\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileSystemError(systemError: errno, path: path) }
    var output = OutputBuffer(descriptor: descriptor)
    output.write(bytes)
    output.flush()
    let isWritten = !output.isClosed && fchmod(descriptor, mode) == 0 && fsync(descriptor) == 0
    let number = errno
    guard close(descriptor) == 0, isWritten, rename(temporary, target) == 0 else {
      unlink(temporary)
      throw FileSystemError(systemError: isWritten ? errno : number, path: path)
    }
  }
}
