internal import PermissionEngine
public import RuleSyntax
internal import Settings
internal import ThreatKnowledge

/// Deny rules on other programs that have the effect which a deny rule on commands is evidently meant to prevent.
///
/// They come from the tables behind CCR401: the denies listed there as closing an effect, and each listed command as far
/// as it does not name what it works on.
public struct EquivalentDenies: Sendable {
  /// The rules as text, each once; empty when nothing is known about the rule, or it is no rule on commands.
  public let rules: [String]

  /// Looks a deny rule up.
  public init(of rule: Rule, semantics: Semantics) {
    guard rule.tool.canonical == "Bash", let pattern = rule.commandPattern(in: semantics) else {
      rules = []
      return
    }
    let shape = CommandShape(pattern)
    let words = shape.leading.split(separator: " ").map(String.init)
    let text = String(decoding: rule.text, as: UTF8.self)
    var seen: Set<String> = [text]
    rules = CommandDetours.entries(text, shape, words).flatMap { entry in
      entry.furtherDenies + entry.alternatives.filter { !$0.isSpelling }.compactMap { Self.rule($0.command) }
    }.filter { seen.insert($0).inserted }
  }

  /// `shred -u file` as `Bash(shred -u *)`: what stands before the operand tells the effect. A command that says nothing
  /// without its operands (`mv src /tmp/trash`) is taken as it stands; code of an interpreter too.
  private static func rule(_ command: String) -> String? {
    let words = command.split(separator: " ", omittingEmptySubsequences: false)
    guard let place = words.firstIndex(where: { operands.contains($0) }), place > 0 else {
      return isPlain(command) ? "Bash(\(command))" : nil
    }
    let kept = words[..<place].joined(separator: " ")
    return isPlain(kept) ? "Bash(\(kept) *)" : nil
  }

  private static let operands: Set<Substring> = ["build", "file", "x"]

  /// Redirections, pipes and lists are no single command, and stars or parentheses would mean something else in a rule.
  private static func isPlain(_ command: String) -> Bool {
    !command.utf8.contains { "<>|;&*()\\$`'\"{}".utf8.contains($0) }
  }
}
