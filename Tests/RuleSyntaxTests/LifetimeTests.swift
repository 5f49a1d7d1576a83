import RuleSyntax
import Testing

/// Times in which a feature held.
@Suite struct LifetimeTests {
  private static func interval(_ after: UInt16, _ upTo: UInt16, dated: UInt16? = nil) -> ReleaseInterval {
    ReleaseInterval(
      after: Release(2, 1, after), upTo: Release(2, 1, upTo), dated: dated.map { Release(2, 1, $0) })
  }

  @Test("what was lost and came back holds in both times, not between")
  func spans() {
    let lifetime = Lifetime([
      Lifetime.Span(until: .release(Self.interval(81, 91, dated: 82))),
      Lifetime.Span(since: .release(Self.interval(132, 142))),
    ])
    for (patch, isThere) in [(1, true), (81, true), (82, false), (141, false), (142, true), (332, true)] {
      let semantics = Semantics(release: Release(2, 1, UInt16(patch)))
      #expect(lifetime.covers(semantics) == isThere, "2.1.\(patch)")
    }
    #expect(lifetime.changes.map(\.dated) == [Release(2, 1, 82), Release(2, 1, 142)])
  }

  @Test(
    "releases between two measured ones know both",
    arguments: [(150, nil), (151, (150, 167))] as [(UInt16, (UInt16, UInt16)?)])
  func neighbours(_ patch: UInt16, _ expected: (UInt16, UInt16)?) {
    let found = MeasuredReleases.neighbours(of: Release(2, 1, patch))
    #expect(found?.below.patch == expected?.0)
    #expect(found?.above.patch == expected?.1)
  }

  @Test("no release is measured above the newest or below the oldest")
  func ends() {
    #expect(MeasuredReleases.neighbours(of: Release(2, 1, 0)) == nil)
    #expect(MeasuredReleases.neighbours(of: Release(2, 2, 0)) == nil)
  }
}
