/// Columns of a text counted in UTF-16 code units, as editors and SARIF count them; ours are counted in bytes.
///
/// Bytes that are no UTF-8 count as the U+FFFD by which a reader replaces them; a byte order mark counts for nothing.
public struct UTF16Columns: Sendable {
  /// A character that takes more bytes than code units.
  private struct Excess {
    /// The offset of its first byte.
    var start: Int
    /// The offset after it.
    var end: Int
    /// How many bytes more than code units there are up to there.
    var total: Int
  }

  /// In the order of the text; empty for ASCII, where both columns are the same.
  private var excesses: [Excess] = []

  /// Reads a text.
  ///
  /// - Complexity: O(*n*) in bytes; takes 24 bytes for each character that is not ASCII.
  public init(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { buffer in
      var index = 0
      var total = 0
      while index < buffer.count {
        guard buffer[index] >= 0x80 else {
          index += 1
          continue
        }
        let (length, isWellFormed) = UTF8Sequence.length(in: buffer, at: index)
        let isMark = index == 0 && length == 3 && buffer[0] == 0xEF && buffer[1] == 0xBB && buffer[2] == 0xBF
        let units = isMark ? 0 : isWellFormed && length == 4 ? 2 : 1
        index += length
        guard length > units else { continue }
        total += length - units
        excesses.append(Excess(start: index - length, end: index, total: total))
      }
    }
  }

  /// The column of a place of the text, from 1, in code units; a place within a character counts as its end: what is
  /// said about a byte is about the character.
  ///
  /// - Complexity: O(log *n*) in characters that are not ASCII.
  public func column(of position: SourcePosition) -> Int {
    let lineStart = position.offset - (position.column - 1)
    let offset = boundary(from: position.offset)
    return offset - lineStart + 1 - (excess(before: offset) - excess(before: lineStart))
  }

  /// The offset itself, or the end of the character that it lies within.
  ///
  /// - Complexity: O(log *n*) in characters that are not ASCII.
  public func boundary(from offset: Int) -> Int {
    let next = count(endingBefore: offset)
    return next < excesses.count && excesses[next].start < offset ? excesses[next].end : offset
  }

  /// How many bytes more than code units stand before an offset.
  private func excess(before offset: Int) -> Int {
    let count = count(endingBefore: offset)
    return count == 0 ? 0 : excesses[count - 1].total
  }

  /// How many of the characters end at or before an offset.
  private func count(endingBefore offset: Int) -> Int {
    var low = 0
    var high = excesses.count
    // INVARIANT: all before `low` end at or before the offset, all from `high` on end after it.
    while low < high {
      let middle = low + (high - low) / 2
      if excesses[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
