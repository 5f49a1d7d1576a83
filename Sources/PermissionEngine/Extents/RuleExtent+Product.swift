import PatternMatching
import RuleSyntax

extension RuleExtent {
  /// What a rule matches as the product takes it, by itself: what entries with `!` in the same list take back is for
  /// the caller (P-10).
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - semantics: the release says which rules stand for a whole tool; all else is as release 2.1.332 takes it.
  init(_ rule: ProductRule, in semantics: Semantics) {
    // nothing is trimmed, in no list.
    // rules for tools of older releases have no effect.
    let isGone = ToolCatalog.measured(String(decoding: rule.tool, as: UTF8.self)) == .unknown
    if rule.rule.hasOuterWhitespace || isGone {
      self = .nothing
    } else if rule.isWholeTool(in: semantics) {
      self = RuleExtent(wholeToolOf: rule)
    } else {
      switch String(decoding: rule.tool, as: UTF8.self) {
      case "Bash": self = RuleExtent(commandsOf: rule)
      case "Read", "Edit": self = RuleExtent(pathsOf: rule)
      case "WebFetch": self = RuleExtent(hostsOf: rule)
      case "Skill": self = RuleExtent(skillOf: rule)
      case "Agent", "Task":
        // Names of agents count in deny alone (T-8).
        self =
          rule.list == .deny ? .name(tool: "Agent", rule.specifier ?? [], takesArguments: false) : .nothing
      default: self = .other
      }
    }
  }

  private init(wholeToolOf rule: ProductRule) {
    guard let name = ProductToolName(rule.tool, in: rule.list) else {
      self = .nothing
      return
    }
    let isOfServer = rule.tool.starts(with: "mcp__".utf8)
    if name.onlyName == nil, !isOfServer, !rule.tool.elementsEqual("*".utf8) {
      // A pattern over the names of tools reaches some of what bare rules for them do, and some not (P-8).
      self = .other
    } else if rule.list == .allow, rule.specifier != nil, Self.writers.contains(rule.tool) {
      // `Edit(*)` reaches as far as the working directories.
      self = .other
    } else {
      self = .tools(ToolExtent(name))
    }
  }

  private static let writers = Set(ToolCatalog.editTools.map { Array($0.utf8) })

  private init(commandsOf rule: ProductRule) {
    switch ProductCommandPattern(rule.rule) {
    case .nothing: self = .nothing
    case .everything:
      self = ProductToolName(rule.tool, in: rule.list).map { .tools(ToolExtent($0)) } ?? .nothing
    case .star(let star): self = .commands(tool: "Bash", [CommandExtent(star)])
    case .exact(let text):
      // What may be a part of a larger text, or no one command at all, is compared in more ways than one (B-14, M-3).
      self =
        Self.isOneCommand(text)
        ? .commands(tool: "Bash", [CommandExtent(exactly: text)]) : .wholeText(tool: "Bash", text)
    }
  }

  /// Whether an exact text is one command without redirections, with single blanks, that every kind of rule sees alike.
  private static func isOneCommand(_ text: [UInt8]) -> Bool {
    let scan = SpecifierScan(text)
    if scan.isSingleWords { return !text.contains { "$`{}()#!\n".utf8.contains($0) } }
    return !scan.hasOperator && scan.withSingleBlanks == text
      && CommandText.collapsed(text) == text && !text.contains { "<>$`{}()#!\n".utf8.contains($0) }
  }

  private init(pathsOf rule: ProductRule) {
    if let paths = PathExtent(rule) {
      self = .paths(paths)
    } else {
      let isNegation = rule.specifier?.first == UInt8(ascii: "!")
      let isElsewhere = rule.anchor == .temporaryDirectory
      self = isNegation || isElsewhere ? .other : .nothing
    }
  }

  private init(hostsOf rule: ProductRule) {
    guard let specifier = rule.specifier, specifier.starts(with: "domain:".utf8) else {
      self = .other
      return
    }
    self =
      HostExtent(product: Array(specifier.dropFirst("domain:".utf8.count))).map { .hosts($0) } ?? .nothing
  }

  /// T-8: names count in allow and deny; a final ` *` or `:*` makes the name a beginning.
  private init(skillOf rule: ProductRule) {
    guard rule.list != .ask, let name = ProductNamedRules.skillName(rule.specifier ?? []) else {
      self = .nothing
      return
    }
    self = .name(tool: "Skill", name.text, takesArguments: name.isPrefix)
  }
}
