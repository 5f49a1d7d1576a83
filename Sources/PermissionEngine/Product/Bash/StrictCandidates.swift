import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// The texts of a command for deny and ask rules (B-10, S-9 to S-12).
struct StrictCandidates {
  var candidates: CommandCandidates
  /// Those behind `xargs`, for prefix and wildcard rules alone: what it reads comes behind the words, so that exact rules
  /// do not know the command. No exact ask rule shields them (E2).
  private(set) var textsBehindXargs: [[UInt8]] = []
  /// Those without a word that is `$HOME` and nothing more, for deny rules alone (B-10v).
  private(set) var withoutHome: CommandCandidates

  /// - Parameters:
  ///   - command: the command.
  ///   - home: the home directory.
  ///   - semantics: the release.
  ///   - asWritten: the text is compared as written: quotes are known everywhere but behind a redirection.
  ///   - inSimpleText: the whole text is simple.
  ///   - isRewritten: the command is put together anew from its words, so that a `[` among them may have been quoted.
  init(
    _ command: FoundCommand, home: [UInt8], in semantics: Semantics, asWritten: Bool = false,
    inSimpleText: Bool = false, isRewritten: Bool = false
  ) {
    withoutHome = CommandCandidates(home: home)
    if command.isPlain {
      candidates = CommandCandidates(plain: command.wordText, home: home)
      return
    }
    if command.isTestInBrackets, !isRewritten {
      candidates = CommandCandidates(home: home)
      candidates.addExact(command.wordText, collapsing: true)
      candidates.addStar(command.wordText)
      if inSimpleText, command.redirections.isEmpty {
        // Besides, they see it behind `[[`, after quote removal and without what closes it.
        let words = command.words.dropFirst().dropLast().map {
          HomeVariable.replaced(in: $0.value, by: home)
        }
        let test = CommandText.joined([Array("[[".utf8)] + words)
        candidates.addExact(test, collapsing: true)
        candidates.addStar(test)
      }
      return
    }
    if command.isWrittenAnew {
      self = StrictCandidates(
        command.writtenAnew(home: home), home: home, in: semantics, asWritten: asWritten,
        inSimpleText: inSimpleText, isRewritten: true)
      return
    }
    if command.isConstant, semantics.decidesAsNewest,
      let candidates = CommandCandidates(constant: command, home: home)
    {
      self.candidates = candidates
      return
    }
    candidates = CommandCandidates(home: home)
    if let text = command.textFromExpandingAssignment {
      candidates.addExact(text, collapsing: true)
      candidates.addStar(HomeVariable.replaced(in: text, by: home))
    }
    if !command.assignments.isEmpty {
      let dequoted = CommandText.joined(command.words.map(\.value))
      for assignments in command.assignmentTexts {
        for words in [command.wordText, dequoted] {
          let text = words.isEmpty ? assignments : assignments + command.assignmentGap + words
          candidates.addExact(text, collapsing: true)
          candidates.addStar(HomeVariable.replaced(in: text, by: home))
        }
      }
    }
    // Behind a `!` there the redirection is not seen.
    let isNegated = command.words.first?.source.elementsEqual("!".utf8) == true
    if let text = command.textFromRedirection, !isNegated,
      command.place.isDisjoint(with: [.obscure, .behindExpansion])
    {
      candidates.addExact(text, collapsing: true)
      candidates.addStar(HomeVariable.replaced(in: text, by: home))
    }
    if let cut = command.textUpToRedirection {
      candidates.addExact(cut, collapsing: true)
      candidates.addStar(cut)
    }
    if command.words.isEmpty || !Self.sees(pastTheFrontOf: command, semantics) { return }
    // Most words are constant, and answer what follows all at once.
    let areConstant = command.words[...].areConstant
    let holdsSubstitution =
      !areConstant && command.words.contains { $0.holdsQuotedSubstitution || $0.holdsCommands }
    let isLegible = areConstant || !holdsSubstitution && command.words.allSatisfy(\.isLegible)
    let isCollapsible =
      !holdsSubstitution && (asWritten || !command.isSpacedOut)
      && (areConstant
        || command.words.allSatisfy { $0.isLegible || $0.complexity == .braceExpansion })
    let isBehindUnknown = !isLegible && command.assignments.contains { !$0.isConstant }
    // `$HOME` as written matches allow rules alone (B-10v).
    if !command.beginsWithRedirection, !isBehindUnknown,
      !command.words.hold(.home)
    {
      candidates.addExact(
        command.text(from: 0),
        collapsing: isCollapsible && command.hereStrings.isEmpty)
    }
    // A quoted name makes an assignment all the same (S-11).
    let first = command.words.firstIndex { !MeasuredWrappers.isAssignment($0) } ?? 0
    let texts = command.beginsWithRedirection ? [] : command.hereStrings
    var readings = [
      Reading(
        words: command.words[...],
        reach: command.beginsWithRedirection || isBehindUnknown ? .arguments : .text)
    ]
    if first > 0 { readings.append(Reading(words: command.words[first...], reach: readings[0].reach)) }
    if command.hasPrelude, ShellKeyword.precedesCommand(command.words[first]) {
      let rest = command.words[first...].drop(while: ShellKeyword.precedesCommand)
      readings.append(Reading(words: rest, reach: .text))
    }
    // Older releases saw no command without the words that may be nothing, unless another started it.
    let leavesOut = semantics.has(.restrictionsLeaveOutUnknownWords)
    let isWhollySeen =
      leavesOut || areConstant || !command.words.contains { Self.isLeftOut($0) || $0.holdsCommands }
    var known = command.words[...]
    if leavesOut, !areConstant, let end = known.firstIndex(where: \.holdsCommands), end > 0 {
      known = known[..<end]
      readings.append(Reading(words: known, reach: .arguments))
      if first > 0, first < end { readings.append(Reading(words: known[first...], reach: .arguments)) }
    }
    if leavesOut, !areConstant, let rest = Self.leavingOut(Self.isLeftOut, of: known) {
      readings.append(Reading(words: rest, reach: .arguments))
    }
    var behindXargs = CommandCandidates(home: home)
    var hasArguments = false
    for reading in readings {
      for (place, found) in MeasuredWrappers.forDeny(reading.words, in: semantics).enumerated() {
        var found = found
        // After a wrapper a quoted name is compared without its quotes alone.
        if place > 0, !found.isThroughXargs, let name = found.words.first?.dequoted { found.words[0] = name }
        let reach = max(found.reach, reading.reach)
        hasArguments = hasArguments || reach == .arguments
        let isKnown =
          switch reach {
          case .text: true
          case .started: isLegible && texts.isEmpty
          case .arguments:
            asWritten && isLegible && !command.beginsWithRedirection
              && reading.words.count == command.words.count
          case .values: false
          }
        if found.isThroughXargs {
          if isKnown {
            Self.add(found.words, texts, to: &behindXargs, semantics)
          } else {
            behindXargs.add(Self.arguments(of: found.words), dequoted: .all, collapsingExact: true)
          }
        } else if isKnown {
          let isExact = place > 0 || isCollapsible
          Self.add(found.words, texts, to: &candidates, semantics, asWritten: isExact)
        } else if place > 0 || isWhollySeen {
          addArguments(found.words)
        }
      }
    }
    // `sudo` and its kin are an argument as well.
    if hasArguments, isWhollySeen { addArguments(command.words) }
    textsBehindXargs = behindXargs.star
    if leavesOut, !areConstant,
      let words = Self.leavingOut({ Self.isLeftOut($0) || $0.isHomeAlone }, of: known)
    {
      withoutHome.add(words, dequoted: .all, collapsingExact: true)
    }
  }

  /// Some words of a command, and how they were reached.
  private struct Reading {
    var words: ArraySlice<CommandWord>
    var reach: DenyCandidate.Reach
  }

  /// Adds words of which nothing is known but what stands in them after quote removal. Exact deny rules see `$HOME` in them
  /// as written, too (B-10v).
  private mutating func addArguments(_ words: [CommandWord]) {
    let words = Self.arguments(of: words)
    candidates.add(words, dequoted: .all, collapsingExact: true)
    guard words.hold(.home) else { return }
    let rest = Self.leavingOut(\.isHomeAlone, of: words) ?? words
    withoutHome.addExact(CommandText.joined(rest.map(\.value)), collapsing: true)
    withoutHome.add(rest, dequoted: .all, collapsingExact: true)
  }

  /// Whether a release sees a command behind what stands in front of its words: assignments, a redirection.
  private static func sees(pastTheFrontOf command: FoundCommand, _ semantics: Semantics) -> Bool {
    if command.beginsWithRedirection, !semantics.has(.restrictionsSeeBehindRedirections) { return false }
    return command.assignments.allSatisfy { assignment in
      if SafeAssignments.isSafe(assignment) { return semantics.has(.restrictionsSeePlainWrappers) }
      if assignment.isConstant { return semantics.has(.restrictionsSeeAssignments) }
      return semantics.has(
        assignment.holdsVariable ? .restrictionsSeeVariableAssignments : .restrictionsSeeExpandingAssignments)
    }
  }

  /// The words without some of those after the first; nil where none goes.
  private static func leavingOut(
    _ isLeftOut: (CommandWord) -> Bool, of words: ArraySlice<CommandWord>
  ) -> ArraySlice<CommandWord>? {
    guard words.dropFirst().contains(where: isLeftOut) else { return nil }
    return (words.prefix(1) + words.dropFirst().filter { !isLeftOut($0) })[...]
  }

  /// A word that is one unquoted variable, `$'…'` or `$((…))` may be nothing: deny and ask rules see the command without
  /// it too (B-10x).
  private static func isLeftOut(_ word: CommandWord) -> Bool {
    MeasuredWrappers.mayBeNothing(word) || MeasuredWrappers.isArithmetic(word)
  }

  /// Adds the words as written with the here-strings after them, and without quotes, then without here-strings.
  ///
  /// - Parameter asWritten: false where exact rules do not see the words with one blank between.
  private static func add(
    _ words: [CommandWord], _ hereStrings: [CommandWord], to candidates: inout CommandCandidates,
    _ semantics: Semantics, asWritten: Bool = true
  ) {
    guard let first = words.first else { return }
    candidates.add(words, hereStrings, collapsingExact: asWritten)
    if first.value.count != first.source.count, semantics.has(.quotedCommandWordIsRead) {
      candidates.add(words, hereStrings, dequoted: .first, collapsingExact: true)
    }
    if !hereStrings.isEmpty || words.contains(where: \.isChangedByDequoting),
      semantics.has(.quotedWordsAreRead)
    {
      candidates.add(arguments(of: words), dequoted: .all, collapsingExact: true)
    }
  }

  /// The words of which something is known after quote removal: those that may be nothing are left out, one that runs
  /// commands ends them, and with `$"…"` among them none is.
  private static func arguments(of words: [CommandWord]) -> ArraySlice<CommandWord> {
    if words[...].areConstant { return words[...] }
    let known = words[..<(words.dropFirst().firstIndex(where: \.holdsCommands) ?? words.endIndex)]
    return leavingOut(isLeftOut, of: known) ?? known
  }
}

extension FoundCommand {
  /// More than one blank stands somewhere between its words, one of which is quoted: exact deny and ask rules do not pass
  /// over those blanks then (B-8).
  fileprivate var isSpacedOut: Bool {
    guard words.hold(.quoted) else { return false }
    let (text, words) = (wordText, words)
    var end = 0
    for index in words.indices {
      if index > 0 {
        guard end < text.count, text[end] == CommandText.blank else { return true }
        end += 1
      }
      let next = end + words[index].source.count
      guard next <= text.count, text[end..<next] == words[index].source else { return true }
      end = next
    }
    return end < text.count
  }
}

extension CommandWord {
  /// A substitution in double quotes.
  fileprivate var holdsQuotedSubstitution: Bool {
    complexity == .wholeSubstitution || traits.contains(.substitution)
  }

  /// It is compared as it is written where that is not taken off the text in front: nothing expands in it but a variable.
  fileprivate var isLegible: Bool {
    switch complexity {
    case nil: !traits.contains(.arithmetic)
    case .quotedVariable, .unquotedExpansion, .bracedParameter, .escapedBlank: true
    default: false
    }
  }

  /// The word as it stands after quote removal; `$HOME` in it is still replaced.
  fileprivate var dequoted: CommandWord {
    var word = self
    word.source = value[...]
    return word
  }

  /// An unquoted substitution or a pattern in parentheses: deny and ask rules see the words before it too, as if the
  /// command ended there (B-10x).
  fileprivate var holdsCommands: Bool {
    guard complexity != nil || traits.contains(.glob), !MeasuredWrappers.isArithmetic(self) else {
      return false
    }
    let bytes = Array(source)
    return UnquotedPlaces(bytes).contains { bytes[$0] == UInt8(ascii: "(") || bytes[$0] == UInt8(ascii: "`") }
  }

  /// `$HOME` without quotes and nothing more.
  var isHomeAlone: Bool {
    traits.contains(.home) && !traits.contains(.quoted) && value.elementsEqual("$HOME".utf8)
  }

  /// Whether the word is another text after quote removal.
  fileprivate var isChangedByDequoting: Bool { traits.contains(.quoted) || value.count != source.count }
}
