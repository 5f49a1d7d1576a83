#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Why a file could not be read.
struct FileError: Error {
  /// The path as the user gave it.
  var path: String
  /// The system's words.
  var reason: String

  var message: String { "\(path): \(reason)" }
}

/// Reading of whole files, standard input among them.
enum FileContents {
  /// No more than this is read: one byte above the limit of a settings file, so that the limit is seen.
  static let maximumBytes = (64 << 20) + 1

  /// The bytes of a file; `-` is standard input.
  static func read(_ path: String) throws(FileError) -> [UInt8] {
    if path == "-" { return try readAll(0, path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, reason: lastError()) }
    defer { close(descriptor) }
    return try readAll(descriptor, path)
  }

  private static func readAll(_ descriptor: Int32, _ path: String) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < maximumBytes {
      let wanted = min(chunk.count, maximumBytes - bytes.count)
      let count = chunk.withUnsafeMutableBytes { readSome(descriptor, $0.baseAddress, wanted) }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(path: path, reason: lastError())
      }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }

  private static func readSome(_ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, target, count)
    #else
      Darwin.read(descriptor, target, count)
    #endif
  }

  /// What the system says about the last failure, lower case as our messages are.
  static func lastError() -> String {
    switch errno {
    case ENOENT: "no such file"
    case EACCES: "permission denied"
    case EISDIR: "is a directory"
    case ENOTDIR: "is below something that is no directory"
    case let number: String(cString: strerror(number)).lowercased()
    }
  }
}

extension FileContents {
  /// Writes a file anew; what stood there is lost.
  static func write(_ text: String, to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(path: path, reason: lastError()) }
    var output = OutputBuffer(descriptor: descriptor)
    output.write(text)
    output.flush()
    let isWritten = close(descriptor) == 0 && !output.isClosed
    guard isWritten else { throw FileError(path: path, reason: lastError()) }
  }
}
