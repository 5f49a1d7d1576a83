import CommandKnowledge
import RuleSyntax

/// A function, `case`, `select` or arithmetic `for`, a condition or loop that holds what is not understood, or what of a
/// malformed text counts as one: what runs there is not looked at closely.
struct ObscureBody: Sendable, Equatable {
  /// The commands in it, by their places in the script.
  var commands: Range<Int>
  /// The text around them, as written.
  var text: [UInt8]

  /// The commands, but for those that were taken back since, as commands between backquotes are.
  func commands(of script: ProductScript) -> ArraySlice<FoundCommand> {
    script.commands[commands.clamped(to: script.commands.indices)]
  }
}

/// Scripts of shells that the product does not check because of how they are written or where they stand, and that may
/// remove files: it asks about them under every policy (S-20, E17).
enum UncheckedScripts {
  /// Whether a script removes files, or may, and holds what the product cannot read.
  ///
  /// - Parameters:
  ///   - script: what a shell is given after `-c`, read.
  ///   - text: the same, as the shell is given it.
  ///   - isConstant: nothing in it is put in by the shell around it.
  static func isUnreadable(
    _ script: ProductScript, _ text: [UInt8], isConstant: Bool, in semantics: Semantics
  ) -> Bool {
    if script.commands.contains(where: mayNameRemoval) { return true }
    if semantics.has(.doubtfulScriptsAsk), script.doubt != nil,
      RemovalText.isIn(text, as: .script, anywhere: true)
    {
      return true
    }
    let isObscure =
      isConstant && holdsUnreadParameter(text) || text.first == UInt8(ascii: "-")
      || script.commands.contains { $0.words.contains(where: hidesBrace) }
    return isObscure && RemovalText.isIn(text, as: .script)
  }

  /// The length of a variable, or the one that it names: there the product stops reading.
  private static func holdsUnreadParameter(_ text: [UInt8]) -> Bool {
    ["${#", "${!"].contains { opening in
      let opening = Array(opening.utf8)
      return text.indices.contains { index in
        text[index...].starts(with: opening)
          && text[(index + opening.count)...].first.map { $0 != UInt8(ascii: "}") } == true
      }
    }
  }

  /// Whether such a body speaks of removals and hands any script to a shell: what runs there is not looked at, so that
  /// neither is the script.
  static func standsBesideRemoval(_ script: ProductScript) -> Bool {
    script.obscureBodies.contains { body in
      let commands = body.commands(of: script)
      return commands.contains { $0.words.contains(where: ShellScriptArgument.mayBeShell) }
        && commands.contains { $0.words.contains(where: ShellScriptArgument.isScriptOption) }
        && RemovalText.isIn(body.text, as: .unread)
    }
  }

  /// Whether a command whose words are not taken apart gives a shell a removal (S-20).
  static func isHandedOver(by command: FoundCommand) -> Bool {
    guard !command.place.isDisjoint(with: [.unread, .unchecked]) || command.words.contains(where: \.isUnread)
    else { return false }
    return ShellScriptArgument.handsOverRemoval(command.words[...])
  }

  // MARK: Braces

  /// A brace expansion, also in quotes, of which one word is `rm` or `rmdir`.
  private static func mayNameRemoval(_ command: FoundCommand) -> Bool {
    command.words.contains { word in
      word.value.contains(UInt8(ascii: "{"))
        && BraceAlternatives(word.value)?.all.contains { RemovalText.isName($0, as: .script) } == true
    }
  }

  /// A list or a range in braces of which the opening brace is quoted, so that it is none: `'{a,b}'`, `"{1..3}"`.
  private static func hidesBrace(_ word: CommandWord) -> Bool {
    guard word.traits.contains(.quoted) else { return false }
    let bytes = Array(word.source)
    var unquoted = Set<Int>()
    for place in UnquotedPlaces(bytes) { unquoted.insert(place) }
    return bytes.indices.contains { place in
      guard bytes[place] == UInt8(ascii: "{"), !unquoted.contains(place),
        place == 0 || bytes[place - 1] != UInt8(ascii: "$")
      else { return false }
      let inside = bytes[(place + 1)...].prefix { $0 != UInt8(ascii: "}") }
      return inside.contains(UInt8(ascii: ",")) || TextLayout.contains(Array("..".utf8), in: inside)
    }
  }
}

/// The words that the first list in braces of a word gives: each alternative by itself, and in the word.
private struct BraceAlternatives {
  private(set) var all: [[UInt8]] = []

  /// - Parameter word: after quote removal; nil where no list stands in it, or a blank, which ends a word.
  init?(_ word: [UInt8]) {
    guard let open = word.firstIndex(of: UInt8(ascii: "{")),
      !word.contains(where: { " \t\n".utf8.contains($0) })
    else { return nil }
    var depth = 0
    var starts = [open + 1]
    var close: Int?
    for index in word.indices[open...] where close == nil {
      switch word[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { close = index }
      case UInt8(ascii: ",") where depth == 1: starts.append(index + 1)
      default: break
      }
    }
    guard let close, starts.count > 1 else { return nil }
    let ends = starts.dropFirst().map { $0 - 1 } + [close]
    for (start, end) in zip(starts, ends) {
      let alternative = Array(word[start..<end])
      all.append(alternative)
      all.append(word[..<open] + alternative + word[(close + 1)...])
    }
  }
}
