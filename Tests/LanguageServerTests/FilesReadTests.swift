import Discovery
import RuleSyntax
import Settings
import Testing

@testable import LanguageServer

/// Files that are remembered are those that would be read.
struct FilesReadTests {
  @Test func theBytesAndTheScopeDecide() {
    let files = FilesRead()
    let reader = SettingsReader(semantics: .product)
    let texts = [
      #"{"permissions": {"allow": ["Bash(ls)"]}}"#, #"{"permissions": {"deny": ["Bash(id)"]}}"#, "{",
    ]
    for scope in [Scope.project, .user, .managed] {
      // The same again, then another, then the first one.
      for text in [texts[0], texts[0], texts[1], texts[2], texts[0]] {
        let found = files.read(reader, Array(text.utf8), SettingsSource(path: "/w/s.json", scope: scope))
        let wanted = reader.read(Array(text.utf8), path: "/w/s.json", scope: scope)
        #expect(found.source == wanted.source)
        #expect(found.scope == scope)
        #expect(found.entries.map(\.text) == wanted.entries.map(\.text))
        #expect(found.entries.map(\.list) == wanted.entries.map(\.list))
        #expect(found.problems.map(\.kind) == wanted.problems.map(\.kind))
      }
    }
  }

  @Test func manyFilesAreRememberedByTheirPlaces() {
    let files = FilesRead()
    let reader = SettingsReader(semantics: .product)
    for _ in 0..<2 {
      for number in 0..<100 {
        let text = #"{"permissions": {"allow": ["Bash(run \#(number))"]}}"#
        let found = files.read(
          reader, Array(text.utf8), SettingsSource(path: "/w/\(number).json", scope: .project))
        #expect(found.path == "/w/\(number).json")
        #expect(found.entries.map(\.text) == [Array("Bash(run \(number))".utf8)])
      }
    }
  }
}
