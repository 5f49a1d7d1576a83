/// A language as a formula over automata in which only automata are negated, each occurring once.
struct LanguageFormula: Sendable {
  indirect enum Term: Sendable {
    /// The automaton with this number, or its complement.
    case leaf(Int, isNegated: Bool)
    case any([Term])
    case all([Term])
  }

  let term: Term
  /// The automata; those that stand negated come last.
  let automata: [Automaton]
  /// How many of them stand as they are.
  let positiveCount: Int

  init(_ form: Language.Form) {
    var positive: [Automaton] = []
    var negative: [Automaton] = []
    let term = Self.term(form, isNegated: false, &positive, &negative)
    self.term = Self.renumbered(term, by: positive.count)
    automata = positive + negative
    positiveCount = positive.count
  }

  private static func term(
    _ form: Language.Form, isNegated: Bool, _ positive: inout [Automaton], _ negative: inout [Automaton]
  ) -> Term {
    switch form {
    case .automaton(let automaton):
      if isNegated {
        negative.append(automaton)
        return .leaf(negative.count - 1, isNegated: true)
      }
      positive.append(automaton)
      return .leaf(positive.count - 1, isNegated: false)
    case .complement(let inner):
      return term(inner, isNegated: !isNegated, &positive, &negative)
    case .union(let parts), .intersection(let parts):
      var terms: [Term] = []
      for part in parts { terms.append(term(part, isNegated: isNegated, &positive, &negative)) }
      if case .union = form { return isNegated ? .all(terms) : .any(terms) }
      return isNegated ? .any(terms) : .all(terms)
    }
  }

  /// The term with the numbers of negated automata behind those of the others.
  private static func renumbered(_ term: Term, by offset: Int) -> Term {
    switch term {
    case .leaf(let number, let isNegated): .leaf(isNegated ? number + offset : number, isNegated: isNegated)
    case .any(let terms): .any(terms.map { renumbered($0, by: offset) })
    case .all(let terms): .all(terms.map { renumbered($0, by: offset) })
    }
  }

  /// The value of the formula when each automaton has this value.
  func value(_ leaf: (_ number: Int) -> Bool) -> Bool { Self.value(term, leaf) }

  private static func value(_ term: Term, _ leaf: (Int) -> Bool) -> Bool {
    switch term {
    case .leaf(let number, let isNegated): leaf(number) != isNegated
    case .any(let terms): terms.contains { value($0, leaf) }
    case .all(let terms): terms.allSatisfy { value($0, leaf) }
    }
  }
}
