import CommandKnowledge
import PatternMatching
import RuleSyntax

/// Allow rules that auto mode drops because they would let too much past its classifier (spec M-5).
enum BroadRules {
  /// Whether auto mode drops this allow rule.
  static func isBroad(_ rule: Rule, edition: Edition) -> Bool {
    switch rule.tool.canonical {
    case "Agent", "Monitor": return true
    case "Bash", "PowerShell": break
    default: return false
    }
    guard let specifier = rule.specifier else { return true }
    switch specifier.meaning {
    case .command(let pattern): return reachesExecution(pattern)
    case .primaryField: return false
    default: return true
    }
  }

  /// Whether a pattern with a wildcard reaches a command that runs code of the caller's choice.
  private static func reachesExecution(_ pattern: CommandPattern) -> Bool {
    guard !pattern.isExact else { return false }
    guard case .literal(let literal)? = pattern.atoms.first else { return true }
    let words = literal.split(separator: UInt8(ascii: " ")).map(Array.init)
    // The last word may go on when the literal does not end at a blank.
    let isWhole =
      literal.last == UInt8(ascii: " ") || (pattern.atoms.count == 1 && pattern.ending == .wordBoundary)
    return ExecutingCommands.reaches(words, lastWordMayGoOn: !isWhole)
  }
}
