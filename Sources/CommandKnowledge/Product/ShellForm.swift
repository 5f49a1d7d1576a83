/// `~[` and `=name`, which another shell expands: they make a text complex wherever they stand, in quotes too (S-1c).
package enum ShellForm {
  /// Whether a `=` between two bytes begins `=name`: behind a blank or an operator.
  @inlinable package static func begins(behind previous: UInt8, _ next: UInt8) -> Bool {
    switch previous {
    case 0x20, 0x09, 0x0A, UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "|"):
      switch next {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
        true
      default: false
      }
    default: false
    }
  }

  /// Whether one stands in a word, or is the word.
  static func isIn(_ word: ArraySlice<UInt8>) -> Bool {
    var previous = UInt8(ascii: " ")
    for index in word.indices {
      let next = index + 1 < word.endIndex ? word[index + 1] : 0
      switch word[index] {
      case UInt8(ascii: "=") where begins(behind: previous, next): return true
      case UInt8(ascii: "~") where next == UInt8(ascii: "["): return true
      default: previous = word[index]
      }
    }
    return false
  }
}
