internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// Finds what gets around deny and ask rules under one policy.
struct DetourSearch {
  let trial: DetourTrial
  /// MCP servers of which some allow rule lets something through.
  private let servers: [String]

  /// Detours of one kind, in the order in which they are tried.
  private struct Stage {
    var detours: [Detour]
    /// Whether what is allowed without any rule does not count.
    var needsRule = true
  }

  init(_ input: AnalysisInput) {
    trial = DetourTrial(input)
    servers = Self.allowedServers(trial)
  }

  /// The first detour around a rule that the policy lets through.
  ///
  /// - Parameter file: the source that holds the rule.
  func firstOpen(around rule: Rule, in file: SettingsFile) -> OpenDetour? {
    stages(rule, file).lazy.compactMap { trial.firstOpen(of: $0.detours, needsRule: $0.needsRule) }.first
  }

  /// Every detour around a rule that the policy lets through, each call once.
  func allOpen(around rule: Rule, in file: SettingsFile) -> [OpenDetour] {
    var seen: Set<ToolCall> = []
    return stages(rule, file).flatMap { stage in
      stage.detours.filter { seen.insert($0.call).inserted }
        .compactMap { trial.open($0, needsRule: stage.needsRule) }
    }
  }

  private func stages(_ rule: Rule, _ file: SettingsFile) -> [Stage] {
    let paths = PathDetours(
      rule: rule, file: file, context: trial.input.context, semantics: trial.input.semantics,
      servers: servers)
    let tool = rule.tool.canonical
    switch tool {
    case "Bash", "PowerShell":
      let commands = CommandDetours(
        rule: rule, tool: tool, semantics: trial.input.semantics, programs: trial.programs)
      return [Stage(detours: commands.all())]
    case "Read":
      guard let target = paths.target, isStopped("Read", target) else { return [] }
      return [
        Stage(detours: variants(target), needsRule: false),
        Stage(detours: paths.hidden(target, isRead: true) + paths.reading(target)),
      ]
    case "Edit":
      guard let target = paths.target, isStopped("Edit", target) else { return [] }
      return [Stage(detours: paths.hidden(target, isRead: false) + paths.writing(target))]
    case "Write", "NotebookEdit", "MultiEdit":
      guard rule.specifier?.meaning == .neverConsulted, let target = paths.target else { return [] }
      return [Stage(detours: paths.neverConsulted(target), needsRule: false)]
    case "WebFetch": return [Stage(detours: paths.fetching())]
    default: return []
    }
  }

  /// A rule that does not even reach its own target is another check's matter.
  private func isStopped(_ tool: String, _ path: String) -> Bool {
    trial.wide.answer(FileCandidates.call(tool, path)).outcome != .allow
  }

  /// Names that are kept beside `.env` and hold the same.
  private func variants(_ target: String) -> [Detour] {
    guard PathText.name(of: target) == ".env" else { return [] }
    return [".env.local", ".env.production"].map { name in
      let path = PathText.join(PathText.parent(of: target), name)
      return Detour(
        call: FileCandidates.call("Read", path), text: name, closing: ["Read(**/.env.*)"],
        note: "files beside it hold the same secrets", isOtherEffect: true)
    }
  }

  private static func allowedServers(_ trial: DetourTrial) -> [String] {
    var servers: [String] = []
    for rule in trial.evaluator.wide.rules where rule.list == .allow {
      let name = String(decoding: rule.rule.tool.bytes, as: UTF8.self)
      if let server = RemoteCandidates.parts(of: name)?.server, !servers.contains(server) {
        servers.append(server)
      }
    }
    return servers
  }
}
