import PatternMatching
import TestSupport
import Testing

@Suite struct PathGlobTests {
  @Test(arguments: [
    ("*.env", "a/b.env", true), ("*.env", ".env", true), ("a/*.txt", "b/a/x.txt", false),
    ("/a/*.txt", "a/x.txt", true), ("a/**/z", "a/z", true), ("a/**/z", "a/b/c/z", true),
    ("a/**/z", "a/zz", false), ("src", "lib/src/x", true), ("build/", "build", false),
    ("build/", "a/build/x", true), ("a**b", "a/b", false), ("a**b", "axxb", true), ("**", "a/b", true),
    ("**", "", false), ("*", "", false), ("/**", "", false), ("src/**", "src", false),
    ("src/**", "src/a", true),
    ("src/**", "srcx/a", false), (".env*", ".env.local", true), (".env*", "x.env", false),
    ("*secret*", "a/my-secrets/b", true), ("[!a]1", "a1", false), ("[[:digit:]]x", "5x", true),
    ("a\\*b", "a*b", true), ("a\\*b", "axb", false), ("?", "\u{e9}", false), ("??", "\u{e9}", true),
    ("!a", "!a", true), ("#a", "#a", true), ("/**//", "b", false), ("/**//", "b/c", false),
    ("a ", "a ", true), ("a ", "a", false),
  ])
  func examples(pattern: String, path: String, expected: Bool) throws {
    let glob = try PathGlob(Array(pattern.utf8))
    #expect(glob.matches(path.utf8, isDirectory: false) == expected)
  }

  @Test(arguments: ["", "/", "[", "a[b", "a\\", "[[:foo:]]", "a\\/", "[a-", "[!"])
  func malformed(pattern: String) {
    #expect(throws: PathGlobError.self) { try PathGlob(Array(pattern.utf8)) }
  }

  @Test(arguments: [
    ("*.PEM", "a/b.pem", true), ("Secret/**", "sECRET/x", true), ("[A]b", "aB", true), ("[!a]", "A", false),
    ("[!a]", "a", false), ("[a-c]X", "Bx", true), ("\u{c9}", "\u{e9}", false), ("a", "b", false),
  ])
  func ignoresCase(pattern: String, path: String, expected: Bool) throws {
    let glob = try PathGlob(Array(pattern.utf8), ignoringASCIICase: true)
    #expect(glob.matches(path.utf8, isDirectory: false) == expected)
  }

  @Test(arguments: [
    ("/a/*", "a/b", true), ("/a/*", "a/b/c", false), ("/a/**", "a", true), ("/a/**", "a/b/c", true),
    ("/a", "a/b", false), ("/a/**/b", "a/b", true), ("/a/**/b", "a/x/y/b", true), ("/**", "", true),
    ("/**", "a/b", true), ("/a**/b", "ax/y/b", false), ("/a/", "a", true), ("/*", "a", true),
    ("/*", "a/b", false),
  ])
  func wholePaths(pattern: String, path: String, expected: Bool) throws {
    let glob = try PathGlob(wholePath: Array(pattern.utf8))
    #expect(glob.matches(path.utf8, isDirectory: true) == expected)
  }

  @Test(arguments: [
    ("**", "", true), ("*", "", true), ("*", "a/b", true), ("src/**", "src", true), ("src/**", "src/x", true),
    ("src/**", "", false), ("src/*", "src", true), ("src/?*", "src", true), ("src/*a", "src", false),
    ("*/", "src", true), ("src/*/", "src", false), ("src/*/", "src/x", true), ("src", "src", true),
    ("**/a/**", "x/a", true), ("**/a/**", "x/b", false),
  ])
  func everythingBelow(pattern: String, directory: String, expected: Bool) throws {
    let glob = try PathGlob(Array(pattern.utf8))
    #expect(glob.matchesEverything(below: Array(directory.utf8)) == expected)
  }

  /// Outline, PCRE2 and automaton on every short path, for patterns over a small alphabet.
  @Test func threeMatchersAgree() throws {
    var random = SeededGenerator(seed: 5)
    let paths = allTexts(over: Array("ab/x".utf8), upTo: 5).filter { path in
      !path.isEmpty && path.first != UInt8(ascii: "/") && path.last != UInt8(ascii: "/")
        && !zip(path, path.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: "/") }
    }
    let pieces = ["a", "b", "/", "*", "**", "/**/", "/**", "**/", "?", "[ab]", "[!a]", "\\/"]
    var counts = (patterns: 0, outlines: 0, matched: 0)
    for _ in 0..<700 {
      let pattern = Array(
        (0..<Int.random(in: 1...6, using: &random)).map { _ in random.pick(pieces) }.joined().utf8)
      guard pattern.last != UInt8(ascii: "/"), let glob = try? PathGlob(pattern) else { continue }
      let compiled = try CompiledPattern(glob.compiledText)
      counts.patterns += 1
      counts.outlines += glob.isOutline ? 1 : 0
      for path in paths {
        let byMachine = glob.machineMatches(path)
        let byPCRE2 = try path.withUnsafeBufferPointer { (p) throws(Undecided) in try compiled.matches(p) }
        let answer = glob.matches(path, isDirectory: false)
        counts.matched += answer ? 1 : 0
        if byMachine != answer || byPCRE2 != answer {
          let text = String(decoding: pattern, as: UTF8.self)
          Issue.record(
            "`\(text)` on \(String(decoding: path, as: UTF8.self)): \(answer) \(byPCRE2) \(byMachine)")
        }
      }
    }
    #expect(counts.patterns > 400 && counts.outlines > 100 && counts.patterns - counts.outlines > 100)
    #expect(counts.matched > 5_000)
  }

  /// An answer is never given up: not for patterns that PCRE2 cannot take, nor for hostile ones.
  @Test func hostilePatternsAreAnswered() throws {
    let stars = Array(String(repeating: "*[ab]", count: 3_200).utf8)
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 3_300)
    #expect(try PathGlob(stars).matches(text, isDirectory: false))
    #expect(try !PathGlob(Array("*a*a*a*a*a*a*a*a*a*a*a*a?b".utf8)).matches(text, isDirectory: false))
    let deep = Array(String(repeating: "a/", count: 2_000).utf8) + Array("b".utf8)
    #expect(try PathGlob(Array("**/a/**/a/**/a?/**/[b]".utf8)).matches(deep, isDirectory: false) == false)
    #expect(try PathGlob(Array("**/a/**/a/**/[a]/**/[b]".utf8)).matches(deep, isDirectory: false))
  }
}
