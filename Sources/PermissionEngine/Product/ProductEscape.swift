/// What a backslash and the bytes after it stand for in a glob of the product: the meaning that regular expressions
/// give them (spec P-1 escapes).
struct ProductEscape {
  /// In git's words, each way of saying it.
  let alternatives: [[UInt8]]
  /// The position after the escape.
  let end: Int
  /// Whether it is an escaped star.
  let isStar: Bool

  /// Reads the escape that begins here; nil when it matches nothing.
  init?(_ text: ArraySlice<UInt8>, at start: Int) {
    var next = start + 1
    // An escaped backslash escapes what follows it.
    if next < text.endIndex, text[next] == PathBytes.backslash { next += 1 }
    guard next < text.endIndex else { return nil }
    let byte = text[next]
    isStar = byte == UInt8(ascii: "*")
    if let set = Self.classes[byte] {
      (alternatives, end) = ([Array(set.utf8)], next + 1)
      return
    }
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "c"): return nil
    case UInt8(ascii: "x"), UInt8(ascii: "u"):
      let digits = byte == UInt8(ascii: "x") ? 2 : 4
      if let value = Self.number(text[(next + 1)...].prefix(digits), digits: digits, radix: 16) {
        (alternatives, end) = (Self.literal(value), next + 1 + digits)
      } else {
        (alternatives, end) = ([[byte]], next + 1)
      }
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      let digits = text[next...].prefix(3).prefix { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
      let used = byte > UInt8(ascii: "3") ? digits.prefix(2) : digits
      let value = Self.number(used, digits: used.count, radix: 8) ?? 0
      (alternatives, end) = (Self.literal(value), used.endIndex)
    default:
      (alternatives, end) = ([[PathBytes.backslash, Self.controls[byte] ?? byte]], next + 1)
    }
  }

  /// Sets of characters, without those outside ASCII.
  static let classes: [UInt8: String] = [
    UInt8(ascii: "d"): "[0-9]", UInt8(ascii: "D"): "[!0-9]", UInt8(ascii: "w"): "[0-9A-Za-z_]",
    UInt8(ascii: "W"): "[!0-9A-Za-z_]", UInt8(ascii: "s"): "[\t-\r ]", UInt8(ascii: "S"): "[!\t-\r ]",
  ]

  static let controls: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0a, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0d, UInt8(ascii: "f"): 0x0c,
    UInt8(ascii: "v"): 0x0b,
  ]

  private static func number(_ text: ArraySlice<UInt8>, digits: Int, radix: Int) -> UInt32? {
    guard text.count == digits else { return nil }
    return UInt32(String(decoding: text, as: UTF8.self), radix: radix)
  }

  private static func literal(_ value: UInt32) -> [[UInt8]] {
    guard let scalar = Unicode.Scalar(value), value > 0 else { return [[0]] }
    let bytes = Array(String(scalar).utf8)
    return [bytes.count == 1 ? [PathBytes.backslash] + bytes : bytes]
  }
}
