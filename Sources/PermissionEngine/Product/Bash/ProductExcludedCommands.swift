import CommandKnowledge
import ShellSyntax

/// `excludedCommands`: calls that run outside the sandbox and are decided as if there were none (C-11i).
struct ProductExcludedCommands: Sendable {
  private let patterns: [ProductExcludedPattern]

  /// - Parameter patterns: as written in the settings.
  init(_ patterns: [String]) {
    self.patterns = patterns.compactMap { ProductExcludedPattern(Array($0.utf8)) }
  }

  /// Whether every command of a text is excluded; one that is not keeps the whole call in the sandbox.
  ///
  /// - Complexity: O(*n*·*m*) for *n* bytes of text and *m* patterns.
  func cover(_ script: ProductScript) -> Bool {
    guard !patterns.isEmpty, !script.commands.isEmpty, script.malformation == nil, script.refusal == nil,
      script.structures.isSubset(of: [.expansion, .comment, .escapedBlank])
    else { return false }
    return script.commands.allSatisfy { isExcluded($0) }
  }

  private func isExcluded(_ command: FoundCommand) -> Bool {
    guard command.place.isDisjoint(with: [.nested, .substituted]), command.loopVariable == nil,
      !command.beginsWithRedirection, command.redirections.allSatisfy(Self.isDuplicate),
      command.assignments.allSatisfy({ SafeAssignments.isSafe($0) })
    else { return false }
    guard let name = command.words.first else { return command.redirections.isEmpty }
    guard name.traits.isDisjoint(with: [.glob, .home]), name.complexity == nil,
      !command.words.contains(where: Self.isReplaced)
    else { return false }
    return Self.texts(of: command).contains { text in patterns.contains { $0.matches(text) } }
  }

  /// `2>&1`, `>&2`.
  private static func isDuplicate(_ redirection: Redirection) -> Bool {
    guard case .duplicate = redirection.operation else { return false }
    return !redirection.target.text.isEmpty && redirection.target.text.allSatisfy { PathBytes.isDigit($0) }
  }

  /// A word that holds another command or becomes several; `$(` counts in quotes too.
  private static func isReplaced(_ word: CommandWord) -> Bool {
    let source = word.source
    if source.contains(UInt8(ascii: "`")) { return true }
    if ["$(", "<(", ">(", "$'", "$\"", "$["].contains(where: {
      TextLayout.contains(Array($0.utf8), in: source)
    }) {
      return true
    }
    guard word.complexity != nil else { return false }
    let hasVariable = source.contains(UInt8(ascii: "$"))
    return !hasVariable && (source.contains(UInt8(ascii: "{")) || source.first == UInt8(ascii: "="))
  }

  /// The command as written, unless assignments or `env` stand in front, and after all of those and plain wrappers.
  private static func texts(of command: FoundCommand) -> [[UInt8]] {
    var words = command.words[...]
    var isInFront = !command.assignments.isEmpty
    while true {
      if let inner = afterEnvironment(words) {
        if words.startIndex == 0 { isInFront = true }
        words = inner
      } else if let first = words.first, isWrapper(first),
        case .inner(let inner) = MeasuredWrappers.forAllow(words)
      {
        words = inner
      } else {
        break
      }
    }
    let stripped = command.text(from: words.startIndex)
    return isInFront || words.startIndex == 0 ? [stripped] : [command.text(from: 0), stripped]
  }

  private static let wrappers = ["timeout", "nice", "nohup", "time", "stdbuf"]

  private static func isWrapper(_ word: CommandWord) -> Bool {
    wrappers.contains { word.source.elementsEqual($0.utf8) }
  }

  private static let environmentOptions = ["-i", "-0", "--ignore-environment"]

  /// What `env` starts, after the few options that are known and safe assignments; by any path.
  private static func afterEnvironment(_ words: ArraySlice<CommandWord>) -> ArraySlice<CommandWord>? {
    guard let first = words.first,
      (MeasuredWrappers.baseName(first) ?? first.value).elementsEqual("env".utf8),
      first.source.elementsEqual(first.value)
    else { return nil }
    var rest = words.dropFirst()
    while let word = rest.first {
      let value = word.value
      if value.elementsEqual("-u".utf8) {
        rest = rest.dropFirst(2)
      } else if environmentOptions.contains(where: { value.elementsEqual($0.utf8) })
        || value.starts(with: "--unset=".utf8)
      {
        rest = rest.dropFirst()
      } else if let equals = value.firstIndex(of: UInt8(ascii: "=")), value.first != UInt8(ascii: "-") {
        guard SafeAssignments.isSafe(name: Array(value[..<equals]), value: value[(equals + 1)...]) else {
          return nil
        }
        rest = rest.dropFirst()
      } else {
        return value.first == UInt8(ascii: "-") ? nil : rest
      }
    }
    return nil
  }
}
