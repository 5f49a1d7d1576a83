/// One step through bytes that may be UTF-8.
package enum UTF8Sequence {
  /// U+FFFD.
  package static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The length of the UTF-8 sequence at `index`, and whether it is well-formed.
  ///
  /// An ill-formed one has the length of the longest start of a sequence found there, at least 1, which is what
  /// web standards replace by one U+FFFD.
  @inline(__always)
  package static func length(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (length: Int, isWellFormed: Bool) {
    let lead = text[index]
    let needed: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch lead {
    case 0x00...0x7F: return (1, true)
    case 0xC2...0xDF: needed = 2
    case 0xE0: (needed, lowest) = (3, 0xA0)
    case 0xED: (needed, highest) = (3, 0x9F)
    case 0xE1...0xEF: needed = 3
    case 0xF0: (needed, lowest) = (4, 0x90)
    case 0xF1...0xF3: needed = 4
    case 0xF4: (needed, highest) = (4, 0x8F)
    default: return (1, false)
    }
    var length = 1
    while length < needed {
      guard index + length < text.count, (lowest...highest).contains(text[index + length]) else {
        return (length, false)
      }
      lowest = 0x80
      highest = 0xBF
      length += 1
    }
    return (needed, true)
  }

  /// Appends a scalar value below 0x110000 that is no surrogate.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case ..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    case ..<0x10000:
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    default:
      bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }
}
