internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax

/// Compound commands of which a deny or ask rule matches the whole text, while it matches none of the commands (spec
/// B-14, M-2). Only proposals: the evaluator decides them.
struct CompoundCalls {
  /// The calls.
  private(set) var calls: [ToolCall] = []

  private static let maximumFirst = 6
  private static let maximumSecond = 24

  /// Texts that begin with a reserved word, of commands that need no rule.
  private static let structures = [
    "for x in a; do ls; done", "while ls; do ls; done", "until ls; do ls; done", "if ls; then ls; fi",
    "case a in a) ls;; esac", "select x in a; do ls; done", "time ls",
  ].map { Array($0.utf8) }

  /// - Parameters:
  ///   - extents: what the rule matches.
  ///   - allowed: what rules allow.
  init(of extents: [CommandExtent], allowedBy allowed: [RuleExtent], _ limits: BuildLimits) {
    let patterns = allowed.flatMap { extent -> [WildcardPattern] in
      guard case .commands("Bash", let extents) = extent else { return [] }
      return extents.flatMap(\.alternatives)
    }
    for pattern in extents.flatMap(\.alternatives) {
      let reach = CompoundReach(pattern)
      if reach.mayBeginReserved {
        let language = Language.wildcard(pattern)
        add(Self.structures.filter(language.contains))
      }
      for first in Self.firstCommands(reach, patterns, limits) {
        // `echo` takes any words.
        let seconds = [WildcardPattern(stars: "echo *".utf8)] + patterns.prefix(Self.maximumSecond)
        for second in seconds {
          let texts = WildcardPattern([.literal(first + Array("; ".utf8))] + second.pieces)
          let common = Language.wildcard(texts).intersection(.wildcard(pattern))
          guard let member = try? common.subtracting(.untidyTexts).readableMember(limits) else { continue }
          add([member])
        }
      }
    }
  }

  private mutating func add(_ texts: [[UInt8]]) {
    calls += texts.map { CallExamples.command($0) }
  }

  /// Allowed commands with which a matching text may begin.
  private static func firstCommands(
    _ reach: CompoundReach, _ allowed: [WildcardPattern], _ limits: BuildLimits
  ) -> [[UInt8]] {
    guard !reach.firstCommands.isEmpty else { return [] }
    let wanted = Language.union(of: reach.firstCommands.map { Language.wildcard($0) })
    var found: [[UInt8]] = []
    for pattern in allowed
    where found.count < maximumFirst && reach.firstCommands.contains(where: pattern.intersects) {
      let common = wanted.intersection(.wildcard(pattern)).intersection(.commandTexts)
      if let member = try? common.readableMember(limits), !found.contains(member) { found.append(member) }
    }
    return found
  }
}
