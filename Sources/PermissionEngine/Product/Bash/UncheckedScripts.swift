import CommandKnowledge

/// Scripts of shells that the product does not check because of how they are written or where they stand, and that may
/// remove files: it asks about them under every policy (S-20, E17).
enum UncheckedScripts {
  /// Whether a script removes files, or may, and holds what the product cannot read.
  ///
  /// - Parameter script: what a shell is given after `-c`, read.
  static func isUnreadable(_ script: ProductScript) -> Bool {
    if script.commands.contains(where: mayNameRemoval) || hasNamedRemoval(script) { return true }
    guard script.commands.contains(where: { $0.words.contains(where: hidesBrace) }) else { return false }
    return script.commands.contains { RemovalMention.isIn($0.words[...]) }
  }

  /// Whether the body of a function, `case`, `select` or arithmetic `for` removes files and hands any script to a
  /// shell: what runs there is not looked at, so that neither is the script.
  static func standsBesideRemoval(_ script: ProductScript) -> Bool {
    script.obscureBodies.contains { body in
      let commands = script.commands[body]
      return commands.contains { command in
        let words = command.words[...]
        let isEscaped = words.first?.source.first == UInt8(ascii: "\\")
        return !isEscaped && RemovalMention.isIn(words) || handsOverRemoval(words)
      }
        && commands.contains { startsShell($0.words[...]) }
    }
  }

  /// A script that a shell is given there speaks of `rm` or `rmdir`, wherever in it, backslashes left out.
  private static func handsOverRemoval(_ words: ArraySlice<CommandWord>) -> Bool {
    guard case .script(let text)? = ShellScriptArgument.of(words) else { return false }
    let names = text.filter { $0 != UInt8(ascii: "\\") }.split { byte in
      !PathBytes.isLetter(byte) && !PathBytes.isDigit(byte) && byte != UInt8(ascii: "_")
        && byte != UInt8(ascii: "-")
    }
    return names.contains { isRemoval(Array($0)) }
  }

  /// A shell with a script stands somewhere among the words.
  private static func startsShell(_ words: ArraySlice<CommandWord>) -> Bool {
    words.indices.contains { index in
      !words[index].isOrdinaryName && ShellScriptArgument.isShell(words[index])
        && ShellScriptArgument.of(words[index...]) != nil
    }
  }

  // MARK: Braces

  /// A brace expansion, also in quotes, of which one word is `rm` or `rmdir`.
  private static func mayNameRemoval(_ command: FoundCommand) -> Bool {
    command.words.contains { word in
      word.value.contains(UInt8(ascii: "{"))
        && BraceAlternatives(word.value)?.all.contains(where: isRemoval) == true
    }
  }

  /// `=rm`, which `zsh` takes for the path of `rm`; as the first word of the script it is a command of that name.
  private static func hasNamedRemoval(_ script: ProductScript) -> Bool {
    script.commands.enumerated().contains { number, command in
      command.words.dropFirst(number == 0 ? 1 : 0).contains { word in
        word.source.first == UInt8(ascii: "=") && isRemoval(Array(word.source.dropFirst()))
      }
    }
  }

  private static func isRemoval(_ name: [UInt8]) -> Bool {
    let name = name[(name.lastIndex(of: PathBytes.slash).map { $0 + 1 } ?? 0)...]
    return name.elementsEqual("rm".utf8) || name.elementsEqual("rmdir".utf8)
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
