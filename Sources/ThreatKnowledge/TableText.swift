/// Reading of the tables that are kept as text.
enum TableText {
  typealias Line = Substring.UTF8View

  /// The lines of a table, without the line ends.
  static func lines(of text: String) -> [Line] { text[...].utf8.split(separator: UInt8(ascii: "\n")) }

  /// The fields of a head line, separated by ` | `.
  static func fields(of line: Line) -> [Line] {
    var fields: [Line] = []
    var rest = line
    while let bar = separator(in: rest) {
      fields.append(rest[..<bar])
      rest = rest[rest.index(bar, offsetBy: 3)...]
    }
    return fields + [rest]
  }

  /// Where ` | ` stands.
  private static func separator(in text: Line) -> String.Index? {
    var index = text.startIndex
    while let bar = text[index...].firstIndex(of: UInt8(ascii: "|")) {
      if bar > text.startIndex, text[text.index(before: bar)] == UInt8(ascii: " "),
        text[bar...].dropFirst().first == UInt8(ascii: " ")
      {
        return text.index(before: bar)
      }
      index = text.index(after: bar)
    }
    return nil
  }

  /// The words of a line, separated by blanks.
  static func words(_ text: Line) -> [String] { text.split(separator: UInt8(ascii: " ")).map(string) }

  /// Texts that may hold single blanks, two blanks apart.
  static func phrases(_ text: Line) -> [String] {
    var phrases: [String] = []
    var current: [UInt8] = []
    var blanks = 0
    for byte in text {
      if byte == UInt8(ascii: " ") {
        blanks += 1
        continue
      }
      if blanks > 1, !current.isEmpty {
        phrases.append(String(decoding: current, as: UTF8.self))
        current = []
      } else if blanks == 1, !current.isEmpty {
        current.append(UInt8(ascii: " "))
      }
      blanks = 0
      current.append(byte)
    }
    return current.isEmpty ? phrases : phrases + [String(decoding: current, as: UTF8.self)]
  }

  /// The capability of this name.
  static func capability(_ name: Line) -> Capability { Capability(rawValue: string(name)) ?? .execute }

  static func string(_ text: Line) -> String { String(Substring(text)) }
}
