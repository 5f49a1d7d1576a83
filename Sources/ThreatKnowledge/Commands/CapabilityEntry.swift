/// A command, or the end of one, that shows what a wildcard lets through.
public struct CapabilityWitness: Sendable, Hashable {
  /// The effect that it shows.
  public var capability: Capability
  /// The text, as one would type it.
  public var command: String

  /// A witness from its parts.
  public init(capability: Capability, command: String) {
    self.capability = capability
    self.command = command
  }
}

/// What a wildcard behind some leading words of a command lets through.
public struct CapabilityEntry: Sendable, Hashable {
  /// The leading words, as written.
  public var prefix: [String]
  /// How freely the effect can be chosen.
  public var reach: Reach
  /// The effects, the one that the first witness shows first; empty for a command known to be harmless.
  public var capabilities: [Capability]
  /// Whether the first witness was run (Linux, bash, GNU tools) and its effect was seen.
  public var isVerified: Bool
  /// Commands that begin with the prefix and show an effect, the plainest one first. Files they name: `a.txt`
  /// and `b.txt` stand for any readable file, `out.txt` for any file that is written, `x.sh` for any program,
  /// `id` for any command.
  public var witnesses: [CapabilityWitness]
  /// Words that show an effect wherever they follow the prefix, behind any other words.
  public var tails: [CapabilityWitness]
  /// Words that may stand in the middle of a rule, with further words of the rule behind them, and still show
  /// an effect.
  public var fills: [CapabilityWitness]
  /// Whether the command alone, without any word behind it, runs code that it reads from its input.
  public var readsCode: Bool
  /// Narrower rules that keep what the wide one is usually written for.
  public var saferRules: [String]
  /// One sentence on how the effect comes about, capitalised, without a full stop.
  public var why: String

  /// An entry from its parts.
  public init(
    prefix: [String], reach: Reach, capabilities: [Capability], isVerified: Bool = false,
    witnesses: [CapabilityWitness] = [], tails: [CapabilityWitness] = [],
    fills: [CapabilityWitness] = [], readsCode: Bool = false,
    saferRules: [String] = [], why: String = ""
  ) {
    self.prefix = prefix
    self.reach = reach
    self.capabilities = capabilities
    self.isVerified = isVerified
    self.witnesses = witnesses
    self.tails = tails
    self.fills = fills
    self.readsCode = readsCode
    self.saferRules = saferRules
    self.why = why
  }

  /// Whether code of the caller's choice can run.
  public var executes: Bool { capabilities.contains(.execute) }

  /// Where the knowledge comes from: the manual of the tool, and a run of the witness when there was one.
  public var source: String {
    let manual = "manual of `\(prefix.prefix(2).joined(separator: " "))`"
    return isVerified ? "\(manual); witness run on Debian 12" : manual
  }
}
