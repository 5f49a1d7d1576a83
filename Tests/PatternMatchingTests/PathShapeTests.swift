import PatternMatching
import TestSupport
import Testing

/// `PathGlob.mayMatch` against every way of filling the unknown parts of a shape.
@Suite struct PathShapeTests {
  @Test(arguments: [
    (".env", "*", true), ("/.env", "src/*", false), (".env", "src/*", true), ("/secrets/**", "sec*", false),
    ("/secrets/**", "sec*/a", true),
    ("/secrets/**", "src/*.txt", false), ("*.pem", "a/b.?em", true), ("*.pem", "a/b.?ex", false),
    ("/a/b", "a/?", true), ("/a/b", "?", false), ("/\u{e9}", "?", true), ("/a", "a/*", true),
    ("a/", "a", true),
  ])
  func examples(pattern: String, shape: String, expected: Bool) throws {
    let pieces = shape.utf8.map { byte -> PathShape.Piece in
      switch byte {
      case UInt8(ascii: "*"): .anyWithinSegment
      case UInt8(ascii: "?"): .oneWithinSegment
      default: .literal([byte])
      }
    }
    #expect(try PathGlob(Array(pattern.utf8)).mayMatch(PathShape(pieces)) == expected)
  }

  @Test func unknownPartsMayGoUp() throws {
    let glob = try PathGlob(Array("/.env".utf8))
    let src = PathShape.Piece.literal(Array("src/".utf8))
    #expect(glob.mayMatch(PathShape([src, .anything])))
    #expect(glob.mayMatch(PathShape([src, .anything, .literal(Array("/.env".utf8))])))
    // The unknown part may be `../.env`; what lies below a match is matched.
    #expect(glob.mayMatch(PathShape([src, .anything, .literal(Array("/x".utf8))])))
    #expect(
      try !PathGlob(wholePath: Array("/.env".utf8)).mayMatch(PathShape([src, .anything, .literal([120])])))
    #expect(glob.mayMatch(PathShape([src, .literal([UInt8(ascii: ".")]), .anyWithinSegment])))
  }

  @Test func directoriesWhoseContentsMatch() throws {
    let glob = try PathGlob(Array("/secrets/**".utf8))
    let shape = PathShape([.literal(Array("sec".utf8)), .anyWithinSegment])
    #expect(!glob.mayMatch(shape))
    #expect(glob.mayMatch(shape, orEverythingBelow: true))
    #expect(!glob.mayMatch(PathShape([.literal(Array("src".utf8))]), orEverythingBelow: true))
  }

  @Test func absoluteShapes() throws {
    let glob = try PathGlob(Array("/a".utf8), ignoringASCIICase: true)
    func may(_ shape: [PathShape.Piece], _ anchor: String) -> Bool {
      glob.mayMatch(PathShape(shape), anchor: Array(anchor.utf8))
    }
    #expect(may([.literal(Array("/home/u/A".utf8))], "/home/u"))
    #expect(
      may([.literal(Array("/home/".utf8)), .anyWithinSegment, .literal(Array("/a/x".utf8))], "/home/u/"))
    #expect(!may([.literal(Array("/home/u/b".utf8))], "/home/u"))
    #expect(!may([.literal(Array("/home/".utf8)), .anyWithinSegment], "/home/u"))
    #expect(may([.literal(Array("/a".utf8))], "/"))
    #expect(may([.anything], "/home/u"))
  }

  /// Never false when a filling matches; and, where no part is wholly unknown, never true without one.
  @Test func fillingsAgree() throws {
    var random = SeededGenerator(seed: 6)
    let patternPieces = ["a", "b", "/", "*", "**", "/**/", "/**", "?", "[ab]", "[!a]", "."]
    var counts = (trials: 0, yes: 0, precise: 0)
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 1...4, using: &random)).map { _ in random.pick(patternPieces) }.joined()
      guard let glob = try? PathGlob(Array(text.utf8)) else { continue }
      for _ in 0..<4 {
        let shape = randomShape(&random)
        let fillings = fill(shape[...])
        let matching = fillings.first { filling in
          guard let path = resolve(filling) else { return false }
          return glob.matches(path, isDirectory: true)
        }
        let answer = glob.mayMatch(PathShape(shape))
        counts.trials += 1
        counts.yes += answer ? 1 : 0
        if let matching, !answer {
          Issue.record("`\(text)` on \(shape): \(String(decoding: matching, as: UTF8.self)) matches")
        }
        let hasDots = shape.contains(.literal([UInt8(ascii: ".")])) || shape.contains(.anything)
        // That a pattern with an empty segment matches nothing is not seen, which only asks once too often.
        if !hasDots, !text.contains("."), !text.contains("//"), fillings.count > 1 {
          counts.precise += 1
          if answer, matching == nil { Issue.record("`\(text)` on \(shape): nothing matches") }
        }
      }
    }
    #expect(counts.trials > 1_500 && counts.yes > 300 && counts.trials - counts.yes > 300)
    #expect(counts.precise > 100)
  }

  private func randomShape(_ random: inout SeededGenerator) -> [PathShape.Piece] {
    let literals = ["a", "b", "/", "/", ".", "x"].map { PathShape.Piece.literal(Array($0.utf8)) }
    var wildcards = random.pick([1, 1, 1, 2])
    return (0..<Int.random(in: 1...6, using: &random)).map { _ in
      guard wildcards > 0, random.oneIn(3) else { return random.pick(literals) }
      wildcards -= 1
      return random.pick([.anyWithinSegment, .anyWithinSegment, .oneWithinSegment, .anything])
    }
  }

  /// Long enough for any pattern of four one-byte pieces.
  private static let names = allTexts(over: Array("abx".utf8), upTo: 4).map {
    String(decoding: $0, as: UTF8.self)
  }

  private func fill(_ shape: ArraySlice<PathShape.Piece>) -> [[UInt8]] {
    guard let first = shape.first else { return [[]] }
    let rest = fill(shape.dropFirst())
    let choices: [String]
    switch first {
    case .literal(let bytes): choices = [String(decoding: bytes, as: UTF8.self)]
    case .anyWithinSegment: choices = Self.names + ["."]
    case .oneWithinSegment: choices = ["a", "b", "x", "\u{e9}", "\u{65e5}", "."]
    case .anything: choices = ["", "a", "x/b", "/", "..", "/..", "../a", "/../b", "a/b", "/a", "a/", "../.."]
    }
    return choices.flatMap { choice in rest.map { Array(choice.utf8) + $0 } }
  }

  /// The path below the anchor, which is the root here; nil when it leaves it.
  private func resolve(_ path: [UInt8]) -> [UInt8]? {
    var result: [ArraySlice<UInt8>] = []
    for segment in path.split(separator: UInt8(ascii: "/")) {
      if segment == Array(".".utf8)[...] { continue }
      guard segment == Array("..".utf8)[...] else {
        result.append(segment)
        continue
      }
      if result.popLast() == nil { return nil }
    }
    return Array(result.joined(separator: [UInt8(ascii: "/")]))
  }
}
