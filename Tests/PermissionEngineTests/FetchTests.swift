import RuleSyntax
import Testing

@testable import PermissionEngine

/// T-1 to T-4: domain rules.
@Suite struct FetchTests {
  @Test(arguments: [
    ("example.com", "example.com", true), ("Example.COM.", "example.com", true),
    ("example.com", "www.example.com", false), ("*.example.com", "api.example.com", true),
    ("*.example.com", "a.b.example.com", true), ("*.example.com", "example.com", false),
    ("*.example.com", "xexample.com", false), ("*.example.com", ".example.com", true),
    ("example.*", "example.org", true), ("example.*", "example.evil.com", false),
    ("api-*.x.io", "api-7.x.io", true), ("api-*.x.io", "api-a.b.x.io", false), ("*", "localhost", true),
    ("*.*", "a.b", true), ("*.*", "a.b.c", true), ("*.*", "a", false), ("*", "a.b", false),
    ("[0:0::1]", "[::1]", true), ("[::1]", "[::2]", false), ("[zz]", "[::1]", false), ("::1", "[::1]", false),
    ("", "example.com", false), (".", "example.com", false), ("example.com:443", "example.com", false),
  ])
  func domains(_ domain: String, _ host: String, _ matches: Bool) {
    let pattern = DomainPattern(Array(domain.utf8), in: .allow, semantics: .strict)
    #expect((pattern?.matches(Array(host.utf8)) ?? false) == matches)
  }

  @Test func doubtfulUrlsAreNeverAllowedBySomeHostsOnly() {
    let url = ["url": "https://good.test\\@evil.test/"]
    #expect(Given.policy(allow: ["WebFetch(domain:good.test)"]).outcome("WebFetch", url) == .ask)
    #expect(
      Given.policy(allow: ["WebFetch"], deny: ["WebFetch(domain:evil.test)"]).outcome("WebFetch", url) == .ask
    )
    #expect(
      Given.policy(allow: ["WebFetch"], deny: ["WebFetch(domain:good.test)"]).outcome("WebFetch", url)
        == .deny)
    #expect(Given.policy(allow: ["WebFetch"]).outcome("WebFetch", url) == .allow)
    #expect(Given.policy(allow: ["WebFetch"]).outcome("WebFetch", ["url": "https://a\u{3002}b/"]) == .ask)
    #expect(Given.policy(deny: ["WebFetch"]).outcome("WebFetch", ["url": "https://a\u{3002}b/"]) == .deny)
    #expect(Given.policy(allow: ["WebFetch"]).outcome("WebFetch") == .ask)
  }

  @Test func addressesInsideAddressesAreDenied() {
    let policy = Given.policy(allow: ["WebFetch"], deny: ["WebFetch(domain:169.254.169.254)"])
    for url in [
      "http://[::ffff:a9fe:a9fe]/", "http://2852039166/", "http://0xa9fea9fe/", "http://169.254.169.254./",
    ] {
      #expect(policy.outcome("WebFetch", ["url": url]) == .deny)
    }
  }

  @Test func meaninglessSpecifiers() {
    let url = ["url": "https://example.com"]
    #expect(Given.policy(allow: ["WebFetch(example.com)"]).outcome("WebFetch", url) == .ask)
    #expect(Given.policy(deny: ["WebFetch(other.com)"]).outcome("WebFetch", url) == .deny)
    #expect(Given.policy(deny: ["WebFetch(other.com)"], reading: .wide).outcome("WebFetch", url) == .allow)
  }
}
