/// Finds which of many short texts occur in a long one, in a single pass; ASCII letter case is ignored.
struct HintTable: Sendable {
  /// Hints by their first byte.
  private var byFirst: [[(hint: [UInt8], owner: Int)]]
  /// Whether some hint begins with two bytes, the first one times 256 plus the second. Almost nothing in a text does.
  private var isBeginning: [Bool]
  private let ownerCount: Int

  /// A table of hints; those of one owner are alternatives.
  init(_ hints: [[String]]) {
    byFirst = Array(repeating: [], count: 256)
    isBeginning = Array(repeating: false, count: 1 << 16)
    ownerCount = hints.count
    for (owner, texts) in hints.enumerated() {
      for text in texts {
        let bytes = text.utf8.map(HintTable.lowered)
        guard let first = bytes.first else { continue }
        byFirst[Int(first)].append((bytes, owner))
        let seconds = bytes.count > 1 ? bytes[1]...bytes[1] : 0...255
        for second in seconds { isBeginning[Int(first) << 8 | Int(second)] = true }
      }
    }
  }

  /// The owners of which some hint occurs.
  func owners(in text: UnsafeBufferPointer<UInt8>) -> Set<Int> {
    var isFound = Array(repeating: false, count: ownerCount)
    for index in text.indices {
      let second = index + 1 < text.count ? HintTable.lowered(text[index + 1]) : 0
      guard isBeginning[Int(HintTable.lowered(text[index])) << 8 | Int(second)] else { continue }
      for (hint, owner) in byFirst[Int(HintTable.lowered(text[index]))] where !isFound[owner] {
        guard index + hint.count <= text.count else { continue }
        if hint.indices.allSatisfy({ HintTable.lowered(text[index + $0]) == hint[$0] }) {
          isFound[owner] = true
        }
      }
    }
    return Set(isFound.indices.filter { isFound[$0] })
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
