import RuleSyntax

/// What a generated rule matches, written down a second time: as a matcher that tries everything, and as a regular
/// expression for the peers.
struct RulePattern: Sendable {
  let list: RuleList
  /// Anchored at both ends; of a syntax that all peers share.
  let expression: String
  private let parts: Parts

  private enum Parts: Sendable {
    /// A command text with wildcards, and whether the end of the text may stand for the last ` *`.
    case command([UInt8], mayEnd: Bool)
    /// The segments of a glob, and whether it begins at the root of the project.
    case glob([[UInt8]], isAnchored: Bool)
  }

  init(_ rule: GeneratedRule, tool: String) {
    list = rule.list
    if tool == "Read" {
      var text = rule.text
      let isAnchored = text.dropLast().contains("/")
      if text.hasPrefix("/") { text.removeFirst() }
      let segments = text.split(separator: "/").map { Array($0.utf8) }
      parts = .glob(segments, isAnchored: isAnchored)
      expression = Self.expression(segments, isAnchored: isAnchored)
    } else {
      let body = rule.text.dropLast(2)
      // The end of the text counts as the blank only where no wildcard stands before it (B-5).
      let mayEnd = rule.text.hasSuffix(" *") && !body.contains("*")
      parts = .command(Array(rule.text.utf8), mayEnd: mayEnd)
      expression = mayEnd ? "^\(Self.escaped(body))(?: .*)?$" : "^\(Self.escaped(rule.text[...]))$"
    }
  }

  private static func escaped(_ text: Substring, star: String = ".*") -> String {
    text.map { character in
      character == "*"
        ? star
        : character.isLetter || character.isNumber || character == " " ? "\(character)" : "\\\(character)"
    }.joined()
  }

  private static func expression(_ segments: [[UInt8]], isAnchored: Bool) -> String {
    var text = "^\\/work\\/project\\/" + (isAnchored ? "" : "(?:.*\\/)?")
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment == Array("**".utf8) {
        // What stands behind `/**` is anything in the folder, between two slashes any number of folders.
        text += isLast ? ".+" : "(?:.*\\/)?"
      } else {
        text += escaped(String(decoding: segment, as: UTF8.self)[...], star: "[^\\/]*")
        text += isLast ? "(?:\\/.*)?" : "\\/"
      }
    }
    return text + "$"
  }

  /// Whether the rule matches, found by trying everything.
  func matches(_ text: String) -> Bool {
    switch parts {
    case .command(let pattern, let mayEnd):
      let text = Array(text.utf8)
      return Self.matches(pattern[...], text[...])
        || mayEnd && Self.matches(pattern.dropLast(2), text[...])
    case .glob(let segments, let isAnchored):
      let names = text.dropFirst("/work/project/".utf8.count).split(separator: "/").map { Array($0.utf8) }
      // A glob that matches a folder matches everything in it.
      return (1...max(1, names.count)).contains { count in
        let names = names.prefix(count)
        if isAnchored { return Self.matches(segments[...], names) }
        return names.indices.contains { Self.matches(segments[...], names[$0...]) }
      }
    }
  }

  private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == UInt8(ascii: "*") {
      return (text.startIndex...text.endIndex).contains { matches(pattern.dropFirst(), text[$0...]) }
    }
    return text.first == first && matches(pattern.dropFirst(), text.dropFirst())
  }

  private static func matches(_ segments: ArraySlice<[UInt8]>, _ names: ArraySlice<[UInt8]>) -> Bool {
    guard let first = segments.first else { return names.isEmpty }
    if first == Array("**".utf8) {
      if segments.count == 1 { return !names.isEmpty }
      return (names.startIndex...names.endIndex).contains { matches(segments.dropFirst(), names[$0...]) }
    }
    guard let name = names.first else { return false }
    return matches(first[...], name[...]) && matches(segments.dropFirst(), names.dropFirst())
  }
}

extension [RulePattern] {
  /// The strictest list with a rule that matches.
  func list(of text: String) -> RuleList? {
    [RuleList.deny, .ask, .allow].first { list in contains { $0.list == list && $0.matches(text) } }
  }
}
