internal import Settings

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files as they were in a revision of a git repository; asks the `git` program. Renames are not followed.
public struct GitRevision: Sendable {
  /// Why a revision cannot be read.
  public enum Problem: Error, Sendable, Hashable {
    /// The program `git` cannot be run.
    case noGit
    /// The folder lies in no repository.
    case noRepository(folder: String)
    /// The repository has no such revision.
    case unknownRevision(String)

    /// For a person: lower case, no full stop.
    public var message: String {
      switch self {
      case .noGit: "--git needs the program `git`, which could not be run"
      case .noRepository(let folder): "`\(folder)` lies in no git repository that can be read"
      case .unknownRevision(let revision): "the repository has no revision `\(revision)`"
      }
    }
  }

  private let revision: String
  /// An existing folder of the repository.
  private let folder: String

  /// - Parameter folder: an existing folder of the repository, absolute.
  public init(_ revision: String, around folder: String) throws(Problem) {
    self.revision = revision
    self.folder = folder
    guard Self.run("--version") != nil else { throw .noGit }
    guard Self.run(in: folder, "rev-parse --git-dir") != nil else { throw .noRepository(folder: folder) }
    let commit = Self.quoted(revision + "^{commit}")
    guard Self.run(in: folder, "rev-parse --verify --quiet --end-of-options \(commit)") != nil else {
      throw .unknownRevision(revision)
    }
  }

  /// The bytes of a file; nil when the revision does not have it.
  ///
  /// - Parameter path: absolute; where it is not below the folder of this value, in a folder that exists.
  public func contents(of path: String) -> [UInt8]? {
    if let name = PathText.relative(path, to: folder) { return contents(of: name, in: folder) }
    return contents(of: PathText.name(of: path), in: PathText.parent(of: path))
  }

  private func contents(of name: String, in folder: String) -> [UInt8]? {
    Self.run(in: folder, "show \(Self.quoted("\(revision):./\(name)"))")
  }

  /// The settings files below the folder, known by their names: absolute paths with the bytes of each.
  public func settings() -> [(path: String, bytes: [UInt8])] {
    let list = Self.run(in: folder, "ls-tree -r -z --name-only \(Self.quoted(revision)) -- .") ?? []
    let names = list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    return names.filter(Self.isSettings).compactMap { name in
      let path = PathText.join(folder, name)
      return contents(of: path).map { (path, $0) }
    }
  }

  private static func isSettings(_ name: String) -> Bool {
    let path = "/" + name
    return ["/.claude/settings.json", "/.claude/settings.local.json", "/managed-settings.json"].contains {
      path.utf8.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// What `git` prints; nil when it fails.
  private static func run(in folder: String? = nil, _ arguments: String) -> [UInt8]? {
    let place = folder.map { "-C \(quoted($0)) " } ?? ""
    guard let pipe = popen("git \(place)\(arguments) 2>/dev/null", "r") else { return nil }
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
  private static func quoted(_ text: String) -> String {
    let bytes = text.utf8.flatMap { $0 == UInt8(ascii: "'") ? Array("'\\''".utf8) : [$0] }
    return "'" + String(decoding: bytes, as: UTF8.self) + "'"
  }
}
