/// A language as a table: one state at a time, one look-up a byte.
public struct DeterministicAutomaton: Sendable {
  private let classes: ByteClasses
  /// The state after each state and class; the first state is where a text begins.
  private let table: [Int]
  private let accepting: [Bool]

  init(classes: ByteClasses, table: [Int], accepting: [Bool]) {
    self.classes = classes
    self.table = table
    self.accepting = accepting
  }

  /// How many states there are.
  public var stateCount: Int { accepting.count }

  /// Whether a text belongs to the language; O(*n*).
  public func contains(_ text: some Sequence<UInt8>) -> Bool {
    var state = 0
    for byte in text { state = table[state * classes.count + Int(classes.classOf[Int(byte)])] }
    return accepting[state]
  }

  /// The same language as an automaton.
  var automaton: Automaton {
    var members = [ByteSet](repeating: ByteSet(), count: classes.count)
    for byte in UInt8.min...UInt8.max { members[Int(classes.classOf[Int(byte)])].insert(byte) }
    var builder = AutomatonBuilder()
    for accepts in accepting { _ = builder.addState(accepts: accepts) }
    for state in accepting.indices {
      for (index, bytes) in members.enumerated() {
        builder.move(state, bytes, table[state * classes.count + index])
      }
    }
    if !accepting.isEmpty { builder.start(at: 0) }
    return Automaton(builder)
  }
}
