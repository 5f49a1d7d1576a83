import ShellSyntax

/// The script that a shell is given after `-c` (S-12, S-20, E17).
package enum ShellScriptArgument: Sendable, Hashable {
  /// The text, positional parameters filled in where they are given; other expansions stand as written. To be parsed.
  case script([UInt8])
  /// The script or an argument is written as `$'…'` or `$"…"` and speaks of `rm` or `rmdir`: asks under every policy.
  case unverifiable

  /// Looks for a shell at the front of a command, after the wrappers that are looked through here.
  ///
  /// - Parameter words: a simple command without its leading assignments. `time` is a word.
  /// - Returns: nil when no shell with `-c` is found.
  package static func of(_ words: ArraySlice<CommandWord>) -> ShellScriptArgument? {
    if words.first?.standsForItself == true { return nil }
    if words.first?.value.elementsEqual("time".utf8) ?? false,
      words.dropFirst().first?.value.first == UInt8(ascii: "-")
    {
      return nil
    }
    var rest = MeasuredWrappers.innermostCommand(afterPlainWrappers(words))
    guard var name = rest.first.map(shellName) else { return nil }
    if CommandNameSets.multipleCallPrograms.contains(name), let applet = rest.dropFirst().first {
      rest = rest.dropFirst()
      name = applet.value
    }
    guard CommandNameSets.shells.contains(name) else { return nil }
    return script(Array(rest.dropFirst()), isZsh: name.elementsEqual("zsh".utf8))
  }

  /// Whether a word names a shell, also by a path.
  package static func isShell(_ word: CommandWord) -> Bool {
    CommandNameSets.shells.contains(shellName(word))
  }

  static func shellName(_ word: CommandWord) -> [UInt8] {
    MeasuredWrappers.baseName(word) ?? word.value
  }

  /// The command after the wrappers that approval looks through, `nice -5` and `stdbuf -o L` among them, and `env`.
  package static func afterPlainWrappers(_ words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord> {
    if words.first?.standsForItself == true { return words }
    var rest = words
    while let first = rest.first {
      let name = shellName(first)
      if let wrapper = PlainWrapper(name: name), case .inner(let offset) = wrapper.read(rest).understanding {
        rest = rest.dropFirst(offset)
      } else if name.elementsEqual("env".utf8), let inner = ExecWrapper.of(name)?.inner(of: rest) {
        rest = inner
      } else {
        return rest
      }
    }
    return rest
  }

  /// Whether `-c` stands among words, and behind it one that speaks of removals.
  private static func givesRemoval(_ words: ArraySlice<CommandWord>) -> Bool {
    guard let option = words.firstIndex(where: { $0.value.elementsEqual("-c".utf8) }) else { return false }
    return words[(option + 1)...].contains { speaksOfRemoval($0.value) }
  }

  // MARK: Options

  private static let optionsWithFile = MeasuredNames.set("--rcfile --init-file")

  private static func script(_ words: [CommandWord], isZsh: Bool) -> ShellScriptArgument? {
    var index = 0
    var isGiven = false
    options: while index < words.count {
      let word = words[index]
      let option = word.isAnsiQuoted ? decoded(word) : word.value
      guard let sign = option.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { break }
      index += 1
      if option.count == 1 || option.elementsEqual("--".utf8) { break options }
      if option.starts(with: "--".utf8) {
        if let next = index < words.count ? words[index].value : nil,
          optionsWithFile.contains(option) && !isZsh || isUnknownValue(option, next)
        {
          index += 1
        }
        continue
      }
      let letters = option.dropFirst()
      if sign == UInt8(ascii: "-"), letters.contains(UInt8(ascii: "c")), isZsh || letters.allSatisfy(isLetter)
      {
        isGiven = true
      }
      if letters.contains(where: { $0 | 0x20 == UInt8(ascii: "o") }) { index += 1 }
    }
    guard index < words.count else { return nil }
    guard isGiven else {
      // A word in front that may be several hides what is given behind it.
      let isSeveral = words[index].complexity == .braceExpansion || words[index].complexity == .escapedBlank
      return isSeveral && givesRemoval(words[(index + 1)...]) ? .unverifiable : nil
    }
    let rest = words[index...]
    if rest.dropFirst().contains(where: { speaksOfPath($0.value) }) { return .unverifiable }
    if rest.contains(where: { $0.isAnsiQuoted && $0.source.contains(UInt8(ascii: "$")) }) {
      return rest.contains { speaksOfRemoval($0.isAnsiQuoted ? decoded($0) : $0.value) } ? .unverifiable : nil
    }
    let parameters = rest.dropFirst().map(\.value)
    return .script(PositionalParameters(parameters).filled(words[index].value))
  }

  /// A long option that is not known may have a value in the next word.
  private static func isUnknownValue(_ option: [UInt8], _ next: [UInt8]) -> Bool {
    guard !option.contains(UInt8(ascii: "=")), !CommandNameSets.shellLongOptions.contains(option) else {
      return false
    }
    return next.first != UInt8(ascii: "-") && next.first != UInt8(ascii: "+")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { isWordByte(byte) && !isDigit(byte) }

  private static func decoded(_ word: CommandWord) -> [UInt8] {
    // `$"…"` is the same text for this purpose.
    var text = Array("x ".utf8)
    text += word.source
    guard let script = try? ShellParser().parse(text),
      case .simple(let command)? = script.statements.first?.pipelines.first?.commands.first?.kind,
      command.words.count == 2
    else { return word.value }
    return command.words[1].constantText ?? word.value
  }

  /// `=rm` or `=rmdir`, which zsh replaces by their paths.
  private static func speaksOfPath(_ text: [UInt8]) -> Bool {
    text.split { $0 == UInt8(ascii: " ") }.contains {
      $0.elementsEqual("=rm".utf8) || $0.elementsEqual("=rmdir".utf8)
    }
  }

  /// `rm` or `rmdir` as a word of its own.
  private static func speaksOfRemoval(_ text: [UInt8]) -> Bool {
    text.split { !isWordByte($0) }.contains { $0.elementsEqual("rm".utf8) || $0.elementsEqual("rmdir".utf8) }
  }
}

extension CommandWord {
  /// Whether the word holds `$'…'` or `$"…"`.
  fileprivate var isAnsiQuoted: Bool {
    var index = source.startIndex
    while index < source.endIndex {
      switch source[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "'"):
        index = source[(index + 1)...].firstIndex(of: UInt8(ascii: "'")) ?? source.endIndex - 1
      case UInt8(ascii: "\""):
        index += 1
        while index < source.endIndex, source[index] != UInt8(ascii: "\"") {
          if source[index] == UInt8(ascii: "\\") { index += 1 }
          index += 1
        }
      case UInt8(ascii: "$") where index + 1 < source.endIndex:
        if source[index + 1] == UInt8(ascii: "'") || source[index + 1] == UInt8(ascii: "\"") { return true }
      default: break
      }
      index += 1
    }
    return false
  }
}

/// The arguments after a script, as `$0`, `$1`, … of it.
private struct PositionalParameters {
  private let arguments: [[UInt8]]

  init(_ arguments: [[UInt8]]) { self.arguments = arguments }

  /// The script with the parameters that are given in place of `$1`, `${1}`, `$@` and `$*`; single quotes protect.
  func filled(_ script: [UInt8]) -> [UInt8] {
    guard !arguments.isEmpty else { return script }
    var result: [UInt8] = []
    var index = 0
    while index < script.count {
      switch script[index] {
      case UInt8(ascii: "\\"):
        result += script[index..<min(index + 2, script.count)]
        index += 2
      case UInt8(ascii: "'"):
        let end = ExpansionEnd.afterQuote(script, from: index + 1, UInt8(ascii: "'"))
        result += script[index..<end]
        index = end
      case UInt8(ascii: "\"") where script[index...].starts(with: "\"$@\"".utf8):
        result += Array(arguments.dropFirst().map(Self.quoted).joined(separator: [UInt8(ascii: " ")]))
        index += 4
      case UInt8(ascii: "$"):
        if let (value, length) = parameter(script, at: index) {
          result += value
          index += length
        } else {
          result.append(script[index])
          index += 1
        }
      default:
        result.append(script[index])
        index += 1
      }
    }
    return result
  }

  private static func quoted(_ value: [UInt8]) -> [UInt8] {
    value.contains(UInt8(ascii: "'")) ? value : [UInt8(ascii: "'")] + value + [UInt8(ascii: "'")]
  }

  private func parameter(_ script: [UInt8], at index: Int) -> (value: [UInt8], length: Int)? {
    let hasBrace = index + 1 < script.count && script[index + 1] == UInt8(ascii: "{")
    let place = index + (hasBrace ? 2 : 1)
    guard place < script.count else { return nil }
    if hasBrace { guard place + 1 < script.count, script[place + 1] == UInt8(ascii: "}") else { return nil } }
    let length = hasBrace ? 4 : 2
    switch script[place] {
    case UInt8(ascii: "@"), UInt8(ascii: "*"):
      return (Array(arguments.dropFirst().joined(separator: [UInt8(ascii: " ")])), length)
    case let byte where isDigit(byte):
      let number = Int(byte - UInt8(ascii: "0"))
      return (number < arguments.count ? arguments[number] : [], length)
    default: return nil
    }
  }
}

/// Whether a command of a script removes files, in the broad sense of E17: such a script asks when a deny rule matches
/// any of its commands.
package enum RemovalMention {
  /// - Parameter words: one command found in the script, without its leading assignments. Commands of `( )` groups
  ///   without `;` do not count, nor do their texts for the deny rules.
  package static func isIn(_ words: ArraySlice<CommandWord>) -> Bool {
    guard let first = words.first else { return false }
    if let name = MeasuredWrappers.innermostCommand(words).first, isWindowsName(name) { return false }
    for candidate in MeasuredWrappers.forDeny(words) {
      if let name = candidate.words.first, isRemoval(name) { return true }
    }
    let name = MeasuredWrappers.baseName(first) ?? first.value
    guard CommandNameSets.launchers.contains(name) else { return false }
    return words.dropFirst().contains(where: isRemoval)
  }

  private static func isRemoval(_ word: CommandWord) -> Bool {
    guard !isWindowsName(word) else { return false }
    let name = MeasuredWrappers.baseName(word) ?? word.value
    return name.elementsEqual("rm".utf8) || name.elementsEqual("rmdir".utf8)
  }

  private static func isWindowsName(_ word: CommandWord) -> Bool {
    word.value.suffix(4).elementsEqual(".exe".utf8, by: { asciiLowercased($0) == $1 })
  }
}
