internal import PatternMatching

/// A table written as text, found by name; the line of a name is read when somebody first asks for it.
///
/// A process that decides one call needs a handful of lines. Reading all of them takes longer than the decision.
final class LineTable<Entry: Sendable>: Sendable {
  private let read = Guarded<[Place: Entry?]>([:])

  private struct Place: Hashable, Sendable {
    /// Where the line of a name begins.
    var line: Int32
    /// Which of the names of its line it is.
    var number: Int32
  }

  private let bytes: [UInt8]
  private let names: NameTable<Place>
  private let entries: @Sendable (ArraySlice<UInt8>) -> [(name: ArraySlice<UInt8>, entry: Entry)]

  /// A table of these texts; of equal names the first counts.
  ///
  /// - Parameters:
  ///   - texts: as `TableText` describes them.
  ///   - joint: what stands between a name and its subcommand when it is asked for.
  ///   - entries: reads one line; the names in the order of the text.
  init(
    _ texts: [StaticString], joint: UInt8 = UInt8(ascii: ">"),
    _ entries: @escaping @Sendable (ArraySlice<UInt8>) -> [(name: ArraySlice<UInt8>, entry: Entry)]
  ) {
    self.entries = entries
    var bytes: [UInt8] = []
    bytes.reserveCapacity(texts.reduce(0) { $0 + $1.utf8CodeUnitCount + 1 })
    for text in texts {
      text.withUTF8Buffer { bytes.append(contentsOf: $0) }
      bytes.append(UInt8(ascii: "\n"))
    }
    names = NameTable(bytes.withUnsafeBufferPointer { Self.places($0, joint) })
    self.bytes = bytes
  }

  /// The entry of a name; subcommands behind the joint.
  subscript(name: some Collection<UInt8>) -> Entry? {
    names[name].flatMap(entry)
  }

  /// Every name, in the order of the text.
  var allNames: [ArraySlice<UInt8>] { names.allNames }

  private func entry(at place: Place) -> Entry? {
    read.withValue { read in
      if let known = read[place] { return known }
      let all = entries(line(from: Int(place.line)))
      let entry = Int(place.number) < all.count ? all[Int(place.number)].entry : nil
      read[place] = .some(entry)
      return entry
    }
  }

  /// A line together with those that continue it.
  private func line(from start: Int) -> ArraySlice<UInt8> {
    var line: [UInt8] = []
    for index in start..<bytes.count {
      if bytes[index] != UInt8(ascii: "\n") {
        line.append(bytes[index])
      } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: " ") {
        line.append(UInt8(ascii: " "))
      } else {
        break
      }
    }
    return line[...]
  }

  /// The names that lines begin with, as `TableText.names` reads them.
  private static func places(
    _ bytes: UnsafeBufferPointer<UInt8>, _ joint: UInt8
  ) -> [(name: ArraySlice<UInt8>, entry: Place)] {
    var places: [(name: Range<Int>, entry: Place)] = []
    // All names one behind the other, with joints.
    var keys: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let line = Int32(index)
      if bytes[index] != UInt8(ascii: "#"), bytes[index] != UInt8(ascii: "\n") {
        var number: Int32 = 0
        var start = keys.count
        func end() {
          if start < keys.count {
            places.append((start..<keys.count, Place(line: line, number: number)))
            number += 1
          }
          start = keys.count
        }
        // Behind a comma the list goes on, on the next line too.
        reading: while index < bytes.count {
          switch bytes[index] {
          case UInt8(ascii: ","): end()
          case UInt8(ascii: " "), UInt8(ascii: "\n"):
            if start < keys.count {
              end()
              break reading
            }
          case UInt8(ascii: ">"): keys.append(joint)
          case let byte: keys.append(byte)
          }
          index += 1
        }
      }
      // To the beginning of the next line that continues none.
      repeat {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        index += 1
      } while index < bytes.count && bytes[index] == UInt8(ascii: " ")
    }
    return places.map { (keys[$0.name], $0.entry) }
  }
}
