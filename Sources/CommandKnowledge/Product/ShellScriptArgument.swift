import ShellSyntax

/// The script that a shell is given after `-c` (S-12, S-20, E17).
package enum ShellScriptArgument: Sendable, Hashable {
  /// The text, positional parameters filled in where they are given; other expansions stand as written. To be parsed.
  case script([UInt8])
  /// The words cannot be read with certainty and speak of `rm` or `rmdir`: asks under every policy.
  case unverifiable

  /// Looks for a shell at the front of a command, after the wrappers that are looked through here.
  ///
  /// - Parameter words: a simple command without its leading assignments. `time` is a word.
  /// - Returns: nil when no shell with `-c` is found.
  package static func of(_ words: ArraySlice<CommandWord>) -> ShellScriptArgument? {
    if words.contains(where: \.isUnread) { return handsOverRemoval(words) ? .unverifiable : nil }
    if words.standForThemselves { return nil }
    if words.first?.value.elementsEqual("time".utf8) ?? false,
      words.dropFirst().first?.value.first == UInt8(ascii: "-")
    {
      return nil
    }
    var rest = MeasuredWrappers.innermostCommand(afterPlainWrappers(words))
    guard var name = rest.first.map({ shellName($0).map(asciiLowercased) }) else { return nil }
    if CommandNameSets.multipleCallPrograms.contains(name), let applet = rest.dropFirst().first {
      rest = rest.dropFirst()
      name = applet.value
    }
    guard CommandNameSets.shells.contains(name) else { return nil }
    return script(Array(rest.dropFirst()), isBash: bashes.contains(name))
  }

  /// Those that read their options as `bash` does.
  private static let bashes = MeasuredNames.set("bash rbash sh")

  /// Whether a word names a shell, also by a path.
  package static func isShell(_ word: CommandWord) -> Bool {
    let name = shellName(word)
    return name.count <= longestShell && CommandNameSets.shells.contains(name.lazy.map(asciiLowercased))
  }

  /// No shell has a longer name: most words are told from all of them by their length.
  private static let longestShell = CommandNameSets.shells.all.map(\.count).max() ?? 0

  static func shellName(_ word: CommandWord) -> [UInt8] {
    MeasuredWrappers.baseName(word) ?? word.value
  }

  /// The command after the wrappers that approval looks through, `nice -5` and `stdbuf -o L` among them, and `env`.
  package static func afterPlainWrappers(_ words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord> {
    if words.standForThemselves { return words }
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

  /// Whether words that are not understood hold a shell, an option with a script and a removal, wherever each stands.
  package static func handsOverRemoval(_ words: ArraySlice<CommandWord>) -> Bool {
    guard words.contains(where: isScriptOption), words.contains(where: mayBeShell) else { return false }
    let values = words.map(decoded)
    return values.contains { RemovalText.isName($0, as: .unread) }
      || RemovalText.isIn(Array(values.joined(separator: [UInt8(ascii: " ")])), as: .unread)
  }

  /// Whether a word names a shell however it is quoted or capitalised.
  package static func mayBeShell(_ word: CommandWord) -> Bool {
    isShell(word) || word.isAnsiQuoted && CommandNameSets.shells.contains(decoded(word).map(asciiLowercased))
  }

  /// `-c`, alone or among other letters.
  package static func isScriptOption(_ word: CommandWord) -> Bool {
    isScriptOption(decoded(word))
  }

  static func isScriptOption(_ word: [UInt8]) -> Bool {
    word.count > 1 && word[0] == UInt8(ascii: "-") && word.dropFirst().allSatisfy(isLetter)
      && word.contains(UInt8(ascii: "c"))
  }

  // MARK: Options

  private static let optionsWithFile = MeasuredNames.set("--rcfile --init-file")

  /// - Parameter words: what stands behind the shell.
  private static func script(_ words: [CommandWord], isBash: Bool) -> ShellScriptArgument? {
    var index = 0
    var isGiven = false
    options: while index < words.count {
      let option = words[index].value
      guard let sign = option.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { break }
      index += 1
      if option.count == 1 || option.elementsEqual("--".utf8) { break options }
      if option.starts(with: "--".utf8) {
        let hasFile = optionsWithFile.contains(option)
        guard isBash, hasFile || CommandNameSets.shellLongOptions.contains(option) else {
          return ofUnknownOption(words)
        }
        if hasFile { index += 1 }
        continue
      }
      let letters = option.dropFirst()
      if isBash, !letters.allSatisfy(isLetter) { return ofUnknownOption(words) }
      if sign == UInt8(ascii: "-"), letters.contains(UInt8(ascii: "c")) { isGiven = true }
      if letters.contains(where: { $0 | 0x20 == UInt8(ascii: "o") }) { index += 1 }
    }
    guard isGiven, index < words.count else { return nil }
    let parameters = words[(index + 1)...].map(\.value)
    return .script(PositionalParameters(parameters).filled(words[index].value))
  }

  /// An option that is not known may have a value, so that nobody knows where the script stands.
  private static func ofUnknownOption(_ words: [CommandWord]) -> ShellScriptArgument? {
    let values = words.map(\.value)
    guard values.contains(where: isScriptOption) else { return nil }
    return RemovalText.isIn(Array(values.joined(separator: [UInt8(ascii: " ")])), as: .script)
      ? .unverifiable : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    isWordByte(byte) && !isDigit(byte) && byte != UInt8(ascii: "_")
  }

  /// The value of a word, with what `$'…'` and `$"…"` mean in it.
  private static func decoded(_ word: CommandWord) -> [UInt8] {
    guard word.isAnsiQuoted else { return word.value }
    // `$"…"` is the same text for this purpose.
    var text = Array("x ".utf8)
    text += word.source
    guard let script = try? ShellParser().parse(text),
      case .simple(let command)? = script.statements.first?.pipelines.first?.commands.first?.kind,
      command.words.count == 2
    else { return word.value }
    return command.words[1].constantText ?? word.value
  }
}

extension CommandWord {
  /// Whether a shell that holds the word is not understood: it may be several words, or is written in a form that only
  /// some shells expand (S-20).
  package var isUnread: Bool {
    switch complexity {
    case .braceExpansion, .escapedBlank, .ansiQuotes, .localizedQuotes: true
    default: isAnsiQuoted || ShellForm.isIn(source) || holdsEscapedBlank
    }
  }

  /// A backslash before a blank, in quotes too.
  private var holdsEscapedBlank: Bool {
    zip(source, source.dropFirst()).contains { byte, next in
      byte == UInt8(ascii: "\\") && (next == UInt8(ascii: " ") || next == UInt8(ascii: "\t"))
    }
  }

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
