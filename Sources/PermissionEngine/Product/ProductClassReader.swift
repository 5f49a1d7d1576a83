/// A class such as `[a-c]` of the product's globs (spec P-1 classes): no negation, no named classes.
struct ProductClassReader {
  /// The class in git's words; a member outside ASCII, and a slash, is an alternative of its own.
  let alternatives: [[UInt8]]

  /// Reads what stands between the brackets; nil when the class has no member.
  init?(_ text: ArraySlice<UInt8>) {
    // A wildcard inside breaks the class.
    if text.contains(UInt8(ascii: "*")) || text.contains(UInt8(ascii: "?")) { return nil }
    let units = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    var members: [Unicode.Scalar] = []
    var sets: [[UInt8]] = []
    var ranges: [(first: UInt8, last: UInt8)] = []
    var index = 0
    while index < units.count {
      var unit = units[index]
      if unit == "\\" {
        index += 1
        guard index < units.count else { return nil }
        unit = units[index]
        if unit.isASCII, let set = ProductEscape.classes[UInt8(truncatingIfNeeded: unit.value)] {
          sets.append(Array(set.utf8))
          index += 1
          continue
        }
        if unit == "b" { return nil }
        if unit.isASCII, let control = ProductEscape.controls[UInt8(truncatingIfNeeded: unit.value)] {
          unit = Unicode.Scalar(control)
        }
      } else if index + 2 < units.count, units[index + 1] == "-", units[index + 2] != "\\" {
        // A range that runs backwards is left out.
        if let range = Self.range(unit, units[index + 2]) { ranges.append(range) }
        index += 3
        continue
      }
      members.append(unit)
      index += 1
    }
    var inside: [UInt8] = []
    var others: [[UInt8]] = []
    for member in members {
      if member == "/" || !member.isASCII {
        others.append(Array(String(member).utf8))
      } else {
        inside += [PathBytes.backslash, UInt8(truncatingIfNeeded: member.value)]
      }
    }
    for range in ranges {
      inside += [PathBytes.backslash, range.first, UInt8(ascii: "-"), PathBytes.backslash, range.last]
    }
    let ascii = inside.isEmpty ? [] : [[UInt8(ascii: "[")] + inside + [UInt8(ascii: "]")]]
    alternatives = ascii + sets + others
    if alternatives.isEmpty { return nil }
  }

  private static func range(_ first: Unicode.Scalar, _ last: Unicode.Scalar) -> (first: UInt8, last: UInt8)? {
    guard first.isASCII, last.isASCII, first <= last else { return nil }
    return (UInt8(truncatingIfNeeded: first.value), UInt8(truncatingIfNeeded: last.value))
  }
}
