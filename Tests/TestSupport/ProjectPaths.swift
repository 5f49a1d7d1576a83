/// Where test data lies, found from this source file so that no resource bundle is needed.
public enum ProjectPaths {
  /// The folder of `Package.swift`, without a trailing slash.
  public static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// The folder `Corpus`.
  public static var corpus: String { root + "/Corpus" }

  /// The folder beside the project that holds data which is never part of it; it may be absent.
  public static var shared: String { root + "/../shared" }
}
