import Discovery
import Settings

/// A tree of files and links in memory.
struct MemoryFileSystem: Sendable {
  private var contents: [String: [UInt8]] = [:]
  private var links: [String: String] = [:]
  private var folders: Set<String> = ["/"]

  /// - Parameters:
  ///   - files: text by absolute path; folders come into being with them.
  ///   - links: target by absolute path of the link.
  init(_ files: [String: String] = [:], links: [String: String] = [:]) {
    for (path, text) in files { add(path, Array(text.utf8)) }
    for (path, target) in links {
      self.links[path] = target
      addParents(of: path)
    }
  }

  mutating func add(_ path: String, _ bytes: [UInt8]) {
    contents[path] = bytes
    addParents(of: path)
  }

  private mutating func addParents(of path: String) {
    var folder = PathText.parent(of: path)
    while folders.insert(folder).inserted { folder = PathText.parent(of: folder) }
  }

  private func real(_ path: String) -> String? {
    var result = "/"
    var pending = PathText.names(in: path)
    var steps = 0
    while !pending.isEmpty {
      steps += 1
      guard steps < 100 else { return nil }
      let candidate = PathText.join(result, pending.removeFirst())
      if let target = links[candidate] {
        pending = PathText.names(in: PathText.absolute(target, from: result)) + pending
        result = "/"
      } else {
        guard folders.contains(candidate) || contents[candidate] != nil else { return nil }
        result = candidate
      }
    }
    return result
  }

  private func kind(_ path: String) -> FileKind? {
    guard path != "/" else { return .directory }
    guard let folder = real(PathText.parent(of: path)) else { return nil }
    let resolved = PathText.join(folder, PathText.name(of: path))
    if links[resolved] != nil { return .symbolicLink }
    if contents[resolved] != nil { return .file }
    return folders.contains(resolved) ? .directory : nil
  }

  var fileSystem: FileSystem {
    FileSystem(
      read: { path, limit in
        guard let real = real(path) else { return .failure(FileSystemError(.notFound, path: path)) }
        guard let bytes = contents[real] else { return .failure(FileSystemError(.isDirectory, path: path)) }
        guard bytes.count <= limit else {
          return .failure(FileSystemError(.tooLarge(maximumBytes: limit), path: path))
        }
        return .success(bytes)
      },
      names: { path in
        guard let real = real(path), folders.contains(real) else { return nil }
        let all = Array(contents.keys) + Array(links.keys) + Array(folders)
        return Set(all.filter { $0 != "/" && PathText.parent(of: $0) == real }.map(PathText.name)).shuffled()
      },
      kind: { kind($0) }, realPath: { real($0) })
  }
}
