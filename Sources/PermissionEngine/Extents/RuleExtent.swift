package import PatternMatching
package import RuleSyntax
package import Settings

/// What one rule matches, under some semantics: the sets that the analysis compares.
///
/// It is made of the same parts that decide calls, so that a claim about all calls and the decision of one of
/// them cannot drift apart.
package enum RuleExtent: Sendable {
  /// No call.
  case nothing
  /// Every call of the tools with such a name; for `Read` and `Edit` see `paths`.
  case tools(ToolExtent)
  /// Commands of a tool (`Bash`, `Monitor`).
  case commands(tool: String, [CommandExtent])
  /// A whole compound text (B-14).
  case wholeText(tool: String, [UInt8])
  /// Files, bare `Read` and `Edit` included.
  case paths(PathExtent)
  /// Hosts of WebFetch.
  case hosts(HostExtent)
  /// An agent or skill by its name.
  case name(tool: String, [UInt8], takesArguments: Bool)
  /// Something that is not compared with other rules: PowerShell patterns, `Cd`, parameters.
  case other

  /// What a rule of a file matches.
  package init(of entry: RuleEntry, in file: SettingsFile, semantics: Semantics) {
    guard case .success(let rule) = entry.rule else {
      self = .nothing
      return
    }
    let source = SourcedRule(
      rule: rule, list: entry.list, scope: file.scope, file: file.path, span: entry.span)
    let inForce = RuleInForce(
      source: source, anchorDirectory: file.anchorDirectory,
      claudeParentDirectory: file.claudeParentDirectory)
    self.init(of: inForce, semantics: semantics)
  }

  init(of rule: RuleInForce, semantics: Semantics) {
    let list = rule.list
    if list == .ask && !semantics.has(.askList) {
      self = .nothing
      return
    }
    if rule.isVoidForBlanks(semantics) {
      self = .nothing
      return
    }
    let name = ToolNamePattern(rule.rule.tool, in: list, semantics: semantics)
    let tool = rule.rule.tool.canonical
    if rule.isWholeTool(semantics: semantics) {
      self =
        name.matchesNothing
        ? .nothing
        : PathExtent(whole: name, list: list, semantics: semantics).map { .paths($0) }
          ?? .tools(ToolExtent(name))
      return
    }
    switch rule.rule.specifier?.meaning {
    case .command where tool == "Bash":
      self = RuleExtent(commandsOf: rule, semantics: semantics)
    case .path(let path):
      self = PathExtent(rule, path, name, semantics: semantics).map { .paths($0) } ?? .nothing
    case .domain(let domain):
      self = HostExtent(domain, in: list, semantics: semantics).map { .hosts($0) } ?? .nothing
    case .name(let text, let takesArguments):
      let coversArguments = tool == "Skill" && list != .allow && semantics.has(.skillNameCoversArguments)
      self = .name(tool: tool, text, takesArguments: takesArguments || coversArguments)
    default: self = .other
    }
  }

  private init(commandsOf rule: RuleInForce, semantics: Semantics) {
    let tool = rule.rule.tool.canonical
    let meaning = CommandRuleMeaning(list: rule.list, semantics: semantics)
    switch meaning.of(rule.rule) {
    case .nothing: self = .nothing
    case .everything:
      self = .tools(
        ToolExtent(ToolNamePattern(rule.rule.tool, in: rule.list, semantics: semantics)))
    case .wholeTextOnly(let text): self = .wholeText(tool: tool, text)
    case .pattern(let matcher): self = .commands(tool: tool, [CommandExtent(matcher)])
    case .patterns(let matchers): self = .commands(tool: tool, matchers.map(CommandExtent.init))
    }
  }
}

/// Every call of some tools.
package struct ToolExtent: Sendable {
  private let pattern: ToolNamePattern
  /// The names as one pattern.
  package let names: WildcardPattern

  init(_ pattern: ToolNamePattern) {
    self.pattern = pattern
    names = pattern.names
  }

  /// Whether calls of this tool belong to it.
  package func contains(_ tool: String) -> Bool { pattern.matches(Array(tool.utf8)) }

  /// Whether every tool of the other belongs to it.
  package func includes(_ other: ToolExtent) -> Bool {
    // Where a server's name ends may be open, which one exact name can tell.
    other.names.hasWildcard ? names.includes(other.names) : pattern.matches(other.pattern.name)
  }
}

/// What one spelling of a command rule matches.
package struct CommandExtent: Sendable, Hashable {
  /// The patterns that together are it; one, or two where a word boundary follows.
  package let alternatives: [WildcardPattern]
  /// The bytes before the first wildcard.
  package let literalPrefix: [UInt8]
  /// No wildcard (B-2).
  package let isExact: Bool
  /// Compared with texts that carry their redirections, and with no others (B-15).
  package let endsInRedirection: Bool

  init(_ matcher: CommandMatcher) {
    alternatives = matcher.alternatives
    literalPrefix = matcher.literalPrefix
    isExact = matcher.isExact
    endsInRedirection = matcher.endsInRedirection
  }

  /// Whether a command text belongs to it.
  package func contains(_ text: [UInt8]) -> Bool { alternatives.contains { $0.matches(text) } }
}

/// The hosts of a `WebFetch(domain:…)` rule.
package struct HostExtent: Sendable {
  private let pattern: DomainPattern
  /// The hosts as a language.
  package let language: Language

  init?(_ domain: [UInt8], in list: RuleList, semantics: Semantics) {
    guard let pattern = DomainPattern(domain, in: list, semantics: semantics) else { return nil }
    self.pattern = pattern
    if let host = pattern.onlyHost {
      language = .literal(host)
    } else {
      var text = DomainPattern.trimmed(domain, in: list).map(PathBytes.lowercase)
      if text.last == PathBytes.dot { text.removeLast() }
      language = .domain(text)
    }
  }

  /// The one host, when there is no wildcard.
  package var onlyHost: [UInt8]? { pattern.onlyHost }

  /// Whether a host, in lower case and without trailing dot, belongs to it.
  package func contains(_ host: [UInt8]) -> Bool { pattern.matches(host) }
}
