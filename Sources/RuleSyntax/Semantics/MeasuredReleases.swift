/// The releases whose decisions were measured, oldest first, and how many cases each was asked.
///
/// The releases between them that could be asked were not, or carry no program.
public enum MeasuredReleases {
  /// A release and how widely it was measured.
  public struct Entry: Sendable, Hashable {
    /// The release.
    public let release: Release
    /// The cases of `Corpus/conformance/releases.jsonl` that it answered.
    public let cases: Int
  }

  /// Every measured release, oldest first.
  public static let all: [Entry] = MeasuredReleaseTable.patches.map {
    Entry(release: Release(2, 1, $0.patch), cases: $0.cases)
  }

  /// The oldest one.
  public static let oldest = Release(2, 1, 1)

  /// Whether a release itself was measured.
  public static func contains(_ release: Release) -> Bool {
    // The newest one is asked about most.
    all.last?.release == release || all.contains { $0.release == release }
  }

  /// The measured releases right below and right above one that was not measured; nil for one that was, and for one
  /// that lies outside all of them.
  public static func neighbours(of release: Release) -> (below: Release, above: Release)? {
    guard !contains(release), let below = all.last(where: { $0.release < release }),
      let above = all.first(where: { $0.release > release })
    else { return nil }
    return (below.release, above.release)
  }
}
