/// Programs of `awk` that only print fields (spec S-21).
enum AwkProgram {
  /// Whether the program is `{print …}` of fields, `NR`, `NF` and plain strings, perhaps behind `NR==n`.
  static func isHarmless(_ program: [UInt8]) -> Bool {
    var reader = Reader(rest: program[...])
    reader.skipBlanks()
    if reader.rest.first != UInt8(ascii: "{") {
      _ = reader.take("$")
      guard reader.take("NR") else { return false }
      reader.skipBlanks()
      guard reader.take("==") else { return false }
      reader.skipBlanks()
      guard reader.takeDigits() else { return false }
      reader.skipBlanks()
    }
    guard reader.take("{") else { return false }
    reader.skipBlanks()
    guard reader.take("print") else { return false }
    if reader.skipBlanks() {
      while reader.takeItem() {
        reader.skipBlanks()
        if reader.take(",") { reader.skipBlanks() }
      }
    }
    _ = reader.take(";")
    reader.skipBlanks()
    guard reader.take("}") else { return false }
    reader.skipBlanks()
    return reader.rest.isEmpty
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>

    @discardableResult
    mutating func skipBlanks() -> Bool {
      let before = rest.count
      rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\n") }
      return rest.count < before
    }

    mutating func take(_ text: String) -> Bool {
      guard rest.starts(with: text.utf8) else { return false }
      rest = rest.dropFirst(text.utf8.count)
      return true
    }

    mutating func takeDigits() -> Bool {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      return !digits.isEmpty
    }

    /// A field, `NR`, `NF`, or a string without escapes.
    mutating func takeItem() -> Bool {
      if take("$NF") || take("NR") || take("NF") { return endsWord }
      if rest.first == UInt8(ascii: "$") {
        rest = rest.dropFirst()
        return takeDigits() && endsWord
      }
      guard rest.first == UInt8(ascii: "\"") else { return false }
      let body = rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      let end = rest.dropFirst(1 + body.count)
      guard end.first == UInt8(ascii: "\"") else { return false }
      rest = end.dropFirst()
      return true
    }

    private var endsWord: Bool {
      guard let next = rest.first else { return true }
      return " \t\n,;}\"".utf8.contains(next)
    }
  }
}
