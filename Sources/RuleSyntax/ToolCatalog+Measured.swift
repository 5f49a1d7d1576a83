extension ToolCatalog {
  /// What release 2.1.332 makes of a name in a rule that the tools reference does not list as a tool of today.
  public enum MeasuredName: Sendable, Hashable {
    /// A tool of some sessions: accepted without a word.
    case known
    /// A tool of older releases, accepted without a word; by what it is replaced.
    case former(replacement: String)
    /// A former or internal tool that counts as a typing mistake.
    case unknown
  }

  /// What the product makes of a name; nil where the tools reference tells.
  public static func measured(_ name: String) -> MeasuredName? {
    switch name {
    case "Brief", "DesignSync", "SendUserMessage", "SuggestBackgroundPR", "TeamCreate", "TeamDelete": .known
    case "AgentOutputTool", "BashOutput", "BashOutputTool": .former(replacement: "TaskOutput")
    case "KillBash", "KillShell": .former(replacement: "TaskStop")
    case "ListMcpResources": .former(replacement: "ListMcpResourcesTool")
    case "ReadMcpResource": .former(replacement: "ReadMcpResourceTool")
    case "Cd", "LS", "MultiEdit", "NotebookRead", "SlashCommand": .unknown
    default: nil
    }
  }

  /// Whether release 2.1.332 was seen to refuse every call of a tool as one that it does not have.
  public static func isGone(_ name: String) -> Bool { name == "NotebookRead" || name == "SlashCommand" }
}
