public import PolicyAnalysis
public import RuleSyntax
public import Workspace

/// What one policy makes of calls on an older release and on that of the session.
public struct ReleaseComparison: Sendable {
  /// The release before.
  public let old: Release
  /// The session's.
  public let new: Release
  /// The calls that the two decide differently.
  public let diff: UpgradeDiff

  /// Where a comparison starts that names no release: the last one on which `sudo rm x` passes a deny of `rm`.
  ///
  /// With the next one, deny rules began to see the command behind other words, and each later step is shown; before it
  /// lies the change of the command parser, which concerns every policy in the same way.
  public static let standardStart = Release(2, 1, 112)

  /// Compares; nil where the session's language knows no releases, or there is no older one.
  ///
  /// - Parameter old: the release before; by default the standard one, or the oldest that was measured where the
  ///   session's is no newer.
  public init?(of session: Session, with old: Release? = nil) {
    guard session.semantics.reading == .product, session.semantics.edition == .current else { return nil }
    new = session.semantics.release
    self.old = old ?? (Self.standardStart < new ? Self.standardStart : MeasuredReleases.oldest)
    guard self.old < new else { return nil }
    diff = UpgradeDiff(session.stack, from: self.old, to: new, context: session.context)
  }
}
