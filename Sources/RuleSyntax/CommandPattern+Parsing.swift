extension CommandPattern {
  /// Reads a command pattern (spec B-2 to B-9). Every text is one.
  ///
  /// - Parameters:
  ///   - bytes: the specifier, UTF-8, blanks as they are to be compared.
  ///   - semantics: 1.0 knows no wildcard but a trailing `:*`.
  /// - Complexity: O(*n*); adjacent wildcards become one atom.
  public init(parsing bytes: [UInt8], semantics: Semantics) {
    let ending = bytes.suffix(2)
    guard semantics.has(.wildcardsInCommands) else {
      let isPrefix = ending.elementsEqual(":*".utf8)
      let literal = isPrefix ? Array(bytes.dropLast(2)) : bytes
      self.init(atoms: literal.isEmpty ? [] : [.literal(literal)], ending: isPrefix ? .prefix : .none)
      return
    }
    let hasBoundary = ending.elementsEqual(":*".utf8) || ending.elementsEqual(" *".utf8)
    self.init(
      atoms: [PatternAtom](wildcards: hasBoundary ? bytes.dropLast(2) : bytes[...]),
      ending: hasBoundary ? .wordBoundary : .none)
  }
}

extension [PatternAtom] {
  /// Splits a text at its `*`; neighbouring ones count as one.
  init(wildcards bytes: ArraySlice<UInt8>) {
    self.init()
    let star = UInt8(ascii: "*")
    var rest = bytes
    while let next = rest.first {
      if next == star {
        append(.anything)
        rest = rest[(rest.firstIndex { $0 != star } ?? rest.endIndex)...]
      } else {
        let end = rest.firstIndex(of: star) ?? rest.endIndex
        append(.literal([UInt8](rest[..<end])))
        rest = rest[end...]
      }
    }
  }
}

extension ParameterPattern {
  /// Reads `param:value` (spec T-7); nil when the text has another form.
  ///
  /// A value that begins with `//` is taken for the rest of a URL (`https://…`), not for a parameter's value:
  /// such a rule was meant as an address, and reading it as a parameter would make a deny match nothing.
  public init?(parsing bytes: [UInt8]) {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = Self.trimmed(bytes[..<colon])
    let value = Self.trimmed(bytes[(colon + 1)...])
    guard let first = name.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
      name.allSatisfy(Self.isNameByte), !value.starts(with: "//".utf8)
    else { return nil }
    self.init(name: Array(name), value: [PatternAtom](wildcards: value))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
