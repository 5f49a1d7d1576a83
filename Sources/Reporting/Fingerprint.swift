internal import Workspace
internal import PolicyAnalysis
internal import Settings

/// What a finding is known by from run to run: its check, its file's path in the project, and its rule, or its message
/// when it is about no rule. Lines may move, and the project may lie elsewhere.
struct Fingerprint: Hashable {
  private let hash: UInt64

  /// - Parameter project: the root of the project, absolute; nil for a file that belongs to none.
  init(_ finding: Finding, project: String?) {
    let path = finding.location.file
    let relative = project.flatMap { PathText.relative(path, to: $0) } ?? path
    let subject = Credentials.masked(finding.rule ?? finding.message)
    var hash = Self.offset
    // NUL stands in none of the parts, so that they cannot run into each other.
    for byte in "\(finding.code)\0\(relative)\0\(subject)".utf8 { hash = (hash ^ UInt64(byte)) &* Self.prime }
    self.hash = hash
  }

  /// Sixteen hexadecimal digits; with a number after them for a second finding that is known by the same.
  func text(occurrence: Int) -> String {
    let digits = String(hash, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.utf8.count) + digits
    return occurrence == 1 ? padded : "\(padded)-\(occurrence)"
  }

  // FNV-1a.
  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3
}

/// The fingerprints of the findings of one run: equal ones are numbered.
struct Fingerprints {
  private var seen: [Fingerprint: Int] = [:]
  private let projects: [String: String]

  /// - Parameter projects: the root of the project that a file belongs to, by the file's path.
  init(_ projects: [String: String]) { self.projects = projects }

  mutating func next(_ finding: Finding) -> String {
    let fingerprint = Fingerprint(finding, project: projects[finding.location.file])
    seen[fingerprint, default: 0] += 1
    return fingerprint.text(occurrence: seen[fingerprint] ?? 1)
  }
}
