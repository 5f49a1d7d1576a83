/// Why a command is not read-only. Numbers are indices into the words of the command.
package enum ReadOnlyProblem: Sendable {
  /// The command is in no table.
  case unknownCommand
  /// The command is, this subcommand is not.
  case subcommand
  /// An unquoted glob in a command that does not take them (S-21d).
  case glob(Int)
  /// An expansion that this command does not take (S-21e, E12).
  case expansion(Int)
  /// `$`, a backquote or `{…,…}` that is left after quote removal (E4).
  case expansionCharacter(Int)
  /// An option that is not listed.
  case option(Int)
  /// An option without its value, or with one that it does not take.
  case optionValue(Int)
  /// An operand that is not accepted.
  case operand(Int)
  /// Anything else; the text follows the name of the command.
  case form(StaticString)

  /// The reason for a command that is in no table.
  ///
  /// - Parameter name: its first word as it is written.
  package static func unknown(_ name: UnsafeBufferPointer<UInt8>) -> String {
    var text = "`"
    text.reserveCapacity(name.count + 32)
    text += String(decoding: name, as: UTF8.self)
    text += "` is no read-only command"
    return text
  }

  /// The reason in plain English.
  ///
  /// - Parameter words: the words that were judged.
  package func text(_ words: ArraySlice<CommandWord>) -> String {
    func quoted(_ index: Int) -> String {
      words.indices.contains(index) ? "`\(String(decoding: words[index].source, as: UTF8.self))`" : "a word"
    }
    let command = quoted(words.startIndex)
    return switch self {
    case .unknownCommand:
      words.first.map { $0.source.withUnsafeBufferPointer { Self.unknown($0) } }
        ?? "a word is no read-only command"
    case .subcommand: "\(command) \(quoted(words.startIndex + 1)) is no read-only subcommand"
    case .glob(let index): "\(command) with the unquoted glob \(quoted(index)) is not read-only"
    case .expansion(let index): "\(command) with the expansion in \(quoted(index)) is not read-only"
    case .expansionCharacter(let index):
      "\(command) with `$`, a backquote or `{…,…}` in \(quoted(index)) is not read-only"
    case .option(let index): "\(command) with \(quoted(index)) is not read-only"
    case .optionValue(let index): "\(command) with this value of \(quoted(index)) is not read-only"
    case .operand(let index): "\(command) with the operand \(quoted(index)) is not read-only"
    case .form(let text): "\(command): \(text)"
    }
  }
}
