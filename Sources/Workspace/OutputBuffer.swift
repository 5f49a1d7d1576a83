public import Discovery
internal import Settings

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Writes to a file descriptor in large pieces.
///
/// When the reader has gone away everything further is dropped and `isClosed` tells so; that is no failure. Anything
/// else that stops the output is one, which `failure` tells.
public struct OutputBuffer {
  /// Pieces of this size go out at once; the capacity of a pipe on Linux.
  private static let capacity = 65_536

  private let descriptor: Int32
  /// What a message about it is called.
  private let name: String
  private var bytes: [UInt8] = []
  /// True when nothing more can be written.
  public private(set) var isClosed = false
  /// Why writing failed; nil when it did not, also when the reader has gone away.
  public private(set) var failure: FileSystemError?

  /// A buffer before a descriptor that somebody else opened and closes.
  public init(descriptor: Int32 = 1, name: String = "standard output") {
    self.descriptor = descriptor
    self.name = name
  }

  /// Whether the descriptor is a terminal.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Appends a text.
  public mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= OutputBuffer.capacity { flush() }
  }

  /// Appends bytes.
  public mutating func write(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
    if bytes.count >= OutputBuffer.capacity { flush() }
  }

  /// Hands everything to the system.
  public mutating func flush() {
    if !isClosed, let number = OutputBuffer.writeAll(bytes, to: descriptor) {
      isClosed = true
      if number != EPIPE { failure = FileSystemError(systemError: number, path: name) }
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// - Returns: the error number; nil when everything was written.
  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var position = 0
      while position < buffer.count {
        // SAFETY: the pointer stays inside `buffer`, which lives for the length of this closure.
        let written = systemWrite(
          descriptor, buffer.baseAddress?.advanced(by: position), buffer.count - position)
        if written > 0 {
          position += written
        } else if written == 0 {
          return EIO
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ pointer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, pointer, count)
}
