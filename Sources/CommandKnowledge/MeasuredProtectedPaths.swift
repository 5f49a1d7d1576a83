public import RuleSyntax

/// Paths that no allow rule opens for writing, as release 2.1.332 knows them (spec P-14).
///
/// It compares whole names, ignoring the case of ASCII letters: directories anywhere in a path, files at its end.
public enum MeasuredProtectedPaths {
  /// Whether writing to this path asks by its names.
  ///
  /// - Parameters:
  ///   - path: absolute, resolved textually, UTF-8.
  ///   - semantics: the release; older ones protect fewer names.
  public static func contains(_ path: [UInt8], in semantics: Semantics = .product) -> Bool {
    protectingName(path).map { isKnown($0, to: semantics) } ?? false
  }

  /// The name that protects a path.
  private static func protectingName(_ path: [UInt8]) -> [UInt8]? {
    guard mayHoldName(path) else { return nil }
    let names = path.split(separator: UInt8(ascii: "/")).map { $0.map(asciiLowercased) }
    for (index, name) in names.enumerated() {
      if name != claude, ProtectedPathTable.directories.contains(name) { return name }
      let next = index + 1 < names.count ? names[index + 1] : []
      if name == config, next == git { return configOfGit }
      if name == claude, !isOpenInClaude(names[(index + 1)...]) { return name }
    }
    return names.last.flatMap { ProtectedPathTable.files.contains($0) ? $0 : nil }
  }

  /// Whether a segment begins as one of the directories does, or the last one as one of the files.
  private static func mayHoldName(_ path: [UInt8]) -> Bool {
    var previous = UInt8(ascii: "/")
    var first: UInt8 = 0
    for byte in path {
      if previous == UInt8(ascii: "/"), byte != previous {
        first = asciiLowercased(byte)
        if directoryStarts.contains(first) { return true }
      }
      previous = byte
    }
    return fileStarts.contains(first)
  }

  private static let directoryStarts = FirstBytes(ProtectedPathTable.directories)
  private static let fileStarts = FirstBytes(ProtectedPathTable.files)

  /// The bytes of ASCII with which some names begin.
  private struct FirstBytes: Sendable {
    private var bits: (low: UInt64, high: UInt64) = (0, 0)

    init(_ names: PackedNames) {
      for name in names.all {
        guard let first = name.first, first < 0x80 else { continue }
        if first < 64 { bits.low |= 1 << UInt64(first) } else { bits.high |= 1 << UInt64(first - 64) }
      }
    }

    func contains(_ byte: UInt8) -> Bool {
      let bits = byte < 64 ? bits.low : byte < 0x80 ? bits.high : 0
      return bits &>> UInt64(byte & 63) & 1 != 0
    }
  }

  /// Whether a release protects a name that today's protects.
  private static func isKnown(_ name: [UInt8], to semantics: Semantics) -> Bool {
    if semantics.decidesAsNewest { return true }
    let entry = ReleaseHistoryTable.protected.first { entry in
      entry.name.withUTF8Buffer { name.elementsEqual($0) }
    }
    return entry.map { semantics.release >= Release(2, 1, $0.since) } ?? true
  }

  /// What lies in a `.claude` folder and is judged like anything else: working trees, and the notes of agents.
  private static func isOpenInClaude(_ names: ArraySlice<[UInt8]>) -> Bool {
    guard let first = names.first else { return false }
    if first == worktrees { return true }
    return first == agentMemory && names.count > 1 && names.last?.suffix(3).elementsEqual(".md".utf8) == true
  }

  private static let claude = Array(".claude".utf8)
  private static let worktrees = Array("worktrees".utf8)
  private static let agentMemory = Array("agent-memory".utf8)
  private static let configOfGit = Array(".config/git".utf8)
  private static let config = Array(".config".utf8)
  private static let git = Array("git".utf8)
}

extension MeasuredProtectedPaths {
  /// Paths that one release protects and another does not.
  package static func changes(from old: Release, to new: Release) -> [String] {
    ReleaseHistoryTable.protected.compactMap { entry in
      guard (entry.since <= old.patch) != (entry.since <= new.patch) else { return nil }
      let name = String(describing: entry.name)
      return ProtectedPathTable.directories.contains(Array(name.utf8)) ? name + "/x" : name
    }
  }
}
