import RuleSyntax
import TestSupport

/// `Corpus/known-release-differences.tsv`: answers of releases that are known to be decided otherwise.
struct KnownReleaseDifferences: Sendable, CustomStringConvertible {
  private var releases: [String: Set<Release>] = [:]

  /// What the file says.
  static let listed: KnownReleaseDifferences = {
    var known = KnownReleaseDifferences()
    let path = "\(ProjectPaths.corpus)/known-release-differences.tsv"
    for line in TextFiles.lines(of: path) where line.first != 0x23 {
      let fields = line.split(separator: 0x09, maxSplits: 2).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 3, !fields[2].isEmpty else { continue }
      known.releases[fields[0]] = Set(fields[1].split(separator: " ").compactMap { Release(String($0)) })
    }
    return known
  }()

  /// Takes an answer out; whether it was listed.
  mutating func remove(_ id: String, _ release: Release) -> Bool {
    guard releases[id]?.remove(release) != nil else { return false }
    if releases[id]?.isEmpty == true { releases[id] = nil }
    return true
  }

  /// Whether nothing is left.
  var isEmpty: Bool { releases.isEmpty }

  /// The vectors that differ on a release.
  func ids(on release: Release) -> [String] { releases.filter { $0.value.contains(release) }.keys.sorted() }

  var description: String { releases.keys.sorted().joined(separator: ", ") }
}
