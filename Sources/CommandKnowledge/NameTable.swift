/// A read-only map from byte strings to entries that is searched without allocation.
struct NameTable<Entry: Sendable>: Sendable {
  private var slots: [Int32]
  private var names: [ArraySlice<UInt8>]
  private var entries: [Entry]

  /// A table of these pairs; of equal names the first counts.
  init(_ pairs: [(name: ArraySlice<UInt8>, entry: Entry)]) {
    var capacity = 16
    while capacity < pairs.count * 2 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    names = pairs.map(\.name)
    entries = pairs.map(\.entry)
    for (number, name) in names.enumerated() {
      let slot = find(name)
      if slots[slot] < 0 { slots[slot] = Int32(number) }
    }
  }

  /// The entry of a name.
  subscript(name: some Collection<UInt8>) -> Entry? {
    let number = slots[find(name)]
    return number < 0 ? nil : entries[Int(number)]
  }

  /// Every name, in the order given.
  var allNames: [ArraySlice<UInt8>] { names }

  /// The slot that holds the name, or the free one where it would go. The table is never full.
  private func find(_ name: some Collection<UInt8>) -> Int {
    // FNV-1a, 64 bits.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while slots[slot] >= 0, !names[Int(slots[slot])].elementsEqual(name) { slot = (slot + 1) & mask }
    return slot
  }
}

/// The tables of the strict reading are texts, one entry a line, split on first use: they cost nothing at start. They are
/// written in `Knowledge/strict`, and `make knowledge` stops at a word that none of the enumerations here knows.
enum TableText {
  /// The entries of a text. A line that begins with a blank continues the entry above it; empty lines and lines that begin with `#` are left out.
  static func lines(_ text: StaticString) -> [ArraySlice<UInt8>] {
    var bytes = text.withUTF8Buffer { Array($0) }
    let newline = UInt8(ascii: "\n")
    let blank = UInt8(ascii: " ")
    for index in bytes.indices.dropLast() where bytes[index] == newline && bytes[index + 1] == blank {
      bytes[index] = blank
    }
    return bytes.split(separator: newline).filter { $0.first != UInt8(ascii: "#") }
  }

  /// The names that a line begins with, between commas, and the fields behind them. The list of names goes on
  /// behind a comma, on the next line too.
  static func names(_ line: ArraySlice<UInt8>) -> (names: [ArraySlice<UInt8>], fields: [ArraySlice<UInt8>]) {
    var fields = fields(line)[...]
    var names: [ArraySlice<UInt8>] = []
    while let field = fields.popFirst() {
      names += field.split(separator: UInt8(ascii: ","))
      if field.last != UInt8(ascii: ",") { break }
    }
    return (names, Array(fields))
  }

  /// The role of this name. A name that is not known, which the generator stops at, would run something unknown.
  static func role(_ name: ArraySlice<UInt8>) -> OptionRole {
    OptionRole(rawValue: String(decoding: name, as: UTF8.self)) ?? .opaque
  }

  /// The fields of a line, between blanks.
  static func fields(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    line.split(separator: UInt8(ascii: " "))
  }
}

/// `A` to `Z` in lower case, everything else as it is.
package func asciiLowercased(_ byte: UInt8) -> UInt8 {
  byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}
