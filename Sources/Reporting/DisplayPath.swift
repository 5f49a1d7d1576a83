internal import Settings

/// Writes paths relative to the working directory, as people read them.
public struct DisplayPath: Sendable {
  private let directory: String

  /// - Parameter directory: absolute; every path below it is shortened.
  public init(relativeTo directory: String) {
    self.directory = PathText.absolute(directory, from: "/")
  }

  /// The path relative to the directory when it lies below it; unchanged otherwise.
  public func text(_ path: String) -> String {
    guard PathText.isAbsolute(path), let rest = PathText.relative(path, to: directory), !rest.isEmpty else {
      return path
    }
    return rest
  }
}
