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
  }

  /// The traits of a command's base name, or of a command and its subcommand with one blank between; allocates nothing.
  ///
  /// Programs of Windows (`x.exe`) count as special.
  public static func traits(of name: Slice<UnsafeBufferPointer<UInt8>>) -> Traits {
    if name.count > 4, name.suffix(4).elementsEqual(".exe".utf8, by: { asciiLowercased($0) == $1 }) {
      return .special
    }
    return table.traits(of: name)
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
      let isGroup = WrapperTable.entries[name]?.traits.contains(.group) ?? false
      add(name, isGroup ? .hasWrappingSubcommands : .wrapper)
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
        let slot = name.withUnsafeBufferPointer { find($0[...]) }
        slots[slot] = Slot(start: Int32(bytes.count), count: Int32(name.count), traits: traits)
        bytes += name
      }
    }

    func traits(of name: Slice<UnsafeBufferPointer<UInt8>>) -> Traits { slots[find(name)].traits }

    /// The slot that holds the name, or the free one where it would go. The table is never full.
    private func find(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
      // FNV-1a, 64 bits.
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
      while slots[slot].count >= 0, !isSame(slots[slot], name) { slot = (slot + 1) & mask }
      return slot
    }

    private func isSame(_ slot: Slot, _ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
      guard Int(slot.count) == name.count else { return false }
      var position = Int(slot.start)
      for byte in name {
        if bytes[position] != byte { return false }
        position += 1
      }
      return true
    }
  }
}
