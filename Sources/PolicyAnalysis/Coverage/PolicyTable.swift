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

    /// Whether it is a command rule without wildcards.
    var isExactCommand: Bool {
      switch narrow {
      case .commands(_, let extents): extents.allSatisfy(\.isExact)
      case .wholeText: true
      default: false
      }
    }

    /// Whether it means something that is not compared with other rules.
    var isNotComparable: Bool { if case .other = narrow { true } else { false } }

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
    if semantics.reading == .product {
      hasAutoMode = !MeasuredStack(stack).disablesAuto
    } else {
      hasAutoMode =
        PermissionMode("auto", semantics: semantics).map {
          stack.switchedOff($0, semantics: semantics) == nil
        }
        ?? false
    }
    guard semantics.reading != .product else {
      rows = Self.measuredRows(stack, semantics: semantics, context: context)
      return
    }
    let entries = stack.entries(semantics: semantics.narrowest, isTrusted: context.isTrusted)
    rows = entries.compactMap { stacked in
      let file = stack.files[stacked.file]
      let entry = file.entries[stacked.entry]
      guard stacked.outOfForce == nil, let rule = entry.parsedRule else { return nil }
      return Row(
        file: stacked.file, entry: entry, rule: rule,
        narrow: RuleExtent(of: entry, in: file, semantics: semantics.end(.narrow)),
        wide: RuleExtent(of: entry, in: file, semantics: semantics.end(.wide)))
    }
  }

  /// The rules that are in force to the product, of which one meaning is known and no other.
  private static func measuredRows(
    _ stack: SettingsStack, semantics: Semantics, context: CallContext
  ) -> [Row] {
    let measured = MeasuredStack(stack)
    let isAtRoot = context.startCwd.map { $0 == context.projectRoot } ?? true
    let directories = measured.addedDirectories.filter { context.isTrusted || !$0.needsTrust }.map(\.path)
    let entries = measured.entries(isTrusted: context.isTrusted, isAtRoot: isAtRoot)
    let negating = Set(entries.filter(\.isNegation).map(NegationScope.init))
    return entries.compactMap { stacked in
      guard let rule = stacked.entry.parsedRule else { return nil }
      let extent = RuleExtent(of: stacked.entry, in: stack.files[stacked.file], semantics: semantics)
        .counted(fromEachOf: directories, besideNegations: negating.contains(NegationScope(stacked)))
      return Row(file: stacked.file, entry: stacked.entry, rule: rule, narrow: extent, wide: extent)
    }
  }

  /// What an entry with `!` takes paths from (P-10).
  private struct NegationScope: Hashable {
    let file: Int
    let list: RuleList
    let tool: String

    init(_ stacked: MeasuredStack.Entry) {
      file = stacked.file
      list = stacked.entry.list
      tool = stacked.entry.parsedRule?.tool.canonical ?? ""
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

extension MeasuredStack.Entry {
  /// Whether it takes back what other entries match (P-10).
  fileprivate var isNegation: Bool {
    guard let rule = entry.parsedRule, ["Read", "Edit"].contains(rule.tool.canonical) else { return false }
    return rule.specifier?.bytes.first == UInt8(ascii: "!")
  }
}

extension RuleExtent {
  /// The same in a session with further working directories, beside entries that may take a part of it back.
  fileprivate func counted(fromEachOf directories: [String], besideNegations: Bool) -> RuleExtent {
    guard case .paths(let paths) = self else { return self }
    return besideNegations && paths.isNegatable ? .other : .paths(paths.counted(fromEachOf: directories))
  }
}
