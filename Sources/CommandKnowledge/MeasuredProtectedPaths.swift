/// Paths that no allow rule opens for writing, as release 2.1.332 knows them (spec P-14).
///
/// It compares whole names, ignoring the case of ASCII letters: directories anywhere in a path, files at its end.
public enum MeasuredProtectedPaths {
  /// Whether writing to this path asks by its names.
  ///
  /// - Parameter path: absolute, resolved textually, UTF-8.
  public static func contains(_ path: some Collection<UInt8>) -> Bool {
    let names = path.split(separator: UInt8(ascii: "/")).map { $0.map(asciiLowercased) }
    for (index, name) in names.enumerated() {
      if name != claude, ProtectedPathTable.directories.contains(name) { return true }
      let next = index + 1 < names.count ? names[index + 1] : []
      if name == config, next == git { return true }
      if name == claude, !isOpenInClaude(names[(index + 1)...]) { return true }
    }
    return names.last.map(ProtectedPathTable.files.contains) ?? false
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
  private static let config = Array(".config".utf8)
  private static let git = Array("git".utf8)
}
