internal import Settings

/// Texts and paths as SARIF 2.1.0 reads them.
enum SARIFText {
  /// A message in which nothing is taken for a placeholder (`{0}`, section 3.11.5) or a link (`[a](1)`, 3.11.6). Most
  /// messages have neither and stay as they are, since not every reader undoes the escapes.
  static func escaped(_ text: String) -> String {
    let hasPlaceholder = contains(text) { first, second in
      first == UInt8(ascii: "{")
        && (second == first || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second))
        || first == UInt8(ascii: "}") && second == first
    }
    let hasLink = contains(text) { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: "(") }
    guard hasPlaceholder || hasLink else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if hasPlaceholder, scalar == "{" || scalar == "}" { result.unicodeScalars.append(scalar) }
      if hasLink, scalar == "[" || scalar == "]" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// A path as a URI reference: `file:///…` for an absolute one, else relative; bytes that a path of a URI cannot hold
  /// are percent-encoded.
  static func uri(_ path: String) -> String {
    var result = PathText.isAbsolute(path) ? "file://" : ""
    // A colon in the first name would make it a scheme.
    if result.isEmpty, path.utf8.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) {
      result = "./"
    }
    for byte in path.utf8 {
      if isPlain(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  /// Whether two bytes in a row are such.
  private static func contains(_ text: String, _ isSuch: (UInt8, UInt8) -> Bool) -> Bool {
    zip(text.utf8, text.utf8.dropFirst()).contains { isSuch($0.0, $0.1) }
  }

  /// `pchar` of RFC 3986 and `/`.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~!$&'()*+,;=:@/".utf8.contains(byte)
    }
  }
}
