import RuleSyntax

/// The `WebFetch(domain:…)` rules (spec T-1 to T-4).
struct FetchRules: Sendable {
  private struct Table: Sendable {
    var rules: [SourcedRule] = []
    var patterns: [(index: Int, pattern: DomainPattern)] = []
    /// The first rule for exactly this host.
    var exact: [[UInt8]: Int] = [:]
  }

  private var tables: [RuleList: Table] = [:]
  private let semantics: Semantics

  /// Compiles the domain rules among these.
  init(_ rules: [RuleInForce], semantics: Semantics) {
    self.semantics = semantics
    for rule in rules where rule.rule.tool.canonical == "WebFetch" {
      guard case .domain(let domain)? = rule.rule.specifier?.meaning,
        !rule.isWholeTool(semantics: semantics),
        let pattern = DomainPattern(domain, in: rule.list, semantics: semantics)
      else { continue }
      var table = tables[rule.list] ?? Table()
      let index = table.rules.count
      table.rules.append(rule.source)
      if let host = pattern.onlyHost {
        if table.exact[host] == nil { table.exact[host] = index }
      } else {
        table.patterns.append((index, pattern))
      }
      tables[rule.list] = table
    }
  }

  /// Decides a fetch by its host; rules for the whole tool that deny or ask are the caller's.
  ///
  /// - Parameters:
  ///   - url: the call's URL; nil when it has none.
  ///   - wholeTool: an allow rule for every fetch, if there is one.
  func decide(_ url: String?, wholeTool: SourcedRule?) -> Verdict {
    let host: URLHost
    do {
      host = try URLHost((url ?? "").utf8)
    } catch {
      let text = url.map { "`\($0)`" } ?? "a call without a URL"
      return ask(because: "\(text) \(Self.explanation(of: error))", "T-1")
    }
    let name = String(decoding: host.name, as: UTF8.self)
    let names = [host.name] + host.otherNames
    if let rule = firstMatch(names, in: .deny) {
      return verdict(.deny, .denyRule, rule, "denies the host `\(name)`", "T-1")
    }
    if let rule = firstMatch(names, in: .ask) {
      return verdict(.ask, .askRule, rule, "asks about the host `\(name)`", "T-1")
    }
    let hasHostRules = tables[.deny] != nil || tables[.ask] != nil
    if let rule = wholeTool, !host.isDoubtful || !hasHostRules {
      return verdict(.allow, .allowRule, rule, "allows every fetch", "M-1")
    }
    if host.isDoubtful { return ask(because: "programs read different hosts out of `\(url ?? "")`", "T-1") }
    if let rule = firstMatch([host.name], in: .allow) {
      return verdict(.allow, .allowRule, rule, "allows the host `\(name)`", "T-1")
    }
    if semantics.has(.furtherPreapprovedHosts) {
      let reason = Reason(
        explanation: "`\(name)` may be one of the hosts that need no rule", clauses: ["T-4"])
      return Verdict(outcome: .allow, ground: .builtIn, reason: reason)
    }
    return ask(because: "no rule allows the host `\(name)`", "T-4")
  }

  private func firstMatch(_ hosts: [[UInt8]], in list: RuleList) -> SourcedRule? {
    guard let table = tables[list] else { return nil }
    var best = Int.max
    for host in hosts {
      if let index = table.exact[host] { best = min(best, index) }
      if let index = table.patterns.first(where: { $0.pattern.matches(host) })?.index {
        best = min(best, index)
      }
    }
    return best == Int.max ? nil : table.rules[best]
  }

  private func ask(because explanation: String, _ clause: String) -> Verdict {
    Verdict(outcome: .ask, ground: .unmatched, reason: Reason(explanation: explanation, clauses: [clause]))
  }

  private func verdict(
    _ outcome: Outcome, _ ground: Ground, _ rule: SourcedRule, _ what: String, _ clause: String
  ) -> Verdict {
    let clauses = clause == "M-1" ? [clause] : ["M-1", clause]
    return Verdict(
      outcome: outcome, ground: ground,
      reason: Reason(rule: rule, explanation: "`\(rule.text)` \(what)", clauses: clauses))
  }

  private static func explanation(of failure: URLHost.Failure) -> String {
    switch failure {
    case .unreadable: "cannot be read as a URL"
    case .otherScheme: "is neither http nor https"
    case .noHost: "names no host"
    case .notASCII: "names a host outside ASCII"
    }
  }
}
