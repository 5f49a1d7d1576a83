import CommandKnowledge
import ShellSyntax

/// What stands around commands: groups, conditions, loops, functions (S-3, S-17).
extension ScriptReading {
  mutating func walk(
    _ command: Command, _ place: FoundCommand.Place, timing: [CommandWord] = [],
    leavesRedirections: Bool = false
  ) {
    let block = place.union(.nested)
    let inner = block.union(.buried)
    let obscure = inner.union([.obscure, .unchecked])
    let body = obscure.union(.inBody)
    let first = script.commands.count
    var opaqueStructures = script.opaqueStructures
    defer {
      let isOpaque =
        Self.isPlainCompound(command) && place.isDisjoint(with: .nested)
        && (script.opaqueStructures > opaqueStructures
          || script.commands[first...].contains { $0.words.contains(where: \.isUnread) })
      if isOpaque || Self.isObscure(command.kind) || place.contains(.negated) && Self.isGroup(command.kind),
        place.isDisjoint(with: .obscure), script.commands.count > first
      {
        let text = source[command.range.clamped(to: source.indices)]
        script.obscureBodies.append(ObscureBody(commands: first..<script.commands.count, text: Array(text)))
      }
    }
    if !command.redirections.isEmpty {
      script.makeComplex(
        "a redirection of a compound command", Self.opaque(in: place), keepsFileRules: leavesRedirections,
        keepsWriteChecks: leavesRedirections,
        isOfSubshell: Self.isSubshell(command)
          && command.redirections.contains(where: RedirectionTarget.isWritten))
      opaqueStructures = script.opaqueStructures
    }
    switch command.kind {
    case .simple(let simple): add(simple, place, timing: timing)
    case .subshell(let statements):
      let hasSemicolon = hasSemicolon(statements, in: command)
      if !hasSemicolon { script.hasPlainSubshell = true }
      // The sandbox takes commands on lines of their own for plain, rules do not (C-11f).
      let range = command.range.clamped(to: source.indices)
      let isPlain = !hasSemicolon || !source[range].contains(UInt8(ascii: ";"))
      script.makeComplex(
        "a subshell `( )`", isPlain ? .plainSubshell : Self.opaque(in: place), keepsFileRules: !hasSemicolon,
        isOfSubshell: !hasSemicolon)
      let wasFrozen = directories.isFrozen
      let wasInDollarSubstitution = isInDollarSubstitution
      isInDollarSubstitution = false
      directories.restart()
      directories.isFrozen = true
      walk(statements, hasSemicolon ? inner : inner.union(.inPlainSubshell))
      directories.restart()
      directories.isFrozen = wasFrozen
      isInDollarSubstitution = wasInDollarSubstitution
    case .group(let statements):
      script.makeComplex("a group `{ }`", Self.opaque(in: place))
      walk(statements, inner)
    case .ifClause(let branches):
      for branch in branches {
        walk(branch.condition, block)
        walk(branch.body, block)
      }
    case .whileLoop(let condition, let body), .untilLoop(let condition, let body):
      walk(condition, block)
      walk(body, block)
    case .forLoop(let variable, let words, let body):
      addLoop(variable, words, place)
      walk(body, block)
    case .selectLoop(_, let words, let body):
      script.makeComplex("`select`", Self.opaque(in: place))
      for word in words ?? [] { descend(into: word.parts, obscure) }
      walk(body, obscure.subtracting(.buried).union(.selected))
    case .arithmeticForLoop(let expression, let body):
      script.makeComplex("an arithmetic `for`", Self.opaque(in: place))
      descend(into: expression.operands, obscure)
      walk(body, obscure)
    case .caseClause(let subject, let arms):
      script.makeComplex("`case`", Self.opaque(in: place))
      descend(into: subject.parts, obscure)
      for arm in arms {
        for pattern in arm.patterns { descend(into: pattern.parts, obscure) }
        walk(arm.body, body)
      }
    case .function(_, let definition):
      if !timing.isEmpty { script.goesOnBehindError = true }
      script.makeComplex("a function definition", Self.opaque(in: place))
      walk(definition, body)
    case .coprocess(_, let body):
      if case .simple(let simple) = body.kind { return add(Self.named(simple, from: command.range), place) }
      script.goesOnBehindError = true
      script.makeComplex("`coproc`", Self.opaque(in: place), keepsFileRules: true)
      let words = StructureWords.of(body)
      script.structureWords += words
      // Nothing sees what runs in a group `{ }`, and file rules see nothing of the rest.
      if !words.isEmpty || Self.isSubshell(body) {
        walk(body, obscure.subtracting(.fileChecked))
      }
    case .arithmetic(let expression):
      script.makeComplex("`(( ))`", Self.opaque(in: place))
      descend(into: expression.operands, inner)
    case .test(let words): addTest(words, command, place)
    }
    for redirection in command.redirections { descend(into: redirection, inner) }
  }

  static func isObscure(_ kind: CommandKind) -> Bool {
    switch kind {
    case .function, .caseClause, .selectLoop, .arithmeticForLoop: true
    default: false
    }
  }

  /// A simple command behind `coproc`, which the product takes for the name of the command.
  static func named(_ simple: SimpleCommand, from range: SourceRange) -> SimpleCommand {
    let name = Array("coproc".utf8)
    let start = range.lowerBound..<range.lowerBound + name.count
    let word = Word(range: start, text: name[...], parts: [.literal(name[...])])
    let assignments = simple.assignments.map {
      Word(range: $0.range, text: $0.text, parts: [.literal($0.text)])
    }
    return SimpleCommand(
      range: range, assignments: [], words: [word] + assignments + simple.words,
      redirections: simple.redirections)
  }

  /// A `;` or a line break stands in a group `( )` at its own level.
  func hasSemicolon(_ statements: [Statement], in command: Command) -> Bool {
    statements.count > 1 || Self.endsInSemicolon(source, command.range)
  }

  /// A `;` right before the closing parenthesis.
  static func endsInSemicolon(_ source: [UInt8], _ range: SourceRange) -> Bool {
    source[range.clamped(to: source.indices)].dropLast().trimmingShellBlanks.last == UInt8(ascii: ";")
  }
}
