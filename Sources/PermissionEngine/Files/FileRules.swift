import CommandKnowledge
import PatternMatching
import RuleSyntax
internal import Settings

/// What a call does with a path, as far as path rules tell it apart (spec P-8).
enum PathAccess: Sendable, Hashable {
  /// Read, Grep, Glob, LSP, LS, NotebookRead; file operands that are read.
  case read
  /// Edit, Write, MultiEdit; redirections; file operands that are written.
  case edit
  /// NotebookEdit, which a Read deny does not reach.
  case notebookEdit
}

/// The Read and Edit rules of a policy, compiled (spec, section P).
struct FileRules: Sendable {
  /// What the rules mean; of this, what matters after compiling may change.
  var semantics: Semantics
  private var tables: [RuleList: FileTable] = [:]

  /// No rules at all.
  init(semantics: Semantics) {
    self.semantics = semantics
  }

  /// Compiles the Read and Edit rules among these.
  ///
  /// - Parameter rules: rules in force, highest scope first.
  init(_ rules: [RuleInForce], semantics: Semantics) {
    self.init(semantics: semantics)
    var compiled: [RuleList: [FileRule]] = [:]
    for rule in rules {
      if let rule = compile(rule) { compiled[rule.source.list, default: []].append(rule) }
    }
    for (list, rules) in compiled {
      tables[list] = FileTable(
        rules, ignoringASCIICase: list != .allow && semantics.has(.restrictionsIgnorePathCase))
    }
  }

  /// False for names that stand for one other tool, as most do: what has no wildcard and is no server's.
  private static func mayNameFileTool(_ name: String) -> Bool {
    name == "Read" || name == "Edit"
      || name.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
  }

  private static let read = Array("Read".utf8)
  private static let edit = Array("Edit".utf8)

  private func compile(_ rule: RuleInForce) -> FileRule? {
    guard Self.mayNameFileTool(rule.rule.tool.canonical) else { return nil }
    let name = ToolNamePattern(rule.rule.tool, in: rule.list, semantics: semantics)
    var reach: FileRule.Reach = []
    if name.matches(Self.read) { reach.insert(.read) }
    if name.matches(Self.edit) { reach.insert(.edit) }
    guard !reach.isEmpty else { return nil }
    if rule.isWholeTool(semantics: semantics) {
      return FileRule(source: rule.source, reach: reach, pattern: nil, clause: "P-8")
    }
    guard case .path(let path)? = rule.rule.specifier?.meaning else { return nil }
    let pattern = FilePattern(rule, path, semantics: semantics)
    guard !pattern.anchors.isEmpty else { return nil }
    let clause =
      switch path.anchor {
      case .filesystemRoot, .home: "P-2"
      case .settingsSource: "P-3"
      case .workingDirectory: "P-4"
      }
    return FileRule(source: rule.source, reach: reach, pattern: pattern, clause: clause)
  }

  /// The whole decision for one path, as if a file tool touched it: deny, ask, protected paths, allow, mode,
  /// working directories (P-8, P-13, P-14, M-5). Used for file tools and for redirection targets (S-14, S-15).
  ///
  /// In plan mode a write asks with the ground `planMode`; for the edit tools the caller makes it a deny.
  ///
  /// - Parameters:
  ///   - path: absolute and resolved.
  ///   - isDirectory: true when the path is known to be a directory.
  func decide(_ access: PathAccess, path: [UInt8], isDirectory: Bool, in context: DecisionContext) -> Verdict
  {
    for list in [RuleList.deny, .ask] {
      guard let rule = match(access, path: path, isDirectory: isDirectory, in: list, context: context) else {
        continue
      }
      return list == .deny
        ? verdict(.deny, .denyRule, rule, access, path) : verdict(.ask, .askRule, rule, access, path)
    }
    if access != .read, let stop = writingIsStopped(path, in: context) { return stop }
    if let rule = match(access, path: path, isDirectory: isDirectory, in: .allow, context: context) {
      return verdict(.allow, .allowRule, rule, access, path)
    }
    return withoutRule(access, path, in: context)
  }

  /// The first rule of this list that matches the path for this access, bare rules included (P-8, P-11, P-7).
  func firstMatch(
    _ access: PathAccess, path: [UInt8], isDirectory: Bool, in list: RuleList, context: DecisionContext
  ) -> SourcedRule? {
    match(access, path: path, isDirectory: isDirectory, in: list, context: context)?.source
  }

  /// The rules of a list that reach this access, in a context without links.
  func anchored(_ access: PathAccess, in list: RuleList, context: DecisionContext) -> AnchoredGlobs {
    tables[list]?.anchored(in: context, reach: reach(of: access, in: list))
      ?? AnchoredGlobs([], ignoringCase: false, hasBareRule: false)
  }

  /// Whether a deny or ask rule could make an operand's answer stricter (S-19).
  var hasDenyOrAskRules: Bool { tables[.deny] != nil || tables[.ask] != nil }

  /// The first rule of this list that could match some path of this shape, bare rules included (S-19).
  ///
  /// - Parameter shape: an absolute path; its first piece begins with `/` unless it begins with an unknown.
  func firstPossibleMatch(
    _ access: PathAccess, shape: PathShape, in list: RuleList, context: DecisionContext
  ) -> SourcedRule? {
    tables[list]?.rules.first { rule in
      !rule.reach.isDisjoint(with: reach(of: access, in: list))
        && rule.pattern?.mayMatch(shape, in: context) != false
    }?.source
  }

  private func match(
    _ access: PathAccess, path: [UInt8], isDirectory: Bool, in list: RuleList, context: DecisionContext
  ) -> FileRule? {
    guard let table = tables[list] else { return nil }
    func first(_ path: [UInt8]) -> Int? {
      table.firstMatch(path, isDirectory: isDirectory, in: context, reach: reach(of: access, in: list))
    }
    if context.links.isEmpty { return first(path).map { table.rules[$0] } }
    let resolution = context.links.resolve(path)
    if list == .allow {
      guard resolution.isComplete, let rule = first(path) else { return nil }
      return resolution.target == path || first(resolution.target) != nil ? table.rules[rule] : nil
    }
    return resolution.stages.compactMap(first).min().map { table.rules[$0] }
  }

  /// Which rules reach which access (P-8).
  private func reach(of access: PathAccess, in list: RuleList) -> FileRule.Reach {
    switch access {
    case .read: list == .allow && semantics.has(.editAllowsReading) ? [.read, .edit] : .read
    case .edit: list == .deny && semantics.has(.readDenyStopsEditing) ? [.read, .edit] : .edit
    case .notebookEdit: .edit
    }
  }

  /// What no allow rule overcomes: protected paths (P-14) and plan mode (M-5).
  private func writingIsStopped(_ path: [UInt8], in context: DecisionContext) -> Verdict? {
    if semantics.has(.protectedPaths),
      let named = context.links.resolve(path).stages.first(where: ProtectedPaths.contains)
    {
      let text = "`\(PathBytes.text(named))` is a protected path"
      return Verdict(
        outcome: .ask, ground: .protectedPath, reason: Reason(explanation: text, clauses: ["P-14"]))
    }
    if context.mode == .plan, !semantics.has(.fileRulesInPlanMode) {
      let text = "plan mode does not write `\(PathBytes.text(path))`"
      return Verdict(outcome: .ask, ground: .planMode, reason: Reason(explanation: text, clauses: ["M-5"]))
    }
    return nil
  }

  private func withoutRule(_ access: PathAccess, _ path: [UInt8], in context: DecisionContext) -> Verdict {
    let text = PathBytes.text(path)
    let isInside = context.isInWorkingDirectories(path)
    let mayEdit = context.mode == .acceptEdits || (context.mode == .auto && semantics.has(.autoMode))
    if isInside && access == .read {
      let reason = Reason(
        explanation: "`\(text)` is inside the working directories", clauses: ["P-13"])
      return Verdict(outcome: .allow, ground: .builtIn, reason: reason)
    }
    if isInside && mayEdit {
      let reason = Reason(
        explanation: "\(context.mode.rawValue) mode edits `\(text)` inside the working directories",
        clauses: ["P-13", "M-5"])
      return Verdict(outcome: .allow, ground: .builtIn, reason: reason)
    }
    let what =
      isInside
      ? "no rule allows editing `\(text)`"
      : "no rule allows `\(text)`, which is outside the working directories"
    return Verdict(outcome: .ask, ground: .unmatched, reason: Reason(explanation: what, clauses: ["P-13"]))
  }

  private func verdict(
    _ outcome: Outcome, _ ground: Ground, _ rule: FileRule, _ access: PathAccess, _ path: [UInt8]
  ) -> Verdict {
    let verb =
      switch outcome {
      case .allow: "allows"
      case .ask: "asks about"
      case .deny: "denies"
      }
    let doing = access == .read ? "reading" : "editing"
    let text = "`\(rule.source.text)` \(verb) \(doing) `\(PathBytes.text(path))`"
    let clauses = rule.clause == "P-8" ? ["M-1", "P-8"] : ["M-1", "P-8", rule.clause]
    return Verdict(
      outcome: outcome, ground: ground,
      reason: Reason(rule: rule.source, explanation: text, clauses: clauses))
  }
}

extension PathBytes {
  /// A path for people.
  static func text(_ path: some Collection<UInt8>) -> String { String(decoding: path, as: UTF8.self) }
}
