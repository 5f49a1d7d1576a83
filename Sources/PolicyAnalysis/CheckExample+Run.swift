internal import PermissionEngine
internal import RuleSyntax
internal import Settings

extension CheckExample {
  /// The example as an input: every source is linted, in a session that started in `/project`.
  public func input() -> AnalysisInput {
    let files = sources.map { source in
      Self.read(source, edition: edition)
    }
    let context = CallContext(cwd: "/project", projectRoot: "/project", home: "/home/user")
    return AnalysisInput(linting: files, edition: edition, context: context)
  }

  /// What a check says about the example; witnesses are replayed.
  public func run(_ check: any Check.Type) -> AnalysisResult { Analyzer(checks: [check]).analyze(input()) }

  private static func read(_ source: Source, edition: RuleSyntax.Edition) -> SettingsFile {
    SettingsReader(edition: edition).read(Array(source.text.utf8), path: source.path, scope: source.scope)
  }
}
