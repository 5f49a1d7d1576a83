/// A URL as far as the product looks at it (spec T-1, T-4): read as browsers do.
struct ProductURL: Sendable {
  /// The host in lower case without dots at its end; nil for a URL that has none, such as `data:`.
  let host: [UInt8]?
  /// The host with the dots at its end.
  let writtenHost: [UInt8]?
  /// The path after `.` and `..` are taken out, with its leading slash.
  let path: [UInt8]

  private static let backslash = PathBytes.backslash
  private static let slash = PathBytes.slash

  /// Reads a URL; nil when it cannot be parsed: the product refuses the call before any rule.
  init?(_ url: [UInt8]) {
    var text = url[...]
    while let first = text.first, first <= 0x20 { text = text.dropFirst() }
    while let last = text.last, last <= 0x20 { text = text.dropLast() }
    let cleaned = text.filter { $0 != 0x09 && $0 != 0x0a && $0 != 0x0d }
    guard let colon = cleaned.firstIndex(of: PathBytes.colon), let first = cleaned.first,
      PathBytes.isLetter(first)
    else { return nil }
    let scheme = cleaned[..<colon].map(PathBytes.lowercase)
    let others = Array("+-.".utf8)
    guard scheme.allSatisfy({ PathBytes.isLetter($0) || PathBytes.isDigit($0) || others.contains($0) }) else {
      return nil
    }
    let isSpecial = Self.specialSchemes.contains { scheme.elementsEqual($0.utf8) }
    let isFile = scheme.elementsEqual("file".utf8)
    var rest = cleaned[(colon + 1)...]
    func isSlash(_ byte: UInt8) -> Bool { byte == Self.slash || isSpecial && byte == Self.backslash }
    if isSpecial, !isFile {
      rest = rest.drop(while: isSlash)
    } else if rest.count > 1, rest.prefix(2).allSatisfy(isSlash) {
      rest = rest.dropFirst(2)
    } else {
      (host, writtenHost, path) = (nil, nil, Array(rest))
      return
    }
    let end = rest.firstIndex { isSlash($0) || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    var authority = rest[..<(end ?? rest.endIndex)]
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) { authority = authority[(at + 1)...] }
    path = Self.path(rest[(end ?? rest.endIndex)...], isSlash)
    guard let name = Self.withoutPort(authority) else { return nil }
    guard !name.isEmpty else {
      if isSpecial, !isFile { return nil }
      (host, writtenHost) = (nil, nil)
      return
    }
    guard let written = ProductHostName.canonical(name, isOpaque: !isSpecial) else { return nil }
    if isFile, written.elementsEqual("localhost".utf8) {
      (host, writtenHost) = (nil, nil)
      return
    }
    writtenHost = written
    var withoutDots = written
    while withoutDots.last == PathBytes.dot { withoutDots.removeLast() }
    host = withoutDots
  }

  private static let specialSchemes = ["http", "https", "ws", "wss", "ftp", "file"]

  /// Takes `:port` off; nil when the port is none.
  private static func withoutPort(_ authority: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var end = authority.endIndex
    if authority.first == UInt8(ascii: "[") {
      guard let close = authority.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      end = close + 1
    } else if let colon = authority.firstIndex(of: PathBytes.colon) {
      end = colon
    }
    let port = authority[end...]
    guard let first = port.first else { return authority[..<end] }
    let digits = port.dropFirst()
    guard first == PathBytes.colon, digits.allSatisfy(PathBytes.isDigit) else { return nil }
    let value = digits.reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 1 << 20) }
    return value <= 65535 ? authority[..<end] : nil
  }

  /// The path with `.` and `..` taken out.
  private static func path(_ text: ArraySlice<UInt8>, _ isSlash: (UInt8) -> Bool) -> [UInt8] {
    let end = text.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? text.endIndex
    let body = text[..<end].map { isSlash($0) ? slash : $0 }
    var kept: [ArraySlice<UInt8>] = []
    for segment in body.dropFirst().split(separator: slash, omittingEmptySubsequences: false) {
      let name = String(decoding: segment, as: UTF8.self).lowercased()
      switch name {
      case ".", "%2e": continue
      case "..", ".%2e", "%2e.", "%2e%2e": _ = kept.popLast()
      default: kept.append(segment)
      }
    }
    return [slash] + Array(kept.joined(separator: [slash]))
  }
}
