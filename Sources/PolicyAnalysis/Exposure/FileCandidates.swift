internal import PermissionEngine
internal import RuleSyntax
internal import Settings
internal import ThreatKnowledge

/// File calls that a Read, Edit or Write rule might let through.
struct FileCandidates {
  let context: CallContext
  let launches: LaunchIndex?

  /// Candidates for a rule that lets files be read.
  func reading(with tool: String, _ rule: Rule) -> [ExposureCandidate] {
    let isBare = RuleScope(rule).isWholeTool
    return secrets(for: rule).map { path in
      ExposureCandidate(
        call: FileCandidates.call(tool, path), capability: .secretRead,
        reach: .free,
        why: "The pattern reaches files that hold credentials",
        saferRules: ["Read(./**)"], others: [.readFile], isWholeTool: isBare)
    }
  }

  /// Candidates for a rule that lets files be written.
  func writing(with tool: String, _ rule: Rule) -> [ExposureCandidate] {
    let isBare = RuleScope(rule).isWholeTool
    let files = LaunchFiles.all.compactMap { file -> ExposureCandidate? in
      var partners: [RulePartner] = []
      if case .commands = file.trigger {
        guard let launch = launches?.launch(of: file) else { return nil }
        partners = [RulePartner(rule: launch.rule, role: "allows `\(launch.command)`, which runs it")]
      }
      return ExposureCandidate(
        call: FileCandidates.call(tool, expanded(file.path)), capability: file.capability,
        reach: file.path.hasPrefix("~/") || isBare ? .free : .option, why: file.why,
        saferRules: ["Edit(src/**)"], others: [.writeFile], partners: partners,
        isWholeTool: isBare)
    }
    let programs = (launches?.programs ?? []).map { program in
      ExposureCandidate(
        call: FileCandidates.call(tool, program.path), capability: .execute, reach: isBare ? .free : .option,
        why: "An allowed command runs this file", saferRules: ["Edit(src/**)"], others: [.writeFile],
        partners: [RulePartner(rule: program.launch.rule, role: "allows `\(program.launch.command)`")],
        isWholeTool: isBare)
    }
    return files + programs
  }

  static func call(_ tool: String, _ path: String) -> ToolCall {
    switch tool {
    case "Write": ToolCall(tool: tool, input: ["file_path": .string(path), "content": .string("x")])
    case "NotebookEdit":
      ToolCall(tool: tool, input: ["notebook_path": .string(path), "new_source": .string("x")])
    case "Grep", "Glob": ToolCall(tool: tool, input: ["pattern": .string("."), "path": .string(path)])
    case "Read", "LSP", "NotebookRead": ToolCall(tool: tool, input: ["file_path": .string(path)])
    default:
      ToolCall(
        tool: tool,
        input: ["file_path": .string(path), "old_string": .string("a"), "new_string": .string("b")])
    }
  }

  /// Files with credentials in the home directory: of the context, and of a home that the rule names.
  private func secrets(for rule: Rule) -> [String] {
    let homes = [context.home] + (FileCandidates.namedHome(rule).map { [$0] } ?? [])
    let everywhere = homes.flatMap { home in SecretPaths.homeExamples.map { home + "/" + $0 } }
    let known = SecretPaths.all.map(\.pattern).filter { $0.hasPrefix("~/") && !$0.contains("*.") }
    let further = homes.flatMap { home in
      known.map { home + String($0.dropFirst()).replacingFirst("/**", with: "/x") }
    }
    return everywhere + ["/etc/shadow"] + further
  }

  private func expanded(_ path: String) -> String {
    if path.hasPrefix("~/") { return context.home + path.dropFirst() }
    return PathText.absolute(path, from: context.projectRoot)
  }

  /// `//Users/name/…` and `//home/name/…` name a home directory.
  private static func namedHome(_ rule: Rule) -> String? {
    guard case .path(let pattern)? = rule.specifier?.meaning, pattern.anchor == .filesystemRoot else {
      return nil
    }
    let parts = pattern.glob.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    guard parts.count >= 2, ["Users", "home"].contains(parts[0]), !parts[1].contains("*") else { return nil }
    return "/\(parts[0])/\(parts[1])"
  }
}

/// How much of a tool a rule covers.
struct RuleScope {
  /// True for a bare name and for `Tool(*)` and `Tool(**)`.
  let isWholeTool: Bool

  init(_ rule: Rule) {
    switch rule.specifier?.meaning {
    case nil, .everyCall?, .undocumentedEveryCall?: isWholeTool = true
    case .path(let pattern)?:
      isWholeTool = pattern.anchor == .filesystemRoot && pattern.glob.allSatisfy { $0 == 0x2A || $0 == 0x2F }
    case .command(let pattern)?:
      isWholeTool = pattern.atoms.isEmpty || pattern.atoms == [.anything]
    default: isWholeTool = false
    }
  }
}
