/// Tells settings from other JSON by their first bytes of interest; broken JSON is told too.
package enum PermissionsSniffer {
  private static let firstKeys = [
    "\"allow\"", "\"ask\"", "\"deny\"", "\"defaultMode\"", "\"additionalDirectories\"", "//", "/*", "}",
  ].map { Array($0.utf8) }

  /// Whether the text has `"permissions": {` with one of our keys, a comment or nothing next.
  package static func looksLikeSettings(_ text: [UInt8]) -> Bool {
    let key = Array("\"permissions\"".utf8)
    var index = 0
    while index + key.count <= text.count {
      guard text[index] == key[0], text[index..<index + key.count].elementsEqual(key) else {
        index += 1
        continue
      }
      index += key.count
      guard let colon = skip(UInt8(ascii: ":"), text, index), let brace = skip(UInt8(ascii: "{"), text, colon)
      else {
        continue
      }
      let next = text[blanksEnd(text, brace)...]
      if firstKeys.contains(where: { next.starts(with: $0) }) { return true }
    }
    return false
  }

  private static func skip(_ byte: UInt8, _ text: [UInt8], _ start: Int) -> Int? {
    let index = blanksEnd(text, start)
    return index < text.count && text[index] == byte ? index + 1 : nil
  }

  private static func blanksEnd(_ text: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[index]) { index += 1 }
    return index
  }
}
