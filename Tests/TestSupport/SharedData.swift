#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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
    TextFiles.names(in: settings, ending: ".json").enumerated()
      .filter { Rounds.areLong || $0.offset % step == 0 }.map(\.element)
  }

  /// Whether a file or folder of it is there.
  public static func has(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
