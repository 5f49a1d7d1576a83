public import Discovery
internal import Settings

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads a file descriptor line by line in constant memory.
public struct LineReader: ~Copyable {
  /// One line without its line break.
  public enum Line: Sendable {
    /// Its bytes, whatever they are.
    case text([UInt8])
    /// Longer than `maximumBytes`; its content was dropped.
    case tooLong

    /// Whether nothing but blanks stands there.
    public var isBlank: Bool {
      if case .text(let bytes) = self { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } } else { false }
    }
  }

  /// Longer lines are refused: one call that long decides nothing, and memory has to stay bounded.
  public static let maximumBytes = 64 << 20
  private static let chunk = 65_536

  private let descriptor: Int32
  private let isOwner: Bool
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private let path: String
  /// Why reading ended before the end of the file; nil when it did not.
  public private(set) var failure: FileSystemError?

  /// Reads a descriptor that somebody else opened and closes.
  public init(descriptor: Int32) {
    self.descriptor = descriptor
    isOwner = false
    path = "-"
  }

  /// Opens a file; `-` is standard input.
  public init(path: String) throws(FileSystemError) {
    self.path = path
    isOwner = path != "-"
    descriptor = isOwner ? open(path, O_RDONLY | O_CLOEXEC) : 0
    if descriptor < 0 { throw FileSystemError(systemError: errno, path: path) }
  }

  deinit { if isOwner, descriptor >= 0 { close(descriptor) } }

  /// The next line; nil at the end of the input. A last line without a line break counts.
  public mutating func next() -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var hasBytes = false
    while true {
      if position == buffer.count, !fill() { break }
      hasBytes = true
      let end = lineEnd()
      if line.count + buffer.count - position > LineReader.maximumBytes + LineReader.chunk {
        isTooLong = true
      }
      if isTooLong { line = [] } else { line += buffer[position..<(end ?? buffer.count)] }
      position = end.map { $0 + 1 } ?? buffer.count
      if end != nil { return finish(line, isTooLong) }
    }
    return hasBytes ? finish(line, isTooLong) : nil
  }

  /// Where the next line break of the buffer stands.
  private func lineEnd() -> Int? {
    buffer.withUnsafeBytes { bytes in
      // SAFETY: what is looked through lies inside of the buffer.
      guard let base = bytes.baseAddress,
        let found = memchr(base + position, 0x0A, bytes.count - position)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private func finish(_ line: [UInt8], _ isTooLong: Bool) -> Line {
    if isTooLong || line.count > LineReader.maximumBytes { return .tooLong }
    return .text(line.last == 0x0D ? Array(line.dropLast()) : line)
  }

  private mutating func fill() -> Bool {
    guard !isAtEnd else { return false }
    var count = 0
    let descriptor = descriptor
    buffer = [UInt8](unsafeUninitializedCapacity: LineReader.chunk) { target, initialized in
      repeat {
        count = read(descriptor, target.baseAddress, LineReader.chunk)
      } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    position = 0
    if count < 0 { failure = FileSystemError(systemError: errno, path: path) }
    if count <= 0 { isAtEnd = true }
    return count > 0
  }
}
