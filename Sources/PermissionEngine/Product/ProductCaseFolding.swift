/// How the product compares letters in paths: case is ignored, beyond ASCII as JavaScript's regular expressions
/// do (spec P-11).
enum ProductCaseFolding {
  /// The text with every letter outside ASCII in one form; ASCII letters are left to the matchers.
  ///
  /// - Parameter text: UTF-8.
  static func folded(_ text: [UInt8]) -> [UInt8] {
    if text.allSatisfy({ $0 < 0x80 }) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      result.append(contentsOf: String(folded(scalar)).utf8)
    }
    return result
  }

  /// The capital letter, when it is one character and no ASCII letter.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard !scalar.isASCII, scalar.value <= 0xFFFF else { return scalar }
    let capital = scalar.properties.uppercaseMapping.unicodeScalars
    guard capital.count == 1, let only = capital.first, !only.isASCII else { return scalar }
    return only
  }
}
