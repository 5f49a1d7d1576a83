import CommandKnowledge
import RuleSyntax

/// What asks about a command whatever approves it (S-14, S-17, S-23).
extension CommandAnswer {
  /// Everything about the command, for people.
  var part: DecisionPart {
    DecisionPart(
      kind: .command, text: CommandText.shown(command.text),
      outcome: approval != nil && check == nil ? .allow : .ask, reason: check ?? approval ?? refusal)
  }

  /// `sed` with anything but the scripts that need no rule.
  var isObscureEditor: Bool {
    command.words.first?.value.elementsEqual("sed".utf8) == true
      && !SedForm.needsNoRule(command.words.dropFirst())
  }

  func check(_ files: CommandFiles, _ call: BashCase) {
    for file in files.files {
      if call.passesOver(file) { continue }
      guard let reason = file.softReason(call.context, call.paths) else { continue }
      let isTee = files.command?.name.elementsEqual("tee".utf8) == true && !file.isRedirection
      if isTee, !call.context.has(.fileRulesSeeTee) { continue }
      check = reason
      isCheckOfTarget = file.isRedirection
      targetIsRefused = files.files.contains { file in
        guard file.isRedirection, !call.passesOver(file), file.softReason(call.context, call.paths) != nil
        else {
          return false
        }
        let isInside = file.checkedPath.map { call.context.isInside($0) } ?? false
        return !isInside || file.hardReason(call.context) != nil
      }
      isCheckOfReading = !files.files.contains {
        ($0.access != .read || $0.isRedirection) && $0.softReason(call.context, call.paths) != nil
      }
      return
    }
    if !call.context.has(.fileRulesSeeVariables), let file = files.files.first(where: \.namesVariable) {
      check = Reason(
        explanation: call.context.words("`\(file.shown)` holds a variable"), clauses: ["S-23"])
    }
    if let reading = files.command, !reading.hasUnderstoodOptions {
      check = Reason(
        explanation: call.context.words(
          "`\(CommandText.shown(reading.name))` with an option asks, since its operands are not certain"),
        clauses: ["S-23"])
    }
    guard !command.standsForItself,
      let words = DirectoryTrail.movingWords(command.words[...])
        ?? NeverApproved.wrappedChangeOfDirectory(command.words[...]),
      words.first?.value.elementsEqual("cd".utf8) == true
    else { return }
    // Behind the first directory an option counts as another one.
    let directories = words.dropFirst().drop { $0.value.first == UInt8(ascii: "-") && $0.value.count > 1 }
    if directories.count > 1,
      call.context.has(.commandParser)
        || directories.count(where: { $0.value.first != UInt8(ascii: "-") }) > 1
    {
      check = Reason(explanation: "`cd` with two directories", clauses: ["S-17"])
    }
    if !words.dropFirst().contains(where: { $0.value.first != UInt8(ascii: "-") || $0.value.count == 1 }) {
      check = Reason(
        explanation: "`cd` without a directory leads out of the working directories", clauses: ["S-17"])
    }
  }
}
