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
  /// How many bytes of the word's text stand before the file name: `of=` in `dd of=x`, `--output=`, `-o`.
  public var prefixLength: Int
  /// What happens to it.
  public var access: FileAccess

  /// An operand from its parts.
  public init(wordIndex: Int, prefixLength: Int = 0, access: FileAccess) {
    self.wordIndex = wordIndex
    self.prefixLength = prefixLength
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
  public static func of(_ words: ArraySlice<Word>, byBaseName: Bool) -> FileOperands? { nil }
}
