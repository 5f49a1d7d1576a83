import CommandKnowledge
import RuleSyntax

/// Ask rules (0.4), and the exact allow rules that go before them.
extension BashCase {
  /// An ask rule matches (0.4).
  func askedByRule() -> Verdict? {
    if let asked = askedByScopedRule() { return asked }
    return session.rules.names.firstMatch(Self.bashTool, in: .ask).map {
      verdict(.ask, $0, "`\($0.text)` asks about every command", "M-1")
    }
  }

  /// An ask rule with a pattern or a parameter matches.
  func askedByScopedRule() -> Verdict? {
    if mayBeAsked {
      if let asked = askedAboutCommand(), !outweighsAsks || startedFirst { return asked }
      if let rule = wholeTextMatch(in: .ask) ?? askedBetweenPipes() {
        return verdict(.ask, rule, "the text as a whole matches the ask rule `\(rule.text)`", "B-14")
      }
    }
    if let rule = session.rules.parameters.firstMatch(Self.bashTool, call.input, in: .ask) {
      return verdict(.ask, rule, "`\(rule.text)` asks about this input", "T-7")
    }
    return nil
  }

  /// An ask rule matches one of the commands.
  private func askedAboutCommand() -> Verdict? {
    let strict = strict
    for index in strict.indices {
      // In the sandbox what unquoted substitutions run is passed over (C-11e').
      let place = script.commands[index].place
      if standing == .inside, place.contains(.substituted), !place.contains(.judged) { continue }
      guard let rule = strict[index].ask, !isUnseenByAsks(script.commands[index]) else { continue }
      return verdict(
        .ask, rule,
        "`\(CommandText.shown(script.commands[index].text))` matches the ask rule `\(rule.text)`",
        "M-2")
    }
    if let asked = passedOverMatch(in: .ask) { return asked }
    return matchAsWritten(in: .ask).map { rule, command in
      verdict(
        .ask, rule, "`\(CommandText.shown(command.text))` matches the ask rule `\(rule.text)`", "B-10")
    }
  }

  /// An ask rule is the first command, which another one starts: exact rules for the whole text see what is left of that.
  private var startedFirst: Bool {
    guard let first = script.commands.first, strict.first?.ask != nil, let name = first.words.first else {
      return false
    }
    let inner = CommandText.joined(
      MeasuredWrappers.innermostCommand(first.words[...]).map { Array($0.source) })
    let isWhole = strict[0].exactAsk != nil || rules.prefixEqual(to: [inner], in: .ask) != nil
    return isWhole
      && (PlainWrapper(name: name.value) != nil || ExecWrapper.of(name.value) != nil)
  }

  /// An exact rule for a text with two commands at least that need one: it goes before ask rules for single commands,
  /// which then see nothing but the text as a whole (M-3).
  var outweighsAsks: Bool {
    guard standing != .inside, context.has(.commandParser) else { return false }
    let strict = strict
    let needing = answers.indices.filter { index in
      let (answer, command) = (answers[index], answers[index].command)
      let isAsked = strict.count == answers.count && strict[index].ask != nil
      return command.loopVariable == nil
        && (!script.isSimple || !command.words.isEmpty && (answer.isOpen || answer.isHeldByMove || isAsked))
    }
    return needing.count > 1 && allowedAsWhole() != nil && !isAskedAsWhole
  }

  /// An ask rule matches the text as a whole in a way that it sees of no other: where no scoped rule covers the text, and
  /// behind an assignment on the first line, which the product takes from the front.
  private var isAskedAsWhole: Bool {
    if script.uncoverable != nil,
      rules.starMatch(WholeTextCandidates(script, texts, for: .ask).star, in: .ask) != nil
    {
      return true
    }
    guard let first = script.commands.first, first.isLoneAssignment,
      script.rawText.starts(with: first.assignmentText),
      case let rest = script.rawText.dropFirst(first.assignmentText.count), rest.first == 0x0A
    else { return false }
    let text = Array(rest.trimmingShellBlanks)
    return (rules.exactMatch([text], in: .ask) ?? rules.endMatch([text], in: .ask)) != nil
      || !script.isSimple && rules.starMatch([CommandText.collapsed(text)], in: .ask) != nil
  }
}
