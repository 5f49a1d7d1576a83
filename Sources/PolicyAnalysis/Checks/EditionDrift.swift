internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// CCR601: a rule that matches other calls in another edition of the rule language.
struct EditionDrift: PolicyCheck {
  static let metadata = CheckMetadata(
    code: "CCR601",
    name: "edition-drift",
    severity: .note,
    summary: "The rule matches other calls in edition 1.0 than in edition 2.1.",
    rationale: """
      In edition 1.0 `:*` is a plain prefix, `*` elsewhere is a star, a path that begins with one slash is absolute and ask \
      lists do not exist. Where programs of both editions read the same file, such a rule allows or denies in \
      one what it does not in the other. Nearly every rule with a wildcard is of this kind.
      """,
    isOptIn: true,
    clauses: ["B-3", "B-4", "P-2", "P-3"],
    examples: [
      .flagged(
        #"{"permissions": {"allow": ["Bash(npm run test:*)", "Bash(make)"]}}"#,
        .init(rule: "Bash(npm run test:*)", severity: .note, message: "edition 1.0")),
      .flagged(
        #"{"permissions": {"allow": ["Bash(cargo * --release)"]}}"#,
        .init(rule: "Bash(cargo * --release)", message: "edition 2.1")),
      .clean(#"{"permissions": {"allow": ["Bash(make test)"], "deny": ["Bash(npm publish)"]}}"#),
    ])

  init() {}

  func findings(in input: AnalysisInput) -> [Finding] {
    let search = DriftSearch(input)
    let others = Dictionary(
      input.lintedFiles.map { ($0.path, DriftSearch.entries(of: $0, notIn: input.semantics.edition)) },
      uniquingKeysWith: { first, _ in first })
    return input.lintedEntries.compactMap { file, entry in
      let other = others[file.path]?[entry.span.start.offset]
      let witnesses = search.witnesses(of: entry, and: other, in: file)
      guard let first = witnesses.first, let edition = first.edition else { return nil }
      let others = witnesses.count > 1 ? "other calls in each edition" : "more in edition \(edition.rawValue)"
      return Self.finding(
        about: entry, in: file, message: "matches \(others)", witness: first,
        furtherWitnesses: Array(witnesses.dropFirst()))
    }
  }
}

/// Calls that a rule matches in one edition only, and that this decides.
private struct DriftSearch {
  private let input: AnalysisInput
  private static let editions: [(Edition, Edition)] = [(.v1_0, .v2_1), (.v2_1, .v1_0)]
  private static let limits = BuildLimits(maximumStates: 4_000, maximumMoves: 1_000_000)

  init(_ input: AnalysisInput) { self.input = input }

  /// The entries of a file in the other edition, by their offsets.
  static func entries(of file: SettingsFile, notIn edition: Edition) -> [Int: RuleEntry] {
    let other = edition == .v1_0 ? Edition.v2_1 : .v1_0
    return Dictionary(
      file.read(in: Semantics(edition: other)).entries.map { ($0.span.start.offset, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// At most one call for each edition, decided there by the rule's list and otherwise in the other edition; none
  /// where the readings disagree or other rules hide the difference.
  ///
  /// - Parameters:
  ///   - entry: the rule in the edition of the analysis.
  ///   - counterpart: in the other edition; nil where that does not read it.
  func witnesses(of entry: RuleEntry, and counterpart: RuleEntry?, in file: SettingsFile) -> [Witness] {
    Self.editions.compactMap { edition, other in
      let (here, there) = edition == input.semantics.edition ? (entry, counterpart) : (counterpart, entry)
      guard let here else { return nil }
      return calls(of: here, edition, not: there, other, in: file).lazy.compactMap {
        witness($0, entry, edition, other)
      }.first
    }
  }

  private func witness(
    _ call: ToolCall, _ entry: RuleEntry, _ edition: Edition, _ other: Edition
  ) -> Witness? {
    var context = input.context
    context.mode = .default
    let decision = input.evaluator(for: edition).narrow.decide(call, in: context)
    let otherwise = input.evaluator(for: other).narrow.decide(call, in: context).outcome
    guard decision.outcome == entry.list.outcome, decision.outcome != otherwise else { return nil }
    return Witness(call: call, outcome: decision.outcome, edition: edition, context: context)
  }

  /// The semantics of an edition, in the reading of the analysis where that is its edition.
  private func semantics(_ edition: Edition) -> Semantics {
    edition == input.semantics.edition ? input.semantics : Semantics(edition: edition)
  }

  private func calls(
    of entry: RuleEntry, _ edition: Edition, not counterpart: RuleEntry?, _ other: Edition,
    in file: SettingsFile
  ) -> [ToolCall] {
    // What the smaller reading matches here and the larger one does not match there.
    let isAllow = entry.list == .allow
    let here = RuleExtent(
      of: entry, in: file, semantics: semantics(edition).end(isAllow ? .narrow : .wide))
    let there =
      counterpart.map {
        RuleExtent(of: $0, in: file, semantics: semantics(other).end(isAllow ? .wide : .narrow))
      } ?? .nothing
    var calls: [ToolCall] = []
    for space in CallSpace.all {
      guard let own = space.language(of: here, input.context) else { continue }
      let others = space.language(of: there, input.context) ?? .empty
      let examples = CallExamples(of: here, in: input.context).calls
      calls += examples.filter { !there.contains($0, in: input.context) }
      let rest = own.subtracting(others).intersection(space.readable)
      if let member = try? rest.readableMember(Self.limits) { calls.append(space.call(member)) }
    }
    return calls
  }
}
