internal import ShellSyntax

extension CommandNames {
  /// The commands about which the product reading knows more than what command rules say, by their names as all its
  /// tables have them.
  ///
  /// - `mayOnlyRead`: the command may need no rule (S-21).
  /// - `namesFiles`: its operands are files (S-19).
  /// - `dependsOnSubcommand`: only certain subcommands are known, each as the two words with a blank between.
  /// - `special`: anything else: wrappers, builtins, shells, reserved words, `cd` and its like.
  ///
  /// A command without traits is decided by command rules alone; one that is not special has no words that any table
  /// but those of files and read-only commands looks at.
  public static let product = CommandNames(productTraits)

  /// The first words of commands that may need no rule to the product (S-21).
  public static var measuredReadOnlyNames: [[UInt8]] {
    ReadOnlyCommandTable.table.names.all.map { Array($0.prefix { $0 != UInt8(ascii: " ") }) } + [
      Array("git".utf8)
    ]
  }

  /// A name with each of its letters large or small.
  private static func capitalised(_ name: [UInt8]) -> [[UInt8]] {
    name.reduce([[]]) { names, byte in
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      return names.flatMap { isLetter ? [$0 + [byte], $0 + [byte & ~0x20]] : [$0 + [byte]] }
    }
  }

  private static var productTraits: [[UInt8]: Traits] {
    var traits: [[UInt8]: Traits] = [:]
    func add(_ names: some Sequence<[UInt8]>, _ trait: Traits) {
      for name in names { traits[name, default: []].insert(trait) }
    }
    add(ReadOnlyCommandTable.table.names.all.filter { !$0.contains(UInt8(ascii: " ")) }, .mayOnlyRead)
    add(PlainWrapper.allCases.map { Array($0.rawValue.utf8) }, .special)
    add(ExecWrapper.names, .special)
    add(BarredBuiltins.names, .special)
    add(CommandNameSets.starters.all, .special)
    add(CommandNameSets.structureWords.all, .special)
    add(CommandNameSets.shells.all, .special)
    // However they are capitalised.
    let removals = [Array("rm".utf8), Array("rmdir".utf8)]
    for name in CommandNameSets.shells.all + FileCommandRule.namesInAnyCase + removals {
      add(capitalised(name), .special)
    }
    add(CommandNameSets.launchers.all, .special)
    add(CommandNameSets.multipleCallPrograms.all, .special)
    add(MeasuredNames.set(writtenIntoCode), .special)
    add(MeasuredNames.set(writtenForArguments), [.special, .specialByArguments])
    add(ShellParser.reservedWords.map { word in word.withUTF8Buffer { Array($0) } }, .special)
    for name in CredentialsReach.linkNames { add(capitalised(name), .namesFiles) }
    let git = Array("git".utf8)
    add([git], .dependsOnSubcommand)
    func ofGit(_ subcommand: some Collection<UInt8>) -> [UInt8] { git + [UInt8(ascii: " ")] + subcommand }
    add(GitReadOnlyTable.table.names.all.map { ofGit($0.prefix { $0 != UInt8(ascii: " ") }) }, .mayOnlyRead)
    let subcommand = git + [UInt8(ascii: ">")]
    for name in FileOperandTable.names.all {
      let isOfGit = name.starts(with: subcommand)
      add([isOfGit ? ofGit(name.dropFirst(subcommand.count)) : name], .namesFiles)
    }
    return traits
  }

  /// Names that a decision of the product asks for by themselves.
  private static let writtenIntoCode: StaticString = """
    cd pushd popd rm rmdir [ [[ xargs env
    """

  /// The same for what stands among their arguments.
  private static let writtenForArguments: StaticString = "find jq awk gawk mawk nawk test"
}

extension CommandWord {
  /// The traits of a plainly written name; `special` for any other word, and where the name is an option or an
  /// assignment. Allocates nothing.
  package var nameTraits: CommandNames.Traits {
    Self.nameTraits(value, isAsWritten: value.count == source.count)
  }

  /// The same from what counts of a word, so that nothing else of it is copied.
  fileprivate static func nameTraits(_ value: [UInt8], isAsWritten: Bool) -> CommandNames.Traits {
    guard isAsWritten, let first = value.first, first != UInt8(ascii: "-") else { return .special }
    return value.withUnsafeBufferPointer { value in
      for byte in value {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39,
          UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "@"):
          continue
        default: return .special
        }
      }
      return CommandNames.product.traits(of: value.indices, in: value)
    }
  }

  /// Whether no table but those of files and of read-only commands knows anything about a command of this name.
  package var isOrdinaryName: Bool { !nameTraits.contains(.special) }

  /// Whether a command of this name is that command, and none that starts another one in front of its arguments, moves
  /// or removes: an ordinary one, `find`, `awk` and their like.
  package var standsForItself: Bool { nameTraits.standForThemselves }
}

extension CommandNames.Traits {
  /// Those of a name that stands for itself.
  fileprivate var standForThemselves: Bool { !contains(.special) || contains(.specialByArguments) }
}

extension ArraySlice where Element == CommandWord {
  /// The traits of the first word's name; `special` without words. Copies no word.
  package var nameTraits: CommandNames.Traits {
    if isEmpty { return .special }
    return CommandWord.nameTraits(
      self[startIndex].value, isAsWritten: self[startIndex].value.count == self[startIndex].source.count)
  }

  /// Whether the command that they are stands for itself (`CommandWord.standsForItself`).
  package var standForThemselves: Bool { !isEmpty && nameTraits.standForThemselves }
}
