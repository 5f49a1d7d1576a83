/// The states of a glob, in the order of its atoms: a linear automaton that is followed with a set of states.
///
/// It never backtracks, needs O(states) memory and O(states) time for each byte, and answers whatever the
/// faster matchers cannot. It also answers questions about sets of paths.
struct GlobMachine: Sendable {
  /// What leads from a state to the next.
  enum Step: Sendable {
    case byte(UInt8)
    case set(ByteSet)
    /// Stays on bytes of the set, goes on without one.
    case loop(ByteSet)
    /// Goes on without a byte, to the next state or past the two that follow.
    case skipTwo
  }

  /// The step that leaves each state; the state after the last one accepts.
  let steps: [Step]

  /// The machine of these atoms, after literal bytes.
  init(_ atoms: [GlobSyntax.Atom], prefix: [UInt8] = []) {
    var steps: [Step] = prefix.map { .byte($0) }
    for atom in atoms {
      switch atom {
      case .byte(let byte): steps.append(.byte(byte))
      case .set(let set): steps.append(.set(set))
      case .segment: steps.append(.loop(.withoutSlash))
      case .everything: steps.append(.loop(.all))
      case .directories: steps += [.skipTwo, .loop(.all), .byte(UInt8(ascii: "/"))]
      }
    }
    self.steps = steps
  }

  /// A set of states that remembers its members in a list.
  struct States {
    fileprivate(set) var members: [Int] = []
    fileprivate var isMember: [Bool]

    fileprivate init(count: Int) { isMember = Array(repeating: false, count: count) }

    /// Whether this state belongs to the set.
    func contains(_ state: Int) -> Bool { isMember[state] }

    fileprivate mutating func removeAll() {
      for state in members { isMember[state] = false }
      members.removeAll(keepingCapacity: true)
    }

    /// Adds a state; returns false when it was there.
    fileprivate mutating func insert(_ state: Int) -> Bool {
      if isMember[state] { return false }
      isMember[state] = true
      members.append(state)
      return true
    }
  }

  /// The accepting state.
  var accepting: Int { steps.count }

  /// No state.
  var none: States { States(count: steps.count + 1) }

  /// The states before any byte.
  var start: States {
    var states = none
    add(0, to: &states)
    return states
  }

  /// Adds a state and what is reached from it without a byte.
  func add(_ state: Int, to states: inout States) {
    var state = state
    while states.insert(state), state < steps.count {
      switch steps[state] {
      case .byte, .set: return
      case .loop: state += 1
      case .skipTwo:
        add(state + 3, to: &states)
        state += 1
      }
    }
  }

  /// The states after one byte.
  func step(_ states: States, _ byte: UInt8, into next: inout States) {
    next.removeAll()
    for state in states.members where state < steps.count {
      switch steps[state] {
      case .byte(let expected): if byte == expected { add(state + 1, to: &next) }
      case .set(let set): if set.contains(byte) { add(state + 1, to: &next) }
      case .loop(let set): if set.contains(byte) { add(state, to: &next) }
      case .skipTwo: break
      }
    }
  }

  /// The states after some byte of this set.
  func step(_ states: States, anyOf bytes: ByteSet) -> States {
    var next = none
    for state in states.members where state < steps.count {
      switch steps[state] {
      case .byte(let expected): if bytes.contains(expected) { add(state + 1, to: &next) }
      case .set(let set): if !(set & bytes).isEmpty { add(state + 1, to: &next) }
      case .loop(let set): if !(set & bytes).isEmpty { add(state, to: &next) }
      case .skipTwo: break
      }
    }
    return next
  }

  /// The states after any number of bytes of this set.
  func closure(_ states: States, under bytes: ByteSet) -> States {
    var result = states
    var index = 0
    while index < result.members.count {
      let state = result.members[index]
      index += 1
      guard state < steps.count else { continue }
      switch steps[state] {
      case .byte(let expected): if bytes.contains(expected) { add(state + 1, to: &result) }
      case .set(let set): if !(set & bytes).isEmpty { add(state + 1, to: &result) }
      case .loop, .skipTwo: break
      }
    }
    return result
  }

  /// Whether the text, or with `coversDescendants` a directory above it, is accepted.
  func accepts(_ text: UnsafeBufferPointer<UInt8>, coversDescendants: Bool) -> Bool {
    var current = start
    var next = none
    for byte in text {
      if coversDescendants, byte == UInt8(ascii: "/"), current.contains(accepting) { return true }
      step(current, byte, into: &next)
      swap(&current, &next)
      if current.members.isEmpty { return false }
    }
    return current.contains(accepting)
  }
}
