import CommandKnowledge
import ShellSyntax
import Testing

@Suite struct SedScriptTests {
  @Test(arguments: [
    "p", "1,20p", "$p", "$!p", "/x/d", "/x/,/y/d", "1~2p", "0,/x/p", "2,+3p", "2,~4p", "\\%x%p", "/x/I,/y/Mp",
    "=", "q", "q5", "Q",
    "s/a/b/", "s/a/b/g", "s/a/b/gIp", "s/a/b/2", "s|a|b|", "s,a\\,b,c,", "s/[^a]/b/", "s/[[:alpha:]]*/x/",
    "s/[]a]/b/", "s/[\\/]/x/",
    "s/a/b/;s/c/d/", "s/a/b/\np", "y/abc/xyz/", "/x/{p;d}", "1!G;h;$!d", "n;N;D;P;x;g;H", "# only text",
    "p # text", "", " ; ", "s/é/e/",
    "s/a/\\\n/", "l 5", "z", "F",
  ])
  func harmless(_ script: String) { #expect(SedScript.isHarmless(Array(script.utf8))) }

  @Test(arguments: [
    "w x", "W x", "r x", "R x", "e", "1e id", "$e id", "s/a/b/e", "s/a/b/w x", "s/a/b/gw x", "s/a/b/pe",
    "a x", "i\\\nx", "c x", "/x/{p;w o",
    "/x/w o", "/x/{w o\n}", "p;w o", "p\nw o", "p}w o", "{p", "}", "s/a/b", "s/a", "s", "y/a", "/x", "v",
    ":a;ba", "b", "t x", "L", "x/",
    "1,", "sxaxbx", "s\\a\\b\\", "s\na\nb\n", "p w o", "pw o", "d;e", "s/[/]/x/", "s/[[:a:]/]/p;y/w/x/",
    "s/[\\]/]/x/w o", "s/[a/b/;w o", "s/a\n/b/",
    "\\nxnp", "s\u{E9}a\u{E9}b\u{E9}", "s|\u{E9}|\\|w o|", "p\rw o", "p\0w o", "\u{FEFF}p", "-e p",
  ])
  func harmful(_ script: String) { #expect(!SedScript.isHarmless(Array(script.utf8)), "\(script)") }

  @Test(arguments: [
    ("sed -i s/a/b/ f", ["s/a/b/"]), ("sed -e p -e d f", ["p", "d"]), ("sed -i.bak -ne p f", ["p"]),
    ("sed --expression=p f", ["p"]),
    ("sed --in-place=.b p f", ["p"]), ("sed -nE p f", ["p"]), ("sed -- p f", ["p"]), ("sed -ep f", ["p"]),
  ])
  func scripts(_ line: String, _ expected: [String]) {
    #expect(SedScript.scripts(of: words(line))?.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test(arguments: [
    "sed -f x f", "sed --file=x f", "sed -i/tmp/x p f", "sed -i'/tmp/*' p f", "sed --in-place=a/b p f",
    "sed $X f", "sed -e $X f", "sed -l 5 p f",
    "sed --unheard p f", "sed --expr p f", "sed -nf x f", "sed -e",
  ])
  func scriptsNotUnderstood(_ line: String) { #expect(SedScript.scripts(of: words(line)) == nil) }

  @Test func longScriptsTakeLinearTime() {
    // Each would take minutes if a step were repeated for every byte.
    for piece in ["[", "[[:", "s/a/b/;", "{", "\\", "s/[a]", "/x/,", "w a\n", "!"] {
      let script = Array(String(repeating: piece, count: 200_000).utf8)
      _ = SedScript.isHarmless(script)
      _ = FileOperands.of(words("sed '\(String(repeating: piece, count: 100_000))' f"), byBaseName: true)
    }
  }
}
