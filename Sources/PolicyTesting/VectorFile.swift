public import Discovery
internal import Settings
internal import Workspace

/// A file of policy tests, one vector a line, read in constant memory; blank lines are passed over.
public struct VectorFile: ~Copyable {
  /// What stands in one line.
  public enum Entry: Sendable {
    case vector(PolicyVector)
    /// A line that is no vector: its place in the file as `LINE` or `LINE:COLUMN`, from 1, and what is wrong with it.
    case malformed(place: String, message: String)
  }

  private var lines: LineReader
  private var number = 0

  /// Opens a file; `-` is standard input.
  public init(path: String) throws(FileSystemError) { lines = try LineReader(path: path) }

  /// Why reading ended before the end of the file; nil when it did not.
  public var failure: FileSystemError? { lines.failure }

  /// The next entry; nil at the end of the file.
  public mutating func next() -> Entry? {
    while let line = lines.next() {
      number += 1
      if line.isBlank { continue }
      switch line {
      case .tooLong:
        let message = "a line of more than \(LineReader.maximumBytes) bytes"
        return .malformed(place: "\(number)", message: message)
      case .text(let bytes):
        do { return .vector(try PolicyVector(parsing: bytes)) } catch {
          return .malformed(place: "\(number):\(error.range.lowerBound + 1)", message: error.message)
        }
      }
    }
    return nil
  }
}
