import TestSupport

/// Random gitignore patterns, and paths that have a chance to match them.
struct RandomGlob {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let names = [
    "a", "b", "ab", "foo", "foo.js", ".env", "é", "日本", "a b", "x y z", "-", "A", "Foo",
  ]

  /// A pattern and a few paths, relative to its anchor.
  mutating func next(paths count: Int) -> (pattern: [UInt8], paths: [[UInt8]]) {
    let segments = (0..<random.pick([1, 1, 1, 2, 2, 3, 4])).map { _ in segment() }
    var pattern = segments.joined(separator: "/")
    if random.oneIn(4) { pattern = "/" + pattern }
    if random.oneIn(4) { pattern += "/" }
    if random.oneIn(8) { pattern = "**/" + pattern }
    if random.oneIn(8) { pattern += "/**" }
    if random.oneIn(40) {
      pattern = random.pick(["#", "!", "/", "//", "a//b", "\\", "[", " ", "**", "***", "a\\"]) + pattern
    }
    return (Array(pattern.utf8), (0..<count).map { _ in path(for: segments) })
  }

  /// One segment of a pattern.
  private mutating func segment() -> String {
    if random.oneIn(6) { return random.pick(["**", "*", "***"]) }
    var result = ""
    for _ in 0..<random.pick([1, 1, 2, 3]) {
      switch Int.random(in: 0..<14, using: &random) {
      case 0...5: result += random.pick(Self.names)
      case 6, 7: result += "*"
      case 8: result += "**"
      case 9: result += "?"
      case 10, 11: result += byteClass()
      case 12: result += "\\" + random.pick(["*", "a", "[", "?", "\\", "é", " ", "]", "!", "#"])
      default: result += random.pick([".", "]", "!", "^", "-", ",", "[", "{a,b}", "#"])
      }
    }
    return result
  }

  private mutating func byteClass() -> String {
    let members = (0..<random.pick([1, 1, 2, 3])).map { _ in
      random.pick([
        "a", "b", "f", "-", "a-c", "A-Z", "0-9", "z-a", "é", "\\]", "\\\\", "[:alpha:]", "[:space:]",
        "[:upper:]",
        "[:punct:]", "[", "[:", "/", "*", "?", "!", "^", "\\a-\\f", "a-", ".", "[:foo:]", "]", "\u{1}-\u{7f}",
      ])
    }
    return "[" + random.pick(["", "", "!", "^", "]", "!]"]) + members.joined() + (random.oneIn(12) ? "" : "]")
  }

  /// A path of segments that were made from those of a pattern, or at random.
  private mutating func path(for segments: [String]) -> [UInt8] {
    var names: [String] = []
    if random.oneIn(3) { names.append(random.pick(Self.names)) }
    for segment in segments {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: names.append(random.pick(Self.names))
      case 1: break
      default:
        let name = instance(of: segment)
        if !name.isEmpty { names.append(name) }
      }
    }
    if random.oneIn(3) || names.isEmpty { names.append(random.pick(Self.names)) }
    return Array(names.joined(separator: "/").utf8)
  }

  /// A name that a segment may match: wildcards filled, the rest kept; slashes may come of `**`.
  private mutating func instance(of segment: String) -> String {
    var result = ""
    var rest = Array(segment.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": result += random.pick(["", "", "a", "foo", ".js", "é", "b/a", "x"])
      case "?": result += random.pick(["a", "b", "é", "x"])
      case "\\": if let next = rest.popFirst() { result.unicodeScalars.append(next) }
      case "[":
        if let end = rest.lastIndex(of: "]") { rest = rest[(end + 1)...] }
        result += random.pick(["a", "b", "c", "A", "]", "-", "[", "é", "5", " ", "f", "!", "."])
      default: result.unicodeScalars.append(scalar)
      }
    }
    let names = result.split(separator: "/").filter { $0 != "." && $0 != ".." && $0 != ".git" }
    return names.joined(separator: "/")
  }
}
