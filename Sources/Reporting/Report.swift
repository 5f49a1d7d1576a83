public import PolicyAnalysis
public import Settings
public import Workspace

/// The findings of one run, with what is needed to show them.
public struct Report: Sendable {
  /// One for each cause; by file, the gravest of a file first, then by place.
  public var findings: [Finding]
  /// How many files were looked at.
  public var fileCount: Int
  /// How many questions were too large to answer.
  public var undecided: Int
  /// Paths are written relative to this directory.
  public var paths: DisplayPath
  /// What was read, for programs.
  public var inventory = LintInventory()
  /// The bytes of the files that findings point into, by path, for excerpts; credentials are masked.
  private var sources: [String: [UInt8]] = [:]
  /// The bytes of all files as they are, by path, to count in them; they are never shown.
  private let files: [String: [UInt8]]

  /// A report on some files.
  ///
  /// - Parameters:
  ///   - files: everything that findings may point into.
  ///   - fileCount: how many of them were linted.
  ///   - directory: the working directory, absolute.
  public init(
    _ result: AnalysisResult, files: [SettingsFile], fileCount: Int, relativeTo directory: String
  ) {
    findings = result.findings.map(\.withoutCredentials)
    undecided = result.undecided
    self.fileCount = fileCount
    paths = DisplayPath(relativeTo: directory)
    self.files = Dictionary(files.map { ($0.path, $0.source) }) { first, _ in first }
    let shown = Set(result.findings.map(\.location.file))
    for file in files where shown.contains(file.path) { sources[file.path] = Credentials.masked(file.source) }
  }

  /// The bytes of a file that may be shown; nil for one that was not read.
  func source(of path: String) -> [UInt8]? { sources[path] }

  /// The bytes of a file as they are, with credentials; nil for one that was not read.
  func bytes(of path: String) -> [UInt8]? { files[path] }

  /// How many repairs a run that goes so far would make.
  func repairCount(within limit: Fix.Effect) -> Int {
    findings.flatMap { [$0] + $0.others }.count { $0.fix?.isApplied(within: limit) ?? false }
  }
}
