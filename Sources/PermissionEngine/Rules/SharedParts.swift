import RuleSyntax
import Settings

/// Compiled forms that several readings of the same settings have in common.
///
/// Most open points change how a call is decided, not how a rule is compiled. Policies that differ in nothing
/// else share what takes time and memory.
struct SharedParts: Sendable {
  private struct Key: Sendable, Hashable {
    var reading: Reading
    var session: CompiledRules.Session
    var isMonitor = false
  }

  private let stack: SettingsStack
  private let edition: Edition
  private let use: PolicyUse
  private let rules = Memo<Key, [RuleInForce]>()
  private let sources = Memo<Key, [SourcedRule]>()
  private let files = Memo<Key, FileRules>()
  private let commands = Memo<Key, CommandRules>()

  /// Parts of the policies of a stack.
  init(_ stack: SettingsStack, edition: Edition, for use: PolicyUse) {
    self.use = use
    self.stack = stack
    self.edition = edition
  }

  /// The open points on which it depends which rules are in force.
  private static let inForcePoints = points([.u2, .u20, .u24, .u34, .u36])
  /// Those that change how a path rule is compiled.
  private static let filePoints = inForcePoints.union(points([.u12, .u13, .u14, .u32, .u38]))
  /// Those that change how a command rule is compiled.
  private static let commandPoints = inForcePoints.union(points([.u1, .u3, .u4, .u7, .u27, .u37]))

  private static func points(_ points: [OpenPoint]) -> Reading {
    points.reduce(into: Reading.narrow) { $0.formUnion(Reading(wideIn: $1)) }
  }

  /// The rules in force, highest scope first.
  func rulesInForce(_ reading: Reading, _ session: CompiledRules.Session) -> [RuleInForce] {
    let reading = reading.intersection(Self.inForcePoints)
    return rules.value(Key(reading: reading, session: session)) {
      CompiledRules.inForce(stack, edition: edition, reading: reading, session: session)
    }
  }

  /// The rules in force in the usual session, with their places.
  func sources(_ reading: Reading) -> [SourcedRule] {
    let session = CompiledRules.Session()
    return sources.value(Key(reading: reading.intersection(Self.inForcePoints), session: session)) {
      rulesInForce(reading, session).map(\.source)
    }
  }

  /// The path rules, with this reading also where it matters after compiling.
  func fileRules(_ reading: Reading, _ session: CompiledRules.Session) -> FileRules {
    let compiledAs = reading.intersection(Self.filePoints)
    var result = files.value(Key(reading: compiledAs, session: session)) {
      FileRules(rulesInForce(reading, session), edition: edition, reading: compiledAs)
    }
    result.reading = reading
    return result
  }

  /// The command rules of Bash, or of Bash and Monitor together (T-11).
  func commandRules(
    _ reading: Reading, _ session: CompiledRules.Session, forMonitor isMonitor: Bool
  ) -> CommandRules {
    let reading = reading.intersection(Self.commandPoints)
    return commands.value(Key(reading: reading, session: session, isMonitor: isMonitor)) {
      let rules = rulesInForce(reading, session).compactMap { rule in
        rule.isCommandRule(edition: edition, reading: reading, forMonitor: isMonitor) ? rule.source : nil
      }
      return CommandRules(rules: rules, edition: edition, reading: reading, for: use)
    }
  }
}

extension RuleInForce {
  /// Whether command texts are compared with the rule, or it stands for every command.
  fileprivate func isCommandRule(edition: Edition, reading: Reading, forMonitor isMonitor: Bool) -> Bool {
    if rule.specifier?.meaning == .primaryField { return false }
    switch rule.tool.canonical {
    case "Bash": return true
    case "Monitor" where isMonitor:
      // An allow rule counts when it is bare; with a pattern that is open.
      return list != .allow || reading.isWide(.u37) || isWholeTool(edition: edition, reading: reading)
    default: return false
    }
  }
}
