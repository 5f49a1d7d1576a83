/// Adds to a JSON text and leaves every other byte as it is.
public enum JSONInsertion {
  /// The text with further elements at the end of an array that stands under some keys. Objects and the array are made
  /// where they are missing; an empty text becomes an object.
  ///
  /// - Parameters:
  ///   - elements: JSON texts, in order.
  ///   - keys: from the outermost object to the array; at least one.
  /// - Returns: nil where the text is no JSON object, a key stands twice, or another kind of value stands in the way.
  public static func appending(_ elements: [[UInt8]], under keys: [String], to text: [UInt8]) -> [UInt8]? {
    let isEmpty = text.allSatisfy { " \t\r\n".utf8.contains($0) }
    let source = isEmpty ? Array("{}\n".utf8) : text
    guard !keys.isEmpty, var value = try? JSONReader().read(source).root, value.members != nil else {
      return nil
    }
    for (depth, key) in keys.enumerated() {
      guard let members = value.members else { return nil }
      let found = members.filter { $0.key.elementsEqual(key.utf8) }
      guard found.count <= 1 else { return nil }
      guard let member = found.first else {
        let missing = keys[depth...]
        return inserting(
          [Array("\"\(key)\": ".utf8) + nested(elements, under: Array(missing.dropFirst()), source, value)],
          into: value, of: source)
      }
      value = member.value
    }
    guard value.elements != nil else { return nil }
    return inserting(elements, into: value, of: source)
  }

  /// `{"a": {"b": [elements]}}` without the outermost key.
  private static func nested(
    _ elements: [[UInt8]], under keys: [String], _ source: [UInt8], _ parent: JSONValue
  ) -> [UInt8] {
    let step = indentation(of: source)
    let base = margin(of: parent, in: source) + step
    func array(_ margin: [UInt8]) -> [UInt8] {
      let lines = elements.map { [0x0A] + margin + step + $0 }
      return Array("[".utf8) + lines.joined(separator: ",".utf8) + [0x0A] + margin + Array("]".utf8)
    }
    func object(_ keys: ArraySlice<String>, _ margin: [UInt8]) -> [UInt8] {
      guard let key = keys.first else { return array(margin) }
      return [UInt8(ascii: "{"), 0x0A] + margin + step + Array("\"\(key)\": ".utf8)
        + object(keys.dropFirst(), margin + step) + [0x0A] + margin + [UInt8(ascii: "}")]
    }
    return object(keys[...], base)
  }

  /// Puts items behind the last one of an array or object, on lines of their own where the others are.
  private static func inserting(_ items: [[UInt8]], into value: JSONValue, of source: [UInt8]) -> [UInt8] {
    let close = value.range.upperBound - 1
    var end = close
    while end > value.range.lowerBound + 1, " \t\r\n".utf8.contains(source[end - 1]) { end -= 1 }
    let isEmpty = end == value.range.lowerBound + 1
    let isOnLines = isEmpty || source[value.range].contains(0x0A)
    let margin = margin(of: value, in: source)
    let separator =
      isOnLines ? [0x0A] + margin + indentation(of: source) : [UInt8(ascii: " ")]
    var added: [UInt8] = []
    for (number, item) in items.enumerated() {
      if number > 0 || !isEmpty { added.append(UInt8(ascii: ",")) }
      added += separator + item
    }
    let tail = isEmpty ? [0x0A] + margin : Array(source[end..<close])
    return Array(source[..<end]) + added + tail + Array(source[close...])
  }

  /// The blanks before the line on which a value ends, or begins when it is empty.
  private static func margin(of value: JSONValue, in source: [UInt8]) -> [UInt8] {
    let place = value.range.upperBound - 1
    let start = source[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Array(source[start...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
  }

  /// What one level is indented by: what stands before the first member, else two blanks.
  private static func indentation(of source: [UInt8]) -> [UInt8] {
    guard let line = source.firstIndex(of: 0x0A) else { return Array("  ".utf8) }
    let blanks = Array(source[(line + 1)...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
    return blanks.isEmpty ? Array("  ".utf8) : blanks
  }
}
