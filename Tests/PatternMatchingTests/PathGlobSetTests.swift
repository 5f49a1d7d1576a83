import TestSupport
import Testing

@testable import PatternMatching

/// The set against its globs, one by one.
@Suite struct PathGlobSetTests {
  @Test func sameAsOneByOne() {
    var globs = RandomGlob(seed: 16)
    var counts = (questions: 0, found: 0, late: 0)
    for _ in 0..<150 {
      var set: [PathGlob] = []
      var paths: [[UInt8]] = []
      for _ in 0..<Int.random(in: 0...40, using: &globs.random) {
        let (pattern, some) = globs.next(paths: 2)
        if let glob = try? PathGlob(pattern, ignoringASCIICase: globs.random.oneIn(3)) { set.append(glob) }
        paths += some
      }
      let together = PathGlobSet(set)
      for path in paths + [[]] where path.last != UInt8(ascii: "/") {
        for isDirectory in [false, true] {
          let all = set.indices.filter { set[$0].matches(path, isDirectory: isDirectory) }
          let expected = all.first
          let answer = together.firstMatch(path, isDirectory: isDirectory)
          #expect(together.matches(path, isDirectory: isDirectory) == all)
          counts.questions += 1
          counts.found += expected == nil ? 0 : 1
          counts.late += (expected ?? 0) > 5 ? 1 : 0
          if answer != expected {
            let patterns = [answer, expected].map {
              $0.map { String(decoding: set[$0].pattern, as: UTF8.self) }
            }
            Issue.record("\(String(decoding: path, as: UTF8.self)), directory \(isDirectory): \(patterns)")
          }
        }
      }
    }
    #expect(counts.questions > 5_000 && counts.found > 1_000 && counts.found < counts.questions - 300)
    #expect(counts.late > 100)
  }

  /// Every short path, over patterns that make the tree branch at `**` again and again.
  @Test func sameOnEveryShortPath() {
    var random = SeededGenerator(seed: 17)
    let paths = allTexts(over: Array("ab/".utf8), upTo: 7).filter { Language.relativePaths.contains($0) }
    let pieces = ["a", "b", "/", "/", "*", "**/", "/**/", "/**", "?", "[ab]", "*a", "b*"]
    for _ in 0..<60 {
      let set = (0..<8).compactMap { _ -> PathGlob? in
        let text = (0..<Int.random(in: 1...6, using: &random)).map { _ in random.pick(pieces) }.joined()
        return try? PathGlob(Array(text.utf8))
      }
      let together = PathGlobSet(set)
      for path in paths {
        let expected = set.firstIndex { $0.matches(path, isDirectory: false) }
        if together.firstMatch(path, isDirectory: false) != expected {
          let texts = set.map { String(decoding: $0.pattern, as: UTF8.self) }
          Issue.record(
            "\(texts) on \(String(decoding: path, as: UTF8.self)): expected \(String(describing: expected))")
        }
      }
    }
  }

  /// Whether any glob matches is told by the trees alone as by the globs, also where names that all of them need are
  /// looked for first.
  @Test func treesTellWhetherAnyMatches() {
    var globs = RandomGlob(seed: 19)
    var counts = (yes: 0, no: 0)
    for _ in 0..<Rounds.count(1_500) {
      var set: [PathGlob] = []
      var paths: [[UInt8]] = []
      for _ in 0..<Int.random(in: 1...4, using: &globs.random) {
        let (pattern, some) = globs.next(paths: 3)
        if let glob = try? PathGlob(pattern, ignoringASCIICase: globs.random.oneIn(2)) { set.append(glob) }
        paths += some
        // Further down, and after other names.
        paths += some.map { Array("some-long-directory/".utf8) + $0 + Array("/below".utf8) }
      }
      let together = PathGlobSet(set)
      guard together.isInTrees else { continue }
      for path in paths where !path.isEmpty && path.last != UInt8(ascii: "/") {
        let answer = path.withUnsafeBufferPointer { bytes in
          let text = SeparatedText(bytes, at: UInt8(ascii: "/"))
          return text.withSmallLetters { together.trees.matchesFile(text, small: $0) }
        }
        let expected = set.contains { $0.matches(path, isDirectory: false) }
        if expected { counts.yes += 1 } else { counts.no += 1 }
        #expect(answer == expected, "\(String(decoding: path, as: UTF8.self))")
      }
    }
    #expect(counts.yes > 2_000 && counts.no > 2_000)
  }

  @Test func hostileSetsAreAnswered() throws {
    let deep = try PathGlob(Array((String(repeating: "**/a/", count: 500) + "b").utf8))
    let stars = try PathGlob(Array((String(repeating: "*a", count: 500) + "b").utf8))
    let set = PathGlobSet([deep, stars])
    let path = Array(String(repeating: "a/", count: 499).utf8) + Array("b".utf8)
    #expect(set.firstMatch(path, isDirectory: false) == nil)
    #expect(set.firstMatch(Array("a/".utf8) + path, isDirectory: false) == 0)
    let name = [UInt8](repeating: UInt8(ascii: "a"), count: 2_000) + Array("b".utf8)
    #expect(set.firstMatch(name, isDirectory: false) == 1)
    #expect(PathGlobSet([]).firstMatch("a".utf8, isDirectory: false) == nil)
  }

  /// More segments match at once than a walk has room for at first.
  @Test func followsManySegmentsAtOnce() throws {
    let name = String(repeating: "a", count: 200)
    let globs = try (1...150).map { length in
      let beginning = String(repeating: "a", count: length)
      return try PathGlob(Array("/\(beginning)*/\(length % 7)".utf8), ignoringASCIICase: length % 2 == 0)
    }
    let together = PathGlobSet(globs)
    for last in ["0", "3", "6", "7"] {
      let path = Array("\(name)/\(last)".utf8)
      let expected = globs.indices.filter { globs[$0].matches(path, isDirectory: false) }
      #expect(together.matches(path, isDirectory: false) == expected)
      #expect(together.firstMatch(path, isDirectory: false) == expected.first)
      #expect(expected.count == (last == "7" ? 0 : last == "0" ? 21 : last == "3" ? 22 : 21))
    }
  }
}
