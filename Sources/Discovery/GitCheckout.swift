internal import Settings

/// The git working tree that a directory lies in, found without running git.
public struct GitCheckout: Sendable, Hashable {
  /// The root of the working tree.
  public var root: String
  /// The root of the main working tree: `root` itself, unless that is a linked worktree (C-12). Nil when the
  /// main repository is bare.
  public var mainRoot: String?
  /// The directory with the index of `root`.
  public var gitDirectory: String

  /// Looks for the working tree around a directory.
  ///
  /// - Parameters:
  ///   - directory: absolute, textually resolved.
  ///   - files: the disk.
  /// - Returns: nil when no parent holds `.git`.
  public init?(around directory: String, in files: FileSystem) {
    var candidate = directory
    while true {
      if let found = GitCheckout(root: candidate, in: files) {
        self = found
        return
      }
      let parent = PathText.parent(of: candidate)
      guard parent != candidate, PathText.isAbsolute(parent) else { return nil }
      candidate = parent
    }
  }

  /// The working tree whose root this directory is; nil when it holds no `.git`.
  private init?(root: String, in files: FileSystem) {
    let dotGit = PathText.join(root, ".git")
    switch files.kindFollowingLinks(dotGit) {
    case .directory:
      // A stray empty `.git` folder is no repository, as for git itself.
      guard files.exists(PathText.join(dotGit, "HEAD")) else { return nil }
      self.init(root: root, mainRoot: root, gitDirectory: dotGit)
    case .file:
      guard let pointer = GitCheckout.firstLine(of: dotGit, in: files),
        let target = GitCheckout.value(of: pointer, after: "gitdir:")
      else { return nil }
      let gitDirectory = PathText.absolute(target, from: root)
      let common = GitCheckout.firstLine(of: PathText.join(gitDirectory, "commondir"), in: files)
      // Without `commondir` this is a submodule, which is a main working tree of its own.
      let mainRoot =
        common.map { GitCheckout.workingTree(of: PathText.absolute($0, from: gitDirectory)) } ?? root
      self.init(root: root, mainRoot: mainRoot, gitDirectory: gitDirectory)
    default: return nil
    }
  }

  private init(root: String, mainRoot: String?, gitDirectory: String) {
    self.root = root
    self.mainRoot = mainRoot
    self.gitDirectory = gitDirectory
  }

  /// The working tree that a repository's directory lies in; nil when the repository is bare.
  private static func workingTree(of gitDirectory: String) -> String? {
    PathText.name(of: gitDirectory) == ".git" ? PathText.parent(of: gitDirectory) : nil
  }

  private static func firstLine(of path: String, in files: FileSystem) -> String? {
    guard case .success(let bytes) = files.read(path, 65_536) else { return nil }
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  private static func value(of line: String, after prefix: String) -> String? {
    let bytes = Array(line.utf8)
    guard bytes.starts(with: prefix.utf8) else { return nil }
    let rest = bytes.dropFirst(prefix.utf8.count).drop { $0 == 0x20 || $0 == 0x09 }
    return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
  }

  /// Whether git tracks a file of this working tree; nil when the index does not tell.
  ///
  /// - Parameter path: absolute, textually resolved.
  /// - Complexity: O(*n*) in the size of the index, which is not read beyond 64 MiB.
  public func tracks(_ path: String, in files: FileSystem) -> Bool? {
    guard let name = PathText.relative(path, to: root), !name.isEmpty else { return nil }
    switch files.read(PathText.join(gitDirectory, "index"), 64 << 20) {
    case .success(let bytes): return GitIndex.contains(Array(name.utf8), in: bytes)
    case .failure(let error): return error.kind == .notFound ? false : nil
    }
  }
}
