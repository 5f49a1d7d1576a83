import Settings
import Testing

@testable import Reporting

@Suite("Source lines under a finding")
struct SourceExcerptTests {
  /// The excerpt of a line of which `part` is marked.
  private func excerpt(_ source: String, _ part: Range<Int>) throws -> String {
    let bytes = Array(source.utf8)
    let span = TextLines(bytes).span(of: part)
    return try #require(SourceExcerpt(bytes, span)).rendered(TextStyle(), role: .error)
  }

  @Test func caretsStandUnderThePart() throws {
    #expect(try excerpt("{\n  \"ab\": 1\n}", 4..<8) == "    2 |   \"ab\": 1\n      |   ^^^^")
  }

  @Test func anEmptyPartHasOneCaret() throws {
    #expect(try excerpt("abc", 1..<1) == "    1 | abc\n      |  ^")
    #expect(try excerpt("abc", 3..<3) == "    1 | abc\n      |    ^")
    #expect(try excerpt("", 0..<0) == "    1 | \n      | ^")
  }

  @Test func tabsWideAndInvisibleCharactersKeepTheColumns() throws {
    #expect(try excerpt("\tx", 1..<2) == "    1 |   x\n      |   ^")
    #expect(try excerpt("世x", 3..<4) == "    1 | 世x\n      |   ^")
    #expect(try excerpt("e\u{301}x", 3..<4) == "    1 | e\u{301}x\n      |  ^")
    #expect(try excerpt("\u{200B}x", 0..<3) == "    1 | <U+200B>x\n      | ^^^^^^^^")
  }

  @Test func escapeSequencesDoNotReachTheTerminal() throws {
    #expect(try excerpt("\u{1B}[2Jx", 4..<5) == "    1 | <U+001B>[2Jx\n      |            ^")
  }

  @Test func aLongLineIsCutAroundThePart() throws {
    let line = String(repeating: "a", count: 5_000) + "B" + String(repeating: "c", count: 5_000)
    let lines = try excerpt(line, 5_000..<5_001).split(separator: "\n")
    #expect(lines[0].utf8.count < 120 && lines[0].contains("…aaaa") && lines[0].hasSuffix("c…"))
    let column = lines[1].prefix { $0 != "^" }.count
    #expect(lines[0].dropFirst(column).first == "B")
  }

  @Test func aPartOverSeveralLinesIsMarkedToTheEndOfItsFirst() throws {
    #expect(try excerpt("ab\r\ncd", 1..<5) == "    1 | ab\n      |  ^")
  }

  @Test func bytesThatAreNoTextDoNotTrap() throws {
    for source in [[0xFF, 0xFE], [0xC3], [0x80, 0x22], [0xF0, 0x9F, 0x22, 0x0A]] as [[UInt8]] {
      for start in 0...source.count {
        for end in start...source.count {
          #expect(SourceExcerpt(source, TextLines(source).span(of: start..<end)) != nil)
        }
      }
    }
    let far = SourcePosition(offset: 9, line: 1, column: 10)
    #expect(SourceExcerpt([0x61], SourceSpan(start: far, end: far)) == nil)
  }
}

@Suite("Paths for people")
struct DisplayPathTests {
  @Test(
    arguments: [
      ("/w/app", "/w/app/a/b.json", "a/b.json"), ("/w/app", "/w/apple/b", "/w/apple/b"),
      ("/w/app", "/w/app", "/w/app"), ("/", "/etc/x", "etc/x"), ("/w", "<stdin>", "<stdin>"),
      ("/w/app/", "/w/app/x", "x"),
    ])
  func areRelativeBelowTheDirectory(_ directory: String, _ path: String, _ shown: String) {
    #expect(DisplayPath(relativeTo: directory).text(path) == shown)
  }
}
