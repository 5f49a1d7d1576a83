public import PermissionEngine
internal import RuleSyntax

/// What could be written into settings to be asked less, and what could go.
public struct Suggestions: Sendable {
  /// A rule to add to allow.
  public struct Rule: Sendable, Hashable {
    /// The rule.
    public var text: String
    /// The prompts that it would have saved, alone or with others: each different call once, the most frequent first.
    public var calls: [Prompt]
    /// A call that was never seen and that the rule allows, too; nil where none was found.
    public var newlyAllowed: ToolCall?
    /// What the linter notes of the rule; nothing graver than a note is proposed.
    public var notes: [String]

    /// How many prompts it would have saved.
    public var count: Int { calls.reduce(0) { $0 + $1.count } }
  }

  /// A call that is asked about, with how often it ran.
  public struct Prompt: Sendable, Hashable {
    /// The call.
    public var call: ToolCall
    /// How often.
    public var count: Int
    /// Why no rule is proposed for it; empty where one is.
    public var reason = ""
  }

  /// The rules, those that save most first.
  public var rules: [Rule] = []
  /// Prompts that came again and that no safe rule takes away, the most frequent first.
  public var remaining: [Prompt] = []
  /// Allow rules in force that decided no call.
  public var unused: [SourcedRule] = []
  /// How many calls ran.
  public var callCount = 0
  /// How many of them the settings ask about.
  public var promptCount = 0
  /// How many of these the proposed rules would have saved.
  public var savedCount = 0
  /// How many of the prompts were for calls that came again.
  public var repeatedCount = 0
}
