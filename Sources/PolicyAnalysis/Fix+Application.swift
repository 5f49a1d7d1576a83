extension Fix {
  /// The bytes of one file after some edits.
  ///
  /// - Parameters:
  ///   - edits: edits of this file, in any order; one that overlaps an earlier one or leaves the file is left
  ///     out, to be found again by the next run.
  ///   - source: the file's bytes.
  /// - Returns: the new bytes, and how many edits were made.
  public static func apply(_ edits: [Edit], to source: [UInt8]) -> (bytes: [UInt8], count: Int) {
    var bytes: [UInt8] = []
    var position = 0
    var count = 0
    for edit in edits.sorted(by: { ($0.offset, $0.length) < ($1.offset, $1.length) }) {
      guard edit.offset >= position, edit.length >= 0, edit.length <= source.count - edit.offset else {
        continue
      }
      bytes += source[position..<edit.offset]
      bytes += edit.replacement
      position = edit.offset + edit.length
      count += 1
    }
    bytes += source[position...]
    return (bytes, count)
  }
}
