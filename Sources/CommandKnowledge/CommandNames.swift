internal import PatternMatching

/// Which tables of this module know a command, so that a command that none of them knows needs no further look.
public struct CommandNames: Sendable {
  /// What is known about a command by its name alone.
  @frozen public struct Traits: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8
    /// From its bits.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// It may run other commands (`StrictTables.wrappers`).
    @inlinable public static var wrapper: Traits { Traits(rawValue: 1) }
    /// Some of its subcommands run other commands; those are known as the two words with a blank between.
    @inlinable public static var hasWrappingSubcommands: Traits { Traits(rawValue: 2) }
    /// It names files (`StrictTables.fileCommands`).
    @inlinable public static var namesFiles: Traits { Traits(rawValue: 4) }
    /// It may be one that only reads (`StrictTables.readOnly`).
    @inlinable public static var mayOnlyRead: Traits { Traits(rawValue: 8) }
    /// A reserved word, or a command that other clauses single out.
    @inlinable public static var special: Traits { Traits(rawValue: 16) }
    /// Whether it names files or only reads may be known of the two words, not of the name.
    @inlinable public static var dependsOnSubcommand: Traits { Traits(rawValue: 32) }
    /// It may run other commands, but nothing else than what its last words say, from some word on to the end, and
    /// it is an ordinary command for allow rules (spec S-13). `wrapper` is not set.
    @inlinable public static var runsLastWords: Traits { Traits(rawValue: 64) }
    /// It is special for what its arguments say alone: no wrapper, shell, move, removal or word of the grammar.
    @inlinable public static var specialByArguments: Traits { Traits(rawValue: 128) }
  }

  /// The traits of a command's base name, or of a command and its subcommand with one blank between; allocates nothing.
  ///
  /// Programs of Windows (`x.exe`) count as special, and as wrappers.
  ///
  /// - Parameters:
  ///   - name: where it stands in the text.
  ///   - text: a text that holds it.
  public func traits(of name: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Traits {
    if name.count > 4, text.halfBlock(at: name.upperBound - 4) | 0x2020_2000 == Self.windowsEnding {
      return [.special, .wrapper]
    }
    return table.traits(of: name, in: text)
  }

  /// `.exe`, the first byte lowest.
  private static var windowsEnding: UInt32 { 0x6578_652e }

  /// All of them; read from the tables when they are first asked for.
  public static let all = CommandNames(traitsByName())

  private let table: FlatTable

  /// A table of these names.
  init(_ traits: [[UInt8]: Traits]) { table = FlatTable(traits) }

  private static func traitsByName() -> [[UInt8]: Traits] {
    var traits: [[UInt8]: Traits] = [:]
    func add(_ name: some Sequence<UInt8>, _ trait: Traits) {
      traits[Array(name), default: []].insert(trait)
    }
    /// A name of a table, `git>bundle>create`, counts as its first word and as its first two.
    func add(path: some Sequence<UInt8>, _ trait: Traits) {
      let words = Array(path).split(separator: UInt8(ascii: ">"), omittingEmptySubsequences: false)
      guard words.count > 1 else { return add(path, trait) }
      add(words[0], .dependsOnSubcommand)
      add(words[0] + [UInt8(ascii: " ")] + words[1], trait)
      // The subcommands of `podman` are looked up as those of `docker`.
      if words[0].elementsEqual("docker".utf8) {
        add(Array("podman ".utf8) + words[1], trait)
      }
    }
    for name in StrictTables.wrappers.allNames {
      guard let entry = StrictTables.wrappers[name] else { continue }
      let isGroup = entry.traits.contains(.group)
      add(
        name, isGroup ? .hasWrappingSubcommands : entry.runsOnlyLastWords ? .runsLastWords : .wrapper)
    }
    for name in StrictTables.fileCommands.allNames { add(path: name, .namesFiles) }
    for name in StrictTables.readOnly.allNames { add(path: name, .mayOnlyRead) }
    for name in ["git", "docker", "podman", "nerdctl"] {
      add(name.utf8, .dependsOnSubcommand)
    }
    for line in TableText.lines(StrictNames.specialCommands) {
      for name in TableText.fields(line) { add(name, .special) }
    }
    return traits
  }

  /// Open addressing over flat arrays; names are told apart by the blocks that they are hashed by.
  private struct FlatTable: Sendable {
    private struct Slot {
      var first: UInt64 = 0
      var last: UInt64 = 0
      /// Where the name's bytes stand, and how many; −1 where no name is.
      var start: Int32 = 0
      var count: Int32 = -1
      var traits: Traits = []
    }

    /// A bit for each name's hash, so that most others need no look at the slots.
    private let known: FlatBuffer<UInt64>
    // They live as long as the process.
    private let slots: FlatBuffer<Slot>
    private let bytes: FlatBuffer<UInt8>

    init(_ traits: [[UInt8]: Traits]) {
      var capacity = 16
      while capacity < traits.count * 4 { capacity *= 2 }
      var slots = Array(repeating: Slot(), count: capacity)
      var bytes: [UInt8] = []
      var known = [UInt64](repeating: 0, count: capacity / 8)
      for (name, traits) in traits {
        let (first, last) = name.withUnsafeBufferPointer { $0.wordBlocks($0.indices) }
        let hash = Self.hash(first, last, name.count)
        known[hash & (known.count - 1)] |= 1 << UInt64(hash >> 26 & 63)
        var slot = hash & (capacity - 1)
        while slots[slot].count >= 0 { slot = (slot + 1) & (capacity - 1) }
        slots[slot] = Slot(
          first: first, last: last, start: Int32(bytes.count), count: Int32(name.count), traits: traits)
        bytes += name
      }
      self.known = FlatBuffer(known)
      self.slots = FlatBuffer(slots)
      self.bytes = FlatBuffer(bytes)
    }

    /// The traits of a name that stands in a text; none where the table does not hold it. The table is never full.
    func traits(of name: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Traits {
      let (first, last) = text.wordBlocks(name)
      let hash = Self.hash(first, last, name.count)
      let bit = UInt64(truncatingIfNeeded: hash >> 26)
      if known[hash & (known.count &- 1)] &>> bit & 1 == 0 { return [] }
      let mask = slots.count - 1
      var place = hash & mask
      while slots[place].count >= 0 {
        let slot = slots[place]
        if slot.first == first, slot.last == last, Int(slot.count) == name.count,
          name.count <= 16
            || bytes[Int(slot.start)..<(Int(slot.start) + name.count)].elementsEqual(text[name])
        {
          return slot.traits
        }
        place = (place + 1) & mask
      }
      return []
    }

    @inline(__always)
    private static func hash(_ first: UInt64, _ last: UInt64, _ count: Int) -> Int {
      let mixed =
        (first ^ last &* 0x9e37_79b9_7f4a_7c15 ^ UInt64(truncatingIfNeeded: count)) &* 0xd6e8_feb8_6659_fd93
      return Int(truncatingIfNeeded: mixed >> 30)
    }
  }
}
