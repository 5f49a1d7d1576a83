import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// The texts of a command for allow rules (B-10, S-9 to S-11).
struct AllowCandidates {
  var candidates: CommandCandidates
  /// What follows `xargs`, for rules that end in a wildcard: what it reads comes behind the words.
  private(set) var textBehindXargs: [UInt8]?
  /// Why prefix and wildcard rules match nothing here (S-9); nil when they may.
  var starRefusal: String?
  private let home: [UInt8]

  /// - Parameters:
  ///   - isWhole: the command is the whole text, or a part between pipes.
  ///   - isRewritten: it is put together anew from its words, so that a `[` among them may have been quoted.
  init(
    _ command: FoundCommand, home: [UInt8], in semantics: Semantics, isWhole: @autoclosure () -> Bool,
    isRewritten: Bool = false
  ) {
    if command.isPlain {
      self.home = home
      candidates = CommandCandidates(plain: command.wordText, home: home)
      return
    }
    if command.isWrittenAnew, !command.isTestInBrackets {
      self = AllowCandidates(
        command.writtenAnew(home: home), home: home, in: semantics, isWhole: isWhole(), isRewritten: true)
      return
    }
    self.home = home
    // Older releases compare other texts of it too.
    if command.isUnadorned, semantics.decidesAsNewest {
      candidates = CommandCandidates(plain: command.wordText, home: home)
      return
    }
    candidates = CommandCandidates(home: home)
    if !command.redirections.isEmpty, !command.fullText.isEmpty, !command.place.contains(.negated), isWhole()
    {
      for text in WholeTextCandidates.segment(command.fullText) {
        candidates.addExact(text, collapsing: false)
      }
    }
    if command.isTestInBrackets, !isRewritten {
      candidates.addExact(command.text, collapsing: false)
      candidates.addStar(command.text)
      return
    }
    if command.beginsWithRedirection, command.words.hold(.home) {
      // With `$HOME` the command is put together anew from its words.
      candidates.add(command.words, collapsingExact: false)
      return
    }
    if command.beginsWithRedirection {
      // It is a part of the text then (S-6).
      candidates.addStar(command.fullText)
      return
    }
    // An exact rule for nothing but assignments covers no more than a whole text that it equals.
    if command.words.isEmpty {
      candidates.addStar(command.text)
      return
    }
    // So does one with a `$HOME`: in a list rules see the path that it stands for.
    let hasHome = command.words.hold(.home)
    if !hasHome { candidates.addExact(command.text, collapsing: false) }
    if command.assignments.isEmpty {
      candidates.add(command.words, command.hereStrings, collapsingExact: false)
    } else {
      for text in command.assignmentTexts { add(command, text) }
    }
    addAsBefore(command, semantics)
    let isStripped =
      command.assignments.isEmpty
      || semantics.has(.wrappersSeenForAllow) && command.assignments.allSatisfy { SafeAssignments.isSafe($0) }
    guard isStripped else { return }
    var words = command.words[...]
    var xargs: ArraySlice<CommandWord>?
    stripping: while true {
      switch MeasuredWrappers.forAllow(words, in: semantics) {
      case .inner(let inner): words = inner
      case .xargs(let inner):
        xargs = inner
        break stripping
      case .unmatchable(let reason):
        starRefusal = reason
        break stripping
      case .notAWrapper: break stripping
      }
    }
    if semantics.has(.quotedCommandWordIsRead) {
      addInnermost(words, of: command)
    } else {
      candidates.add(words, command.hereStrings, collapsingExact: false)
    }
    textBehindXargs = xargs.map { words in
      CommandText.collapsed(CommandText.joined(words.map { HomeVariable.resolved($0, by: home) }))
    }
  }

  /// What older releases compared besides: every word after quote removal, runs of blanks as one for exact rules too.
  private mutating func addAsBefore(_ command: FoundCommand, _ semantics: Semantics) {
    if semantics.has(.quotedWordsHideFromAllow) { return }
    let isStripped = command.assignments.allSatisfy { assignment in
      guard assignment.elements == nil, assignment.subscriptParts == nil, !assignment.appends else {
        return false
      }
      return SafeAssignments.isSafe(name: assignment.name, value: CommandWord(assignment.value).value)
    }
    guard isStripped, command.assignments.isEmpty || semantics.has(.wrappersSeenForAllow) else { return }
    candidates.add(command.words, command.hereStrings, dequoted: .all, collapsingExact: true)
  }

  /// What is left after every wrapper, with the command word after quote removal: no rule sees the stages between, nor
  /// the quotes of that word.
  private mutating func addInnermost(_ words: ArraySlice<CommandWord>, of command: FoundCommand) {
    guard let first = words.first else { return }
    let hasHome = words.hold(.home)
    guard first.isDequotable else {
      if !hasHome {
        candidates.addExact(command.text(from: words.startIndex), collapsing: false)
      }
      candidates.add(words, command.hereStrings, collapsingExact: false)
      return
    }
    if !hasHome { candidates.addExact(command.dequotedText(from: words.startIndex), collapsing: false) }
    let isQuoted = first.value.count != first.source.count
    if !isQuoted, words.startIndex == 0, command.assignments.isEmpty { return }
    candidates.add(words, command.hereStrings, dequoted: isQuoted ? .first : .none, collapsingExact: false)
  }

  /// Assignments and the words as written, blanks as they stand, and for prefix and wildcard rules with the command word
  /// after quote removal.
  private mutating func add(_ command: FoundCommand, _ assignments: [UInt8]) {
    let front = assignments + command.assignmentGap
    let written = front + command.text(from: 0)
    candidates.addExact(written, collapsing: false)
    candidates.addStar(HomeVariable.replaced(in: written, by: home))
    guard command.words[0].isDequotable else { return }
    candidates.addStar(HomeVariable.replaced(in: front + command.dequotedText(from: 0), by: home))
  }
}

extension CommandWord {
  /// Whether the word may be compared after quote removal in an allow rule: a quoted blank is no end of a word there.
  fileprivate var isDequotable: Bool {
    !value.isEmpty && !value.contains { $0 == CommandText.blank || $0 == UInt8(ascii: "\t") || $0 == 0x0A }
  }
}
