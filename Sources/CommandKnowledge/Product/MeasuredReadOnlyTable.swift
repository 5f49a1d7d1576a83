/// A table of commands that need no rule; `generate-knowledge` writes its contents (S-21a).
struct MeasuredReadOnlyTable: Sendable {
  /// What is known about one command.
  struct Entry: Sendable {
    /// Which words are accepted.
    var kind: Kind
    /// What else is accepted or not.
    var traits: Traits
    /// What is looked at besides.
    var check: Check
    /// Where its options stand in `options`.
    var options: Range<Int>

    init(_ kind: Kind, _ traits: Traits, _ check: Check, _ options: Range<Int>) {
      self.kind = kind
      self.traits = traits
      self.check = check
      self.options = options
    }
  }

  enum Kind: UInt8, Sendable {
    /// Every option, known or not.
    case any
    /// An option outside the list is not.
    case listed
    /// Exactly one word, which is listed.
    case single
    /// The first word of commands of two words.
    case group
  }

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16

    /// `single`: the command without a word too.
    static let alone = Traits(rawValue: 1 << 0)
    /// `listed`: with an unquoted glob anywhere every option is accepted.
    static let anyWithGlob = Traits(rawValue: 1 << 1)
    /// `listed`: digits may stand directly after a letter that takes a value, `-A5`.
    static let attachedDigits = Traits(rawValue: 1 << 2)
    /// `listed`: a number after a dash is an option, `-5`.
    static let digits = Traits(rawValue: 1 << 3)
    /// Unquoted `*`, `?` and `[` (S-21d).
    static let globs = Traits(rawValue: 1 << 4)
    /// Not `$HOME`.
    static let noHome = Traits(rawValue: 1 << 5)
    /// No operand, but after an option that permits them.
    static let noOperands = Traits(rawValue: 1 << 6)
    /// Not `~`.
    static let noTilde = Traits(rawValue: 1 << 7)
    /// `listed`: options are looked at after `--` too.
    static let optionsAfterDashes = Traits(rawValue: 1 << 8)
    /// `listed`: no quoted variable anywhere (E12).
    static let noVariables = Traits(rawValue: 1 << 9)
  }

  /// Checks that are written by hand.
  enum Check: UInt8, Sendable {
    case nothing
    case date, docker, find, help, hostname, interface, jq, listing, lsof, man, number, printf, ps, reflog,
      remote, sed, ss
    case stat, test, tput, uniq, which, xargs
  }

  /// Commands in order; those of two words with a blank between.
  var names: PackedNames
  /// One entry a name.
  var entries: [Entry]
  /// Options, in order within each entry.
  var options: PackedNames
  /// One letter an option; capital when the option permits operands.
  var values: StaticString

  /// The entry of a command.
  ///
  /// - Parameter words: the command and what follows.
  /// - Returns: the entry and the words after the command; nil when the table does not have it.
  func find(_ words: ArraySlice<CommandWord>) -> (entry: Entry, arguments: ArraySlice<CommandWord>)? {
    guard let first = words.first, let index = names.index(of: first.value) else { return nil }
    let arguments = words.dropFirst()
    guard entries[index].kind == .group else { return (entries[index], arguments) }
    guard let second = arguments.first,
      let index = names.index(of: first.value + [UInt8(ascii: " ")] + second.value)
    else { return nil }
    return (entries[index], arguments.dropFirst())
  }

  /// What follows an option of an entry.
  func value(of name: some Collection<UInt8>, in entry: Entry) -> OptionValue? {
    guard let index = options.index(of: name, in: entry.options) else { return nil }
    return values.withUTF8Buffer { OptionValue(letter: $0[index]) }
  }
}

/// What an option of a read-only command takes.
struct OptionValue: Sendable, Hashable {
  enum Kind: Sendable {
    /// Nothing.
    case none
    /// Digits.
    case number
    /// Anything that does not begin with a dash (E11), after `=` or as the next word.
    case text
    /// The same, as the next word alone.
    case word
    /// The same, after `=` alone.
    case equalsText
    /// Digits, after `=` alone.
    case equalsNumber
    /// As `text`, and after `=` with a leading dash too (E11).
    case key
    /// The same, after `=` alone.
    case equalsKey
    /// One character.
    case character
    /// Exactly `{}`.
    case braces
    /// A built-in format of `git log`, or a text with `%` (S-21i).
    case prettyFormat

    /// Whether the value stands after `=` alone.
    var isAttached: Bool { self == .equalsText || self == .equalsNumber || self == .equalsKey }
  }

  var kind: Kind
  /// Whether the command takes operands together with this option.
  var permitsOperands: Bool

  /// The value that a letter of a generated table stands for.
  init(letter: UInt8) {
    permitsOperands = letter & 0x20 == 0
    kind =
      switch letter | 0x20 {
      case UInt8(ascii: "n"): .number
      case UInt8(ascii: "t"): .text
      case UInt8(ascii: "w"): .word
      case UInt8(ascii: "a"): .equalsText
      case UInt8(ascii: "e"): .equalsNumber
      case UInt8(ascii: "l"): .equalsKey
      case UInt8(ascii: "k"): .key
      case UInt8(ascii: "c"): .character
      case UInt8(ascii: "b"): .braces
      case UInt8(ascii: "p"): .prettyFormat
      default: .none
      }
  }
}
