/// A change that was seen between two releases.
public struct ReleaseInterval: Sendable, Hashable {
  /// The last release that was measured without the change.
  public let after: Release
  /// The first release that was measured with it.
  public let upTo: Release
  /// The release inside the interval that the change is dated to: what the changelog names, or else `upTo`.
  public let dated: Release

  /// A change after one release and no later than another.
  public init(after: Release, upTo: Release, dated: Release? = nil) {
    self.after = after
    self.upTo = upTo
    self.dated = dated ?? upTo
  }
}

/// In which editions and releases something holds.
public struct Lifetime: Sendable, Hashable {
  /// A point in the history of the language.
  public enum Milestone: Sendable, Hashable {
    /// It came with this edition.
    case edition(Edition)
    /// It came with a release of edition 2.1.
    case release(ReleaseInterval)

    fileprivate func isReached(by edition: Edition, _ release: Release) -> Bool {
      switch self {
      case .edition(let first): edition >= first
      case .release(let interval): edition >= .v2_1 && release >= interval.dated
      }
    }
  }

  /// A time in which it held without a break.
  public struct Span: Sendable, Hashable {
    /// From when on it holds; nil where it always did.
    public let since: Milestone?
    /// When it ended; nil where it holds to this day.
    public let until: Milestone?

    /// A time from its ends.
    public init(since: Milestone? = nil, until: Milestone? = nil) {
      self.since = since
      self.until = until
    }

    fileprivate func covers(_ edition: Edition, _ release: Release) -> Bool {
      since?.isReached(by: edition, release) ?? true && !(until?.isReached(by: edition, release) ?? false)
    }
  }

  /// When it held, oldest first. What was lost and came back has several.
  public let spans: [Span]

  /// The times in which it held, oldest first.
  public init(_ spans: [Span]) { self.spans = spans }

  /// One time from its ends.
  public init(since: Milestone? = nil, until: Milestone? = nil) {
    spans = [Span(since: since, until: until)]
  }

  /// In every edition.
  public static let always = Lifetime()
  /// From edition 2.1 on.
  public static let sinceEdition2 = Lifetime(since: .edition(.v2_1))
  /// In edition 1.0 only.
  public static let untilEdition2 = Lifetime(until: .edition(.v2_1))

  /// Whether it holds in an edition, as of a release.
  public func covers(_ edition: Edition, _ release: Release) -> Bool {
    spans.contains { $0.covers(edition, release) }
  }
}

extension Lifetime {
  /// Whether it holds in some semantics.
  public func covers(_ semantics: Semantics) -> Bool { covers(semantics.edition, semantics.release) }

  /// The changes that begin or end it in releases of edition 2.1, oldest first.
  public var changes: [ReleaseInterval] {
    spans.flatMap { [$0.since, $0.until] }.compactMap { milestone in
      if case .release(let interval)? = milestone { interval } else { nil }
    }
  }
}
