import PatternMatching

/// The patterns of a `CommandIndex`; of equal ones the first stands for all.
struct CommandPatterns {
  private(set) var entries: [(entry: CommandEntry, place: PatternArena.Place)] = []
  private(set) var arena = PatternArena()
  /// The hashes of the entries.
  private var hashes: [UInt64] = []
  /// Open addressing, at most half full: numbers of entries; −1 where nothing is.
  private var slots: [Int32]
  private let hash = BlockHash()

  /// None yet, with room for so many.
  init(capacity: Int = 0) {
    var count = 16
    while count < capacity * 2 { count *= 2 }
    slots = Array(repeating: -1, count: count)
    entries.reserveCapacity(capacity)
    hashes.reserveCapacity(capacity)
    arena.reserveCapacity(capacity)
  }

  /// Adds a pattern. Rules come in ascending order within each list.
  mutating func append(_ entry: CommandEntry, _ pattern: WildcardPattern) {
    add(entry, arena.append(pattern))
  }

  /// Adds the patterns of a matcher. Rules come in ascending order within each list.
  mutating func append(_ entry: CommandEntry, _ matcher: CommandMatcher) {
    for index in 0..<matcher.alternativeCount { add(entry, matcher.append(index, to: &arena)) }
  }

  /// Adds the patterns of a star rule of the product. Rules come in ascending order within each list.
  mutating func append(_ entry: CommandEntry, _ star: ProductCommandPattern.Star) {
    for index in 0..<star.alternativeCount { add(entry, star.append(index, to: &arena)) }
  }

  /// Adds what begins with a text that ends, or goes on after a blank. Rules come in ascending order within each list.
  mutating func append(_ entry: CommandEntry, beginning text: ArraySlice<UInt8>) {
    let whole = arena.next
    arena.add(text)
    add(entry, arena.end(whole))
    let longer = arena.next
    arena.add(text)
    arena.add(CommandText.blank)
    arena.addWildcard(longer)
    add(entry, arena.end(longer))
  }

  /// Adds a text without wildcards. Rules come in ascending order within each list.
  mutating func append(_ entry: CommandEntry, _ text: [UInt8]) {
    let start = arena.next
    arena.add(text)
    add(entry, arena.end(start))
  }

  /// - Parameter place: the arena's last pattern; it is taken away where an equal one is known.
  private mutating func add(_ entry: CommandEntry, _ place: PatternArena.Place) {
    if (entries.count + 1) * 2 > slots.count { grow() }
    let value = hash.mixed(arena.hash(place, hash) ^ Self.conditions(entry))
    let slot = slot(value) {
      Self.conditions(entries[$0].entry) == Self.conditions(entry) && arena.areEqual(entries[$0].place, place)
    }
    guard slots[slot] < 0 else { return arena.removeLast(place) }
    slots[slot] = Int32(entries.count)
    entries.append((entry, place))
    hashes.append(value)
  }

  /// The slot of an entry with this hash that is meant, or the free one behind all with this hash.
  private func slot(_ value: UInt64, _ isMeant: (Int) -> Bool) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: value ^ (value >> 32)) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == value, isMeant(number) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, value) in hashes.enumerated() { slots[slot(value) { _ in false }] = Int32(number) }
  }

  /// All of an entry but its rule, as one number.
  private static func conditions(_ entry: CommandEntry) -> UInt64 {
    let flags = (entry.isExact ? 1 : 0) | (entry.endsInRedirection ? 2 : 0) | UInt64(entry.list + 1) << 2
    return flags << 32 | UInt64(UInt32(bitPattern: entry.literalPrefix))
  }
}
