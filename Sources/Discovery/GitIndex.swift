/// The names in a git index file (format versions 2 to 4).
enum GitIndex {
  /// Whether the index has an entry for a path, or for a folder it lies in that is not checked out.
  ///
  /// - Parameters:
  ///   - name: the path from the root of the working tree, with `/`.
  ///   - index: the bytes of the file.
  /// - Returns: nil when the bytes are no such index, or an index that is split over two files and has not got
  ///   the entry in this one.
  static func contains(_ name: [UInt8], in index: [UInt8]) -> Bool? {
    // The object format is not written down in the index: hashes of 20 bytes (SHA-1) or 32 (SHA-256).
    for hashBytes in [20, 32] {
      switch search(name, in: index, hashBytes: hashBytes) {
      case .found: return true
      case .notFound(let end): return isSplit(index, from: end, hashBytes: hashBytes) ? nil : false
      case .malformed: continue
      }
    }
    return nil
  }

  private enum SearchResult {
    case found
    /// With the offset after the last entry.
    case notFound(end: Int)
    case malformed
  }

  private static func search(_ name: [UInt8], in index: [UInt8], hashBytes: Int) -> SearchResult {
    guard index.count >= 12 + hashBytes, index.starts(with: "DIRC".utf8) else { return .malformed }
    let version = number(index, at: 4)
    guard (2...4).contains(version) else { return .malformed }
    let end = index.count - hashBytes
    var offset = 12
    var previous: [UInt8] = []
    for _ in 0..<number(index, at: 8) {
      let start = offset
      let flagsAt = start + 40 + hashBytes
      guard flagsAt + 2 <= end else { return .malformed }
      let isExtended = index[flagsAt] & 0x40 != 0
      if isExtended, version == 2 { return .malformed }
      offset = flagsAt + (isExtended ? 4 : 2)
      var entry: [UInt8] = []
      if version == 4 {
        guard let dropped = variableNumber(index, at: &offset, end), dropped <= previous.count else {
          return .malformed
        }
        entry = Array(previous.dropLast(dropped))
      }
      guard offset <= end, let terminator = index[offset..<end].firstIndex(of: 0) else { return .malformed }
      entry += index[offset..<terminator]
      let length = Int(index[flagsAt] & 0x0F) << 8 | Int(index[flagsAt + 1])
      guard !entry.isEmpty, length == min(entry.count, 0xFFF) else { return .malformed }
      if entry == name || (entry.last == UInt8(ascii: "/") && name.starts(with: entry)) { return .found }
      // Up to version 3 an entry is filled with 1 to 8 NULs to a multiple of eight.
      offset = version == 4 ? terminator + 1 : start + (terminator - start) / 8 * 8 + 8
      previous = entry
    }
    return offset <= end ? .notFound(end: offset) : .malformed
  }

  /// Whether the index has the extension `link`: then most entries stand in another file.
  private static func isSplit(_ index: [UInt8], from start: Int, hashBytes: Int) -> Bool {
    var offset = start
    while offset + 8 <= index.count - hashBytes {
      if index[offset..<offset + 4].elementsEqual("link".utf8) { return true }
      offset += 8 + number(index, at: offset + 4)
    }
    return false
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> Int {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The variable-length number of version 4, as in pack files.
  private static func variableNumber(_ bytes: [UInt8], at offset: inout Int, _ end: Int) -> Int? {
    var value = 0
    var isFirst = true
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      guard value < 1 << 40 else { return nil }
      value = (isFirst ? 0 : value + 1) << 7 | Int(byte & 0x7F)
      isFirst = false
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }
}
