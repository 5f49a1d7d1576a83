import RuleSyntax

/// The allow rules that auto mode sets aside, because they would let too much past its classifier (spec M-5).
enum ProductBroadRules {
  /// Whether auto mode sets an allow rule aside.
  static func isBroad(_ rule: ProductRule) -> Bool {
    let tool = String(decoding: rule.tool, as: UTF8.self)
    if tool == "Agent" || tool == "Task" { return true }
    guard tool == "Bash" else { return false }
    guard let specifier = rule.specifier else { return true }
    return reachesInterpreter(String(decoding: specifier, as: UTF8.self))
  }

  private static func reachesInterpreter(_ specifier: String) -> Bool { specifier.hasPrefix("*") }
}
