internal import ArgumentParser
internal import Discovery
internal import Settings
internal import Workspace

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where a command writes to: standard output, or the file of `--output`.
struct OutputSink: ~Copyable {
  private var buffer: OutputBuffer
  /// The descriptor of the file; nil for standard output.
  private let file: Int32?

  /// Standard output.
  init() {
    buffer = OutputBuffer()
    file = nil
  }

  /// A file, which is emptied.
  ///
  /// - Throws: `ExitCode` when it cannot be opened, after a message.
  init(path: String) throws {
    let descriptor: Int32
    do throws(FileSystemError) { descriptor = try FileOutput.descriptor(of: path) } catch {
      Diagnostics.print("\(path): writing failed: \(error.message)")
      throw ExitCode.unwritable
    }
    file = descriptor
    buffer = OutputBuffer(descriptor: descriptor, name: path)
  }

  deinit { if let file { close(file) } }

  /// Whether people read along.
  var isTerminal: Bool { buffer.isTerminal }
  /// True when nothing more can be written.
  var isClosed: Bool { buffer.isClosed }

  mutating func write(_ text: String) { buffer.write(text) }
  mutating func write(_ bytes: [UInt8]) { buffer.write(bytes) }
  mutating func flush() { buffer.flush() }

  /// Hands everything to the system, and ends the run with a message when some of it was lost.
  mutating func finish() throws { try buffer.finish() }
}
