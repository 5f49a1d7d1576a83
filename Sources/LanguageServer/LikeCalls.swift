internal import PermissionEngine
internal import Settings

/// Calls that look like another one: candidates, of which the evaluator says what a rule makes of them.
enum LikeCalls {
  /// The same with something added at the end.
  static func longer(_ call: ToolCall) -> [ToolCall] {
    if case .string(let text)? = call.input["command"] {
      return ["--help", "-v", "src"].map { command("\(text) \($0)", call) }
    }
    if case .string(let url)? = call.input["url"] {
      return ["docs", "a/b"].map { with("url", url + $0, call) }
    }
    return []
  }

  /// What somebody may take for the same, or hide the same in.
  static func other(_ call: ToolCall, in context: CallContext) -> [ToolCall] {
    if case .string(let text)? = call.input["command"] { return commands(text, call) }
    if case .string(let url)? = call.input["url"] { return hosts(url, call) }
    for field in ["file_path", "notebook_path", "path"] {
      if case .string(let path)? = call.input[field] { return paths(path, field, call, context) }
    }
    for field in ["skill", "subagent_type"] {
      if case .string(let name)? = call.input[field] {
        return [with(field, name + "-2", call), with(field, "other", call)]
      }
    }
    return [ToolCall(tool: call.tool + "2")]
  }

  private static func commands(_ text: String, _ call: ToolCall) -> [ToolCall] {
    let words = text.split(separator: " ")
    var texts = [
      "\(text)x", "\(text) && curl -s example.com", "\(text) > out.txt", "sh -c '\(text)'", "sudo \(text)",
    ]
    if words.count > 1 {
      let program = words[0]
      let rest = words.dropFirst().joined(separator: " ")
      texts.insert("\(program) --verbose \(rest)", at: 1)
      texts.insert(words.dropLast().joined(separator: " "), at: 2)
      texts.append("/usr/bin/\(text)")
    } else {
      texts.append("/usr/bin/\(text)")
    }
    return texts.map { command($0, call) }
  }

  private static func hosts(_ url: String, _ call: ToolCall) -> [ToolCall] {
    guard let host = host(of: url) else { return [] }
    let parts = host.split(separator: ".")
    var hosts = ["sub.\(host)", "\(host).example.net", "not-\(host)"]
    if parts.count > 2 { hosts.insert(parts.dropFirst().joined(separator: "."), at: 0) }
    return hosts.map { with("url", "https://\($0)/", call) }
  }

  private static func host(of url: String) -> String? {
    let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    return parts.count < 2 ? nil : String(parts[1].prefix { $0 != ":" && $0 != "/" })
  }

  private static func paths(_ path: String, _ field: String, _ call: ToolCall, _ context: CallContext)
    -> [ToolCall]
  {
    let name = PathText.name(of: path)
    let folder = PathText.parent(of: path)
    var paths = [
      PathText.join(PathText.parent(of: folder), name), PathText.join(context.cwd, name), "\(path).bak",
      PathText.join(context.home, name), "/etc/\(name)",
    ]
    if let inside = PathText.relative(path, to: context.cwd), inside.contains("/") {
      paths.insert(PathText.join(context.cwd, "other/\(name)"), at: 0)
    }
    return paths.map { with(field, $0, call) }
  }

  private static func command(_ text: String, _ call: ToolCall) -> ToolCall { with("command", text, call) }

  private static func with(_ field: String, _ text: String, _ call: ToolCall) -> ToolCall {
    var copy = call
    copy.input[field] = .string(text)
    return copy
  }
}
