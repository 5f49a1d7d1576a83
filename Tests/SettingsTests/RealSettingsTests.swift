import Discovery
import Frontmatter
import RuleSyntax
import Settings
import TestSupport
import Testing

/// Files of other people's repositories, where they are at hand.
enum RealSettings {
  static let folder = ProjectPaths.shared + "/data/real-settings"
  static let isPresent = FileSystem.live.exists(folder)

  /// A table with a heading: each line as its fields by name.
  static func table(_ path: String) -> [[String: String]] {
    let text = (try? FileSystem.live.contents(of: path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    guard let heading = lines.first else { return [] }
    return lines.dropFirst().map { fields in
      Dictionary(zip(heading.map(String.init), fields.map(String.init))) { first, _ in first }
    }
  }
}

@Suite("Real settings", .enabled(if: RealSettings.isPresent, "the collection of real settings is not there"))
struct RealSettingsTests {
  @Test func areReadAsCounted() throws {
    var files = 0
    var rules = 0
    var broken: [String] = []
    for row in RealSettings.table(RealSettings.folder + "/index.tsv") {
      guard let name = row["file"] else { continue }
      let bytes = try FileSystem.live.contents(of: RealSettings.folder + "/settings/" + name)
      let file = SettingsReader(semantics: .strict).read(
        bytes, path: "/p/.claude/settings.json", scope: .project)
      files += 1
      expectPlaced(file.entries, in: file)
      if file.problems.contains(where: { $0.kind == .invalidJSON }) {
        broken.append(name)
        #expect(file.entries.isEmpty)
        continue
      }
      #expect(!file.problems.contains { $0.kind == .wrongType || $0.kind == .tooLarge }, "\(name)")
      for list in RuleList.allCases {
        let count = file.entries.count { $0.list == list }
        #expect(String(count) == row[list.rawValue], "\(name) \(list.rawValue)")
        rules += count
      }
      #expect((file.defaultMode?.value ?? "") == row["defaultMode"], "\(name)")
    }
    #expect(files >= 240 && rules >= 8_000)
    #expect(broken.count == 12 && broken.allSatisfy { $0.hasSuffix(".malformed.json") })
  }

  /// Broken files: the rules that their writers meant are found, and the mistake is placed.
  @Test func areRecovered() throws {
    for row in RealSettings.table(RealSettings.folder + "/index.tsv") {
      guard let name = row["file"], name.hasSuffix(".malformed.json") else { continue }
      let bytes = try FileSystem.live.contents(of: RealSettings.folder + "/settings/" + name)
      let file = SettingsReader(semantics: .strict).read(
        bytes, path: "/p/.claude/settings.json", scope: .project)
      for list in RuleList.allCases {
        let count = file.rejectedEntries.count { $0.list == list }
        #expect(String(count) == row[list.rawValue], "\(name) \(list.rawValue)")
      }
      expectPlaced(file.rejectedEntries, in: file)
    }
  }

  /// The literal under an entry's span decodes to the entry's text, and its line and column are those of an
  /// editor.
  private func expectPlaced(_ entries: [RuleEntry], in file: SettingsFile) {
    var line = 1
    var lineStart = 0
    var offset = 0
    for entry in entries.sorted(by: { $0.span.start < $1.span.start }) {
      let span = entry.span
      let literal = Array(file.source[span.start.offset..<span.end.offset])
      #expect((try? JSONReader().read(literal).root.string) == entry.text)
      while offset < span.start.offset {
        if file.source[offset] == 0x0A { (line, lineStart) = (line + 1, offset + 1) }
        offset += 1
      }
      #expect(span.start.line == line && span.start.column == offset - lineStart + 1)
    }
  }

  @Test func frontmatterIsReadAsCounted() throws {
    var files = 0
    var rules = 0
    var notYAML = 0
    for row in RealSettings.table(RealSettings.folder + "/frontmatter/index.tsv") {
      guard let name = row["file"] else { continue }
      let bytes = try FileSystem.live.contents(of: RealSettings.folder + "/frontmatter/" + name)
      let kind: FrontmatterReader.Kind = row["kind"] == "agents" ? .agent : .skill
      let file = FrontmatterReader(semantics: .strict).read(bytes, path: "/p/x.md", kind: kind)
      files += 1
      let found = file.entries + file.toolRestrictions
      rules += found.count
      if file.problems.contains(where: { $0.kind == .invalidYAML }) {
        notYAML += 1
        #expect(!found.contains { $0.list == .allow })
        continue
      }
      let isRead =
        row["key"] == (kind == .agent ? "tools" : "allowed-tools") || row["key"] == "disallowedTools"
      let misplaced = file.problems.filter { $0.kind == .misplacedKey }
      #expect(misplaced.isEmpty == isRead, "\(name)")
      if isRead, row["shape"] != "empty" { #expect(!(found + file.rejectedEntries).isEmpty, "\(name)") }
      for entry in found {
        let shown = file.text(at: entry.span)
        #expect(shown.contains(String(decoding: entry.text, as: UTF8.self)), "\(name)")
      }
    }
    #expect(files >= 200 && rules >= 900)
    #expect(notYAML == 20)
  }
}

@Suite("Hostile settings")
struct HostileSettingsTests {
  private func read(_ text: [UInt8]) -> SettingsFile {
    SettingsReader(semantics: .strict).read(text, path: "/p/.claude/settings.json", scope: .managed)
  }

  @Test(arguments: [
    "[", "{\"a\":", "[{\"a\":", "{", "[[", "\"", "\\", "{\"", "/*", "//\n", ",", ":", "]", "}", "-", "\u{1}",
  ])
  func endsOnRepetition(_ piece: String) {
    let text = Array(String(repeating: piece, count: 100_000).utf8)
    let file = read(text)
    #expect(file.entries.isEmpty && file.problems.count == 1)
    let inside = Array(#"{"permissions":{"deny":["a","#.utf8) + text
    #expect(read(inside).entries.isEmpty && read(inside).problems.count == 1)
  }

  @Test func namesTheDepth() {
    let text = Array((#"{"a":"# + String(repeating: "[", count: 100_000)).utf8)
    #expect(read(text).problems.map(\.message) == ["more than 512 arrays and objects in each other"])
  }

  @Test func namesTheSize() {
    let text = [UInt8](repeating: 0x20, count: (64 << 20) + 1)
    #expect(read(text).problems.map(\.kind) == [.tooLarge])
    #expect(read(text).problems.first?.message.contains("67108864") == true)
  }

  /// Every way to cut a text with characters of all lengths gives an error or an answer.
  @Test func survivesCuts() {
    let text = Array(
      "{\"permissions\":{\"deny\":[\"é€😀\\ud83d\\ude00\\n\",\"b\"],\"defaultMode\":\"plan\"}}".utf8)
    for end in text.indices {
      let file = read(Array(text[..<end]))
      #expect(file.entries.isEmpty && file.problems.map(\.kind) == [.invalidJSON])
      for start in text.indices where start < end { _ = JSONReader().recover(Array(text[start..<end])) }
    }
    #expect(read(text).entries.count == 2)
  }

  @Test func manyKeysAndDuplicates() {
    var text = Array("{\"permissions\":{\"deny\":[\"a\"]}".utf8)
    for number in 0..<50_000 { text += Array(",\"k\(number % 25_000)\":1".utf8) }
    text.append(UInt8(ascii: "}"))
    let file = read(text)
    #expect(file.listed == ["deny a"] && file.problems.count == 10_000)
  }
}
