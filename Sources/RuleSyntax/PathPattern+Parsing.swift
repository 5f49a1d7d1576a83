extension PathPattern {
  private static let slash = UInt8(ascii: "/")
  private static let backslash = UInt8(ascii: "\\")

  /// Reads a path pattern (spec P-2 to P-4, P-10, P-15). Every text is one.
  ///
  /// `.`, `..` and `~` alone are read like `./`, `../` and `~/`: the glob `/`, which is the anchor itself.
  ///
  /// - Parameter bytes: the specifier, UTF-8.
  /// - Complexity: O(*n*).
  public init(parsing bytes: [UInt8]) {
    let bytes = Self.withSlashes(bytes)
    if bytes.first == UInt8(ascii: "!") {
      self.init(anchor: .workingDirectory, glob: bytes, isNegation: true)
    } else if bytes.first == UInt8(ascii: "#") {
      self.init(anchor: .workingDirectory, glob: bytes, isComment: true)
    } else if bytes.starts(with: "//".utf8) {
      self.init(anchor: .filesystemRoot, glob: Array(bytes.dropFirst()))
    } else if bytes.first == Self.slash {
      self.init(anchor: .settingsSource, glob: bytes)
    } else if bytes.starts(with: "~/".utf8) || bytes.elementsEqual("~".utf8) {
      self.init(anchor: .home, glob: bytes.count == 1 ? [Self.slash] : Array(bytes.dropFirst()))
    } else {
      self.init(relative: bytes)
    }
  }

  private init(relative bytes: [UInt8]) {
    var rest = bytes[...]
    var ascents = 0
    var hasDotPrefix = false
    while true {
      if rest.starts(with: "../".utf8) {
        ascents += 1
        rest = rest.dropFirst(3)
      } else if rest.starts(with: "./".utf8) {
        hasDotPrefix = true
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    if rest.elementsEqual("..".utf8) {
      ascents += 1
      rest = []
    } else if rest.elementsEqual(".".utf8) {
      hasDotPrefix = true
      rest = []
    }
    let isAnchored = ascents > 0 || hasDotPrefix
    self.init(
      anchor: .workingDirectory, ascents: ascents, hasDotPrefix: hasDotPrefix && ascents == 0,
      glob: isAnchored ? [Self.slash] + rest : Array(rest))
  }

  /// Windows forms: `C:\a` and `C:/a` are `//c/a`, `~\a` is `~/a`, `\\server\share` is `//server/share` (P-15).
  private static func withSlashes(_ bytes: [UInt8]) -> [UInt8] {
    func slashed(_ bytes: some Sequence<UInt8>) -> [UInt8] { bytes.map { $0 == backslash ? slash : $0 } }
    if bytes.count >= 3, bytes[1] == UInt8(ascii: ":"), bytes[2] == slash || bytes[2] == backslash {
      let letter = bytes[0] | 0x20
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) {
        return [slash, slash, letter] + slashed(bytes.dropFirst(2))
      }
    }
    if bytes.starts(with: [UInt8(ascii: "~"), backslash]) || bytes.starts(with: [backslash, backslash]) {
      return slashed(bytes)
    }
    return bytes
  }
}
