/// How random a text looks.
enum Entropy {
  /// Whether a value is more likely made by a machine than by a person: letters and digits mixed, hardly any
  /// repetition, no path and no plain words.
  static func looksRandom(_ value: [UInt8]) -> Bool {
    guard value.count >= 12 else { return false }
    let digits = value.count { (0x30...0x39).contains($0) }
    let letters = value.count { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    guard digits >= 2, letters >= 4, value.first != UInt8(ascii: "/"), value.first != UInt8(ascii: "~") else {
      return false
    }
    let slashes = value.count {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_")
    }
    guard slashes * 8 <= value.count else { return false }
    return bits(value) >= 3.2
  }

  /// Shannon's measure of the bytes, in bits a byte.
  static func bits(_ value: [UInt8]) -> Double {
    var counts = [Int](repeating: 0, count: 256)
    for byte in value { counts[Int(byte)] += 1 }
    let total = Double(value.count)
    return counts.filter { $0 > 0 }.reduce(0) { sum, count in
      let share = Double(count) / total
      return sum - share * logarithm(share)
    }
  }

  /// The binary logarithm of a number between 0 and 1, digit by digit, so that no mathematics library is needed.
  private static func logarithm(_ number: Double) -> Double {
    let exponent = Double(number.exponent)
    var mantissa = number.significand
    var result = exponent
    var bit = 0.5
    for _ in 0..<20 {
      mantissa *= mantissa
      if mantissa >= 2 {
        mantissa /= 2
        result += bit
      }
      bit /= 2
    }
    return result
  }
}
