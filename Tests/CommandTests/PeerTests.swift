import TestSupport
import Testing

@Suite("Programs that the tests ask")
struct PeerTests {
  @Test(
    .enabled(if: Peer.areRequired, "CCRULES_REQUIRE_PEERS is not set: tests of missing programs are skipped"),
    arguments: Peer.allCases)
  func areInstalledWhereTheyAreRequired(_ peer: Peer) {
    #expect(peer.isPresent, "\(peer.rawValue) is missing; Scripts/install-test-tools installs it")
  }
}
