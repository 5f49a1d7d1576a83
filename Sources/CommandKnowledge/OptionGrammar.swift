/// What the value or the presence of an option means; the tables name roles by these words.
enum OptionRole: String, Sendable, CaseIterable {
  /// Nothing that matters here.
  case plain
  /// The value is a file that is read, written, created with attributes only, or a directory written into.
  case read
  case write
  case target
  /// The value is a file that is read and written.
  case edit
  /// The value is a directory into which files of other names are written.
  case directory
  /// The presence says that the last operand is never a directory.
  case noTarget
  /// The presence makes every operand a directory that is written (`install -d`).
  case directories
  /// The presence leaves operands as they are (`gzip -c`).
  case stdout
  /// The presence makes operands text (`shuf -e`).
  case text
  /// The value is text, or a file behind `@` (`curl -d`), or behind `=@` and `=<` (`curl -F`).
  case at
  case form
  /// The presence writes a file named like the last part of each address (`curl -O`).
  case remoteName
  /// The presence makes operands recursive.
  case recursive
  /// The presence makes operands writes.
  case inplace
  /// The presence takes the place of the first operand (`grep -e`), or does so and reads a file (`grep -f`).
  case first
  case firstRead
  /// The value is a shell text that runs.
  case script
  /// The value is the first word of a command that runs and takes the operands as its arguments.
  case program
  /// The value and everything behind it is the command.
  case rest
  /// With this option no command runs.
  case none
  /// Understood, but never stripped for allow.
  case refuse
  /// Starts a shell when no command follows.
  case shell
  /// The value is split into words that take its place (`env -S`).
  case split
  /// The remaining words are run directly instead of being joined into a shell text.
  case exec
  /// What runs because of this option is not known.
  case opaque
  /// The value is a marker that is replaced by unknown text (`xargs -I`).
  case marker
  /// The value is an `ssh` setting, some of which run programs.
  case proxy
  /// The option makes the remaining words one shell text.
  case joins
  /// The value is an archive, which the mode of `tar` says is read or written.
  case archive
  /// The presence chooses the mode of `tar`.
  case extract
  case create
  case list
}

/// The options of one command.
struct OptionGrammar: Sendable {
  /// How many values an option takes and where they stand.
  enum Argument: Sendable {
    case none
    /// One value, attached or in the next word.
    case required
    /// One value that can only be attached.
    case optional
    /// Two values in the next two words.
    case two
  }

  /// One option.
  struct Option: Sendable {
    var argument: Argument
    var role: OptionRole
  }

  /// Single letters behind one dash.
  private(set) var letters: [(letter: UInt8, option: Option)] = []
  /// Names behind two dashes, or behind one where `oneDash` holds.
  private(set) var names: [(name: ArraySlice<UInt8>, option: Option)] = []
  /// True when every `-word` is one name (`find`, `openssl`), never a cluster.
  var oneDash = false
  /// True when `-NUMBER` is an option.
  var numeric = false
  /// True when options may follow operands.
  var permutes = true

  /// Reads option tokens as the tables write them.
  ///
  /// `-abc` three letters, `--name` a long name (`-name` under `oneDash`); then `=` a value, `?` an attached one,
  /// `==` two; then the role's word, behind `:` when there is no value. Example: `-ks= --foreground -c=script`.
  mutating func add(_ token: ArraySlice<UInt8>) {
    let marks = token.dropFirst(2)
    let end = marks.firstIndex {
      $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ":")
    }
    var argument = Argument.none
    var role = OptionRole.plain
    var name = token
    if let end {
      name = token[..<end]
      var word = token[(end + 1)...]
      if token[end] == UInt8(ascii: "=") {
        argument = .required
        if word.first == UInt8(ascii: "=") {
          argument = .two
          word = word.dropFirst()
        }
      } else if token[end] == UInt8(ascii: "?") {
        argument = .optional
      }
      if !word.isEmpty { role = TableText.role(word) }
    }
    let option = Option(argument: argument, role: role)
    if name.starts(with: "--".utf8) {
      names.append((name.dropFirst(2), option))
    } else if oneDash {
      names.append((name.dropFirst(), option))
    } else {
      letters += name.dropFirst().map { ($0, option) }
    }
  }

  /// The option of a letter.
  func option(letter: UInt8) -> Option? { letters.first { $0.letter == letter }?.option }

  /// The option of a long name, without dashes and value.
  ///
  /// - Parameter abbreviated: also accepts the beginning of a name when all names that begin so agree.
  func option(name: ArraySlice<UInt8>, abbreviated: Bool) -> Option? {
    if let exact = names.first(where: { $0.name.elementsEqual(name) }) { return exact.option }
    guard abbreviated, !name.isEmpty else { return nil }
    let candidates = names.filter { $0.name.starts(with: name) }
    guard let first = candidates.first?.option,
      candidates.allSatisfy({ $0.option.argument == first.argument && $0.option.role == first.role })
    else { return nil }
    return first
  }

  /// Whether some name with this role begins so: an abbreviation may stand for it.
  func mayAbbreviate(_ name: ArraySlice<UInt8>, role: OptionRole) -> Bool {
    names.contains { $0.option.role == role && $0.name.starts(with: name) }
  }
}
