/// The host that a URL names, read as browsers read it (spec T-1).
struct URLHost: Sendable, Hashable {
  /// Why a URL names no host that could be compared.
  enum Failure: Error, Sendable, Hashable {
    /// Not a URL, or one that parsers refuse.
    case unreadable
    /// A scheme other than http and https.
    case otherScheme
    /// Nothing between the slashes.
    case noHost
    /// Characters outside ASCII, which parsers map in ways that are not modelled.
    case notASCII
  }

  /// The host in lower case, without trailing dot; addresses in their usual spelling.
  let name: [UInt8]
  /// Other names of the same host, for deny and ask: the IPv4 address inside an IPv6 one.
  let otherNames: [[UInt8]]
  /// True when parsers disagree about the text: it never matches an allow rule for some hosts only.
  let isDoubtful: Bool

  /// Reads a URL.
  init(_ url: some Collection<UInt8>) throws(Failure) {
    var isDoubtful = false
    let text = Self.cleaned(url, &isDoubtful)
    let rest = try Self.afterScheme(text)
    let slashes = rest.prefix { $0 == PathBytes.slash || $0 == PathBytes.backslash }
    if !slashes.elementsEqual("//".utf8) { isDoubtful = true }
    let body = rest.dropFirst(slashes.count)
    let ends = Array("/\\?#".utf8)
    let end = body.firstIndex(where: ends.contains) ?? body.endIndex
    if end < body.endIndex, body[end] == PathBytes.backslash { isDoubtful = true }
    var authority = body[..<end]
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
      if authority[..<at].contains(UInt8(ascii: "@")) { isDoubtful = true }
      authority = authority[(at + 1)...]
    }
    let host = try Self.withoutPort(authority)
    guard !host.isEmpty else { throw .noHost }
    if host.first == UInt8(ascii: "[") {
      guard let address = IPv6Address(host.dropFirst().dropLast()) else { throw .unreadable }
      name = address.text
      otherNames = address.embedded.map { [$0.text] } ?? []
    } else {
      name = try Self.domain(host, &isDoubtful)
      otherNames = []
    }
    self.isDoubtful = isDoubtful
  }

  /// Blanks and controls at the ends fall away, tabs and line ends anywhere.
  private static func cleaned(_ url: some Collection<UInt8>, _ isDoubtful: inout Bool) -> [UInt8] {
    var text = Array(url)[...]
    while let first = text.first, first <= 0x20 { text = text.dropFirst() }
    while let last = text.last, last <= 0x20 { text = text.dropLast() }
    let result = text.filter { $0 != 0x09 && $0 != 0x0a && $0 != 0x0d }
    if result.count != text.count { isDoubtful = true }
    return result
  }

  private static func afterScheme(_ text: [UInt8]) throws(Failure) -> ArraySlice<UInt8> {
    guard let colon = text.firstIndex(of: PathBytes.colon), let first = text.first, PathBytes.isLetter(first)
    else { throw .unreadable }
    let scheme = text[..<colon].map(PathBytes.lowercase)
    let others = Array("+-.".utf8)
    guard scheme.allSatisfy({ PathBytes.isLetter($0) || PathBytes.isDigit($0) || others.contains($0) }) else {
      throw .unreadable
    }
    guard scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8) else { throw .otherScheme }
    return text[(colon + 1)...]
  }

  /// Takes `:port` off; an address keeps its brackets.
  private static func withoutPort(_ authority: ArraySlice<UInt8>) throws(Failure) -> ArraySlice<UInt8> {
    var end = authority.endIndex
    if authority.first == UInt8(ascii: "[") {
      guard let close = authority.firstIndex(of: UInt8(ascii: "]")) else { throw .unreadable }
      end = close + 1
    } else if let colon = authority.firstIndex(of: PathBytes.colon) {
      end = colon
    }
    let port = authority[end...]
    guard let first = port.first else { return authority[..<end] }
    let digits = port.dropFirst()
    guard first == PathBytes.colon, digits.allSatisfy(PathBytes.isDigit) else { throw .unreadable }
    let value = digits.reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 1 << 20) }
    guard value <= 65535 else { throw .unreadable }
    return authority[..<end]
  }

  private static func domain(_ host: ArraySlice<UInt8>, _ isDoubtful: inout Bool) throws(Failure) -> [UInt8] {
    var name = host.contains(UInt8(ascii: "%")) ? percentDecoded(host) : Array(host)
    if name.count != host.count { isDoubtful = true }
    guard name.allSatisfy({ $0 < 0x80 }) else { throw .notASCII }
    let forbidden = Array("#/:<>?@[\\]^|%".utf8)
    guard !name.contains(where: { $0 <= 0x20 || $0 == 0x7f || forbidden.contains($0) }) else {
      throw .unreadable
    }
    name = name.map(PathBytes.lowercase)
    if IPv4Address.isMeant(by: name) {
      guard let address = IPv4Address(name) else { throw .unreadable }
      if address.text != name { isDoubtful = true }
      return address.text
    }
    if name.last == PathBytes.dot { name.removeLast() }
    guard !name.isEmpty else { throw .noHost }
    if name.split(separator: PathBytes.dot, omittingEmptySubsequences: false).contains(where: \.isEmpty) {
      isDoubtful = true
    }
    return name
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
