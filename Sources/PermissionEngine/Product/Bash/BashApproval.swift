import CommandKnowledge
import ShellSyntax

extension ProductBashRules {
  /// What the product offers to remember about a command that it asks about (M-10).
  func approvalOffer(for call: ToolCall, _ verdict: Verdict, in session: ProductSession) -> ApprovalOffer? {
    guard let text = call.input["command"]?.string else { return nil }
    let question = BashCase.whole(text, call, asMonitor: false, decision: self, session: session)
    if verdict.ground == .criticalRemoval {
      return ApprovalOffer(dialog: .onlyOnce(verdict.reason.explanation))
    }
    return question.approvalOffer(for: verdict.reason.explanation)
  }
}

extension BashCase {
  /// The offer for a text that nothing allows; asked after every step that asks in every mode.
  ///
  /// - Parameter why: why the text asks.
  fileprivate func approvalOffer(for why: String) -> ApprovalOffer {
    if script.isTooLong || !script.isSimple || script.uncoverable != nil || textCheck != nil {
      return ApprovalOffer(dialog: .onlyOnce(why))
    }
    let judged = answers
    if judged.contains(where: { $0.command.loopVariable != nil || $0.command.words.isEmpty }) {
      return ApprovalOffer(dialog: .onlyOnce(why))
    }
    var open: [OpenCommand] = []
    for (answer, files) in zip(judged, judgedFiles) where answer.isOpen {
      let command = OpenCommand(answer, files, in: context, paths)
      // What is substituted into a command comes before it.
      let parent = command.isSubstituted ? open.lastIndex { !$0.isSubstituted } : nil
      open.insert(command, at: parent ?? open.endIndex)
    }
    // After a `cd` outside, relative paths need nothing more than the `cd` does.
    if open.count > 1, open[0].isMove, open.dropFirst().allSatisfy(\.readsRelatively) {
      open.removeLast(open.count - 1)
    }
    if let barred = open.lazy.compactMap(\.bar).first { return ApprovalOffer(dialog: .onlyOnce(barred)) }
    if open.count == 1, let only = open.first { return offer(for: only, isAlone: judged.count == 1) }
    if script.hasBackground || open.isEmpty { return ApprovalOffer(dialog: .onlyOnce(why)) }
    return offer(for: open)
  }

  /// The files of the commands that need an approval.
  private var judgedFiles: [CommandFiles] {
    zip(script.commands, files).filter { $0.0.place.contains(.judged) }.map(\.1)
  }

  private func offer(for command: OpenCommand, isAlone: Bool) -> ApprovalOffer {
    let suggested = [command.suggested]
    let rules = script.hasBackground ? [] : ApprovalSuggestion.headless(suggested, home: context.home)
    switch command.kind {
    case .missingRule:
      if script.hasBackground, !isAlone {
        return ApprovalOffer(dialog: .onlyOnce("`&` starts commands in the background"))
      }
      let written = ApprovalSuggestion.dialog(suggested, isAlone: isAlone, home: context.home)
      return written.isEmpty
        ? ApprovalOffer(dialog: .onlyOnce("no rule can be made of the command"))
        : ApprovalOffer(dialog: .rules(bash(written)), headless: bash(rules))
    case .option(let why):
      return ApprovalOffer(dialog: .onlyOnce(why), headless: bash(rules))
    case .reading(let directories):
      guard let directory = directories.first, directories.count == 1 else {
        return ApprovalOffer(dialog: .session("reading in those directories is open until the session ends"))
      }
      let whole = ApprovalSuggestion.headless([wholeText(from: command)], home: context.home)
      return ApprovalOffer(
        dialog: .session("reading in `\(CommandText.shown(directory))` is open until the session ends"),
        headless: bash(whole) + [Self.readRule(directory)])
    case .writing(let directory, _):
      let whole = ApprovalSuggestion.headless([wholeText(from: command)], home: context.home)
      let headless = command.isProtected ? [] : bash(whole)
      return ApprovalOffer(
        dialog: .session("writing in `\(CommandText.shown(directory))` is open until the session ends"),
        headless: headless)
    }
  }

  /// Several commands: a rule for each. The headless form takes the parts between pipes one by one.
  private func offer(for commands: [OpenCommand]) -> ApprovalOffer {
    let isPiped = script.hasTopLevelPipe
    if let stopping = commands.first(where: { $0.preventsRules || !isPiped && $0.isUncertain }) {
      let why = "`\(stopping.shown)` needs more than a rule, beside other commands that need one"
      return ApprovalOffer(dialog: .onlyOnce(why))
    }
    if script.setsVariable, isPiped || commands.contains(where: { !$0.lacksRule }) {
      return ApprovalOffer(dialog: .onlyOnce("a variable is set in the text"))
    }
    var headless: [String] = []
    for segment in Set(commands.map(\.segment)).sorted() {
      let own = commands.filter { $0.segment == segment }
      let isAlone = isPiped && own.count == 1
      if own.count <= 5 { headless += Self.unique(own.flatMap { rules(for: $0, isAlone: isAlone) }) }
    }
    let all = commands.flatMap { command in
      rules(for: command, isAlone: isPiped && commands.count { $0.segment == command.segment } == 1)
    }
    let written = Array(Self.unique(all).prefix(5))
    return written.isEmpty
      ? ApprovalOffer(dialog: .onlyOnce("no rule can be made of the commands"), headless: headless)
      : ApprovalOffer(dialog: .rules(written), headless: headless)
  }

  /// The rules for one of several commands.
  ///
  /// - Parameter isAlone: whether it is all that stands between two pipes.
  private func rules(for command: OpenCommand, isAlone: Bool) -> [String] {
    switch command.kind {
    case .reading(let directories): return directories.map(Self.readRule)
    case .option: return []
    case .writing where isAlone: return []
    case .writing, .missingRule:
      return bash(ApprovalSuggestion.headless([command.suggested], home: context.home))
    }
  }

  private static func unique(_ rules: [String]) -> [String] {
    rules.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The whole text in the form in which one command is suggested.
  private func wholeText(from command: OpenCommand) -> SuggestedCommand {
    var whole = script.commands.first.map { SuggestedCommand($0) } ?? command.suggested
    // Nothing is replaced in it, `$HOME` neither.
    whole.words = whole.words.map { CommandWord(constant: Array($0.source)) }
    whole.text = texts.asWritten
    return whole
  }

  private func bash(_ specifiers: [[UInt8]]) -> [String] {
    specifiers.map { "Bash(\(String(decoding: $0, as: UTF8.self)))" }
  }

  private static func readRule(_ directory: [UInt8]) -> String {
    "Read(/\(String(decoding: directory, as: UTF8.self))/**)"
  }
}

/// A command that needs an approval, and what is missing.
private struct OpenCommand {
  enum Kind {
    /// No rule approves it, and nothing stands against it.
    case missingRule
    /// An option makes its operands uncertain.
    case option(String)
    /// It reads outside the working directories, in these directories.
    case reading([[UInt8]])
    /// It writes, in this directory.
    case writing([UInt8], isInside: Bool)
  }

  let suggested: SuggestedCommand
  let kind: Kind
  /// What lets no rule be made; nil where one can be.
  let bar: String?
  let isProtected: Bool
  /// It stands in a substitution.
  let isSubstituted: Bool
  /// The number of the part between pipes that it stands in.
  let segment: Int
  /// It is a `cd`.
  let isMove: Bool
  /// It reads outside only because a `cd` leads there.
  let readsRelatively: Bool
  /// What stands against it is a redirection.
  private let isRedirected: Bool
  let shown: String

  init(_ answer: CommandAnswer, _ files: CommandFiles, in context: DecisionContext, _ paths: ProductPathRules)
  {
    let command = answer.command
    suggested = SuggestedCommand(command)
    shown = CommandText.shown(command.text)
    isProtected = answer.hardReason != nil
    segment = command.segment
    isSubstituted = command.place.contains(.substituted)
    isMove = command.words.first?.value.elementsEqual("cd".utf8) == true
    let named = files.files.filter { $0.softReason(context, paths) != nil }
    isRedirected = named.contains(where: \.isRedirection)
    readsRelatively =
      answer.approval != nil && !named.isEmpty && named.allSatisfy { $0.isRelative && !$0.isRedirection }
    bar =
      NeverApproved.bar(command.words[...])?.reason
      ?? command.assignments.lazy.compactMap { NeverApproved.bar($0)?.reason }.first
      ?? named.first { $0.checkedPath == nil }.flatMap { $0.softReason(context, paths)?.explanation }
    let written = files.files.first { $0.isRedirection ? $0.access == .write : $0.access.contains(.write) }
    if let written, answer.check != nil || answer.hardReason != nil || files.command?.isWriter == true,
      let path = written.checkedPath, files.command?.hasUnderstoodOptions ?? true
    {
      kind = .writing(Self.parent(of: path), isInside: written.isInside(context))
    } else if !named.isEmpty {
      kind = .reading(
        Self.unique(named.compactMap(\.checkedPath).map { Self.directory(of: $0, command, context) }))
    } else if let check = answer.check {
      let goesHome = command.words.count == 1 && command.words[0].value.elementsEqual("cd".utf8)
      kind = goesHome ? .reading([context.home]) : .option(check.explanation)
    } else {
      kind = .missingRule
    }
  }

  /// Nothing but a rule is missing.
  var lacksRule: Bool { if case .missingRule = kind { true } else { false } }

  /// An option makes its operands uncertain: no rule is offered for a text without pipes.
  var isUncertain: Bool { if case .option = kind { true } else { false } }

  /// A redirection that needs a permission, or writing outside: no rule is offered for the text.
  var preventsRules: Bool {
    if case .writing(_, let isInside) = kind, !isInside { return true }
    return isRedirected
  }

  private static func directory(
    of path: [UInt8], _ command: FoundCommand, _ context: DecisionContext
  ) -> [UInt8] {
    // `cd` and `ls` are given folders; of other commands the folder of the file is named.
    let isDirectory =
      path == context.home
      || ["cd", "ls"].contains { command.words.first?.value.elementsEqual($0.utf8) == true }
    return isDirectory ? path : parent(of: path)
  }

  private static func parent(of path: [UInt8]) -> [UInt8] {
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")), slash > 0 else { return [UInt8(ascii: "/")] }
    return Array(path[..<slash])
  }

  private static func unique(_ paths: [[UInt8]]) -> [[UInt8]] {
    paths.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension SuggestedCommand {
  fileprivate init(_ command: FoundCommand) {
    let here = command.redirections.first(where: \.isHereString)
    self.init(
      assignments: command.assignments, words: command.words, text: command.text,
      hereString: here.map { Array($0.text) })
  }
}
