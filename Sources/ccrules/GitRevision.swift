internal import Settings

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files as they were in a revision of a git repository; asks the `git` program.
struct GitRevision {
  private let revision: String

  init(_ revision: String) { self.revision = revision }

  /// The bytes of a file; nil when the revision does not have it, or when there is no `git`.
  ///
  /// - Parameter path: absolute.
  func contents(of path: String) -> [UInt8]? {
    let folder = quoted(PathText.parent(of: path))
    let object = quoted("\(revision):./\(PathText.name(of: path))")
    guard let pipe = popen("git -C \(folder) show \(object) 2>/dev/null", "r") else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return pclose(pipe) == 0 ? bytes : nil
  }

  /// A text as one word of a shell command.
  private func quoted(_ text: String) -> String {
    let bytes = text.utf8.flatMap { $0 == UInt8(ascii: "'") ? Array("'\\''".utf8) : [$0] }
    return "'" + String(decoding: bytes, as: UTF8.self) + "'"
  }
}
