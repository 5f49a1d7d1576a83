import CommandKnowledge
import ShellSyntax
import Testing

@Suite struct RemovalTargetTests {
  private func targets(_ line: String) -> String {
    RemovalTargets.of(words(line))?.map(text).joined(separator: " ") ?? "nil"
  }

  @Test(arguments: [
    ("rm -rf /", "/"), ("rm / -rf", "/"), ("rm -r -f a b", "a b"), ("rm --recursive -- -x", "-x"),
    ("rm -", "-"), ("rm", ""),
    ("/bin/rm a", "a"), ("\\rm a", "a"), ("'rm' a", "a"), ("rm \"$D\"/*", "\"$D\"/*"), ("rmdir a", "a"),
    ("rmdir a/b", "a/b"),
    ("rmdir -p a/b/c", "a/b/c a a/b"), ("rmdir --parents /w/a", "/w/a /w"),
    ("rmdir --ignore-fail-on-non-empty -p a/b", "a/b a"),
    ("rmdir -p ~/a", "~/a ~"), ("rmdir -p '/w/a'", "'/w/a' /w"), ("rmdir --par a/b", "a/b a"),
    ("rmdir -- -p a/b", "-p a/b"),
    ("rmx a", "nil"), ("$X a", "nil"), ("ls", "nil"), ("unlink a", "nil"),
  ])
  func removed(_ line: String, _ expected: String) { #expect(targets(line) == expected) }

  @Test func bracesAreCarriedOut() {
    let slash = WordPart.literal(Array("/".utf8)[...])
    let brace = WordPart.brace([[.literal(Array("etc".utf8)[...])], [.literal(Array("usr".utf8)[...])]])
    let name = words("rm").first
    let target = Word(range: 0..<0, text: Array("/{etc,usr}".utf8)[...], parts: [slash, brace])
    let found = RemovalTargets.of([name, target].compactMap(\.self)[...]) ?? []
    #expect(found.map(text) == ["/etc", "/usr"])
  }

  @Test func manyBracesStayWhole() {
    let letters = WordPart.brace((0..<10).map { [.literal([UInt8(0x61 + $0)])] })
    let name = words("rm").first
    let target = Word(range: 0..<0, text: [], parts: [letters, letters, letters])
    #expect(RemovalTargets.of([name, target].compactMap(\.self)[...])?.count == 1)
  }
}
