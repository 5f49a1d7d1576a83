public import ArgumentParser
internal import PermissionEngine
internal import PolicyAnalysis
public import Reporting
public import RuleSyntax
internal import Settings

extension Edition: ExpressibleByArgument {}
extension FindingFormat: ExpressibleByArgument {}

extension Release: ExpressibleByArgument {
  /// Three numbers with full stops between: `2.1.142`.
  public init?(argument: String) { self.init(argument) }
}

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

  @Option(
    help: ArgumentHelp(
      "Decide as this release of the product does, from \(MeasuredReleases.oldest) on.",
      discussion: "By default the newest measured one, \(Release.newestMeasured).", valueName: "release"))
  var release: Release?

  func validate() throws {
    if reading != nil, edition != .current {
      throw ValidationError("edition \(edition.rawValue) has no other reading: leave out `--reading`")
    }
    if let release {
      if edition != .current || reading == .strict {
        throw ValidationError(
          "only the reading `product` of edition 2.1 knows releases: leave out `--release`")
      }
      try ReleaseNote.check(release)
      if let note = ReleaseNote.text(release) { Diagnostics.print(note) }
    }
  }

  /// What the options ask for.
  var semantics: Semantics {
    Semantics(edition: edition, reading: reading?.reading, release: release ?? .newestMeasured)
  }
}

/// What there is to say about a release that somebody names.
enum ReleaseNote {
  /// Refuses a release of which nothing is known.
  static func check(_ release: Release) throws {
    guard release < MeasuredReleases.oldest else { return }
    throw ValidationError(
      "release \(release) was not measured: the oldest whose decisions are known is \(MeasuredReleases.oldest)"
    )
  }

  /// A line for a release that was not measured itself; nil for one that was.
  static func text(_ release: Release) -> String? {
    if release > .newestMeasured {
      return
        "release \(release) was not measured: it is taken to decide as \(Release.newestMeasured), the newest that was"
    }
    return MeasuredReleases.neighbours(of: release).map {
      "release \(release) was not measured: what changed between \($0.below) and \($0.above) is dated by the changelog, or to the careful side"
    }
  }
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
