/// Takes a stream of bytes apart into messages, each behind a header with `Content-Length` (LSP 3.17, "Base Protocol").
///
/// Nothing that a sender does ends the stream: what is no frame is passed over up to the next header.
public struct ContentFrames: Sendable {
  /// One step through the stream.
  public enum Frame: Sendable, Hashable {
    /// The content of a frame.
    case content([UInt8])
    /// Bytes that were passed over, and why: lower case, no full stop.
    case malformed(String)
  }

  /// Longer contents are passed over: memory has to stay bounded.
  public static let maximumLength = 64 << 20
  /// A header that does not end within so many bytes is none.
  private static let maximumHeader = 8_192

  private var buffer: [UInt8] = []
  /// Where in the buffer the next frame starts.
  private var position = 0
  /// How many bytes of a content that is too long are still to come.
  private var passedOver = 0

  /// A stream at its start.
  public init() {}

  /// Takes what has come.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    if position > 1 << 16 {
      buffer.removeSubrange(..<position)
      position = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next frame; nil until more has come.
  public mutating func next() -> Frame? {
    if passedOver > 0 {
      let count = min(passedOver, buffer.count - position)
      position += count
      passedOver -= count
      if passedOver > 0 { return nil }
    }
    guard let end = headerEnd() else {
      guard buffer.count - position > Self.maximumHeader else { return nil }
      passOverHeader(upTo: buffer.count)
      return .malformed("no header within \(Self.maximumHeader) bytes")
    }
    switch length(position..<end.start) {
    case nil:
      passOverHeader(upTo: end.after)
      return .malformed("a header without a usable Content-Length")
    case let length? where length > Self.maximumLength:
      position = end.after
      passedOver = length
      return .malformed("a message of \(length) bytes; the most that is read are \(Self.maximumLength)")
    case let length?:
      guard buffer.count - end.after >= length else { return nil }
      let content = Array(buffer[end.after..<end.after + length])
      position = end.after + length
      return .content(content)
    }
  }

  /// Goes on at what looks like the next header after the one that is no good.
  private mutating func passOverHeader(upTo end: Int) {
    let name = Array("content-length".utf8)
    var index = position + 1
    while index + name.count <= end {
      if buffer[index..<index + name.count].elementsEqual(name, by: { Self.lowercased($0) == $1 }) { break }
      index += 1
    }
    // The end may be the beginning of a name.
    position =
      index + name.count <= end ? index : end == buffer.count ? max(position + 1, end - name.count) : end
  }

  /// The end of the header, and where the content begins; a line feed alone ends a line, too.
  private func headerEnd() -> (start: Int, after: Int)? {
    var index = position
    let limit = min(buffer.count, position + Self.maximumHeader)
    while index < limit {
      if buffer[index] == 0x0A {
        let next = index + 1
        if next < buffer.count, buffer[next] == 0x0A { return (index, next + 1) }
        if next + 1 < buffer.count, buffer[next] == 0x0D, buffer[next + 1] == 0x0A {
          return (index, next + 2)
        }
      }
      index += 1
    }
    return nil
  }

  /// What the header says; nil when it says nothing, or nonsense.
  private func length(_ header: Range<Int>) -> Int? {
    var found: Int?
    for line in buffer[header].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      guard line[..<colon].elementsEqual("content-length".utf8, by: { Self.lowercased($0) == $1 }) else {
        continue
      }
      let digits = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x09 }
      guard !digits.isEmpty, digits.count < 16, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
      found = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    return found
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }

  /// A content with its header.
  public static func framed(_ content: [UInt8]) -> [UInt8] {
    Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content
  }
}
