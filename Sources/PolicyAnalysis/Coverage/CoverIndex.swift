internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax

/// Finds the rules that cover a rule: every call that it matches is matched by one of them.
///
/// Command rules are found by their literal ends, so that a question costs about as much as the rule is long.
/// No union of wildcard patterns includes a pattern that none of them includes, as long as some byte value
/// stands in no literal of them: put that byte in the place of every wildcard.
struct CoverIndex: Sendable {
  private let table: PolicyTable
  private let reading: Reading
  /// Whether rules mean what the product takes them for.
  private let isMeasured: Bool
  /// Command patterns compared without and with redirections, and the rule of each.
  private var plain = CommandPatterns()
  private var redirected = CommandPatterns()
  private var tools: [(row: Int, extent: ToolExtent)] = []
  private var exactTools: [[UInt8]: [Int]] = [:]
  /// Path rules, those for every path apart from the others, and which of the others hold a path.
  private var paths: [Int: PathExtent] = [:]
  private var everyPath: [(row: Int, extent: PathExtent)] = []
  private var pathIndex: PathExtentIndex
  private var hosts: [(row: Int, extent: HostExtent)] = []
  private var exactHosts: [[UInt8]: [Int]] = [:]
  private var names: [Name: [Int]] = [:]
  private var namesWithArguments: [Name: [Int]] = [:]

  private struct CommandPatterns: Sendable {
    var index = WildcardIndex([])
    var rows: [Int] = []
  }

  private struct Name: Hashable {
    let tool: String
    let text: ArraySlice<UInt8>
  }

  /// The answer to one question.
  enum Answer: Sendable {
    /// These rules, in this order, cover everything.
    case covered([Int])
    case open
    /// The question was too large.
    case undecided
  }

  init(_ table: PolicyTable, reading: Reading) {
    self.table = table
    self.reading = reading
    isMeasured = table.semantics.reading == .product
    pathIndex = PathExtentIndex([], in: table.context)
    var plainPatterns: [WildcardPattern] = []
    var redirectedPatterns: [WildcardPattern] = []
    for (number, row) in table.rows.enumerated() {
      switch row.extent(reading) {
      case .nothing, .other, .wholeText: break
      case .tools(let extent):
        if extent.names.hasWildcard || extent.names.literalPrefix.starts(with: "mcp__".utf8) {
          tools.append((number, extent))
        } else {
          exactTools[Array(extent.names.literalPrefix), default: []].append(number)
        }
      case .commands(_, let extents):
        for extent in extents {
          for alternative in extent.alternatives {
            if extent.endsInRedirection {
              redirectedPatterns.append(alternative)
              redirected.rows.append(number)
            } else {
              plainPatterns.append(alternative)
              plain.rows.append(number)
            }
          }
        }
      case .paths(let extent):
        if extent.isEveryPath { everyPath.append((number, extent)) } else { paths[number] = extent }
      case .hosts(let extent):
        if let host = extent.onlyHost {
          exactHosts[host, default: []].append(number)
        } else {
          hosts.append((number, extent))
        }
      case .name(let tool, let text, let takesArguments):
        let name = Name(tool: tool, text: text[...])
        if takesArguments {
          namesWithArguments[name, default: []].append(number)
        } else {
          names[name, default: []].append(number)
        }
      }
    }
    pathIndex = PathExtentIndex(
      paths.sorted { $0.key < $1.key }.map { (number: $0.key, extent: $0.value) }, in: table.context)
    plain.index = WildcardIndex(plainPatterns)
    redirected.index = WildcardIndex(redirectedPatterns)
  }

  /// The rules that cover another, out of those that may.
  ///
  /// - Parameters:
  ///   - known: what `candidates` gave for the rule.
  ///   - mayCover: asked for the numbers of candidates; never true for the rule itself.
  func covers(of extent: RuleExtent, among known: KnownCandidates = [], _ mayCover: (Int) -> Bool) -> Answer {
    switch extent {
    case .nothing, .other, .wholeText: return .open
    case .tools(let tools): return wholeTool(including: tools, mayCover).map { .covered([$0]) } ?? .open
    case .commands(let tool, let extents):
      if let rows = commandCovers(extents, among: known, mayCover) { return .covered(rows) }
      return wholeTool(named: tool, mayCover).map { .covered([$0]) } ?? .open
    case .paths(let paths): return pathCovers(paths, mayCover)
    case .hosts(let hosts): return hostCovers(hosts, mayCover)
    case .name(let tool, let text, let takesArguments):
      let row = nameCover(tool, text, takesArguments, mayCover) ?? wholeTool(named: tool, mayCover)
      return row.map { .covered([$0]) } ?? .open
    }
  }

  // MARK: Commands

  /// For each command pattern of a rule the rules with a pattern that includes it; nil in the place of more than
  /// are worth keeping.
  typealias KnownCandidates = [[Int]?]

  private static let maximumKept = 32

  /// What asking for the covers of a rule begins with, for who asks more than once.
  func candidates(for extent: RuleExtent) -> KnownCandidates {
    guard case .commands(_, let extents) = extent else { return [] }
    return extents.flatMap { extent in
      extent.alternatives.map { pattern in
        let found = rows(including: pattern, of: extent)
        return found.count > Self.maximumKept ? nil : found
      }
    }
  }

  private func rows(including pattern: WildcardPattern, of extent: CommandExtent) -> [Int] {
    let patterns = extent.endsInRedirection ? redirected : plain
    return patterns.index.including(pattern).map { patterns.rows[$0] }
  }

  private func commandCovers(
    _ extents: [CommandExtent], among known: KnownCandidates, _ mayCover: (Int) -> Bool
  ) -> [Int]? {
    var rows: [Int] = []
    var known = known[...]
    for extent in extents {
      for alternative in extent.alternatives {
        let found = (known.popFirst() ?? nil) ?? self.rows(including: alternative, of: extent)
        // One that is needed anyway is better than another.
        if found.contains(where: rows.contains) { continue }
        guard let row = found.first(where: mayCover) else { return nil }
        rows.append(row)
      }
    }
    return rows
  }

  /// The rules with a pattern that has a text in common with this rule's.
  func meeting(_ extents: [CommandExtent], _ mayMeet: (Int) -> Bool) -> [Int] {
    var rows: Set<Int> = []
    for extent in extents {
      let patterns = extent.endsInRedirection ? redirected : plain
      for alternative in extent.alternatives {
        rows.formUnion(patterns.index.meeting(alternative).lazy.map { patterns.rows[$0] }.filter(mayMeet))
      }
    }
    return rows.sorted()
  }

  // MARK: Tools and names

  private func wholeTool(including extent: ToolExtent, _ mayCover: (Int) -> Bool) -> Int? {
    if let row = tools.first(where: { mayCover($0.row) && $0.extent.includes(extent) })?.row { return row }
    guard !extent.names.hasWildcard else { return nil }
    return exactTools[Array(extent.names.literalPrefix)]?.first(where: mayCover)
  }

  private func wholeTool(named tool: String, _ mayCover: (Int) -> Bool) -> Int? {
    exactTools[Array(tool.utf8)]?.first(where: mayCover)
      ?? tools.first { mayCover($0.row) && $0.extent.contains(tool) }?.row
  }

  private func nameCover(
    _ tool: String, _ text: [UInt8], _ takesArguments: Bool, _ mayCover: (Int) -> Bool
  ) -> Int? {
    if !takesArguments, let row = names[Name(tool: tool, text: text[...])]?.first(where: mayCover) {
      return row
    }
    // To the product the beginning of a name may end anywhere (T-8).
    for end in text.indices where isMeasured || text[end] == UInt8(ascii: " ") {
      if let row = namesWithArguments[Name(tool: tool, text: text[..<end])]?.first(where: mayCover) {
        return row
      }
    }
    return namesWithArguments[Name(tool: tool, text: text[...])]?.first(where: mayCover)
  }

  // MARK: Hosts and paths

  private func hostCovers(_ extent: HostExtent, _ mayCover: (Int) -> Bool) -> Answer {
    if let row = wholeTool(named: "WebFetch", mayCover) { return .covered([row]) }
    if let host = extent.onlyHost {
      let row =
        exactHosts[host]?.first(where: mayCover)
        ?? hosts.first { mayCover($0.row) && $0.extent.contains(host) }?.row
      return row.map { .covered([$0]) } ?? .open
    }
    for (row, candidate) in hosts where mayCover(row) {
      do {
        if case .included = try extent.language.inclusion(in: candidate.language, Self.limits) {
          return .covered([row])
        }
      } catch { return .undecided }
    }
    return .open
  }

  /// Enough for rules as people write them.
  private static let limits = BuildLimits(maximumStates: 4_000, maximumMoves: 2_000_000)
  /// More rules than this are not put together to cover one.
  private static let maximumUnion = 12
  private static let fills = [Array("qz".utf8), Array("Zq.q".utf8)]

  private func pathCovers(_ extent: PathExtent, _ mayCover: (Int) -> Bool) -> Answer {
    func reaches(_ row: Int, _ other: PathExtent) -> Bool {
      mayCover(row) && other.access.isSuperset(of: extent.access)
    }
    if let row = everyPath.first(where: { reaches($0.row, $0.extent) })?.row { return .covered([row]) }
    // A bare `Read` or `Edit` is among the paths; `*` and the like are not.
    if !tools.isEmpty {
      // To the product bare rules for file tools leave commands alone (S-19k): then only what names every tool covers.
      let wanted =
        isMeasured
        ? ["Read", "Edit", "Write", "NotebookEdit", "Bash"]
        : ["Read", "Edit"].filter { extent.access.contains($0 == "Read" ? .read : .edit) }
      let row = tools.first { row, tool in mayCover(row) && wanted.allSatisfy(tool.contains) }?.row
      if let row { return .covered([row]) }
    }
    guard !extent.isEveryPath, !paths.isEmpty else { return .open }
    let examples = extent.examples(filledWith: Self.fills, in: table.context)
    guard !examples.isEmpty else { return .open }
    var partial: [(row: Int, extent: PathExtent)] = []
    var missing = Set(examples.indices)
    var held: [Int: Int] = [:]
    for (place, example) in examples.enumerated() {
      for row in pathIndex.numbers(holding: example) {
        guard let candidate = paths[row], reaches(row, candidate) else { continue }
        held[row, default: 0] += 1
        missing.remove(place)
      }
    }
    for (row, count) in held.sorted(by: { $0.key < $1.key }) {
      guard let candidate = paths[row] else { continue }
      if count == examples.count {
        switch isCovered(extent, by: [candidate]) {
        case true?: return .covered([row])
        case false?: break
        case nil: return .undecided
        }
      }
      partial.append((row, candidate))
    }
    guard missing.isEmpty, partial.count > 1, partial.count <= Self.maximumUnion else { return .open }
    switch isCovered(extent, by: partial.map(\.extent)) {
    case true?: return .covered(partial.map(\.row))
    case false?: return .open
    case nil: return .undecided
    }
  }

  /// Whether every file and every directory that a rule reaches is reached by others; nil when that is too large
  /// a question.
  private func isCovered(_ extent: PathExtent, by others: [PathExtent]) -> Bool? {
    for areDirectories in [false, true] {
      let union = Language.union(
        of: others.map { $0.language(in: table.context, areDirectories: areDirectories) })
      let own = extent.language(in: table.context, areDirectories: areDirectories)
      do {
        guard case .included = try own.inclusion(in: union, Self.limits) else { return false }
      } catch { return nil }
    }
    return true
  }
}
