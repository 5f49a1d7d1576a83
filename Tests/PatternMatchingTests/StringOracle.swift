/// Sets of all strings over four symbols up to a length, as bits: every question is answered by looking at each
/// string. `x` is the symbol that no pattern holds.
final class StringOracle {
  static let alphabet = Array("abcx".utf8)

  let length: Int
  /// All strings, shorter ones first.
  let texts: [[UInt8]]
  private var sets: [[UInt8]: [UInt64]] = [:]

  init(length: Int) {
    self.length = length
    texts = allTexts(over: Self.alphabet, upTo: length)
  }

  /// No bit beyond the last string is ever set.
  var all: [UInt64] {
    var result = [UInt64](repeating: .max, count: (texts.count + 63) / 64)
    if texts.count % 64 != 0 { result[result.count - 1] = (1 << UInt64(texts.count % 64)) - 1 }
    return result
  }

  /// The strings that a pattern with stars matches. Its positions are followed as bits along the tree of strings:
  /// the children of string i are the strings 4i + 1 to 4i + 4.
  func set(_ pattern: [UInt8]) -> [UInt64] {
    if let known = sets[pattern] { return known }
    let star = UInt8(ascii: "*")
    func closed(_ positions: UInt32) -> UInt32 {
      var result = positions
      for (index, byte) in pattern.enumerated() where byte == star && result & (1 << UInt32(index)) != 0 {
        result |= 1 << UInt32(index + 1)
      }
      return result
    }
    let end: UInt32 = 1 << UInt32(pattern.count)
    var positions = [UInt32](repeating: 0, count: texts.count)
    var result = [UInt64](repeating: 0, count: (texts.count + 63) / 64)
    positions[0] = closed(1)
    for index in texts.indices {
      let here = positions[index]
      if here & end != 0 { result[index / 64] |= 1 << UInt64(index % 64) }
      if here == 0 || 4 * index + 4 >= texts.count { continue }
      for (child, symbol) in Self.alphabet.enumerated() {
        var next: UInt32 = 0
        for (place, byte) in pattern.enumerated() where here & (1 << UInt32(place)) != 0 {
          if byte == star { next |= 1 << UInt32(place) } else if byte == symbol { next |= 2 << UInt32(place) }
        }
        positions[4 * index + 1 + child] = closed(next)
      }
    }
    sets[pattern] = result
    return result
  }

  /// The shortest string of a set; nil when it is empty.
  func first(_ set: [UInt64]) -> [UInt8]? {
    let word = set.withUnsafeBufferPointer { words in
      var index = 0
      guard let start = words.baseAddress else { return index }
      while index < words.count, start[index] == 0 { index += 1 }
      return index
    }
    return word < set.count ? texts[word * 64 + set[word].trailingZeroBitCount] : nil
  }

  /// Where a string stands in the order of all; nil for one with other symbols or that is too long.
  func index(_ text: [UInt8]) -> Int? {
    guard text.count <= length else { return nil }
    var index = 0
    for byte in text {
      guard let symbol = Self.alphabet.firstIndex(of: byte) else { return nil }
      index = 4 * index + 1 + symbol
    }
    return index
  }

  /// Whether a string belongs to a set.
  func contains(_ set: [UInt64], _ text: [UInt8]) -> Bool {
    index(text).map { set[$0 / 64] >> UInt64($0 % 64) & 1 == 1 } ?? false
  }

  static func union(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] { combined(a, b) { $0 | $1 } }
  static func intersection(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] { combined(a, b) { $0 & $1 } }
  static func difference(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] { combined(a, b) { $0 & ~$1 } }

  /// Word by word through pointers: tens of millions of words come by, and a build without optimisation is slow with
  /// everything else.
  private static func combined(
    _ a: [UInt64], _ b: [UInt64], _ word: (UInt64, UInt64) -> UInt64
  ) -> [UInt64] {
    precondition(a.count == b.count)
    let words = a.count
    return [UInt64](unsafeUninitializedCapacity: words) { buffer, count in
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          guard let target = buffer.baseAddress, let left = a.baseAddress, let right = b.baseAddress else {
            return
          }
          while count < words {
            (target + count).initialize(to: word(left[count], right[count]))
            count += 1
          }
        }
      }
    }
  }
}
