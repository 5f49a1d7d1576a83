/// User text inside messages: in backticks, and short enough for one line.
public enum Quotation {
  /// Longest text that is quoted whole, in bytes; real rules have a median of 18 and a 99th percentile of 228.
  static let maximumBytes = 160

  /// A text in backticks; a long one loses its middle.
  public static func quoted(_ text: [UInt8]) -> String {
    guard text.count > maximumBytes else { return "`\(String(decoding: text, as: UTF8.self))`" }
    let head = prefix(of: text, bytes: maximumBytes * 3 / 4)
    let tail = suffix(of: text, bytes: maximumBytes / 4)
    return "`\(String(decoding: head, as: UTF8.self))…\(String(decoding: tail, as: UTF8.self))`"
  }

  /// A text in backticks; a long one loses its middle.
  public static func quoted(_ text: String) -> String { quoted(Array(text.utf8)) }

  /// Never cuts a UTF-8 sequence in two.
  private static func prefix(of text: [UInt8], bytes: Int) -> ArraySlice<UInt8> {
    var end = bytes
    while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    return text[..<end]
  }

  private static func suffix(of text: [UInt8], bytes: Int) -> ArraySlice<UInt8> {
    var start = text.count - bytes
    while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
    return text[start...]
  }
}
