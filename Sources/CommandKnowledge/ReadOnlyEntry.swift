/// One read-only command as the table gives it (spec S-21).
struct ReadOnlyEntry: Sendable {
  /// What operands are, and what else has to hold.
  enum Rule: String, Sendable, CaseIterable {
    /// Files that are read.
    case files
    /// At most one file; a second one would be written.
    case one
    /// No operand at all.
    case none
    /// Text, numbers, patterns: no file.
    case text
    /// Names of things that are no files.
    case names
    /// The directory of `cd`.
    case directory
    /// A pattern unless an option gives it, then files.
    case pattern
    /// `find`: starting points, then an expression.
    case find
    /// `sed`: a script, then files.
    case sed
    /// `awk`: a program, then files.
    case awk
    /// `git`: revisions and paths; what stands behind `--` or looks like a path elsewhere is a file.
    case revisions
    /// `git branch`, `git tag`: operands only together with `-l` or `--list`.
    case listed
    /// `git config`: only the forms that read.
    case config
    /// Exactly one operand: a second one would write.
    case single
    /// `test` and `[`.
    case test
    case printf
    /// `jq`: a filter, then files.
    case jq
    /// `date`: only formats, which begin with `+`.
    case date
    /// `strings`: files; an operand behind `@` holds options.
    case strings
    /// `git reflog`: revisions, but for the words that are other subcommands.
    case reflog
    case man
    case help
    case tput
  }

  /// On what an entry rests (S-21).
  enum Tier: String, CaseIterable {
    /// The documentation or a release note names it.
    case documented
    case changelog
    /// It counts only where undocumented ones do.
    case candidate
    case own
  }

  /// What else the table says in front of the options.
  enum Trait: String, CaseIterable {
    case forbidsGlob = "noglob"
    case requiresN = "requires-n"
  }

  /// Whether an option takes a value.
  enum Value: Sendable {
    case none
    case required
    /// Only attached.
    case optional
  }

  var isDocumented = false
  var rule = Rule.files
  /// An unquoted glob could become an option that writes or runs.
  var forbidsGlob = false
  /// `git remote show` reads only with `-n`.
  var requiresN = false
  var acceptsAnyFlag = false
  var acceptsNumber = false
  var letters: [UInt8: Value] = [:]
  var longs: [(name: ArraySlice<UInt8>, value: Value)] = []
  /// Whole words behind one dash (`find`).
  var words: [(name: ArraySlice<UInt8>, value: Value)] = []
  var forbidden: [ArraySlice<UInt8>] = []
  /// Flags whose value is a file or directory that is read.
  var fileFlags: [ArraySlice<UInt8>] = []

  /// Some flag writes, runs or leads elsewhere, so a word that is not known could be one.
  var hasDangerousFlags: Bool { forbidsGlob || !forbidden.isEmpty }

  /// The entries of one line of the table, one a name.
  static func entries(_ line: ArraySlice<UInt8>) -> [(name: ArraySlice<UInt8>, entry: ReadOnlyEntry)] {
    let halves = line.split(separator: UInt8(ascii: "|"), maxSplits: 1, omittingEmptySubsequences: false)
    let (names, head) = TableText.names(halves[0])
    // A line with a word that is not known, which the generator stops at, says nothing about its commands.
    guard head.count >= 2, let rule = Rule(rawValue: String(decoding: head[1], as: UTF8.self)),
      let tier = Tier(rawValue: String(decoding: head[0], as: UTF8.self))
    else {
      return []
    }
    var entry = ReadOnlyEntry()
    entry.isDocumented = tier == .documented || tier == .changelog
    entry.rule = rule
    for trait in head.dropFirst(2) {
      switch Trait(rawValue: String(decoding: trait, as: UTF8.self)) {
      case .forbidsGlob?: entry.forbidsGlob = true
      case .requiresN?: entry.requiresN = true
      case nil: return []
      }
    }
    if halves.count > 1 { for field in TableText.fields(halves[1]) { entry.add(field) } }
    return names.map { ($0, entry) }
  }

  private mutating func add(_ field: ArraySlice<UInt8>) {
    var text = field
    switch field.first {
    case UInt8(ascii: "*"): acceptsAnyFlag = true
    case UInt8(ascii: "!"): forbidden.append(field.dropFirst())
    case UInt8(ascii: "+"):
      let value = takeValue(&text)
      words.append((text.dropFirst(), value))
    default:
      if field.elementsEqual("-#".utf8) {
        acceptsNumber = true
        return
      }
      let value = takeValue(&text)
      if text.starts(with: "--".utf8) {
        longs.append((text.dropFirst(2), value))
      } else {
        for letter in text.dropFirst() { letters[letter] = value }
      }
    }
  }

  private mutating func takeValue(_ text: inout ArraySlice<UInt8>) -> Value {
    switch text.last {
    case UInt8(ascii: "<"):
      text.removeLast()
      fileFlags.append(text)
      return .required
    case UInt8(ascii: "="):
      text.removeLast()
      return .required
    case UInt8(ascii: "?"):
      text.removeLast()
      return .optional
    default: return .none
    }
  }
}
