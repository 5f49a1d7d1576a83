import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// Variables that are assigned a literal once at top level: later commands are read with their value (S-3v, B-10v).
struct ConstantVariables: Sendable {
  private struct Value {
    var text: [UInt8]
    /// Where the assignment ends: only what comes later sees it.
    var end: Int
  }

  private var values: [[UInt8]: Value] = [:]
  /// The release, which joins a word with a line continuation inside or not.
  private let joinsContinuedWords: Bool

  /// No variables.
  init(in semantics: Semantics = .product) { joinsContinuedWords = semantics.has(.continuedWordsAreJoined) }

  /// Whether no variable is known.
  var isEmpty: Bool { values.isEmpty }

  /// Learns from the statements of a whole text.
  mutating func learn(from script: ShellScript) {
    guard script.source.contains(UInt8(ascii: "=")) else { return }
    var assigned: [[UInt8]: Int] = [:]
    var found: [(name: [UInt8], value: Value)] = []
    for statement in script.statements {
      var isCertain = !statement.isBackground
      for (index, pipeline) in statement.pipelines.enumerated() {
        if index > 0, statement.operators[index - 1] == .or { isCertain = false }
        for command in pipeline.commands { Self.count(command, &assigned) }
        let isAlternative = index < statement.operators.count && statement.operators[index] == .or
        guard isCertain, !isAlternative, pipeline.commands.count == 1,
          case .simple(let simple)? = pipeline.commands.first?.kind
        else { continue }
        for (name, word) in Self.assignments(of: simple) {
          if let text = Self.constant(word) ?? resolvedConstant(word, found) {
            found.append((name, Value(text: text, end: simple.range.upperBound)))
          }
        }
      }
    }
    for (name, value) in found {
      let all = found.filter { $0.name == name }
      // A second assignment of the same text changes nothing.
      guard assigned[name] == all.count, all.allSatisfy({ $0.value.text == value.text }) else { continue }
      if values[name] == nil { values[name] = value }
    }
  }

  /// A word with the variables replaced that are known where it stands.
  func resolved(_ word: Word, in source: [UInt8]) -> CommandWord {
    let range = word.range.clamped(to: source.indices)
    if range.count != word.text.count, range.count == word.range.count, !joinsContinuedWords {
      // A line continuation inside a word: deny rules do not join it (S-4).
      var seen = CommandWord(constant: Array(source[range]))
      seen.complexity = .lineContinuation
      return seen
    }
    guard !values.isEmpty else { return CommandWord(word) }
    guard let text = replaced(word) else { return CommandWord(word) }
    var seen = CommandWord(constant: text)
    if word.parts.contains(where: { if case .doubleQuoted = $0 { true } else { false } }) {
      seen.traits.insert(.quoted)
    }
    return seen
  }

  /// The text of a word of literals and known variables; nil for any other, and for one without variables.
  private func replaced(_ word: Word) -> [UInt8]? {
    var text: [UInt8] = []
    var isReplaced = false
    func add(_ part: WordPart, isQuoted: Bool) -> Bool {
      switch part {
      case .literal(let bytes): text += bytes
      case .singleQuoted(let bytes): text += bytes
      case .escaped(let bytes): text += bytes
      case .parameter(let expansion):
        guard expansion.operation.isEmpty, !expansion.isIndirect, let value = values[expansion.name],
          value.end <= word.range.lowerBound, !Self.isBraced(expansion, word),
          isQuoted || !value.text.contains(where: { " \t\n*?[".utf8.contains($0) })
        else { return false }
        text += value.text
        isReplaced = true
      case .doubleQuoted(let parts, false): return parts.allSatisfy { add($0, isQuoted: true) }
      default: return false
      }
      return true
    }
    guard word.parts.allSatisfy({ add($0, isQuoted: false) }), isReplaced else { return nil }
    return text
  }

  /// `${x}` is not replaced.
  private static func isBraced(_ expansion: ParameterExpansion, _ word: Word) -> Bool {
    let braced = Array("${".utf8) + expansion.name
    guard word.text.count >= braced.count else { return false }
    return word.text.indices.contains { index in
      word.text[index...].starts(with: braced)
    }
  }

  private static let assigningBuiltins = ["export", "readonly", "declare", "local"]

  private static func assignments(of simple: SimpleCommand) -> [(name: [UInt8], value: Word)] {
    if simple.words.isEmpty {
      return simple.assignments.compactMap { assignment in
        let isPlain = !assignment.appends && assignment.subscriptParts == nil && assignment.elements == nil
        return isPlain ? (assignment.name, assignment.value) : nil
      }
    }
    guard let first = simple.words.first,
      assigningBuiltins.contains(where: { first.text.elementsEqual($0.utf8) })
    else { return [] }
    return simple.words.dropFirst().compactMap { word in
      guard case .literal(let bytes)? = word.parts.first,
        let equals = bytes.firstIndex(of: UInt8(ascii: "=")),
        equals > bytes.startIndex
      else { return nil }
      let head = bytes[..<equals]
      var parts = Array(word.parts.dropFirst())
      if equals + 1 < bytes.endIndex { parts.insert(.literal(bytes[(equals + 1)...]), at: 0) }
      let value = Word(range: word.range, text: word.text.dropFirst(head.count + 1), parts: parts)
      return (Array(head), value)
    }
  }

  /// The text of a literal value; nil when anything in it is expanded.
  private static func constant(_ word: Word) -> [UInt8]? {
    var text: [UInt8] = []
    for part in word.parts {
      switch part {
      case .literal(let bytes), .singleQuoted(let bytes): text += bytes
      case .escaped(let bytes): text += bytes
      case .doubleQuoted(let inner, false):
        for piece in inner {
          guard case .literal(let bytes) = piece else { return nil }
          text += bytes
        }
      default: return nil
      }
    }
    return text
  }

  /// `Z=$X` after `X=a`.
  private func resolvedConstant(_ word: Word, _ found: [(name: [UInt8], value: Value)]) -> [UInt8]? {
    guard word.parts.count == 1, case .parameter(let expansion) = word.parts[0], expansion.operation.isEmpty,
      !expansion.isIndirect
    else { return nil }
    return found.last { $0.name == expansion.name }?.value.text
  }

  /// Counts every assignment, wherever it stands: a variable that is set twice is no constant.
  private static func count(_ command: Command, _ assigned: inout [[UInt8]: Int]) {
    switch command.kind {
    case .simple(let simple):
      if simple.words.isEmpty {
        for assignment in simple.assignments { assigned[assignment.name, default: 0] += 1 }
      }
      for (name, _) in assignments(of: simple) where !simple.words.isEmpty { assigned[name, default: 0] += 1 }
      if let first = simple.words.first,
        ["read", "unset"].contains(where: { first.text.elementsEqual($0.utf8) })
      {
        for word in simple.words.dropFirst() { assigned[Array(word.text), default: 0] += 2 }
      }
    case .subshell(let statements), .group(let statements): count(statements, &assigned)
    case .ifClause(let branches):
      for branch in branches {
        count(branch.condition, &assigned)
        count(branch.body, &assigned)
      }
    case .whileLoop(let condition, let body), .untilLoop(let condition, let body):
      count(condition, &assigned)
      count(body, &assigned)
    case .forLoop(let variable, _, let body), .selectLoop(let variable, _, let body):
      assigned[variable, default: 0] += 2
      count(body, &assigned)
    case .arithmeticForLoop(_, let body): count(body, &assigned)
    case .caseClause(_, let arms): for arm in arms { count(arm.body, &assigned) }
    case .function(_, let body), .coprocess(_, let body): count(body, &assigned)
    case .arithmetic, .test: break
    }
  }

  private static func count(_ statements: [Statement], _ assigned: inout [[UInt8]: Int]) {
    for statement in statements {
      for pipeline in statement.pipelines {
        for command in pipeline.commands { count(command, &assigned) }
      }
    }
  }
}
