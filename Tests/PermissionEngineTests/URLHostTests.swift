import TestSupport
import Testing

@testable import PermissionEngine

/// T-1: hosts as the WHATWG rules give them, and what is left to ask about.
@Suite struct URLHostTests {
  struct Reading: Sendable, CustomTestStringConvertible {
    var url: String
    var host: String
    var isDoubtful = false
    var testDescription: String { url.debugDescription }
  }

  @Test(arguments: [
    Reading(url: "https://example.com", host: "example.com"),
    Reading(url: "https://EXAMPLE.com./x", host: "example.com"),
    Reading(url: "HTTPS://example.com:443/", host: "example.com"),
    Reading(url: "http://example.com:", host: "example.com"),
    Reading(url: "https://user:pw@example.com:8443/x?y#z", host: "example.com"),
    Reading(url: "https://@example.com/", host: "example.com"),
    Reading(url: "https://example.com@evil.test/", host: "evil.test"),
    Reading(url: "https://example.com:443@evil.test/", host: "evil.test"),
    Reading(url: "https://evil.test/@example.com", host: "evil.test"),
    Reading(url: "https://evil.test?@example.com/", host: "evil.test"),
    Reading(url: "https://evil.test#@example.com/", host: "evil.test"),
    Reading(url: "  https://evil.test/  ", host: "evil.test"),
    Reading(url: "https://a_b.example.com", host: "a_b.example.com"),
    Reading(url: "https://xn--mnchen-3ya.de/", host: "xn--mnchen-3ya.de"),
    Reading(url: "https://127.0.0.1:80/", host: "127.0.0.1"),
    Reading(url: "https://127.0.0.1./", host: "127.0.0.1", isDoubtful: true),
    Reading(url: "http://2852039166/latest", host: "169.254.169.254", isDoubtful: true),
    Reading(url: "http://0xA9.0376.43518/", host: "169.254.169.254", isDoubtful: true),
    Reading(url: "http://0x7f.1/", host: "127.0.0.1", isDoubtful: true),
    Reading(url: "https://[::1]/", host: "[::1]"),
    Reading(url: "https://[0:0:0:0:0:0:0:1]:99/", host: "[::1]"),
    Reading(url: "https://[2001:DB8:0:0:1:0:0:1]/", host: "[2001:db8::1:0:0:1]"),
    Reading(url: "https://[::ffff:93.184.216.34]/", host: "[::ffff:5db8:d822]"),
    Reading(url: "https:\\\\evil.test\\x", host: "evil.test", isDoubtful: true),
    Reading(url: "https://evil.test\\@example.com/", host: "evil.test", isDoubtful: true),
    Reading(url: "https:evil.test/@example.com", host: "evil.test", isDoubtful: true),
    Reading(url: "https:///x", host: "x", isDoubtful: true),
    Reading(url: "https://ev\til.test/", host: "evil.test", isDoubtful: true),
    Reading(url: "https://ev\r\nil.test/", host: "evil.test", isDoubtful: true),
    Reading(url: "ht\ntps://evil.test/", host: "evil.test", isDoubtful: true),
    Reading(url: "https://ex%61mple.com/", host: "example.com", isDoubtful: true),
    Reading(url: "https://example.com%2eevil.org/", host: "example.com.evil.org", isDoubtful: true),
    Reading(url: "https://a@b@example.com/", host: "example.com", isDoubtful: true),
    Reading(url: "https://a..example.com/", host: "a..example.com", isDoubtful: true),
  ])
  func readsTheHost(_ reading: Reading) throws {
    let host = try URLHost(reading.url.utf8)
    #expect(String(decoding: host.name, as: UTF8.self) == reading.host)
    #expect(host.isDoubtful == reading.isDoubtful)
  }

  @Test(arguments: [
    ("", URLHost.Failure.unreadable), ("not a url", .unreadable), ("example.com", .unreadable),
    ("//example.com/", .unreadable), ("1https://example.com", .unreadable), ("ht tp://x", .unreadable),
    ("ftp://example.com", .otherScheme), ("file:///etc/passwd", .otherScheme),
    ("javascript:alert(1)", .otherScheme), ("data:text/html,x", .otherScheme),
    ("https://", .noHost), ("https://@/", .noHost), ("https://:80/", .noHost), ("https://./", .noHost),
    ("https://?x", .noHost), ("https://exa mple.com/", .unreadable), ("https://a%00b/", .unreadable),
    ("https://a%/", .unreadable), ("https://a%2fb/", .unreadable), ("https://a<b/", .unreadable),
    ("https://example.com:x/", .unreadable), ("https://example.com:65536/", .unreadable),
    ("https://example.com:99999999999999999999/", .unreadable), ("https://1.2.3.4.5/", .unreadable),
    ("https://1.2.3.256/", .unreadable), ("https://0x100000000/", .unreadable),
    ("https://a.09/", .unreadable),
    ("https://[::1/", .unreadable), ("https://[::1]x/", .unreadable), ("https://[1::2::3]/", .unreadable),
    ("https://[1:2:3:4:5:6:7:8:9]/", .unreadable), ("https://[]/", .unreadable),
    ("https://[fe80::1%25eth0]/", .unreadable), ("https://evil\u{3002}test/", .notASCII),
    ("https://ex\u{430}mple.com/", .notASCII), ("https://%e3%80%82/", .notASCII),
    ("https://a\u{ad}b.com/", .notASCII),
  ])
  func refuses(_ url: String, _ failure: URLHost.Failure) {
    #expect(throws: failure) { try URLHost(url.utf8) }
  }

  @Test func findsTheAddressInsideAnother() throws {
    let mapped = try URLHost("http://[::ffff:169.254.169.254]/".utf8)
    #expect(mapped.otherNames == [Array("169.254.169.254".utf8)])
    let translated = try URLHost("http://[64:ff9b::a9fe:a9fe]/".utf8)
    #expect(translated.otherNames == [Array("169.254.169.254".utf8)])
    #expect(try URLHost("http://[2001:db8::1]/".utf8).otherNames.isEmpty)
  }

  @Test(arguments: 0..<200)
  func everySpellingOfAnAddressIsTheSame(_ seed: Int) throws {
    var random = SeededGenerator(seed)
    let bits = UInt32(truncatingIfNeeded: random.next())
    let parts = [bits >> 24, bits >> 16 & 255, bits >> 8 & 255, bits & 255]
    let usual = parts.map(String.init).joined(separator: ".")
    func spelled(_ value: UInt32) -> String {
      switch random.below(3) {
      case 0: String(value)
      case 1: "0x" + String(value, radix: 16)
      default: "0" + String(value, radix: 8)
      }
    }
    let spellings = [
      spelled(bits), spelled(parts[0]) + "." + spelled(bits & 0xff_ffff),
      parts[...1].map(spelled).joined(separator: ".") + "." + spelled(bits & 0xffff),
      parts.map(spelled).joined(separator: "."),
    ]
    for spelling in spellings {
      #expect(String(decoding: try URLHost("http://\(spelling)/".utf8).name, as: UTF8.self) == usual)
    }
  }

  @Test(arguments: 0..<200)
  func addressesReadBackAsTheyAreWritten(_ seed: Int) throws {
    var random = SeededGenerator(seed)
    let groups = (0..<8).map { _ in random.below(3) == 0 ? UInt16(random.below(65536)) : 0 }
    let long = groups.map { String($0, radix: 16) }.joined(separator: ":")
    let address = try #require(IPv6Address(Array(long.utf8)))
    #expect(address.groups == groups)
    let short = address.text.dropFirst().dropLast()
    #expect(IPv6Address(short) == address)
    #expect(short.count <= long.utf8.count + 1)
  }

  @Test func neverCrashes() {
    var random = SeededGenerator(7)
    let alphabet = Array("htps:/\\@[]?#.%0x1aA \t\n\u{e9}-".utf8)
    for _ in 0..<Rounds.count(20_000) {
      let text = (0..<random.below(24)).map { _ in alphabet[random.below(alphabet.count)] }
      let urls = [text, Array("https://".utf8) + text]
      for url in urls { _ = try? URLHost(url) }
    }
  }
}
