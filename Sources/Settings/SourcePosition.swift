/// A place in a text file.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// Byte offset from the start of the file.
  public var offset: Int
  /// 1-based.
  public var line: Int
  /// 1-based, counted in UTF-8 bytes.
  public var column: Int

  /// A position from its numbers.
  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// In order of the text.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool { left.offset < right.offset }
}

/// A stretch of a text file: from `start` up to, not including, `end`.
public struct SourceSpan: Sendable, Hashable {
  /// The first byte.
  public var start: SourcePosition
  /// After the last byte.
  public var end: SourcePosition

  /// A span from its ends.
  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }
}
