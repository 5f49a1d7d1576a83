public import PermissionEngine
internal import RuleSyntax
public import Settings
internal import ThreatKnowledge

/// An allow rule that nearly covers a call which asks or is denied, and what about the call is different.
///
/// Nothing is said on the likeness of texts alone: the call without the difference has been decided, and the rule
/// allows it.
public struct NearestRule: Sendable, Hashable {
  /// The rule.
  public var rule: SourcedRule
  /// What is different about the call, to follow "nearest": `without the redirection \`> out\``.
  public var difference: String
  /// The call without the difference, which the rule allows.
  public var allowed: ToolCall

  /// More than these are no help.
  private static let maximumCount = 2
  /// Parts of a command that are looked at, and variants of each that are tried.
  private static let maximumParts = 3
  private static let maximumVariants = 40

  /// The nearest rules to a call, the smallest difference first.
  ///
  /// - Parameters:
  ///   - decision: what `policy` says of the call; nothing is near a call that is allowed or that a rule stops.
  ///   - policy: the policy under one reading.
  /// - Returns: at most two rules, each once.
  public static func rules(
    for call: ToolCall, _ decision: Decision, policy: Policy, stack: SettingsStack, context: CallContext
  ) -> [NearestRule] {
    guard decision.outcome != .allow, decision.reason.rule == nil, !decision.isRefused else { return [] }
    let allowed = policy.rules.filter { $0.list == .allow && $0.rule.tool.canonical == call.tool }
    guard !allowed.isEmpty else { return [] }
    var found: [NearestRule] = []
    for variant in variants(of: call, decision, allowed, stack, context, policy.semantics) {
      let answer = policy.decide(variant.call, in: context)
      guard answer.outcome == .allow, let rule = grant(of: answer),
        !found.contains(where: { $0.rule == rule })
      else { continue }
      found.append(NearestRule(rule: rule, difference: variant.difference, allowed: variant.call))
      if found.count == maximumCount { break }
    }
    return found
  }

  private typealias Variant = (call: ToolCall, difference: String)

  private static func grant(of decision: Decision) -> SourcedRule? {
    decision.decidingRules.first { $0.list == .allow }
  }

  private static func variants(
    of call: ToolCall, _ decision: Decision, _ rules: [SourcedRule], _ stack: SettingsStack,
    _ context: CallContext, _ semantics: Semantics
  ) -> [Variant] {
    if case .string(let url)? = call.input["url"] { return hosts(url, call, rules) }
    if case .string(let path)? = call.input["file_path"] {
      return paths(path, call, rules, stack, context, semantics)
    }
    let open = decision.parts.filter { $0.outcome != .allow && $0.reason?.rule == nil }
    var texts = open.filter { $0.kind == .command }.map(\.text)
    // Where a redirection asks, it is the whole text that would have to go without it.
    if open.contains(where: { $0.kind == .redirection }), case .string(let text)? = call.input["command"] {
      texts.insert(text, at: 0)
    }
    let beginnings = rules.compactMap { rule in
      rule.rule.commandPattern(in: semantics).flatMap { CommandShape($0).words.words.first }
    }
    return texts.prefix(maximumParts).flatMap { text in
      CommandVariants(text, namesOfRules: beginnings).all.prefix(maximumVariants).map { variant in
        (CallExamples.command(Array(variant.text.utf8), tool: call.tool), variant.difference)
      }
    }
  }

  // MARK: Hosts and paths

  /// The domains that rules name, in the place of the host.
  private static func hosts(_ url: String, _ call: ToolCall, _ rules: [SourcedRule]) -> [Variant] {
    rules.compactMap { rule in
      guard case .domain(let bytes)? = rule.rule.specifier?.meaning else { return nil }
      let domain = String(decoding: bytes, as: UTF8.self)
      guard !domain.contains("*"), shareALabel(url, domain) else { return nil }
      var input = call.input
      input["url"] = .string("https://\(domain)/")
      return (ToolCall(tool: call.tool, input: input), "it names the host `\(domain)` and no other")
    }
  }

  /// Whether the domain's own name stands in the address: `example.com` beside `docs.example.com`.
  private static func shareALabel(_ url: String, _ domain: String) -> Bool {
    let labels = domain.split(separator: ".")
    guard let name = labels.dropLast().last else { return false }
    return url.contains(name)
  }

  /// A file of the same name where a rule reaches.
  private static func paths(
    _ path: String, _ call: ToolCall, _ rules: [SourcedRule], _ stack: SettingsStack, _ context: CallContext,
    _ semantics: Semantics
  ) -> [Variant] {
    rules.compactMap { rule in
      guard case .path(let pattern)? = rule.rule.specifier?.meaning,
        let file = stack.files.first(where: { $0.path == rule.file }),
        let target = PathTarget(pattern, file: file, context: context, semantics: semantics)
      else { return nil }
      let folder = PathText.parent(of: target.path)
      var input = call.input
      input["file_path"] = .string(PathText.join(folder, PathText.name(of: path)))
      return (ToolCall(tool: call.tool, input: input), "it reaches files of `\(folder)`")
    }
  }
}

/// A command as it might have been written, the smallest changes first.
private struct CommandVariants {
  private(set) var all: [(text: String, difference: String)] = []

  /// - Parameter names: the first words of allow rules.
  init(_ text: String, namesOfRules names: [String]) {
    let words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    guard !words.isEmpty else { return }
    addPrefixes(words)
    addNames(words, names)
    addOptions(words)
    addRedirection(words)
    addShorter(words)
    addWholeWords(words)
  }

  private mutating func add(_ words: some Sequence<String>, _ difference: String) {
    let text = words.joined(separator: " ")
    if !text.isEmpty { all.append((text, difference)) }
  }

  /// Without assignments and without a program that runs another.
  private mutating func addPrefixes(_ words: [String]) {
    let assignments = words.prefix(while: LeadingWords.isAssignment)
    if !assignments.isEmpty, assignments.count < words.count {
      add(
        words.dropFirst(assignments.count),
        "it does not cover `\(assignments.joined(separator: " "))` in front")
    }
    for count in 1...2 where words.count > count {
      let front = words.prefix(count).joined(separator: " ")
      add(words.dropFirst(count), "it covers the command without `\(front)` in front")
    }
  }

  /// The program as some rule writes it.
  private mutating func addNames(_ words: [String], _ names: [String]) {
    let name = Self.baseName(words[0])
    for other in Set(names).sorted() where other != words[0] && Self.baseName(other) == name {
      add([other] + words.dropFirst(), "it is for `\(other)`, the call says `\(words[0])`")
    }
    let small = words[0].lowercased()
    if small != words[0] { add([small] + words.dropFirst(), "it is for `\(small)`: letter case counts") }
  }

  private static func baseName(_ word: String) -> String {
    String(decoding: word.utf8.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
  }

  /// Without options between the program and what follows: `git -C . push`, `npm --silent test`.
  private mutating func addOptions(_ words: [String]) {
    for count in 1...3 where words.count > count + 1 && words[1].hasPrefix("-") {
      let options = words[1...count].joined(separator: " ")
      add([words[0]] + words.dropFirst(count + 1), "it does not cover `\(options)` after `\(words[0])`")
    }
  }

  /// Words up to a sign inside of them: `npm run test:unit` beside a rule for `npm run test *`.
  private mutating func addWholeWords(_ words: [String]) {
    for (index, word) in words.enumerated().dropFirst() where !word.hasPrefix("-") {
      guard let sign = word.utf8.firstIndex(where: { ":.-_".utf8.contains($0) }), sign > word.startIndex
      else {
        continue
      }
      let begun = String(word[..<sign])
      add(
        words[..<index] + [begun] + words[(index + 1)...],
        "it stands for whole words: `\(word)` is not `\(begun)`")
    }
  }

  private mutating func addRedirection(_ words: [String]) {
    guard let place = words.firstIndex(where: { $0.contains(">") || $0.contains("<") }), place > 0 else {
      return
    }
    let rest = words[place...].joined(separator: " ")
    add(words[..<place], "it does not cover the redirection `\(rest)`")
  }

  /// Without what stands at the end, for exact rules.
  private mutating func addShorter(_ words: [String]) {
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      let rest = words[count...].joined(separator: " ")
      add(words[..<count], "it does not cover `\(rest)` at the end")
    }
  }
}
