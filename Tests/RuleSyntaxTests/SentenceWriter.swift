import TestSupport

/// Writes sentences of a grammar at random.
struct SentenceWriter {
  private let grammar: Grammar
  private var random: SeededGenerator
  /// Which alternatives were written, by the number of their choice.
  private(set) var used: [Set<Int>]

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    random = SeededGenerator(seed: seed)
    used = Array(repeating: [], count: grammar.choices.count)
  }

  /// A sentence of a production.
  mutating func sentence(of name: String) -> [UInt8] {
    var text: [UInt8] = []
    write(.name(name), to: &text)
    return text
  }

  /// How often alternatives were never written.
  var unusedAlternatives: Int {
    zip(used, grammar.choices).reduce(0) { $0 + $1.1 - $1.0.count }
  }

  private mutating func write(_ expression: Grammar.Expression, to text: inout [UInt8]) {
    switch expression {
    case .text(let bytes): text += bytes
    case .characters(let scalars):
      if let scalar = scalars.randomElement(using: &random) { text += Array(String(scalar).utf8) }
    case .name(let name):
      if let production = grammar.productions[name] { write(production.expression, to: &text) }
    case .sequence(let parts): for part in parts { write(part, to: &text) }
    case .choice(let number, let alternatives):
      let index = Int.random(in: alternatives.indices, using: &random)
      used[number].insert(index)
      write(alternatives[index], to: &text)
    case .repetition(let part, let atLeast, let atMost):
      for _ in 0..<Int.random(in: atLeast...atMost, using: &random) { write(part, to: &text) }
    }
  }
}
