/// The symbolic links that the context knows (spec P-7).
struct SymbolicLinks: Sendable {
  /// A path and everything it stands for.
  struct Resolution: Sendable {
    /// The path as named, then each stage of following links, the final target last.
    var stages: [[UInt8]]
    /// False for a loop, or a chain that is too long to be opened.
    var isComplete: Bool

    /// The path as named.
    var named: [UInt8] { stages.first ?? [] }
    /// Where the path leads in the end.
    var target: [UInt8] { stages.last ?? [] }
  }

  /// The number of links that a system follows before it gives up.
  private static let maximumDepth = 40

  private let targets: [[UInt8]: [UInt8]]

  /// Links from absolute paths to their targets, which may be relative to the link's directory.
  init(_ links: [String: String]) {
    var targets: [[UInt8]: [UInt8]] = [:]
    for (link, target) in links {
      let path = PathBytes.absolute(Self.normalised(link), from: [PathBytes.slash])
      targets[path] = Self.normalised(target)
    }
    self.targets = targets
  }

  private static func normalised(_ path: String) -> [UInt8] {
    let bytes = Array(path.utf8)
    return PathBytes.looksLikeWindows(bytes) ? PathBytes.fromWindows(bytes) : bytes
  }

  /// True when no links are known.
  var isEmpty: Bool { targets.isEmpty }

  /// Whether an absolute, resolved path names a link itself, whatever leads to its directory.
  func isLink(_ path: [UInt8]) -> Bool {
    guard !targets.isEmpty, let last = path.lastIndex(of: PathBytes.slash) else { return false }
    let directory = resolve(PathBytes.parent(of: path)).target
    return targets[PathBytes.absolute(Array(path[(last + 1)...]), from: directory)] != nil
  }

  /// Follows links in any component of an absolute, resolved path.
  func resolve(_ path: [UInt8]) -> Resolution {
    var stages = [path]
    guard !targets.isEmpty else { return Resolution(stages: stages, isComplete: true) }
    while let next = follow(stages[stages.count - 1]) {
      guard stages.count <= Self.maximumDepth, !stages.contains(next) else {
        return Resolution(stages: stages, isComplete: false)
      }
      stages.append(next)
    }
    return Resolution(stages: stages, isComplete: true)
  }

  /// Replaces the first component that is a link; nil when there is none.
  private func follow(_ path: [UInt8]) -> [UInt8]? {
    var end = 0
    while end < path.count {
      end = path[(end + 1)...].firstIndex(of: PathBytes.slash) ?? path.count
      let prefix = Array(path[..<end])
      guard let target = targets[prefix] else { continue }
      let resolved = PathBytes.absolute(target, from: PathBytes.parent(of: prefix))
      return PathBytes.absolute(Array(resolved + path[end...]), from: [PathBytes.slash])
    }
    return nil
  }
}
