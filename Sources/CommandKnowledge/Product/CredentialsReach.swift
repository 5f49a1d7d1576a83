import RuleSyntax

/// Commands that reach the file in which the product keeps its sign-in (bash-structure 0.6 d): `rm` and `mv` take it away,
/// links give it a second name.
package enum CredentialsReach {
  /// Whether a command reaches the file: a check of simple texts that no rule lifts, and `bypassPermissions` does.
  ///
  /// - Parameters:
  ///   - words: one command, without its leading assignments.
  ///   - reading: its files, where it is a recognised file command.
  ///   - context: where the session stands.
  package static func isIn(
    _ words: ArraySlice<CommandWord>, _ reading: FileCommandReading?,
    in context: @autoclosure () -> CriticalRemovalContext
  ) -> Bool {
    guard let found = Operands(words, reading) else { return false }
    let context = context()
    func target(_ word: CommandWord) -> RemovalTarget {
      RemovalTarget(word, context: context, isRecursive: false, isDirectoryRemoval: false)
    }
    return found.taken.contains { target($0).holdsCredentials }
      || found.all.contains { target($0).standsForCredentials }
  }

  /// The words that a command takes away or links to: a deny rule that matches the file of credentials denies that for
  /// what holds it, too.
  package static func taken(_ words: ArraySlice<CommandWord>, _ reading: FileCommandReading) -> [CommandWord]
  {
    Operands(words, reading)?.taken ?? []
  }

  /// The file of credentials, where it is a path, or lies below it; letter case is ignored.
  ///
  /// - Parameters:
  ///   - path: absolute, `.` and `..` applied.
  ///   - home: the home directory.
  package static func file(below path: [UInt8], home: [UInt8]) -> [UInt8]? {
    let file = names.reduce(home) { $0 + [UInt8(ascii: "/")] + $1 }
    let folder = path.last == UInt8(ascii: "/") ? path.dropLast() : path[...]
    guard folder.count <= file.count,
      zip(folder, file).allSatisfy({ asciiLowercased($0) == asciiLowercased($1) }),
      folder.count == file.count || file[folder.count] == UInt8(ascii: "/")
    else { return nil }
    return file
  }

  /// Where the file lies in the home directory.
  static let names = [".claude", ".credentials.json"].map { Array($0.utf8) }

  /// The commands that make links.
  static let linkNames = [Array("ln".utf8), Array("link".utf8)]
  private static let removalName = Array("rm".utf8)
  private static let copyName = Array("cp".utf8)
  private static let moveName = Array("mv".utf8)

  /// Whether a command may be one that removes, moves, copies or links: its plainly written name is one of them, or it is not
  /// written plainly, or may start another command.
  ///
  /// PERF: asked twice of every command; what follows builds the name anew, 1,700 instructions. It loses a look at the name
  /// on the five commands themselves.
  private static func mayReach(_ words: ArraySlice<CommandWord>) -> Bool {
    let traits = words.nameTraits
    if traits.contains(.special) { return !traits.contains(.specialByArguments) }
    let name = words[words.startIndex].value
    return commandNames.contains {
      $0.count == name.count && zip($0, name).allSatisfy { $0 == asciiLowercased($1) }
    }
  }

  /// The commands that are looked at.
  private static let commandNames = linkNames + [removalName, copyName, moveName]

  /// What a command takes away or links to, and all that it names.
  private struct Operands {
    let taken: [CommandWord]
    let all: [CommandWord]

    init?(_ words: ArraySlice<CommandWord>, _ reading: FileCommandReading?) {
      guard CredentialsReach.mayReach(words) else { return nil }
      let command = MeasuredRemoval.innermost(words)
      guard let first = command.first else { return nil }
      // Links, copies and moves are known however they are capitalised, and with `.exe`.
      let name = (MeasuredWrappers.baseName(first) ?? first.value).map(asciiLowercased)
      let isLink = CredentialsReach.linkNames.contains(name)
      let isCopy = name.elementsEqual(copyName)
      let isRemoval = MeasuredRemoval.isNamed(first, "rm")
      guard isLink || isCopy || isRemoval || name.elementsEqual(moveName) else { return nil }
      all = MeasuredRemoval.targets(command)
      if isRemoval || isLink && (all.count == 1 || command.contains(where: Self.namesDirectory)) {
        taken = all
      } else if isLink {
        taken = all.dropLast()
      } else if isCopy,
        !command.prefix(while: { !$0.value.elementsEqual("--".utf8) }).contains(where: Self.asksForLinks)
      {
        taken = []
      } else {
        let operands = (reading?.operands ?? []).filter { !$0.isDerived }
        let targets = operands.filter { $0.access == .write }.map(\.wordIndex)
        taken = operands.map(\.wordIndex).filter { !targets.contains($0) }.map { words[$0] }
      }
    }

    /// `-t`, which names the target instead of the last operand.
    private static func namesDirectory(_ word: CommandWord) -> Bool {
      word.value.starts(with: "-t".utf8) || word.value.starts(with: "--target-directory".utf8)
    }

    /// `cp` with `-l` or `-s` makes links.
    private static func asksForLinks(_ word: CommandWord) -> Bool {
      let value = word.value
      guard value.first == UInt8(ascii: "-") else { return false }
      if value.starts(with: "--".utf8) {
        return value.starts(with: "--l".utf8) || value.starts(with: "--s".utf8)
      }
      return value.contains { "ls".utf8.contains($0) }
    }
  }
}
