/// Finds line and column of byte offsets in a text.
///
/// A line ends after `\n`, so that `\r\n` ends one line; a lone `\r` does not.
public struct TextLines: Sendable {
  /// The offset of the first byte of each line.
  private let starts: [Int]
  private let count: Int

  /// Reads the line ends of a text.
  ///
  /// - Complexity: O(*n*) in bytes; takes eight bytes a line.
  public init(_ text: [UInt8]) {
    var starts = [0]
    text.withUnsafeBufferPointer { buffer in
      for index in buffer.indices where buffer[index] == 0x0A { starts.append(index + 1) }
    }
    self.starts = starts
    count = text.count
  }

  /// The place of an offset; one outside the text counts as its nearest end.
  ///
  /// - Complexity: O(log *n*) in lines.
  public func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), count)
    var low = 0
    var high = starts.count
    // INVARIANT: starts[low] <= offset, and the line at `high` starts after it.
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(offset: offset, line: low + 1, column: offset - starts[low] + 1)
  }

  /// The places of both ends of a range.
  public func span(of range: Range<Int>) -> SourceSpan {
    SourceSpan(start: position(of: range.lowerBound), end: position(of: range.upperBound))
  }
}
