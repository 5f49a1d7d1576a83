import ShellSyntax

/// What the expansions in a stretch of shell text mean for a decision (spec S-11, S-18).
struct ExpansionSummary: Sendable, Hashable {
  /// Brace, parameter or arithmetic expansion, or a substitution: the value is not known (S-18).
  var isDynamic = false
  /// Unquoted pathname expansion.
  var hasGlob = false
  /// Tilde expansion.
  var hasTilde = false
  /// `${!x}`, `${x@P}`, arithmetic that names a variable: bash runs what a variable holds (S-18).
  var runsVariable = false
  /// Variables that an expansion assigns to: `${x:=…}`, `$((x=…))`.
  var assignedNames: [[UInt8]] = []

  /// True when the text is exactly what stands there, apart from globs and tildes.
  var isConstant: Bool { !isDynamic && !runsVariable }

  init() {}

  /// The summary of some words.
  init(of words: some Sequence<Word>) {
    for word in words { add(word) }
  }

  mutating func add(_ word: Word) { add(word.parts) }

  mutating func add(_ parts: [WordPart]) {
    for part in parts { add(part) }
  }

  mutating func add(_ part: WordPart) {
    switch part {
    case .literal, .escaped, .singleQuoted: break
    case .ansiQuoted(let value): if value == nil { isDynamic = true }
    case .doubleQuoted(let parts, let isLocalized):
      if isLocalized { isDynamic = true }
      add(parts)
    case .parameter(let expansion): add(expansion)
    case .command(let script): if !script.isConstantHereDocument { isDynamic = true }
    case .arithmetic(let expression):
      isDynamic = true
      add(expression)
    case .process: isDynamic = true
    case .tilde: hasTilde = true
    case .glob: hasGlob = true
    case .brace(let alternatives):
      isDynamic = true
      for alternative in alternatives ?? [] { add(alternative) }
    }
  }

  mutating func add(_ expression: ArithmeticExpression) {
    if expression.namesVariable { runsVariable = true }
    assignedNames += expression.assignedNames
    add(expression.operands)
  }

  private mutating func add(_ expansion: ParameterExpansion) {
    add(expansion.operands)
    // `$?` is a number: always harmless (S-18).
    if expansion.name == [UInt8(ascii: "?")], expansion.operation.isEmpty { return }
    isDynamic = true
    if expansion.isIndirect || expansion.operation.starts(with: "@P".utf8) { runsVariable = true }
    if expansion.assigns { assignedNames.append(expansion.name) }
  }
}

extension ShellScript {
  /// `$(cat <<'D' … D)` with a quoted delimiter: constant text, always harmless (S-18).
  var isConstantHereDocument: Bool {
    guard statements.count == 1, statements[0].pipelines.count == 1, !statements[0].isBackground,
      statements[0].pipelines[0].commands.count == 1, !statements[0].pipelines[0].isNegated,
      case .simple(let command) = statements[0].pipelines[0].commands[0].kind,
      command.assignments.isEmpty, command.words.count == 1, command.words[0].text.elementsEqual("cat".utf8),
      command.redirections.count == 1,
      case .hereDocument(let body) = command.redirections[0].operation
    else { return false }
    return body.isQuoted
  }
}

extension SimpleCommand {
  /// The scripts nested anywhere in this command: substitutions in words, assignments, redirections and
  /// here-documents (S-3), in source order within each kind.
  var nestedScripts: [ShellScript] {
    var scripts: [ShellScript] = []
    for assignment in assignments {
      collectScripts(assignment.subscriptParts ?? [], into: &scripts)
      collectScripts(assignment.value.parts, into: &scripts)
      for element in assignment.elements ?? [] { collectScripts(element.parts, into: &scripts) }
    }
    for word in words { collectScripts(word.parts, into: &scripts) }
    for redirection in redirections { redirection.collectNestedScripts(into: &scripts) }
    return scripts
  }
}

extension Redirection {
  /// Adds the scripts nested in the target and the here-document.
  func collectNestedScripts(into scripts: inout [ShellScript]) {
    collectScripts(target.parts, into: &scripts)
    if case .hereDocument(let body) = operation { collectScripts(body.parts, into: &scripts) }
  }

  /// What expands in it: the here-document's body, the here-string, or the target.
  var expansions: ExpansionSummary {
    var summary = ExpansionSummary()
    if case .hereDocument(let body) = operation {
      summary.add(body.parts)
      summary.hasGlob = false
    } else {
      summary.add(target)
    }
    return summary
  }
}

/// Adds every script nested in these parts, outermost first. The depth of the recursion is bounded by the parser.
func collectScripts(_ parts: [WordPart], into scripts: inout [ShellScript]) {
  for part in parts {
    switch part {
    case .literal, .escaped, .singleQuoted, .ansiQuoted, .tilde, .glob: break
    case .doubleQuoted(let inner, _): collectScripts(inner, into: &scripts)
    case .parameter(let expansion): collectScripts(expansion.operands, into: &scripts)
    case .command(let script): scripts.append(script)
    case .arithmetic(let expression): collectScripts(expression.operands, into: &scripts)
    case .process(let script, _): scripts.append(script)
    case .brace(let alternatives):
      for alternative in alternatives ?? [] { collectScripts(alternative, into: &scripts) }
    }
  }
}
