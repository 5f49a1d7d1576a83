import JSONRPC
import TestSupport
import Testing

/// Streams that are taken apart into messages, whatever comes.
struct ContentFrameTests {
  private func contents(_ text: String, pieces: Int = .max) -> [ContentFrames.Frame] {
    var frames = ContentFrames()
    var found: [ContentFrames.Frame] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      frames.append(rest.prefix(pieces))
      rest = rest.dropFirst(pieces)
      while let frame = frames.next() { found.append(frame) }
    }
    return found
  }

  @Test(arguments: [1, 2, 3, 7, 1000]) func contentsDoNotDependOnThePieces(_ size: Int) {
    let text =
      "Content-Length: 2\r\n\r\n{}Content-Type: x\r\ncontent-length:  5 \r\n\r\n12345Content-Length: 0\n\n"
    let wanted = ["{}", "12345", ""].map { ContentFrames.Frame.content(Array($0.utf8)) }
    #expect(contents(text, pieces: size) == wanted)
  }

  @Test(arguments: [
    "X: 1\r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Length: 1x\r\n\r\n", "Content-Length:\r\n\r\n",
    "nonsense\r\n\r\n", "Content-Length: 99999999999999999999\r\n\r\n",
  ])
  func whatIsNoHeaderIsPassedOver(_ header: String) {
    let frames = contents(header + "Content-Length: 2\r\n\r\n{}")
    #expect(frames.last == .content(Array("{}".utf8)))
    #expect(frames.dropLast().contains { if case .malformed = $0 { true } else { false } })
  }

  @Test func whatIsTooLongIsPassedOver() {
    var frames = ContentFrames()
    frames.append("Content-Length: \(ContentFrames.maximumLength + 1)\r\n\r\n".utf8)
    guard case .malformed = frames.next() else {
      Issue.record("a length beyond the limit is accepted")
      return
    }
    let piece = [UInt8](repeating: 0x20, count: 1 << 20)
    for _ in 0..<64 {
      frames.append(piece)
      #expect(frames.next() == nil)
    }
    frames.append(" Content-Length: 2\r\n\r\n{}".utf8)
    #expect(frames.next() == .content(Array("{}".utf8)))
  }

  @Test func anyBytesAreTaken() {
    var random = SeededGenerator(seed: 1)
    let words = ["Content-Length: ", "3", "\r\n", "\r\n\r\n", "{}", ":", "\u{0}", "content-length:", "99"]
    for _ in 0..<Rounds.count(300) {
      var frames = ContentFrames()
      for _ in 0..<40 {
        frames.append(random.pick(words).utf8)
        while let frame = frames.next() {
          if case .content(let bytes) = frame { #expect(bytes.count <= 399) }
        }
      }
    }
  }
}
