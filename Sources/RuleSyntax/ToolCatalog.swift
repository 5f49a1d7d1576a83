/// What a tool's specifier means (spec, sections B, P and T).
public enum SpecifierKind: String, Sendable, Hashable {
  /// A command pattern: Bash, PowerShell, Monitor.
  case command
  /// A path pattern: Read, Edit.
  case path
  /// `domain:…`: WebFetch.
  case domain
  /// A name: Agent, Skill.
  case name
  /// A directory: Cd.
  case directory
  /// A path that is accepted and never consulted (P-9).
  case neverConsulted
  /// No specifier is documented.
  case none
}

/// One tool as the documentation describes it (spec T-12).
public struct ToolEntry: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// The editions that know it.
  public var editions: [Edition]
  /// True where the edition accepts the name for old settings only.
  public var isLegacy: Bool
  /// The name that replaces or stands for it; nil when there is none.
  public var replacement: String?
  /// True when a call asks without a rule.
  public var needsApproval: Bool
  /// True when every call needs the user (M-9).
  public var needsUser: Bool
  /// True for `EndConversation`, which no rule denies or asks (T-13).
  public var cannotBeDenied: Bool
  /// The input field that parameter rules may not name (T-7); nil when there is none.
  public var primaryField: String?
  /// What a specifier means.
  public var specifier: SpecifierKind
  /// The tool whose rules are consulted instead of a path on this one (P-9).
  public var consultedInstead: String?
}

/// The tools of each edition (spec T-12, R-7, R-8).
public enum ToolCatalog {
  /// The entry of a tool; nil when the edition does not know the name.
  ///
  /// - Complexity: O(*n*) in the length of the name.
  public static func entry(named name: String, in edition: Edition) -> ToolEntry? {
    guard var entry = entries[name], entry.editions.contains(edition) || entry.isLegacy else { return nil }
    // Names that only 1.0 has are legacy in 2.1: accepted, matched, reported.
    entry.isLegacy = entry.isLegacy && edition == .v2_1
    return entry
  }

  /// Every tool that an edition knows, by name.
  public static func entries(in edition: Edition) -> [ToolEntry] {
    entries.values.filter { $0.editions.contains(edition) }.sorted { $0.name < $1.name }
  }

  /// The known name that is nearest to an unknown one, for "did you mean": at most two edits away, or the same
  /// but for letter case.
  public static func suggestion(for name: String, in edition: Edition) -> String? {
    let wanted = Array(name.utf8)
    let folded = lowercased(wanted)
    var best: (name: String, distance: Int)?
    for entry in entries(in: edition) {
      let known = Array(entry.name.utf8)
      if lowercased(known) == folded { return entry.name }
      let distance = editDistance(folded, lowercased(known))
      if distance <= min(2, wanted.count / 3), distance < best?.distance ?? .max {
        best = (entry.name, distance)
      }
    }
    return best?.name
  }

  private static func lowercased(_ bytes: [UInt8]) -> [UInt8] {
    bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if left.count > 64 || right.count > 64 { return .max }
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = a == b ? diagonal : min(diagonal, above, row[j]) + 1
        diagonal = above
      }
    }
    return row[right.count]
  }

  private static let entries: [String: ToolEntry] = {
    var result: [String: ToolEntry] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 4).map(String.init)
      guard fields.count == 5 else { continue }
      let flags = fields[2]
      let (kind, instead) = specifier(fields[3])
      let extra = fields[4].split(separator: " ").map(String.init)
      result[fields[0]] = ToolEntry(
        name: fields[0],
        editions: (flags.contains("1") ? [.v1_0] : []) + (flags.contains("2") ? [.v2_1] : []),
        isLegacy: flags.contains("L"), replacement: extra.first { $0 != "-" },
        needsApproval: flags.contains("A"), needsUser: flags.contains("U"),
        cannotBeDenied: flags.contains("D"),
        primaryField: fields[1] == "-" ? nil : fields[1], specifier: kind, consultedInstead: instead)
    }
    return result
  }()

  private static func specifier(_ text: String) -> (SpecifierKind, String?) {
    if let kind = SpecifierKind(rawValue: text) { return (kind, nil) }
    return (.neverConsulted, String(text.drop { $0 != ":" }.dropFirst()))
  }

  /// name, primary field, flags, specifier, replacement. Flags: 1 and 2 the editions, L legacy in 2.1, A needs
  /// approval, U needs the user, D cannot be denied.
  private static let table = """
    Agent - 2 name -
    Artifact - 2A none -
    AskUserQuestion - 2U none -
    Bash command 12A command -
    BashOutput - 1L none TaskOutput
    Cd - 2 directory -
    CronCreate - 2 none -
    CronDelete - 2 none -
    CronList - 2 none -
    Edit file_path 12A path -
    EndConversation - 2D none -
    EnterPlanMode - 2 none -
    EnterWorktree - 2A none -
    ExitPlanMode - 2AU none -
    ExitWorktree - 2 none -
    Glob path 12 never:Read -
    Grep path 12 never:Read -
    KillShell - 1L none TaskStop
    LS path 1L never:Read -
    LSP - 2 never:Read -
    ListAgents - 2 none -
    ListMcpResourcesTool - 2 none -
    Monitor command 2A command -
    MultiEdit file_path 12LA never:Edit -
    NotebookEdit notebook_path 12A never:Edit -
    NotebookRead notebook_path 1L never:Read -
    PowerShell command 2A command -
    PushNotification - 2 none -
    Read file_path 12 path -
    ReadMcpResourceTool - 2 none -
    RemoteTrigger - 2 none -
    ReportFindings - 2 none -
    ScheduleWakeup - 2 none -
    SendMessage - 2 none -
    SendUserFile - 2 none -
    ShareOnboardingGuide - 2A none -
    Skill - 2A name -
    SlashCommand - 1LA none Skill
    Task - 12 name Agent
    TaskCreate - 2 none -
    TaskGet - 2 none -
    TaskList - 2 none -
    TaskOutput - 2 none -
    TaskStop - 2 none -
    TaskUpdate - 2 none -
    TodoWrite - 12 none -
    ToolSearch - 2 none -
    WaitForMcpServers - 2 none -
    WebFetch url 12A domain -
    WebSearch - 12A none -
    Workflow - 2A none -
    Write file_path 12A never:Edit -
    """
}
