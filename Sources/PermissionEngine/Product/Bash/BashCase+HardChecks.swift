import CommandKnowledge
import RuleSyntax

/// The sixth step: what asks even under a bare rule.
extension BashCase {
  /// Writes to protected paths and through links that lead out, and `&` in a text that would otherwise be approved:
  /// not lifted by a bare rule or a hook (0.6).
  func hardCheck() -> Verdict? {
    // An exact rule for the whole of a text lifts no `&`, and in one that is not understood any such byte may be one.
    let mayStartInBackground =
      script.goesOnBehindError && script.rawText.contains(UInt8(ascii: "&"))
      || script.hasBackground && !script.isSimple && !script.isComplexBySubshells && isBare
    if mayStartInBackground, context.has(.backgroundAsks),
      rules.exactMatch([script.rawText], in: .allow) != nil
    {
      return verdict(
        .ask, .protectedPath,
        Reason(explanation: "`&` may start commands in the background", clauses: ["M-4"]))
    }
    guard !script.liftsWriteChecks else { return nil }
    if let reason = hardReason,
      !isBare
        || context.has(.protectedTargetsAsk)
          && (!passesOverPipedOutputs || answers.allSatisfy(\.isApprovedByItself))
    {
      // Two commands that need approval are lifted by an exact rule for the whole text (M-3).
      if reason.isLiftedByExactRule, let allowed = allowedAsWhole() { return allowed }
      return verdict(.ask, .protectedPath, Reason(explanation: reason.explanation, clauses: ["P-14"]))
    }
    if context.has(.backgroundAsks), script.isSimple, script.hasBackground, isBackgroundUncovered {
      return verdict(
        .ask, .protectedPath, Reason(explanation: "`&` starts commands in the background", clauses: ["M-4"]))
    }
    return nil
  }

  /// A bare rule or a hook allows the text.
  var isBare: Bool {
    context.given.hook == .allow
      || !isMonitor && session.rules.names.firstMatch(Array("Bash".utf8), in: .allow) != nil
  }

  /// `&` asks where an exact rule is the text, and where the last part between pipes needs no bare rule, or is one
  /// assignment (M-4b).
  var isBackgroundUncovered: Bool {
    if isCoveredExactly { return true }
    guard script.uncoverable == nil || setsVariableBesidePipe, textCheck == nil else { return false }
    return script.backgroundSegments.contains { segment in
      let own = answers.filter { $0.command.segment == segment }
      if own.count == 1, own[0].command.words.isEmpty, own[0].command.loopVariable == nil { return true }
      let others = own.filter { !$0.command.isLoneAssignment }
      // Beside a variable that is not safe no command is read-only.
      let areSafe = !setsUnsafeVariable(in: segment)
      return !others.isEmpty
        && others.allSatisfy { areSafe ? $0.needsNoBareRule(self) : $0.approval?.rule != nil }
    }
  }

  /// A part between pipes sets a variable that is not safe by a command of its own.
  func setsUnsafeVariable(in segment: Int) -> Bool {
    answers.contains { answer in
      answer.command.segment == segment && answer.command.isLoneAssignment
        && !answer.command.assignments.allSatisfy { SafeAssignments.isSafe($0) }
    }
  }

  /// An exact rule is the whole text, or the part between pipes in which a `&` stands; beside a command that no rule
  /// approves it is the text as it stands.
  private var isCoveredExactly: Bool {
    guard rules.hasExact(in: .allow) else { return false }
    if !script.isDecidedBetweenPipes {
      return rules.exactMatch(WholeTextCandidates(script, texts, for: .allow).exact, in: .allow) != nil
    }
    if answers.contains(where: { NeverApproved.bar($0.command.words[...]) != nil }),
      rules.exactMatch([script.rawText], in: .allow) != nil
    {
      return true
    }
    let candidates = WholeTextCandidates(partsOf: script, texts, for: .allow)
    return script.backgroundSegments.contains { number in
      texts.piped.indices.contains(number)
        && rules.exactMatch(candidates.partTexts(number), in: .allow) != nil
    }
  }

  /// A variable is set between pipes or by a command of its own, which is all that keeps the text from being covered: the
  /// other parts stand by themselves.
  private var setsVariableBesidePipe: Bool {
    script.isSimple && script.setsVariable && !script.hasInnerPipe
      && (script.hasTopLevelPipe || answers.contains(where: \.command.isLoneAssignment))
  }

  /// Why a file that the text writes asks even under a bare rule (0.6 a, b, d).
  var hardReason: HardReason? {
    guard !script.liftsWriteChecks, script.fileBlindness == nil else { return nil }
    let reasons = answers.compactMap(\.hardReason)
    return reasons.first { !$0.isLiftedByExactRule } ?? reasons.first
  }

  /// Every command is approved by itself: read-only, by a scoped rule, or by acceptEdits (M-3).
  ///
  /// - Parameter besideAssignments: whether commands that are nothing but one assignment are left aside.
  func areAllApproved(besideAssignments: Bool = false) -> Bool {
    guard script.isSimple, textCheck == nil, script.uncoverable == nil || besideAssignments else {
      return false
    }
    return answers.allSatisfy { answer in
      besideAssignments && answer.command.isLoneAssignment || answer.approval != nil && answer.check == nil
    }
  }
}
