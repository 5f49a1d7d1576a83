public import PermissionEngine
public import RuleSyntax
public import Settings

/// What an analysis looks at: the files to report on, and the policy that they are part of.
public struct AnalysisInput: Sendable {
  /// The files whose findings are reported.
  public let lintedFiles: [SettingsFile]
  /// All sources in force: the linted files and those that only take part in the policy.
  public let stack: SettingsStack
  /// What the rules mean: as the product takes them, or the narrow end of what is left open.
  public let semantics: Semantics
  /// The context in which witnesses are decided.
  public let context: CallContext
  /// The releases for which deny rules are to hold; nil where nobody asks.
  public var releases: ClosedRange<Release>?
  /// Evaluators of the merged policy, each compiled when somebody first asks: many files are looked at by checks
  /// that never do.
  private let evaluators = Memo<Edition, Evaluator>()
  /// The same, made ready for many calls.
  let sessions = Memo<SessionKey, PolicySession>()
  /// The rules in force with what each matches, likewise.
  let tables = Memo<Int, PolicyTable>()
  /// What the rules make of each other, likewise.
  let coverages = Memo<Int, Coverage>()
  /// How many questions about rules of these lists were not put because there were too many.
  let unasked = Memo<RuleList, Int>()
  /// The well-formed rules of the linted files: nearly every check asks, and what counts of a file takes reading it.
  private let linted = Memo<Int, [(file: SettingsFile, entry: RuleEntry)]>()
  private let lintedPaths: Set<String>

  /// An input from its parts.
  ///
  /// - Parameters:
  ///   - files: the files to report on.
  ///   - others: further sources of the policy, such as user and managed settings.
  public init(
    linting files: [SettingsFile], with others: [SettingsFile] = [], semantics: Semantics = .current,
    context: CallContext
  ) {
    lintedFiles = files
    stack = SettingsStack(files + others)
    self.semantics = semantics.narrowest
    self.context = context
    lintedPaths = Set(files.map(\.path))
  }

  /// The merged policy, compiled under both readings.
  public var evaluator: Evaluator { evaluator(for: semantics.edition) }

  /// The same sources under some edition, read anew where that is another one: what a rule means is settled when it
  /// is read. Frontmatter is taken as it is.
  public func evaluator(for edition: Edition) -> Evaluator {
    evaluators.value(edition) {
      guard edition != semantics.edition else { return Evaluator(compiling: stack, semantics: semantics) }
      let other = Semantics(edition: edition)
      return Evaluator(compiling: SettingsStack(stack.files.map { $0.read(in: other) }), semantics: other)
    }
  }

  /// Whether findings in this file are reported.
  public func reports(on path: String) -> Bool { lintedPaths.contains(path) }

  /// How many questions were too large, or too many; to be asked for when all checks have been run.
  var undecided: Int {
    RuleList.allCases.reduce(coverage.undecided) { $0 + unasked.value($1) { 0 } }
  }

  /// Every well-formed rule of the linted files, in file order.
  public var lintedEntries: [(file: SettingsFile, entry: RuleEntry)] {
    linted.value(0) {
      lintedFiles.flatMap { file in
        file.entries(in: semantics).filter { $0.parsedRule != nil }.map { (file, $0) }
      }
    }
  }
}

extension SettingsFile {
  /// The entries that count: to the product also those of a file that the documentation would drop, and none of one
  /// that it drops itself (C-7).
  func entries(in semantics: Semantics) -> [RuleEntry] {
    semantics.reading == .product ? MeasuredSettings(self).entries : entries
  }
}
