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
  /// Known however it is capitalised, and with `.exe`.
  var isKnownInAnyCase = false
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
    var base = word[...]
    if let slash = word.lastIndex(of: UInt8(ascii: "/")) { base = word[(slash + 1)...] }
    if base.count < word.count, let rule = named(Array(base)), rule.isKnownByBaseName {
      return (Array(base), rule)
    }
    var name = base.map(asciiLowercased)
    if name.suffix(4).elementsEqual(".exe".utf8) { name.removeLast(4) }
    guard let rule = named(name), rule.isKnownInAnyCase else { return nil }
    return (name, rule)
  }

  /// The names that are known however they are capitalised.
  static var namesInAnyCase: [[UInt8]] {
    FileOperandTable.names.all.filter { named($0)?.isKnownInAnyCase == true }
  }

  /// The rule of a name; a subcommand stands after `>`.
  static func named(_ name: [UInt8]) -> FileCommandRule? {
    FileOperandTable.names.index(of: name).map { FileOperandTable.rules[Int(FileOperandTable.places[$0])] }
  }
}
