internal import Settings

/// Where in a JSON text a place is: in which string, and under which keys. It is found without reading the text as JSON,
/// since what somebody is typing is none.
struct JSONCursor {
  /// The keys and list places around it, the outermost first; a place in a list is nil.
  private(set) var path: [String?] = []
  /// The bytes between the quotes of the string that the place is in, up to where it ends or the line does; nil outside
  /// of strings.
  private(set) var string: Range<Int>?
  /// Whether that string is a key, or stands where one is expected.
  private(set) var isKey = false

  private struct Level {
    var isObject: Bool
    var key: String?
    var isAfterColon = false
  }

  /// Looks for a place.
  ///
  /// - Complexity: O(*n*) in the bytes before it and those of its string.
  init(at offset: Int, in text: [UInt8]) {
    var levels: [Level] = []
    var index = 0
    while index < min(offset, text.count) {
      switch text[index] {
      case UInt8(ascii: "\""):
        let end = Self.end(ofStringAt: index, in: text)
        if offset <= end {
          string = index + 1..<end
          isKey = levels.last.map { $0.isObject && !$0.isAfterColon } ?? false
          path = Self.path(levels, withKey: !isKey)
          return
        }
        if let last = levels.last, last.isObject, !last.isAfterColon {
          levels[levels.count - 1].key = String(decoding: text[(index + 1)..<end], as: UTF8.self)
        }
        index = end
      case UInt8(ascii: "{"): levels.append(Level(isObject: true))
      case UInt8(ascii: "["): levels.append(Level(isObject: false))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
      case UInt8(ascii: ":"): if !levels.isEmpty { levels[levels.count - 1].isAfterColon = true }
      case UInt8(ascii: ","):
        if !levels.isEmpty {
          levels[levels.count - 1].isAfterColon = false
          levels[levels.count - 1].key = nil
        }
      default: break
      }
      index += 1
    }
    path = Self.path(levels, withKey: true)
  }

  private static func path(_ levels: [Level], withKey: Bool) -> [String?] {
    let path = levels.map { $0.isObject ? $0.key : nil }
    return withKey || path.isEmpty ? path : Array(path.dropLast())
  }

  /// Where a string ends: at its quote, or at the end of its line.
  private static func end(ofStringAt start: Int, in text: [UInt8]) -> Int {
    var index = start + 1
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\""), 0x0A, 0x0D: return index
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return text.count
  }
}
