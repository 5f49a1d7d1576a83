/// Paths as text: nothing here looks at a disk. Bytes are compared, never Characters, since `/` followed by a
/// combining mark is one Character.
public enum PathText {
  private static let slash = UInt8(ascii: "/")

  /// The names in a path, without empty ones; a leading slash leaves no trace.
  public static func names(in path: String) -> [String] {
    path.utf8.split(separator: slash).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a path begins with a slash.
  public static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

  /// Makes a path absolute and takes out `.`, `..` and repeated slashes textually.
  ///
  /// - Parameters:
  ///   - path: an absolute or relative path; `~` means nothing here.
  ///   - directory: where a relative one counts from, absolute.
  /// - Returns: a path without trailing slash, `/` itself aside.
  public static func absolute(_ path: String, from directory: String) -> String {
    var names: [Substring.UTF8View.SubSequence] = []
    let whole = isAbsolute(path) ? path : directory + "/" + path
    for name in Substring(whole).utf8.split(separator: slash) {
      if name.elementsEqual(".".utf8) { continue }
      if name.elementsEqual("..".utf8) { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
  }

  /// Makes a path absolute like `absolute(_:from:)`, with a leading `~` or `~/` read as home (C-9).
  public static func expanded(_ path: String, home: String, from directory: String) -> String {
    let bytes = Array(path.utf8)
    guard bytes.first == UInt8(ascii: "~"), bytes.count == 1 || bytes[1] == slash else {
      return absolute(path, from: directory)
    }
    return absolute("./" + String(decoding: bytes.dropFirst(), as: UTF8.self), from: home)
  }

  /// The directory that holds a path; `/` for `/` and for names directly in it, `.` for a relative name alone.
  public static func parent(of path: String) -> String {
    let bytes = Array(path.utf8)
    guard let last = bytes.lastIndex(of: slash) else { return "." }
    return last == 0 ? "/" : String(decoding: bytes[..<last], as: UTF8.self)
  }

  /// The last name of a path; empty for `/`.
  public static func name(of path: String) -> String { names(in: path).last ?? "" }

  /// A name in a directory.
  public static func join(_ directory: String, _ name: String) -> String {
    directory.utf8.last == slash ? directory + name : directory + "/" + name
  }

  /// What stands after `directory` in an absolute path, without a leading slash; empty for the directory
  /// itself, nil for anything outside it.
  public static func relative(_ path: String, to directory: String) -> String? {
    let bytes = Array(path.utf8)
    var base = Array(directory.utf8)
    if bytes == base { return "" }
    if base.last != slash { base.append(slash) }
    guard bytes.starts(with: base) else { return nil }
    return String(decoding: bytes.dropFirst(base.count), as: UTF8.self)
  }

  /// A path for people: relative to the working directory where it lies below it, else with `~` for home, else
  /// as it is.
  public static func display(_ path: String, cwd: String, home: String) -> String {
    guard isAbsolute(path) else { return path }
    if let rest = relative(path, to: cwd) { return rest.isEmpty ? "." : rest }
    if home.utf8.count > 1, let rest = relative(path, to: home) { return rest.isEmpty ? "~" : "~/" + rest }
    return path
  }
}
