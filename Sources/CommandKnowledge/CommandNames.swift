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
    /// It, or a subcommand, names files (`FileCommandTable`).
    public static let namesFiles = Traits(rawValue: 4)
    /// It, or a subcommand, may be one that only reads (`ReadOnlyTable`).
    public static let mayOnlyRead = Traits(rawValue: 8)
    /// A reserved word, or a command that other clauses single out.
    public static let special = Traits(rawValue: 16)
  }

  /// The traits of a command's base name, or of a command and its subcommand with one blank between; allocates nothing.
  ///
  /// Programs of Windows (`x.exe`) count as special.
  public static func traits(of name: Slice<UnsafeBufferPointer<UInt8>>) -> Traits {
    if name.count > 4, name.suffix(4).elementsEqual(".exe".utf8, by: { asciiLowercased($0) == $1 }) {
      return .special
    }
    return table[name] ?? []
  }

  /// Reserved words, what changes the shell or its directory, and what removes (spec S-1, S-7, S-11, S-17, S-20).
  private static let specials: StaticString = """
    if then else elif fi for while until do done case esac in function select time coproc
    cd chdir pushd popd dirs rm rmdir unlink
    eval source . trap exec alias unalias enable hash command builtin set shopt unset
    declare typeset local readonly export let read mapfile readarray getopts printf test wait
    """

  private static let table: NameTable<Traits> = {
    var traits: [[UInt8]: Traits] = [:]
    func add(_ name: some Sequence<UInt8>, _ trait: Traits) {
      traits[Array(name), default: []].insert(trait)
    }
    for name in WrapperTable.entries.allNames {
      let isGroup = WrapperTable.entries[name]?.traits.contains(.group) ?? false
      add(name, isGroup ? .hasWrappingSubcommands : .wrapper)
    }
    for name in FileCommandTable.entries.allNames {
      add(name.prefix { $0 != UInt8(ascii: ">") }, .namesFiles)
    }
    for name in ReadOnlyTable.entries.allNames {
      add(name.prefix { $0 != UInt8(ascii: ">") }, .mayOnlyRead)
    }
    // Commands whose subcommands are looked up under another name, or in more than one way.
    for name in ["git", "docker", "podman", "nerdctl"] { add(name.utf8, [.namesFiles, .mayOnlyRead]) }
    for line in TableText.lines(specials) {
      for name in TableText.fields(line) { add(name, .special) }
    }
    return NameTable(traits.map { (name: $0.key[...], entry: $0.value) })
  }()
}
