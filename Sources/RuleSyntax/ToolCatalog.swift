/// The tools of each edition, from the public tools reference (spec T-12, R-7, R-8, P-9, M-9).
public enum ToolCatalog {
  /// The entry of a tool; nil when the edition does not know the name. An alias has an entry of its own.
  ///
  /// - Complexity: six comparisons of names; no allocation.
  public static func entry(named name: String, in edition: Edition) -> ToolEntry? {
    var name = name
    return name.withUTF8 { entry(named: $0, in: edition) }
  }

  /// The entry of a tool whose name is given as UTF-8; nil when the edition does not know the name.
  public static func entry(named name: ArraySlice<UInt8>, in edition: Edition) -> ToolEntry? {
    name.withUnsafeBufferPointer { entry(named: $0, in: edition) }
  }

  /// The entry of a tool whose name is given as UTF-8; nil when the edition does not know the name.
  public static func entry(named name: [UInt8], in edition: Edition) -> ToolEntry? {
    name.withUnsafeBufferPointer { entry(named: $0, in: edition) }
  }

  /// Every tool that an edition has, legacy names left out, by name.
  public static func entries(in edition: Edition) -> [ToolEntry] {
    table.filter { $0.editions.contains(edition) && !($0.isLegacy && edition >= .v2_1) }
  }

  /// The name by which rules and calls are compared: that of the tool behind an alias, else the name given.
  public static func canonicalName(of name: String) -> String { name == "Task" ? "Agent" : name }

  private static func entry(named name: UnsafeBufferPointer<UInt8>, in edition: Edition) -> ToolEntry? {
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      let candidate = table[middle].name.utf8
      if candidate.elementsEqual(name) { return standing(of: table[middle], in: edition) }
      if candidate.lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The entry as an edition sees it: nil when it does not know it, legacy only from 2.1 on.
  private static func standing(of entry: ToolEntry, in edition: Edition) -> ToolEntry? {
    var entry = entry
    entry.isLegacy = entry.isLegacy && edition >= .v2_1
    return entry.isLegacy || entry.editions.contains(edition) ? entry : nil
  }

  private static let both: [Edition] = [.v1_0, .v2_1]
  private static let old: [Edition] = [.v1_0]
  private static let new: [Edition] = [.v2_1]

  // INVARIANT: sorted by the bytes of the name; the binary search relies on it.
  private static let table: [ToolEntry] = [
    // R-7 makes `Task` and `Agent` one tool in both editions.
    ToolEntry("Agent", both, .name),
    ToolEntry("Artifact", new, asks: true),
    ToolEntry("AskUserQuestion", new, needsUser: true),
    ToolEntry("Bash", both, .command, field: "command", asks: true),
    ToolEntry("BashOutput", old, isLegacy: true, replacement: "TaskOutput"),
    ToolEntry("Cd", new, .directory, isModelInvocable: false),
    ToolEntry("CronCreate", new),
    ToolEntry("CronDelete", new),
    ToolEntry("CronList", new),
    ToolEntry("Edit", both, .path, field: "file_path", asks: true),
    ToolEntry("EndConversation", new, cannotBeDenied: true),
    ToolEntry("EnterPlanMode", new),
    ToolEntry("EnterWorktree", new, asks: true),
    ToolEntry("ExitPlanMode", new, asks: true, needsUser: true),
    ToolEntry("ExitWorktree", new),
    ToolEntry("Glob", both, .neverConsulted, field: "path", consultedInstead: "Read"),
    ToolEntry("Grep", both, .neverConsulted, field: "path", consultedInstead: "Read"),
    ToolEntry("KillShell", old, isLegacy: true, replacement: "TaskStop"),
    ToolEntry("LS", old, .neverConsulted, field: "path", isLegacy: true, consultedInstead: "Read"),
    ToolEntry("LSP", new, .neverConsulted, consultedInstead: "Read"),
    ToolEntry("ListAgents", new),
    ToolEntry("ListMcpResourcesTool", new),
    // Deny and ask rules for Monitor are command patterns (T-11).
    ToolEntry("Monitor", new, .command, field: "command", asks: true),
    ToolEntry(
      "MultiEdit", both, .neverConsulted, field: "file_path", asks: true, isLegacy: true,
      consultedInstead: "Edit"),
    ToolEntry(
      "NotebookEdit", both, .neverConsulted, field: "notebook_path", asks: true, consultedInstead: "Edit"),
    ToolEntry(
      "NotebookRead", old, .neverConsulted, field: "notebook_path", isLegacy: true, consultedInstead: "Read"),
    ToolEntry("PowerShell", new, .command, field: "command", asks: true),
    ToolEntry("PushNotification", new),
    ToolEntry("Read", both, .path, field: "file_path"),
    ToolEntry("ReadMcpResourceTool", new),
    ToolEntry("RemoteTrigger", new),
    ToolEntry("ReportFindings", new),
    ToolEntry("ScheduleWakeup", new),
    ToolEntry("SendMessage", new),
    ToolEntry("SendUserFile", new),
    ToolEntry("ShareOnboardingGuide", new, asks: true),
    ToolEntry("Skill", new, .name, asks: true),
    ToolEntry("SlashCommand", old, asks: true, isLegacy: true, replacement: "Skill"),
    ToolEntry("Task", both, .name, replacement: "Agent"),
    ToolEntry("TaskCreate", new),
    ToolEntry("TaskGet", new),
    ToolEntry("TaskList", new),
    ToolEntry("TaskOutput", new),
    ToolEntry("TaskStop", new),
    ToolEntry("TaskUpdate", new),
    ToolEntry("TodoWrite", both),
    ToolEntry("ToolSearch", new),
    ToolEntry("WaitForMcpServers", new),
    ToolEntry("WebFetch", both, .domain, field: "url", asks: true),
    ToolEntry("WebSearch", both, asks: true),
    ToolEntry("Workflow", new, asks: true),
    ToolEntry("Write", both, .neverConsulted, field: "file_path", asks: true, consultedInstead: "Edit"),
  ]
}
