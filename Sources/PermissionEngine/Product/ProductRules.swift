import RuleSyntax
import Settings

/// The rules in force for some sessions, compiled for the product reading.
struct ProductRules: Sendable {
  /// What about a session decides which rules are in force.
  struct Session: Sendable, Hashable {
    /// Allow rules of a workspace that is not trusted do not count (C-8).
    var isTrusted = true
    /// Broad allow rules do not count in auto mode (M-5).
    var isAuto = false
    /// Whether the session started at the root of the project (C-12).
    var isAtRoot = true
  }

  /// Rules for whole tools.
  let names: ProductNameRules
  /// `Tool(parameter:value)`.
  let parameters: ProductParameterRules
  /// `Read(path)` and `Edit(path)`.
  let paths: ProductPathRules
  /// `WebFetch(domain:…)`.
  let domains: ProductDomainRules
  /// `Agent(name)` and `Skill(name)`.
  let named: ProductNamedRules
  /// Commands.
  let bash: ProductBashRules
  /// The Bash deny that takes Monitor away: wildcards or blanks only (T-11).
  let monitorRemoval: SourcedRule?

  /// Compiles the rules of a stack that are in force in a session.
  ///
  /// - Complexity: linear in the length of all rules.
  init(
    _ measured: MeasuredStack, files: [SettingsFile], session: Session, semantics: Semantics,
    for use: PolicyUse
  ) {
    let rules = Self.inForce(measured, files: files, session: session).filter {
      $0.counts(in: semantics)
    }
    names = ProductNameRules(rules, in: semantics)
    parameters = ProductParameterRules(rules)
    paths = ProductPathRules(rules, in: semantics)
    domains = ProductDomainRules(rules)
    named = ProductNamedRules(rules, in: semantics)
    bash = ProductBashRules(rules: rules, paths: paths, in: semantics, for: use)
    monitorRemoval = rules.first { $0.list == .deny && $0.takesMonitorAway }?.source
  }

  /// The rules in force, highest scope first.
  static func inForce(
    _ measured: MeasuredStack, files: [SettingsFile], session: Session
  ) -> [ProductRule] {
    let origins = files.map { (scope: $0.scope, path: $0.path, anchor: anchor(of: $0)) }
    var result: [ProductRule] = []
    measured.forEachRule(isTrusted: session.isTrusted, isAtRoot: session.isAtRoot) { file, rule, list, span in
      // nothing is trimmed, in no list.
      if rule.hasOuterWhitespace { return }
      let source = SourcedRule(
        rule: rule, list: list, scope: origins[file].scope, file: origins[file].path, span: span)
      let inForce = ProductRule(source: source, anchor: origins[file].anchor, sourceNumber: file)
      if session.isAuto, list == .allow, ProductBroadRules.isBroad(inForce) { return }
      result.append(inForce)
    }
    return result
  }

  /// What `/path` counts from in a source (P-3).
  static func anchor(of file: SettingsFile) -> ProductRule.SourceAnchor {
    switch file.scope {
    case .managed, .project, .local: return .startDirectory
    case .user: return .userSettings
    case .cli:
      if file.origin == .commandLine { return file.root == nil ? .startDirectory : .temporaryDirectory }
      guard PathText.isAbsolute(file.path) else { return .startDirectory }
      return .directory(Array(PathText.parent(of: file.path).utf8))
    }
  }
}

extension ProductRule {
  /// Whether a Bash deny consists of wildcards or blanks only.
  fileprivate var takesMonitorAway: Bool {
    guard tool.elementsEqual("Bash".utf8), let specifier, !specifier.isEmpty else { return false }
    return specifier.allSatisfy { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: " ") }
  }
}
