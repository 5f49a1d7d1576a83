/// How one command treats its operands (spec S-19).
struct FileCommandEntry: Sendable {
  /// What happens to the operands.
  enum Rule: String, Sendable, CaseIterable {
    /// All are read.
    case read
    /// All are written.
    case write
    /// All are removed.
    case delete
    /// All are read and written.
    case edit
    /// All are read and replaced by another file (`gzip`).
    case replace
    /// The last is written, the others are read.
    case copy
    /// The last is written, the others are read and removed.
    case move
    case link
    /// The first is read, the second written; or the other way round.
    case readWrite = "read-write"
    case writeRead = "write-read"
    /// Only the first, or the last, is a file.
    case firstRead = "first-read"
    case lastWrite = "last-write"
    case editFirst = "edit-first"
    /// The first is executed, the others are its arguments.
    case script
    /// Only options name files.
    case none
    case find
    case test
    case dd
    case tar
    case url
    case openssl
    case sshKeygen = "ssh-keygen"
  }

  /// What else the table says in front of the options.
  enum Trait: String, CaseIterable {
    case documented = "doc"
    case numeric
    case skipsOne = "skip1"
    case skipsTwo = "skip2"
    case recurses
    case isSed = "sed"
    case namesFile = "names-file"
    case oneDash = "one-dash"
  }

  var rule: Rule
  /// The documentation names it for Read and Edit rules.
  var isDocumented = false
  /// Leading operands that are no files.
  var skipped = 0
  /// Directories are always descended into.
  var recurses = false
  /// The first operand is a script of `sed`.
  var isSed = false
  /// Without an option it writes a file named like the address (`wget`).
  var namesFile = false
  var grammar = OptionGrammar()

  /// The entries of one line of the table, one a name.
  static func entries(_ line: ArraySlice<UInt8>) -> [(name: ArraySlice<UInt8>, entry: FileCommandEntry)] {
    let halves = line.split(separator: UInt8(ascii: "|"), maxSplits: 1, omittingEmptySubsequences: false)
    let (names, head) = TableText.names(halves[0])
    guard let word = head.first, let rule = Rule(rawValue: String(decoding: word, as: UTF8.self)) else {
      return []
    }
    var entry = FileCommandEntry(rule: rule)
    for trait in head.dropFirst() {
      // A line with a word that is not known, which the generator stops at, says nothing about its commands.
      guard let trait = Trait(rawValue: String(decoding: trait, as: UTF8.self)) else { return [] }
      switch trait {
      case .documented: entry.isDocumented = true
      case .numeric: entry.grammar.numeric = true
      case .skipsOne: entry.skipped = 1
      case .skipsTwo: entry.skipped = 2
      case .recurses: entry.recurses = true
      case .isSed: entry.isSed = true
      case .namesFile: entry.namesFile = true
      case .oneDash: entry.grammar.oneDash = true
      }
    }
    if halves.count > 1 { for option in TableText.fields(halves[1]) { entry.grammar.add(option) } }
    // Aliases of a documented command rest on U22.
    var alias = entry
    alias.isDocumented = false
    return names.enumerated().map { number, name in (name, number == 0 ? entry : alias) }
  }
}
