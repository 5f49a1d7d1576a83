internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings

/// Stops other ways to the effect of a denied call.
///
/// Programs that do the same as a denied command are denied. A command or a tool of an MCP server that names a denied
/// file or address is asked about: what it does with it is not known.
struct EffectGuard: Sendable {
  /// A deny rule of the settings.
  struct Meant: Sendable {
    var text: String
    var file: String
    var span: SourceSpan
  }

  private static let path = "<effects>"
  /// More words than this are not looked at; a command has a handful.
  private static let maximumWords = 512

  /// The rules that are meant by those that are added, by the text of these.
  private var meanings: [String: Meant] = [:]
  private var added: [String] = []

  init(_ stack: SettingsStack) {
    for file in stack.files {
      for entry in file.entries where entry.list == .deny {
        guard case .success(let rule) = entry.rule else { continue }
        let meant = Meant(
          text: String(decoding: entry.text, as: UTF8.self), file: file.path, span: entry.span)
        for text in EquivalentDenies(of: rule, semantics: HookPolicy.semantics).rules
        where meanings[text] == nil {
          meanings[text] = meant
          added.append(text)
        }
      }
    }
  }

  /// Denies for what has the effect of a denied command; nil when there are none.
  var file: SettingsFile? {
    guard !added.isEmpty else { return nil }
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("permissions")
      writer.object { $0.member("deny", strings: added) }
    }
    return SettingsReader(semantics: HookPolicy.semantics).read(
      writer.bytes, path: Self.path, scope: .managed)
  }

  /// The rule of the settings behind one that was added; nil for one that stands in the settings.
  func meant(by rule: SourcedRule) -> Meant? { rule.file == Self.path ? meanings[rule.text] : nil }

  /// Asks about a call that names a denied file or address.
  ///
  /// - Parameter policy: with everything allowed that no rule denies.
  func reply(to call: ToolCall, in context: CallContext, under policy: Policy) -> HookReply {
    for name in Self.names(in: call).prefix(Self.maximumWords) {
      let tools = Self.isAddress(name) ? ["WebFetch"] : ["Read", "Edit"]
      for tool in tools {
        let field = tool == "WebFetch" ? "url" : "file_path"
        let decision = policy.decide(ToolCall(tool: tool, input: [field: .string(name)]), in: context)
        guard decision.outcome == .deny, let rule = decision.reason.rule, rule.rule.specifier != nil else {
          continue
        }
        return .ask(
          HookReason(
            text: "the call names `\(name)`, which `\(rule.text)` denies", rule: rule.text,
            place: "\(rule.file):\(rule.span.start.line)"))
      }
    }
    return .silent
  }

  /// What a command or the call of a server's tool names that may be files or addresses.
  private static func names(in call: ToolCall) -> [String] {
    switch call.tool {
    case let tool where ToolCatalog.commandTools.contains(tool):
      guard case .string(let command)? = call.input["command"] else { return [] }
      let marks = " \t\r\n\"'`<>|&;(){}[],\\".utf8
      let words = command.utf8.split { marks.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
      // `if=.env` and `data=@.env` name a file after a mark.
      let after = words.flatMap { word in
        word.utf8.split { "=@".utf8.contains($0) }.dropFirst().map { String(decoding: $0, as: UTF8.self) }
      }
      return words + after
    case let tool where tool.hasPrefix("mcp__"):
      return call.input.values.compactMap { if case .string(let text) = $0 { text } else { nil } }
        .filter { $0.utf8.count < 4096 }.sorted()
    default: return []
    }
  }

  private static func isAddress(_ name: String) -> Bool {
    ["http://", "https://"].contains { name.utf8.starts(with: $0.utf8) }
  }
}
