internal import RuleSyntax

/// What to say about a rule that the product skips for its form, and how it was meant.
struct SkippedForm {
  let message: String
  var help: String?
  /// The rule as it was evidently meant; nil where there is more than one way, or where it would allow what nobody named.
  var repaired: [UInt8]?

  /// Nil for what other checks speak of: names, and hosts without `domain:`.
  init?(_ reason: SkipReason, _ rule: Rule, in list: RuleList) {
    let name = String(decoding: rule.tool.bytes, as: UTF8.self)
    let content = rule.specifier?.bytes ?? []
    switch reason {
    case .smallLetter, .wildcardInName, .noDomain: return nil
    case .blankAfter:
      message = "blanks follow the closing parenthesis"
      repaired = Array(rule.text[rule.extent])
    case .escapedEnd:
      message = "the closing parenthesis is escaped by the backslash before it"
      help = "take the backslash away, or write two for one backslash at the end"
    case .emptyParentheses:
      message = "its parentheses are empty"
      help = "write `\(name)` for every call of the tool"
    case .serverParentheses:
      message = "an MCP tool takes no parentheses"
      help = "write `\(name)`"
      // In allow the content may have been meant to narrow the rule.
      if list != .allow || content.elementsEqual("*".utf8) { repaired = rule.tool.bytes }
    case .ambiguousEscape:
      message = "an escaped parenthesis beside unescaped ones is ambiguous"
      help = "write the parentheses as they are, without backslashes"
    case .emptyPrefix:
      message = "nothing stands before `:*`"
      help = "write `Bash` for every command"
      if list != .allow { repaired = Array("Bash".utf8) }
    case .prefixOnPath:
      message = "`:*` is for commands, not for paths"
      let beginning = content.dropLast(2)
      let isPlain =
        content.suffix(2).elementsEqual(":*".utf8) && !beginning.contains { "*:?[".utf8.contains($0) }
      guard isPlain, !beginning.isEmpty else {
        help = beginning.isEmpty ? "write `\(name)` for every file" : "write the path with `*` and `**`"
        return
      }
      let slash = beginning.last == UInt8(ascii: "/") ? "" : "/"
      let consulted = ["Read", "Edit"].contains(name) ? name : SkippedForm.consulted[name] ?? name
      repaired = Array("\(consulted)(".utf8) + beginning + Array("\(slash)**)".utf8)
    case .searchWildcard:
      message = "a text to search for takes no wildcards"
      help = "write `WebSearch` for every search"
    }
  }

  /// The tool whose paths are consulted for others (P-9).
  private static let consulted = [
    "Write": "Edit", "NotebookEdit": "Edit", "NotebookRead": "Read", "Glob": "Read",
  ]
}

/// The host that a text after `WebFetch(` names.
struct NamedHost {
  /// The name; nil when the text names none.
  let host: [UInt8]?
  /// Whether the text is nothing but the host.
  let isAll: Bool

  init(_ text: [UInt8]) {
    var rest = text[...]
    for prefix in ["domain:", "Domain:", "DOMAIN:", "domain=", "url:"] where rest.starts(with: prefix.utf8) {
      rest = rest.dropFirst(prefix.utf8.count)
      break
    }
    var isAll = true
    for scheme in ["https://", "http://"] where rest.starts(with: scheme.utf8) {
      rest = rest.dropFirst(scheme.utf8.count)
      isAll = false
    }
    let name = rest.prefix { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: ".-*".utf8.contains(byte)
      }
    }
    self.isAll = isAll && name.count == rest.count && name.contains(UInt8(ascii: "."))
    let isHost =
      name.contains(UInt8(ascii: "."))
      && (name.count == rest.count || rest[name.endIndex] == UInt8(ascii: "/"))
    host = isHost ? Array(name) : nil
  }
}
