public import ArgumentParser
internal import PermissionEngine
internal import PolicyAnalysis
public import Reporting
public import RuleSyntax
internal import Settings

extension Edition: ExpressibleByArgument {}
extension FindingFormat: ExpressibleByArgument {}

/// Text for people, Markdown for pull requests, JSON for programs.
enum DocumentFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case markdown
  case json
}

/// Text for people or JSON for programs.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// How edition 2.1 is read.
enum ReadingChoice: String, ExpressibleByArgument, CaseIterable {
  case product
  case strict

  var reading: Reading {
    switch self {
    case .product: .product
    case .strict: .strict
    }
  }
}

/// The options that every command about rules has.
struct SemanticsOptions: ParsableArguments {
  @Option(help: "The edition of the rule language.")
  var edition = Edition.current

  @Option(
    help: """
      How edition 2.1 is read: `product` as release \(Release.newestMeasured) was measured to decide, `strict` as \
      documented, with deny and ask as wide and allow as small as they can be meant. \
      (default: \(Reading.standard(in: .current).rawValue))
      """)
  var reading: ReadingChoice?

  func validate() throws {
    if reading != nil, edition != .current {
      throw ValidationError("edition \(edition.rawValue) has no other reading: leave out `--reading`")
    }
  }

  /// What the options ask for.
  var semantics: Semantics { Semantics(edition: edition, reading: reading?.reading) }
}

/// The lowest severity that makes a run fail.
enum FailThreshold: String, ExpressibleByArgument, CaseIterable {
  case error
  case warning
  case note
  case never

  /// The lowest severity that makes a run fail; nil when none does.
  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case .never: nil
    }
  }

  /// Whether a finding of this severity is at or above the threshold.
  func isReached(by found: Severity) -> Bool { severity.map { found >= $0 } ?? false }
}
