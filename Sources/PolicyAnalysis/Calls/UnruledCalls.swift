internal import CommandKnowledge
internal import PatternMatching
internal import PermissionEngine

/// Commands of a rule that need no rule to be allowed (spec S-21), for rules that leave the command word open.
///
/// Only proposals: the evaluator decides them.
struct UnruledCalls {
  /// The calls; no more than one for each command.
  let calls: [ToolCall]

  /// - Parameters:
  ///   - extents: what the rule matches.
  ///   - stronger: texts that other deny and ask rules match.
  init(of extents: [CommandExtent], outside stronger: Language, _ limits: BuildLimits) {
    let isOpen = extents.contains { !CommandBeginning($0.literalPrefix, isWhole: false).hasPlainCommand }
    guard isOpen, let own = RuleExtent.commands(tool: "Bash", extents).commandLanguage else {
      calls = []
      return
    }
    let open = own.subtracting(stronger).subtracting(.untidyTexts)
    func call(beginningWith front: String) -> ToolCall? {
      let commands = Language.literal(front.utf8).union(
        .wildcard(WildcardPattern([.literal(Array((front + " ").utf8)), .anything])))
      // With quotes only where the front has some.
      let texts = front.contains("'") ? commands : commands.intersection(.commandTexts)
      return (try? open.intersection(texts).readableMember(limits)).flatMap { $0 }.map {
        CallExamples.command($0)
      }
    }
    // `echo` takes any words.
    if let call = call(beginningWith: "echo") {
      calls = [call]
      return
    }
    calls = ReadOnlyCommands.names.flatMap { name -> [ToolCall] in
      let commands = WildcardPattern([.literal(Array(name.utf8)), .anything])
      guard extents.contains(where: { $0.alternatives.contains { $0.intersects(commands) } }) else {
        return []
      }
      return ([name] + TypicalArguments.following([name]).map { name + " " + $0 }).compactMap(call)
    }
  }
}
