/// Writes paths relative to the working directory, as people read them.
public struct DisplayPath: Sendable {
  private let directory: [Substring]

  /// - Parameter directory: absolute; every path below it is shortened.
  public init(relativeTo directory: String) {
    self.directory = directory.split(separator: "/")
  }

  /// The path relative to the directory when it lies in it; unchanged otherwise.
  public func text(_ path: String) -> String {
    guard path.utf8.first == UInt8(ascii: "/") else { return path }
    let parts = path.split(separator: "/")
    guard parts.count > directory.count, parts.starts(with: directory) else { return path }
    return parts.dropFirst(directory.count).joined(separator: "/")
  }
}
