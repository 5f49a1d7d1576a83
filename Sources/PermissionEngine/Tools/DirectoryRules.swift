import PatternMatching
import RuleSyntax

/// The `Cd(path)` rules (spec T-9).
struct DirectoryRules: Sendable {
  private struct DirectoryRule: Sendable {
    var source: SourcedRule
    /// Nil for a rule that names every directory.
    var pattern: DirectoryPattern?
  }

  private var rules: [RuleList: [DirectoryRule]] = [:]

  /// Compiles the `Cd` rules among these.
  init(_ rules: [RuleInForce], semantics: Semantics) {
    guard semantics.has(.directoryRules) else { return }
    for rule in rules where rule.rule.tool.canonical == "Cd" {
      if rule.isWholeTool(semantics: semantics) {
        self.rules[rule.list, default: []].append(DirectoryRule(source: rule.source, pattern: nil))
      } else if case .directory(let path)? = rule.rule.specifier?.meaning {
        let ignoresCase = rule.list != .allow && semantics.has(.restrictionsIgnorePathCase)
        self.rules[rule.list, default: []].append(
          DirectoryRule(source: rule.source, pattern: DirectoryPattern(path, ignoringASCIICase: ignoresCase)))
      }
    }
  }

  /// Decides a change of directory.
  ///
  /// - Parameter path: absolute and resolved; nil when the call does not say where.
  func decide(_ path: [UInt8]?, in context: DecisionContext) -> Verdict {
    guard let path else {
      let reason = Reason(explanation: "the call names no directory", clauses: ["T-9"])
      return Verdict(outcome: rules[.allow] == nil ? .ask : .deny, ground: .unmatched, reason: reason)
    }
    let text = PathBytes.text(path)
    let resolution = context.links.resolve(path)
    for (list, outcome, ground) in [(RuleList.deny, Outcome.deny, Ground.denyRule), (.ask, .ask, .askRule)] {
      let rule = resolution.stages.lazy.compactMap { firstMatch($0, in: list, context) }.first
      guard let rule else { continue }
      let reason = Reason(
        rule: rule, explanation: "`\(rule.text)` names the directory `\(text)`", clauses: ["M-1", "T-9"])
      return Verdict(outcome: outcome, ground: ground, reason: reason)
    }
    guard rules[.allow] != nil else {
      let reason = Reason(explanation: "no rule restricts changing the directory", clauses: ["T-9", "T-12"])
      return Verdict(outcome: .allow, ground: .builtIn, reason: reason)
    }
    if resolution.isComplete, let rule = firstMatch(path, in: .allow, context),
      firstMatch(resolution.target, in: .allow, context) != nil
    {
      let reason = Reason(
        rule: rule, explanation: "`\(rule.text)` allows the directory `\(text)`", clauses: ["M-1", "T-9"])
      return Verdict(outcome: .allow, ground: .allowRule, reason: reason)
    }
    let reason = Reason(
      explanation: "there are allow rules for Cd and none names `\(text)`", clauses: ["T-9"])
    return Verdict(outcome: .deny, ground: .denyRule, reason: reason)
  }

  private func firstMatch(_ path: [UInt8], in list: RuleList, _ context: DecisionContext) -> SourcedRule? {
    rules[list]?.first { $0.pattern?.matches(path, in: context) != false }?.source
  }
}

/// A whole path with `*` for one segment and `**` for any number (spec T-9).
struct DirectoryPattern: Sendable {
  private let anchor: PathAnchor.Base
  /// Nil when the pattern cannot be read.
  private let glob: PathGlob?

  /// Compiles the text between the parentheses.
  init(_ text: [UInt8], ignoringASCIICase: Bool) {
    var path = PathBytes.looksLikeWindows(text) ? PathBytes.fromWindows(text)[...] : text[...]
    if path.first == PathBytes.tilde, path.count == 1 || path.dropFirst().first == PathBytes.slash {
      anchor = .home
      path = path.dropFirst()
    } else if path.first == PathBytes.slash || path.starts(with: Array("**".utf8)) {
      anchor = .filesystemRoot
    } else {
      anchor = .workingDirectory
    }
    let any = Array("**".utf8)[...]
    var segments = path.split(separator: PathBytes.slash).filter { !$0.elementsEqual([PathBytes.dot]) }
    segments = segments.enumerated().filter { index, segment in
      segment != any || index == 0 || segments[index - 1] != any
    }.map(\.element)
    // Nothing but `*` is special here.
    let special = Array("?[\\".utf8)
    let escaped = segments.flatMap { segment in
      [PathBytes.slash] + segment.flatMap { special.contains($0) ? [PathBytes.backslash, $0] : [$0] }
    }
    takesAnchor = segments.allSatisfy { $0 == any }
    glob = try? PathGlob(wholePath: escaped, ignoringASCIICase: ignoringASCIICase)
  }

  /// True when the anchor itself matches.
  private let takesAnchor: Bool

  /// Whether the whole path matches; a trailing `/**` also takes the directory before it.
  func matches(_ path: [UInt8], in context: DecisionContext) -> Bool {
    let directory = PathAnchor(base: anchor).directory(in: context)
    guard let relative = PathBytes.relative(path, below: directory) else { return false }
    return relative.isEmpty ? takesAnchor : glob?.matches(relative, isDirectory: true) ?? false
  }
}
