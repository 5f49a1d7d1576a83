public import PermissionEngine
internal import RuleSyntax
public import Settings
internal import Workspace

/// The settings of a project, ready to decide calls of a session that starts there.
///
/// Made by `Policy.load(project:)`. Deciding changes nothing, runs nothing and is safe from any number of threads.
public struct ProjectPolicy: Sendable {
  /// Where the session starts, absolute.
  public var project: String { session.context.projectRoot }
  /// The settings files in force with their scopes, the highest first.
  public let files: [SettingsFileInForce]
  /// What is wrong with the files, one line each: one that does not parse counts as the product makes it count, mostly
  /// not at all (C-7).
  public let problems: [String]
  /// The compiled rules.
  public var policy: Policy { evaluator.narrow }

  private let session: Session
  private let evaluator: Evaluator

  init(_ session: Session) {
    self.session = session
    evaluator = Evaluator(compiling: session.stack, semantics: session.semantics)
    files = session.stack.files.map { SettingsFileInForce(path: $0.path, scope: $0.scope.rawValue) }
    problems = session.stack.files.flatMap { file in
      file.root == nil
        ? file.problems.prefix(1).map { "\(file.path):\($0.span.start.line): \($0.message)" } : []
    }
  }

  /// Decides a call. Total: where nothing is certain the outcome is *ask*.
  ///
  /// - Parameters:
  ///   - mode: the permission mode of the session; nil for the one that the settings choose (C-4).
  ///   - cwd: where the session is by now, absolute or relative to the project; nil for where it started.
  public func decide(_ call: ToolCall, mode: PermissionMode? = nil, cwd: String? = nil) -> Decision {
    var request = CallRequest(call: call)
    request.mode = mode
    request.cwd = cwd.map { PathText.absolute($0, from: project) }
    return evaluator.decide(call, in: session.context(of: request))
  }
}

/// A settings file that takes part in a policy.
public struct SettingsFileInForce: Sendable, Hashable {
  /// Absolute.
  public var path: String
  /// `managed`, `cli`, `local`, `project` or `user`.
  public var scope: String
}
