import RuleSyntax

/// A policy in one context, made ready for deciding many calls.
///
/// It answers as `Policy.decide` does, but says only what and on which basis.
public struct PolicySession: Sendable {
  /// Everything behind one reference, so that handing a session around costs nothing.
  private final class Storage: Sendable {
    let policy: Policy
    let session: Policy.Session
    let plainCommands: PlainCommands?
    let plainPaths: PlainPaths?
    /// The same for the product reading.
    let productCommands: ProductPlainCommands?
    let productPaths: ProductPlainPaths?

    init(_ policy: Policy, _ session: Policy.Session, _ productCommands: ProductPlainCommands?) {
      self.policy = policy
      self.session = session
      // The tables of the one are not read for the other.
      plainCommands = session.product == nil ? PlainCommands(policy, in: session.context) : nil
      plainPaths = session.product == nil ? PlainPaths(policy, in: session.context) : nil
      self.productCommands = productCommands
      productPaths = session.product.flatMap { ProductPlainPaths($0) }
    }
  }

  private let storage: Storage

  /// Prepares a policy for the calls of one context.
  public init(_ policy: Policy, in context: CallContext) {
    var session = policy.session(in: context)
    // An answer has no words.
    session.product?.context.isExplained = false
    // What is not answered by its bytes is decided in full.
    let plainCommands = session.plainCommands
    session.plainCommands = nil
    storage = Storage(policy, session, plainCommands)
  }

  /// Decides a call. Total: where nothing is certain the answer is *ask*.
  public func answer(_ call: ToolCall) -> Answer {
    if var subject = call.subject, let answer = subject.text.withUTF8({ answer(subject.kind, $0) }) {
      return answer
    }
    return fullAnswer(call)
  }

  /// The answer for a call whose subject is this, whatever else it says; nil where the whole call has to be decided.
  /// Allocates nothing.
  ///
  /// - Parameter text: UTF-8.
  public func answer(_ subject: CallSubject, _ text: UnsafeBufferPointer<UInt8>) -> Answer? {
    switch subject {
    case .command:
      if let commands = storage.productCommands {
        commands.answer(text)
      } else {
        storage.plainCommands?.answer(text)
      }
    case .readPath, .editedPath, .writtenPath:
      if let paths = storage.productPaths {
        paths.answer(subject, text)
      } else {
        storage.plainPaths?.answer(subject, text)
      }
    }
  }

  /// The answer by way of the full decision.
  func fullAnswer(_ call: ToolCall) -> Answer {
    Answer(storage.policy.verdict(on: call, in: storage.session))
  }
}

extension Policy {
  /// The rules of a session, where calls may be decided by their bytes; nil where something else may decide every call.
  fileprivate func plainRules(in context: DecisionContext) -> CompiledRules? {
    mayDecidePlainly ? rules(in: CompiledRules.Session(isTrusted: context.given.isTrusted)) : nil
  }
}

extension PlainCommands {
  /// Nil where something other than command rules and tables may decide every command.
  convenience init?(_ policy: Policy, in context: DecisionContext) {
    guard let rules = policy.plainRules(in: context) else { return nil }
    self.init(
      rules, semantics: policy.semantics, sandbox: policy.sandboxThatAllows(in: context), in: context)
  }
}

extension PlainPaths {
  /// Nil where something else may decide every call.
  convenience init?(_ policy: Policy, in context: DecisionContext) {
    guard let rules = policy.plainRules(in: context) else { return nil }
    self.init(rules, semantics: policy.semantics, in: context)
  }
}
