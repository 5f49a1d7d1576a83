import RuleSyntax
import ThreatKnowledge

/// Allow rules that auto mode drops because they would let too much past its classifier (spec M-5).
enum BroadRules {
  /// Whether auto mode drops this allow rule.
  static func isBroad(_ rule: Rule, semantics: Semantics) -> Bool {
    switch rule.tool.canonical {
    case "Agent", "Monitor": return true
    case "Bash", "PowerShell": break
    default: return false
    }
    guard let specifier = rule.specifier else { return true }
    switch specifier.meaning {
    case .command(let pattern):
      return reachesExecution(pattern, ofPowerShell: rule.tool.canonical == "PowerShell")
    case .primaryField: return false
    default: return true
    }
  }

  /// Whether a pattern with a wildcard reaches a command that runs code of the caller's choice.
  private static func reachesExecution(_ pattern: CommandPattern, ofPowerShell isPowerShell: Bool) -> Bool {
    guard !pattern.isExact else { return false }
    guard case .literal(let literal)? = pattern.atoms.first else { return true }
    let endsAtWord = pattern.atoms.count == 1 && pattern.ending == .wordBoundary
    let leading = LeadingWords(literal: literal, endsAtWord: endsAtWord)
    if Capabilities.reachesExecution(leading) { return true }
    return isPowerShell && runsPowerShellCode(literal, endsAtWord: endsAtWord)
  }

  /// Whether a PowerShell command that begins like this runs text or programs given to it.
  private static func runsPowerShellCode(_ literal: [UInt8], endsAtWord: Bool) -> Bool {
    let end = literal.firstIndex(of: UInt8(ascii: " "))
    let name = String(
      decoding: PowerShellAliases.canonical(
        PowerShellTexts.baseName(Array(literal[..<(end ?? literal.endIndex)]))),
      as: UTF8.self)
    if end != nil || endsAtWord { return executingCommands.contains(name) }
    return executingCommands.contains { $0.utf8.starts(with: name.utf8) }
  }

  private static let executingCommands: Set<String> = [
    "add-type", "cmd", "foreach-object", "import-module", "invoke-command", "invoke-expression",
    "invoke-item",
    "invoke-wmimethod", "new-object", "new-service", "powershell", "pwsh", "register-scheduledtask",
    "set-alias",
    "start-job", "start-process", "start-threadjob", "where-object",
  ]
}
