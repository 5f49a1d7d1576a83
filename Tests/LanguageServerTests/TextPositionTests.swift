import Settings
import TestSupport
import Testing

@testable import LanguageServer

/// Places as editors count them.
struct TextPositionTests {
  @Test(arguments: [
    ("a\nb", 2, 1, 0), ("a\r\nb", 3, 1, 0), ("a\rb", 2, 1, 0), ("é😀x", 6, 0, 3), ("\u{FEFF}ax", 4, 0, 2),
    ("", 0, 0, 0), ("a\n", 2, 1, 0), ("\n\n", 1, 1, 0),
  ])
  func bothWays(_ text: String, _ offset: Int, _ line: Int, _ character: Int) {
    let bytes = Array(text.utf8)
    let positions = TextPositions(bytes)
    let place = TextPositions.Position(line: line, character: character)
    #expect(positions.position(of: offset) == place)
    #expect(positions.offset(of: place) == offset)
  }

  @Test func placesOutsideCountAsTheNearestEnd() {
    let bytes = Array("ab\r\n😀".utf8)
    let positions = TextPositions(bytes)
    func offset(_ line: Int, _ character: Int) -> Int {
      positions.offset(of: TextPositions.Position(line: line, character: character))
    }
    #expect(offset(0, 99) == 2)
    #expect(offset(9, 0) == 8)
    #expect(offset(1, 1) == 4, "within a character is its beginning")
    #expect(offset(1, .max) == 8)
    #expect(offset(.max, .max) == 8)
    #expect(positions.position(of: 3) == TextPositions.Position(line: 0, character: 2))
    for within in 5...7 {
      #expect(positions.position(of: within) == TextPositions.Position(line: 1, character: 2))
    }
    #expect(positions.position(of: .max) == TextPositions.Position(line: 1, character: 2))
    #expect(positions.position(of: -1) == TextPositions.Position(line: 0, character: 0))
  }

  @Test func everyCharacterOfRandomTextsIsFoundAgain() {
    var random = SeededGenerator(seed: 2)
    let pieces = ["a", "é", "😀", "\n", "\r\n", "\r", "漢", "\u{301}", "\u{FEFF}"]
    for _ in 0..<Rounds.count(100) {
      let bytes = (0..<30).flatMap { _ in Array(random.pick(pieces).utf8) }
      let positions = TextPositions(bytes)
      for offset in 0...bytes.count where offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
        // Between the two bytes of one line end is no place.
        if offset > 0, offset < bytes.count, bytes[offset - 1] == 0x0D, bytes[offset] == 0x0A { continue }
        #expect(positions.offset(of: positions.position(of: offset)) == offset)
      }
    }
  }
}
