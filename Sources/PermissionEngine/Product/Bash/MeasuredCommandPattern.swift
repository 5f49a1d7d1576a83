package import RuleSyntax

extension Rule {
  /// The pattern over commands that the rule stands for, as the product takes it or as the language reads it.
  ///
  /// - Returns: nil for a rule without one, and for one that matches nothing.
  package func commandPattern(in semantics: Semantics) -> CommandPattern? {
    guard case .command(let pattern)? = specifier?.meaning else { return nil }
    guard semantics.reading == .product, tool.canonical == "Bash", let bytes = specifier?.bytes else {
      return pattern
    }
    return CommandPattern(ProductCommandPattern(specifier: bytes))
  }
}

extension CommandPattern {
  /// The same set of texts as a pattern of the product (B-2 to B-5); nil for none.
  fileprivate init?(_ pattern: ProductCommandPattern) {
    switch pattern {
    case .nothing: return nil
    case .everything: self.init(atoms: [.anything], ending: .none)
    case .exact(let text): self.init(atoms: [.literal(text)], ending: .none)
    case .star(let star):
      self.init(atoms: star.atoms, ending: star.hasWordBoundary ? .wordBoundary : .none)
    }
  }
}
