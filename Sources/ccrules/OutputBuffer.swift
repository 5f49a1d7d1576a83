#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Writes to a file descriptor in large pieces.
///
/// When the reader has gone away everything further is dropped and `isClosed` tells so.
struct OutputBuffer {
  /// Pieces of this size go out at once; the capacity of a pipe on Linux.
  private static let capacity = 65_536

  private let descriptor: Int32
  private var bytes: [UInt8] = []
  /// True when nobody reads any more.
  private(set) var isClosed = false

  init(descriptor: Int32 = 1) { self.descriptor = descriptor }

  /// Whether the descriptor is a terminal.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= OutputBuffer.capacity { flush() }
  }

  mutating func write(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
    if bytes.count >= OutputBuffer.capacity { flush() }
  }

  /// Hands everything to the system.
  mutating func flush() {
    if !isClosed { isClosed = !OutputBuffer.writeAll(bytes, to: descriptor) }
    bytes.removeAll(keepingCapacity: true)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var position = 0
      while position < buffer.count {
        // SAFETY: the pointer stays inside `buffer`, which lives for the length of this closure.
        let written = systemWrite(
          descriptor, buffer.baseAddress?.advanced(by: position), buffer.count - position)
        if written > 0 {
          position += written
        } else if written == 0 || errno != EINTR {
          return false
        }
      }
      return true
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ pointer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, pointer, count)
}

/// Messages for people about the run itself; they never mix with the output.
enum Diagnostics {
  /// Prints `ccrules: MESSAGE` on standard error.
  static func print(_ message: String) {
    var output = OutputBuffer(descriptor: 2)
    output.write("ccrules: \(message)\n")
    output.flush()
  }
}
