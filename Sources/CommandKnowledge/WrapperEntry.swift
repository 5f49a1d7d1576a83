/// What the tables know about one wrapper.
struct WrapperEntry: Sendable {
  /// How the words of a wrapper are read, beside its options.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32
    /// A release note names it for deny and ask.
    static let documented = Traits(rawValue: 1)
    /// `NAME=VALUE` words stand before the command.
    static let assignments = Traits(rawValue: 2)
    /// The remaining words are joined by blanks into a shell text.
    static let joins = Traits(rawValue: 4)
    /// Without a command it starts a shell.
    static let startsShell = Traits(rawValue: 8)
    /// The last operand before the command may be missing.
    static let lastOperandIsOptional = Traits(rawValue: 16)
    /// Options are accepted again behind the operands.
    static let optionsAgain = Traits(rawValue: 32)
    /// The next word is a subcommand, which has a line of its own.
    static let group = Traits(rawValue: 64)
    /// Where `--` stands, the command follows it, whatever stands before.
    static let behindSeparator = Traits(rawValue: 128)
    /// The first operand is a duration.
    static let duration = Traits(rawValue: 256)
    /// Every operand is a shell text.
    static let everyOperandIsScript = Traits(rawValue: 512)
    /// It counts only when one of its options runs something.
    static let onlyWithScript = Traits(rawValue: 1024)
    /// Commands come from standard input.
    static let readsInput = Traits(rawValue: 2048)
    /// It only runs what it finds in the current directory; unknown options are flags.
    static let lenient = Traits(rawValue: 4096)
    /// A wildcard rule may approve it although commands behind it count.
    static let ordinaryForAllow = Traits(rawValue: 16384)
    /// Read by a function of its own.
    static let special = Traits(rawValue: 8192)
  }

  /// What the table says in front of the options: a kind, and traits.
  enum Word: String, CaseIterable {
    case plain
    case exec
    case shell
    case runner
    /// An `exec` that a wildcard rule covers together with what it runs.
    case tracer
    case documented = "doc"
    case oneOperand = "op1"
    case twoOperands = "op2"
    case lastOperandIsOptional = "maybe"
    case assignments = "assign"
    case joins = "join"
    case startsShell = "starts-shell"
    case optionsAgain = "again"
    case group
    case behindSeparator = "dashdash"
    case duration
    case everyOperandIsScript = "scripts"
    case onlyWithScript = "if-script"
    case readsInput = "stdin"
    case lenient
    case special
    case oneDash = "one-dash"
    case numeric
  }

  /// The name, subcommands joined by one blank.
  var name: String
  var kind: WrapperKind
  var traits: Traits = []
  /// Words between the options and the command.
  var operandCount = 0
  var grammar = OptionGrammar()

  /// What it runs are always its own last words, from some word on: no option and no word is a text to parse, none is
  /// left out in between, and it is an ordinary command for allow rules.
  var runsOnlyLastWords: Bool {
    let harmless: [OptionRole] = [.plain, .none, .refuse]
    let options = grammar.letters.map(\.option) + grammar.names.map(\.option)
    return kind == .runner && options.allSatisfy { harmless.contains($0.role) }
      && traits.isSubset(of: [.lenient, .behindSeparator, .optionsAgain, .lastOperandIsOptional])
  }

  /// One line of `StrictTables.wrappers`: names, kind, traits, `|`, options.
  static func entries(in line: ArraySlice<UInt8>) -> [(name: ArraySlice<UInt8>, entry: WrapperEntry)] {
    let (names, fields) = TableText.names(line)
    var model = WrapperEntry(name: "", kind: .exec)
    // Wrappers stop at the first operand: what follows belongs to the command.
    model.grammar.permutes = false
    var isOption = false
    for field in fields {
      if field.elementsEqual("|".utf8) {
        isOption = true
      } else if isOption {
        model.grammar.add(field)
      } else {
        // A line with a word that is not known, which the generator stops at, says nothing about its commands.
        guard let word = Word(rawValue: String(decoding: field, as: UTF8.self)) else { return [] }
        model.read(word)
      }
    }
    return names.map { written in
      // `docker>exec` in the table, `docker exec` in the index.
      let name = written.map { $0 == UInt8(ascii: ">") ? UInt8(ascii: " ") : $0 }
      var entry = model
      entry.name = String(decoding: name, as: UTF8.self)
      return (name[...], entry)
    }
  }

  private mutating func read(_ word: Word) {
    switch word {
    case .plain: kind = .plain
    case .exec: kind = .exec
    case .shell: kind = .shell
    case .runner: kind = .runner
    case .tracer:
      kind = .exec
      traits.insert(.ordinaryForAllow)
    case .documented: traits.insert(.documented)
    case .oneOperand: operandCount = 1
    case .twoOperands: operandCount = 2
    case .lastOperandIsOptional: traits.insert(.lastOperandIsOptional)
    case .assignments: traits.insert(.assignments)
    case .joins: traits.insert(.joins)
    case .startsShell: traits.insert(.startsShell)
    case .optionsAgain: traits.insert(.optionsAgain)
    case .group: traits.insert(.group)
    case .behindSeparator: traits.insert(.behindSeparator)
    case .duration: traits.insert(.duration)
    case .everyOperandIsScript: traits.insert(.everyOperandIsScript)
    case .onlyWithScript: traits.insert([.onlyWithScript, .lenient])
    case .readsInput: traits.insert(.readsInput)
    case .lenient: traits.insert(.lenient)
    case .special: traits.insert(.special)
    case .oneDash: grammar.oneDash = true
    case .numeric: grammar.numeric = true
    }
  }
}
