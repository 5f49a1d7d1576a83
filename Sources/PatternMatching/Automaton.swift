/// A nondeterministic automaton over bytes, without moves that take no byte.
///
/// Every state lies on a way from the start to acceptance, so a set of states is empty exactly when nothing that
/// follows can be accepted.
struct Automaton: Sendable {
  /// A move from one state to another.
  struct Move: Sendable {
    let bytes: ByteSet
    let target: Int
  }

  /// Where the moves of each state begin in `moves`; one element more than there are states.
  private let offsets: [Int]
  private let moves: [Move]
  private let accepting: [Bool]
  /// The states before any byte; empty when nothing is accepted.
  let starts: [Int]

  /// How many states there are.
  var count: Int { accepting.count }

  /// The moves that leave a state.
  func moves(from state: Int) -> ArraySlice<Move> { moves[offsets[state]..<offsets[state + 1]] }

  /// Whether a text may end in this state.
  func accepts(_ state: Int) -> Bool { accepting[state] }

  /// Whether from this state every text is accepted by staying in it.
  func acceptsEverything(from state: Int) -> Bool {
    accepting[state] && moves(from: state).contains { $0.target == state && $0.bytes == .all }
  }

  /// Every set of bytes that a move takes.
  var byteSets: some Sequence<ByteSet> { moves.lazy.map(\.bytes) }

  /// The automaton that a builder holds, without states that no accepted text passes.
  init(_ builder: AutomatonBuilder) {
    let all = builder.states.map { $0.moves }
    let useful = Self.useful(builder)
    var number = [Int](repeating: -1, count: all.count)
    var count = 0
    for state in all.indices where useful[state] {
      number[state] = count
      count += 1
    }
    var offsets = [0]
    var moves: [Move] = []
    var accepting: [Bool] = []
    for state in all.indices where useful[state] {
      for move in all[state] where useful[move.target] && !move.bytes.isEmpty {
        moves.append(Move(bytes: move.bytes, target: number[move.target]))
      }
      offsets.append(moves.count)
      accepting.append(builder.states[state].accepts)
    }
    self.offsets = offsets
    self.moves = moves
    self.accepting = accepting
    starts = builder.starts.filter { useful[$0] }.map { number[$0] }
  }

  /// Which states are reached from a start and reach acceptance.
  private static func useful(_ builder: AutomatonBuilder) -> [Bool] {
    let count = builder.states.count
    var sources = [[Int]](repeating: [], count: count)
    for (state, value) in builder.states.enumerated() {
      for move in value.moves where !move.bytes.isEmpty { sources[move.target].append(state) }
    }
    func reach(_ starts: [Int], _ next: (Int) -> [Int]) -> [Bool] {
      var seen = [Bool](repeating: false, count: count)
      var stack = starts
      while let state = stack.popLast() {
        if seen[state] { continue }
        seen[state] = true
        stack += next(state)
      }
      return seen
    }
    let forward = reach(builder.starts) { state in
      builder.states[state].moves.filter { !$0.bytes.isEmpty }.map(\.target)
    }
    let backward = reach(builder.states.indices.filter { builder.states[$0].accepts }) { sources[$0] }
    return zip(forward, backward).map { $0 && $1 }
  }

  /// Whether the whole text is accepted; O(states) for each byte.
  func accepts(_ text: some Sequence<UInt8>) -> Bool {
    var current = starts
    var mark = [Int](repeating: -1, count: count)
    for (position, byte) in text.enumerated() {
      var next: [Int] = []
      for state in current {
        for move in moves(from: state) where move.bytes.contains(byte) && mark[move.target] != position {
          mark[move.target] = position
          next.append(move.target)
        }
      }
      if next.isEmpty { return false }
      current = next
    }
    return current.contains { accepting[$0] }
  }
}

/// An automaton under construction.
struct AutomatonBuilder {
  /// One state.
  struct State {
    var moves: [Automaton.Move] = []
    var accepts = false
  }

  private(set) var states: [State] = []
  /// The states before any byte.
  private(set) var starts: [Int] = []

  /// Adds a state.
  mutating func addState(accepts: Bool = false) -> Int {
    states.append(State(accepts: accepts))
    return states.count - 1
  }

  /// Makes a state one of the starts.
  mutating func start(at state: Int) { starts.append(state) }

  /// Lets a text end in a state.
  mutating func accept(_ state: Int) { states[state].accepts = true }

  /// Adds a move.
  mutating func move(_ source: Int, _ bytes: ByteSet, _ target: Int) {
    states[source].moves.append(Automaton.Move(bytes: bytes, target: target))
  }

  /// Gives one state all moves of another.
  mutating func copyMoves(_ source: Int, into target: Int) { states[target].moves += states[source].moves }

  /// Gives one state all moves of another, and its acceptance.
  mutating func copy(_ source: Int, into target: Int) {
    copyMoves(source, into: target)
    if states[source].accepts { states[target].accepts = true }
  }

  /// Adds the states of a finished automaton; returns the number of its first.
  mutating func add(_ automaton: Automaton) -> Int {
    let base = states.count
    for state in 0..<automaton.count {
      let moves = automaton.moves(from: state).map {
        Automaton.Move(bytes: $0.bytes, target: base + $0.target)
      }
      states.append(State(moves: moves, accepts: automaton.accepts(state)))
    }
    return base
  }

  /// Makes a state not accepting.
  mutating func reject(_ state: Int) { states[state].accepts = false }
}
