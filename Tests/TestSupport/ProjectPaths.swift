#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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

/// Data beside the project that is never part of it. Tests that read it show as skipped where it is absent.
public enum SharedData {
  /// Settings files of public repositories.
  public static let settings = ProjectPaths.shared + "/data/real-settings/settings"
  /// The distinct rules of those.
  public static let rules = ProjectPaths.shared + "/data/real-settings/rules.tsv"
  /// The tools of the product.
  public static let tools = ProjectPaths.shared + "/data/tools.json"

  /// The names of some settings files: one in so many, in long runs all of them.
  public static func settingsNames(oneIn step: Int) -> [String] {
    TextFiles.names(in: settings, ending: "").enumerated()
      .filter { Rounds.areLong || $0.offset % step == 0 }.map(\.element)
  }

  /// Whether a file or folder of it is there.
  public static func has(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
