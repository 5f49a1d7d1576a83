/// Writes HTML. Names of elements and attributes are literals of the program; every other text is escaped, and what does
/// not show itself is spelt out as on a terminal.
struct HTMLWriter {
  /// What has been written so far.
  private(set) var text = ""

  /// An element with others in it.
  mutating func element(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [], _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    body(&self)
    text += "</\(name)>"
  }

  /// An element with a text in it.
  mutating func element(_ name: StaticString, _ attributes: [(StaticString, String)], _ content: String) {
    element(name, attributes) { $0.write(content) }
  }

  /// An element without attributes, with a text in it.
  mutating func element(_ name: StaticString, _ content: String) { element(name, []) { $0.write(content) } }

  /// An element that has no end, such as `input`.
  mutating func void(_ name: StaticString, _ attributes: [(StaticString, String)] = []) {
    open(name, attributes)
  }

  /// A text, escaped.
  mutating func write(_ content: String) { text += Self.escaped(content) }

  /// A literal of the program, as it is.
  mutating func constant(_ content: StaticString) { text += "\(content)" }

  /// Style or script of the program itself, as it is.
  ///
  /// - Parameter source: a constant of `PageSource`, whose digest the page's policy names.
  mutating func source(_ source: String) { text += source }

  /// JSON for the page's script: inside `script` no character of it can end the element.
  mutating func data(_ json: [UInt8]) {
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "<": text += "\\u003c"
      case ">": text += "\\u003e"
      case "&": text += "\\u0026"
      case "\u{2028}": text += "\\u2028"
      case "\u{2029}": text += "\\u2029"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// A line break, for those who read the source.
  mutating func breakLine() { text += "\n" }

  private mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
    text += ">"
  }

  private static func escaped(_ content: String) -> String {
    var result = ""
    for scalar in DisplayText.visible(content).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
