public import PermissionEngine
internal import RuleSyntax
internal import Settings
public import Workspace

/// What the settings in force make of the cases of a file.
public struct PolicyTestRun: Sendable {
  /// One case with its answer.
  public struct Result: Sendable {
    /// The case.
    public var test: PolicyTestFile.Case
    /// What the settings make of it.
    public var decision: Decision

    /// The rules that decided the call, or parts of it.
    public var rules: [SourcedRule] { decision.decidingRules }

    /// Whether the answer is the expected one, for the expected reason.
    public var passes: Bool {
      guard decision.outcome == test.expect else { return false }
      return test.because.map { wanted in rules.contains { $0.rule.text.elementsEqual(wanted.utf8) } } ?? true
    }

    /// What is wrong, for a person; nil when the case passes.
    public var complaint: String? {
      if passes { return nil }
      if decision.outcome != test.expect {
        return
          "expected \(test.expect.rawValue), got \(decision.outcome.rawValue): \(decision.reason.explanation)"
      }
      return "\(test.expect.rawValue) as expected, but not because of `\(test.because ?? "")`: "
        + decision.reason.explanation
    }
  }

  /// The cases, in the order of the file.
  public private(set) var results: [Result] = []
  /// Every rule in force with how many cases it decided, or a part of.
  public private(set) var coverage: [(rule: SourcedRule, count: Int)] = []

  /// Runs the cases.
  ///
  /// - Parameter session: the session that the file asks for.
  public init(_ file: PolicyTestFile, in session: Session) {
    let policy = Policy(compiling: session.stack, semantics: session.semantics)
    var counts: [SourcedRule: Int] = [:]
    for test in file.cases {
      var request = CallRequest(call: test.call)
      request.mode = test.mode
      var context = session.context(of: request)
      if let mode = test.mode { context.mode = mode }
      let result = Result(test: test, decision: policy.decide(test.call, in: context))
      for rule in Set(result.rules) { counts[rule, default: 0] += 1 }
      results.append(result)
    }
    coverage = policy.rules.map { ($0, counts[$0] ?? 0) }
  }
}
