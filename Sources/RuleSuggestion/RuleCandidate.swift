internal import PermissionEngine
internal import RuleSyntax
internal import Settings

/// One thing that a call is asked about, and the rules that would allow it: itself, and what begins like it.
struct AskedItem: Hashable {
  /// What kind of rule allows it.
  enum Kind: Hashable {
    /// A simple command of `Bash`; parts are words.
    case command
    /// A file; parts are the names in its path.
    case path(tool: String, isAbsolute: Bool)
    /// Everything else: one rule, and no wider one.
    case whole
  }

  let kind: Kind
  /// The words, or the names of folders and the file.
  let parts: [String]
  /// The rule that allows just this; with a `*` in the text there is none.
  let exact: String
  /// With fewer parts than this a rule would be wider than what the product's own dialog writes (M-10); nil when only
  /// the exact rule is as narrow.
  let leastParts: Int?

  /// Whether `exact` stands for more than this: a `*` of the text is a wildcard in a rule.
  var isExactWider: Bool { Self.isWider(exact) }

  /// Whether a rule that is made of a text stands for other texts, too.
  static func isWider(_ rule: String) -> Bool { rule.utf8.contains(UInt8(ascii: "*")) }

  /// The beginnings of which a rule could be made, the widest first.
  var beginnings: [Beginning] {
    guard let leastParts, leastParts <= parts.count else { return [] }
    let longest = kind == .command ? parts.count : parts.count - 1
    guard leastParts <= longest else { return [] }
    return (leastParts...longest).map { Beginning(kind: kind, parts: Array(parts.prefix($0))) }
  }
}

/// What several things have in common, as a rule.
struct Beginning: Hashable {
  let kind: AskedItem.Kind
  let parts: [String]

  /// The rule that allows everything that begins so.
  var rule: String {
    switch kind {
    case .command: "Bash(\(parts.joined(separator: " ")) *)"
    case .path(let tool, let isAbsolute):
      "\(tool)(\(isAbsolute ? "//" : "/")\(parts.joined(separator: "/"))/**)"
    case .whole: parts.joined()
    }
  }
}

extension AskedItem {
  /// What a call is asked about.
  ///
  /// - Parameters:
  ///   - decision: the answer to the call, *ask*.
  ///   - policy: the policy that gave it.
  /// - Returns: empty where no rule could help: an ask rule, a text that no rule reaches.
  static func items(
    of call: ToolCall, _ decision: Decision, policy: Policy, context: CallContext
  ) -> [AskedItem] {
    switch call.tool {
    case "Bash":
      let asked = decision.parts.filter { $0.outcome == .ask }
      guard asked.allSatisfy({ $0.kind == .command && $0.reason?.rule == nil }) else { return [] }
      return asked.map { command($0.text, policy: policy, context: context) }
    case "WebFetch":
      guard case .rules(let rules)? = policy.approvalOffer(for: call, in: context)?.dialog else { return [] }
      return rules.map { AskedItem(kind: .whole, parts: [$0], exact: $0, leastParts: nil) }
    case "Read", "Write":
      guard case .string(let path)? = call.input["file_path"] else { return [] }
      return [file(path, tool: call.tool == "Read" ? "Read" : "Edit", context)].compactMap { $0 }
    case let name where name.utf8.starts(with: "mcp__".utf8):
      return [AskedItem(kind: .whole, parts: [name], exact: name, leastParts: nil)]
    default: return []
    }
  }

  private static func command(_ text: String, policy: Policy, context: CallContext) -> AskedItem {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let isPlain = text.utf8.allSatisfy { !"\"'`$\\;&|<>(){}[]!*#~?\n\t".utf8.contains($0) }
    return AskedItem(
      kind: .command, parts: words, exact: "Bash(\(text))",
      leastParts: isPlain && !words.contains("") ? offeredWords(text, policy, context) : nil)
  }

  /// How many words the product itself would write before its wildcard (M-10); nil when it writes an exact rule or none.
  private static func offeredWords(_ text: String, _ policy: Policy, _ context: CallContext) -> Int? {
    let call = ToolCall(tool: "Bash", input: ["command": .string(text)])
    guard case .rules(let rules)? = policy.approvalOffer(for: call, in: context)?.dialog, rules.count == 1,
      let rule = rules.first, rule.hasPrefix("Bash("), rule.hasSuffix(" *)")
    else { return nil }
    return rule.dropFirst(5).dropLast(3).split(separator: " ").count
  }

  private static func file(_ path: String, tool: String, _ context: CallContext) -> AskedItem? {
    guard PathText.isAbsolute(path), path.utf8.allSatisfy({ !"*?[]\\!#$%,(){} ".utf8.contains($0) }) else {
      return nil
    }
    let inside = PathText.relative(path, to: context.projectRoot)
    let names = PathText.names(in: inside ?? path)
    guard !names.isEmpty, !names.contains("..") else { return nil }
    let exact = "\(tool)(\(inside == nil ? "//" : "/")\(names.joined(separator: "/")))"
    // A folder directly below the root of the file system, or a home, is nobody's project.
    return AskedItem(
      kind: .path(tool: tool, isAbsolute: inside == nil), parts: names, exact: exact,
      leastParts: inside == nil ? 4 : 1)
  }
}
