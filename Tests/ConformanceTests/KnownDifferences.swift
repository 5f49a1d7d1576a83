import TestSupport

/// `Corpus/known-differences.tsv`: the vectors that the product reading is known to decide otherwise than the release.
struct KnownDifferences: Sendable {
  /// Why each of them differs, by the vector's id.
  let reasons: [String: String]

  /// What the file says.
  static let listed: KnownDifferences = {
    var reasons: [String: String] = [:]
    for line in TextFiles.lines(of: "\(ProjectPaths.corpus)/known-differences.tsv") where line.first != 0x23 {
      let fields = line.split(separator: 0x09, maxSplits: 1)
      guard fields.count == 2 else { continue }
      reasons[String(decoding: fields[0], as: UTF8.self)] = String(decoding: fields[1], as: UTF8.self)
    }
    return KnownDifferences(reasons: reasons)
  }()
}
