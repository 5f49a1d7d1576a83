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
    /// How many rules of that list meet it, as far as they were counted.
    let count: Int
    /// Whether there may be more.
    let isMany: Bool
    let kept: Witness
    let lost: Witness
  }

  private let input: AnalysisInput
  private let coverage: Coverage
  private let list: RuleList
  private let meetingRules: RulePatterns
  private let strongerThanList: RulePatterns
  private let strongerThanAllow: RulePatterns
  /// For each allow rule on paths the rules of the list that share an example with it.
  private let sharingExamples: [Int: [Int]]
  private let pathRules: [(number: Int, extent: PathExtent)]
  private var table: PolicyTable { coverage.table }

  /// More rules than this are not counted.
  private static let maximumCount = 100
  /// More rules than this are not tried one by one for an example of a lost call.
  private static let maximumTries = 6
  /// More pairs of paths than this are told apart by examples alone.
  private static let maximumQuestions = 2_000
  /// More rules than this are not taken away from another to find what is left.
  private static let maximumStronger = 200
  private static let limits = BuildLimits(maximumStates: 2_000, maximumMoves: 500_000)

  /// - Parameter list: the list that takes calls away.
  init(_ input: AnalysisInput, by list: RuleList) {
    self.input = input
    coverage = input.coverage
    self.list = list
    meetingRules = RulePatterns(table: coverage.table, .wide) { $0 == list }
    strongerThanList = RulePatterns(table: coverage.table, .narrow) { $0 < list }
    strongerThanAllow = RulePatterns(table: coverage.table, .narrow) { $0 < .allow }
    pathRules = coverage.table.pathRules(of: { $0 == list })
    sharingExamples = Self.sharingExamples(
      coverage.table.pathRules(of: { $0 == .allow }), pathRules, input.context)
  }

  /// For each of some extents the others of which it holds an example, or which hold one of its own, ascending.
  private static func sharingExamples(
    _ extents: [(number: Int, extent: PathExtent)], _ others: [(number: Int, extent: PathExtent)],
    _ context: CallContext
  ) -> [Int: [Int]] {
    guard !extents.isEmpty, !others.isEmpty else { return [:] }
    let names = [Array("qz".utf8), Array("a.txt".utf8)]
    var sharing: [Int: Set<Int>] = [:]
    let index = PathExtentIndex(others, in: context)
    for (number, extent) in extents {
      for example in extent.examples(filledWith: names, in: context) {
        sharing[number, default: []].formUnion(index.numbers(holding: example))
      }
    }
    let reverse = PathExtentIndex(extents, in: context)
    for (number, extent) in others {
      for example in extent.examples(filledWith: names, in: context) {
        for holder in reverse.numbers(holding: example) { sharing[holder, default: []].insert(number) }
      }
    }
    return sharing.mapValues { $0.sorted() }
  }

  /// Every such allow rule of the linted files, in file order.
  func overrides() -> [Override] {
    guard table.rows.contains(where: { $0.list == list }) else { return [] }
    var memory = Memory(context: input.context)
    defer { _ = input.unasked.value(list) { memory.unasked } }
    return table.rows.indices.compactMap { number in
      let row = table.rows[number]
      guard row.list == .allow, coverage.unreachable[number] == nil,
        input.reports(on: table.file(of: row).path)
      else { return nil }
      let meeting = rulesMeeting(number, row, &memory)
      return meeting.isEmpty ? nil : override(number, meeting, &memory)
    }
  }

  /// What is kept from rule to rule: examples of those that are asked for again and again, and how many questions may
  /// still be put to automata.
  private struct Memory {
    let context: CallContext
    private var calls: [Int: [ToolCall]] = [:]
    private var questions = OverrideSearch.maximumQuestions

    init(context: CallContext) { self.context = context }

    /// How many questions were not put.
    var unasked: Int { max(0, -questions) }

    /// Whether one more question may be put.
    mutating func mayAsk() -> Bool {
      questions -= 1
      return questions >= 0
    }

    /// Counts questions that are not put.
    mutating func skip(_ count: Int) { questions -= count }

    mutating func calls(of number: Int, _ table: PolicyTable) -> [ToolCall] {
      if let known = calls[number] { return known }
      let found = CallExamples(of: table.rows[number].wide, in: context).calls
      calls[number] = found
      return found
    }
  }

  /// The rules of the list that have a call in common with an allow rule of which both readings know. A bare rule says
  /// no more than that exceptions are welcome, so it is not looked at.
  private func rulesMeeting(_ number: Int, _ row: PolicyTable.Row, _ memory: inout Memory) -> [Int] {
    switch row.wide {
    case .commands(_, let extents):
      return meetingRules.meeting(extents, atMost: Self.maximumCount)
    case .paths(let extent) where !extent.isEveryPath:
      // Most paths that agree do so in an example; asking about all of them takes longer.
      let sharing = Set(sharingExamples[number] ?? [])
      var found: [Int] = []
      for (place, other) in pathRules.enumerated() where !other.extent.access.isDisjoint(with: extent.access)
      {
        if found.count >= Self.maximumCount { break }
        if sharing.contains(other.number) {
          found.append(other.number)
        } else if !memory.mayAsk() {
          memory.skip(pathRules.count - place - 1)
          let rest = pathRules[(place + 1)...].lazy.map(\.number).filter(sharing.contains)
          return found + rest.prefix(Self.maximumCount - found.count)
        } else if meet(extent, other.extent) {
          found.append(other.number)
        }
      }
      return found
    case .tools(let extent) where extent.isOfServers:
      return table.rows.indices.filter { other in
        guard table.rows[other].list == list, case .tools(let theirs) = table.rows[other].wide else {
          return false
        }
        return theirs.isOfServers && theirs.names.intersects(extent.names)
      }
    default: return []
    }
  }

  private func meet(_ extent: PathExtent, _ other: PathExtent) -> Bool {
    let (own, theirs) = (
      extent.language(in: input.context, areDirectories: false),
      other.language(in: input.context, areDirectories: false)
    )
    return (try? own.intersects(theirs, Self.limits)) ?? false
  }

  private func override(_ number: Int, _ meeting: [Int], _ memory: inout Memory) -> Override? {
    let row = table.rows[number]
    let own = CallExamples(of: row.wide, in: input.context).calls
    guard let lost = lost(row, own, meeting, &memory), let kept = kept(row, own, &memory) else { return nil }
    return Override(
      row: number, by: lost.by, count: meeting.count,
      isMany: meeting.count >= Self.maximumCount, kept: kept, lost: lost.witness)
  }

  private func lost(
    _ row: PolicyTable.Row, _ own: [ToolCall], _ meeting: [Int], _ memory: inout Memory
  ) -> (by: Int, witness: Witness)? {
    func witness(among calls: some Collection<ToolCall>, _ other: Int) -> Witness? {
      let files = [row, table.rows[other]].compactMap(fileName)
      let sensible = calls.filter { call in
        guard case .string(let path)? = call.input["file_path"] ?? call.input["notebook_path"] else {
          return true
        }
        return files.allSatisfy(Array(path.utf8).ends)
      }
      return input.witness(among: sensible, in: [list.outcome])
    }
    for other in meeting.prefix(Self.maximumTries) {
      let theirs = table.rows[other].wide
      var calls = memory.calls(of: other, table).filter { row.wide.contains($0, in: input.context) }
      calls += own.filter { theirs.contains($0, in: input.context) }
      if let witness = witness(among: calls.prefix(12), other) { return (other, witness) }
      calls = CommandBlends(of: row.wide, and: theirs).calls
      if let witness = witness(among: calls, other) { return (other, witness) }
      guard memory.mayAsk() else { continue }
      calls = members(of: row.wide, and: theirs, butNot: extents(meeting: row.wide, strongerThanList, list))
      if let witness = witness(among: calls, other) { return (other, witness) }
    }
    return nil
  }

  /// What a path rule ends with that plainly names a file, `.env.example`; nobody means what would lie below it.
  private func fileName(of row: PolicyTable.Row) -> [UInt8]? {
    guard case .paths = row.wide, let text = row.rule.specifier?.bytes else { return nil }
    let name = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last ?? []
    let isPlain = name.allSatisfy { !"*?[]{}\\".utf8.contains($0) }
    return isPlain && name.dropFirst().contains(UInt8(ascii: ".")) ? Array(name) : nil
  }

  private func kept(_ row: PolicyTable.Row, _ own: [ToolCall], _ memory: inout Memory) -> Witness? {
    // The examples of the wide reading are those that the list was found with; an allow rule has no others.
    if let witness = input.witness(among: own, in: [.allow]) { return witness }
    guard memory.mayAsk() else { return nil }
    let others = extents(meeting: row.narrow, strongerThanAllow, .allow)
    return input.witness(among: members(of: row.narrow, butNot: others), in: [.allow])
  }

  // MARK: Members found by search

  /// What rules of stronger lists match that may have a call in common with a rule, where they match most.
  private func extents(
    meeting extent: RuleExtent, _ patterns: RulePatterns, _ list: RuleList
  ) -> [RuleExtent] {
    if case .commands(_, let extents) = extent {
      return patterns.meeting(extents, atMost: Self.maximumStronger + 1).map { table.rows[$0].narrow }
    }
    let others = table.rows.lazy.filter { $0.list < list }.map(\.narrow)
    return others.filter { other in
      switch (extent, other) {
      case (.paths, .paths), (.tools, .tools): true
      default: false
      }
    }
  }

  /// A readable call of each kind that one rule matches, and the other where there is one, and none of some others.
  private func members(
    of first: RuleExtent, and second: RuleExtent? = nil, butNot others: [RuleExtent]
  ) -> [ToolCall] {
    guard others.count <= Self.maximumStronger else { return [] }
    return (CallSpace.all + [.serverTools]).compactMap { space in
      guard var language = space.language(of: first, input.context) else { return nil }
      if let second {
        guard let other = space.language(of: second, input.context) else { return nil }
        language = language.intersection(other)
      }
      let stronger = Language.union(of: others.compactMap { space.language(of: $0, input.context) })
      let rest = language.subtracting(stronger).intersection(space.readable)
      return (try? rest.readableMember(Self.limits)).map(space.call)
    }
  }
}

extension PolicyTable {
  /// The rules of some lists on paths, as the wide reading takes them; without those for every path.
  fileprivate func pathRules(of isMeant: (RuleList) -> Bool) -> [(number: Int, extent: PathExtent)] {
    rows.enumerated().compactMap { number, row in
      guard isMeant(row.list), case .paths(let extent) = row.wide, !extent.isEveryPath else { return nil }
      return (number, extent)
    }
  }
}

/// The command patterns of some lists, and the rule of each; those that end in a redirection left out.
private struct RulePatterns {
  private var index: WildcardIndex
  /// The rule of each pattern, ascending.
  private var rows: [Int] = []

  init(table: PolicyTable, _ reading: Reading, of isMeant: (RuleList) -> Bool) {
    var patterns: [WildcardPattern] = []
    for (number, row) in table.rows.enumerated() where isMeant(row.list) {
      guard case .commands(_, let extents) = row.extent(reading) else { continue }
      for alternative in extents.withoutRedirections {
        patterns.append(alternative)
        rows.append(number)
      }
    }
    index = WildcardIndex(patterns)
  }

  /// The rules that have a text in common with a rule, ascending, each once; about as many as are wanted.
  func meeting(_ extents: [CommandExtent], atMost limit: Int) -> [Int] {
    let patterns = extents.withoutRedirections
    var found: [Int] = []
    for number in patterns.flatMap({ index.meeting($0, atMost: limit) }).sorted()
    where found.last != rows[number] {
      found.append(rows[number])
    }
    return found
  }
}

extension [CommandExtent] {
  /// The patterns that are compared with texts without redirections.
  fileprivate var withoutRedirections: [WildcardPattern] {
    filter { !$0.endsInRedirection }.flatMap(\.alternatives)
  }
}

extension RuleExtent {
  /// The command texts without redirections; nil for a rule of another kind.
  var commandLanguage: Language? {
    guard case .commands(_, let extents) = self else { return nil }
    let patterns = extents.withoutRedirections
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
    case .tools(let tools): return tools.contains(call.tool)
    default: return false
    }
  }
}

extension Language {
  /// Texts that may stand for a simple command: words of ordinary bytes with one blank between any two, so that what
  /// matches is a call that could be typed.
  static let commandTexts: Language = {
    let ends = [" *", ""].map { Language.wildcard(WildcardPattern(stars: $0.utf8)) }
    return Language.texts(without: CommandTexts.special).subtracting(.union(of: ends + [untidyTexts]))
  }()

  /// Texts with a blank at the end or two side by side.
  static let untidyTexts = Language.union(
    of: ["*  *", "* "].map { .wildcard(WildcardPattern(stars: $0.utf8)) })
}

extension [UInt8] {
  fileprivate func ends(with ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
