/// Edits of a JSON text that leave every other byte as it is, laid out as the text around them.
package struct JSONEdit {
  /// The text by now.
  package private(set) var text: [UInt8]

  /// Edits of a text.
  package init(_ text: [UInt8]) { self.text = text }

  /// Puts a value after the last one of an object or an array; ranges of the document are no longer true then.
  ///
  /// - Parameters:
  ///   - key: nil in an array.
  ///   - container: of the text.
  ///   - depth: how many containers are around it; 0 for the outermost.
  package mutating func append(key: String?, _ value: [UInt8], to container: JSONValue, depth: Int) {
    let ends = container.members?.map(\.value.range.upperBound) ?? container.elements?.map(\.range.upperBound)
    let inner = container.range.lowerBound + 1..<container.range.upperBound - 1
    let start = key.map { Array("\"\($0)\": ".utf8) } ?? []
    guard let last = ends?.last else {
      let body = line(depth + 1) + start + indented(value, depth + 1) + line(depth)
      text.replaceSubrange(inner, with: body)
      return
    }
    let isOnOneLine = !text[inner].contains(0x0A)
    let piece =
      isOnOneLine
      ? Array(", ".utf8) + start + compact(value)
      : Array(",".utf8) + line(depth + 1) + start + indented(value, depth + 1)
    text.insert(contentsOf: piece, at: last)
  }

  /// Takes the value at a place out of an object or an array, with one comma and the blanks that belong to it.
  package mutating func remove(at index: Int, from container: JSONValue) {
    let ranges =
      container.members?.map { $0.keyRange.lowerBound..<$0.value.range.upperBound }
      ?? container.elements?.map(\.range) ?? []
    let range = ranges[index]
    if index > 0 {
      text.removeSubrange(ranges[index - 1].upperBound..<range.upperBound)
    } else if ranges.count > 1 {
      text.removeSubrange(range.lowerBound..<ranges[1].lowerBound)
    } else {
      text.removeSubrange(container.range.lowerBound + 1..<container.range.upperBound - 1)
    }
  }

  /// Puts a string into the place of a value.
  package mutating func replace(_ value: JSONValue, with string: String) {
    var writer = JSONWriter()
    writer.string(string)
    text.replaceSubrange(value.range, with: writer.bytes)
  }

  // MARK: Layout

  /// A line break, and the blanks in front of a value so deep.
  private func line(_ depth: Int) -> [UInt8] {
    (text.contains(0x0D) ? [0x0D, 0x0A] : [0x0A]) + Array(repeating: unit, count: depth).joined()
  }

  /// What one level is indented by: what stands before the first key; two blanks where the text does not say.
  private var unit: [UInt8] {
    guard let newline = text.firstIndex(of: 0x0A) else { return [0x20, 0x20] }
    let blanks = text[(newline + 1)...].prefix { $0 == 0x20 || $0 == 0x09 }
    return blanks.isEmpty ? [0x20, 0x20] : Array(blanks)
  }

  /// A value that `JSONWriter` has indented by two blanks a level, as deep as it is to stand here.
  private func indented(_ value: [UInt8], _ depth: Int) -> [UInt8] {
    var result: [UInt8] = []
    for (number, part) in value.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let blanks = part.prefix { $0 == 0x20 }.count
      if number > 0 { result += line(depth + blanks / 2) }
      result += part.dropFirst(blanks)
    }
    return result
  }

  /// The same on one line.
  private func compact(_ value: [UInt8]) -> [UInt8] {
    let lines = value.split(separator: 0x0A).map { Array($0.drop { $0 == 0x20 }) }
    var result: [UInt8] = []
    for line in lines {
      if let last = result.last, last == UInt8(ascii: ",") { result.append(0x20) }
      result += line
    }
    return result
  }
}
