/// Small sets of names that only one piece of code goes by; the others stand in `CommandNameSets`.
enum MeasuredNames {
  /// The names in a text, between blanks and line ends.
  static func set(_ text: StaticString) -> Set<[UInt8]> {
    let bytes = text.withUTF8Buffer { Array($0) }
    return Set(bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map(Array.init))
  }
}
