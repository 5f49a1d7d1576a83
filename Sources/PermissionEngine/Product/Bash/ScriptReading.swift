import CommandKnowledge
import ShellSyntax

/// Reads a command text into its commands and what makes it complex (S-1 to S-6, S-17, S-18).
struct ScriptReading {
  /// The finished answer.
  private(set) var script = ProductScript()
  private var source: [UInt8] = []
  private var constants = ConstantVariables()
  private var directories: DirectoryTrail

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - directory: the working directory, absolute and resolved.
  ///   - home: the home directory, likewise.
  static func read(_ text: [UInt8], directory: [UInt8], home: [UInt8]) -> ProductScript {
    var reading = ScriptReading(directory: directory, home: home)
    reading.read(text)
    return reading.script
  }

  private init(directory: [UInt8], home: [UInt8]) {
    directories = DirectoryTrail(start: directory, home: home)
  }

  private mutating func read(_ text: [UInt8]) {
    if let refusal = RawTextChecks.refusal(text) {
      script.refusal = refusal
      return
    }
    script.wholeText = Array(text.trimmingShellBlanks)
    if RawTextChecks.isTooLong(text) {
      script.isTooLong = true
      script.makeComplex("the text is longer than \(RawTextChecks.maximumLength) UTF-16 units")
      return
    }
    if let reason = RawTextChecks.complexity(text) { script.makeComplex(reason) }
    let (result, isValid) = TolerantParse.read(text)
    script.doubt = DoubtfulParse.reason(text, isValid: isValid)
    switch result {
    case .script(let tree, let source):
      self.source = source
      constants.learn(from: tree)
      walk(tree.statements, .top)
      finish(tree)
    case .pieces(let reason, let pieces, let source):
      self.source = source
      script.makeComplex("the text is malformed: \(reason)")
      script.isComparedWhole = true
      for piece in pieces { add(piece, [.fileChecked]) }
      script.normalisedText = script.wholeText
    }
  }

  private mutating func finish(_ tree: ShellScript) {
    let texts = WholeTexts(tree, source: source)
    script.wholeText = texts.asWritten
    script.normalisedText = texts.normalised
    script.pipelineText = texts.pipeline
  }

  // MARK: Structure

  private mutating func walk(_ statements: [Statement], _ place: FoundCommand.Place) {
    for statement in statements {
      if statement.isBackground {
        script.hasBackground = true
        if place.contains(.nested) { script.makeComplex("`&` inside a compound command", keepsFileRules: true) }
      }
      for pipeline in statement.pipelines { walk(pipeline, place) }
    }
  }

  private mutating func walk(_ pipeline: Pipeline, _ place: FoundCommand.Place) {
    var place = place
    if pipeline.commands.count > 1 {
      if place.isDisjoint(with: [.nested, .substituted]) {
        script.hasTopLevelPipe = true
      } else {
        script.makeUncoverable("a `|` that is not at top level")
      }
      place.insert(.piped)
      place.remove(.resolved)
    }
    for (index, command) in pipeline.commands.enumerated() {
      let isTimed = pipeline.isTimed && index == 0
      if isTimed, timeOptions(before: command) { script.makeComplex("`time -p`", keepsFileRules: true) }
      walk(command, place, isTimed: isTimed)
    }
  }

  /// Whether the keyword `time` before a command has an option.
  private func timeOptions(before command: Command) -> Bool {
    source[..<min(command.range.lowerBound, source.count)].trimmingShellBlanks.suffix(2).elementsEqual("-p".utf8)
  }

  private mutating func walk(_ command: Command, _ place: FoundCommand.Place, isTimed: Bool = false) {
    var inner = place.union(.nested)
    inner.remove(.resolved)
    if !command.redirections.isEmpty {
      script.makeComplex("a redirection of a compound command")
    }
    switch command.kind {
    case .simple(let simple): add(simple, place, isTimed: isTimed)
    case .subshell(let statements):
      let hasSemicolon = statements.count > 1 || Self.endsInSemicolon(source, command.range)
      if !hasSemicolon { script.hasPlainSubshell = true }
      script.makeComplex("a subshell `( )`", keepsFileRules: !hasSemicolon)
      script.isComparedWhole = true
      walk(statements, inner)
    case .group(let statements):
      script.makeComplex("a group `{ }`")
      script.isComparedWhole = true
      walk(statements, inner)
    case .ifClause(let branches):
      for branch in branches {
        walk(branch.condition, inner)
        walk(branch.body, inner)
      }
    case .whileLoop(let condition, let body), .untilLoop(let condition, let body):
      walk(condition, inner)
      walk(body, inner)
    case .forLoop(let variable, let words, let body):
      addLoop(variable, words, place)
      walk(body, inner)
    case .selectLoop(_, let words, let body):
      script.makeComplex("`select`")
      for word in words ?? [] { descend(into: word.parts, inner) }
      walk(body, inner)
    case .arithmeticForLoop(let expression, let body):
      script.makeComplex("an arithmetic `for`")
      descend(into: expression.operands, inner)
      walk(body, inner)
    case .caseClause(let subject, let arms):
      script.makeComplex("`case`")
      if Self.hasExpansion(subject) { script.isComparedWhole = true }
      descend(into: subject.parts, inner)
      for arm in arms {
        for pattern in arm.patterns { descend(into: pattern.parts, inner) }
        walk(arm.body, inner)
      }
    case .function(_, let body):
      script.makeComplex("a function definition")
      script.isComparedWhole = true
      walk(body, inner)
    case .coprocess:
      // Nothing sees what runs there.
      script.makeComplex("`coproc`", keepsFileRules: true)
    case .arithmetic(let expression):
      script.makeComplex("`(( ))`")
      descend(into: expression.operands, inner)
    case .test(let words): addTest(words, command, place)
    }
    for redirection in command.redirections { descend(into: redirection, inner) }
  }

  /// A `;` right before the closing parenthesis.
  private static func endsInSemicolon(_ source: [UInt8], _ range: SourceRange) -> Bool {
    source[range.clamped(to: source.indices)].dropLast().trimmingShellBlanks.last == UInt8(ascii: ";")
  }

  private static func hasExpansion(_ word: Word) -> Bool {
    let seen = CommandWord(word)
    return seen.complexity != nil || !seen.traits.isDisjoint(with: [.namedVariable, .specialVariable, .substitution])
  }

  /// A `for` loop parses, but sets a variable: nothing but a bare or exact rule covers that (S-3a).
  private mutating func addLoop(_ variable: [UInt8], _ words: [Word]?, _ place: FoundCommand.Place) {
    for word in words ?? [] {
      let seen = CommandWord(word)
      if let reason = seen.complexity {
        script.makeComplex(reason, keepsFileRules: true)
        script.isComparedWhole = true
      }
      descend(into: word.parts, place)
    }
    if ["PATH", "LANG", "IFS"].contains(where: { variable.elementsEqual($0.utf8) }) {
      script.makeComplex("`\(String(decoding: variable, as: UTF8.self))` as a loop variable")
    }
    var element = FoundCommand(
      assignments: [], words: [], redirections: [], place: place, directory: directories.current,
      checkedDirectory: directories.checked, wordText: [], assignmentText: variable, fullText: variable)
    element.loopVariable = variable
    script.commands.append(element)
  }

  /// `[[ … ]]` is decided like a command of its words.
  private mutating func addTest(_ words: [Word], _ command: Command, _ place: FoundCommand.Place) {
    var seen = words.map { CommandWord($0) }
    if seen.first?.source.elementsEqual("[[".utf8) != true {
      seen = [CommandWord(constant: Array("[[".utf8))] + seen + [CommandWord(constant: Array("]]".utf8))]
    }
    for word in seen {
      if let reason = word.complexity {
        script.makeComplex(reason)
        script.isComparedWhole = true
      }
    }
    let range = command.range.clamped(to: source.indices)
    let text = Array(source[range])
    script.commands.append(
      FoundCommand(
        assignments: [], words: seen, redirections: [], place: place, directory: directories.current,
        checkedDirectory: directories.checked, wordText: text, assignmentText: [], fullText: text))
    for word in words { descend(into: word.parts, place) }
  }

  // MARK: Simple commands

  private mutating func add(_ simple: SimpleCommand, _ place: FoundCommand.Place, isTimed: Bool = false) {
    let found = FoundCommandReading(
      simple, place: place, isTimed: isTimed, source: source,
      constants: place.contains(.resolved) ? constants : ConstantVariables(), directories: directories)
    script.commands.append(found.command)
    for reason in found.complexities { script.makeComplex(reason.text, keepsFileRules: reason.keepsFileRules) }
    if found.hasExpansion { script.isComparedWhole = true }
    descend(into: simple, found.command, place)
    if place.isDisjoint(with: .substituted), let move = directories.follow(found.command) { script.moves.append(move) }
  }

  /// The scripts inside a simple command.
  private mutating func descend(into simple: SimpleCommand, _ found: FoundCommand, _ place: FoundCommand.Place) {
    for assignment in simple.assignments {
      // `y[$(…)]=1`: nothing sees the subscript.
      descend(intoValue: assignment.value, place)
      for element in assignment.elements ?? [] { descend(into: element.parts, place) }
    }
    let isExport = found.words.first.map { ExportingBuiltins.contains($0.value) } == true
    for word in simple.words {
      if isExport, word.text.contains(UInt8(ascii: "=")) {
        descend(intoValue: word, place)
      } else {
        descend(into: word.parts, place)
      }
    }
    for redirection in simple.redirections { descend(into: redirection, place) }
  }

  /// An unquoted substitution that is the whole value of an assignment is judged on its own and seen by file rules.
  private mutating func descend(intoValue value: Word, _ place: FoundCommand.Place) {
    for part in value.parts {
      if case .command(let inner) = part {
        walk(inner.statements, in: inner, place.union(.substituted).subtracting(.resolved))
      } else {
        descend(into: [part], place)
      }
    }
  }

  private mutating func descend(into redirection: Redirection, _ place: FoundCommand.Place) {
    descend(into: redirection.target.parts, place)
    if case .hereDocument(let body) = redirection.operation, !body.isQuoted {
      // `$( )` is seen in a body, backquotes are not.
      for part in body.parts where !Self.isBackquoted(part, in: source) { descend(into: [part], place) }
    }
  }

  private static func isBackquoted(_ part: WordPart, in source: [UInt8]) -> Bool {
    guard case .command(let inner) = part else { return false }
    return inner.isBackquoted(in: source)
  }

  private mutating func descend(into parts: [WordPart], _ place: FoundCommand.Place, quoted: Bool = false) {
    var unjudged = place.union(.substituted)
    unjudged.remove(.resolved)
    for part in parts {
      switch part {
      case .doubleQuoted(let inner, _): descend(into: inner, place, quoted: true)
      case .command(let inner):
        if HereDocumentText.isConstant(inner) { continue }
        var innerPlace = unjudged
        if quoted, QuotedText.hasTwoLiterals(parts) {
          if !Self.isOneCommand(inner) { script.makeUncoverable("several commands in a quoted substitution") }
        } else {
          innerPlace.subtract([.judged, .fileChecked])
        }
        walk(inner.statements, in: inner, innerPlace)
      case .process(let inner, _): walk(inner.statements, in: inner, unjudged.subtracting([.judged, .fileChecked]))
      case .parameter(let expansion):
        descend(into: expansion.operands, place.subtracting([.judged, .fileChecked, .resolved]))
      case .arithmetic(let expression):
        descend(into: expression.operands, place.subtracting([.judged, .fileChecked, .resolved]))
      case .brace(let alternatives?):
        for alternative in alternatives {
          descend(into: alternative, place.subtracting([.judged, .fileChecked, .resolved]))
        }
      default: break
      }
    }
  }

  /// One simple command without assignments, pipes and `&` (S-18).
  private static func isOneCommand(_ inner: ShellScript) -> Bool {
    guard inner.statements.count == 1, let statement = inner.statements.first, !statement.isBackground,
      statement.pipelines.count == 1, statement.pipelines[0].commands.count == 1,
      case .simple(let simple)? = statement.pipelines[0].commands.first?.kind
    else { return false }
    return simple.assignments.isEmpty
  }

  /// A nested script, which may have a text of its own (backquotes).
  private mutating func walk(
    _ statements: [Statement], in inner: ShellScript, _ place: FoundCommand.Place
  ) {
    let outer = source
    if !inner.sharesSource(with: source) { source = Array(inner.source) }
    let trail = directories
    walk(statements, place)
    directories = trail
    source = outer
  }
}
