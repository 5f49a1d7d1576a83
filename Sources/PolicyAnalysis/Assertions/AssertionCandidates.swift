internal import PatternMatching
internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// Calls that might refute an assertion, the plainest first. Only proposals: each is decided before it is shown.
struct AssertionCandidates {
  /// The calls.
  private(set) var calls: [ToolCall] = []
  private var seen: Set<ToolCall> = []
  private let asserted: AssertedCalls
  private let policy: AssertedPolicy

  /// More calls than this are not tried.
  private static let maximum = 8_000
  /// Rules with which a common text is looked for.
  private static let maximumMeetings = 48
  /// Policies of more rules are not searched for commands inside of others.
  private static let maximumRestrictions = 400
  private static let limits = BuildLimits(maximumStates: 2_000, maximumMoves: 500_000)

  init(_ asserted: AssertedCalls, _ policy: AssertedPolicy) {
    self.asserted = asserted
    self.policy = policy
    let extent = asserted.extent(asserted.assertion.kind == .alwaysAllow ? .wide : .narrow)
    switch extent {
    case .commands(let tool, _):
      addCommands(extent, tool)
    case .wholeText(let tool, let text):
      add(CallExamples.command(text, tool: tool))
    case .paths(let paths):
      addPaths(paths)
    case .hosts: addHosts(extent)
    case .tools(let tools): addTools(tools)
    case .name, .nothing: break
    case .other: addOthers()
    }
    for call in CallExamples(of: extent, in: policy.context).calls { add(call) }
  }

  private mutating func add(_ call: ToolCall) {
    guard calls.count < Self.maximum, seen.insert(call).inserted else { return }
    calls.append(call)
  }

  private mutating func add(command: String, _ tool: String) {
    add(CallExamples.command(Array(command.utf8), tool: tool))
  }

  // MARK: Commands

  private mutating func addCommands(_ extent: RuleExtent, _ tool: String) {
    var texts = CallExamples(of: extent, in: policy.context).calls.compactMap(\.commandText)
    texts += meetings(extent)
    for text in texts { add(command: text, tool) }
    addComposed(extent, texts)
    guard asserted.assertion.kind != .alwaysAllow else { return }
    for row in policy.table.rows where row.list == .allow {
      guard case .commands(_, let extents) = row.wide else {
        if case .wholeText(_, let text) = row.wide { add(CallExamples.command(text, tool: tool)) }
        continue
      }
      for extent in extents where extent.isExact {
        add(CallExamples.command(extent.literalPrefix, tool: tool))
      }
    }
    for text in texts.prefix(4) {
      for form in CommandForms.spellings(of: text) + CommandForms.wrapped(text) {
        add(command: form, tool)
      }
    }
    let prefixes = grantedPrefixes()
    for text in texts.prefix(2) {
      for prefix in prefixes {
        for form in CommandForms.after(prefix, text) { add(command: form, tool) }
      }
    }
    let plain = calls.prefix(8)
    for call in plain where policy.semantics.has(.monitorTool) && tool == "Bash" {
      add(ToolCall(tool: "Monitor", input: call.input))
    }
  }

  /// Less plain calls: of a rule whose commands must not be allowed those that need no rule, and those inside of others
  /// that allow rules let run them; of one whose commands must be, those that run what is denied or asked about.
  private mutating func addComposed(_ extent: RuleExtent, _ texts: [String]) {
    let rows = policy.table.rows
    guard rows.count <= Self.maximumRestrictions, case .commands(_, let extents) = extent else { return }
    let restricting = rows.filter { $0.list != .allow }
    guard asserted.assertion.kind == .neverAllow else {
      for row in restricting {
        for call in CallExamples(of: row, in: policy.context).calls.prefix(2) {
          guard let text = call.commandText else { continue }
          add(RunnerCalls(running: Array(text.utf8), allowedBy: extent, outside: .empty, Self.limits).calls)
        }
      }
      return
    }
    for reading in [Reading.narrow, .wide] {
      let stronger = Language.union(of: restricting.compactMap { $0.extent(reading).commandLanguage })
      add(UnruledCalls(of: extents, outside: stronger, Self.limits).calls)
      for row in rows where row.list == .allow {
        for text in texts.filter({ !stronger.contains($0.utf8) }).prefix(2) {
          add(
            RunnerCalls(
              running: Array(text.utf8), allowedBy: row.extent(reading), outside: stronger, Self.limits
            ).calls)
        }
      }
    }
  }

  private mutating func add(_ calls: [ToolCall]) {
    for call in calls { add(call) }
  }

  /// Texts of the rule that the policy's rules tell apart: inside of one and outside of all that are stronger.
  private func meetings(_ extent: RuleExtent) -> [String] {
    guard let language = extent.commandLanguage else { return [] }
    let rows = policy.table.rows
    let kind = asserted.assertion.kind
    let restricting = rows.filter { kind == .alwaysDeny ? $0.list == .deny : $0.list != .allow }
    var found: [Language] = []
    // Deny and ask rules are smaller under the wide reading.
    for reading in [Reading.narrow, .wide] {
      switch kind {
      case .alwaysDeny:
        found.append(outside(language, of: restricting, reading))
      case .neverAllow:
        let rest = outside(language, of: restricting, reading)
        found += meeting(rows.filter { $0.list == .allow }, extent, .wide).map { rest.intersection($0) }
      case .alwaysAllow:
        found.append(outside(language, of: rows.filter { $0.list == .allow }, reading))
        found += meeting(restricting, extent, reading).map { language.intersection($0) }
      }
    }
    return found.compactMap { try? $0.intersection(.commandTexts).readableMember(Self.limits) }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func outside(_ language: Language, of rows: [PolicyTable.Row], _ reading: Reading) -> Language {
    guard rows.count <= 2_000 else { return .empty }
    return language.subtracting(.union(of: rows.compactMap { $0.extent(reading).commandLanguage }))
  }

  /// The languages of the rules that have a text in common with an extent.
  private func meeting(
    _ rows: [PolicyTable.Row], _ extent: RuleExtent, _ reading: Reading
  ) -> [Language] {
    guard case .commands(_, let own) = extent else { return [] }
    let patterns = own.flatMap(\.alternatives)
    var found: [Language] = []
    for row in rows where found.count < Self.maximumMeetings {
      guard case .commands(_, let extents) = row.extent(reading),
        extents.contains(where: {
          $0.alternatives.contains { other in patterns.contains { $0.intersects(other) } }
        }),
        let language = row.extent(reading).commandLanguage
      else { continue }
      found.append(language)
    }
    return found
  }

  /// What allow rules with a wildcard have in front of it, each once.
  private func grantedPrefixes() -> [String] {
    var prefixes: [String] = []
    var known: Set<String> = []
    for row in policy.table.rows where row.list == .allow && prefixes.count < 400 {
      guard case .commands(_, let extents) = row.wide else { continue }
      for extent in extents where !extent.isExact {
        let text = String(decoding: extent.literalPrefix, as: UTF8.self)
        let isWord = extent.alternatives.contains { !$0.hasWildcard } && !text.hasSuffix(" ")
        let prefix = isWord ? text + " " : text
        if known.insert(prefix).inserted { prefixes.append(prefix) }
      }
    }
    return prefixes
  }

  // MARK: Files

  private mutating func addPaths(_ paths: PathExtent) {
    let names = ["a.txt", "src", "main"].map { Array($0.utf8) }
    var files = paths.examples(filledWith: names, in: policy.context)
    if paths.isEveryPath { files = [Array((policy.context.cwd + "/a.txt").utf8), Array("/opt/a.txt".utf8)] }
    for row in policy.table.rows where files.count < 64 {
      guard case .paths(let other) = row.wide, !other.isEveryPath else { continue }
      files += other.examples(filledWith: names, in: policy.context).filter {
        paths.contains($0, in: policy.context)
      }.prefix(2)
    }
    let isAllow = asserted.assertion.kind == .alwaysAllow
    for file in files {
      let path = InputValue.string(String(decoding: file, as: UTF8.self))
      if paths.access.contains(.read) {
        add(ToolCall(tool: "Read", input: ["file_path": path]))
        add(ToolCall(tool: "Grep", input: ["pattern": .string("TODO"), "path": path]))
      }
      if paths.access.contains(.edit) {
        add(ToolCall(tool: "Edit", input: ["file_path": path]))
        add(ToolCall(tool: "Write", input: ["file_path": path]))
      }
      if paths.access.contains(.notebook) {
        add(ToolCall(tool: "NotebookEdit", input: ["notebook_path": path]))
      }
    }
    guard !isAllow else { return }
    let prefixes = grantedPrefixes()
    for file in files.prefix(4) {
      let path = shown(file)
      for command in CommandForms.fileCommands(path) { add(command: command, "Bash") }
      for prefix in prefixes {
        add(command: prefix + path, "Bash")
        add(command: prefix + "a.txt " + path, "Bash")
        add(command: prefix + "x > " + path, "Bash")
      }
    }
  }

  /// As a person would name it from the working directory.
  private func shown(_ path: [UInt8]) -> String {
    let text = String(decoding: path, as: UTF8.self)
    if let relative = PathText.relative(text, to: policy.context.cwd), !relative.isEmpty { return relative }
    if let relative = PathText.relative(text, to: policy.context.home), !relative.isEmpty {
      return "~/" + relative
    }
    return text
  }

  // MARK: Other tools

  private mutating func addHosts(_ extent: RuleExtent) {
    guard case .hosts(let hosts) = extent else { return }
    for row in policy.table.rows where calls.count < Self.maximumMeetings {
      guard case .hosts(let other) = row.wide,
        let host = try? hosts.language.intersection(other.language).readableMember(Self.limits)
      else { continue }
      add(fetch: host)
    }
    let others = policy.table.rows.compactMap { row -> Language? in
      if case .hosts(let other) = row.narrow { other.language } else { nil }
    }
    if policy.semantics.reading == .product {
      for host in hosts.openHosts.prefix(4) { add(fetch: host) }
    }
    let rest = hosts.language.subtracting(.union(of: others))
    if let host = try? rest.readableMember(Self.limits) { add(fetch: host) }
  }

  private mutating func add(fetch host: [UInt8]) {
    let url = "https://" + String(decoding: host, as: UTF8.self) + "/"
    add(ToolCall(tool: "WebFetch", input: ["url": .string(url)]))
  }

  /// Calls of the tools that a rule names, and for whole command tools what people run.
  private mutating func addTools(_ tools: ToolExtent) {
    for name in ["Bash", "Monitor"] where tools.contains(name) {
      for command in ["ls", "git status", "node index.js", "npm test", "rm -rf build"] {
        add(command: command, name)
      }
      for row in policy.table.rows {
        for call in CallExamples(of: row, in: policy.context).calls.prefix(2) where call.tool == name {
          add(call)
        }
      }
    }
    for row in policy.table.rows {
      for call in CallExamples(of: row, in: policy.context).calls.prefix(2) where tools.contains(call.tool) {
        add(call)
      }
    }
    for entry in ToolCatalog.entries(in: policy.semantics) where tools.contains(entry.name) {
      add(ToolCall(tool: entry.name))
    }
  }

  /// PowerShell, `Cd`, parameters: the rule's own text as a call.
  private mutating func addOthers() {
    guard let specifier = asserted.rule.specifier else { return }
    let tool = asserted.rule.tool.canonical
    let text = WildcardPattern(stars: specifier.bytes).filled(with: Array("src".utf8))
    switch specifier.meaning {
    case .command: add(CallExamples.command(text, tool: tool))
    case .directory:
      add(ToolCall(tool: tool, input: ["path": .string(String(decoding: text, as: UTF8.self))]))
    default: break
    }
    guard let parameter = specifier.parameter else { return }
    let value = parameter.value.flatMap { atom -> [UInt8] in
      if case .literal(let bytes) = atom { bytes } else { Array("x".utf8) }
    }
    let name = String(decoding: parameter.name, as: UTF8.self)
    add(ToolCall(tool: tool, input: [name: .string(String(decoding: value, as: UTF8.self))]))
  }
}

extension ToolCall {
  /// The command of a call that has one.
  var commandText: String? {
    if case .string(let text)? = input["command"] { text } else { nil }
  }
}
