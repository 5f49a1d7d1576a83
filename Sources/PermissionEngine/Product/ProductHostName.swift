/// Host names as URL parsers write them (spec T-1).
enum ProductHostName {
  /// The host in its one form: lower case, percent-decoded, punycode, addresses in their usual spelling; nil when
  /// parsers refuse it.
  ///
  /// - Parameter isOpaque: true for the host of a scheme that browsers do not know.
  static func canonical(_ host: ArraySlice<UInt8>, isOpaque: Bool) -> [UInt8]? {
    if host.first == UInt8(ascii: "[") {
      guard host.last == UInt8(ascii: "]") else { return nil }
      return IPv6Address(host.dropFirst().dropLast())?.text
    }
    if isOpaque {
      return host.contains(where: forbidden.contains) ? nil : host.flatMap(percentEncoded)
    }
    let decoded = host.contains(UInt8(ascii: "%")) ? percentDecoded(host) : Array(host)
    guard let name = ascii(decoded), !name.isEmpty else { return nil }
    guard
      !name.contains(where: { $0 <= 0x20 || $0 == 0x7f || forbidden.contains($0) || $0 == UInt8(ascii: "%") })
    else { return nil }
    if IPv4Address.isMeant(by: name) { return IPv4Address(name)?.text }
    return name
  }

  private static let forbidden = Array("#/:<>?@[\\]^| ".utf8)

  /// Every label in ASCII.
  private static func ascii(_ host: [UInt8]) -> [UInt8]? {
    if host.allSatisfy({ $0 < 0x80 }) { return host.map(PathBytes.lowercase) }
    guard let text = String(validating: host, as: UTF8.self) else { return nil }
    let mapped = text.lowercased().unicodeScalars.compactMap(mapped)
    let labels = mapped.split(separator: ".", omittingEmptySubsequences: false)
    let written = labels.map { label -> [UInt8] in
      if label.allSatisfy(\.isASCII) { return label.map { UInt8(truncatingIfNeeded: $0.value) } }
      return Array("xn--".utf8) + Punycode.encoded(Array(label))
    }
    return Array(written.joined(separator: [PathBytes.dot]))
  }

  /// Full stops and full-width letters of East Asian scripts in their ordinary form; invisible ones fall away.
  private static func mapped(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x3002, 0xFF0E, 0xFF61: return "."
    case 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF: return nil
    case 0xFF01...0xFF5E:
      let ascii = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      return Unicode.Scalar(UInt32(PathBytes.lowercase(UInt8(truncatingIfNeeded: ascii.value))))
    default: return scalar
    }
  }

  /// A byte of a host that is not mapped to ASCII in any other way.
  private static func percentEncoded(_ byte: UInt8) -> [UInt8] {
    if byte < 0x80 { return [PathBytes.lowercase(byte)] }
    return Array(("%" + String(byte, radix: 16)).utf8)
  }

  private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.endIndex,
        let high = IPv4Address.hexadecimalValue(text[index + 1]),
        let low = IPv4Address.hexadecimalValue(text[index + 2])
      {
        result.append(UInt8(high << 4 | low))
        index += 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }
}

/// The spelling of a label outside ASCII in host names (RFC 3492).
enum Punycode {
  /// The label in ASCII, without its `xn--`.
  static func encoded(_ label: [Unicode.Scalar]) -> [UInt8] {
    var output = label.filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
    let basic = output.count
    var handled = basic
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (point, delta, bias): (UInt32, UInt32, UInt32) = (128, 0, 72)
    while handled < label.count {
      guard let next = label.lazy.map(\.value).filter({ $0 >= point }).min() else { break }
      delta &+= (next - point) &* UInt32(handled + 1)
      point = next
      for scalar in label {
        if scalar.value < point { delta &+= 1 }
        guard scalar.value == point else { continue }
        output += digits(of: delta, bias: bias)
        bias = adapted(delta, count: UInt32(handled + 1), isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta &+= 1
      point += 1
    }
    return output
  }

  private static func digits(of number: UInt32, bias: UInt32) -> [UInt8] {
    var result: [UInt8] = []
    var rest = number
    var base: UInt32 = 36
    while true {
      let threshold = base <= bias ? 1 : min(base - bias, 26)
      guard rest >= threshold else { break }
      result.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      base += 36
    }
    return result + [digit(rest)]
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 26 ? value + 97 : value - 26 + 48)
  }

  private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps: UInt32 = 0
    while delta > 455 {
      delta /= 35
      steps += 36
    }
    return steps + 36 * delta / (delta + 38)
  }
}
