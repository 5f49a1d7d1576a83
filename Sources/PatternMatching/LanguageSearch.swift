/// Follows all automata of a language together.
///
/// A *joint state* is the ascending list of the states in which the automata may be, numbered through: first those
/// of automata that count as they are, then those of complements. More of the former and fewer of the latter can
/// only accept more, so a joint state need not be followed when one met before has at least its positive and at
/// most its negative part.
struct LanguageSearch {
  /// A move of the numbered-through automata.
  private struct Move {
    /// Which element of `members` lists its classes.
    let members: Int
    let target: Int32
  }

  private let formula: LanguageFormula
  private let classes: ByteClasses
  private let limits: BuildLimits
  private var remainingMoves: Int
  /// Where the numbers of each automaton begin; one element more than there are automata.
  private let bases: [Int]
  /// The first number that belongs to a complement.
  private let firstNegative: Int32
  /// Where the moves of each state begin in `moves`.
  private let offsets: [Int]
  private let moves: [Move]
  /// The classes of each set of bytes that a move takes.
  private let members: [[Int]]
  private let accepts: [Bool]
  private let acceptsEverything: [Bool]
  private let owner: [Int]

  init(_ form: Language.Form, _ limits: BuildLimits) {
    let formula = LanguageFormula(form)
    let classes = ByteClasses(formula.automata.lazy.flatMap(\.byteSets))
    var bases = [0]
    var offsets = [0]
    var moves: [Move] = []
    var members: [[Int]] = []
    var membersOf: [ByteSet: Int] = [:]
    var accepts: [Bool] = []
    var acceptsEverything: [Bool] = []
    var owner: [Int] = []
    for (number, automaton) in formula.automata.enumerated() {
      let base = bases[number]
      for state in 0..<automaton.count {
        for move in automaton.moves(from: state) {
          let number = membersOf[move.bytes] ?? members.count
          if number == members.count {
            membersOf[move.bytes] = number
            members.append(
              classes.representatives.indices.filter { move.bytes.contains(classes.representatives[$0]) })
          }
          moves.append(Move(members: number, target: Int32(base + move.target)))
        }
        offsets.append(moves.count)
        accepts.append(automaton.accepts(state))
        acceptsEverything.append(automaton.acceptsEverything(from: state))
        owner.append(number)
      }
      bases.append(base + automaton.count)
    }
    self.formula = formula
    self.classes = classes
    self.limits = limits
    self.bases = bases
    self.offsets = offsets
    self.moves = moves
    self.members = members
    self.accepts = accepts
    self.acceptsEverything = acceptsEverything
    self.owner = owner
    firstNegative = Int32(bases[formula.positiveCount])
    remainingMoves = limits.maximumMoves
  }

  /// A joint state that was met, and how.
  private struct Met {
    let states: [Int32]
    let parent: Int
    let byte: UInt8
  }

  /// A text of the language that holds these bytes only and than which none is shorter.
  mutating func shortestMember(among bytes: ByteSet) throws(TooLarge) -> [UInt8]? {
    let letters = representatives(among: bytes)
    var nexts = [[Int32]](repeating: [], count: classes.count)
    var met: [Met] = []
    var antichain = Antichain(firstNegative: firstNegative)
    let start = startState
    guard mayAccept(start) else { return nil }
    if accepts(start) { return [] }
    antichain.insert(start)
    met.append(Met(states: start, parent: -1, byte: 0))
    var index = 0
    while index < met.count {
      try step(met[index].states, into: &nexts)
      for (byteClass, byte) in letters {
        let next = nexts[byteClass]
        guard mayAccept(next), try !antichain.covers(next, &remainingMoves) else { continue }
        if accepts(next) { return Self.text(met, index) + [byte] }
        guard met.count < limits.maximumStates else { throw TooLarge(limit: .states) }
        antichain.insert(next)
        met.append(Met(states: next, parent: index, byte: byte))
      }
      index += 1
    }
    return nil
  }

  /// The joint states of the language as a table.
  mutating func determinized() throws(TooLarge) -> DeterministicAutomaton {
    var nexts = [[Int32]](repeating: [], count: classes.count)
    var number: [[Int32]: Int] = [startState: 0]
    var met = [startState]
    var table: [Int] = []
    var index = 0
    while index < met.count {
      try step(met[index], into: &nexts)
      for next in nexts {
        if let known = number[next] {
          table.append(known)
          continue
        }
        guard met.count < limits.maximumStates else { throw TooLarge(limit: .states) }
        number[next] = met.count
        table.append(met.count)
        met.append(next)
      }
      index += 1
    }
    return DeterministicAutomaton(classes: classes, table: table, accepting: met.map { accepts($0) })
  }

  /// For each class that has one of these bytes its number and the most readable of them; readable ones first.
  private func representatives(among bytes: ByteSet) -> [(Int, UInt8)] {
    var seen = [Bool](repeating: false, count: classes.count)
    var result: [(Int, UInt8)] = []
    for byte in ByteClasses.readability where bytes.contains(byte) {
      let byteClass = Int(classes.classOf[Int(byte)])
      if seen[byteClass] { continue }
      seen[byteClass] = true
      result.append((byteClass, byte))
    }
    return result
  }

  private var startState: [Int32] {
    var result: [Int32] = []
    for (number, automaton) in formula.automata.enumerated() {
      result += automaton.starts.map { Int32(bases[number] + $0) }
    }
    return Array(Set(result)).sorted()
  }

  /// For each class the joint state after a byte of it.
  private mutating func step(_ states: [Int32], into nexts: inout [[Int32]]) throws(TooLarge) {
    for byteClass in nexts.indices { nexts[byteClass].removeAll(keepingCapacity: true) }
    for state in states {
      for move in moves[offsets[Int(state)]..<offsets[Int(state) + 1]] {
        let members = members[move.members]
        remainingMoves -= members.count
        for byteClass in members { nexts[byteClass].append(move.target) }
      }
    }
    guard remainingMoves > 0 else { throw TooLarge(limit: .moves) }
    for byteClass in nexts.indices where nexts[byteClass].count > 1 { Self.makeAscending(&nexts[byteClass]) }
  }

  /// Sorts a list and drops what it holds twice.
  private static func makeAscending(_ list: inout [Int32]) {
    list.sort()
    var end = 1
    for index in 1..<list.count where list[index] != list[end - 1] {
      list[end] = list[index]
      end += 1
    }
    list.removeLast(list.count - end)
  }

  /// Whether a text that ends here belongs to the language.
  private func accepts(_ states: [Int32]) -> Bool {
    formula.value(values(states) { accepts[$0] })
  }

  /// False when no text that begins like this belongs to the language: an automaton without a state accepts
  /// nothing more, and one in a state that accepts everything accepts whatever follows.
  private func mayAccept(_ states: [Int32]) -> Bool {
    formula.value(values(states) { Int32($0) < firstNegative || acceptsEverything[$0] })
  }

  /// For each automaton whether one of its states has a property.
  private func values(_ states: [Int32], _ property: (Int) -> Bool) -> (Int) -> Bool {
    var result = [Bool](repeating: false, count: formula.automata.count)
    for state in states where property(Int(state)) { result[owner[Int(state)]] = true }
    return { result[$0] }
  }

  private static func text(_ met: [Met], _ last: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = last
    while index > 0 {
      bytes.append(met[index].byte)
      index = met[index].parent
    }
    return bytes.reversed()
  }
}

/// The joint states met so far, as far as none of them covers another.
private struct Antichain {
  private let firstNegative: Int32
  /// By positive part the negative parts.
  private var parts: [ArraySlice<Int32>: [ArraySlice<Int32>]] = [:]

  init(firstNegative: Int32) { self.firstNegative = firstNegative }

  private func split(_ states: [Int32]) -> (ArraySlice<Int32>, ArraySlice<Int32>) {
    let cut = states.firstIndex { $0 >= firstNegative } ?? states.count
    return (states[..<cut], states[cut...])
  }

  /// Whether a joint state met before has the same positive part and no more negative states.
  func covers(_ states: [Int32], _ remainingMoves: inout Int) throws(TooLarge) -> Bool {
    let (positive, negative) = split(states)
    guard let met = parts[positive] else { return false }
    for other in met {
      remainingMoves -= min(other.count, negative.count) + 1
      if Self.isSubset(other, of: negative) { return true }
    }
    guard remainingMoves > 0 else { throw TooLarge(limit: .moves) }
    return false
  }

  /// Notes a joint state that none covers; those that it covers are dropped.
  mutating func insert(_ states: [Int32]) {
    let (positive, negative) = split(states)
    var kept = parts[positive] ?? []
    kept.removeAll { Self.isSubset(negative, of: $0) }
    kept.append(negative)
    parts[positive] = kept
  }

  /// Whether all elements of one ascending list are in another.
  private static func isSubset(_ small: ArraySlice<Int32>, of large: ArraySlice<Int32>) -> Bool {
    guard small.count <= large.count else { return false }
    var index = large.startIndex
    for element in small {
      while index < large.endIndex, large[index] < element { index += 1 }
      guard index < large.endIndex, large[index] == element else { return false }
      index += 1
    }
    return true
  }
}
