extension Specifier {
  /// What stands between the parentheses as the product reads it: `\(`, `\)` and `\\` lose the backslash, nothing else
  /// does.
  public var unescapedBytes: [UInt8] { Self.unescaped(bytes) }

  /// The same of a text.
  package static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "\\")) else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "\\"), index + 1 < text.count, "()\\".utf8.contains(text[index + 1]) {
        index += 1
      }
      result.append(text[index])
      index += 1
    }
    return result
  }
}
