internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// The calls that an assertion speaks of.
///
/// For `never-allow` and `always-deny` these are the calls that the rule would deny if it were the only rule, standing in
/// the deny list: wrappers, assignments and compound texts are looked through as far as deny rules do. For
/// `always-allow` they are the calls that the rule would allow if it were the only rule, for commands only those
/// that are one command, written as the rule says.
struct AssertedCalls: Sendable {
  let assertion: Assertion
  let rule: Rule
  let semantics: Semantics
  /// A source that holds the rule alone.
  private let entry: RuleEntry
  private let file: SettingsFile
  private let alone: Evaluator
  /// The rule as the only one, with letter case of paths counting: see `contains`.
  private let exactCase: Policy
  private let context: CallContext
  /// Whether the rule holds an operator, so that texts of several commands may be its own.
  let hasOperator: Bool

  /// - Parameters:
  ///   - folder: where the configuration lies; paths count as in the project settings of that folder.
  ///   - context: the session, with the directories that the policy adds.
  init(
    _ assertion: Assertion, in folder: String, semantics: Semantics, context: CallContext
  ) throws(UnusableAssertion) {
    let rule: Rule
    do throws(RuleSyntaxError) {
      rule = try RuleParser(semantics: semantics).parse(assertion.rule, in: assertion.kind.list)
    } catch {
      throw UnusableAssertion(assertion: assertion, message: error.message, help: error.help)
    }
    let file = SettingsReader(semantics: semantics).read(
      Array("{}".utf8), path: PathText.join(folder, ".claude/settings.json"), scope: .project)
    self.init(assertion, rule, in: file, semantics: semantics, context: context)
    try checkThatItMatches()
  }

  /// The calls of a rule that stands in a settings file; nil when it is malformed in the list that the kind reads.
  init?(
    _ kind: Assertion.Kind, of entry: RuleEntry, in file: SettingsFile, semantics: Semantics,
    context: CallContext
  ) {
    guard let rule = try? RuleParser(semantics: semantics).parse(entry.text, in: kind.list) else {
      return nil
    }
    let assertion = Assertion(kind: kind, rule: entry.text, span: entry.span)
    self.init(assertion, rule, in: file, semantics: semantics, context: context)
  }

  private init(
    _ assertion: Assertion, _ rule: Rule, in file: SettingsFile, semantics: Semantics, context: CallContext
  ) {
    self.assertion = assertion
    self.rule = rule
    self.semantics = semantics
    entry = RuleEntry(
      text: assertion.rule, list: assertion.kind.list, span: assertion.span, rule: .success(rule))
    var file = file
    file.entries = [entry]
    self.file = file
    alone = Evaluator(compiling: SettingsStack([file]), semantics: semantics)
    // The product tells letter case apart nowhere.
    exactCase =
      semantics.reading == .product
      ? alone.narrow
      : Policy(
        compiling: SettingsStack([file]),
        semantics: semantics.reversing([.restrictionsIgnorePathCase]))
    var context = context
    context.mode = .default
    context.isTrusted = true
    self.context = context
    hasOperator = rule.specifier?.bytes.contains { "&|;\n".utf8.contains($0) } ?? false
  }

  /// Whether patterns of files in another source mean the same as in this one (spec P-3).
  func hasSameAnchors(as other: SettingsFile) -> Bool {
    other.anchorDirectory == file.anchorDirectory
      && other.claudeParentDirectory == file.claudeParentDirectory
  }

  /// What the rule matches.
  func extent(_ reading: Reading) -> RuleExtent {
    RuleExtent(of: entry, in: file, semantics: semantics.end(reading))
  }

  /// Whether an assertion speaks of a call.
  ///
  /// `never-allow` takes the largest meaning of the rule whatever the reading, so that doubt about what a rule
  /// reaches never hides an allowed call; only letter case counts where file systems tell it apart.
  func contains(_ call: ToolCall, _ reading: Reading) -> Bool {
    switch assertion.kind {
    case .neverAllow:
      isDenied(call, by: context.platform == "linux" ? exactCase : alone.narrow)
    case .alwaysDeny: isDenied(call, by: reading == .wide ? alone.wide : alone.narrow)
    case .alwaysAllow: isAllowed(call, by: reading == .wide ? alone.wide : alone.narrow)
    }
  }

  /// Calls that get around the rule to the same effect and are allowed, under one of the readings.
  func sameEffect(_ search: DetourSearch, _ readings: [Reading]) -> [Witness] {
    search.allOpen(around: rule, in: file).filter { open in
      (!open.isWide || readings.contains(.wide)) && !open.detour.isOtherEffect
        && !readings.contains { contains(open.detour.call, $0) }
    }.map(search.trial.witness)
  }

  /// The text of a whole compound command counts only for a rule that has an operator itself.
  private func isDenied(_ call: ToolCall, by policy: Policy) -> Bool {
    let decision = policy.decide(call, in: context)
    guard decision.outcome == .deny else { return false }
    guard isCommandRule, !hasOperator, !decision.parts.isEmpty else { return true }
    return decision.parts.contains { $0.outcome == .deny && $0.kind != .call }
  }

  private func isAllowed(_ call: ToolCall, by policy: Policy) -> Bool {
    let decision = policy.decide(call, in: context)
    guard decision.outcome == .allow else { return false }
    guard isCommandRule else { return true }
    if semantics.reading == .product { return isWrittenAsTheRuleSays(call, decision) }
    guard decision.parts.count == 1, let part = decision.parts.first, part.kind == .command, part.depth == 0,
      part.stripped.isEmpty
    else { return false }
    return part.reason?.rule != nil
  }

  /// Whether the call is one command that a rule approves and that the rule spells out, without wrappers, assignments
  /// and redirections.
  private func isWrittenAsTheRuleSays(_ call: ToolCall, _ decision: Decision) -> Bool {
    // What an exact rule allows as a whole has no parts.
    guard decision.parts.count <= 1, (decision.parts.first?.reason ?? decision.reason).rule != nil,
      case .string(let text)? = call.input["command"]
    else { return false }
    switch extent(.narrow) {
    case .commands(_, let extents):
      return extents.contains { $0.contains(Array(text.utf8)) }
        && !text.utf8.contains { "<>\n".utf8.contains($0) }
    case .wholeText(_, let whole): return text.utf8.elementsEqual(whole)
    case .tools: return true
    default: return false
    }
  }

  private var isCommandRule: Bool { ToolCatalog.commandTools.contains(rule.tool.canonical) }

  /// A rule that matches nothing would make every assertion true.
  private func checkThatItMatches() throws(UnusableAssertion) {
    func unusable(_ message: String, _ help: String? = nil) -> UnusableAssertion {
      UnusableAssertion(assertion: assertion, message: message, help: help)
    }
    let name = rule.tool.bytes
    if !name.contains(UInt8(ascii: "_")), !rule.tool.hasWildcard,
      ToolCatalog.entry(named: rule.tool.canonical, in: semantics) == nil
    {
      let near = ToolCatalog.suggestion(for: String(decoding: name, as: UTF8.self), in: semantics)
      throw unusable(
        "no tool is called \(Quotation.quoted(name)), so that this says nothing",
        near.map { "did you mean `\($0)`?" })
    }
    switch rule.specifier?.meaning {
    case .neverConsulted?:
      throw unusable(
        "a path on `\(rule.tool.canonical)` is never consulted, so that this says nothing",
        "`Edit(…)` is about every tool that writes files, `Read(…)` about those that read")
    case .primaryField?:
      throw unusable("a rule that names the main field is ignored, so that this says nothing")
    default: break
    }
    if case .nothing = extent(.narrow), case .nothing = extent(.wide) {
      throw unusable("no call can match \(Quotation.quoted(assertion.rule)), so that this says nothing")
    }
  }
}
