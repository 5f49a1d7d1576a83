import RuleSyntax

/// The rules that Bash commands are decided by, compiled for the product reading.
final class ProductBashRules: Sendable {
  let rules: ProductCommandRules
  let paths: ProductPathRules

  /// Compiles the Bash rules among these.
  ///
  /// - Parameters:
  ///   - rules: all rules in force, highest scope first.
  ///   - paths: the rules with a path among them, which reach operands and redirections.
  ///   - semantics: the release.
  ///   - use: how many calls are to be decided.
  init(
    rules: [ProductRule], paths: ProductPathRules, in semantics: Semantics = .product,
    for use: PolicyUse = .manyCalls
  ) {
    let bash = rules.filter { $0.tool.elementsEqual("Bash".utf8) }.map(\.source)
    self.rules = ProductCommandRules(
      bash, for: use, guardsClimbs: semantics.has(.climbingWordsAreNotCovered))
    self.paths = paths
  }
}
