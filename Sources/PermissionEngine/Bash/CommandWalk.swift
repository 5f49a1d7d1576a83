import ShellSyntax

/// A simple command and what surrounds it.
struct WalkedCommand: Sendable {
  var command: SimpleCommand
  /// Nesting; 0 at the top.
  var depth: Int
  /// Where it may run.
  var directories: PossibleDirectories
  /// True inside `$(cat <<'D' … D)`, which is constant text (S-18).
  var isConstantHereDocument = false
}

/// Something around commands that counts in itself: expansions of a `for` list, redirections of a group, a test.
struct WalkedStructure: Sendable {
  /// What a person calls it: `for`, `subshell`, `function f`, …
  var label: String
  var depth: Int
  var directories: PossibleDirectories
  /// What expands in it.
  var expansions = ExpansionSummary()
  /// Redirections of the compound command.
  var redirections: [Redirection] = []
  /// The words of `[[ … ]]`, decided like `test` (S-18).
  var testWords: [Word]?
  /// A variable that it sets: the one of `for`, `select` or `coproc`.
  var variable: [UInt8]?
  /// True where setting the variable counts as an assignment whatever its name (S-11: `coproc NAME`).
  var variableCountsAlways = false
  /// True for a function definition (S-7).
  var definesFunction = false
}

/// One part of a text, in source order.
enum WalkedPart: Sendable {
  case command(WalkedCommand)
  case structure(WalkedStructure)
}

/// Lists everything in a script that has to be decided, and follows `cd` through it (spec S-3, S-7, S-17).
struct CommandWalk {
  private let home: [UInt8]
  private let resolve: ([UInt8], [UInt8]) -> [UInt8]

  /// The parts in source order; a structure comes before what it contains, a substitution before the command
  /// that it stands in.
  private(set) var parts: [WalkedPart] = []
  /// Functions and aliases that the text defines (S-7).
  private(set) var definedNames: Set<[UInt8]> = []
  /// A `cd` goes, or may go, elsewhere than where it starts (S-17).
  private(set) var changesDirectory = false
  /// How many loop bodies may still be walked a second time; bounds the work for nested loops.
  private var remainingRewalks = 16

  /// A walk with the home directory and the way to make paths absolute.
  init(home: [UInt8], resolve: @escaping ([UInt8], [UInt8]) -> [UInt8]) {
    self.home = home
    self.resolve = resolve
  }

  /// Adds the parts of a script.
  @discardableResult
  mutating func walk(_ script: ShellScript, in directories: PossibleDirectories, depth: Int) -> DirectoryFlow
  {
    walk(script.statements, in: directories, depth: depth)
  }

  private mutating func walk(
    _ statements: [Statement], in directories: PossibleDirectories, depth: Int
  ) -> DirectoryFlow {
    var flow = DirectoryFlow(unchanged: directories)
    var current = directories
    for statement in statements {
      let after = walk(statement, in: current, depth: depth)
      // A statement in the background runs in a subshell.
      flow = statement.isBackground ? DirectoryFlow(unchanged: current) : after
      current = flow.either
    }
    return flow
  }

  private mutating func walk(
    _ statement: Statement, in directories: PossibleDirectories, depth: Int
  ) -> DirectoryFlow {
    guard let first = statement.pipelines.first else { return DirectoryFlow(unchanged: directories) }
    var flow = walk(first, in: directories, depth: depth)
    for (joint, pipeline) in zip(statement.operators, statement.pipelines.dropFirst()) {
      switch joint {
      case .and:
        let next = walk(pipeline, in: flow.success, depth: depth)
        flow = DirectoryFlow(success: next.success, failure: flow.failure.union(next.failure))
      case .or:
        let next = walk(pipeline, in: flow.failure, depth: depth)
        flow = DirectoryFlow(success: flow.success.union(next.success), failure: next.failure)
      }
    }
    return flow
  }

  private mutating func walk(
    _ pipeline: Pipeline, in directories: PossibleDirectories, depth: Int
  ) -> DirectoryFlow {
    var flow = DirectoryFlow(unchanged: directories)
    for command in pipeline.commands {
      let after = walk(command, in: directories, depth: depth)
      // Each element of a pipeline with several commands runs in a subshell.
      if pipeline.commands.count == 1 { flow = after }
    }
    return pipeline.isNegated ? DirectoryFlow(success: flow.failure, failure: flow.success) : flow
  }

  private mutating func walk(
    _ command: Command, in directories: PossibleDirectories, depth: Int
  ) -> DirectoryFlow {
    if case .simple(let simple) = command.kind { return walk(simple, in: directories, depth: depth) }
    var scripts: [ShellScript] = []
    for redirection in command.redirections { redirection.collectNestedScripts(into: &scripts) }
    walk(scripts, in: directories, depth: depth + 1)
    return walk(command.kind, command.redirections, in: directories, depth: depth)
  }

  private mutating func walk(
    _ kind: CommandKind, _ redirections: [Redirection], in directories: PossibleDirectories, depth: Int
  ) -> DirectoryFlow {
    var structure = WalkedStructure(
      label: "", depth: depth, directories: directories, redirections: redirections)
    let unchanged = DirectoryFlow(unchanged: directories)
    switch kind {
    case .simple(let simple):
      return walk(simple, in: directories, depth: depth)
    case .subshell(let statements):
      add(structure, "subshell")
      _ = walk(statements, in: directories, depth: depth + 1)
      return unchanged
    case .group(let statements):
      add(structure, "group")
      return walk(statements, in: directories, depth: depth + 1)
    case .ifClause(let branches):
      add(structure, "if")
      return walk(branches, in: directories, depth: depth + 1)
    case .whileLoop(let condition, let body):
      add(structure, "while")
      return loop([condition, body], in: directories, depth: depth + 1)
    case .untilLoop(let condition, let body):
      add(structure, "until")
      return loop([condition, body], in: directories, depth: depth + 1)
    case .forLoop(let variable, let words, let body):
      return loop("for", variable, words, body, structure)
    case .selectLoop(let variable, let words, let body):
      return loop("select", variable, words, body, structure)
    case .arithmeticForLoop(let expression, let body):
      structure.expansions.add(expression)
      walkScripts(in: expression.operands, in: directories, depth: depth + 1)
      add(structure, "for")
      return loop([body], in: directories, depth: depth + 1)
    case .caseClause(let subject, let arms):
      return walk(subject, arms, structure)
    case .function(let name, let body):
      definedNames.insert(name.dequotedText)
      structure.definesFunction = true
      add(structure, "function \(String(decoding: name.text, as: UTF8.self))")
      _ = walk(body, in: directories.union(.unknown), depth: depth + 1)
      return unchanged
    case .coprocess(let name, let body):
      structure.variable = name
      structure.variableCountsAlways = name != nil
      add(structure, "coproc")
      _ = walk(body, in: directories, depth: depth + 1)
      return unchanged
    case .arithmetic(let expression):
      structure.expansions.add(expression)
      structure.expansions.isDynamic = structure.expansions.isDynamic || !expression.operands.isEmpty
      walkScripts(in: expression.operands, in: directories, depth: depth + 1)
      add(structure, "(( ))")
      return unchanged
    case .test(let words):
      structure.testWords = words
      structure.expansions = ExpansionSummary(of: words)
      for word in words { walkScripts(in: word.parts, in: directories, depth: depth + 1) }
      add(structure, "[[ ]]")
      return unchanged
    }
  }

  private mutating func add(_ structure: WalkedStructure, _ label: String) {
    var structure = structure
    structure.label = label
    parts.append(.structure(structure))
  }

  private mutating func walk(_ scripts: [ShellScript], in directories: PossibleDirectories, depth: Int) {
    for script in scripts { walk(script, in: directories, depth: depth) }
  }

  private mutating func walkScripts(
    in wordParts: [WordPart], in directories: PossibleDirectories, depth: Int
  ) {
    var scripts: [ShellScript] = []
    collectScripts(wordParts, into: &scripts)
    walk(scripts, in: directories, depth: depth)
  }

  private mutating func walk(
    _ branches: [ConditionalBranch], in directories: PossibleDirectories, depth: Int
  ) -> DirectoryFlow {
    var remaining = directories
    var after = PossibleDirectories.none
    var hasElse = false
    for branch in branches {
      if branch.condition.isEmpty {
        hasElse = true
        after = after.union(walk(branch.body, in: remaining, depth: depth).either)
      } else {
        let condition = walk(branch.condition, in: remaining, depth: depth)
        after = after.union(walk(branch.body, in: condition.success, depth: depth).either)
        remaining = condition.failure
      }
    }
    return DirectoryFlow(unchanged: hasElse ? after : after.union(remaining))
  }

  private mutating func walk(_ subject: Word, _ arms: [CaseArm], _ structure: WalkedStructure)
    -> DirectoryFlow
  {
    var structure = structure
    let inside = structure.depth + 1
    let words = [subject] + arms.flatMap(\.patterns)
    structure.expansions = ExpansionSummary(of: words)
    for word in words { walkScripts(in: word.parts, in: structure.directories, depth: inside) }
    add(structure, "case")
    // `;&` runs on into the next arm, so each arm may start where any earlier one ended.
    var after = structure.directories
    for arm in arms { after = after.union(walk(arm.body, in: after, depth: inside).either) }
    return DirectoryFlow(unchanged: after)
  }

  private mutating func loop(
    _ label: String, _ variable: [UInt8], _ words: [Word]?, _ body: [Statement], _ structure: WalkedStructure
  ) -> DirectoryFlow {
    var structure = structure
    structure.variable = variable
    structure.expansions = ExpansionSummary(of: words ?? [])
    for word in words ?? [] {
      walkScripts(in: word.parts, in: structure.directories, depth: structure.depth + 1)
    }
    add(structure, "\(label) \(String(decoding: variable, as: UTF8.self))")
    return loop([body], in: structure.directories, depth: structure.depth + 1)
  }

  /// A loop body may start where an earlier round ended. Where a round changes the directory, the directories
  /// of later rounds are unknown.
  private mutating func loop(
    _ bodies: [[Statement]], in directories: PossibleDirectories, depth: Int
  ) -> DirectoryFlow {
    let start = parts.count
    var after = remainingRewalks > 0 ? directories : directories.union(.unknown)
    for body in bodies { after = walk(body, in: after, depth: depth).either }
    if after != directories, remainingRewalks > 0 {
      remainingRewalks -= 1
      parts.removeSubrange(start...)
      after = directories.union(.unknown)
      for body in bodies { after = after.union(walk(body, in: after, depth: depth).either) }
    }
    return DirectoryFlow(unchanged: after.union(directories))
  }

  private mutating func walk(
    _ simple: SimpleCommand, in directories: PossibleDirectories, depth: Int
  ) -> DirectoryFlow {
    for script in simple.nestedScripts {
      if script.isConstantHereDocument, case .simple(let inner)? = script.onlyCommand {
        parts.append(
          .command(
            WalkedCommand(
              command: inner, depth: depth + 1, directories: directories, isConstantHereDocument: true)))
      } else {
        walk(script, in: directories, depth: depth + 1)
      }
    }
    parts.append(.command(WalkedCommand(command: simple, depth: depth, directories: directories)))
    noteAliases(of: simple)
    guard let change = DirectoryChange(simple, home: home) else {
      return DirectoryFlow(unchanged: directories)
    }
    switch change {
    case .known(let path):
      var targets = PossibleDirectories.none
      if directories.includesUnknown {
        targets =
          path.first == UInt8(ascii: "/") ? PossibleDirectories(resolve(path, [UInt8(ascii: "/")])) : .unknown
      }
      for directory in directories.known {
        targets = targets.union(PossibleDirectories(resolve(path, directory)))
      }
      if targets != directories { changesDirectory = true }
      return DirectoryFlow(success: targets, failure: directories)
    case .unknownTarget:
      changesDirectory = true
      return DirectoryFlow(success: .unknown, failure: directories)
    case .other:
      return DirectoryFlow(unchanged: directories.union(.unknown))
    }
  }

  /// `alias name=value` defines a command word (S-7).
  private mutating func noteAliases(of command: SimpleCommand) {
    guard let name = command.words.first?.constantText, name.elementsEqual("alias".utf8) else { return }
    for word in command.words.dropFirst() {
      let text = word.dequotedText
      if let equals = text.firstIndex(of: UInt8(ascii: "=")) { definedNames.insert(Array(text[..<equals])) }
    }
  }
}

extension ShellScript {
  /// The command of a script that is one command and nothing else.
  var onlyCommand: CommandKind? {
    guard statements.count == 1, statements[0].pipelines.count == 1,
      statements[0].pipelines[0].commands.count == 1
    else { return nil }
    return statements[0].pipelines[0].commands[0].kind
  }
}
