internal import PermissionEngine
internal import PolicyAnalysis
public import RuleSuggestion
internal import RuleSyntax
internal import Settings

/// What could be written into settings to be asked less, for people and for programs.
public struct SuggestionReporter: Sendable {
  private let paths: DisplayPath
  /// Calls and rules that are named one by one.
  private static let named = 3
  private static let lines = 15

  /// - Parameter paths: how paths are shown.
  public init(paths: DisplayPath) { self.paths = paths }

  /// The rules first, each with what it saves and what else it lets through; then what stays, and what is not used.
  public func text(of result: Suggestions, isQuiet: Bool = false) -> String {
    var lines: [String] = []
    for rule in result.rules {
      let prompts = Wording.counted(rule.count, "prompt")
      lines.append("\(quoted(rule.text))  \(prompts): \(names(of: rule.calls))")
      if let call = rule.newlyAllowed { lines.append("  also allows: \(quoted(call.summary))") }
      lines += rule.notes.prefix(1).map { "  note: \(DisplayText.visible($0))" }
    }
    if isQuiet { return lines.map { $0 + "\n" }.joined() }
    if !result.remaining.isEmpty {
      lines.append("\nno safe rule takes these away:")
      lines += result.remaining.prefix(Self.lines).map {
        "  \($0.count) × \(quoted($0.call.summary)): \(DisplayText.visible($0.reason))"
      }
      lines += more(result.remaining.count - Self.lines, than: "calls")
    }
    if !result.unused.isEmpty {
      lines.append("\nallow rules that decided no call:")
      lines += result.unused.prefix(Self.lines).map {
        let start = $0.span.start
        return "  \(quoted(String(decoding: $0.rule.text, as: UTF8.self))) "
          + "(\(DisplayText.visible(paths.text($0.file))):\(start.line):\(start.column))"
      }
      lines += more(result.unused.count - Self.lines, than: "rules")
    }
    lines.append((lines.isEmpty ? "" : "\n") + summary(of: result))
    return lines.map { $0 + "\n" }.joined()
  }

  /// `3 rules would have saved 214 of 260 prompts; 2,310 calls were read`.
  public func summary(of result: Suggestions) -> String {
    let calls = "\(Wording.counted(result.callCount, "call")) read"
    guard result.promptCount > 0 else { return "nothing is asked about in \(calls)" }
    return "\(Wording.counted(result.rules.count, "rule")) would have saved \(result.savedCount) of "
      + "\(Wording.counted(result.promptCount, "prompt")); \(calls)"
  }

  private func more(_ count: Int, than what: String) -> [String] {
    count > 0 ? ["  and \(count) more \(what)"] : []
  }

  private func names(of calls: [Suggestions.Prompt]) -> String {
    let named = calls.prefix(Self.named).map { quoted($0.call.summary) }
    let more = calls.count - named.count
    return named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  private func quoted(_ text: String) -> String { DisplayText.visible(Quotation.quoted(text)) }

  // MARK: JSON

  /// One object; the members are described in `Documentation/suggest.md`.
  ///
  /// - Parameter written: where the rules were written to; nil when they were not.
  public func json(of result: Suggestions, written: String? = nil) -> [UInt8] {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("version", 1)
      writer.member("calls", result.callCount)
      writer.member("prompts", result.promptCount)
      writer.member("repeatedPrompts", result.repeatedCount)
      writer.member("savedPrompts", result.savedCount)
      writer.member("written", orNull: written.map(paths.text))
      writer.key("rules")
      writer.array { writer in
        for rule in result.rules { write(rule, to: &writer) }
      }
      writer.key("remaining")
      writer.array { writer in
        for prompt in result.remaining { write(prompt, to: &writer, withReason: true) }
      }
      writer.key("unused")
      writer.array { writer in
        for rule in result.unused {
          writer.object { writer in
            writer.member("rule", String(decoding: rule.rule.text, as: UTF8.self))
            writer.member("file", paths.text(rule.file))
            writer.member("line", rule.span.start.line)
            writer.member("column", rule.span.start.column)
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private func write(_ rule: Suggestions.Rule, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("rule", rule.text)
      writer.member("prompts", rule.count)
      writer.key("calls")
      writer.array { writer in
        for prompt in rule.calls { write(prompt, to: &writer, withReason: false) }
      }
      writer.key("newlyAllowed")
      if let call = rule.newlyAllowed { writer.call(call) } else { writer.null() }
      writer.member("notes", strings: rule.notes)
    }
  }

  private func write(_ prompt: Suggestions.Prompt, to writer: inout JSONWriter, withReason: Bool) {
    writer.object { writer in
      writer.key("call")
      writer.call(prompt.call)
      writer.member("count", prompt.count)
      if withReason { writer.member("reason", prompt.reason) }
    }
  }
}
