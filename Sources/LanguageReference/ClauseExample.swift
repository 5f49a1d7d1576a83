/// A row of a clause's examples: a policy, a call, and the answers.
public struct ClauseExample: Sendable, Hashable {
  /// The policy as the page writes it, as Markdown: ``allow `Bash`; deny `Bash(rm:*)` ``.
  public var policyText: String
  /// The call as the page writes it, as Markdown: ``Read `/w/app/a` ``.
  public var callText: String
  /// The policy, taken apart.
  public var policy: ExamplePolicy
  /// The call, taken apart.
  public var call: ExampleCall
  /// What the product reading answers: `allow`, `ask` or `deny`; nil when the row does not say.
  public var product: String?
  /// What the strict reading answers; nil when the row does not say.
  public var strict: String?
  /// What edition 1.0 answers under its narrow reading; nil when the row does not say.
  public var edition1: String?
}

/// What is in force in an example. The project is `/w/app` and the home directory `/home/u`.
public struct ExamplePolicy: Sendable, Hashable {
  /// The settings in the order in which they are named.
  public var sources: [ExampleSource] = []
  /// The mode that is asked for; nil for none.
  public var mode: String?
  /// Directories that were added.
  public var added: [String] = []
  /// Symbolic links.
  public var links: [ExampleLink] = []
  /// The working directory, when it is not the project.
  public var workingDirectory: String?
  /// The answer of a hook; nil for none.
  public var hook: String?
  /// False in a workspace that is not trusted.
  public var isTrusted = true
}

/// Settings of one scope.
public struct ExampleSource: Sendable, Hashable {
  /// The name of the scope: `project`.
  public var scope: String
  /// The settings as JSON, where an example gives them whole; the lists are empty then.
  public var json: String?
  /// The allow rules.
  public var allow: [String] = []
  /// The ask rules.
  public var ask: [String] = []
  /// The deny rules.
  public var deny: [String] = []
}

/// A symbolic link.
public struct ExampleLink: Sendable, Hashable {
  /// Where it lies.
  public var path: String
  /// Where it leads.
  public var target: String
}

/// The call of an example.
public struct ExampleCall: Sendable, Hashable {
  /// What is given to the tool.
  public enum Input: Sendable, Hashable {
    /// Nothing.
    case none
    /// The one parameter that the tool is about: a command, a path, a URL.
    case primary(String)
    /// The whole input as JSON.
    case json(String)
  }

  /// The tool's name.
  public var tool: String
  /// Its input.
  public var input: Input
}
