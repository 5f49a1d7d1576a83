internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// Allow rules of which a stronger list takes a part away and leaves another.
struct OverrideSearch {
  /// A call that is kept and one that is lost.
  struct Override {
    let row: Int
    /// The rule that takes the lost call away.
    let by: Int
    /// How many rules of that list meet it.
    let count: Int
    let kept: Witness
    let lost: Witness
  }

  private let input: AnalysisInput
  private let coverage: Coverage
  private let list: RuleList
  private var table: PolicyTable { coverage.table }

  /// More rules than this are not tried one by one for an example of a lost call.
  private static let maximumTries = 6
  private static let limits = BuildLimits(maximumStates: 2_000, maximumMoves: 500_000)

  /// - Parameter list: the list that takes calls away.
  init(_ input: AnalysisInput, by list: RuleList) {
    self.input = input
    coverage = input.coverage
    self.list = list
  }

  /// Every such allow rule of the linted files, in file order.
  func overrides() -> [Override] {
    guard table.rows.contains(where: { $0.list == list }) else { return [] }
    return table.rows.indices.compactMap { number in
      let row = table.rows[number]
      guard row.list == .allow, coverage.unreachable[number] == nil,
        input.reports(on: table.file(of: row).path)
      else { return nil }
      let meeting = rulesMeeting(row)
      return meeting.isEmpty ? nil : override(number, meeting)
    }
  }

  /// The rules of the list that have a call in common with an allow rule of which both readings know. A bare rule says
  /// no more than that exceptions are welcome, so it is not looked at.
  private func rulesMeeting(_ row: PolicyTable.Row) -> [Int] {
    switch row.wide {
    case .commands(_, let extents):
      coverage.wide.meeting(extents) { table.rows[$0].list == list }
    case .paths(let extent) where !extent.isEveryPath:
      table.rows.indices.filter { other in
        guard table.rows[other].list == list, case .paths(let theirs) = table.rows[other].wide else {
          return false
        }
        return !theirs.isEveryPath && !theirs.access.isDisjoint(with: extent.access)
          && mayMeet(extent, theirs)
      }
    default: []
    }
  }

  private func mayMeet(_ extent: PathExtent, _ other: PathExtent) -> Bool {
    let names = [Array("qz".utf8), Array("a.txt".utf8)]
    return other.examples(filledWith: names, in: input.context).contains {
      extent.contains($0, in: input.context)
    }
      || extent.examples(filledWith: names, in: input.context).contains {
        other.contains($0, in: input.context)
      }
  }

  private func override(_ number: Int, _ meeting: [Int]) -> Override? {
    let row = table.rows[number]
    guard let lost = lost(row, meeting), let kept = kept(row, meeting) else { return nil }
    return Override(row: number, by: lost.by, count: meeting.count, kept: kept, lost: lost.witness)
  }

  private var outcome: Outcome { list == .deny ? .deny : .ask }

  private func lost(_ row: PolicyTable.Row, _ meeting: [Int]) -> (by: Int, witness: Witness)? {
    for other in meeting.prefix(Self.maximumTries) {
      let theirs = table.rows[other]
      var calls = CallExamples(of: theirs.wide, in: input.context).calls.filter {
        row.wide.contains($0, in: input.context)
      }
      calls += CallExamples(of: row.wide, in: input.context).calls.filter {
        theirs.wide.contains($0, in: input.context)
      }
      if calls.isEmpty { calls += member(of: row.wide, and: theirs.wide).map { [$0] } ?? [] }
      if let witness = input.witness(among: calls.prefix(12), in: [outcome]) { return (other, witness) }
    }
    return nil
  }

  private func kept(_ row: PolicyTable.Row, _ meeting: [Int]) -> Witness? {
    let calls = CallExamples(of: row, in: input.context).calls
    if let witness = input.witness(among: calls, in: [.allow]) { return witness }
    let others = table.rows.filter { $0.list < row.list }.map(\.narrow)
    let call = member(of: row.narrow, andNoneOf: others)
    return input.witness(among: call.map { [$0] } ?? [], in: [.allow])
  }

  // MARK: Members found by search

  private func member(of first: RuleExtent, and second: RuleExtent) -> ToolCall? {
    guard let one = first.commandLanguage, let other = second.commandLanguage else { return nil }
    let both = one.intersection(other).intersection(.commandTexts)
    return (try? both.readableMember(Self.limits)).map { CallExamples.command($0) }
  }

  private func member(of first: RuleExtent, andNoneOf others: [RuleExtent]) -> ToolCall? {
    guard let language = first.commandLanguage else { return nil }
    let rest = language.subtracting(.union(of: others.compactMap(\.commandLanguage)))
    return (try? rest.intersection(.commandTexts).readableMember(Self.limits)).map {
      CallExamples.command($0)
    }
  }
}

extension RuleExtent {
  /// The command texts without redirections; nil for a rule of another kind.
  var commandLanguage: Language? {
    guard case .commands(_, let extents) = self else { return nil }
    let patterns = extents.filter { !$0.endsInRedirection }.flatMap(\.alternatives)
    return patterns.isEmpty ? nil : .union(of: patterns.map { .wildcard($0) })
  }

  /// Whether a call belongs to it; only asked of examples of rules.
  func contains(_ call: ToolCall, in context: CallContext) -> Bool {
    switch self {
    case .commands(let tool, let extents):
      guard tool == call.tool, case .string(let text)? = call.input["command"] else { return false }
      return extents.contains { !$0.endsInRedirection && $0.contains(Array(text.utf8)) }
    case .paths(let extent):
      guard case .string(let path)? = call.input["file_path"] ?? call.input["notebook_path"] else {
        return false
      }
      let access: PathExtent.Access =
        call.tool == "Read" ? .read : call.tool == "NotebookEdit" ? .notebook : .edit
      return extent.access.contains(access) && extent.contains(Array(path.utf8), in: context)
    default: return false
    }
  }
}

extension Language {
  /// Texts that may stand for a simple command: words of ordinary bytes with one blank between any two, so that what
  /// matches is a call that could be typed.
  static let commandTexts: Language = {
    let ends = [" *", "* ", "*  *", ""].map { Language.wildcard(WildcardPattern(stars: $0.utf8)) }
    let special = Array("\"'`$\\;&|<>(){}[]!#~?=\n\t".utf8)
    return Language.texts(without: special).subtracting(.union(of: ends))
  }()
}
