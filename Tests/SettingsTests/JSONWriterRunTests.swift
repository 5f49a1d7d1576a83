import Settings
import TestSupport
import Testing

/// What is written is read as it was.
@Suite struct JSONWriterRunTests {
  /// A byte that has to be escaped is found wherever it stands among others.
  @Test(arguments: Array("\"\\\n\r\t\u{0}\u{1F}\u{7F}\u{8}\u{C} ~a".utf8))
  func findsWhatHasToBeEscaped(_ byte: UInt8) throws {
    for count in 0..<20 {
      for place in 0...count {
        var text = [UInt8](repeating: UInt8(ascii: "x"), count: count)
        text.insert(byte, at: place)
        var writer = JSONWriter()
        writer.string(text)
        #expect(try JSONReader().read(writer.bytes).root.string == text)
        #expect(writer.bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
      }
    }
  }

  @Test(arguments: 1...Rounds.count(10))
  func writesWhatItIsGiven(_ seed: Int) throws {
    var random = SeededGenerator(seed)
    let pieces = ["a", "tool --x", "\"", "\\", "é", "\u{1F600}", "\n", "\u{0}", "0123456789abcdef", " "]
    for _ in 0..<200 {
      let text = (0..<random.below(12)).map { _ in random.pick(pieces) }.joined()
      var writer = JSONWriter()
      writer.string(text)
      #expect(try JSONReader().read(writer.bytes).root.text == text)
    }
  }
}
