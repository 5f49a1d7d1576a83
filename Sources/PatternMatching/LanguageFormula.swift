/// A language as a formula over automata in which only automata are negated, each occurring once.
///
/// Alternatives that are plain automata are one automaton here, and so are all that are taken away from the same
/// language: a union of a thousand patterns costs one part, not a thousand.
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
    var numbering = Numbering()
    let term = numbering.number(Draft(form, isNegated: false))
    self.term = Numbering.movingNegated(term, after: numbering.positive.count)
    automata = numbering.positive + numbering.negative
    positiveCount = numbering.positive.count
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

/// A formula whose automata have no numbers yet.
private indirect enum Draft {
  case leaf(Automaton, isNegated: Bool)
  case any([Draft])
  case all([Draft])

  init(_ form: Language.Form, isNegated: Bool) {
    switch form {
    case .automaton(let automaton): self = .leaf(automaton, isNegated: isNegated)
    case .complement(let inner): self = Draft(inner, isNegated: !isNegated)
    case .union(let parts):
      let drafts = parts.map { Draft($0, isNegated: isNegated) }
      self = isNegated ? .allMerged(drafts) : .anyMerged(drafts)
    case .intersection(let parts):
      let drafts = parts.map { Draft($0, isNegated: isNegated) }
      self = isNegated ? .anyMerged(drafts) : .allMerged(drafts)
    }
  }

  /// Any of these; what can be one automaton is.
  private static func anyMerged(_ drafts: [Draft]) -> Draft {
    let parts = drafts.flatMap { draft -> [Draft] in
      if case .any(let inner) = draft { inner } else { [draft] }
    }
    return .any(merged(parts, negated: false))
  }

  /// All of these; complements are taken of one automaton.
  private static func allMerged(_ drafts: [Draft]) -> Draft {
    let parts = drafts.flatMap { draft -> [Draft] in
      if case .all(let inner) = draft { inner } else { [draft] }
    }
    return .all(merged(parts, negated: true))
  }

  private static func merged(_ drafts: [Draft], negated: Bool) -> [Draft] {
    var automata: [Automaton] = []
    var others: [Draft] = []
    for draft in drafts {
      if case .leaf(let automaton, negated) = draft {
        automata.append(automaton)
      } else {
        others.append(draft)
      }
    }
    guard let first = automata.first else { return others }
    return others + [.leaf(automata.count == 1 ? first : Automaton(unionOf: automata), isNegated: negated)]
  }
}

/// Gives numbers to the automata of a formula, those as they are and those negated apart.
private struct Numbering {
  private(set) var positive: [Automaton] = []
  private(set) var negative: [Automaton] = []

  mutating func number(_ draft: Draft) -> LanguageFormula.Term {
    switch draft {
    case .leaf(let automaton, isNegated: true):
      negative.append(automaton)
      return .leaf(negative.count - 1, isNegated: true)
    case .leaf(let automaton, isNegated: false):
      positive.append(automaton)
      return .leaf(positive.count - 1, isNegated: false)
    case .any(let drafts), .all(let drafts):
      var terms: [LanguageFormula.Term] = []
      for draft in drafts { terms.append(number(draft)) }
      if case .any = draft { return .any(terms) }
      return .all(terms)
    }
  }

  static func movingNegated(_ term: LanguageFormula.Term, after count: Int) -> LanguageFormula.Term {
    switch term {
    case .leaf(let number, let isNegated): .leaf(isNegated ? number + count : number, isNegated: isNegated)
    case .any(let terms): .any(terms.map { movingNegated($0, after: count) })
    case .all(let terms): .all(terms.map { movingNegated($0, after: count) })
    }
  }
}
