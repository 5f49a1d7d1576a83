import RuleSyntax
import Settings
import TestSupport
import Testing

@testable import PolicyAnalysis

@Suite("Edits of rule lists keep every other byte")
struct EntryEditsTests {
  /// A small deterministic generator, so that a failure can be run again.
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  /// Pieces of a JSON string: what stands in the file, and what it means.
  private static let pieces: [(written: String, meant: String)] = [
    ("a", "a"), ("*", "*"), (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"), (#"\n"#, "\n"), (#"\t"#, "\t"),
    (#"\u0041"#, "A"), (#"\u00e9"#, "é"), ("é", "é"), ("世", "世"), (#"\u4e16"#, "世"), (#"\ud83d\ude00"#, "😀"),
    ("😀", "😀"), ("(", "("), (")", ")"), (" ", " "), (#"\u200b"#, "\u{200B}"),
  ]
  private static let blanks = ["", " ", "\n", "\n    ", "\t", "\r\n  "]

  /// A list as it stands in a file, and the texts in it.
  private func list(_ random: inout Random) -> (source: String, texts: [String]) {
    var source = #"{"x":[1],"permissions":{"allow":["#
    var texts: [String] = []
    let count = Int.random(in: 1...5, using: &random)
    for index in 0..<count {
      var meant = ""
      source += Self.blanks.randomElement(using: &random) ?? ""
      source += "\""
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        guard let piece = Self.pieces.randomElement(using: &random) else { continue }
        source += piece.written
        meant += piece.meant
      }
      source += "\""
      source += Self.blanks.randomElement(using: &random) ?? ""
      if index < count - 1 { source += "," }
      texts.append(meant)
    }
    return (source + #"],"deny":["d"]}}"#, texts)
  }

  private func read(_ source: [UInt8]) -> SettingsFile {
    SettingsReader(semantics: .strict).read(source, path: "/p/.claude/settings.json", scope: .project)
  }

  private func texts(_ file: SettingsFile, _ list: RuleList) -> [String] {
    file.entries.filter { $0.list == list }.map(\.displayText)
  }

  @Test func removingAnEntryRemovesJustThat() throws {
    var random = Random(state: 1)
    for _ in 0..<Rounds.count(2_000) {
      let (source, expected) = list(&random)
      let file = read(Array(source.utf8))
      let index = Int.random(in: 0..<expected.count, using: &random)
      let entry = file.entries.filter { $0.list == .allow }[index]
      let fix = try #require(EntryEdits(entry, in: file).removing(description: "x"), "\(source)")
      let edited = read(Fix.apply(fix.edits, to: file.source).bytes)
      var left = expected
      left.remove(at: index)
      #expect(edited.problems.isEmpty && texts(edited, .allow) == left, "\(source)")
      #expect(texts(edited, .deny) == ["d"])
    }
  }

  @Test func replacingAnEntryKeepsEscapesElsewhere() throws {
    var random = Random(state: 2)
    for _ in 0..<Rounds.count(2_000) {
      let (source, expected) = list(&random)
      let file = read(Array(source.utf8))
      let index = Int.random(in: 0..<expected.count, using: &random)
      let entry = file.entries.filter { $0.list == .allow }[index]
      let wanted = (Self.pieces.randomElement(using: &random)?.meant ?? "") + expected[index] + "\"\\)"
      let fix = try #require(
        EntryEdits(entry, in: file).replacing(with: Array(wanted.utf8), description: "x"), "\(source)")
      let result = Fix.apply(fix.edits, to: file.source).bytes
      var left = expected
      left[index] = wanted
      #expect(texts(read(result), .allow) == left, "\(source)")
      // Everything outside the literal is byte for byte the same.
      #expect(result.starts(with: file.source[...entry.span.start.offset]))
      let tail = file.source[(entry.span.end.offset - 1)...]
      #expect(result.suffix(tail.count).elementsEqual(tail))
    }
  }

  @Test func everyByteOfARuleHasItsPlace() throws {
    let source = Array(#"{"permissions":{"allow":["a\u00e9😀\ud83d\ude00\"b"]}}"#.utf8)
    let file = read(source)
    let entry = try #require(file.entries.first)
    let text = try #require(EntryText(entry, in: file))
    let start = entry.span.start.offset + 1
    #expect(text.span(of: 0..<1)?.start.offset == start)
    #expect(text.span(of: 1..<3)?.start.offset == start + 1)
    #expect(text.span(of: 1..<3)?.end.offset == start + 7)
    #expect(text.span(of: 3..<7)?.end.offset == start + 11)
    #expect(text.span(of: 7..<11)?.end.offset == start + 23)
    #expect(text.span(of: 11..<12)?.end.offset == start + 25)
    #expect(text.span(of: 0..<entry.text.count + 1) == nil)
  }

  @Test func editsThatOverlapAreLeftForTheNextRun() {
    let edits = [
      Fix.Edit(file: "f", offset: 0, length: 2, replacement: []),
      Fix.Edit(file: "f", offset: 1, length: 2, replacement: [0x78]),
      Fix.Edit(file: "f", offset: 3, length: 0, replacement: [0x79]),
      Fix.Edit(file: "f", offset: 9, length: 1, replacement: []),
      Fix.Edit(file: "f", offset: 3, length: .max, replacement: []),
    ]
    let result = Fix.apply(edits, to: Array("abcd".utf8))
    #expect(String(decoding: result.bytes, as: UTF8.self) == "cyd")
    #expect(result.count == 2)
  }
}
