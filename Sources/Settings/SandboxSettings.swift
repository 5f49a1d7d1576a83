/// The keys of the `sandbox` block that decide anything (spec C-11).
public struct SandboxSettings: Sendable, Hashable {
  /// `sandbox.enabled` as written; nil when it is not set.
  public var enabled: Bool?
  /// `sandbox.autoAllowBashIfSandboxed` as written; nil when it is not set.
  public var autoAllowBashIfSandboxed: Bool?
  /// `sandbox.allowUnsandboxedCommands` as written; nil when it is not set.
  public var allowUnsandboxedCommands: Bool?
  /// `sandbox.excludedCommands`, as written.
  public var excludedCommands: [String] = []

  /// Nothing set: every default.
  public init() {}

  /// `enabled`, default false.
  public var isEnabled: Bool {
    get { enabled ?? false }
    set { enabled = newValue }
  }

  /// `autoAllowBashIfSandboxed`, default true.
  public var autoAllowsBash: Bool {
    get { autoAllowBashIfSandboxed ?? true }
    set { autoAllowBashIfSandboxed = newValue }
  }

  /// `allowUnsandboxedCommands`, default true.
  public var allowsUnsandboxedCommands: Bool {
    get { allowUnsandboxedCommands ?? true }
    set { allowUnsandboxedCommands = newValue }
  }

  /// These settings, with what they leave open filled in from a lower scope (C-4); lists are united (C-3).
  public func filled(from lower: SandboxSettings) -> SandboxSettings {
    var merged = self
    merged.enabled = enabled ?? lower.enabled
    merged.autoAllowBashIfSandboxed = autoAllowBashIfSandboxed ?? lower.autoAllowBashIfSandboxed
    merged.allowUnsandboxedCommands = allowUnsandboxedCommands ?? lower.allowUnsandboxedCommands
    merged.excludedCommands += lower.excludedCommands.filter { !excludedCommands.contains($0) }
    return merged
  }
}
