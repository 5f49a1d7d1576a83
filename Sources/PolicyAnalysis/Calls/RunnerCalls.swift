internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax
internal import RuleSyntax

/// Calls in which an allow rule lets a program run another command: `npx -c 'rm x'` for `Bash(npx *)`, and for a rule
/// that leaves the command word open, as `Bash(bin/*)`, a program of that folder.
///
/// Stricter rules see what stands inside (spec S-9 to S-12), so that such a call is one of theirs. Only proposals: the
/// evaluator decides them.
struct RunnerCalls {
  /// The calls, the plainest first.
  private(set) var calls: [ToolCall] = []

  private static let blank = UInt8(ascii: " ")
  private static let slash = UInt8(ascii: "/")

  /// - Parameters:
  ///   - text: the command inside, without quotes.
  ///   - extent: what an allow rule matches.
  ///   - stronger: texts that stricter rules match.
  init(running text: [UInt8], allowedBy extent: RuleExtent, outside stronger: Language, _ limits: BuildLimits)
  {
    guard !text.contains(where: "'\n".utf8.contains), case .commands(let tool, let extents) = extent else {
      return
    }
    for pattern in extents.flatMap(\.alternatives) {
      let beginning = CommandBeginning(pattern.literalPrefix, isWhole: !pattern.hasWildcard)
      let isOpen = !beginning.hasPlainCommand
      // Only proposals: the longer list of the documentation serves every reading.
      guard pattern.hasWildcard, isOpen || beginning.mayRunAnother(.strict) else { continue }
      let allowed = Language.wildcard(pattern).subtracting(stronger).subtracting(.untidyTexts)
      for front in isOpen
        ? Self.programs(in: Array(pattern.literalPrefix), running: text) : Self.wrapped(text)
      {
        let texts = Language.literal(front).union(
          .wildcard(WildcardPattern([.literal(front + [Self.blank]), .anything])))
        guard let member = try? allowed.intersection(texts).readableMember(limits) else { continue }
        calls.append(CallExamples.command(member, tool: tool))
      }
    }
  }

  private static func wrapped(_ text: [UInt8]) -> [[UInt8]] {
    let text = String(decoding: text, as: UTF8.self)
    return [
      "sh -c '\(text)'", "bash -c '\(text)'", "zsh -c '\(text)'", "sudo \(text)", "env \(text)",
      "npx \(text)",
      "timeout 5 \(text)", "npx -c '\(text)'",
    ].map { Array($0.utf8) }
  }

  /// The beginning of a command word, completed to a program that runs a text whatever follows.
  private static func programs(in beginning: [UInt8], running text: [UInt8]) -> [[UInt8]] {
    var folder = beginning
    if let last = folder.last, last != slash { folder.append(slash) }
    // One word more keeps what follows from completing the text.
    return ["npx -c", "docker run alpine sh -c", "env -S"].flatMap { program in
      let front = folder + Array("\(program) '".utf8) + text + Array("'".utf8)
      return [front, front + Array(" src".utf8)]
    }
  }
}
