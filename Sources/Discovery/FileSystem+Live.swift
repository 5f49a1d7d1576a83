#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension FileSystem {
  /// The disk of this machine.
  public static let live = FileSystem(
    read: { readFile($0, maximumBytes: $1) }, names: { namesInDirectory($0) }, kind: { kindOfFile($0) },
    realPath: { resolveLinks($0) })

  /// The working directory, absolute; nil when it no longer exists.
  public static var workingDirectory: String? {
    guard let buffer = getcwd(nil, 0) else { return nil }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// An environment variable; nil when it is not set or empty.
  public static func environmentVariable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}

extension FileSystemError {
  /// What the system says about an error number, as part of a sentence: `no space left on device`.
  static func text(ofSystemError number: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(number, &buffer, buffer.count) == 0 else { return "system error \(number)" }
    let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// The failure that an error number of the system stands for.
  public init(systemError number: Int32, path: String) {
    let kind: Kind =
      switch number {
      case ENOENT: .notFound
      case EACCES, EPERM: .permissionDenied
      case EISDIR: .isDirectory
      case ENOTDIR: .notDirectory
      case ELOOP: .tooManyLinks
      default: .other(number)
      }
    self.init(kind, path: path)
  }
}

/// Reads in pieces, not by size, so that pipes and `/dev/stdin` work and endless devices stop at the limit.
private func readFile(_ path: String, maximumBytes: Int) -> Result<[UInt8], FileSystemError> {
  // A NUL would end the C string early and open another file.
  guard !path.utf8.contains(0) else { return .failure(FileSystemError(.notFound, path: path)) }
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return .failure(FileSystemError(systemError: errno, path: path)) }
  defer { close(descriptor) }
  var status = stat()
  var expected = 0
  if fstat(descriptor, &status) == 0 {
    if status.st_mode & S_IFMT == S_IFDIR { return .failure(FileSystemError(.isDirectory, path: path)) }
    if status.st_mode & S_IFMT == S_IFREG { expected = Int(status.st_size) }
  }
  guard expected <= maximumBytes else {
    return .failure(FileSystemError(.tooLarge(maximumBytes: maximumBytes), path: path))
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(expected)
  var piece = [UInt8](repeating: 0, count: min(max(expected + 1, 4096), 1 << 20))
  while true {
    let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      return .failure(FileSystemError(systemError: errno, path: path))
    }
    if count == 0 { return .success(bytes) }
    guard bytes.count + count <= maximumBytes else {
      return .failure(FileSystemError(.tooLarge(maximumBytes: maximumBytes), path: path))
    }
    bytes += piece[..<count]
  }
}

private func namesInDirectory(_ path: String) -> [String]? {
  guard !path.utf8.contains(0), let directory = opendir(path) else { return nil }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
        String(cString: $0)
      }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

private func kindOfFile(_ path: String) -> FileKind? {
  var status = stat()
  guard !path.utf8.contains(0), lstat(path, &status) == 0 else { return nil }
  return switch status.st_mode & S_IFMT {
  case S_IFREG: .file
  case S_IFDIR: .directory
  case S_IFLNK: .symbolicLink
  default: .other
  }
}

private func resolveLinks(_ path: String) -> String? {
  guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
