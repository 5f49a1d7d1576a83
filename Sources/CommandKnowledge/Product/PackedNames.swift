/// Names in order, each with a blank after it in one constant text: found by halving, without allocation and without
/// work at start.
package struct PackedNames: Sendable {
  private let text: StaticString
  /// Where each name begins; one more than there are names.
  private let starts: [UInt16]

  /// Names that a generator has sorted by their bytes, at least within each range that is searched.
  package init(text: StaticString, starts: [UInt16]) {
    self.text = text
    self.starts = starts
  }

  /// How many names there are.
  package var count: Int { starts.count - 1 }

  /// Every name as bytes, in order.
  package var all: [[UInt8]] { (0..<count).map { self[$0] } }

  /// The place of a name.
  ///
  /// - Parameters:
  ///   - name: its bytes.
  ///   - range: the places among which it is searched.
  /// - Returns: its place; nil when it is not there.
  package func index(of name: some Collection<UInt8>, in range: Range<Int>) -> Int? {
    text.withUTF8Buffer { bytes in
      var low = range.lowerBound
      var high = range.upperBound
      while low < high {
        let middle = (low + high) / 2
        switch Self.compare(bytes, Int(starts[middle]), Int(starts[middle + 1]) - 1, name) {
        case 0: return middle
        case 1...: high = middle
        default: low = middle + 1
        }
      }
      return nil
    }
  }

  /// The place of a name among all of them.
  package func index(of name: some Collection<UInt8>) -> Int? { index(of: name, in: 0..<count) }

  /// Whether a name is among them.
  package func contains(_ name: some Collection<UInt8>) -> Bool { index(of: name) != nil }

  /// A name as bytes.
  package subscript(index: Int) -> [UInt8] {
    text.withUTF8Buffer { Array($0[Int(starts[index])..<(Int(starts[index + 1]) - 1)]) }
  }

  /// Below, at or above zero: the order of a name of the text and another name.
  private static func compare(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ name: some Collection<UInt8>
  ) -> Int {
    var place = start
    for byte in name {
      guard place < end else { return -1 }
      if bytes[place] != byte { return bytes[place] < byte ? -1 : 1 }
      place += 1
    }
    return place == end ? 0 : 1
  }
}
