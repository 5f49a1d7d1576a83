internal import PermissionEngine
internal import RuleSyntax
internal import Settings
internal import ThreatKnowledge

/// Detours around deny and ask rules on paths and hosts.
struct PathDetours {
  let rule: Rule
  let file: SettingsFile
  let context: CallContext
  let semantics: Semantics
  /// MCP servers of which the policy allows something.
  let servers: [String]

  /// An absolute path that the rule means; nil when its pattern is not that plain.
  var target: String? {
    guard case .path(let pattern)? = rule.specifier?.meaning else {
      if rule.specifier?.meaning == .neverConsulted { return neverConsultedTarget }
      return rule.specifier == nil ? PathText.join(context.cwd, "src/x") : nil
    }
    return PathTarget(pattern, file: file, context: context, semantics: semantics)?.path
  }

  /// Detours of a Read or Edit rule by commands that the product knows, written so that it does not see the file; empty
  /// under other readings.
  func hidden(_ path: String, isRead: Bool) -> [Detour] {
    guard semantics.reading == .product else { return [] }
    let shown = PathText.relative(path, to: context.cwd) ?? path
    let forms = isRead ? FileAccessForms.hiddenReading(shown) : FileAccessForms.hiddenWriting(shown)
    return forms.map { command in
      var detour = detour(command, note: "path rules reach files only in commands that are taken apart")
      detour.closing = []
      detour.isDisguise = true
      return detour
    }
  }

  /// Every detour of a Read rule.
  func reading(_ path: String) -> [Detour] {
    let shown = PathText.relative(path, to: context.cwd) ?? path
    let commands = FileAccessForms.reading(shown).map { command in
      detour(command, note: "a Read rule reaches file tools and recognised readers, not what a program opens")
    }
    let remote = servers.compactMap { server -> Detour? in
      guard let tools = RemoteTools.fileTools(of: server) else { return nil }
      return remoteDetour(server, tools.read, path)
    }
    return commands + remote + notebook(path)
  }

  /// Every detour of an Edit rule.
  func writing(_ path: String) -> [Detour] {
    let shown = PathText.relative(path, to: context.cwd) ?? path
    let commands = FileAccessForms.writing(shown).map { command in
      detour(
        command, note: "an Edit rule reaches file tools and recognised commands, not what a program writes")
    }
    let remote = servers.compactMap { server -> Detour? in
      guard let tools = RemoteTools.fileTools(of: server) else { return nil }
      return remoteDetour(server, tools.write, path)
    }
    return commands + remote
  }

  /// The file under its own name, when the rule is on a tool whose paths are never consulted (P-9).
  func neverConsulted(_ path: String) -> [Detour] {
    let tool = rule.tool.canonical
    let closing = ["Edit(\(String(decoding: rule.specifier?.bytes ?? [], as: UTF8.self)))"]
    return [
      Detour(
        call: FileCandidates.call(tool, path), text: "\(tool) of \(path)", closing: closing,
        note: "a path on `\(tool)` is never consulted")
    ]
  }

  /// A host below the denied one, or the same host by another tool.
  func fetching() -> [Detour] {
    guard case .domain(let bytes)? = rule.specifier?.meaning else { return [] }
    let domain = String(decoding: bytes, as: UTF8.self)
    guard domain != "*" else { return [] }
    let host = domain.hasPrefix("*.") ? String(domain.dropFirst(2)) : domain
    let other = domain.hasPrefix("*.") ? host : "www." + host
    let fetch = Detour(
      call: ToolCall(
        tool: "WebFetch", input: ["url": .string("https://\(other)/"), "prompt": .string("x")]),
      text: "https://\(other)/",
      closing: [domain.hasPrefix("*.") ? "WebFetch(domain:\(host))" : "WebFetch(domain:*.\(host))"],
      note: "the rule names \(domain.hasPrefix("*.") ? "what lies below the host" : "one host") only")
    let commands = ["curl https://\(host)/", "wget https://\(host)/", "curl -s https://\(host)/"]
    return [fetch] + commands.map { detour($0, note: "WebFetch rules do not reach commands") }
  }

  /// A Read deny does not reach NotebookEdit (P-8).
  private func notebook(_ path: String) -> [Detour] {
    guard case .path(let pattern)? = rule.specifier?.meaning, pattern.glob.suffix(3).elementsEqual("/**".utf8)
    else { return [] }
    let notebook = PathText.join(PathText.parent(of: path), "x.ipynb")
    return [
      Detour(
        call: FileCandidates.call("NotebookEdit", notebook),
        text: "NotebookEdit of \(PathText.relative(notebook, to: context.cwd) ?? notebook)",
        closing: ["Edit(\(String(decoding: rule.specifier?.bytes ?? [], as: UTF8.self)))"],
        note: "a Read rule stops other edits but does not reach NotebookEdit", isOtherEffect: true)
    ]
  }

  private func remoteDetour(_ server: String, _ tool: String, _ path: String) -> Detour {
    Detour(
      call: ToolCall(tool: "mcp__\(server)__\(tool)", input: ["path": .string(path)]),
      text: "mcp__\(server)__\(tool) of \(path)", closing: ["mcp__\(server)__\(tool)"],
      note: "path rules do not reach tools of MCP servers")
  }

  private var neverConsultedTarget: String? {
    let parser = RuleParser(semantics: semantics)
    let text = Array("Edit(".utf8) + (rule.specifier?.bytes ?? []) + Array(")".utf8)
    guard let meant = try? parser.parse(text, in: .deny), case .path(let pattern)? = meant.specifier?.meaning
    else { return nil }
    return PathTarget(pattern, file: file, context: context, semantics: semantics)?.path
  }

  private func detour(_ command: String, note: String) -> Detour {
    let first = String(command.prefix { $0 != " " })
    return Detour(
      call: ToolCall(tool: "Bash", input: ["command": .string(command)]), text: command,
      closing: ["Bash(\(first) *)"], note: note)
  }
}

/// One path that a path pattern matches, as people mean it.
struct PathTarget {
  /// Absolute.
  let path: String

  /// Nil for patterns with classes, negations, `..` and the like.
  init?(_ pattern: PathPattern, file: SettingsFile, context: CallContext, semantics: Semantics) {
    guard !pattern.isNegation, !pattern.isComment, pattern.ascents == 0,
      !pattern.glob.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "\\") || $0 == 0x20 }),
      !pattern.glob.contains(UInt8(ascii: "'")), !pattern.glob.contains(UInt8(ascii: "$"))
    else { return nil }
    let names = pattern.glob.split(separator: UInt8(ascii: "/")).compactMap { name -> String? in
      if name.elementsEqual("**".utf8) { return nil }
      return String(decoding: name.map { $0 == UInt8(ascii: "?") ? UInt8(ascii: "x") : $0 }, as: UTF8.self)
        .replacingStars()
    }
    let endsOpen = pattern.glob.suffix(2).elementsEqual("**".utf8) || pattern.glob.last == UInt8(ascii: "/")
    let relative = (names + (endsOpen || names.isEmpty ? ["x"] : [])).joined(separator: "/")
    let base: String? =
      switch pattern.anchor {
      case .filesystemRoot: "/"
      case .home: context.home
      case .settingsSource:
        semantics.has(.slashPathsByScope)
          ? file.anchorDirectory ?? context.cwd : file.claudeParentDirectory
      case .workingDirectory:
        semantics.has(.relativePathsFromWorkingDirectory)
          ? context.cwd : file.claudeParentDirectory
      }
    guard let base else { return nil }
    path = PathText.join(base, relative)
  }
}

extension String {
  /// A name without its stars, as short as it makes sense: `*.pem` as `x.pem`, `.env.*` as `.env.local`.
  fileprivate func replacingStars() -> String {
    let parts = utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard parts.count > 1 else { return self }
    let plain = parts.joined()
    if plain.hasPrefix(".env.") || plain == ".env" {
      return plain.hasSuffix(".") ? plain + "local" : plain
    }
    if plain.isEmpty || parts[0].isEmpty && plain.hasPrefix(".") { return "x" + plain }
    return plain.hasSuffix(".") || plain.hasSuffix("-") || plain.hasSuffix("_") ? plain + "x" : plain
  }
}
