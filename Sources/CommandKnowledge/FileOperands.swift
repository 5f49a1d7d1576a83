public import ShellSyntax

/// How a command touches a file that it names (spec S-19).
public struct FileAccess: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8
  /// From its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Content, names or attributes are read.
  public static let read = FileAccess(rawValue: 1)
  /// The file is created, changed or given attributes.
  public static let write = FileAccess(rawValue: 2)
  /// The file is removed.
  public static let delete = FileAccess(rawValue: 4)
  /// Everything below a directory is reached too (`-r`).
  public static let recursive = FileAccess(rawValue: 8)
  /// The file is executed (`. file`, `bash file`).
  public static let execute = FileAccess(rawValue: 16)
}

/// One file that a recognised command names.
public struct FileOperand: Sendable, Hashable {
  /// Index of the word that names it, in the words given.
  public var wordIndex: Int
  /// How many bytes of the word's value, after quote removal, stand before the file name: `of=` in `dd of=x`,
  /// `--output=`, `-o`.
  public var prefixLength: Int
  /// The file name where it is not the rest of that word: `dir/a` for `cp a dir`, the file that a `sed` script
  /// writes. Then `prefixLength` does not count.
  public var name: Word?
  /// What happens to it.
  public var access: FileAccess

  /// An operand from its parts.
  public init(wordIndex: Int, prefixLength: Int = 0, name: Word? = nil, access: FileAccess) {
    self.wordIndex = wordIndex
    self.prefixLength = prefixLength
    self.name = name
    self.access = access
  }
}

/// The file operands of recognised file commands (spec S-19, S-23).
public struct FileOperands: Sendable, Hashable {
  /// The command's name in the table.
  public var command: String
  /// True when the documentation names this command for Read and Edit rules; otherwise U22.
  public var isDocumented: Bool
  /// The operands in order.
  public var operands: [FileOperand]

  /// Operands from their parts.
  public init(command: String, isDocumented: Bool, operands: [FileOperand]) {
    self.command = command
    self.isDocumented = isDocumented
    self.operands = operands
  }

  /// The file operands of a simple command; nil when the command is not a recognised file command.
  ///
  /// Where an option is unknown, later words still count as operands: too many is safe, too few is not.
  /// - Parameter byBaseName: as for `Wrappers.unwrap`.
  public static func of(_ words: ArraySlice<Word>, byBaseName: Bool) -> FileOperands? {
    guard let name = words.first?.commandName(byBaseName: byBaseName) else { return nil }
    if let entry = StrictTables.fileCommands[name] {
      return read(entry, String(decoding: name, as: UTF8.self), words, from: words.startIndex + 1)
    }
    guard let (path, start) = subcommandPath(words, name, byBaseName),
      let entry = StrictTables.fileCommands[path]
    else {
      return nil
    }
    return read(entry, String(decoding: path, as: UTF8.self), words, from: start)
  }

  /// `git>add`, `docker>cp`, `git>bundle>create`: the longest path that is in the table, and where its arguments begin.
  private static func subcommandPath(
    _ words: ArraySlice<Word>, _ name: ArraySlice<UInt8>, _ byBaseName: Bool
  ) -> (path: [UInt8], start: Int)? {
    let isGit = name.elementsEqual("git".utf8)
    guard isGit || ["docker", "podman", "nerdctl"].contains(where: { name.elementsEqual($0.utf8) }) else {
      return nil
    }
    var index = words.startIndex + 1
    if isGit {
      guard let subcommand = GitInvocation.of(words, byBaseName: byBaseName)?.subcommand else { return nil }
      index = subcommand
    }
    var path = Array(name)
    var best: (path: [UInt8], start: Int)?
    while index < words.endIndex, path.count < 64, let word = words[index].constantText {
      path += [UInt8(ascii: ">")] + word
      index += 1
      if StrictTables.fileCommands[path] != nil { best = (path, index) }
      if best == nil, index > words.startIndex + 4 { break }
      if best != nil { break }
    }
    return best
  }

  private static func read(
    _ entry: FileCommandEntry, _ name: String, _ words: ArraySlice<Word>, from start: Int
  ) -> FileOperands {
    var reading = FileOperandReading(entry: entry, words: words)
    reading.run(from: start)
    return FileOperands(command: name, isDocumented: entry.isDocumented, operands: reading.result)
  }
}
