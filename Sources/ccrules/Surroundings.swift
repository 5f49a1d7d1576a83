#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What the process was started with and in.
struct Surroundings {
  /// The working directory, absolute.
  var cwd: String
  /// The home directory, absolute.
  var home: String

  /// As the system says now. Without `HOME` the home directory is `/`, below which nothing is found.
  static func current() -> Surroundings {
    Surroundings(cwd: workingDirectory() ?? "/", home: variable("HOME") ?? "/")
  }

  /// An environment variable; nil when it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static func workingDirectory() -> String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
