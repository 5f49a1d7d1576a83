import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// Simple commands of a text, and the scripts inside their words (S-3, S-18).
extension ScriptReading {
  mutating func add(_ simple: SimpleCommand, _ place: FoundCommand.Place, timing: [CommandWord] = []) {
    let isUnseen = place.isDisjoint(with: .ofRemovalsAlone) && isBehindBackquotes(simple.range.lowerBound)
    let place = isUnseen ? place.subtracting(.judged).union(.ofRemovalsAlone) : place
    if timing.isEmpty, isInDollarSubstitution, simple.words.count == 1,
      simple.words[0].parts.first.map({ Self.isBackquoted($0, in: source) }) == true
    {
      doubt("a command of backquotes inside `$( )`")
    }
    if timing.isEmpty, let inner = Self.leadingBackquotes(simple, in: source) {
      script.goesOnBehindError = true
      return simple.words.count == 1
        ? addBackquoted(inner, simple, place) : addBehindBackquotes(inner, simple, place)
    }
    var found = FoundCommandReading(
      simple, place: place, timing: timing, source: source, constants: constants, directories: directories)
    // Before anybody else holds it.
    found.command.segment = segment
    if found.hasExpandingAssignment { found.command.place.insert(.behindExpansion) }
    if !constants.isEmpty, simple.words.contains(where: constants.replaces) {
      var written = FoundCommandReading(
        simple, place: found.command.place, timing: timing, source: source,
        constants: ConstantVariables(in: semantics), directories: directories
      ).command
      written.segment = segment
      found.command.withVariables = written
    }
    let command = found.command
    script.commands.append(command)
    if !semantics.has(.assignmentsAsk), VariableSetting.isUnsafeAssignment(command) {
      script.assigningSegments.insert(segment)
    }
    if VariableSetting.isUnsafe(command) {
      script.setsVariable = true
      if place.contains(.piped) { script.makeUncoverable("a variable that is set in a pipeline") }
    }
    if found.exportsVariable { script.makeUncoverable("a variable as the value of a declaration") }
    if found.hidesComment { script.hasHiddenComment = true }
    for reason in found.complexities where reason.isKnown(to: semantics) {
      let isPart = reason.structure == .opaque && Self.opaque(in: place) == .expansion
      script.makeComplex(
        reason.text, isPart ? .expansion : reason.structure, keepsFileRules: reason.keepsFileRules,
        keepsWriteChecks: reason.keepsWriteChecks)
    }
    if !semantics.has(.homeNeedsNoRule), semantics.has(.commandParser),
      command.words.hold(.home)
    {
      script.makeComplex("`$HOME`", .expansion, keepsFileRules: true)
    }
    descend(into: simple, command, place)
    if place.isDisjoint(with: .substituted) { followMove(command) }
    if command.hasPrelude, command.words.count > 1, command.words[0].source.elementsEqual("!".utf8) {
      // There it is passed over.
      var rest = simple
      rest.assignments = []
      rest.redirections = []
      rest.words.removeFirst()
      add(rest, place.subtracting([.judged, .fileChecked]))
    }
  }

  /// Notes where a command that was added last leads, if it moves.
  mutating func followMove(_ command: FoundCommand) {
    guard let move = directories.follow(command) else { return }
    script.moves.append(move)
    if move.isReal, move.target == nil, script.unknownMove == nil {
      script.unknownMove = ProductScript.UnknownMove(next: script.commands.count, segment: segment)
    }
  }

  /// What backquotes run that are the whole of a command word; nil without any.
  private static func leadingBackquotes(_ simple: SimpleCommand, in source: [UInt8]) -> ShellScript? {
    guard let parts = simple.words.first?.parts, case .command(let inner)? = parts.first,
      parts.allSatisfy({ isBackquoted($0, in: source) })
    else { return nil }
    let hasMore = parts.count > 1 || !simple.assignments.isEmpty || !simple.redirections.isEmpty
    return simple.words.count == 1 && hasMore ? nil : inner
  }

  /// A command of backquotes alone: of what follows on its line the check of removals alone sees anything (B-10, S-17,
  /// S-20).
  private mutating func addBackquoted(
    _ inner: ShellScript, _ simple: SimpleCommand, _ place: FoundCommand.Place
  ) {
    walkBackquotes(inner, place)
    guard !isInOtherText else { return }
    let end = min(simple.range.upperBound, source.count)
    backquoteLineEnd = source[end...].firstIndex(of: 0x0A) ?? source.count
    let rest = place.contains(.nested) ? source[end...] : source[end..<backquoteLineEnd]
    if TextLayout.contains(Array("((".utf8), in: rest) { doubt("arithmetic behind a command of backquotes") }
  }

  /// The product cannot be sure that it reads the text as a shell does (S-1b).
  private mutating func doubt(_ reason: String) {
    if script.doubt == nil, semantics.has(.doubtfulTextsAsk) { script.doubt = reason }
  }

  /// Words behind such a one: the product takes the opening backquote for an error and the closing one for the start of
  /// a substitution, so that it sees the words as a command. Inside another structure the check of removals alone sees
  /// anything (S-17, S-20).
  private mutating func addBehindBackquotes(
    _ inner: ShellScript, _ simple: SimpleCommand, _ place: FoundCommand.Place
  ) {
    let isInside = !place.isDisjoint(with: [.nested, .substituted])
    let first = script.commands.count
    walkBackquotes(inner, place)
    if isInside { script.commands.removeSubrange(first...) }
    var rest = simple
    rest.assignments = []
    rest.words.removeFirst()
    var seen = place.subtracting([.judged, .fileChecked])
    if isInside { seen = seen.subtracting([.obscure, .unchecked, .inBody]).union(.ofRemovalsAlone) }
    add(rest, seen)
  }

  /// Adds the commands between backquotes; the product takes the closing one for a part of the last word.
  private mutating func walkBackquotes(_ inner: ShellScript, _ place: FoundCommand.Place) {
    script.makeComplex("a command substitution outside double quotes")
    let first = script.commands.count
    walk(
      inner.statements, in: inner, place.union(.substituted).subtracting([.judged, .fileChecked]))
    guard script.commands.count > first, var last = script.commands.popLast(), !last.words.isEmpty else {
      return
    }
    last.words[last.words.count - 1].source.append(UInt8(ascii: "`"))
    last.words[last.words.count - 1].value.append(UInt8(ascii: "`"))
    last.wordText.append(UInt8(ascii: "`"))
    last.look()
    script.commands.append(last)
  }

  /// Whether a command starts behind one of backquotes alone, on its line.
  func isBehindBackquotes(_ start: Int) -> Bool { !isInOtherText && start < backquoteLineEnd }

  /// The scripts inside a simple command.
  mutating func descend(
    into simple: SimpleCommand, _ found: FoundCommand, _ place: FoundCommand.Place
  ) {
    if found.isPlain { return }
    for assignment in simple.assignments {
      // `y[$(…)]=1`: nothing sees the subscript.
      descend(intoValue: assignment.value, place)
      for element in assignment.elements ?? [] { descend(into: element.parts, place) }
    }
    let isExport = found.isExport
    let messagesBefore = script.messageCount
    for word in simple.words {
      if isExport, word.text.contains(UInt8(ascii: "=")) {
        descend(intoValue: word, place)
      } else {
        descend(into: word.parts, place)
      }
    }
    for redirection in simple.redirections { descend(into: redirection, place) }
    let isTest = found.words.first?.source.first == UInt8(ascii: "[")
    if isTest, script.messageCount > messagesBefore { script.hasMessageInTest = true }
  }

  /// An unquoted substitution that is the whole value of an assignment is judged on its own and seen by file rules.
  mutating func descend(intoValue value: Word, _ place: FoundCommand.Place) {
    for part in value.parts {
      if case .command(let inner) = part {
        walk(inner.statements, in: inner, place.union(.substituted))
      } else {
        descend(into: [part], place)
      }
    }
  }

  mutating func descend(into redirection: Redirection, _ place: FoundCommand.Place) {
    descend(into: redirection.target.parts, place)
    if case .hereDocument(let body) = redirection.operation, !body.isQuoted {
      // `$( )` is seen in a body, backquotes are not; parts of a body have a text of their own.
      let raw = source[body.bodyRange.clamped(to: source.indices)]
      let isBackquoted = raw.contains(UInt8(ascii: "`")) && !TextLayout.contains(Array("$(".utf8), in: raw)
      isInDocument = true
      if !isBackquoted { descend(into: body.parts, place) }
      isInDocument = false
    }
  }

  private static func isBackquoted(_ part: WordPart, in source: [UInt8]) -> Bool {
    guard case .command(let inner) = part else { return false }
    return inner.isBackquoted(in: source)
  }

  mutating func descend(
    into parts: [WordPart], _ place: FoundCommand.Place, quoted: Bool = false, isBuried: Bool = true
  ) {
    var unjudged = place.union(.substituted)
    if isBuried { unjudged.insert(.buried) }
    for part in parts {
      switch part {
      case .doubleQuoted(let inner, _): descend(into: inner, place, quoted: true)
      case .command(let inner):
        if quoted, HereDocumentText.isConstant(inner) {
          script.messageCount += 1
          continue
        }
        if quoted, comments.contains(where: { inner.range.contains($0.lowerBound) }) {
          script.makeUncoverable("a comment inside a quoted substitution")
        }
        var innerPlace = unjudged
        if quoted, QuotedText.hasTwoLiterals(parts) {
          if !Self.isOneList(inner) { script.makeUncoverable("several commands in a quoted substitution") }
        } else {
          innerPlace.subtract([.judged, .fileChecked])
        }
        walk(inner.statements, in: inner, innerPlace)
      case .process(let inner, _):
        walk(inner.statements, in: inner, unjudged.subtracting([.judged, .fileChecked]), isProcess: true)
      case .parameter(let expansion):
        if expansion.name.elementsEqual("!".utf8) { script.makeUncoverable("`$!`") }
        // Nothing is seen in patterns (S-1b).
        if let first = expansion.operation.first, "#%/^,".utf8.contains(first) {
          continue
        }
        descend(into: expansion.operands, place.subtracting([.judged, .fileChecked]))
      case .arithmetic(let expression):
        let visible = expression.operands.filter { !Self.isBackquoted($0, in: source) }
        descend(into: visible, place.subtracting([.judged, .fileChecked]))
      case .brace(let alternatives?):
        for alternative in alternatives {
          descend(into: alternative, place.subtracting([.judged, .fileChecked]))
        }
      default: break
      }
    }
  }

  /// One list of commands without pipes, `;` and `&` at its own level (S-18).
  private static func isOneList(_ inner: ShellScript) -> Bool {
    guard inner.statements.count == 1, let statement = inner.statements.first, !statement.isBackground else {
      return false
    }
    return statement.pipelines.allSatisfy { $0.commands.count == 1 }
  }

  /// A nested script, which may have a text of its own (backquotes).
  private mutating func walk(
    _ statements: [Statement], in inner: ShellScript, _ place: FoundCommand.Place, isProcess: Bool = false
  ) {
    let outer = source
    let wasInOtherText = isInOtherText
    let wasInDollarSubstitution = isInDollarSubstitution
    let sharesSource = inner.sharesSource(with: source)
    isInDollarSubstitution = !isProcess && (isInDocument || sharesSource)
    isInDocument = false
    if !sharesSource {
      source = Array(inner.source)
      isInOtherText = true
    }
    let trail = directories
    walk(statements, place)
    directories = trail
    source = outer
    isInOtherText = wasInOtherText
    isInDollarSubstitution = wasInDollarSubstitution
  }
}

extension ShellScript {
  /// Whether ranges in this script refer to these bytes; false inside backquotes, which have a text of their own.
  func sharesSource(with bytes: [UInt8]) -> Bool {
    guard source.count == bytes.count else { return false }
    // Mostly it is the same text, not one that is equal.
    let isSame = source.withUnsafeBufferPointer { own in
      bytes.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress }
    }
    return isSame || source.elementsEqual(bytes)
  }

  /// Whether the script stood between backquotes in this text.
  func isBackquoted(in bytes: [UInt8]) -> Bool { !sharesSource(with: bytes) }
}
