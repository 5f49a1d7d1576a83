public import PermissionEngine
internal import RuleSyntax
internal import Settings

/// How many calls each rule decided. Rules in force that decided none are part of it.
public struct RuleTally: Sendable {
  /// What decided calls: a rule, or something built in.
  public struct Row: Sendable {
    /// The rule; nil for what is built in.
    public var rule: SourcedRule?
    /// Without a rule: the clauses by which the calls were decided.
    public var clauses: [String] = []
    /// The calls that it decided, by how they were decided.
    public var calls: [Outcome: Int] = [:]
    /// The calls of which it decided at least a part, or the whole.
    public var parts = 0

    /// The calls that it decided.
    public var count: Int { calls.values.reduce(0, +) }
  }

  /// What makes two reasons one row.
  private struct Key: Hashable, Sendable {
    var file = ""
    var offset = 0
    var clauses: [String] = []

    init(_ rule: SourcedRule) {
      file = rule.file
      offset = rule.span.start.offset
    }

    init(clauses: [String]) { self.clauses = clauses }
  }

  private var places: [Key: Int] = [:]
  private var counted: [Row] = []

  /// Counts nothing yet.
  ///
  /// - Parameter rules: those in force.
  public init(rules: [SourcedRule]) {
    for rule in rules { _ = row(of: Key(rule), Row(rule: rule)) }
  }

  /// Counts a decision.
  public mutating func add(_ decision: Decision) {
    let decided = row(of: decision.reason)
    counted[decided].calls[decision.outcome, default: 0] += 1
    var touched: Set<Int> = [decided]
    for reason in decision.parts.compactMap(\.reason) where reason.rule != nil {
      touched.insert(row(of: reason))
    }
    for index in touched { counted[index].parts += 1 }
  }

  /// The rows, those with the most calls first; of the same number in the order of the settings.
  public var rows: [Row] {
    counted.enumerated().sorted { left, right in
      let (most, other) = (left.element, right.element)
      return (other.count, other.parts, left.offset) < (most.count, most.parts, right.offset)
    }.map(\.element)
  }

  private mutating func row(of reason: Reason) -> Int {
    guard let rule = reason.rule else {
      return row(of: Key(clauses: reason.clauses), Row(clauses: reason.clauses))
    }
    return row(of: Key(rule), Row(rule: rule))
  }

  private mutating func row(of key: Key, _ new: Row) -> Int {
    if let place = places[key] { return place }
    places[key] = counted.count
    counted.append(new)
    return counted.count - 1
  }
}
