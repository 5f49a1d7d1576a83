internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR108: an exact allow rule whose own command asks all the same.
struct NeverApproves: ExtentCheck {
  static let metadata = CheckMetadata(
    code: "CCR108",
    name: "never-approves",
    severity: .warning,
    summary: "The rule is for one command, and that command still asks.",
    rationale: """
      An approval of a pipeline, of a command with a substitution or of one on a protected file is written down word \
      for word, and looks as if it held. But pipelines are compared piece by piece, what cannot be read before it runs \
      asks, and so does every change of `.git` or `.claude`. The rule is asked in vain every time.
      """,
    clauses: ["B-2", "B-14", "P-14", "S-3"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(npm ls | wc -l)", "Bash(rm -f .git/index.lock)"]}}"#,
        .init(rule: "Bash(npm ls | wc -l)", severity: .warning, witness: "npm ls | wc -l"),
        .init(rule: "Bash(rm -f .git/index.lock)", witness: "rm -f .git/index.lock")),
      .clean(
        #"{"permissions": {"allow": ["Bash(npm test && npm run build)", "Bash(rm -f a.txt)", "Bash(ls *)"]}}"#
      ),
    ])

  init() {}

  func findings(for file: SettingsFile, in input: AnalysisInput) -> [Finding] {
    guard input.semantics.reading == .product, file.origin == .settings else { return [] }
    return file.entries.compactMap { entry -> Finding? in
      guard entry.list == .allow, let rule = entry.parsedRule, let text = Self.ownCommand(of: rule) else {
        return nil
      }
      var context = input.context
      context.mode = .default
      let call = CallExamples.command(text)
      let decision = Policy(
        compiling: SettingsStack([file.alone([entry])]), semantics: input.semantics, for: .fewCalls
      )
      .decide(call, in: context)
      guard decision.outcome != .allow else { return nil }
      // In the whole policy another rule may allow it; then this one is merely needless.
      guard let witness = input.witness(among: [call], in: [.ask]) else { return nil }
      return Self.finding(
        about: entry, in: file, part: rule.specifier?.range,
        message: "\(Quotation.quoted(rule.text)) does nothing: the command that it names asks all the same",
        help: "allow the commands that it is made of, each by itself, or remove the rule", witness: witness)
    }
  }

  /// The one command of a rule whose form may keep it from being approved; nil for every other rule.
  private static func ownCommand(of rule: Rule) -> [UInt8]? {
    guard rule.tool.canonical == "Bash", let specifier = rule.specifier, !rule.hasOuterWhitespace,
      !specifier.bytes.contains(UInt8(ascii: "*"))
    else { return nil }
    let text = specifier.unescapedBytes
    let isStructured = text.contains { "|;&<>`$(){}\n".utf8.contains($0) }
    let words = text.split(separator: UInt8(ascii: " "))
    let isOnFiles = words.first.map { fileCommands.contains(String(decoding: $0, as: UTF8.self)) } ?? false
    let isProtected =
      isOnFiles && words.dropFirst().contains { $0.first == UInt8(ascii: ".") && $0.count > 2 }
    // Paths of another machine say nothing about this one.
    let isLocal = !words.contains { word in
      word.first == UInt8(ascii: "~") || word.first == UInt8(ascii: "/") && !word.starts(with: "/dev/".utf8)
        || word.dropFirst().first == UInt8(ascii: ":")
    }
    guard isLocal, isStructured || isProtected, CommandFlaw(measured: rule, specifier, in: .allow) == nil
    else {
      return nil
    }
    return text
  }

  private static let fileCommands: Set<String> = ["cp", "mkdir", "mv", "rm", "rmdir", "sed", "tee", "touch"]
}
