internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax

/// Calls of a rule that the patterns of two policies tell apart: those that one decides by other rules.
///
/// For every outcome the calls that may change are those of the rule and of some rule that then decides, without those of
/// stronger rules; a member of each such set is looked for. Only proposals: the evaluator decides them.
struct ChangeMeetings {
  /// The calls, ordinary ones first.
  private(set) var calls: [ToolCall] = []

  private let search: ChangeSearch
  private let outcome: Outcome
  private let reading: Reading

  /// More rules than this are not met one by one.
  private static let maximumMeetings = 48
  /// More rules than this are not taken away from a set.
  private static let maximumRestrictions = 400
  private static let limits = BuildLimits(maximumStates: 3_000, maximumMoves: 1_000_000)

  init(_ search: ChangeSearch, _ outcome: Outcome, _ reading: Reading) {
    self.search = search
    self.outcome = outcome
    self.reading = reading
    addExamples()
    for space in CallSpace.all {
      guard let language = space.language(of: search.row.extent(reading), search.own.policy.context) else {
        continue
      }
      addMembers(of: language, space)
    }
  }

  // MARK: Examples of other rules

  /// Examples of other rules that are calls of this one.
  private mutating func addExamples() {
    for side in [search.new, search.old] {
      for row in meeting(side).prefix(Self.maximumMeetings) {
        calls += CallExamples(of: row, in: side.policy.context).calls.prefix(8).filter(isOwn)
      }
    }
  }

  private func isOwn(_ call: ToolCall) -> Bool {
    switch search.row.wide {
    case .commands, .paths: search.row.wide.contains(call, in: search.own.policy.context)
    default: true
    }
  }

  /// The rules of a policy that may have a call in common with the rule.
  private func meeting(_ side: ComparedPolicy) -> [PolicyTable.Row] {
    let rows = side.policy.table.rows
    switch search.row.extent(reading) {
    case .commands(_, let extents):
      return side.policy.index(reading).meeting(extents) { _ in true }.map { rows[$0] }
    case .paths:
      return rows.filter { if case .paths = $0.extent(reading) { true } else { false } }
    case .hosts:
      return rows.filter { if case .hosts = $0.extent(reading) { true } else { false } }
    case .tools(let tools):
      return rows.filter { tools.contains($0.rule.tool.canonical) }
    case .name(let tool, _, _):
      return rows.filter { $0.rule.tool.canonical == tool }
    case .nothing, .other, .wholeText: return []
    }
  }

  // MARK: Members of languages

  private mutating func addMembers(of own: Language, _ space: CallSpace) {
    let (old, new) = (
      Side(search.old, meeting(search.old), space), Side(search.new, meeting(search.new), space)
    )
    guard let old, let new else { return }
    func of(_ side: Side, _ lists: RuleList...) -> [Language] { side.languages(lists, reading) }
    func without(_ language: Language, _ others: [Language]) -> Language {
      language.subtracting(.union(of: others))
    }
    switch (outcome, search.row.list, search.isAdded) {
    case (.allow, .allow, _):
      add(without(own, of(new, .deny, .ask) + of(old, .allow)), space)
    case (.allow, _, _):
      let rest = without(own, of(new, .deny, .ask))
      for language in of(new, .allow).prefix(Self.maximumMeetings) { add(rest.intersection(language), space) }
      add(without(rest, of(new, .allow)), space)
    case (.ask, .deny, false):
      let rest = without(own, of(new, .deny))
      for language in of(new, .ask).prefix(Self.maximumMeetings) { add(rest.intersection(language), space) }
      add(without(rest, of(new, .ask, .allow)), space)
    case (.ask, .allow, _):
      add(without(own, of(old, .deny, .ask) + of(new, .deny, .allow)), space)
      for language in of(new, .ask).prefix(Self.maximumMeetings) {
        add(without(own.intersection(language), of(old, .deny, .ask) + of(new, .deny)), space)
      }
    case (.ask, _, _):
      let rest = without(own, of(old, .deny, .ask) + of(new, .deny))
      for language in of(old, .allow).prefix(Self.maximumMeetings) { add(rest.intersection(language), space) }
      add(without(rest, of(old, .allow)), space)
    case (.deny, _, _):
      add(without(own, of(old, .deny)), space)
    }
  }

  /// Less plain calls of a stricter rule: inside of others that an allow rule lets run them, those that need no rule, and
  /// compound texts.
  func composedCalls() -> [ToolCall] {
    let extent = search.row.extent(reading)
    // The policy that has to allow the call.
    let side = outcome == .allow ? search.new : search.old
    let rows = side.policy.table.rows
    guard search.row.list != .allow, outcome != .deny, rows.count <= Self.maximumRestrictions,
      case .commands(_, let extents) = extent, let own = extent.commandLanguage
    else { return [] }
    let stronger = Language.union(
      of: rows.filter { $0.list != .allow }.compactMap {
        CallSpace.commands.language(of: $0.extent(reading), side.policy.context)
      })
    let open = own.subtracting(stronger)
    let granting = rows.filter { $0.list == .allow }.map { $0.extent(reading) }
    var texts = CommandTexts(extents).texts.filter { !stronger.contains($0) }.prefix(2)
    if let member = try? open.intersection(.commandTexts).readableMember(Self.limits) { texts.append(member) }
    let run = texts.flatMap { text in
      granting.flatMap {
        RunnerCalls(running: text, allowedBy: $0, outside: stronger, Self.limits).calls
      }.prefix(Self.maximumMeetings)
    }
    return UnruledCalls(of: extents, outside: stronger, Self.limits).calls + run
      + CompoundCalls(of: extents, allowedBy: granting, Self.limits).calls
  }

  private mutating func add(_ language: Language, _ space: CallSpace) {
    guard let member = try? language.intersection(space.readable).readableMember(Self.limits) else { return }
    calls.append(space.call(member))
  }

  /// The rules of one policy, as sets of calls of one space.
  private struct Side {
    private let rows: [PolicyTable.Row]
    private let space: CallSpace
    private let context: CallContext

    init?(_ side: ComparedPolicy, _ meeting: [PolicyTable.Row], _ space: CallSpace) {
      guard meeting.count <= ChangeMeetings.maximumRestrictions else { return nil }
      rows = meeting + side.policy.table.rows.filter { if case .tools = $0.wide { true } else { false } }
      self.space = space
      context = side.policy.context
    }

    func languages(_ lists: [RuleList], _ reading: Reading) -> [Language] {
      rows.filter { lists.contains($0.list) }.compactMap { space.language(of: $0.extent(reading), context) }
    }
  }
}
