internal import CommandKnowledge
internal import RuleSyntax

/// A shape of calls that a feature of the history concerns; its words come from a rule.
///
/// A shape claims nothing: what it makes is decided under both releases, and shown where the answers differ.
struct UpgradeShape: Sendable {
  /// What the words come from.
  enum Source: Sendable {
    /// A command that a Bash rule matches: `{}` stands for it, `{name}` for its first word, `{rest}` for what follows
    /// with the blank before it, `{last}` for its last word.
    case command
    /// A path that a rule for files matches, relative to the working directory: `{}` stands for it.
    case path
    /// A path, as a call of the tool named.
    case file(tool: String)
    /// A call that the rule matches, as it is.
    case itself
    /// The policy as a whole: no rule need name the call.
    case policy
  }

  let feature: Feature
  let source: Source
  /// The text of the command; empty for calls of other tools.
  let template: String

  /// Whether the releases are known well enough to show it with a command: what older ones made of `(eval x)` and
  /// `(sudo x)`, among the commands that start others, is known by example only.
  func takes(_ example: String) -> Bool {
    guard feature == .restrictionsSeeNestedCommands else { return true }
    let words = example.split(separator: " ").map { CommandWord(constant: Array($0.utf8)) }
    guard let name = words.first?.value else { return false }
    return ExecWrapper.of(name) == nil && PlainWrapper(name: name) == nil
      && NeverApproved.bar(words[...]) == nil
  }

  /// The command with the words of one put in.
  func filled(with example: String) -> String {
    let name = example.prefix { $0 != " " }
    let rest = example.dropFirst(name.count)
    let last = example.split(separator: " ").last ?? ""
    return template.replacing("{name}", with: name).replacing("{rest}", with: rest)
      .replacing("{last}", with: last).replacing("{}", with: example)
  }
}
