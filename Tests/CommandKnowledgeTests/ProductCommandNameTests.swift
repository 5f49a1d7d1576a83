import ShellSyntax
import Testing

@testable import CommandKnowledge

/// No name that a table of the product reading has is taken for an unknown one.
@Suite struct ProductCommandNameTests {
  private static func traits(_ name: some Collection<UInt8>) -> CommandNames.Traits {
    Array(name).withUnsafeBufferPointer { CommandNames.product.traits(of: $0.indices, in: $0) }
  }

  private static func words(_ text: String) -> [[UInt8]] { text.split(separator: " ").map { Array($0.utf8) } }

  @Test func namesOfTablesAreKnown() {
    let special =
      PlainWrapper.allCases.map { Array($0.rawValue.utf8) } + ExecWrapper.names + BarredBuiltins.names
      + CommandNameSets.starters.all + CommandNameSets.shells.all + CommandNameSets.launchers.all
      + CommandNameSets.barredBuiltins.all
      + FileOperandTable.names.all.map { name in name.map { $0 == UInt8(ascii: ">") ? UInt8(ascii: " ") : $0 }
      }
    for name in special {
      #expect(
        !Self.traits(name).isDisjoint(with: [.special, .namesFiles]),
        "\(String(decoding: name, as: UTF8.self))")
    }
    for name in ReadOnlyCommandTable.table.names.all {
      #expect(!Self.traits(name.prefix { $0 != UInt8(ascii: " ") }).isEmpty)
    }
    for name in GitReadOnlyTable.table.names.all {
      let words = Array("git ".utf8) + name.prefix { $0 != UInt8(ascii: " ") }
      #expect(!Self.traits(words).isEmpty)
    }
  }

  /// What stands for itself is in no table of what starts, moves or removes: wherever those are looked for, there are none.
  @Test func whatStandsForItselfStartsNothingInFront() {
    let arguments = Self.words("-exec sh -c x / . -rf --").map { CommandWord(constant: $0) }
    for name in Self.words("find jq awk gawk mawk nawk test npm tool") {
      let shown = String(decoding: name, as: UTF8.self)
      let first = CommandWord(constant: name)
      let words = ([first] + arguments)[...]
      #expect(first.standsForItself, "\(shown)")
      #expect(PlainWrapper(name: name) == nil && ExecWrapper.of(name) == nil, "\(shown)")
      #expect(!CommandNameSets.shells.contains(name), "\(shown)")
      #expect(!CommandNameSets.multipleCallPrograms.contains(name), "\(shown)")
      // Removals are looked for behind `find`, by its own words, whatever its traits.
      #expect(CommandNameSets.transparentStarters.contains(name) == (shown == "find"), "\(shown)")
      #expect(!CommandNameSets.structureWords.contains(name), "\(shown)")
      #expect(!["cd", "pushd", "popd", "rm", "rmdir", "mv", "env", "xargs"].contains(shown))
      #expect(MeasuredWrappers.baseName(first) == nil && !MeasuredWrappers.isAssignment(first), "\(shown)")
      #expect(MeasuredWrappers.innermostCommand(words) == words, "\(shown)")
    }
    for name in Self.words(
      "cd rm rmdir env xargs sudo sh bash time nohup timeout eval watch find.exe /bin/find -x a=b")
    {
      #expect(!CommandWord(constant: name).standsForItself, "\(String(decoding: name, as: UTF8.self))")
    }
  }

  /// A command that something other than command rules may decide has a name with traits.
  @Test func whatTablesDecideHasTraits() {
    let names = Self.words(
      """
      cd pushd popd rm rmdir find jq awk gawk mawk nawk test xargs env sh bash zsh sudo git busybox toybox fc compgen \
      if then else fi for while until case do done function select time coproc source eval . printf read getopts
      """)
    for name in names { #expect(!Self.traits(name).isEmpty, "\(String(decoding: name, as: UTF8.self))") }
    #expect(Self.traits(Array("x.exe".utf8)).contains(.special))
    #expect(Self.traits(Array("git status".utf8)) == .mayOnlyRead)
    #expect(Self.traits(Array("git".utf8)) == .dependsOnSubcommand)
    for name in ["npm", "tool", "make", "kubectl", "git push"] {
      #expect(Self.traits(Array(name.utf8)) == [])
    }
    let arguments = Self.words("-c a /etc/passwd ../b -rf").map { CommandWord(constant: $0) }
    for name in Self.words("npm tool make kubectl cargo perl ssh docker-compose vim tar curl") {
      let command = [CommandWord(constant: name)] + arguments
      #expect(Self.traits(name) == [])
      #expect(FileCommand.reading(command[...]) == nil)
      #expect(NeverApproved.bar(command[...]) == nil)
      #expect(ShellScriptArgument.of(command[...]) == nil)
      guard case .unknownCommand? = MeasuredReadOnly.problem(command[...]) else {
        Issue.record("`\(String(decoding: name, as: UTF8.self))` is in a table")
        continue
      }
    }
  }
}
