internal import RuleSyntax

/// Why the text of a rule can be that of no call, where its letters tell: blanks, names with wildcards, no name at all.
struct UnmatchableText {
  let message: String
  var help: String?
  var repaired: [UInt8]?

  /// Nil where a call can have the text.
  init?(_ rule: Rule, in list: RuleList) {
    guard let specifier = rule.specifier, !specifier.bytes.isEmpty, !specifier.isWhole else { return nil }
    let quoted = Quotation.quoted(rule.text)
    switch rule.tool.canonical {
    case "Bash":
      guard let place = Self.blankPlace(in: specifier.bytes) else { return nil }
      message = "no command matches \(quoted): commands are compared without the blanks around them"
      let trimmed = Self.trimmed(specifier.bytes)
      if !trimmed.isEmpty, place != .alone {
        repaired = rule.text(with: trimmed)
      } else {
        help = "remove the rule"
      }
    case "WebFetch":
      guard specifier.bytes.elementsEqual("domain:".utf8) else { return nil }
      message = "no host matches \(quoted): it names none"
      help = "write `WebFetch(domain:HOST)`"
    case "Agent":
      guard list == .deny, specifier.parameter == nil || specifier.bytes.suffix(2).elementsEqual(":*".utf8)
      else {
        return nil
      }
      guard let reason = Self.agentReason(specifier.bytes) else { return nil }
      message = "no agent matches \(quoted): \(reason.text)"
      repaired = reason.name.map { rule.text(with: Array($0.utf8)) }
    default: return nil
    }
  }

  private enum BlankPlace {
    /// Nothing but blanks.
    case alone
    case around
  }

  private static func isBlank(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// A pattern without a final `:*`, and whether it has one.
  private static func body(of text: [UInt8]) -> (body: ArraySlice<UInt8>, isPrefix: Bool) {
    let isPrefix = text.suffix(2).elementsEqual(":*".utf8)
    return (isPrefix ? text.dropLast(2) : text[...], isPrefix)
  }

  /// Where blanks keep a command pattern from matching: before it, or before a final `:*`; around an exact text.
  private static func blankPlace(in text: [UInt8]) -> BlankPlace? {
    let body = body(of: text).body
    if body.isEmpty { return nil }
    if body.allSatisfy({ isBlank($0) }) { return .alone }
    // Blanks around a pattern with wildcards are taken off (B-8).
    // Beside a trailing `:*` they are no wildcards, of which CCR107 tells.
    let hasWildcard = body.contains(UInt8(ascii: "*"))
    return !hasWildcard && (isBlank(body.first) || isBlank(body.last)) ? .around : nil
  }

  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    var (body, isPrefix) = body(of: text)
    while isBlank(body.first) { body.removeFirst() }
    while isBlank(body.last) { body.removeLast() }
    return Array(body) + (isPrefix ? Array(":*".utf8) : [])
  }

  /// The agents that every session has.
  private static let knownAgents = ["Explore", "Plan", "general-purpose"]

  private static func agentReason(_ name: [UInt8]) -> (text: String, name: String?)? {
    if name.suffix(2).elementsEqual(":*".utf8) {
      return (
        "names are compared letter by letter, `:*` is a part of it",
        String(decoding: name.dropLast(2), as: UTF8.self)
      )
    }
    if name.contains(UInt8(ascii: "*")) { return ("in a name `*` is no wildcard", nil) }
    let text = String(decoding: name, as: UTF8.self)
    guard let known = knownAgents.first(where: { $0.lowercased() == text.lowercased() && $0 != text }) else {
      return nil
    }
    return ("the agent is called `\(known)`", known)
  }
}
