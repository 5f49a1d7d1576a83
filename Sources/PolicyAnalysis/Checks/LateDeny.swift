internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR602: a deny rule that does not hold on every release of a range.
struct LateDeny: PolicyCheck {
  static let metadata = CheckMetadata(
    code: "CCR602",
    name: "late-deny",
    severity: .warning,
    summary: "The deny rule does not stop every form of its calls on some release of the range.",
    rationale: """
      Releases of the product learned step by step to see the command behind `sudo`, in a subshell or by its path. Where \
      machines run mixed releases, a deny rule protects them only from the release on that sees all the forms which the \
      newest one stops.
      """,
    clauses: ["S-12", "S-3", "B-10"],
    examples: [
      CheckExample.flagged(
        #"{"permissions": {"allow": ["Bash"], "deny": ["Bash(rm:*)"]}}"#,
        .init(rule: "Bash(rm:*)", severity: .warning, message: "from 2.1.319 on")
      ).onReleases(Release(2, 1, 112)...Release(2, 1, 332)),
      CheckExample.clean(
        #"{"permissions": {"allow": ["Bash"], "deny": ["Bash(rm:*)"]}}"#,
        remark: "From 2.1.319 on nothing of it changed."
      ).onReleases(Release(2, 1, 319)...Release(2, 1, 332)),
      CheckExample.clean(
        #"{"permissions": {"allow": ["Bash(npm test)"], "deny": ["Bash(rm:*)"]}}"#,
        remark: "What the deny does not see asks."
      ).onReleases(Release(2, 1, 112)...Release(2, 1, 332)),
      CheckExample.clean(
        #"{"permissions": {"allow": ["Bash"], "deny": ["Bash(rm:*)"]}}"#,
        remark: "Without a range nothing is said."),
    ])

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    guard let releases = input.releases, input.semantics.reading == .product else { return [] }
    let search = LateDenySearch(input, releases)
    return input.lintedEntries.compactMap { file, entry -> Finding? in
      guard entry.list == .deny, let rule = entry.parsedRule, let gap = search.gap(of: entry, in: file) else {
        return nil
      }
      let quoted = Quotation.quoted(rule.text)
      let call = Quotation.quoted(gap.call.summary)
      return Self.finding(
        about: entry, in: file,
        message:
          "\(call) runs on release \(gap.release) although \(quoted) denies it on \(releases.upperBound): it holds in all its forms from \(gap.holdsFrom) on",
        help: "run no release before \(gap.holdsFrom), or allow less beside the rule",
        witness: Witness(call: gap.call, outcome: .deny, context: search.context))
    }
  }
}

/// Calls that a deny rule stops on the last release of a range and not on an earlier one.
private struct LateDenySearch {
  struct Gap {
    var call: ToolCall
    /// A release on which the call runs.
    var release: Release
    /// The first release from which on every such call is stopped.
    var holdsFrom: Release
  }

  let context: CallContext
  private let stack: SettingsStack
  private let newest: Policy
  private let last: Release
  /// The releases at which something changed, and the first of the range, newest first.
  private let steps: [(release: Release, policy: Policy)]

  init(_ input: AnalysisInput, _ releases: ClosedRange<Release>) {
    var context = input.context
    context.mode = .default
    self.context = context
    stack = input.stack
    func policy(_ release: Release) -> Policy {
      let semantics = Semantics(edition: .v2_1, reading: .product, release: release)
      return Policy(compiling: input.stack, semantics: semantics)
    }
    newest = policy(releases.upperBound)
    last = releases.upperBound
    var dates = Set(
      UpgradeShape.all.flatMap { $0.feature.row.lifetime.changes.map(\.dated) }.filter {
        releases.contains($0) && $0 < releases.upperBound
      })
    dates.insert(releases.lowerBound)
    steps = dates.sorted(by: >).map { ($0, policy($0)) }
  }

  /// The gravest example: on the newest release on which something runs that should not.
  func gap(of entry: RuleEntry, in file: SettingsFile) -> Gap? {
    guard let rule = newest.rules.first(where: { $0.span == entry.span && $0.file == file.path }) else {
      return nil
    }
    let examples = UpgradeExamples(of: rule, in: stack, context)
    var seen: Set<ToolCall> = []
    let calls = UpgradeShape.all.flatMap { examples.calls(of: $0) }.filter { call in
      seen.insert(call).inserted && newest.decide(call, in: context).outcome == .deny
    }
    var before = last
    for (release, policy) in steps {
      if let call = calls.first(where: { policy.decide($0, in: context).outcome == .allow }) {
        return Gap(call: call, release: release, holdsFrom: before)
      }
      before = release
    }
    return nil
  }
}
