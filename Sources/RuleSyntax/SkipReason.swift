/// Why release 2.1.332 skips a rule of a settings file: it is not in force, the rest of the file is (spec R-3, C-7).
///
/// What is no rule at all is told by `RuleSyntaxError`; here are the forms that can be read and are refused all the same.
public enum SkipReason: Sendable, Hashable {
  /// Blanks after the closing parenthesis.
  case blankAfter
  /// The closing parenthesis is escaped, so that none is left.
  case escapedEnd
  /// `Tool()`.
  case emptyParentheses
  /// Parentheses after the name of an MCP tool.
  case serverParentheses
  /// In allow: `*` in a name elsewhere than after `mcp__server__`.
  case wildcardInName
  /// The name begins with a small letter.
  case smallLetter
  /// `\(` or `\)` beside parentheses that do not balance.
  case ambiguousEscape
  /// `Bash(:*)`.
  case emptyPrefix
  /// `:*` in a path.
  case prefixOnPath
  /// `WebFetch(…)` without `domain:`, or with a URL.
  case noDomain
  /// A wildcard in a text to search for.
  case searchWildcard
}

extension Rule {
  /// Why the product skips the rule; nil when it takes it.
  ///
  /// - Parameter list: the list of a settings file that the rule stands in. Rules of the command line are not asked.
  /// - Complexity: O(*n*) in the length of the rule.
  public func skipReason(in list: RuleList) -> SkipReason? {
    // A blank in front makes a name that no tool has, which is not refused.
    if tool.range.lowerBound > 0 { return nil }
    guard let specifier else {
      if list == .allow, tool.hasWildcard, !tool.hasAnchoredWildcard { return .wildcardInName }
      return tool.beginsSmall ? .smallLetter : nil
    }
    if let last = text.last, last != UInt8(ascii: ")") { return .blankAfter }
    let content = specifier.bytes
    if content.isEmpty { return .emptyParentheses }
    let backslashes = content.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    if backslashes % 2 == 1 { return .escapedEnd }
    if tool.bytes.starts(with: "mcp__".utf8), tool.bytes.count > 5 { return .serverParentheses }
    if list == .allow, tool.hasWildcard, !tool.hasAnchoredWildcard { return .wildcardInName }
    if tool.beginsSmall { return .smallLetter }
    if Self.isAmbiguous(content) { return .ambiguousEscape }
    return contentReason(content)
  }

  /// What a tool does not take.
  private func contentReason(_ content: [UInt8]) -> SkipReason? {
    switch String(decoding: tool.bytes, as: UTF8.self) {
    case "Bash": content.elementsEqual(":*".utf8) ? .emptyPrefix : nil
    case "Read", "Edit", "Write", "NotebookEdit", "NotebookRead", "Glob", "Cd":
      content.indices.dropLast().contains {
        content[$0] == UInt8(ascii: ":") && content[$0 + 1] == UInt8(ascii: "*")
      } ? .prefixOnPath : nil
    case "WebFetch":
      if content.elementsEqual("*".utf8) {
        nil
      } else {
        content.starts(with: "domain:".utf8) && !Self.holdsScheme(content) ? nil : .noDomain
      }
    case "WebSearch":
      content.count > 1 && content.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
        || content.elementsEqual("?".utf8) ? .searchWildcard : nil
    default: nil
    }
  }

  private static func holdsScheme(_ content: [UInt8]) -> Bool {
    content.indices.contains { content[$0...].starts(with: "://".utf8) }
  }

  /// an escaped parenthesis, and as many unescaped ones of one kind as of the other are not there.
  private static func isAmbiguous(_ content: [UInt8]) -> Bool {
    guard content.contains(UInt8(ascii: "\\")) else { return false }
    var hasEscaped = false
    var balance = 0
    var index = 0
    while index < content.count {
      if content[index] == UInt8(ascii: "\\"), index + 1 < content.count {
        hasEscaped = hasEscaped || "()".utf8.contains(content[index + 1])
        index += 2
        continue
      }
      if content[index] == UInt8(ascii: "(") { balance += 1 }
      if content[index] == UInt8(ascii: ")") { balance -= 1 }
      index += 1
    }
    return hasEscaped && balance != 0
  }
}

extension ToolName {
  /// Whether the name begins with `mcp__`, a server without `*`, and `__`: there an allow rule takes wildcards (T-6).
  public var hasAnchoredWildcard: Bool {
    let prefix = Array("mcp__".utf8)
    guard bytes.starts(with: prefix), let star = bytes.firstIndex(of: UInt8(ascii: "*")) else { return false }
    let literal = bytes[prefix.count..<max(prefix.count, star)]
    let underscore = UInt8(ascii: "_")
    return literal.indices.dropFirst().contains { index in
      index + 1 < literal.endIndex && literal[index] == underscore && literal[index + 1] == underscore
    }
  }

  /// Whether the first letter is a small one, of any alphabet, in a name without `_`.
  fileprivate var beginsSmall: Bool {
    guard let first = bytes.first, !bytes.contains(UInt8(ascii: "_")) else { return false }
    if first < 0x80 { return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) }
    return String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isLowercase
      ?? false
  }
}
