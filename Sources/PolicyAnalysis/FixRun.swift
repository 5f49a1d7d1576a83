internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// Applies the fixes of findings until nothing is left to fix.
///
/// Only what would be reported is repaired, and only as far as decisions may change. One fix may uncover another: a
/// rule that was malformed may turn out to stand there twice. Files change in memory only.
public struct FixRun: Sendable {
  /// More rounds than any chain of fixes needs; each takes a full analysis.
  private static let maximumRounds = 8

  /// The files as they are now, by path; only those that changed.
  public private(set) var changed: [String: [UInt8]] = [:]
  /// How many fixes were made.
  public private(set) var count = 0
  private let selection: FindingSelection
  private let limit: Fix.Effect

  /// Runs the checks on an input and applies what they propose, again and again.
  ///
  /// A fix that would leave a file which no longer parses is not made.
  ///
  /// - Returns: the input with the changed files, and what the checks say about it.
  public mutating func run(_ input: AnalysisInput, _ analyzer: Analyzer) -> (AnalysisInput, AnalysisResult) {
    var input = input
    var result = analyzer.analyze(input)
    for _ in 0..<FixRun.maximumRounds {
      let reported = selection.reported(result.findings)
      let files = input.lintedFiles.map { applied(reported, to: $0, input.semantics) ?? $0 }
      let isChanged = zip(files, input.lintedFiles).contains { $0.source != $1.source }
      guard isChanged else { break }
      input = input.linting(files)
      result = analyzer.analyze(input)
    }
    return (input, result)
  }

  /// A file after the fixes of some findings; nil when there is nothing to fix.
  private mutating func applied(
    _ findings: [Finding], to file: SettingsFile, _ semantics: Semantics
  ) -> SettingsFile? {
    // Headers are YAML, where nothing is fixed; `<stdin>` has no place to write to.
    guard file.origin == .settings, PathText.isAbsolute(file.path), !file.isTakenForSettings else {
      return nil
    }
    let fixes = findings.compactMap(\.fix).filter { fix in
      fix.isApplied(within: limit) && fix.edits.allSatisfy { $0.file == file.path }
    }
    guard !fixes.isEmpty else { return nil }
    let (bytes, count) = Fix.apply(fixes.flatMap(\.edits), to: file.source)
    guard bytes != file.source, (try? JSONReader().read(bytes)) != nil else { return nil }
    changed[file.path] = bytes
    self.count += count
    return file.read(bytes, in: semantics)
  }

  /// A run that has not begun.
  ///
  /// - Parameters:
  ///   - selection: what is reported, and so what is repaired.
  ///   - limit: the freest effect that a repair may have.
  public init(_ selection: FindingSelection = FindingSelection(), upTo limit: Fix.Effect = .onlyNarrows) {
    self.selection = selection
    self.limit = limit
  }
}
