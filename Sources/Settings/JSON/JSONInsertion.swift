/// Adds to lists of a JSON text and leaves every other byte as it is.
package enum JSONInsertion {
  /// The text with further strings at the end of an array that stands under some keys. Objects and the array are made
  /// where they are missing; an empty text becomes an object.
  ///
  /// - Parameter keys: from the outermost object to the array; at least one.
  /// - Returns: nil where the text is no JSON object, a key stands twice, or another kind of value stands in the way.
  package static func appending(_ strings: [String], under keys: [String], to text: [UInt8]) -> [UInt8]? {
    let isEmpty = text.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    var edit = JSONEdit(isEmpty ? Array("{}\n".utf8) : text)
    for string in strings {
      guard let root = try? JSONReader().read(edit.text).root,
        let end = end(of: keys, in: root)
      else { return nil }
      var writer = JSONWriter(layout: .indented)
      if end.depth == keys.count {
        writer.string(string)
      } else {
        write([string], under: keys.dropFirst(end.depth + 1), to: &writer)
      }
      edit.append(
        key: end.depth < keys.count ? keys[end.depth] : nil, writer.bytes, to: end.value, depth: end.depth)
    }
    return edit.text
  }

  /// How far the keys lead: the innermost value that is there, and how deep it is. Nil where it is of another kind.
  private static func end(of keys: [String], in root: JSONValue) -> (value: JSONValue, depth: Int)? {
    var value = root
    for (depth, key) in keys.enumerated() {
      guard let members = value.members else { return nil }
      let found = members.filter { $0.key.elementsEqual(key.utf8) }
      if found.isEmpty { return (value, depth) }
      guard found.count == 1 else { return nil }
      value = found[0].value
    }
    return value.elements == nil ? nil : (value, keys.count)
  }

  /// `{"a": ["string"]}` without the outermost key.
  private static func write(_ strings: [String], under keys: ArraySlice<String>, to writer: inout JSONWriter)
  {
    guard let key = keys.first else {
      return writer.array { writer in
        for string in strings { writer.string(string) }
      }
    }
    writer.object { writer in
      writer.key(key)
      write(strings, under: keys.dropFirst(), to: &writer)
    }
  }
}
