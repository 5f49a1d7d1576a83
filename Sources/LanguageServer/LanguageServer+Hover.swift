internal import JSONRPC
internal import PermissionEngine
internal import PolicyAnalysis
internal import Reporting
internal import RuleSyntax
internal import Settings

extension LanguageServer {
  /// `textDocument/hover`: what the rule there matches and what not, and what is found of it.
  func hover(_ id: JSONValue, _ parameters: JSONValue) throws(RPCError) -> [UInt8] {
    let document = try document(of: parameters)
    guard let position = parameters["position"] else { throw .invalid("`position` is needed") }
    let offset = document.positions.offset(of: try Self.position(position))
    guard let place = RuleAtPlace(at: offset, in: document, surroundings) else {
      return RPCWriting.response(to: id) { $0.null() }
    }
    let text = markdown(of: place, in: document)
    return RPCWriting.response(to: id) { writer in
      writer.object { writer in
        writer.key("contents")
        writer.object { writer in
          writer.member("kind", "markdown")
          writer.member("value", text)
        }
        writer.key("range")
        writer.range(place.entry.span.bytes, in: document)
      }
    }
  }

  private func markdown(of place: RuleAtPlace, in document: OpenDocument) -> String {
    let rule = MarkdownText.code(place.entry.displayText)
    var blocks = ["\(rule) in \(place.entry.list.rawValue), \(place.file.scope.rawValue) settings"]
    let examples = MatchExamples(place)
    if let error = place.entry.syntaxError {
      blocks.append("No rule: \(MarkdownText.inline(error.message)).")
    } else {
      if examples.matching.isEmpty {
        blocks.append("No call is known that it matches.")
      } else {
        blocks.append(list("matches, and under all settings in force:", examples.matching))
      }
      if !examples.passing.isEmpty { blocks.append(list("does not match:", examples.passing)) }
    }
    let span = place.entry.span.bytes
    let findings = document.diagnostics.filter { $0.range.overlaps(span) || $0.range == span }
    if !findings.isEmpty {
      blocks.append(
        findings.map { diagnostic in
          let finding = diagnostic.finding
          let code = page(of: finding).map { "[\(finding.code)](\($0))" } ?? finding.code
          return "- \(finding.severity.rawValue) \(code): \(MarkdownText.inline(finding.message))"
        }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n")
  }

  private func list(_ title: String, _ examples: [MatchExamples.Example]) -> String {
    let lines = examples.map { example in
      let rules = example.rules.prefix(2).map { MarkdownText.code($0) }.joined(separator: ", ")
      return "- \(MarkdownText.code(example.call.summary)) → \(example.outcome.rawValue)"
        + (rules.isEmpty ? "" : " by \(rules)")
    }
    return ([title, ""] + lines).joined(separator: "\n")
  }
}

extension RuleEntry {
  /// Why the entry is no rule; nil when it is one.
  fileprivate var syntaxError: RuleSyntaxError? { if case .failure(let error) = rule { error } else { nil } }
}
