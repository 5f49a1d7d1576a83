import PatternMatching
import TestSupport
import Testing

/// Inclusion of globs in unions of globs against a look at all paths of up to four of three names, of which no
/// pattern holds the third.
@Suite struct PathLanguageOracleTests {
  @Test func inclusionInUnions() throws {
    let names = ["a", "b", "x"].map { Array($0.utf8) }
    var paths: [[UInt8]] = []
    var layer: [[UInt8]] = [[]]
    for _ in 0..<4 {
      layer = layer.flatMap { path in names.map { path.isEmpty ? $0 : path + [UInt8(ascii: "/")] + $0 } }
      paths += layer
    }
    var random = SeededGenerator(seed: 18)
    let elements = ["a", "b", "*", "**", "a", "b"]
    func glob(_ random: inout SeededGenerator) -> String {
      var text = (0..<random.pick([1, 1, 2])).map { _ in random.pick(elements) }.joined(separator: "/")
      if random.oneIn(2) { text = "/" + text }
      if random.oneIn(4) { text += "/" }
      return text
    }
    var counts = (trials: 0, included: 0)
    for _ in 0..<Rounds.count(2_000) {
      let texts = (0..<Int.random(in: 1...6, using: &random)).map { _ in glob(&random) }
      let globs = try texts.map { try PathGlob(Array($0.utf8)) }
      let first = Language.paths(globs[0]).intersection(.relativePaths)
      let union = Language.union(of: globs.dropFirst().map { Language.paths($0) })
      let together = PathGlobSet(Array(globs.dropFirst()))
      let missed = paths.filter {
        globs[0].matches($0, isDirectory: false) && together.firstMatch($0, isDirectory: false) == nil
      }
      counts.trials += 1
      switch try first.inclusion(in: union) {
      case .included:
        counts.included += 1
        #expect(missed.isEmpty, "\(texts)")
      case .excluded(let witness):
        #expect(globs[0].matches(witness, isDirectory: false), "\(texts)")
        #expect(together.firstMatch(witness, isDirectory: false) == nil, "\(texts)")
        #expect(!missed.isEmpty, "\(texts): \(String(decoding: witness, as: UTF8.self))")
      }
    }
    #expect(counts.included > 300 && counts.included < counts.trials - 300)
  }

  @Test func examplesMatch() throws {
    var globs = RandomGlob(seed: 19)
    let names = ["x", "main.swift"].map { Array($0.utf8) }
    var counts = (globs: 0, withExamples: 0)
    for _ in 0..<Rounds.count(1_500) {
      guard let glob = try? PathGlob(globs.next(paths: 0).pattern) else { continue }
      let examples = glob.examples(filledWith: names)
      counts.globs += 1
      counts.withExamples += examples.isEmpty ? 0 : 1
      #expect(Set(examples).count == examples.count)
      for example in examples {
        #expect(glob.machineMatches(example) && Language.relativePaths.contains(example))
      }
      let isEmpty = try Language.paths(glob).intersection(.relativePaths).isEmpty()
      if isEmpty { #expect(examples.isEmpty) }
    }
    #expect(counts.withExamples * 10 > counts.globs * 8)
    let first = try PathGlob(Array("src/**/*.ts".utf8)).examples(filledWith: names).first
    #expect(first.map { String(decoding: $0, as: UTF8.self) } == "src/x.ts")
  }
}
