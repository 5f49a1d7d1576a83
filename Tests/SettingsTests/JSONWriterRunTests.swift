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

  /// Whatever is nested in whatever: commas, line breaks and memory that grows.
  @Test(arguments: 1...Rounds.count(10))
  func writesWhatIsNested(_ seed: Int) throws {
    var random = SeededGenerator(seed)
    let texts = [
      "", "a", "abc", "abcd", "abcdefg", "abcdefgh", "a\"b", "é", "\u{0}", String(repeating: "x", count: 300),
    ]
    func value(_ depth: Int) -> JSONValue {
      switch random.below(depth > 4 ? 4 : 6) {
      case 0: return JSONValue(.null)
      case 1: return JSONValue(.boolean(random.oneIn(2)))
      case 2: return JSONValue(.number("\(random.below(1000))"))
      case 3: return JSONValue(.string(Array(random.pick(texts).utf8)))
      case 4: return JSONValue(.array((0..<random.below(4)).map { _ in value(depth + 1) }))
      default:
        return JSONValue(
          .object(
            (0..<random.below(4)).map { _ in
              JSONMember(key: Array(random.pick(texts).utf8), value: value(depth + 1))
            }))
      }
    }
    for layout in [JSONWriter.Layout.compact, .indented] {
      var writer = JSONWriter(layout: layout)
      for _ in 0..<50 {
        let value = value(0)
        writer.removeAll()
        writer.value(value)
        #expect(Self.withoutRanges(try JSONReader().read(writer.bytes).root) == value)
      }
    }
  }

  private static func withoutRanges(_ value: JSONValue) -> JSONValue {
    switch value.content {
    case .array(let elements): JSONValue(.array(elements.map(withoutRanges)))
    case .object(let members):
      JSONValue(.object(members.map { JSONMember(key: $0.key, value: withoutRanges($0.value)) }))
    default: JSONValue(value.content)
    }
  }
}
