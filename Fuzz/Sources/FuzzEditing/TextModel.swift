/// A text as an editor holds it: lines of UTF-16 code units. What the server makes of edits is compared with this.
struct TextModel {
  private(set) var scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var text: String {
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars)
    return result
  }

  /// The index of a place; one after the end of a line is that end, one inside a character its beginning.
  func index(_ line: Int, _ character: Int) -> Int {
    var index = 0
    for _ in 0..<line {
      while index < scalars.count, scalars[index] != "\n", scalars[index] != "\r" { index += 1 }
      guard index < scalars.count else { return index }
      let isPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      index += isPair ? 2 : 1
    }
    var left = character
    while index < scalars.count, scalars[index] != "\n", scalars[index] != "\r" {
      let width = scalars[index].value > 0xFFFF ? 2 : 1
      guard width <= left else { break }
      left -= width
      index += 1
    }
    return index
  }

  mutating func replace(_ start: Int, _ end: Int, with new: String) {
    scalars.replaceSubrange(min(start, end)..<max(start, end), with: Array(new.unicodeScalars))
  }
}
