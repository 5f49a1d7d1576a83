/// What every path that a glob matches must contain, so that most paths are turned away without PCRE2.
struct GlobPrefilter: Sendable {
  /// The bytes with which the path begins.
  private let prefix: [UInt8]
  /// The longest other literal; empty when there is none.
  private let required: [UInt8]

  init(_ atoms: [GlobSyntax.Atom]) {
    var runs: [[UInt8]] = [[]]
    for atom in atoms {
      if case .byte(let byte) = atom {
        runs[runs.count - 1].append(byte)
      } else {
        runs.append([])
      }
    }
    prefix = runs[0]
    required = runs.dropFirst().max { $0.count < $1.count } ?? []
  }

  /// False when the path cannot match.
  func mayMatch(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    guard path.count >= prefix.count + required.count else { return false }
    return prefix.withUnsafeBufferPointer { equal($0, 0, path, 0, $0.count) }
      && required.withUnsafeBufferPointer { find($0, 0, $0.count, in: path, prefix.count, path.count) != nil }
  }
}
