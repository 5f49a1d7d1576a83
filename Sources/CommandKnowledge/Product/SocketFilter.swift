/// `ss`: filters that look up no host name (S-21a).
enum SocketFilter {
  /// Words after which the next one is no host.
  private static let naming: [StaticString] = [
    "cgroup", "dev", "dport", "exclude", "fwmark", "sport", "state",
  ]
  private static let words: [StaticString] = [
    "and", "autobound", "dst", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "src",
  ]
  private static let valued: [StaticString] = ["-A", "-f", "--family", "--query", "--socket"]

  private static func isOne(of list: [StaticString], _ word: some Collection<UInt8>) -> Bool {
    list.contains { $0.withUTF8Buffer { word.elementsEqual($0) } }
  }

  /// What is wrong; nil when nothing is.
  static func problem(_ words: ArraySlice<CommandWord>) -> ReadOnlyProblem? {
    var isNamed = false
    var isValue = false
    var isAfterDashes = false
    for index in words.indices {
      let value = words[index].value
      if value.elementsEqual("--".utf8) {
        isAfterDashes = true
      } else if isValue {
        isValue = false
      } else if !isAfterDashes, value.count > 1, value.first == UInt8(ascii: "-") {
        isValue = isOne(of: valued, value)
      } else {
        for token in value.split(whereSeparator: { " \t()=<>!".utf8.contains($0) }) {
          if isNamed {
            isNamed = false
          } else if isOne(of: naming, token) {
            isNamed = true
          } else if !isOne(of: self.words, token), isName(token) {
            return .operand(index)
          }
        }
      }
    }
    return nil
  }

  /// Letters, unless they are the digits of an address.
  private static func isName(_ token: ArraySlice<UInt8>) -> Bool {
    guard token.contains(where: MeasuredReadOnly.isLetter) else { return false }
    let isAddress =
      token.contains(UInt8(ascii: ":"))
      && token.allSatisfy {
        MeasuredReadOnly.isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20)
          || ":./[]".utf8.contains($0)
      }
    return !isAddress
  }
}
