/// Which tables of this module know a command, so that a command that none of them knows needs no further look.
public enum CommandNames {
  /// What is known about a command by its name alone.
  public struct Traits: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8
    /// From its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// It may run other commands (`WrapperTable`).
    public static let wrapper = Traits(rawValue: 1)
    /// Some of its subcommands run other commands; those are known as the two words with a blank between.
    public static let hasWrappingSubcommands = Traits(rawValue: 2)
    /// It names files (`FileCommandTable`).
    public static let namesFiles = Traits(rawValue: 4)
    /// It may be one that only reads (`ReadOnlyTable`).
    public static let mayOnlyRead = Traits(rawValue: 8)
    /// A reserved word, or a command that other clauses single out.
    public static let special = Traits(rawValue: 16)
    /// Whether it names files or only reads may be known of the two words, not of the name.
    public static let dependsOnSubcommand = Traits(rawValue: 32)
    /// It may run other commands, but nothing else than what its last words say, from some word on to the end, and
    /// it is an ordinary command for allow rules (spec S-13). `wrapper` is not set.
    public static let runsLastWords = Traits(rawValue: 64)
  }

  /// The traits of a command's base name, or of a command and its subcommand with one blank between; allocates nothing.
  ///
  /// Programs of Windows (`x.exe`) count as special, and as wrappers.
  public static func traits(of name: Slice<UnsafeBufferPointer<UInt8>>) -> Traits {
    if let last = name.last, asciiLowercased(last) == UInt8(ascii: "e"), name.count > 4,
      name.suffix(4).elementsEqual(".exe".utf8, by: { asciiLowercased($0) == $1 })
    {
      return [.special, .wrapper]
    }
    return table.traits(of: UnsafeBufferPointer(rebasing: name))
  }

  /// Reserved words, what changes the shell or its directory, and what removes (spec S-1, S-7, S-11, S-17, S-20).
  private static let specials: StaticString = """
    if then else elif fi for while until do done case esac in function select time coproc
    cd chdir pushd popd dirs rm rmdir unlink
    eval source . trap exec alias unalias enable hash command builtin set shopt unset
    declare typeset local readonly export let read mapfile readarray getopts printf test wait
    """

  private static let table: FlatTable = {
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
    for name in WrapperTable.entries.allNames {
      guard let entry = WrapperTable.entries[name] else { continue }
      let isGroup = entry.traits.contains(.group)
      add(
        name, isGroup ? .hasWrappingSubcommands : entry.runsOnlyLastWords ? .runsLastWords : .wrapper)
    }
    for name in FileCommandTable.entries.allNames { add(path: name, .namesFiles) }
    for name in ReadOnlyTable.entries.allNames { add(path: name, .mayOnlyRead) }
    for name in ["git", "docker", "podman", "nerdctl"] {
      add(name.utf8, .dependsOnSubcommand)
    }
    for line in TableText.lines(specials) {
      for name in TableText.fields(line) { add(name, .special) }
    }
    return FlatTable(traits)
  }()

  /// Open addressing over one array of bytes, without any object to count references of.
  private struct FlatTable: Sendable {
    private struct Slot {
      var start: Int32 = 0
      var count: Int32 = -1
      var traits: Traits = []
    }

    private var slots: [Slot]
    private var bytes: [UInt8] = []

    init(_ traits: [[UInt8]: Traits]) {
      var capacity = 16
      while capacity < traits.count * 4 { capacity *= 2 }
      slots = Array(repeating: Slot(), count: capacity)
      for (name, traits) in traits {
        let slot = name.withUnsafeBufferPointer { find($0) }
        slots[slot] = Slot(start: Int32(bytes.count), count: Int32(name.count), traits: traits)
        bytes += name
      }
    }

    func traits(of name: UnsafeBufferPointer<UInt8>) -> Traits { slots[find(name)].traits }

    /// The slot that holds the name, or the free one where it would go. The table is never full.
    private func find(_ name: UnsafeBufferPointer<UInt8>) -> Int {
      let mask = slots.count - 1
      return slots.withUnsafeBufferPointer { slots in
        bytes.withUnsafeBufferPointer { bytes in
          var slot = Self.hash(name) & mask
          while slots[slot].count >= 0, !Self.isSame(slots[slot], bytes, name) { slot = (slot + 1) & mask }
          return slot
        }
      }
    }

    /// A hash of the length, the first eight and the last eight bytes.
    @inline(__always)
    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
      let eight = min(name.count, 8)
      var first: UInt64 = 0
      var last: UInt64 = 0
      for index in 0..<eight { first = first << 8 | UInt64(name[index]) }
      if name.count > 8 {
        for index in (name.count - 8)..<name.count { last = last << 8 | UInt64(name[index]) }
      }
      let mixed = (first ^ last &* 0x9e37_79b9_7f4a_7c15 ^ UInt64(name.count)) &* 0xd6e8_feb8_6659_fd93
      return Int(truncatingIfNeeded: mixed >> 40)
    }

    @inline(__always)
    private static func isSame(
      _ slot: Slot, _ bytes: UnsafeBufferPointer<UInt8>, _ name: UnsafeBufferPointer<UInt8>
    ) -> Bool {
      guard Int(slot.count) == name.count else { return false }
      let start = Int(slot.start)
      for index in name.indices where bytes[start + index] != name[index] { return false }
      return true
    }
  }
}
