/// How one recognised command names files by its words (S-19a to S-19e).
///
/// Options are read up to the first word that is none. From there on every word is an operand, `--` and words with a
/// dash too: `cat a -k` reads `-k`.
struct FileCommandRule: Sendable {
  /// How the words are read.
  enum Form: Sendable {
    /// Options, then operands.
    case operands
    /// The others have a reading of their own.
    case cd, transfer, sed, tr, jq, man, find
  }

  var form = Form.operands
  var access: FileAccess = .read
  /// The last segment of a path counts too (`/bin/rm`, E6).
  var isKnownByBaseName = false
  /// Leading operands that are no files: a pattern, a script, the two sets of `tr`.
  var skipped = 0
  /// Options whose next word is no file: `-d`, `--delimiter`.
  var values: [StaticString] = []
  /// Options without a value that may stand before a letter of `values` in one word (`cut -sd ,`).
  var flags: [StaticString] = []
  /// Options whose next word is the pattern or script.
  var patterns: [StaticString] = []
  /// Options that name a file with the pattern or script: `-f`, `--file`.
  var files: [StaticString] = []
  /// Options that name a file and give nothing: `--exclude-from`.
  var otherFiles: [StaticString] = []
  /// Long options of `files` and `otherFiles` take their file after `=` too.
  var hasAttachedLongFiles = true
  /// Short options of `files` and `patterns` take their value in the same word too (`-fFILE`), and those of `files`
  /// may end a cluster (`-rf FILE`).
  var hasAttachedShortFiles = false
  /// The same, and `--file=FILE`, among the operands.
  var hasFilesAmongOperands = false
  /// `$PWD` in an operand is replaced.
  var followsWorkingDirectory = true
  /// Any option with `e` or `f` in its name gives the script (`sed --in-place`).
  var hasGivingLetters = false

  /// The rule of a command word after quote removal, and the name in the table.
  static func of(_ word: [UInt8]) -> (name: [UInt8], rule: FileCommandRule)? {
    if let rule = named(word) { return (word, rule) }
    guard let slash = word.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let base = Array(word[(slash + 1)...])
    guard let rule = named(base), rule.isKnownByBaseName else { return nil }
    return (base, rule)
  }

  /// The rule of a name; a subcommand stands after `>`.
  static func named(_ name: [UInt8]) -> FileCommandRule? {
    FileOperandTable.names.index(of: name).map { FileOperandTable.rules[Int(FileOperandTable.places[$0])] }
  }
}
