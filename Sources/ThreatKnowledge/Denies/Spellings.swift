/// Other spellings of a command that a pattern over its text misses.
public enum Spellings {
  /// The command with an option of the program in front of its subcommand: `git -c x.y=z push`.
  ///
  /// - Parameter words: a command with a subcommand.
  public static func withGlobalOption(_ words: [String]) -> String? {
    guard words.count > 1, let option = SpellingTable.globalOptions[words[0]], !words[1].hasPrefix("-") else {
      return nil
    }
    return ([words[0], option] + words.dropFirst()).joined(separator: " ")
  }

  /// The command with some option of the program in front of its subcommand, the plainest first.
  ///
  /// - Parameter words: a command with a subcommand.
  public static func withGlobalOptions(_ words: [String]) -> [String] {
    guard words.count > 1, !words[1].hasPrefix("-") else { return [] }
    let further = words[0] == "git" ? ["-C .", "--no-pager"] : []
    let options = further + [SpellingTable.globalOptions[words[0]]].compactMap { $0 }
    return options.map { ([words[0], $0] + words.dropFirst()).joined(separator: " ") }
  }

  /// The same program started by another, or named by an expansion: what release 2.1.332 does not look into under a
  /// wide allow rule (S-12).
  public static func started(_ command: String) -> [String] {
    let first = command.prefix { $0 != " " }
    let rest = command.dropFirst(first.count)
    var forms: [String] = []
    if !command.contains("'") {
      forms += ["sh -c '\(command)'", "bash -c '\(command)'", "eval '\(command)'", "echo '\(command)' | sh"]
    }
    forms += ["find . -maxdepth 0 -exec \(command) \\;", "$(echo \(first))\(rest)"]
    if SpellingTable.busybox.contains(String(first)) { forms.append("busybox " + command) }
    return forms
  }

  /// Whether a command does nothing as long as nothing follows it.
  public static func needsOperand(_ words: [String]) -> Bool {
    words.last.map(SpellingTable.naming.contains) ?? false
  }

  /// The command with its options moved behind an operand, or clustered differently.
  ///
  /// - Parameter words: a command, the last word possibly an option.
  public static func withMovedOptions(_ words: [String]) -> [String] {
    guard let first = words.dropFirst().firstIndex(where: { $0.hasPrefix("-") && $0 != "--" }) else {
      return []
    }
    let front = words[..<first]
    let options = words[first...].filter { $0.hasPrefix("-") }
    let behind = words[first...].filter { !$0.hasPrefix("-") }
    let takesValue = options.contains(where: SpellingTable.valued.contains)
    if takesValue, behind.isEmpty { return [] }
    let name = front.joined(separator: " ")
    // These push every branch, so that only the remote may be named.
    let namesRemoteOnly =
      name == "git push" && options.contains { ["--mirror", "--all", "--branches"].contains($0) }
    let known = namesRemoteOnly ? "origin" : SpellingTable.operands[name] ?? "x"
    let operand = takesValue || behind.isEmpty ? known : behind.joined(separator: " ")
    let moved = Array(front) + [operand] + (takesValue ? Array(words[first...]) : options)
    let split = options.flatMap { option in
      option.hasPrefix("--") || option.utf8.count < 3
        ? [option] : option.utf8.dropFirst().map { "-" + String(decoding: [$0], as: UTF8.self) }
    }
    let apart = (Array(front) + split + [operand]).joined(separator: " ")
    let isClustered = !takesValue && split.count > options.count && options.allSatisfy(isCluster)
    return [moved.joined(separator: " ")] + (isClustered ? [apart] : [])
  }

  /// The same program by another name or through another program; a session may see through these.
  public static func disguised(_ command: String) -> [String] {
    let first = command.prefix { $0 != " " }
    var forms = ["\\" + command, "/usr/bin/" + command]
    if !command.contains("'") { forms.append("sh -c '\(command)'") }
    if SpellingTable.busybox.contains(String(first)) { forms.append("busybox " + command) }
    return forms
  }

  /// Whether a word may name a program: no operator, quote or expansion in it.
  public static func isName(_ word: String) -> Bool {
    word.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
        || "-_.+".utf8.contains(byte)
    }
  }

  /// `-rf`, not `-name`.
  private static func isCluster(_ option: String) -> Bool {
    option.utf8.count <= 4
      && option.utf8.dropFirst().allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
      }
  }
}
