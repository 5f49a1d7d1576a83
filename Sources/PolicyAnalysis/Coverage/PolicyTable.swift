internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// The rules of a policy that are in force, each with what it matches.
struct PolicyTable: Sendable {
  /// One rule.
  struct Row: Sendable {
    /// The index of its file in the stack.
    let file: Int
    let entry: RuleEntry
    let rule: Rule
    /// What it matches under the narrow and the wide reading.
    let narrow: RuleExtent
    let wide: RuleExtent

    var list: RuleList { entry.list }

    func extent(_ reading: Reading) -> RuleExtent { reading == .wide ? wide : narrow }
  }

  let stack: SettingsStack
  let semantics: Semantics
  let context: CallContext
  /// Highest scope first, within a file in file order.
  let rows: [Row]
  /// Whether a session may be in auto mode, which drops broad allow rules (M-5).
  let hasAutoMode: Bool

  init(_ stack: SettingsStack, semantics: Semantics, context: CallContext) {
    self.stack = stack
    self.semantics = semantics
    self.context = context
    hasAutoMode =
      ModeName("auto", semantics: semantics).map { stack.switchedOff($0, semantics: semantics) == nil }
      ?? false
    let entries = stack.entries(semantics: semantics.read(as: .narrow), isTrusted: context.isTrusted)
    rows = entries.compactMap { stacked in
      let file = stack.files[stacked.file]
      let entry = file.entries[stacked.entry]
      guard stacked.outOfForce == nil, let rule = entry.parsedRule else { return nil }
      return Row(
        file: stacked.file, entry: entry, rule: rule,
        narrow: RuleExtent(of: entry, in: file, semantics: semantics.read(as: .narrow)),
        wide: RuleExtent(of: entry, in: file, semantics: semantics.read(as: .wide)))
    }
  }

  /// The numbers of rules that stand before in the same list of the same file.
  var copies: Set<Int> {
    var seen: Set<Place> = []
    var copies: Set<Int> = []
    for (number, row) in rows.enumerated() {
      let place = Place(file: row.file, list: row.list, text: row.entry.text)
      if !seen.insert(place).inserted { copies.insert(number) }
    }
    return copies
  }

  private struct Place: Hashable {
    let file: Int
    let list: RuleList
    let text: [UInt8]
  }

  func file(of row: Row) -> SettingsFile { stack.files[row.file] }

  func location(of row: Row) -> Location { Location(file: file(of: row).path, span: row.entry.span) }
}
