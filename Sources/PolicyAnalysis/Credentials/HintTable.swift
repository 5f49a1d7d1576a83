/// Finds which of many short texts occur in a long one, in a single pass; ASCII letter case is ignored.
struct HintTable: Sendable {
  /// Hints by their first byte.
  private var byFirst: [[(hint: [UInt8], owner: Int)]]

  /// A table of hints; those of one owner are alternatives.
  init(_ hints: [[String]]) {
    byFirst = Array(repeating: [], count: 256)
    for (owner, texts) in hints.enumerated() {
      for text in texts {
        let bytes = text.utf8.map(HintTable.lowered)
        if let first = bytes.first { byFirst[Int(first)].append((bytes, owner)) }
      }
    }
  }

  /// The owners of which some hint occurs.
  func owners(in text: UnsafeBufferPointer<UInt8>) -> Set<Int> {
    var owners: Set<Int> = []
    for index in text.indices {
      for (hint, owner) in byFirst[Int(HintTable.lowered(text[index]))] where !owners.contains(owner) {
        guard index + hint.count <= text.count else { continue }
        if hint.indices.allSatisfy({ HintTable.lowered(text[index + $0]) == hint[$0] }) {
          owners.insert(owner)
        }
      }
    }
    return owners
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
