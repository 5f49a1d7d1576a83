import PatternMatching

/// The texts of a PowerShell call that deny and ask rules are compared with (spec T-10, S-1, B-10).
struct PowerShellTexts: Sendable {
  /// Everything that may run, inner texts of `Invoke-Expression` and the like included.
  private(set) var commands: [PowerShellScript.Command] = []
  private var texts: [(normalised: [UInt8], shown: [UInt8])] = []

  /// How deep texts inside texts are followed.
  private static let maximumDepth = 8

  init(_ text: [UInt8], _ script: PowerShellScript) {
    add(script, depth: 0)
    if script.obstacle != nil {
      // Whatever stands between any two special characters may be a command.
      let special = Array(";|&\n\r(){}=@\"'`".utf8)
      for piece in text.split(whereSeparator: special.contains) {
        let inner = PowerShellScript(Array(piece))
        for command in inner.commands { add(command, depth: Self.maximumDepth) }
      }
    }
    if script.commands.count > 1 || script.obstacle != nil {
      texts.append((Self.collapsed(text).map(PathBytes.lowercase), text))
    }
  }

  /// The first text for which a rule is found.
  func firstMatch<Rule>(_ match: ([UInt8]) -> Rule?) -> (rule: Rule, text: [UInt8])? {
    for (normalised, shown) in texts {
      if let rule = match(normalised) { return (rule, shown) }
    }
    return nil
  }

  private mutating func add(_ script: PowerShellScript, depth: Int) {
    for command in script.commands { add(command, depth: depth) }
  }

  private mutating func add(_ command: PowerShellScript.Command, depth: Int) {
    commands.append(command)
    let shown = command.text
    texts.append((Self.normalised(command), shown))
    // The same behind quotes, paths and module names (B-10).
    let values = command.words.map { word in word.constant ?? word.text }
    guard let first = values.first else { return }
    let name = Self.baseName(first)
    let plain = [PowerShellAliases.canonical(name)] + values.dropFirst().map { $0.map(PathBytes.lowercase) }
    texts.append((Array(plain.joined(separator: [UInt8(ascii: " ")])), shown))
    guard depth < Self.maximumDepth, let inner = Self.innerText(of: command) else { return }
    add(PowerShellScript(inner), depth: depth + 1)
  }

  /// A command as rules for allowing see it: lower case, alias replaced, words joined by one space.
  static func normalised(_ command: PowerShellScript.Command) -> [UInt8] {
    guard let first = command.words.first else { return [] }
    let rest = command.words.dropFirst().flatMap { [UInt8(ascii: " ")] + $0.text.map(PathBytes.lowercase) }
    return PowerShellAliases.canonical(first.text) + rest
  }

  /// All texts that a command with variables may stand for.
  static func shape(of command: PowerShellScript.Command) -> WildcardPattern {
    var pieces: [WildcardPattern.Piece] = []
    for (index, word) in command.words.enumerated() {
      if index > 0 { pieces.append(.literal([UInt8(ascii: " ")])) }
      if index == 0, let name = word.constant {
        pieces.append(.literal(PowerShellAliases.canonical(baseName(name))))
        continue
      }
      for piece in word.pieces {
        switch piece {
        case .literal(let bytes): pieces.append(.literal(bytes.map(PathBytes.lowercase)))
        case .variable: pieces.append(.anything)
        }
      }
    }
    return WildcardPattern(pieces)
  }

  /// Whether a command runs a text that is not known.
  static func runsUnknownText(_ command: PowerShellScript.Command) -> Bool {
    guard let words = textWords(of: command) else { return false }
    return words.isEmpty || words.contains { $0.constant == nil }
  }

  /// The constant text that a command runs: `Invoke-Expression`, `pwsh -Command`, `cmd /c`.
  private static func innerText(of command: PowerShellScript.Command) -> [UInt8]? {
    guard let words = textWords(of: command), !words.isEmpty else { return nil }
    let values = words.compactMap(\.constant)
    guard values.count == words.count else { return nil }
    return Array(values.joined(separator: [UInt8(ascii: " ")]))
  }

  /// The words that make up the text which a command runs; nil when it runs none.
  private static func textWords(
    of command: PowerShellScript.Command
  ) -> ArraySlice<PowerShellScript.Word>? {
    guard let first = command.words.first?.constant else { return nil }
    let name = String(decoding: PowerShellAliases.canonical(baseName(first)), as: UTF8.self)
    let arguments = command.words.dropFirst()
    func isOption(_ word: PowerShellScript.Word, _ options: [String]) -> Bool {
      let text = String(decoding: word.text.map(PathBytes.lowercase), as: UTF8.self)
      return options.contains(text)
    }
    switch name {
    case "invoke-expression":
      return arguments.drop { isOption($0, ["-command"]) }
    case "powershell", "pwsh":
      guard
        let at = arguments.firstIndex(where: { isOption($0, ["-command", "-c", "-com", "/c", "/command"]) })
      else { return arguments.isEmpty ? nil : [] }
      return arguments[(at + 1)...]
    case "cmd":
      guard let at = arguments.firstIndex(where: { isOption($0, ["/c", "/k", "/r"]) }) else { return nil }
      return arguments[(at + 1)...]
    case "start-process", "invoke-command", "start-job", "foreach-object", "where-object":
      return name == "start-process" ? arguments.filter { $0.text.first != UInt8(ascii: "-") }[...] : nil
    default: return nil
    }
  }

  /// A command name without path, module and `.exe`, in lower case.
  static func baseName(_ name: [UInt8]) -> [UInt8] {
    let last = name.lastIndex { $0 == PathBytes.slash || $0 == PathBytes.backslash }
    var base = Array(name[(last.map { $0 + 1 } ?? 0)...]).map(PathBytes.lowercase)
    for ending in [".exe", ".cmd", ".bat", ".ps1"] where base.count > ending.utf8.count {
      if base.suffix(ending.utf8.count).elementsEqual(ending.utf8) { base.removeLast(ending.utf8.count) }
    }
    return base
  }

  private static func collapsed(_ text: [UInt8]) -> [UInt8] {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    return Array(text.split(whereSeparator: isBlank).joined(separator: [UInt8(ascii: " ")]))
  }
}
