import PatternMatching
import RuleSyntax

/// The tools that a rule's name stands for (spec R-7, T-5, T-6).
struct ToolNamePattern: Sendable, Hashable {
  private enum Form: Sendable, Hashable {
    case exact
    /// Every tool of an MCP server, or those whose own name matches the pattern.
    case server(prefix: [UInt8], tool: WildcardPattern?)
    case glob(WildcardPattern)
    case nothing
  }

  /// The name that the rule means, after aliases.
  let name: [UInt8]
  private let form: Form
  private let list: RuleList
  private let favoursAllow: Bool

  /// The pattern of a rule's name.
  init(_ tool: ToolName, in list: RuleList, semantics: Semantics) {
    name = Array(tool.canonical.utf8)
    self.list = list
    favoursAllow = semantics.has(.serverNameFavoursAllow)
    let hasWildcard = semantics.has(.wildcardsInToolNames) && name.contains(Self.star)
    guard let (server, own) = Self.serverAndTool(of: name) else {
      form = !hasWildcard ? .exact : list == .allow ? .nothing : .glob(Self.pattern(name))
      return
    }
    let prefix = Self.server + server + Self.separator
    if hasWildcard && server.contains(Self.star) {
      form = list == .allow ? .nothing : .glob(Self.pattern(name))
    } else if own.isEmpty {
      form = name.suffix(2).elementsEqual(Self.separator) ? .exact : .server(prefix: prefix, tool: nil)
    } else if hasWildcard {
      form = .server(prefix: prefix, tool: own == [Self.star] ? nil : Self.pattern(own))
    } else {
      form = .exact
    }
  }

  /// True when the name contains a wildcard that counts.
  var isGlob: Bool { if case .glob = form { true } else { false } }

  /// True when the rule can name no tool at all (T-6: an allow glob without a literal server).
  var matchesNothing: Bool { form == .nothing }

  /// True for a form that is found by its name alone.
  var isExactName: Bool { form == .exact && (list == .allow || !name.starts(with: Self.server)) }

  /// The names that match, as one pattern; a server's tools have a name of their own that is not empty.
  var names: WildcardPattern {
    switch form {
    case .exact, .nothing: WildcardPattern(literal: name)
    case .glob(let pattern): pattern
    case .server(let prefix, let tool): WildcardPattern([.literal(prefix)] + (tool?.pieces ?? [.anything]))
    }
  }

  /// Whether the rule names this tool.
  ///
  /// - Parameter tool: the call's tool name after aliases, UTF-8.
  func matches(_ tool: [UInt8]) -> Bool {
    switch form {
    case .nothing: return false
    case .glob(let pattern): return pattern.matches(tool)
    case .exact:
      if tool == name { return true }
      // A server whose own name contains `__`.
      guard list != .allow, !favoursAllow, name.starts(with: Self.server) else { return false }
      return tool.starts(with: name + Self.separator) && tool.count > name.count + 2
    case .server(let prefix, let pattern):
      guard tool.starts(with: prefix), tool.count > prefix.count else { return false }
      let own = tool[prefix.count...]
      if list == .allow, !favoursAllow, Self.isAmbiguous(own) { return false }
      return pattern?.matches(own) ?? true
    }
  }

  /// Whether the server may end later than at the first `__`.
  private static func isAmbiguous(_ tool: ArraySlice<UInt8>) -> Bool {
    guard tool.first != underscore else { return true }
    return zip(tool, tool.dropFirst()).contains { $0 == underscore && $1 == underscore }
  }

  /// The parts of `mcp__server` and `mcp__server__tool`; nil for other names.
  private static func serverAndTool(of name: [UInt8]) -> (server: [UInt8], tool: [UInt8])? {
    guard name.starts(with: server), name.count > server.count else { return nil }
    let rest = name[server.count...]
    var index = rest.startIndex + 1
    while index + 1 < rest.endIndex {
      if rest[index] == underscore && rest[index + 1] == underscore {
        return (Array(rest[..<index]), Array(rest[(index + 2)...]))
      }
      index += 1
    }
    return (Array(rest), [])
  }

  /// A name in which `*` stands for any text.
  private static func pattern(_ name: [UInt8]) -> WildcardPattern {
    WildcardPattern(starsIn: name)
  }

  private static let star = UInt8(ascii: "*")
  private static let underscore = UInt8(ascii: "_")
  private static let separator = Array("__".utf8)
  private static let server = Array("mcp__".utf8)
}

extension WildcardPattern {
  /// A pattern in which every `*` of a text stands for any bytes.
  init(starsIn text: [UInt8]) {
    let star = UInt8(ascii: "*")
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    for byte in text {
      guard byte == star else {
        literal.append(byte)
        continue
      }
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = []
      if pieces.last != .anything { pieces.append(.anything) }
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    self.init(pieces)
  }
}
