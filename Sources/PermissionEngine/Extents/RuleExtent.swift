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
    if semantics.reading == .product {
      self.init(
        ProductRule(source: source, anchor: ProductRules.anchor(of: file), sourceNumber: 0), in: semantics)
      return
    }
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
  /// Nil where the names say all, as they do under the product reading.
  private let pattern: ToolNamePattern?
  /// The names as one pattern.
  package let names: WildcardPattern

  init(_ pattern: ToolNamePattern) {
    self.pattern = pattern
    names = pattern.names
  }

  init(_ name: ProductToolName) {
    pattern = nil
    names = name.names
  }

  /// Whether calls of this tool belong to it.
  package func contains(_ tool: String) -> Bool {
    pattern?.matches(Array(tool.utf8)) ?? names.matches(Array(tool.utf8))
  }

  /// Whether every tool of the other belongs to it.
  package func includes(_ other: ToolExtent) -> Bool {
    guard let pattern, let theirs = other.pattern else { return names.includes(other.names) }
    // Where a server's name ends may be open, which one exact name can tell.
    return other.names.hasWildcard ? names.includes(other.names) : pattern.matches(theirs.name)
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
  /// How many bytes stand before a wildcard that no command word may climb through (B-4); nil where there is none.
  package let guardedPrefix: Int?

  init(_ matcher: CommandMatcher) {
    alternatives = matcher.alternatives
    literalPrefix = matcher.literalPrefix
    isExact = matcher.isExact
    endsInRedirection = matcher.endsInRedirection
    guardedPrefix = nil
  }

  /// What an exact rule of the product matches: this text.
  init(exactly text: [UInt8]) {
    alternatives = [WildcardPattern(literal: text)]
    literalPrefix = text
    isExact = true
    endsInRedirection = false
    guardedPrefix = nil
  }

  /// What a prefix or wildcard rule of the product matches, among collapsed texts (B-8).
  init(_ star: ProductCommandPattern.Star) {
    alternatives = star.alternatives
    if case .literal(let bytes)? = star.atoms.first { literalPrefix = bytes } else { literalPrefix = [] }
    isExact = false
    endsInRedirection = false
    guardedPrefix = star.guardedPrefix
  }

  /// Whether a command text belongs to it.
  package func contains(_ text: [UInt8]) -> Bool { alternatives.contains { $0.matches(text) } }
}

/// The hosts of a `WebFetch(domain:…)` rule.
package struct HostExtent: Sendable {
  private enum Form: Sendable {
    case documented(DomainPattern)
    case product(ProductDomainPattern)
  }

  private let form: Form
  /// The hosts as a language.
  package let language: Language

  init?(_ domain: [UInt8], in list: RuleList, semantics: Semantics) {
    guard let pattern = DomainPattern(domain, in: list, semantics: semantics) else { return nil }
    form = .documented(pattern)
    if let host = pattern.onlyHost {
      language = .literal(host)
    } else {
      var text = DomainPattern.trimmed(domain, in: list).map(PathBytes.lowercase)
      if text.last == PathBytes.dot { text.removeLast() }
      language = .domain(text)
    }
  }

  /// The hosts of a rule as the product takes it; nil when it names none.
  init?(product domain: [UInt8]) {
    guard let pattern = ProductDomainPattern(domain) else { return nil }
    form = .product(pattern)
    if let host = pattern.onlyHost {
      language = .literal(host)
    } else {
      language = pattern.isEvery ? .all : .domain(pattern.text)
    }
  }

  /// The one host, when there is no wildcard.
  package var onlyHost: [UInt8]? {
    switch form {
    case .documented(let pattern): pattern.onlyHost
    case .product(let pattern): pattern.onlyHost
    }
  }

  /// The hosts among them of which the product reads some page without a rule (T-4).
  package var openHosts: [[UInt8]] { ProductOpenHosts.names.filter(contains) }

  /// Whether a host, in lower case and without trailing dot, belongs to it.
  package func contains(_ host: [UInt8]) -> Bool {
    switch form {
    case .documented(let pattern): pattern.matches(host)
    case .product(let pattern): pattern.matches(host)
    }
  }
}
