import TestSupport
import Testing

@testable import PolicyAnalysis

/// The table says what a search for each hint would.
struct HintTableTests {
  private static let alphabet = Array("abAB_-\u{0}".utf8)

  @Test func findsWhatASearchForEachHintFinds() {
    var random = SeededGenerator(seed: 7)
    func text(_ lengths: ClosedRange<Int>) -> String {
      let bytes = (0..<Int.random(in: lengths, using: &random)).compactMap { _ in
        Self.alphabet.randomElement(using: &random)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    for _ in 0..<Rounds.count(400) {
      let hints = (0..<5).map { _ in (0..<2).map { _ in text(1...4) } }
      let found = text(0...12)
      let wanted = hints.indices.filter { owner in
        hints[owner].contains { hint in
          contains(Array(found.lowercased().utf8), Array(hint.lowercased().utf8))
        }
      }
      let owners = Array(found.utf8).withUnsafeBufferPointer { HintTable(hints).owners(in: $0) }
      #expect(owners == Set(wanted), "\(hints) in \(found)")
    }
  }

  private func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    text.indices.contains { text[$0...].starts(with: part) }
  }
}
