internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR401: a deny or ask rule whose evident purpose another allowed call defeats.
struct PorousDeny: PolicyCheck {
  static let metadata = CheckMetadata(
    code: "CCR401",
    name: "porous-deny",
    severity: .warning,
    summary:
      "A deny or ask rule is meant to prevent something that another call, allowed by this policy, still does.",
    rationale: """
      A deny names one command, one file or one host; the same effect mostly has other names. As long as none of \
      them is allowed that does not matter: they ask. Where a wide allow lets one through, the deny only looks \
      like a guard. Rules on paths reach file tools and recognised file commands, not what an interpreter opens.
      """,
    clauses: ["M-1", "S-12", "S-19", "P-8", "P-9", "T-1"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(wget:*)"], "deny": ["Bash(curl:*)"]}}"#,
        .init(rule: "Bash(curl:*)", severity: .warning, witness: "wget -qO- https://example.com")),
      .flagged(
        #"{"permissions": {"allow": ["Bash(python3:*)"], "deny": ["Read(**/.env*)"]}}"#,
        .init(rule: "Read(**/.env*)", witness: #"python3 -c "print(open('.env').read())""#)),
      .flagged(
        #"{"permissions": {"allow": ["Bash(find . -name core -delete)"], "deny": ["Bash(rm:*)"]}}"#,
        .init(rule: "Bash(rm:*)", message: "-delete")),
      .flagged(
        #"{"permissions": {"deny": ["Read(.env)"]}}"#, .init(message: ".env.local"),
        remark: "Reading inside the project needs no rule."),
      .clean(#"{"permissions": {"allow": ["Bash(npm test)"], "deny": ["Bash(curl:*)", "Read(**/.env*)"]}}"#),
      .clean(#"{"permissions": {"allow": ["Bash(wget:*)"], "deny": ["Bash(curl:*)", "Bash(wget:*)"]}}"#),
    ])

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    let entries = input.lintedEntries.filter { $0.entry.list != .allow }
    guard !entries.isEmpty else { return [] }
    let search = DetourSearch(input)
    return entries.compactMap { file, entry in
      entry.parsedRule.flatMap { search.firstOpen(around: $0, in: file) }
        .map { finding($0, entry, file, search.trial) }
    }
  }

  private func finding(
    _ open: OpenDetour, _ entry: RuleEntry, _ file: SettingsFile, _ trial: DetourTrial
  ) -> Finding {
    let points = trial.openPoints(open)
    let detour = open.detour
    let closing = detour.closing.filter { $0 != entry.displayText }
    let related = open.grant.map { grant in
      RelatedLocation(
        location: Location(file: grant.file, span: grant.span), rule: grant.text, message: "allows it")
    }
    let reading = points.isEmpty ? "" : ", unless undocumented behaviour is narrow"
    let grant = open.grant.map { Quotation.quoted($0.text) }
    let allowed = grant.map { "which \($0) allows" } ?? "which is allowed"
    let what = detour.isOtherEffect ? "" : " with the same effect"
    let kind = detour.isDisguise ? "spelling" : "other"
    var finding = Self.finding(
      about: entry, in: file, dependsOn: points,
      message:
        "\(Quotation.quoted(entry.text)) does not stop \(Quotation.quoted(detour.text)), \(allowed)\(reading)",
      help: detour.note.map(ExposureWording.lowerCased), related: related.map { [$0] } ?? [],
      witness: trial.witness(open),
      cause: SharedCause(
        "\(kind) \(open.grant?.text ?? "")",
        plural:
          "do not stop calls\(what) that \(grant ?? "the policy") \(grant == nil ? "lets through" : "allows")"
      ))
    finding.advice = Advice(
      .denied, closing,
      otherwise: grant.map { "narrow \($0), or enforce the rule with a hook or the sandbox" }
        ?? "enforce the rule with a hook or the sandbox")
    return finding
  }
}
