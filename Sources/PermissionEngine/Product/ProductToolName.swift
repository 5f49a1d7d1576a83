import PatternMatching
import RuleSyntax

/// The tools that the name of a rule stands for (spec R-7, T-5, T-6).
struct ProductToolName: Sendable {
  private enum Form: Sendable {
    case exact([UInt8])
    case pattern(WildcardPattern)
  }

  private let form: Form

  /// Reads a name; nil when it can name no tool.
  ///
  /// - Parameter list: `*` stands for any text in deny and ask; in allow only behind `mcp__server__`.
  init?(_ name: [UInt8], in list: RuleList) {
    guard name.starts(with: Self.mcp) else {
      guard name.contains(Self.star) else {
        form = .exact(name.elementsEqual("Task".utf8) ? Array("Agent".utf8) : name)
        return
      }
      if list == .allow { return nil }
      form = .pattern(WildcardPattern(starsIn: name))
      return
    }
    let rest = name[Self.mcp.count...]
    if let server = Self.serverEnd(in: rest) {
      let tool = rest[(server + 2)...]
      if tool.isEmpty { return nil }
      let serverHasStar = rest[..<server].contains(Self.star)
      if list == .allow, serverHasStar { return nil }
      form = name.contains(Self.star) ? .pattern(WildcardPattern(starsIn: name)) : .exact(name)
    } else if rest.contains(Self.star) {
      if list == .allow { return nil }
      form = .pattern(WildcardPattern(starsIn: name))
    } else {
      if rest.isEmpty { return nil }
      form = .pattern(WildcardPattern([.literal(name + Self.separator), .anything]))
    }
  }

  /// The names as one pattern.
  var names: WildcardPattern {
    switch form {
    case .exact(let name): WildcardPattern(literal: name)
    case .pattern(let pattern): pattern
    }
  }

  /// The one name, when the rule has no wildcard.
  var onlyName: [UInt8]? { if case .exact(let name) = form { name } else { nil } }

  /// Whether the rule names this tool.
  ///
  /// - Parameter tool: the call's name after aliases, UTF-8.
  func matches(_ tool: [UInt8]) -> Bool {
    switch form {
    case .exact(let name): name == tool
    case .pattern(let pattern): pattern.matches(tool)
    }
  }

  /// Where the server's name ends: at the first `__` after its first letter.
  private static func serverEnd(in rest: ArraySlice<UInt8>) -> Int? {
    guard !rest.isEmpty else { return nil }
    return rest.indices.dropFirst().first { index in
      rest[index] == underscore && index + 1 < rest.endIndex && rest[index + 1] == underscore
    }
  }

  private static let mcp = Array("mcp__".utf8)
  private static let separator = Array("__".utf8)
  private static let star = UInt8(ascii: "*")
  private static let underscore = UInt8(ascii: "_")
}
