/// Numbers of the shell's arithmetic that nothing has to be evaluated for (S-7, E10).
enum ArithmeticConstant {
  /// Whether a word is one, whatever its quotes: an optional `-`, and decimal digits, `0x` and hexadecimal ones, or a
  /// base, `#` and digits or letters (`16#ff`).
  static func isWritten(in value: [UInt8]) -> Bool {
    let digits = value.first == UInt8(ascii: "-") ? value.dropFirst() : value[...]
    if digits.starts(with: "0x".utf8) || digits.starts(with: "0X".utf8) {
      let rest = digits.dropFirst(2)
      return !rest.isEmpty && rest.allSatisfy { isDigit($0) || "abcdef".utf8.contains($0 | 0x20) }
    }
    guard let sign = digits.firstIndex(of: UInt8(ascii: "#")) else {
      return !digits.isEmpty && digits.allSatisfy(isDigit)
    }
    let base = digits[..<sign]
    let rest = digits[(sign + 1)...]
    return !base.isEmpty && base.allSatisfy(isDigit) && !rest.isEmpty
      && rest.allSatisfy { isWordByte($0) && $0 != UInt8(ascii: "_") }
  }
}
