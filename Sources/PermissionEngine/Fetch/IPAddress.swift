/// An IPv4 address in any of the forms that URL parsers accept: decimal, octal, hexadecimal, one to four parts.
struct IPv4Address: Sendable, Hashable {
  /// The 32 bits.
  let bits: UInt32

  /// The usual text: four decimal numbers.
  var text: [UInt8] {
    let parts = [bits >> 24, bits >> 16 & 255, bits >> 8 & 255, bits & 255]
    return Array(parts.map(String.init).joined(separator: ".").utf8)
  }

  /// Whether URL parsers take a host for an IPv4 address: its last label is a number.
  static func isMeant(by host: some Collection<UInt8>) -> Bool {
    var labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
    guard let last = labels.last, !last.isEmpty else { return false }
    return last.allSatisfy(PathBytes.isDigit) || number(last) != nil
  }

  /// Reads a host; nil when it is no address.
  init?(_ host: some Collection<UInt8>) {
    var parts = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    guard (1...4).contains(parts.count) else { return nil }
    var value: UInt64 = 0
    for (index, part) in parts.enumerated() {
      guard let number = Self.number(part) else { return nil }
      let isLast = index == parts.count - 1
      let bytes = isLast ? UInt64(5 - parts.count) : 1
      guard number < 1 << (8 * bytes) else { return nil }
      value = value << (8 * bytes) | number
    }
    bits = UInt32(truncatingIfNeeded: value)
  }

  init(bits: UInt32) { self.bits = bits }

  /// A number in C notation; nil for anything else, and for what is too large for an address.
  private static func number(_ text: some Collection<UInt8>) -> UInt64? {
    var digits = Array(text)[...]
    var radix: UInt64 = 10
    if digits.starts(with: Array("0x".utf8)) || digits.starts(with: Array("0X".utf8)) {
      digits = digits.dropFirst(2)
      radix = 16
    } else if digits.count > 1, digits.first == UInt8(ascii: "0") {
      digits = digits.dropFirst()
      radix = 8
    }
    guard !digits.isEmpty || radix == 16 else { return nil }
    var value: UInt64 = 0
    for byte in digits {
      guard let digit = hexadecimalValue(byte), digit < radix else { return nil }
      // Beyond 32 bits the value no longer matters, only that the digits are valid.
      value = min(value * radix + digit, 1 << 40)
    }
    return value
  }

  static func hexadecimalValue(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}

/// An IPv6 address.
struct IPv6Address: Sendable, Hashable {
  /// Eight groups of 16 bits.
  let groups: [UInt16]

  /// The text that URL parsers give every spelling of the address, with brackets.
  var text: [UInt8] {
    let zeros = longestZeroRun
    var result = "["
    var index = 0
    while index < 8 {
      if index == zeros.lowerBound, zeros.count > 1 {
        result += index == 0 ? "::" : ":"
        index = zeros.upperBound
        continue
      }
      result += String(groups[index], radix: 16)
      if index < 7 { result += ":" }
      index += 1
    }
    return Array((result + "]").utf8)
  }

  /// The IPv4 address inside, when this is another way to reach one.
  var embedded: IPv4Address? {
    let isMapped = groups[..<5].allSatisfy { $0 == 0 } && (groups[5] == 0xffff || groups[5] == 0)
    let isTranslated = groups[0] == 0x64 && groups[1] == 0xff9b && groups[2..<6].allSatisfy { $0 == 0 }
    guard isMapped || isTranslated else { return nil }
    return IPv4Address(bits: UInt32(groups[6]) << 16 | UInt32(groups[7]))
  }

  private var longestZeroRun: Range<Int> {
    var best = 0..<0
    var start = 0
    for index in 0...8 where index == 8 || groups[index] != 0 {
      if index - start > best.count { best = start..<index }
      start = index + 1
    }
    return best
  }

  /// Reads what stands between the brackets; nil when it is no address.
  init?(_ text: some Collection<UInt8>) {
    let bytes = Array(text)
    guard bytes.count <= 45 else { return nil }
    let halves = Self.halves(bytes)
    guard halves.count <= 2, let head = Self.groups(halves[0], mayEmbed: halves.count == 1) else {
      return nil
    }
    guard halves.count == 2 else {
      guard head.count == 8 else { return nil }
      groups = head
      return
    }
    guard let tail = Self.groups(halves[1], mayEmbed: true), head.count + tail.count <= 7 else { return nil }
    groups = head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail
  }

  /// Splits at `::`; more than two parts mean that it stands there twice.
  private static func halves(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == PathBytes.colon && bytes[index + 1] == PathBytes.colon {
        parts.append(bytes[start..<index])
        start = index + 2
        index = start
      } else {
        index += 1
      }
    }
    return parts + [bytes[start...]]
  }

  private static func groups(_ text: ArraySlice<UInt8>, mayEmbed: Bool) -> [UInt16]? {
    guard !text.isEmpty else { return [] }
    let parts = text.split(separator: PathBytes.colon, omittingEmptySubsequences: false)
    var groups: [UInt16] = []
    for (index, part) in parts.enumerated() {
      if part.contains(PathBytes.dot) {
        guard mayEmbed, index == parts.count - 1, let address = plainIPv4(part) else { return nil }
        groups += [UInt16(truncatingIfNeeded: address >> 16), UInt16(truncatingIfNeeded: address)]
        continue
      }
      guard (1...4).contains(part.count) else { return nil }
      var value: UInt64 = 0
      for byte in part {
        guard let digit = IPv4Address.hexadecimalValue(byte) else { return nil }
        value = value * 16 + digit
      }
      groups.append(UInt16(truncatingIfNeeded: value))
    }
    return groups
  }

  /// Four decimal numbers, as an IPv6 address may end in.
  private static func plainIPv4(_ text: ArraySlice<UInt8>) -> UInt32? {
    guard let address = IPv4Address(text), address.text.elementsEqual(text) else { return nil }
    return address.bits
  }
}
