import ShellSyntax

/// How large a tree is: its nodes and the bytes of their texts, shared or not.
struct TreeSize {
  private var size = 0

  static func of(_ script: ShellScript) -> Int {
    var tree = TreeSize()
    tree.add(script.statements)
    return tree.size + script.comments.count
  }

  private mutating func add(_ statements: [Statement]) {
    size += statements.count
    for command in statements.flatMap(\.pipelines).flatMap(\.commands) { add(command) }
  }

  private mutating func add(_ command: Command) {
    size += 1
    command.redirections.forEach { add($0) }
    switch command.kind {
    case .simple(let simple):
      for assignment in simple.assignments {
        size += assignment.text.count
        add(assignment.subscriptParts ?? [])
        add(assignment.value)
        assignment.elements?.forEach { add($0) }
      }
      simple.words.forEach { add($0) }
      simple.redirections.forEach { add($0) }
    case .subshell(let body), .group(let body): add(body)
    case .ifClause(let branches):
      for branch in branches {
        add(branch.condition)
        add(branch.body)
      }
    case .whileLoop(let condition, let body), .untilLoop(let condition, let body):
      add(condition)
      add(body)
    case .forLoop(_, let words, let body), .selectLoop(_, let words, let body):
      words?.forEach { add($0) }
      add(body)
    case .arithmeticForLoop(let expression, let body):
      add(expression.operands)
      add(body)
    case .caseClause(let subject, let arms):
      add(subject)
      for arm in arms {
        arm.patterns.forEach { add($0) }
        add(arm.body)
      }
    case .function(_, let body), .coprocess(_, let body): add(body)
    case .arithmetic(let expression): add(expression.operands)
    case .test(let words): words.forEach { add($0) }
    }
  }

  private mutating func add(_ redirection: Redirection) {
    size += redirection.text.count
    add(redirection.target)
    if case .hereDocument(let body) = redirection.operation { add(body.parts) }
  }

  private mutating func add(_ word: Word) {
    size += 1 + word.text.count
    add(word.parts)
  }

  private mutating func add(_ parts: [WordPart]) {
    for part in parts {
      size += 1
      switch part {
      case .literal(let text), .singleQuoted(let text), .tilde(let text), .glob(let text): size += text.count
      case .escaped(let text): size += text.count
      case .ansiQuoted(let text): size += text?.count ?? 0
      case .doubleQuoted(let inner, _): add(inner)
      case .parameter(let expansion): add(expansion.operands)
      case .command(let script), .process(let script, _): add(script.statements)
      case .arithmetic(let expression): add(expression.operands)
      case .brace(let alternatives): alternatives?.forEach { add($0) }
      }
    }
  }
}
