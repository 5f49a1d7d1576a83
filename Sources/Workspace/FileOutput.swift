public import Discovery

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Writing of whole files.
public enum FileOutput {
  /// Opens a file for a new text; what stood there is lost. The caller closes it.
  public static func descriptor(of path: String) throws(FileSystemError) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileSystemError(systemError: errno, path: path) }
    return descriptor
  }

  /// Writes a file anew; what stood there is lost.
  public static func write(_ text: String, to path: String) throws(FileSystemError) {
    let descriptor = try descriptor(of: path)
    var output = OutputBuffer(descriptor: descriptor, name: path)
    output.write(text)
    output.flush()
    let isClosed = close(descriptor) == 0
    if let failure = output.failure { throw failure }
    guard isClosed, !output.isClosed else { throw FileSystemError(systemError: EIO, path: path) }
  }
}
