internal import Frontmatter
internal import PermissionEngine
public import PolicyAnalysis
internal import RuleSyntax
internal import Settings

extension CheckExample {
  /// The example as an input: every source is linted, in a session that started in `/project`.
  public func input() -> AnalysisInput {
    let semantics = Semantics(edition: edition)
    let files = sources.map { source in
      var file = Self.read(source, semantics)
      file.isTrackedByGit = source.isTrackedByGit
      return file
    }
    let context = CallContext(cwd: "/project", projectRoot: "/project", home: "/home/user")
    var input = AnalysisInput(linting: files, semantics: semantics, context: context)
    input.releases = releases
    return input
  }

  /// What a check says about the example; witnesses are replayed.
  public func run(_ check: any Check.Type) -> AnalysisResult {
    guard let configuration = lintConfiguration else { return Analyzer(checks: [check]).analyze(input()) }
    let selection = FindingSelection(profile: .audit, configuration: configuration)
    var result = selection.applied(to: Analyzer(checks: selection.checks).analyze(input()))
    result.findings.removeAll { $0.code != check.metadata.code }
    return result
  }

  /// The example's configuration; nil without one.
  public var lintConfiguration: LintConfiguration? {
    configuration.map { LintConfiguration(Array($0.utf8), path: "/project/.ccrules.yml") }
  }

  private static func read(_ source: Source, _ semantics: Semantics) -> SettingsFile {
    let bytes = Array(source.text.utf8)
    switch source.origin {
    case .settings, .commandLine:
      return SettingsReader(semantics: semantics).read(bytes, path: source.path, scope: source.scope)
    case .skill: return FrontmatterReader(semantics: semantics).read(bytes, path: source.path, kind: .skill)
    case .agent: return FrontmatterReader(semantics: semantics).read(bytes, path: source.path, kind: .agent)
    }
  }
}
