internal import Settings

/// Places of a text as editors count them: lines and UTF-16 code units, both from 0 (LSP 3.17, `Position`).
///
/// A line ends with a line feed, a carriage return, or both; a byte order mark is a character like any other.
struct TextPositions: Sendable {
  /// A place.
  struct Position: Sendable, Hashable {
    var line: Int
    var character: Int
  }

  /// The offset of the first byte of each line.
  private let starts: [Int]
  private let text: [UInt8]
  private let columns: UTF16Columns
  private let hasMark: Bool

  /// Reads a text, which is well-formed UTF-8 or comes from a file that may be anything.
  ///
  /// - Complexity: O(*n*) in bytes.
  init(_ text: [UInt8]) {
    var starts = [0]
    text.withUnsafeBufferPointer { buffer in
      for index in buffer.indices {
        let isEnd =
          buffer[index] == 0x0A
          || buffer[index] == 0x0D && (index + 1 == buffer.count || buffer[index + 1] != 0x0A)
        if isEnd { starts.append(index + 1) }
      }
    }
    self.starts = starts
    self.text = text
    columns = UTF16Columns(text)
    hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
  }

  /// The place of an offset; one outside of the text counts as its nearest end, one within a character as its end.
  func position(of offset: Int) -> Position {
    var offset = columns.boundary(from: min(max(offset, 0), text.count))
    // Between the two bytes of one line end is no place, either.
    if offset > 0, offset < text.count, text[offset] == 0x0A, text[offset - 1] == 0x0D { offset -= 1 }
    var low = 0
    var high = starts.count
    // INVARIANT: starts[low] <= offset, and the line at `high` starts after it.
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let place = SourcePosition(offset: offset, line: low + 1, column: offset - starts[low] + 1)
    let mark = hasMark && low == 0 && offset >= 3 ? 1 : 0
    return Position(line: low, character: columns.column(of: place) - 1 + mark)
  }

  /// The offset of a place; one after the end of a line counts as that end, one after the last line as the end of the
  /// text, one within a character as its beginning.
  func offset(of position: Position) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < starts.count else { return text.count }
    var index = starts[position.line]
    let end = position.line + 1 < starts.count ? starts[position.line + 1] : text.count
    var left = position.character
    while left > 0, index < end, text[index] != 0x0A, text[index] != 0x0D {
      let (length, units) = TextPositions.size(of: text[index])
      guard units <= left, index + length <= end else { break }
      index += length
      left -= units
    }
    return index
  }

  /// How many bytes and code units a character takes that begins with this byte.
  private static func size(of byte: UInt8) -> (bytes: Int, units: Int) {
    switch byte {
    case ..<0xC0: (1, 1)
    case ..<0xE0: (2, 1)
    case ..<0xF0: (3, 1)
    default: (4, 2)
    }
  }
}
