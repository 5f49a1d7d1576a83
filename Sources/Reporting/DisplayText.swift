/// Text from files and commands, made safe to print.
///
/// A rule may hold escape sequences, direction marks or nothing visible at all. On a terminal these would move
/// the cursor, hide text or reorder it, so everything that does not show itself is written out.
package enum DisplayText {
  /// A text with control, zero-width and direction characters spelt out.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isPlain($0) }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars { result += visible(scalar) }
    return result
  }

  /// One character as it is printed.
  static func visible(_ scalar: Unicode.Scalar) -> String {
    if isPlain(scalar) { return String(Character(scalar)) }
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: return "<U+\(hexadecimal(scalar.value))>"
    }
  }

  /// How many columns a printed character takes.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    guard isPlain(scalar) else { return visible(scalar).unicodeScalars.count }
    if scalar.isASCII { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      return false
    case .spaceSeparator: return false
    default: return !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The blocks that terminals draw two columns wide: Hangul, CJK, full-width forms, emoji.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
