import PatternMatching
import TestSupport
import Testing

@Suite struct LanguageTests {
  private func pattern(_ text: String) -> WildcardPattern { WildcardPattern(stars: text.utf8) }

  private func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  @Test func differencesAreReadable() throws {
    let allowed = Language.wildcard(pattern("git"), endsAtWordBoundary: true)
    let denied = Language.wildcard(pattern("git push"), endsAtWordBoundary: true)
    #expect(text(try allowed.subtracting(denied).shortestMember()) == "git")
    #expect(try denied.inclusion(in: allowed) == .included)
    #expect(try allowed.inclusion(in: denied) == .excluded(witness: Array("git".utf8)))
    #expect(text(try denied.subtracting(.literal(Array("git push".utf8))).shortestMember()) == "git push ")
    let onlyWords = denied.subtracting(.literal(Array("git push".utf8)))
    let main = try onlyWords.witness(
      for: pattern("git push *"), words: ["", "main", "-f"].map { Array($0.utf8) })
    #expect(text(main) == "git push ")
    let two = onlyWords.subtracting(.wildcard(pattern("* ")))
    #expect(
      text(try two.witness(for: pattern("git push *"), words: ["", "main"].map { Array($0.utf8) }))
        == "git push main")
  }

  @Test func constants() throws {
    #expect(try Language.empty.isEmpty())
    #expect(try Language.all.complement.isEmpty())
    #expect(try Language.all.shortestMember() == [])
    #expect(try Language.literal([]).subtracting(.all).isEmpty())
    #expect(try Language.oneByte(of: Array("xq".utf8)).shortestMember() == Array("q".utf8))
    #expect(try Language.texts(without: Array("a".utf8)).intersection(.wildcard(pattern("*a*"))).isEmpty())
    #expect(Language.texts(without: Array("a".utf8)).contains([]))
  }

  @Test func validUTF8IsWhatSwiftDecodes() {
    var random = SeededGenerator(seed: 13)
    let bytes: [UInt8] = [
      0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed,
      0xee, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff,
    ]
    var valid = 0
    for _ in 0..<Rounds.count(20_000) {
      let text = (0..<Int.random(in: 0...4, using: &random)).map { _ in random.pick(bytes) }
      let expected = String(validating: text, as: UTF8.self) != nil
      valid += expected ? 1 : 0
      if Language.validUTF8.contains(text) != expected { Issue.record("\(text): expected \(expected)") }
    }
    #expect(valid > 1_000)
  }

  @Test func readableMembers() throws {
    let wide = Language.oneByte(of: [0x80, 0xc3]).union(.literal(Array("\u{e9}\u{e9}".utf8)))
    #expect(try wide.shortestMember() == [0x80])
    #expect(text(try wide.readableMember()) == "\u{e9}\u{e9}")
    #expect(text(try wide.union(.literal(Array("long".utf8))).readableMember()) == "long")
    #expect(try Language.oneByte(of: [0x80]).readableMember() == [0x80])
    #expect(try Language.empty.readableMember() == nil)
  }

  @Test func letterCase() throws {
    let language = Language.wildcard(pattern("Get-*"), ignoringASCIICase: true)
    #expect(language.contains("gEt-Item".utf8))
    #expect(!language.contains("gEt_Item".utf8))
  }

  @Test(arguments: [
    ("*.example.com", "a.example.com", true), ("*.example.com", "a.b.Example.COM", true),
    ("*.example.com", "example.com", false), ("*.example.com", ".example.com", false),
    ("*.example.com", "a..example.com", false), ("example.com", "EXAMPLE.com", true),
    ("api*.example.com", "api2.example.com", true), ("api*.example.com", "api.example.com", true),
    ("api*.example.com", "api.x.example.com", false), ("a.*.c", "a.b.c", true), ("a.*.c", "a.b.b.c", false),
  ])
  func domains(pattern: String, host: String, expected: Bool) {
    #expect(Language.domain(Array(pattern.utf8)).contains(host.utf8) == expected)
  }

  @Test func domainsOfPatternsInclude() throws {
    let wide = Language.domain(Array("*.example.com".utf8))
    #expect(try Language.domain(Array("*.api.example.com".utf8)).inclusion(in: wide) == .included)
    #expect(
      text(try wide.subtracting(.domain(Array("*.api.example.com".utf8))).shortestMember()) == "a.example.com"
    )
  }

  @Test func resolvedPaths() {
    for (path, absolute, relative) in [
      ("/", true, false), ("", false, false), ("/a", true, false), ("a", false, true), ("a/b", false, true),
      ("a//b", false, false), ("a/", false, false), ("/a/.", false, false), ("../a", false, false),
      ("a/..b/...", false, true), ("/.env", true, false), ("/a/..", false, false), ("a/\0", false, false),
    ] {
      #expect(Language.absolutePaths.contains(path.utf8) == absolute, "`\(path)`")
      #expect(Language.relativePaths.contains(path.utf8) == relative, "`\(path)`")
    }
  }

  @Test func limitsAreErrors() throws {
    // The union of these needs a state for every combination of what was seen.
    let patterns = (0..<12).map {
      Language.wildcard(pattern("*a" + String(repeating: "?", count: 0) + "*\($0)*b"))
    }
    let hard = Language.intersection(of: patterns)
    #expect(throws: TooLarge(limit: .states)) { try hard.isEmpty(BuildLimits(maximumStates: 50)) }
    #expect(throws: TooLarge(limit: .moves)) { try hard.isEmpty(BuildLimits(maximumMoves: 500)) }
    #expect(throws: TooLarge.self) { try hard.determinized(BuildLimits(maximumStates: 50)) }
    #expect(throws: TooLarge.self) {
      try hard.complement.concatenating(.all, BuildLimits(maximumStates: 50))
    }
  }

  @Test func wildcardsFilledWithWords() {
    let words = ["", "main", "-f"].map { Array($0.utf8) }
    let texts = pattern("a*b*").texts(filledWith: words).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      texts == ["ab", "abmain", "amainb", "ab-f", "a-fb", "amainbmain", "amainb-f", "a-fbmain", "a-fb-f"])
    #expect(pattern("a*b*").texts(filledWith: words, limit: 2).count == 2)
    #expect(pattern("ab").texts(filledWith: words) == [Array("ab".utf8)])
    #expect(pattern("*").texts(filledWith: []).isEmpty)
  }

  /// The automaton of a glob accepts what `PathGlob.matches` does, and inclusion of globs agrees with a look at all
  /// paths.
  @Test func globsAsLanguages() throws {
    var random = SeededGenerator(seed: 14)
    let paths = allTexts(over: Array("ab/x".utf8), upTo: 5).filter { Language.relativePaths.contains($0) }
    let pieces = ["a", "b", "/", "*", "**", "/**/", "/**", "**/", "?", "[ab]", "[!a]"]
    var counts = (trials: 0, included: 0)
    for _ in 0..<500 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 1...4, using: &random)).map { _ in random.pick(pieces) }.joined()
      }
      let globs = texts.compactMap { try? PathGlob(Array($0.utf8)) }
      guard globs.count == 2 else { continue }
      for areDirectories in [false, true] {
        let languages = globs.map {
          Language.paths($0, areDirectories: areDirectories).intersection(.relativePaths)
        }
        let matched = zip(globs, languages).map { glob, language in
          paths.map { path in
            let answer = glob.matches(path, isDirectory: areDirectories)
            if language.contains(path) != answer {
              Issue.record("\(texts) on \(String(decoding: path, as: UTF8.self)): the matcher says \(answer)")
            }
            return answer
          }
        }
        let included = zip(matched[0], matched[1]).allSatisfy { !$0 || $1 }
        counts.trials += 1
        switch try languages[0].inclusion(in: languages[1]) {
        case .included:
          counts.included += 1
          #expect(included, "\(texts)")
        case .excluded(let witness):
          #expect(globs[0].matches(witness, isDirectory: areDirectories), "\(texts)")
          #expect(!globs[1].matches(witness, isDirectory: areDirectories), "\(texts)")
          if included {
            #expect(witness.count > 5 || witness.contains { !Array("ab/x".utf8).contains($0) }, "\(texts)")
          }
        }
      }
    }
    #expect(counts.trials > 400 && counts.included > 40 && counts.included < counts.trials - 40)
  }

  @Test func globsBehindAnAnchor() throws {
    let glob = try PathGlob(Array("*.PEM".utf8), ignoringASCIICase: true)
    let language = Language.paths(glob, anchor: Array("/home/u".utf8)).intersection(.absolutePaths)
    #expect(language.contains("/home/u/a/b.pem".utf8))
    #expect(language.contains("/home/u/x.pem/y".utf8))
    #expect(!language.contains("/home/b.pem".utf8))
    #expect(!language.contains("/HOME/u/b.pem".utf8))
    #expect(text(try language.shortestMember()) == "/home/u/.pem")
  }
}
