internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// Works out what repairs do to decisions, from what the repaired rules match before and after.
///
/// No call is tried: an allow rule that goes can only narrow, one that comes into force may widen, and for deny and ask
/// rules it is the other way about. A check that has proven more, as for a rule that others cover, says so itself.
struct FixEffects {
  private let input: AnalysisInput
  /// What each entry in force matches, by file and place.
  private let extents: [Location: RuleExtent]
  /// The entries of the linted files by path, in the order of their places.
  private let entries: [String: [RuleEntry]]

  init(_ input: AnalysisInput) {
    self.input = input
    let table = input.table
    extents = Dictionary(
      table.rows.map { row in
        // Where readings differ the rule counts as in force when it is so to one of them.
        if case .nothing = row.narrow {
          (table.location(of: row), row.wide)
        } else {
          (table.location(of: row), row.narrow)
        }
      }, uniquingKeysWith: { first, _ in first })
    entries = Dictionary(
      input.lintedFiles.map { file in
        (file.path, file.entries.sorted { $0.span.start.offset < $1.span.start.offset })
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Findings with the effects of their repairs.
  static func settled(_ findings: [Finding], in input: AnalysisInput) -> [Finding] {
    guard findings.contains(where: { $0.fix != nil }) else { return findings }
    let effects = FixEffects(input)
    return findings.map { finding in
      guard let fix = finding.fix, fix.effect == .widens else { return finding }
      var finding = finding
      finding.fix?.effect = effects.effect(of: fix)
      return finding
    }
  }

  func effect(of fix: Fix) -> Fix.Effect {
    guard let path = fix.edits.first?.file, fix.edits.allSatisfy({ $0.file == path }),
      let file = input.lintedFiles.first(where: { $0.path == path })
    else { return .widens }
    guard let edit = fix.edits.first, fix.edits.count == 1, let entry = entry(of: edit) else {
      return effect(of: fix.edits, in: file)
    }
    return effect(of: edit, on: entry, in: file)
  }

  // MARK: One rule

  /// The entry that an edit takes away or changes; nil when it reaches further than one.
  private func entry(of edit: Fix.Edit) -> RuleEntry? {
    let entries = entries[edit.file] ?? []
    // A list may be as long as its repairs are many, so that the first entry is not looked for one by one.
    var first = 0
    var end = entries.count
    while first < end {
      let middle = (first + end) / 2
      if entries[middle].span.end.offset <= edit.offset { first = middle + 1 } else { end = middle }
    }
    let touched = entries[first...].prefix { $0.span.start.offset < edit.offset + edit.length }
    guard touched.count == 1, let entry = touched.first else { return nil }
    let isRemoved = edit.replacement.isEmpty && Self.covers(edit, entry)
    let isInside = entry.span.start.offset < edit.offset && edit.offset + edit.length < entry.span.end.offset
    return isRemoved || isInside ? entry : nil
  }

  private static func covers(_ edit: Fix.Edit, _ entry: RuleEntry) -> Bool {
    edit.offset <= entry.span.start.offset && entry.span.end.offset <= edit.offset + edit.length
  }

  private func effect(of edit: Fix.Edit, on entry: RuleEntry, in file: SettingsFile) -> Fix.Effect {
    guard entry.parsedRule?.specifier?.bytes.first != UInt8(ascii: "!") else { return .widens }
    let isInert = Self.isInert(entry.parsedRule, entry.list, file, input.semantics)
    let before = isInert ? .nothing : extents[Location(file: file.path, span: entry.span)] ?? .nothing
    let after = Self.covers(edit, entry) ? .nothing : extent(after: edit, on: entry, in: file)
    guard let after else { return .widens }
    switch (before.isNothing, after.isNothing) {
    case (true, true): return .keepsEveryDecision
    case (true, false): return entry.list == .allow ? .widens : .onlyNarrows
    case (false, true): return entry.list == .allow ? .onlyNarrows : .widens
    case (false, false): return .widens
    }
  }

  /// What the rule matches after the edit; nil when its text is no JSON string any more.
  private func extent(after edit: Fix.Edit, on entry: RuleEntry, in file: SettingsFile) -> RuleExtent? {
    let start = entry.span.start.offset
    var literal = Array(file.source[start..<entry.span.end.offset])
    literal.replaceSubrange(edit.offset - start..<edit.offset - start + edit.length, with: edit.replacement)
    let list = [UInt8(ascii: "[")] + literal + [UInt8(ascii: "]")]
    guard let text = try? JSONReader().read(list).root.elements?.first?.text else { return nil }
    let rule = SettingsReader(semantics: input.semantics).entry(
      Array(text.utf8), in: entry.list, at: entry.span
    ).rule
    guard let parsed = try? rule.get() else { return .nothing }
    // What takes paths back from other rules works the other way about (P-10).
    guard parsed.specifier?.bytes.first != UInt8(ascii: "!") else { return nil }
    if Self.isInert(parsed, entry.list, file, input.semantics) { return .nothing }
    var changed = entry
    changed.text = Array(text.utf8)
    changed.rule = rule
    return RuleExtent(of: changed, in: file, semantics: input.semantics)
  }

  /// Whether the product skips a rule, or never consults it, so that no call is decided by it (R-3, T-1, P-9).
  private static func isInert(
    _ rule: Rule?, _ list: RuleList, _ file: SettingsFile, _ semantics: Semantics
  ) -> Bool {
    guard semantics.reading == .product, file.origin == .settings, let rule else { return false }
    return rule.hasOuterWhitespace || rule.skipReason(in: list) != nil
      || rule.specifier?.meaning == .neverConsulted
  }

  // MARK: The whole file

  private func effect(of edits: [Fix.Edit], in file: SettingsFile) -> Fix.Effect {
    let (bytes, _) = Fix.apply(edits, to: file.source)
    let stack = input.replacing(file, with: bytes).stack
    guard DifferingSettings.names(input.stack, stack, input.semantics).isEmpty else { return .widens }
    let before = ComparedPolicy(input.stack, semantics: input.semantics, context: input.context).keys
    let after = ComparedPolicy(stack, semantics: input.semantics, context: input.context).keys
    if before == after { return .keepsEveryDecision }
    let isWider =
      after.subtracting(before).contains { $0.list == .allow }
      || before.subtracting(after).contains { $0.list != .allow }
    return isWider ? .widens : .onlyNarrows
  }
}

extension RuleExtent {
  fileprivate var isNothing: Bool { if case .nothing = self { true } else { false } }
}
