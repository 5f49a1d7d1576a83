internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// What the rules of a policy make of each other: which are never reached, which are not needed.
struct Coverage: Sendable {
  /// A rule that changes no decision.
  struct Redundancy: Sendable {
    /// The rules that remain and cover it.
    let covers: [Int]
    /// Whether all of them stand in its own file, so that it can be taken out.
    let isWithinFile: Bool
    /// Auto mode drops one of them and keeps the rule (M-5): there it does decide calls.
    let countsInAutoMode: Bool
  }

  let table: PolicyTable
  let narrow: CoverIndex
  let wide: CoverIndex
  /// For rules that stronger lists cover: by which rules.
  private(set) var unreachable: [Int: [Int]] = [:]
  /// For rules that are not needed.
  private(set) var redundant: [Int: Redundancy] = [:]
  /// For each rule those that may cover it; only while covers are looked for.
  private var candidates: [(narrow: CoverIndex.KnownCandidates, wide: CoverIndex.KnownCandidates)] = []
  /// Questions that were too large.
  private(set) var undecided = 0

  /// Whether deny or ask hold a pattern for commands.
  private let hasRestrictedCommands: Bool
  /// What the order of the product lets a rule stand in for; nil under other readings.
  private let order: MeasuredOrder?

  init(_ table: PolicyTable, evaluator: Evaluator) {
    self.table = table
    hasRestrictedCommands = table.rows.contains { row in
      guard row.list != .allow, case .commands = row.narrow else { return false }
      return true
    }
    order = MeasuredOrder(table)
    narrow = CoverIndex(table, reading: .narrow)
    wide = CoverIndex(table, reading: .wide)
    candidates = table.rows.map { (narrow.candidates(for: $0.narrow), wide.candidates(for: $0.wide)) }
    findUnreachable()
    findRedundant()
    candidates = []
    confirm(evaluator)
  }

  // MARK: Stronger lists

  private mutating func findUnreachable() {
    for (number, row) in table.rows.enumerated() where row.list != .deny {
      let answer = covers(of: number) {
        table.rows[$0].list < row.list && order?.mayStandFor(table.rows[$0], table.rows[number]) ?? true
      }
      if case .covered(let covers) = answer { unreachable[number] = covers }
      count(answer)
    }
  }

  private mutating func count(_ answer: CoverIndex.Answer) {
    if case .undecided = answer { undecided += 1 }
  }

  /// The rules that cover a rule under both readings.
  private func covers(of number: Int, _ mayCover: (Int) -> Bool) -> CoverIndex.Answer {
    let row = table.rows[number]
    var rows: [Int] = []
    for (reading, index, known) in [
      (Reading.wide, wide, candidates[number].wide), (.narrow, narrow, candidates[number].narrow),
    ] {
      let extent = row.extent(reading)
      // What matches nothing under one reading is covered under it.
      if case .nothing = extent, reading == .narrow, row.list == .allow { continue }
      switch index.covers(of: extent, among: known, { $0 != number && mayCover($0) }) {
      case .covered(let found): for row in found where !rows.contains(row) { rows.append(row) }
      case .open: return .open
      case .undecided: return .undecided
      }
    }
    return .covered(rows)
  }

  // MARK: The same list

  /// Takes rules out one by one, the last first, as long as those that remain cover each. What is left is a list in
  /// which no rule can be missed, and every rule taken out is covered by rules that are left.
  private mutating func findRedundant() {
    var isAlive = [Bool](repeating: true, count: table.rows.count)
    for number in table.rows.indices.reversed() where unreachable[number] == nil {
      let row = table.rows[number]
      let answer = covers(of: number) { other in
        isAlive[other] && table.rows[other].file == row.file && mayStandFor(other, number)
      }
      count(answer)
      guard case .covered = answer else { continue }
      isAlive[number] = false
      redundant[number] = Redundancy(covers: [], isWithinFile: true, countsInAutoMode: false)
    }
    for number in table.rows.indices {
      let row = table.rows[number]
      let isWithinFile = redundant[number] != nil
      guard isWithinFile || isAlive[number], unreachable[number] == nil else { continue }
      // First without the rules that auto mode drops.
      for countsInAutoMode in [false, true] {
        let answer = covers(of: number) { other in
          isAlive[other] && mayStandFor(other, number)
            && (!isWithinFile || table.rows[other].file == row.file)
            && (countsInAutoMode || !isLostInAutoMode(other, unlike: number))
        }
        guard case .covered(let found) = answer else { continue }
        redundant[number] = Redundancy(
          covers: found, isWithinFile: isWithinFile, countsInAutoMode: countsInAutoMode)
        break
      }
    }
  }

  private func isLostInAutoMode(_ cover: Int, unlike number: Int) -> Bool {
    let (other, row) = (table.rows[cover], table.rows[number])
    return table.hasAutoMode && other.list == .allow
      && Policy.isDroppedInAutoMode(other.rule, semantics: table.semantics)
      && !Policy.isDroppedInAutoMode(row.rule, semantics: table.semantics)
  }

  /// Whether a rule may answer in the place of another wherever both match.
  private func mayStandFor(_ cover: Int, _ number: Int) -> Bool {
    let (other, row) = (table.rows[cover], table.rows[number])
    guard other.list <= row.list, order?.mayStandFor(other, row) ?? true else { return false }
    let (otherFile, file) = (table.file(of: other), table.file(of: row))
    if other.file != row.file {
      // Frontmatter is in force for one command at a time.
      guard otherFile.origin == .settings, file.origin == .settings else { return false }
      // Rules of the same text in two files are the business of CCR105.
      if other.list == row.list, other.entry.text == row.entry.text { return false }
    }
    guard other.list == row.list else { return true }
    switch row.list {
    case .deny: return true
    case .ask: return !isBareCommandRule(other) || isBareCommandRule(row)
    case .allow: return mayAllowFor(other, row)
    }
  }

  /// `Bash`, `PowerShell`, `Monitor` alone. A bare ask does not count in the sandbox (C-11).
  private func isBareCommandRule(_ row: PolicyTable.Row) -> Bool {
    guard ToolCatalog.commandTools.contains(row.rule.tool.canonical) else { return false }
    if case .tools = row.narrow { return true }
    return false
  }

  private func mayAllowFor(_ other: PolicyTable.Row, _ row: PolicyTable.Row) -> Bool {
    if order != nil {
      if case .paths(let wanted) = row.wide, case .paths(let given) = other.wide {
        return wanted.access == given.access
      }
      return true
    }
    if isBareCommandRule(other), !isBareCommandRule(row) {
      // Expansions that could bring a command under a scoped rule stop the bare one alone.
      return !hasRestrictedCommands
    }
    // That an Edit rule lets files be read (P-8) is no reason to take Read rules away from their readers.
    if case .paths(let wanted) = row.wide, case .paths(let given) = other.wide {
      return wanted.access == given.access
    }
    guard case .commands(_, let wanted) = row.wide, case .commands(_, let given) = other.wide else {
      return true
    }
    // A wildcard never covers a leading assignment (S-11): the cover has to spell it out as far.
    return wanted.allSatisfy { extent in
      let needed = Self.assignmentLength(extent.literalPrefix)
      return needed == 0 || given.contains { $0.literalPrefix.count >= needed }
    }
  }

  /// How many bytes of a literal beginning are leading assignments.
  static func assignmentLength(_ literal: [UInt8]) -> Int {
    var length = 0
    for word in literal.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
      guard let equals = word.firstIndex(of: UInt8(ascii: "=")), equals > word.startIndex,
        word[..<equals].allSatisfy({ $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "+") || $0.isWordByte })
      else { break }
      length += word.count + 1
    }
    return length
  }

  // MARK: Confirmation

  /// Asks the evaluator about a call of each rule, with all rules and without those that are not needed. Where a rule
  /// without wildcards answers and a wildcard may not (B-12, S-7, S-10, S-18, S-23) the rule is needed after all.
  private mutating func confirm(_ evaluator: Evaluator) {
    var context = table.context
    context.mode = .default
    confirmUnreachable(evaluator, context)
    guard !redundant.isEmpty else { return }
    let without = Evaluator(compiling: table.stack(without: Set(redundant.keys)), semantics: table.semantics)
    let pairs = [(evaluator.narrow, without.narrow), (evaluator.wide, without.wide)].map {
      (PolicySession($0, in: context), PolicySession($1, in: context))
    }
    for number in redundant.keys.sorted() {
      let calls = CallExamples(of: table.rows[number], in: table.context).calls.prefix(4)
      let isNeeded = calls.contains { call in
        pairs.contains { with, without in with.answer(call).outcome != without.answer(call).outcome }
      }
      if isNeeded || calls.isEmpty { redundant[number] = nil }
    }
  }
}

extension Coverage {
  /// To the product a text that a weaker rule matches may be written so that no stronger rule sees it (B-10v, B-14): what
  /// an example shows is not claimed.
  private mutating func confirmUnreachable(_ evaluator: Evaluator, _ context: CallContext) {
    guard order != nil, !unreachable.isEmpty else { return }
    let session = PolicySession(evaluator.narrow, in: context)
    for number in unreachable.keys.sorted() {
      let row = table.rows[number]
      let calls = CallExamples(of: row, in: table.context).calls.prefix(4)
      let isReached = calls.contains { call in
        let outcome = session.answer(call).outcome
        return outcome == .allow || row.list == .ask && outcome != .deny
      }
      if isReached { unreachable[number] = nil }
    }
  }
}

extension UInt8 {
  /// An ASCII letter or digit.
  fileprivate var isWordByte: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}

extension PolicyTable {
  /// The sources without some rules.
  func stack(without numbers: Set<Int>) -> SettingsStack {
    var removed: [Int: Set<Int>] = [:]
    for number in numbers {
      removed[rows[number].file, default: []].insert(rows[number].entry.span.start.offset)
    }
    var files = stack.files
    for (file, offsets) in removed {
      files[file].entries.removeAll { offsets.contains($0.span.start.offset) }
    }
    return SettingsStack(files)
  }
}

extension AnalysisInput {
  /// The rules in force with what each matches, worked out once.
  var table: PolicyTable {
    tables.value(0) { PolicyTable(stack, semantics: semantics, context: context) }
  }

  /// What the rules make of each other, worked out once for all checks.
  var coverage: Coverage {
    coverages.value(0) { Coverage(table, evaluator: evaluator) }
  }
}
