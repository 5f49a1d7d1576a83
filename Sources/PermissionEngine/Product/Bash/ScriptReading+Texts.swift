import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// The forms of the whole text and of its parts that rules are compared with (B-14, S-3p, S-6).
extension ScriptReading {
  /// Takes back a quote that was added to close the text: rules see it open.
  mutating func leaveOpen(_ quote: UInt8) {
    func drop(_ text: inout [UInt8]) { if text.last == quote { text.removeLast() } }
    var texts = script.wholeTexts.texts
    drop(&texts.asWritten)
    drop(&texts.normalised)
    drop(&texts.pipeline)
    if let last = texts.piped.indices.last { drop(&texts.piped[last]) }
    if let last = texts.pipedAsWritten.indices.last {
      texts.pipedAsWritten[last] = texts.pipedAsWritten[last].map { text in
        var text = text
        drop(&text)
        return text
      }
    }
    if let last = texts.pieces.indices.last { drop(&texts.pieces[last]) }
    script.wholeTexts = .written(texts)
    guard let last = script.commands.lastIndex(where: { $0.place.isDisjoint(with: .substituted) }) else {
      return
    }
    script.commands[last].leaveOpen(quote)
  }

  /// Shows rules every `!` behind a `|`, which stands for a blank in what was read, and each command with its own.
  mutating func showNegations(of text: [UInt8], _ tree: ShellScript) {
    script.wholeTexts = .tree(tree, source: text, isPiped: script.hasTopLevelPipe, endsWords: false)
    var start: Int?
    for place in UnquotedPlaces(text) {
      if let first = start, "|&;\n".utf8.contains(text[place]) {
        script.negatedPieces.append(Array(text[first..<place].trimmingShellBlanks))
        start = nil
      }
      if text[place] == UInt8(ascii: "!"), source[place] != text[place] { start = place }
    }
    if let first = start { script.negatedPieces.append(Array(text[first...].trimmingShellBlanks)) }
  }

  mutating func finish(_ tree: ShellScript) {
    script.wholeTexts = .tree(
      tree, source: source, isPiped: script.hasTopLevelPipe,
      endsWords: script.structures.isSubset(of: .oddRedirection))
    script.isOneCommand =
      tree.statements.count == 1 && tree.statements[0].pipelines.count == 1
      && tree.statements[0].pipelines[0].commands.count == 1
    if !script.isSimple {
      script.hasTopLevelLoop = tree.statements.flatMap(\.pipelines).flatMap(\.commands).contains {
        Self.isPlainCompound($0)
      }
      script.compoundPieces = compoundPieces(of: tree)
    } else if script.commands.contains(where: { $0.place.contains(.nested) }) {
      script.compoundPieces = compoundPieces(of: tree)
    }
    if script.isSimple, script.hasInnerPipe { script.innerParts = partsBetweenPipes }
    if !script.isSimple, script.hasHiddenComment {
      // What is left of a comment behind an operator in it is a piece, too.
      let pieces = TextLayout.split(script.rawText) { "|&;\n".utf8.contains($0) }
      script.recoveredPieces = pieces.map(TextLayout.withoutComments).filter { !$0.isEmpty }
    }
  }

  /// What stands between all the pipes of the text, as written.
  private var partsBetweenPipes: [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = 0
    for place in pipePlaces.sorted() where place >= start {
      parts.append(Array(source[start..<place].trimmingShellBlanks))
      start = place + 1
      if start < source.count, source[start] == UInt8(ascii: "&") { start += 1 }
    }
    return parts + [Array(source[min(start, source.count)...].trimmingShellBlanks)]
  }

  /// Each compound command of a complex text as it stands (S-6).
  private func compoundPieces(of tree: ShellScript) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    for pipeline in tree.statements.flatMap(\.pipelines) {
      for (place, command) in pipeline.commands.enumerated() {
        if case .simple = command.kind { continue }
        // Of one behind `time` the head is seen.
        if place == 0, pipeline.isTimed, script.isSimple || Self.beginsWithCondition(command) { continue }
        // What an `if` or a loop is redirected to is no part of it.
        let end =
          Self.isPlainCompound(command)
          ? command.redirections.first?.range.lowerBound ?? command.range.upperBound
          : command.range.upperBound
        let range = (command.range.lowerBound..<max(command.range.lowerBound, end)).clamped(
          to: source.indices)
        pieces.append(source[range].trimmingShellBlanks.map { $0 })
      }
    }
    return pieces
  }

  /// Arithmetic in what follows a `;` on the line of a here-document, which nothing sees, leaves the text in doubt (S-1).
  mutating func doubtArithmetic(in hidden: ArraySlice<UInt8>) {
    guard script.doubt == nil, !isInOtherText, semantics.has(.hiddenArithmeticAsks),
      TextLayout.contains(Array("$((".utf8), in: hidden)
    else { return }
    script.doubt = "arithmetic behind a here-document on its line"
  }
}
