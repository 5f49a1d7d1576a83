/// A denied command and other ways to the same effect.
public struct DenyEquivalent: Sendable, Hashable {
  /// Another way to the effect.
  public struct Alternative: Sendable, Hashable {
    /// The command. Operands that stand for what the denied command touches are written `build`, `file` or `x`.
    public var command: String
    /// True when it is the denied command in another spelling (a path in front, a backslash, `sh -c`), which a
    /// session may see through although nothing says so.
    public var isSpelling: Bool
  }

  /// The deny rule as people write it.
  public var denied: String
  /// The leading words of the denied command; empty for rules on other tools.
  public var words: [String]
  /// What the deny is evidently meant to prevent.
  public var effect: Capability
  /// Other ways to it.
  public var alternatives: [Alternative]
  /// Denies that close most of them.
  public var furtherDenies: [String]
  /// What to know; empty when there is nothing to add.
  public var note: String
}

/// Other ways to the effect of denied commands.
public enum DenyEquivalents {
  /// Every entry, in the order of the tables.
  public static let entries = DenyTables.parse()

  /// The entries whose denied command is the longest beginning of these words; several when the table has them.
  ///
  /// - Parameter words: the leading words of a deny rule.
  public static func entries(for words: [String]) -> [DenyEquivalent] {
    let matching = entries.filter { !$0.words.isEmpty && words.starts(with: $0.words) }
    let longest = matching.map(\.words.count).max() ?? 0
    return matching.filter { $0.words.count == longest }
  }

  /// The entry for a rule of this text; `:*` counts as ` *`.
  public static func entry(for rule: String) -> DenyEquivalent? {
    let wanted = rule.hasSuffix(":*)") ? String(rule.dropLast(3)) + " *)" : rule
    return entries.first { $0.denied == wanted }
  }
}
