import RuleSyntax
import Settings

/// Compiled forms that several readings of the same settings have in common.
///
/// Most open points change how a call is decided, not how a rule is compiled. Policies that differ in nothing
/// else share what takes time and memory.
struct SharedParts: Sendable {
  private struct Key: Sendable, Hashable {
    var semantics: Semantics
    var session: CompiledRules.Session
    var isMonitor = false
  }

  private let stack: SettingsStack
  private let use: PolicyUse
  private let rules = Memo<Key, [RuleInForce]>()
  private let sources = Memo<Key, [SourcedRule]>()
  private let files = Memo<Key, FileRules>()
  private let commands = Memo<Key, CommandRules>()

  /// Parts of the policies of a stack.
  init(_ stack: SettingsStack, for use: PolicyUse) {
    self.use = use
    self.stack = stack
  }

  /// The rules in force, highest scope first.
  func rulesInForce(_ semantics: Semantics, _ session: CompiledRules.Session) -> [RuleInForce] {
    let semantics = semantics.restricted(to: [.rulesInForce])
    return rules.value(Key(semantics: semantics, session: session)) {
      CompiledRules.inForce(stack, semantics: semantics, session: session)
    }
  }

  /// The rules in force in the usual session, with their places.
  func sources(_ semantics: Semantics) -> [SourcedRule] {
    let semantics = semantics.restricted(to: [.rulesInForce])
    let session = CompiledRules.Session()
    return sources.value(Key(semantics: semantics, session: session)) {
      rulesInForce(semantics, session).map(\.source)
    }
  }

  /// The path rules, with these semantics also where they matter after compiling.
  func fileRules(_ semantics: Semantics, _ session: CompiledRules.Session) -> FileRules {
    let compiledAs = semantics.restricted(to: [.rulesInForce, .pathRules])
    var result = files.value(Key(semantics: compiledAs, session: session)) {
      FileRules(rulesInForce(compiledAs, session), semantics: compiledAs)
    }
    result.semantics = semantics
    return result
  }

  /// The command rules of Bash, or of Bash and Monitor together (T-11).
  func commandRules(
    _ semantics: Semantics, _ session: CompiledRules.Session, forMonitor isMonitor: Bool
  ) -> CommandRules {
    let semantics = semantics.restricted(to: [.rulesInForce, .commandRules])
    return commands.value(Key(semantics: semantics, session: session, isMonitor: isMonitor)) {
      let rules = rulesInForce(semantics, session).compactMap { rule in
        rule.isCommandRule(semantics: semantics, forMonitor: isMonitor) ? rule.source : nil
      }
      return CommandRules(rules: rules, semantics: semantics, for: use)
    }
  }
}

extension RuleInForce {
  /// Whether command texts are compared with the rule, or it stands for every command.
  fileprivate func isCommandRule(semantics: Semantics, forMonitor isMonitor: Bool) -> Bool {
    if rule.specifier?.meaning == .primaryField { return false }
    switch rule.tool.canonical {
    case "Bash": return true
    case "Monitor" where isMonitor:
      // An allow rule counts when it is bare; with a pattern that is open.
      return list != .allow || semantics.has(.monitorAllowPatterns) || isWholeTool(semantics: semantics)
    default: return false
    }
  }
}
