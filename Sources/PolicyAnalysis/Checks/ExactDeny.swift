internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR403: a deny or ask rule for one text beside a rule that allows it with arguments.
struct ExactDeny: PolicyCheck {
  static let metadata = CheckMetadata(
    code: "CCR403",
    name: "exact-deny",
    severity: .warning,
    summary: "The rule is for one text only: the same command with arguments is allowed.",
    rationale: """
      `Bash(git push)` is the command without arguments and nothing else. Whoever writes it means pushing, \
      and `git push origin main` goes through.
      """,
    clauses: ["B-2", "B-3"],
    examples: [
      .flagged(
        #"{"permissions": {"deny": ["Bash(git push)"], "allow": ["Bash(git *)"]}}"#,
        .init(rule: "Bash(git push)", severity: .warning, witness: "git push origin main")),
      .flagged(
        #"{"permissions": {"deny": ["Bash(git)"], "allow": ["Bash(git *)"]}}"#,
        .init(rule: "Bash(git)", witness: "git push origin main")),
      .clean(
        #"{"permissions": {"deny": ["Bash(git push)", "Bash(git push *)", "Bash(rm)"], "allow": ["Bash(git *)"]}}"#
      ),
    ])

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    guard input.semantics.reading == .product else { return [] }
    return input.lintedEntries.compactMap { file, entry -> Finding? in
      guard entry.list != .allow, let rule = entry.parsedRule, rule.tool.bytes.elementsEqual("Bash".utf8),
        !rule.hasOuterWhitespace, let text = rule.specifier?.bytes, Self.isPlain(text)
      else { return nil }
      let command = String(decoding: text, as: UTF8.self)
      let words = command.split(separator: " ").map(String.init)
      // What deletes, publishes or pushes is what a guard is for, so it comes first.
      var following = TypicalArguments.following(words)
      if words == ["git"] { following.insert("push origin main", at: 0) }
      let calls = (following + ["x"]).map { CallExamples.command(Array("\(command) \($0)".utf8)) }
      guard let witness = input.witness(among: calls, in: entry.list == .deny ? [.allow, .ask] : [.allow]),
        witness.outcome == .allow
      else { return nil }
      return Self.finding(
        about: entry, in: file,
        message:
          "\(Quotation.quoted(rule.text)) is for `\(command)` without further arguments, with them it is allowed",
        help: "for every call of it write `Bash(\(command) *)`", witness: witness)
    }
  }

  /// Whether a text is words with single blanks, without options at its end that make it a whole.
  private static func isPlain(_ text: [UInt8]) -> Bool {
    guard let first = text.first, first != UInt8(ascii: "-"), text.last != UInt8(ascii: " ") else {
      return false
    }
    return text.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: " -_./".utf8.contains(byte)
      }
    }
  }
}
