/// The tools of each edition, from the public tools reference (spec T-12, R-7, R-8, P-9, M-9).
public enum ToolCatalog {
  /// The entry of a tool; nil when nothing of that name is known. An alias has an entry of its own.
  ///
  /// - Complexity: six comparisons of numbers, then one of names; no allocation.
  public static func entry(named name: String, in semantics: Semantics) -> ToolEntry? {
    var name = name
    return name.withUTF8 { entry(named: $0, in: semantics) }
  }

  /// The entry of a tool whose name is given as UTF-8; nil when nothing of that name is known.
  public static func entry(named name: ArraySlice<UInt8>, in semantics: Semantics) -> ToolEntry? {
    name.withUnsafeBufferPointer { entry(named: $0, in: semantics) }
  }

  /// The entry of a tool whose name is given as UTF-8; nil when nothing of that name is known.
  public static func entry(named name: [UInt8], in semantics: Semantics) -> ToolEntry? {
    name.withUnsafeBufferPointer { entry(named: $0, in: semantics) }
  }

  /// Every tool that there is, legacy names left out, by name.
  public static func entries(in semantics: Semantics) -> [ToolEntry] {
    table.filter { $0.lifetime.covers(semantics) && !($0.isLegacy && semantics.has(.legacyToolNames)) }
  }

  /// The name by which rules and calls are compared: that of the tool behind an alias, else the name given.
  public static func canonicalName(of name: String) -> String { name == "Task" ? "Agent" : name }

  private static func entry(named name: UnsafeBufferPointer<UInt8>, in semantics: Semantics) -> ToolEntry? {
    let beginning = beginning(of: name)
    var low = 0
    var high = beginnings.count
    // INVARIANT: every beginning before `low` is smaller, none from `high` on is.
    while low < high {
      let middle = (low + high) / 2
      if beginnings[middle] < beginning { low = middle + 1 } else { high = middle }
    }
    while low < beginnings.count, beginnings[low] == beginning {
      if table[low].name.utf8.elementsEqual(name) { return standing(of: table[low], in: semantics) }
      low += 1
    }
    return nil
  }

  /// The first eight bytes of each name, in the order of the table.
  private static let beginnings = table.map { beginning(of: $0.name.utf8) }

  /// The first eight bytes as a number, missing ones as zero, so that numbers stand in the order of the bytes.
  private static func beginning(of name: some Collection<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    for byte in name.prefix(8) { number = number << 8 | UInt64(byte) }
    return number << (8 * UInt64(max(0, 8 - name.count)))
  }

  /// The entry as these semantics see it: nil when they do not know it.
  private static func standing(of entry: ToolEntry, in semantics: Semantics) -> ToolEntry? {
    var entry = entry
    entry.isLegacy = entry.isLegacy && semantics.has(.legacyToolNames)
    return entry.isLegacy || entry.lifetime.covers(semantics) ? entry : nil
  }

  private static let both = Lifetime.always
  private static let old = Lifetime.untilEdition2
  private static let new = Lifetime.sinceEdition2

  // INVARIANT: sorted by the bytes of the name; the binary search relies on it.
  static let table: [ToolEntry] = [
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
