internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR403: a deny or ask rule that misses the command with arguments, or without.
struct MissedArguments: PolicyCheck {
  static let metadata = CheckMetadata(
    code: "CCR403",
    name: "missed-arguments",
    severity: .warning,
    summary:
      "The rule is for the command without arguments, or with more of them: the other form is allowed.",
    rationale: """
      `Bash(git push)` is the command without arguments and nothing else. Whoever writes it means pushing, \
      and `git push origin main` goes through. With a second wildcard it is the other way round: \
      `Bash(ssh * uptime *)` wants something after `uptime`, since a final ` *` stands for nothing only where it is \
      the one wildcard of the rule.
      """,
    fix: "Writes the final wildcard without a blank before it.",
    clauses: ["B-2", "B-3", "B-5"],
    examples: [
      .flagged(
        #"{"permissions": {"deny": ["Bash(git push)"], "allow": ["Bash(git *)"]}}"#,
        .init(rule: "Bash(git push)", severity: .warning, witness: "git push origin main")),
      .flagged(
        #"{"permissions": {"deny": ["Bash(git)"], "allow": ["Bash(git *)"]}}"#,
        .init(rule: "Bash(git)", witness: "git push origin main")),
      .flagged(
        #"{"permissions": {"deny": ["Bash(ssh * uptime *)"], "allow": ["Bash(ssh *)"]}}"#,
        .init(
          severity: .warning, witness: "ssh x uptime",
          fixed: #"{"permissions": {"deny": ["Bash(ssh * uptime*)"], "allow": ["Bash(ssh *)"]}}"#)),
      .clean(
        #"{"permissions": {"deny": ["Bash(git push)", "Bash(git push *)", "Bash(rm)"], "allow": ["Bash(git *)"]}}"#
      ),
    ])

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    guard input.semantics.reading == .product else { return [] }
    return input.lintedEntries.compactMap { file, entry -> Finding? in
      guard entry.list != .allow, let rule = entry.parsedRule, rule.tool.bytes.elementsEqual("Bash".utf8),
        !rule.hasOuterWhitespace, let text = rule.specifier?.bytes
      else { return nil }
      return withoutArguments(text, rule, entry, file, input) ?? withArguments(text, rule, entry, file, input)
    }
  }

  /// An exact text.
  private func withoutArguments(
    _ text: [UInt8], _ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile, _ input: AnalysisInput
  ) -> Finding? {
    guard Self.isPlain(text) else { return nil }
    let command = String(decoding: text, as: UTF8.self)
    let words = command.split(separator: " ").map(String.init)
    // What deletes, publishes or pushes is what a guard is for, so it comes first.
    let first = words == ["git"] ? ["push origin main"] : []
    let calls = (first + TypicalArguments.following(words) + ["x"]).map {
      CallExamples.command(Array("\(command) \($0)".utf8))
    }
    guard let witness = input.witness(among: calls, in: [.allow]) else { return nil }
    return Self.finding(
      about: entry, in: file,
      message:
        "\(Quotation.quoted(rule.text)) is for `\(command)` without further arguments, with them it is allowed",
      help: "for every call of it write `Bash(\(command) *)`", witness: witness)
  }

  /// Several wildcards, the last one after a blank.
  private func withArguments(
    _ text: [UInt8], _ rule: Rule, _ entry: RuleEntry, _ file: SettingsFile, _ input: AnalysisInput
  ) -> Finding? {
    let star = UInt8(ascii: "*")
    guard text.suffix(2).elementsEqual(" *".utf8), text.dropLast(2).contains(star), text.first != star,
      !text.contains(UInt8(ascii: "\\"))
    else { return nil }
    let shorter = text.dropLast(2).flatMap { $0 == star ? [UInt8(ascii: "x")] : [$0] }
    guard let witness = input.witness(among: [CallExamples.command(shorter)], in: [.allow]) else {
      return nil
    }
    let repaired = rule.text(with: text.dropLast(2) + [star])
    return Self.finding(
      about: entry, in: file,
      message:
        "\(Quotation.quoted(rule.text)) wants something after its last blank, without it the command is allowed",
      witness: witness,
      fix: EntryEdits(entry, in: file).writing(repaired))
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
