internal import RuleSyntax
public import Settings

extension LintConfiguration {
  /// Takes over what a base says.
  ///
  /// `profile`, `select` and `baseline` count where this configuration has none of its own. Ignores and assertions of
  /// both count; so do severities, and for the same check this one's win. What is wrong with the base is wrong here.
  ///
  /// - Parameter base: the configuration that `extends` names, with its own base taken over already.
  public mutating func inherit(from base: LintConfiguration) {
    profile = profile ?? base.profile
    if selected.isEmpty { selected = base.selected }
    let inherited = base.ignores.map { ignore in
      var ignore = ignore
      ignore.isInherited = true
      return ignore
    }
    ignores = inherited + ignores
    severities = base.severities + severities
    if baseline == nil, let name = base.baseline {
      baseline = PathText.absolute(name, from: PathText.parent(of: base.path))
    }
    assertions = base.assertions + assertions
    guard let named = self.base?.file else { return }
    for problem in base.problems {
      let start = problem.span.start
      report(
        "in the base \(Quotation.quoted(named.value)), line \(start.line), column \(start.column): \(problem.message)",
        at: named.span, help: problem.help)
    }
  }

  /// Adds to what is wrong with it.
  ///
  /// - Parameters:
  ///   - message: for a person: lower case, no full stop.
  ///   - span: a place in this configuration.
  ///   - help: what to do; nil when the message says it all.
  public mutating func report(_ message: String, at span: SourceSpan, help: String? = nil) {
    problems.append(Problem(message: message, help: help, span: span))
  }
}
