import PermissionEngine
import RuleSyntax
import Settings
import Testing

/// T-1, T-2, T-4 under the product reading: which hosts a rule names.
@Suite struct ProductHostTests {
  private static func allows(_ domain: String, _ url: String) -> Bool {
    Given.policy(allow: ["WebFetch(domain:\(domain))"], semantics: .product)
      .outcome("WebFetch", ["url": url]) == .allow
  }

  @Test(arguments: [
    ("example.com", "https://EXAMPLE.com./x"), ("EXAMPLE.com.", "http://u:p@example.com:80"),
    ("example.com", "javascript://example.com/x"), ("example.com", "https:\\\\example.com"),
    ("example.com", "https:example.com"), ("example.com", "https://ex%61mple.com"),
    ("example.com", "https://example\u{3002}com"), ("xn--xample-9ua.com", "https://éxample.com"),
    ("xn--bcher-kva.de", "https://BÜCHER.de"), ("*.com", "https://a.example.com"),
    ("*example.com", "https://xexample.com"), ("127.0.0.*", "https://127.1"), ("[::1]", "https://[0:0::1]/"),
    ("*", "data:x"), ("", "data:x"), ("**", "file://localhost/x"),
  ])
  func names(_ domain: String, _ url: String) { #expect(Self.allows(domain, url)) }

  @Test(arguments: [
    ("example.com", "https://a.example.com"), ("*.example.com", "https://example.com"),
    ("*.", "https://a"), ("éxample.com", "https://éxample.com"), (" example.com", "https://example.com"),
    ("example.com:443", "https://example.com"), ("**.example.com", "https://a.b.example.com"),
    ("**", "https://[::1]"), (".example.com", "https://example.com"), ("*", "no url"),
  ])
  func misses(_ domain: String, _ url: String) { #expect(!Self.allows(domain, url)) }

  @Test("T-4: hosts that need no rule, exactly")
  func openHosts() {
    let policy = Given.policy(semantics: .product)
    for url in ["https://docs.python.org/3?q", "ftp://react.dev", "https://github.com/anthropics/x"] {
      #expect(policy.outcome("WebFetch", ["url": url]) == .allow, "\(url)")
    }
    for url in ["https://www.react.dev", "https://react.dev./", "https://github.com/anthropics/../x"] {
      #expect(policy.outcome("WebFetch", ["url": url]) == .ask, "\(url)")
    }
  }
}
