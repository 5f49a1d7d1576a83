/// Writes XML 1.0 in UTF-8, one element a line, indented by two blanks a level. What XML cannot hold, and what people
/// could not see, is spelt out as on a terminal.
struct XMLWriter {
  /// What has been written so far.
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// An element with elements in it.
  mutating func element(_ name: String, _ attributes: [(String, String)], _ body: (inout XMLWriter) -> Void) {
    line(tag(name, attributes) + ">")
    depth += 1
    body(&self)
    depth -= 1
    line("</\(name)>")
  }

  /// An element with a text in it; with none, when the text is empty.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String = "") {
    line(tag(name, attributes) + (text.isEmpty ? "/>" : ">\(Self.escaped(text, lineEnd: "\n"))</\(name)>"))
  }

  private func tag(_ name: String, _ attributes: [(String, String)]) -> String {
    "<"
      + ([name] + attributes.map { "\($0.0)=\"\(Self.escaped($0.1, lineEnd: "&#10;"))\"" }).joined(
        separator: " ")
  }

  private mutating func line(_ text: String) {
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
    bytes += text.utf8
    bytes.append(0x0A)
  }

  /// Line ends are written as given; everything else that does not show itself is spelt out, and escaped like the rest.
  private static func escaped(_ text: String, lineEnd: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        result += lineEnd
        continue
      }
      for shown in DisplayText.visible(scalar).unicodeScalars {
        switch shown {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        default: result.unicodeScalars.append(shown)
        }
      }
    }
    return result
  }
}
