import PatternMatching
import Testing

@Suite struct CompiledPatternTests {
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    let compiled = try CompiledPattern(Array(pattern.utf8))
    return try Array(text.utf8).withUnsafeBufferPointer { (text) throws(Undecided) in
      try compiled.matches(text)
    }
  }

  @Test func matchesBytesFromTheStart() throws {
    #expect(try matches("a.c", "a\nc and more"))
    #expect(try !matches("b", "ab"))
    #expect(try matches("^..\\z", "\u{e9}"))
    #expect(try matches("\\z", ""))
    #expect(try !matches("a", ""))
  }

  @Test func malformedPatternsAreErrors() {
    #expect(throws: CompileError.self) { try CompiledPattern(Array("a(".utf8)) }
    // Nobody can switch decoding on from inside a pattern.
    #expect(throws: CompileError.self) { try CompiledPattern(Array("(*UTF)a".utf8)) }
  }

  /// A limit is neither a match nor its absence.
  @Test func limitsAreErrors() {
    #expect(throws: Undecided.self) { try matches("(?:a|aa)+\\z", String(repeating: "a", count: 60) + "c") }
  }

  @Test func globsAreSharedBetweenTasks() async throws {
    let glob = try PathGlob(Array("src/*/[a-c]*.ts".utf8))
    #expect(!glob.isOutline)
    let wrong = await withTaskGroup(of: Int.self) { group in
      for task in 0..<16 {
        group.addTask {
          (0..<500).count { number in
            let matching = Array("src/d\(task)/b\(number).ts".utf8)
            let other = Array("src/d\(task)/x\(number).ts".utf8)
            return !glob.matches(matching, isDirectory: false) || glob.matches(other, isDirectory: false)
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
