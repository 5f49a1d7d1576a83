import Foundation
import Testing

/// A settings text that is meant to hurt, made when it is needed.
struct HostileText: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// The code that has to be found; nil when the text is merely large.
  let code: String?
  let make: @Sendable () -> [UInt8]

  static let all: [HostileText] = [
    HostileText("more than 64 MiB", "CCR001") {
      Array(#"{"permissions":{"allow":["Bash("#.utf8) + [UInt8](repeating: 0x61, count: 64 << 20)
    },
    HostileText("100,000 arrays", "CCR001") { Array((repeated("[", 100_000) + repeated("]", 100_000)).utf8) },
    HostileText("100,000 objects, never closed", "CCR001") { Array(repeated(#"{"a":"#, 100_000).utf8) },
    HostileText("a rule of 65,536 stars", nil) {
      Array(#"{"permissions":{"allow":["Bash(\#(repeated("*", 65_530)))"]}}"#.utf8)
    },
    HostileText("a rule that is too long", "CCR002") {
      Array(#"{"permissions":{"allow":["Bash(\#(repeated("*", 65_531)))"]}}"#.utf8)
    },
    HostileText("stars between letters", nil) {
      Array(#"{"permissions":{"allow":["Bash(\#(repeated("*a", 30_000)))"],"deny":["Bash(a*)"]}}"#.utf8)
    },
    HostileText("20,000 malformed rules", "CCR002") {
      Array(#"{"permissions":{"allow":[\#(repeated(#""Bash (x)","#, 20_000))"Bash"]}}"#.utf8)
    },
    HostileText("20,000 equal keys", "CCR007") { Array("{\(repeated(#""a":1,"#, 20_000))\"b\":1}".utf8) },
    HostileText("cut inside a character", "CCR001") {
      Array(#"{"permissions":{"allow":["Bash("#.utf8) + [0xE4, 0xB8]
    },
    HostileText("bytes that are no UTF-8 in a rule", "CCR006") {
      Array(#"{"permissions":{"allow":["Bash("#.utf8) + [0xFF, 0xC0, 0x80] + Array(#")"]}}"#.utf8)
    },
    HostileText("nothing but NUL", "CCR001") { [UInt8](repeating: 0, count: 100_000) },
    HostileText("nothing", nil) { [] },
    HostileText("a line of 1 MiB before the mistake", "CCR001") {
      Array(#"{"a":"\#(repeated("x", 1 << 20))",}"#.utf8)
    },
  ]

  private init(_ name: String, _ code: String?, _ make: @escaping @Sendable () -> [UInt8]) {
    testDescription = name
    self.code = code
    self.make = make
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }
}

@Suite("Hostile settings get an answer")
struct HostileInputTests {
  @Test(arguments: HostileText.all)
  func lintAnswers(_ text: HostileText) throws {
    let input = text.make()
    let run = try Program().run(["lint", "--format", "json", "-"], input: input)
    let findings = try run.findings()
    let codes = Set(findings.compactMap { $0["code"] as? String })
    if let code = text.code { #expect(codes.contains(code), "\(codes)") }
    #expect(run.errors == "")
    #expect(run.status == 0 || run.status == 1)
    // The text form shows excerpts; it has to cope with the same.
    #expect(try Program().run(["lint", "-"], input: input).status == run.status)
  }
}
