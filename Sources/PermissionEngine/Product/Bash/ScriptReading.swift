import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// Reads a command text into its commands and what makes it complex (S-1 to S-6, S-17, S-18).
struct ScriptReading {
  /// The finished answer.
  var script = ProductScript()
  var source: [UInt8] = []
  var constants: ConstantVariables
  var directories: DirectoryTrail
  /// The number of the part between top-level pipes.
  var segment = 0
  /// Where a `|` stands in the text, at any level but inside backquotes, which have a text of their own.
  var pipePlaces: [Int] = []
  /// The release that reads.
  let semantics: Semantics
  /// Where the line ends on which a here-document starts, in releases that see nothing between.
  var documentLineEnd = 0
  /// Where the line ends on which a command of nothing but backquotes stands: rules do not see what follows it there
  /// (S-17).
  var backquoteLineEnd = 0
  /// Where comments stand.
  var comments: [SourceRange] = []
  /// A text of its own is read.
  var isInOtherText = false
  /// The body of a here-document is read.
  var isInDocument = false
  /// The command stands directly in `$( )`, perhaps in a structure there but for a group `( )`.
  var isInDollarSubstitution = false

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - directory: the working directory, absolute and resolved.
  ///   - home: the home directory, likewise.
  ///   - semantics: the release that reads.
  ///
  /// Not inlined: the answer would be copied.
  @inline(never)
  static func read(
    _ text: [UInt8], directory: [UInt8], home: [UInt8], semantics: Semantics = .product
  ) -> ProductScript {
    var reading = ScriptReading(directory: directory, home: home, semantics)
    // What releases before read in another way is known to the reading by tree only.
    if !semantics.decidesAsNewest || !reading.readConstantCommands(text) { reading.readTree(text) }
    return reading.finished()
  }

  /// Reads any text by way of its tree; `read` answers the same.
  static func readByTree(
    _ text: [UInt8], directory: [UInt8], home: [UInt8], semantics: Semantics = .product
  ) -> ProductScript {
    var reading = ScriptReading(directory: directory, home: home, semantics)
    reading.readTree(text)
    return reading.script
  }

  /// The answer, handed over and not copied.
  private mutating func finished() -> ProductScript {
    var finished = ProductScript()
    swap(&finished, &script)
    return finished
  }

  private init(directory: [UInt8], home: [UInt8], _ semantics: Semantics) {
    self.semantics = semantics
    constants = ConstantVariables(home: home, in: semantics)
    directories = DirectoryTrail(start: directory, home: home)
  }

  /// A line break stands before or behind everything else.
  private static func hasOuterLineBreak(_ text: [UInt8]) -> Bool {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    return text.prefix(while: blanks.contains).contains(0x0A)
      || text.reversed().prefix(while: blanks.contains).contains(0x0A)
  }

  private mutating func readTree(_ text: [UInt8]) {
    if semantics.has(.controlCharactersAreRefused), let refusal = RawTextChecks.refusal(text),
      semantics.has(.deleteIsRefused) || !refusal.contains("(127)")
    {
      script.refusal = refusal
      return
    }
    script.rawText = text.trimmed
    script.standsBesideLineBreaks = text.count > script.rawText.count && Self.hasOuterLineBreak(text)
    var texts = WholeTexts()
    texts.asWritten = script.rawText
    script.wholeTexts = .written(texts)
    if semantics.has(.longTextsAsk), RawTextChecks.isTooLong(text) {
      script.isTooLong = true
      script.makeComplex("the text is longer than \(RawTextChecks.maximumLength) UTF-16 units")
      return
    }
    if RawTextChecks.beginsWithOption(text) {
      script.makeComplex("the text begins with `-`", keepsFileRules: true, keepsWriteChecks: true)
    }
    let rawCheck = RawTextChecks.complexity(text, seesShellForms: semantics.has(.commandParser))
    if let (reason, structure) = rawCheck { script.makeComplex(reason, structure) }
    let trimmed = text.trimmingUnicodeBlanks
    var text = trimmed.count == text.count ? text : Array(trimmed)
    if !semantics.has(.controlCharactersAreRefused) { text = Self.withBlanksForReturns(text) }
    let result = TolerantParse.read(text)
    let doubt = DoubtfulParse.reading(text)
    script.doubt = doubt.reason
    let isKnown = doubt.reason != DoubtfulParse.patternDoubt || semantics.has(.restrictionsSeeReplacements)
    if !semantics.has(.doubtfulTextsAsk) || !isKnown { script.doubt = nil }
    if doubt.reason == nil, doubt.isGivenUp {
      // Nothing but the text as a whole is seen.
      script.makeComplex("a here-document that may end on a line that closes something")
      script.isGivenUp = true
      texts.normalised = texts.asWritten
      script.wholeTexts = .written(texts)
      return
    }
    switch result {
    case .script(let tree, let source, let malformation):
      self.source = source
      script.isReadAsGiven = source.count == text.count
      script.malformation = malformation
      if let malformation, semantics.has(.openQuotesAsk) {
        script.makeComplex("the text is malformed: \(malformation)", keepsFileRules: true)
      }
      if TextLayout.hasContinuedPipe(source) { script.makeUncoverable("a `|` beside a line continuation") }
      if let structure = TextLayout.commentAfterOperator(tree.comments, source) {
        script.makeComplex("a comment between an operator and its command", structure)
        if structure == .opaque { script.goesOnBehindError = true }
      }
      script.hasComment = !tree.comments.isEmpty
      comments = tree.comments
      if semantics.has(.fileRulesSeeVariables) { constants.learn(from: tree) }
      script.knowsVariables = !constants.isEmpty
      walk(tree.statements, .top)
      if source.count > text.count, TolerantParse.endsInAddedCommand(source), !script.commands.isEmpty {
        removeCommand(at: script.commands.count - 1)
      }
      if script.knowsVariables { limitVariables() }
      finish(tree)
      if source.count == text.count, source != text { showNegations(of: text, tree) }
      if source.count == text.count + 1, let quote = source.last { leaveOpen(quote) }
      if !semantics.has(.commandParser) { judgeAsBefore(text, tree) }
      if !script.isSimple || !semantics.has(.commandParser) {
        for index in script.commands.indices { script.commands[index].standAsWritten() }
      }
    case .pieces(let reason, let pieces, let source, let length, let obscure, let errorPlace):
      let visible = Array(source[..<length])
      self.source = source
      script.malformation = reason
      script.goesOnBehindError =
        errorPlace < text.trimmingShellBlanks.endIndex
        && !ShellKeyword.contains(text.prefix { !DoubtfulParse.endsWord($0) })
        && !text.starts(with: "[[".utf8) && !TextLayout.isReadByProduct(text[errorPlace...])
      let isTolerated = !pieces.isEmpty && toleratesEmptyCommands(in: text)
      if !isTolerated { script.makeComplex("the text is malformed: \(reason)") }
      var dangling: [Int] = []
      let arithmetic = TextLayout.arithmetic(in: source)
      for piece in pieces where !arithmetic.contains(where: { $0.contains(piece.range.lowerBound) }) {
        let isBehind = obscure.start.map { $0 < piece.range.lowerBound } ?? false
        var place: FoundCommand.Place = isTolerated ? .top : [.fileChecked, .obscure, .recovered]
        if isBehind, !isTolerated { place.insert(.inBody) }
        // What stands behind `((` is seen by the check of removals alone.
        if source[..<piece.range.lowerBound].trimmingShellBlanks.suffix(2).elementsEqual("((".utf8) {
          place.insert(.ofRemovalsAlone)
        }
        let isDangling = obscure.danglingList?.contains(piece.range.lowerBound) == true
        if isDangling {
          place.remove(.recovered)
          place.insert(.unchecked)
        }
        if TextLayout.piece(behind: piece.range, in: visible).contains(UInt8(ascii: "(")) {
          place.insert(.unread)
        }
        let first = script.commands.count
        add(piece, place)
        if isDangling, script.commands.count > first {
          dangling.append(contentsOf: first..<script.commands.count)
        }
      }
      if let first = dangling.first, let last = dangling.last, let range = obscure.danglingList {
        let list = source[range.clamped(to: source.indices)]
        script.obscureBodies.append(ObscureBody(commands: first..<(last + 1), text: Array(list)))
      }
      if obscure.hideScripts, !script.commands.isEmpty {
        script.obscureBodies.append(ObscureBody(commands: script.commands.indices, text: source))
      }
      if !semantics.has(.commandParser), isTolerated { judgeAsBefore(text, nil) }
      if script.doubt == nil {
        script.recoveredPieces = RecoveredPieces(visible).texts
      } else {
        // What a keyword begins was not read at all there.
        texts.pieces = TextLayout.split(visible) { "|&;".utf8.contains($0) }.map(TextLayout.withoutTargets)
        texts.pieces.removeAll { piece in
          let word = piece.prefix { !DoubtfulParse.endsWord($0) }
          return ShellKeyword.contains(word) || word.elementsEqual("}".utf8)
        }
      }
      texts.normalised = texts.asWritten
      script.wholeTexts = .written(texts)
    }
  }

  /// Where the product does not know what variables hold: file rules see values in every text that does not keep them
  /// from anything, rules for commands see none beside a group `( )` and behind a pipe at top level (S-3v).
  private mutating func limitVariables() {
    for index in script.commands.indices {
      guard let written = script.commands[index].withVariables else { continue }
      // Releases that look into no group with file rules see no values behind a pipe either.
      let isBehindPipe =
        !script.commands[index].place.contains(.resolved) && !semantics.has(.fileRulesSeeSubshells)
      if script.fileBlindness != nil || isBehindPipe {
        script.commands[index] = written
      } else if script.hasPlainSubshell || script.commands[index].segment > 0 {
        script.commands[index].place.remove(.resolved)
      }
    }
  }

  // MARK: Structure

  /// The sort of a structure that nobody looks through: inside a substitution that is not judged on its own it is
  /// nothing but a part of that expansion (C-11f).
  static func opaque(in place: FoundCommand.Place) -> ComplexStructure {
    place.contains(.substituted) && !place.contains(.judged) ? .expansion : .opaque
  }

  mutating func walk(_ statements: [Statement], _ place: FoundCommand.Place) {
    var hiddenUntil = 0
    for statement in statements {
      directories.endList()
      let start = Self.start(of: statement)
      if start < hiddenUntil {
        doubtArithmetic(in: source[start..<min(hiddenUntil, source.count)])
        continue
      }
      if !semantics.has(.hereDocumentsAreChecked) { documentLineEnd = endOfDocumentLine(statement) }
      hiddenUntil = max(hiddenUntil, endOfDocumentLine(statement))
      defer { if statement.isBackground { script.backgroundSegments.insert(segment) } }
      if statement.isBackground {
        script.hasBackground = true
        if place.contains(.nested) {
          script.makeComplex("`&` inside a compound command", Self.opaque(in: place))
        }
        if place.contains(.substituted) {
          script.makeComplex("`&` inside a substitution", Self.opaque(in: place))
        }
      }
      for (index, pipeline) in statement.pipelines.enumerated() {
        if index > 0, statement.operators[index - 1] == .or || pipeline.commands.count > 1 {
          directories.endList()
        }
        walk(pipeline, place, isBehindList: index > 0)
      }
      // Behind it the product knows of no variable.
      if statement.isBackground, place.isDisjoint(with: [.nested, .substituted]) { constants.forget() }
    }
  }

  private static func start(of statement: Statement) -> Int {
    statement.pipelines.first?.commands.first?.range.lowerBound ?? .max
  }

  /// Where the line ends on which a here-document of the statement starts: what follows a `;` there is seen by nothing
  /// (S-3); 0 without a here-document.
  private func endOfDocumentLine(_ statement: Statement) -> Int {
    var end = 0
    for command in statement.pipelines.flatMap(\.commands) {
      guard case .simple(let simple) = command.kind else { continue }
      for redirection in simple.redirections {
        guard redirection.isHereDocument else { continue }
        let start = min(redirection.range.upperBound, source.count)
        end = max(end, source[start...].firstIndex(of: 0x0A) ?? source.count)
      }
    }
    return end
  }

  private mutating func walk(_ pipeline: Pipeline, _ place: FoundCommand.Place, isBehindList: Bool) {
    var place = place
    if pipeline.commands.count > 1 {
      if place.isDisjoint(with: [.nested, .substituted]) {
        script.hasTopLevelPipe = true
        if pipeline.commands.contains(where: Self.isCompound) { script.hasInnerPipe = true }
      } else {
        script.hasInnerPipe = true
        if place.isDisjoint(with: .substituted) { script.hasNestedPipe = true }
        script.makeUncoverable("a `|` that is not at top level")
      }
      place.insert(.piped)
    }
    for (index, command) in pipeline.commands.enumerated() {
      if isHiddenByDocument(command) { continue }
      if index > 0, !isInOtherText {
        let gap =
          pipeline.commands[index - 1].range
          .upperBound..<max(
            pipeline.commands[index - 1].range.upperBound, command.range.lowerBound)
        let between = source[gap.clamped(to: source.indices)]
        if let pipe = between.firstIndex(of: UInt8(ascii: "|")) { pipePlaces.append(pipe) }
      }
      if index > 0, place.isDisjoint(with: [.nested, .substituted]) {
        segment += 1
        directories.restart()
      }
      let isTimed = pipeline.isTimed && index == 0
      // Rules for commands see parts of a pipeline behind the first as they are written.
      if index > 0 { place.remove(.resolved) }
      if isTimed {
        if isNegated(command) {
          // Nothing sees the command of `time ! …`.
          script.makeComplex("`time !`", Self.opaque(in: place), keepsFileRules: true)
          continue
        }
        if case .group = command.kind {
          script.makeComplex("a group `{ }`", Self.opaque(in: place))
          continue
        }
        if Self.isSubshell(command) {
          script.makeComplex("`time` before a group `( )`", keepsFileRules: true, isOfSubshell: true)
          script.opaqueStructures += 1
        }
      }
      if pipeline.isNegated, index == 0 { place.insert(.negated) }
      let timing = isTimed ? timing(before: command) : []
      if timing.contains(where: { $0.source.elementsEqual("-p".utf8) }) {
        script.hasTimeOption = true
        if Self.isCompound(command) {
          script.makeComplex("`time -p`", Self.opaque(in: place), keepsFileRules: true)
        }
      }
      if isTimed, let reason = Self.timedReason(command) {
        script.makeComplex(
          reason, Self.opaque(in: place), keepsFileRules: Self.isTest(command),
          keepsWriteChecks: Self.isTest(command))
      }
      if isTimed, !isInOtherText { script.structureWords += StructureWords.of(command) }
      if isTimed, Self.isPlainCompound(command), !isInOtherText {
        // The rest is read by bytes, in which `&&` holds a `&` (M-4).
        script.goesOnBehindError = true
        let text = Array(source[command.range.clamped(to: source.indices)])
        script.timedHeads.append(TextLayout.split(text) { "|&;\n".utf8.contains($0) }.first ?? text)
      }
      let first = script.commands.count
      let leavesRedirections =
        index > 0 && mayLeaveRedirections(command)
        || index == 0 && isBehindList && Self.isTest(command) && pipeline.commands.count == 1
      walk(
        command, isTimed && Self.isTest(command) ? place.union(.timed) : place, timing: timing,
        leavesRedirections: leavesRedirections)
      if isTimed, Self.beginsWithCondition(command), script.commands.count > first {
        removeCommand(at: first)
      }
      if leavesRedirections { addRedirections(of: command) }
      place.remove(.negated)
    }
  }
}
