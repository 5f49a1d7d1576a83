/// What was decided, and on what it rests, without the words for a person.
public struct Answer: Sendable, Hashable {
  /// On what an answer rests.
  public enum Basis: String, Sendable {
    /// A rule of the settings.
    case rule
    /// Something built in, a mode or a hook.
    case builtIn = "built-in"
    /// Nothing allows the call.
    case `default`
  }

  /// What happens to the call.
  public var outcome: Outcome
  /// On what that rests.
  public var basis: Basis

  /// An answer from its parts.
  public init(outcome: Outcome, basis: Basis) {
    self.outcome = outcome
    self.basis = basis
  }
}

extension Answer {
  init(_ verdict: Verdict) {
    outcome = verdict.outcome
    basis = verdict.reason.rule != nil ? .rule : verdict.ground == .unmatched ? .default : .builtIn
  }
}

/// A policy in one context, made ready for deciding many calls.
///
/// It answers as `Policy.decide` does, but says only what and on which basis.
public struct PolicySession: Sendable {
  /// Everything behind one reference, so that handing a session around costs nothing.
  private final class Storage: Sendable {
    let policy: Policy
    let context: DecisionContext
    let plainCommands: PlainCommands?
    let plainPaths: PlainPaths?

    init(_ policy: Policy, _ context: DecisionContext) {
      self.policy = policy
      self.context = context
      plainCommands = PlainCommands(policy, in: context)
      plainPaths = PlainPaths(policy, in: context)
    }
  }

  private let storage: Storage

  /// Prepares a policy for the calls of one context.
  public init(_ policy: Policy, in context: CallContext) {
    storage = Storage(policy, policy.decisionContext(context))
  }

  /// Decides a call. Total: where nothing is certain the answer is *ask*.
  public func answer(_ call: ToolCall) -> Answer {
    if call.tool == "Bash" {
      if case .string(var text)? = value("command", of: call.input),
        let answer = text.withUTF8({ storage.plainCommands?.answer($0) })
      {
        return answer
      }
    } else if case .string(var path)? = value("file_path", of: call.input),
      let answer = path.withUTF8({ storage.plainPaths?.answer(call.tool, $0) })
    {
      return answer
    }
    return fullAnswer(call)
  }

  /// An input of a call; where it is the only one, without hashing its name.
  @inline(__always)
  private func value(_ name: String, of input: [String: InputValue]) -> InputValue? {
    if input.count == 1, let only = input.first { return only.key == name ? only.value : nil }
    return input[name]
  }

  /// The answer by way of the full decision.
  func fullAnswer(_ call: ToolCall) -> Answer {
    Answer(storage.policy.verdict(on: call, in: storage.context))
  }
}
