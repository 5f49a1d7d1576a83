import PatternMatching

/// The patterns that stand for others, while a `CommandIndex` is built: of equal ones the first.
struct KnownPatterns {
  typealias Pair = (entry: CommandIndex.Entry, pattern: WildcardPattern)

  /// Where the patterns stand that were new, in order.
  private(set) var places: [Int] = []
  /// Their hashes.
  private var hashes: [UInt64] = []
  /// Open addressing: numbers in both lists; −1 where nothing is.
  private var slots: [Int32]
  private let hash = BlockHash()

  /// None yet, with room for so many.
  init(capacity: Int) {
    var count = 16
    while count < capacity * 2 { count *= 2 }
    slots = Array(repeating: -1, count: count)
    places.reserveCapacity(capacity)
    hashes.reserveCapacity(capacity)
  }

  /// Whether no pattern before this one is equal and counts under the same conditions; it is then known.
  ///
  /// - Precondition: it is called at most as often as there is room.
  mutating func isNew(_ place: Int, among patterns: [Pair]) -> Bool {
    let value = hash.mixed(patterns[place].pattern.hash(hash) ^ Self.conditions(patterns[place].entry))
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: value ^ (value >> 32)) & mask
    while slots[slot] >= 0 {
      let other = Int(slots[slot])
      if hashes[other] == value,
        Self.conditions(patterns[places[other]].entry) == Self.conditions(patterns[place].entry),
        patterns[places[other]].pattern == patterns[place].pattern
      {
        return false
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(places.count)
    places.append(place)
    hashes.append(value)
    return true
  }

  /// All of an entry but its rule, as one number.
  private static func conditions(_ entry: CommandIndex.Entry) -> UInt64 {
    let flags = (entry.isExact ? 1 : 0) | (entry.endsInRedirection ? 2 : 0) | UInt64(entry.list + 1) << 2
    return flags << 32 | UInt64(UInt32(bitPattern: entry.literalPrefix))
  }
}
