import PatternMatching

/// Paths as UTF-8 text: everything here is textual, nothing looks at a file system (spec P-6, P-15).
enum PathBytes {
  static let slash = UInt8(ascii: "/")
  static let backslash = UInt8(ascii: "\\")
  static let dot = UInt8(ascii: ".")
  static let tilde = UInt8(ascii: "~")
  static let colon = UInt8(ascii: ":")

  /// Makes a path absolute and resolves `.`, `..` and repeated slashes; a trailing slash is dropped.
  ///
  /// - Parameters:
  ///   - path: absolute, relative or empty (which means the directory itself).
  ///   - directory: absolute and resolved.
  static func absolute(_ path: some Collection<UInt8>, from directory: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(path.count + directory.count + 1)
    if path.first != slash { append(directory, to: &result) }
    append(path, to: &result)
    return result.isEmpty ? [slash] : result
  }

  /// Appends the segments of a path to a resolved path that has no trailing slash (`/` being empty here).
  private static func append(_ path: some Collection<UInt8>, to result: inout [UInt8]) {
    for segment in path.split(separator: slash) {
      if segment.elementsEqual([dot]) { continue }
      if segment.elementsEqual([dot, dot]) {
        guard let last = result.lastIndex(of: slash) else { continue }
        result.removeSubrange(last...)
      } else {
        result.append(slash)
        result.append(contentsOf: segment)
      }
    }
  }

  /// What remains of a path below a directory: without leading slash, empty for the directory itself; nil
  /// when the path is not the directory and does not lie below it.
  ///
  /// - Parameters:
  ///   - path: absolute and resolved.
  ///   - directory: absolute and resolved.
  ///   - ignoringCase: ASCII letters of the directory in either case.
  static func relative(
    _ path: [UInt8], below directory: [UInt8], ignoringCase: Bool = false
  ) -> ArraySlice<UInt8>? {
    if directory.count == 1 { return path.dropFirst() }
    guard path.count >= directory.count else { return nil }
    for index in directory.indices where path[index] != directory[index] {
      guard ignoringCase, lowercase(path[index]) == lowercase(directory[index]) else { return nil }
    }
    if path.count == directory.count { return [] }
    return path[directory.count] == slash ? path[(directory.count + 1)...] : nil
  }

  /// Where in a path begins what `relative(_:below:)` yields; allocates nothing.
  static func start(below directory: UnsafeBufferPointer<UInt8>, _ path: UnsafeBufferPointer<UInt8>) -> Int? {
    let count = directory.count
    if count == 1 { return 1 }
    guard path.count >= count, equal(path, 0, directory, 0, count) else { return nil }
    if path.count == count { return count }
    return path[count] == slash ? count + 1 : nil
  }

  /// The directory that contains a resolved absolute path; `/` for `/`.
  static func parent(of path: [UInt8]) -> [UInt8] {
    guard let last = path.lastIndex(of: slash), last > 0 else { return [slash] }
    return Array(path[..<last])
  }

  /// Whether a path begins with a drive: `C:\a`, `C:/a`, `C:`.
  static func hasDrive(_ path: some Collection<UInt8>) -> Bool {
    var bytes = path.makeIterator()
    guard let letter = bytes.next(), isLetter(letter), bytes.next() == colon else { return false }
    guard let next = bytes.next() else { return true }
    return next == slash || next == backslash
  }

  /// Whether a path is written the Windows way on any platform: a drive, `~\` or `\\server\share`.
  static func looksLikeWindows(_ path: some Collection<UInt8>) -> Bool {
    hasDrive(path) || path.starts(with: [tilde, backslash]) || path.starts(with: [backslash, backslash])
  }

  /// Turns a Windows path into our form: `C:\a` becomes `/c/a`, backslashes become slashes (P-15).
  static func fromWindows(_ path: some Collection<UInt8>) -> [UInt8] {
    var result = path.map { $0 == backslash ? slash : $0 }
    if hasDrive(result) {
      let letter = lowercase(result[0])
      result.replaceSubrange(0..<2, with: [slash, letter])
    } else if result.count >= 2, result[0] == slash, isLetter(result[1]),
      result.count == 2 || result[2] == slash
    {
      result[1] = lowercase(result[1])
    }
    return result
  }

  /// Whether Windows may open another file than the text says: a stream (`a:b`), a device prefix, trailing dots
  /// or blanks, a short name (`PROGRA~1`), a drive-relative path.
  static func isDoubtfulOnWindows(_ path: some Collection<UInt8>) -> Bool {
    let bytes = path.map { $0 == backslash ? slash : $0 }
    if bytes.starts(with: Array("//?/".utf8)) || bytes.starts(with: Array("//./".utf8)) { return true }
    let rest = hasDrive(bytes) ? bytes.dropFirst(2) : bytes[...]
    return rest.split(separator: slash).contains { segment in
      guard let last = segment.last else { return false }
      let isDots = segment.elementsEqual([dot]) || segment.elementsEqual([dot, dot])
      if !isDots && (last == dot || last == UInt8(ascii: " ")) { return true }
      if segment.contains(colon) { return true }
      guard let mark = segment.lastIndex(of: tilde), mark > segment.startIndex else { return false }
      let digit = segment.index(after: mark)
      return digit < segment.endIndex && isDigit(segment[digit])
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// ASCII letters in lower case, everything else as it is.
  static func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
