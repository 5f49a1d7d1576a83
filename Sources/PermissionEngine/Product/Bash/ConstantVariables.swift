import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// Variables that are assigned text before the first command of a text: later words are read with their value (S-3v, B-10v).
///
/// A declaration such as `export X=a` is the last command that may assign one. The value is known up to where another one
/// is assigned, or may be.
struct ConstantVariables: Sendable {
  private struct Value {
    var text: [UInt8]
    /// Where the value is known: behind its assignment, up to the next.
    var places: Range<Int>
  }

  private var values: [[UInt8]: Value] = [:]
  private let home: [UInt8]
  /// The release, which joins a word with a line continuation inside or not.
  private let joinsContinuedWords: Bool

  /// No variables.
  ///
  /// - Parameter home: what `$HOME` stands for in a value.
  init(home: [UInt8] = [], in semantics: Semantics = .product) {
    self.home = home
    joinsContinuedWords = semantics.has(.continuedWordsAreJoined)
  }

  /// Whether no variable is known.
  var isEmpty: Bool { values.isEmpty }

  /// Nothing is known any more.
  mutating func forget() { values = [:] }

  /// Learns from the statements of a whole text.
  mutating func learn(from script: ShellScript) {
    guard script.source.contains(UInt8(ascii: "=")) else { return }
    learnLeading(script.statements)
    if values.isEmpty { return }
    VariableSetters.visit(script.statements) { name, place in
      guard let value = values[name], value.places.contains(place) else { return }
      values[name]?.places = value.places.lowerBound..<place
    }
  }

  /// Learns from the assignments in front of the first command.
  private mutating func learnLeading(_ statements: [Statement]) {
    var spoilt: Set<[UInt8]> = []
    for statement in statements {
      if statement.isBackground { return }
      for (index, pipeline) in statement.pipelines.enumerated() {
        let isAlternative =
          index > 0 && statement.operators[index - 1] == .or
          || index < statement.operators.count && statement.operators[index] == .or
        guard !isAlternative, !pipeline.isTimed, !pipeline.isNegated, pipeline.commands.count == 1,
          case .simple(let simple)? = pipeline.commands.first?.kind, simple.redirections.isEmpty
        else { return }
        for assigned in VariableSetters.assignments(of: simple) {
          let end = simple.range.upperBound
          let known = values[assigned.name]
          let text = constant(assigned.value).map { assigned.appends ? (known?.text ?? []) + $0 : $0 }
          if assigned.appends, known == nil { spoilt.insert(assigned.name) }
          // A second assignment of the same text changes nothing.
          if known != nil, known?.text != text, !assigned.appends { spoilt.insert(assigned.name) }
          values[assigned.name] = nil
          if let text, !spoilt.contains(assigned.name) {
            values[assigned.name] = Value(text: text, places: end..<Int.max)
          }
        }
        if !simple.words.isEmpty || VariableSetters.runsCommand(simple) { return }
      }
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
    if word.parts.contains(where: { if case .glob = $0 { true } else { false } }) {
      seen.traits.insert(.glob)
    }
    return seen
  }

  /// Whether values stand in a word in place of its variables.
  func replaces(_ word: Word) -> Bool { replaced(word) != nil }

  /// The text of a word of literals and known variables; nil for any other, and for one without variables.
  private func replaced(_ word: Word) -> [UInt8]? {
    var text: [UInt8] = []
    var isReplaced = false
    func add(_ part: WordPart, isQuoted: Bool) -> Bool {
      switch part {
      case .literal(let bytes), .singleQuoted(let bytes), .glob(let bytes): text += bytes
      case .escaped(let bytes): text += bytes
      case .parameter(let expansion):
        guard Self.isPlain(expansion, word), let value = value(of: expansion, in: word),
          !value.contains(where: { "$`".utf8.contains($0) }),
          isQuoted || !value.contains(where: { " \t\n*?[".utf8.contains($0) })
        else { return false }
        text += value
        isReplaced = true
      case .doubleQuoted(let parts, false): return parts.allSatisfy { add($0, isQuoted: true) }
      default: return false
      }
      return true
    }
    guard word.parts.allSatisfy({ add($0, isQuoted: false) }), isReplaced else { return nil }
    return text
  }

  /// What a variable holds where a word stands; nil where that is not known.
  private func value(of expansion: ParameterExpansion, in word: Word) -> [UInt8]? {
    guard let value = values[expansion.name], value.places.contains(word.range.lowerBound) else { return nil }
    return value.text
  }

  /// A variable by its bare name: `${x}` is not replaced.
  private static func isPlain(_ expansion: ParameterExpansion, _ word: Word) -> Bool {
    guard expansion.operation.isEmpty, !expansion.isIndirect else { return false }
    let braced = Array("${".utf8) + expansion.name
    return !word.text.indices.contains { index in
      word.text[index...].starts(with: braced)
    }
  }

  /// Whether a value is known: text, `$HOME` and variables of which that is so.
  func isKnown(_ value: Word) -> Bool { !values.isEmpty && constant(value) != nil }

  /// The text of such a value; nil when anything else in it is expanded, or it holds `~`.
  private func constant(_ word: Word) -> [UInt8]? {
    var text: [UInt8] = []
    func add(_ part: WordPart) -> Bool {
      switch part {
      case .literal(let bytes), .singleQuoted(let bytes): text += bytes
      case .escaped(let bytes): text += bytes
      case .doubleQuoted(let inner, false): return inner.allSatisfy(add)
      case .parameter(let expansion):
        let isHome = expansion.name.elementsEqual("HOME".utf8)
        guard Self.isPlain(expansion, word), let value = isHome ? home : value(of: expansion, in: word)
        else { return false }
        text += value
      default: return false
      }
      return true
    }
    // What the shell may read as more than itself is no constant to the product.
    return word.parts.allSatisfy(add) && !text.contains(UInt8(ascii: "~")) ? text : nil
  }
}

/// What gives variables a value.
enum VariableSetters {
  /// One assignment.
  struct Assigned {
    var name: [UInt8]
    var value: Word
    /// It is `+=`.
    var appends = false
  }

  /// Builtins that assign what their arguments name without `=`.
  private static let readers = ["read", "unset", "mapfile", "readarray", "getopts", "printf"]

  /// What a command assigns to this shell: assignments alone, or a declaration with some.
  static func assignments(of simple: SimpleCommand) -> [Assigned] {
    guard let first = simple.words.first else {
      return simple.assignments.compactMap { assignment in
        let isPlain = assignment.subscriptParts == nil && assignment.elements == nil
        return isPlain
          ? Assigned(name: assignment.name, value: assignment.value, appends: assignment.appends) : nil
      }
    }
    guard ExportingBuiltins.contains(Array(first.text)) else { return [] }
    return simple.words.dropFirst().compactMap { word in
      guard case .literal(let bytes)? = word.parts.first,
        let equals = bytes.firstIndex(of: UInt8(ascii: "=")),
        equals > bytes.startIndex
      else { return nil }
      let head = bytes[..<equals]
      var parts = Array(word.parts.dropFirst())
      if equals + 1 < bytes.endIndex { parts.insert(.literal(bytes[(equals + 1)...]), at: 0) }
      let value = Word(range: word.range, text: word.text.dropFirst(head.count + 1), parts: parts)
      return Assigned(name: Array(head), value: value)
    }
  }

  /// Whether a value of an assignment is what a command prints.
  static func runsCommand(_ simple: SimpleCommand) -> Bool {
    func runs(_ part: WordPart) -> Bool {
      switch part {
      case .command, .process: true
      case .doubleQuoted(let inner, _): inner.contains(where: runs)
      default: false
      }
    }
    return simple.assignments.contains { $0.value.parts.contains(where: runs) }
  }

  /// Calls a body with every name that may get a value and where: in a loop, where the outermost one begins.
  static func visit(_ statements: [Statement], inLoop loop: Int? = nil, _ body: ([UInt8], Int) -> Void) {
    for statement in statements {
      for pipeline in statement.pipelines {
        for command in pipeline.commands { visit(command, inLoop: loop, body) }
      }
    }
  }

  private static func visit(_ command: Command, inLoop loop: Int?, _ body: ([UInt8], Int) -> Void) {
    let start = loop ?? command.range.lowerBound
    switch command.kind {
    case .simple(let simple):
      for assigned in assignments(of: simple) { body(assigned.name, start) }
      if simple.words.isEmpty {
        for assignment in simple.assignments { body(assignment.name, start) }
      }
      if let first = simple.words.first, readers.contains(where: { first.text.elementsEqual($0.utf8) }) {
        for word in simple.words.dropFirst() { body(Array(word.text), start) }
      }
    case .subshell(let statements), .group(let statements): visit(statements, inLoop: loop, body)
    case .ifClause(let branches):
      for branch in branches {
        visit(branch.condition, inLoop: loop, body)
        visit(branch.body, inLoop: loop, body)
      }
    case .whileLoop(let condition, let statements), .untilLoop(let condition, let statements):
      visit(condition, inLoop: start, body)
      visit(statements, inLoop: start, body)
    case .forLoop(let variable, _, let statements), .selectLoop(let variable, _, let statements):
      body(variable, start)
      visit(statements, inLoop: start, body)
    case .arithmeticForLoop(_, let statements): visit(statements, inLoop: start, body)
    case .caseClause(_, let arms): for arm in arms { visit(arm.body, inLoop: loop, body) }
    case .function(_, let definition), .coprocess(_, let definition): visit(definition, inLoop: loop, body)
    case .arithmetic, .test: break
    }
  }
}
