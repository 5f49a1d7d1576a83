import ShellSyntax

/// What runs, as a flat list: the words of each simple command as written, its redirections after them.
struct ListedCommand: Hashable, Comparable, CustomStringConvertible {
  var words: [String]
  var redirections: [String]

  var description: String {
    words.map { "⟨\($0)⟩" }.joined() + redirections.map { " >⟨\($0)⟩" }.joined()
  }

  static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

/// Collects every simple command of a tree, wherever it stands.
struct CommandListing {
  private(set) var commands: [ListedCommand] = []
  /// Redirections of compound commands.
  private(set) var compoundRedirections: [String] = []

  /// The list, sorted, without commands that only redirect.
  static func list(_ script: ShellScript) -> [ListedCommand] {
    var listing = CommandListing()
    listing.add(script.statements)
    var commands = listing.commands.filter { !$0.words.isEmpty }
    commands += listing.compoundRedirections.map { ListedCommand(words: [], redirections: [$0]) }
    return commands.sorted()
  }

  private func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

  private mutating func add(_ statements: [Statement]) {
    for command in statements.flatMap(\.pipelines).flatMap(\.commands) { add(command) }
  }

  private mutating func add(_ command: Command) {
    compoundRedirections += command.redirections.map { text($0.target.text) }
    command.redirections.forEach { add($0) }
    switch command.kind {
    case .simple(let simple): add(simple)
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
      words?.forEach { add($0.parts) }
      add(body)
    case .arithmeticForLoop(let expression, let body):
      add(expression.operands)
      add(body)
    case .caseClause(let subject, let arms):
      add(subject.parts)
      for arm in arms {
        arm.patterns.forEach { add($0.parts) }
        add(arm.body)
      }
    case .function(_, let body), .coprocess(_, let body): add(body)
    case .arithmetic(let expression): add(expression.operands)
    case .test(let words): words.forEach { add($0.parts) }
    }
  }

  private mutating func add(_ simple: SimpleCommand) {
    let words = simple.assignments.map { text($0.text) } + simple.words.map { text($0.text) }
    let targets = simple.redirections.map { text($0.target.text) }
    if words.isEmpty {
      compoundRedirections += targets
    } else {
      commands.append(ListedCommand(words: words, redirections: targets))
    }
    for assignment in simple.assignments {
      add(assignment.subscriptParts ?? [])
      add(assignment.value.parts)
      assignment.elements?.forEach { add($0.parts) }
    }
    simple.words.forEach { add($0.parts) }
    simple.redirections.forEach { add($0) }
  }

  private mutating func add(_ redirection: Redirection) {
    add(redirection.target.parts)
    if case .hereDocument(let body) = redirection.operation { add(body.parts) }
  }

  private mutating func add(_ parts: [WordPart]) {
    for part in parts {
      switch part {
      case .literal, .escaped, .singleQuoted, .ansiQuoted, .tilde, .glob: break
      case .doubleQuoted(let inner, _): add(inner)
      case .parameter(let expansion): add(expansion.operands)
      case .command(let script), .process(let script, _): add(script.statements)
      case .arithmetic(let expression): add(expression.operands)
      case .brace(let alternatives): alternatives?.forEach { add($0) }
      }
    }
  }
}
