import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// A file that a command names: an operand of a recognised file command, or the target of a redirection (S-14, S-15,
/// S-19).
struct NamedFile: Sendable {
  /// Behind one reference: files are handed to every question about a command.
  private final class Storage: Sendable {
    let text: [UInt8]
    let role: OperandPath.Role
    let access: FileAccess
    let location: OperandPath
    let directory: [UInt8]
    let checkedDirectory: [UInt8]
    let leftDirectories: [[UInt8]]
    let possibleDirectories: [[UInt8]]
    let isMoved: Bool
    let pathThroughParent: [UInt8]?

    init(
      _ text: [UInt8], as role: OperandPath.Role, _ access: FileAccess, of command: FoundCommand,
      in context: DecisionContext
    ) {
      self.text = text
      self.role = role
      self.access = access
      var location = OperandPath.reading(text, as: role, home: context.home, directory: command.directory)
      if case .parentAfterSegment(let path) = location, !context.has(.climbingPathsAreDoubtful) {
        location = .path(path)
      }
      self.location = location
      directory = command.directory
      checkedDirectory = command.checkedDirectory
      leftDirectories = command.leftDirectories
      possibleDirectories = command.possibleDirectories
      isMoved = command.directory != context.cwd
      if case .parentAfterSegment(let path) = location {
        pathThroughParent = OperandPath.resolvingParents(path, in: command.directory, exists: context.exists)
      } else {
        pathThroughParent = nil
      }
    }
  }

  private let storage: Storage
  /// The text that names it, marks in place of expansions (`OperandText`).
  var text: [UInt8] { @inline(__always) _read { yield storage.text } }
  /// Who names it.
  var role: OperandPath.Role { storage.role }
  /// What happens to it.
  var access: FileAccess { storage.access }
  /// Where deny rules and checks look for it.
  var location: OperandPath { @inline(__always) _read { yield storage.location } }
  /// The directories of the command.
  private var directory: [UInt8] { @inline(__always) _read { yield storage.directory } }
  private var checkedDirectory: [UInt8] { @inline(__always) _read { yield storage.checkedDirectory } }
  private var possibleDirectories: [[UInt8]] { @inline(__always) _read { yield storage.possibleDirectories } }
  private var isMoved: Bool { storage.isMoved }
  /// Where `a/../k` leads when `a` is known to exist (S-19g).
  private var pathThroughParent: [UInt8]? { @inline(__always) _read { yield storage.pathThroughParent } }
  /// No word of the command, but where it would put something: only deny rules and protected paths look at it.
  var isDerived = false
  /// It is removed, moved, or linked to.
  var isTaken = false
  /// What is read of it, as of the source of a copy, deny rules for editing see too.
  var isSeenByEditRules = false
  /// No deny rule for reading sees it.
  var isHiddenFromReadRules = false
  /// A pattern with `..` after it asks even under a bare rule (S-19h).
  var climbsHard = true

  init(
    _ text: [UInt8], as role: OperandPath.Role, _ access: FileAccess, of command: FoundCommand,
    in context: DecisionContext
  ) {
    storage = Storage(text, as: role, access, of: command, in: context)
  }

  var isRedirection: Bool { role == .output || role == .input }

  /// A variable stands in the text.
  var namesVariable: Bool {
    text.contains {
      $0 == OperandText.workingDirectory || $0 == OperandText.expansion || $0 == OperandText.home
    }
  }

  /// The text for people.
  var shown: String {
    let visible = text.flatMap { byte -> [UInt8] in
      switch byte {
      case OperandText.home: Array("$HOME".utf8)
      case OperandText.workingDirectory: Array("$PWD".utf8)
      case OperandText.expansion: Array("$…".utf8)
      default: [byte]
      }
    }
    return CommandText.shown(visible)
  }

  /// A path that the directory of the command is part of.
  var isRelative: Bool {
    switch location {
    case .path(let path), .globDirectory(let path), .parentAfterSegment(let path):
      path.first != PathBytes.slash
    case .globThenParent, .unresolvable: false
    }
  }

  /// The absolute paths that deny rules are compared with; none where none is known (S-19g, S-19h). After a `cd` a
  /// relative path is tried from every directory that the command may run in: `cd /tmp && cat .env` is denied by `Read(./.env)` (S-19j).
  var pathsForDeny: [[UInt8]] {
    if let pathThroughParent { return [pathThroughParent] }
    guard isRelative, possibleDirectories.count > 1 else {
      return absolute(in: possibleDirectories.first ?? directory).map { [$0] } ?? []
    }
    return possibleDirectories.compactMap { absolute(in: $0) }
  }

  /// The absolute path that has to lie in the working directories (S-23e).
  var checkedPath: [UInt8]? { absolute(in: checkedDirectory) }

  /// That path and others that it may be (`DirectoryTrail.left`).
  private var checkedPaths: [[UInt8]] {
    ([checkedDirectory] + (isRelative ? storage.leftDirectories : [])).compactMap { absolute(in: $0) }
  }

  private func absolute(in directory: [UInt8]) -> [UInt8]? {
    switch location {
    case .path(let path), .globDirectory(let path): OperandPath.resolved(path, in: directory)
    case .globThenParent, .parentAfterSegment, .unresolvable: nil
    }
  }

  /// The path rules whose denies reach it (S-19c).
  var reach: FileRule.Reach {
    var reach: FileRule.Reach = []
    if access.contains(.read), !isHiddenFromReadRules { reach.insert(.read) }
    if access.contains(.write) || isSeenByEditRules { reach.insert(.edit) }
    return reach
  }

  /// Whether it lies in the working directories.
  func isInside(_ context: DecisionContext) -> Bool {
    let paths = checkedPaths
    return !paths.isEmpty && paths.allSatisfy { context.isInside($0) }
  }

  /// Whether reading it is blocked where settings block reading outside (C-14). `a/../k` leads where its names say, and
  /// through `a` where that is known to exist; a redirection is not read so far.
  func isReadOutside(_ context: DecisionContext) -> Bool {
    guard access.contains(.read) else { return false }
    guard case .parentAfterSegment(let path) = location, !isRedirection else {
      return !isInside(context) || location.isPattern && OperandPath.mayMatchParent(text)
    }
    return !context.isInside(pathThroughParent ?? OperandPath.resolved(path, in: checkedDirectory))
  }

  /// The target of an output redirection that begins with `~`, which no `cd` takes from the checks.
  var isWrittenAtHome: Bool { role == .output && text.first == PathBytes.tilde }

  /// Two slashes in front: it may lie on another machine, and so in no working directory, wherever else it seems to lead.
  private var mayLieElsewhere: Bool {
    guard case .path(let path) = location else { return false }
    return path.starts(with: "//".utf8)
  }

  // MARK: Checks

  /// Why writing it asks even under a bare rule (0.6, P-14, S-23c).
  ///
  /// - Parameter isCertain: whether the `cd` before it, if there is one, leaves no doubt where it is.
  func hardReason(_ context: DecisionContext, isCertain: Bool = false) -> String? {
    // After any other `cd` nothing is looked at but what is written at home.
    let isMoved = isMoved && !isCertain && !isWrittenAtHome
    if case .globThenParent = location, climbsHard {
      return context.words("`\(shown)` climbs after a pattern")
    }
    if role == .writer || role == .output, !isMoved, OperandDoubt.isDisguised(text) {
      return context.words("`\(shown)` may name another file than it says")
    }
    guard role == .writer || role == .source || role == .output, !isMoved, case .path(let text) = location
    else {
      return nil
    }
    let path = OperandPath.resolved(text, in: directory)
    if let reason = ProductProtectedPaths.reason(for: path, in: context) { return reason }
    if mayLieElsewhere || text.starts(with: "/net/".utf8) {
      return context.words("`\(shown)` may lie on another machine")
    }
    guard access.contains(.write), context.isNamedInside(path), !context.isInside(path) else { return nil }
    return context.words("`\(shown)` leads out of the working directories through a link")
  }

  /// Why it asks under scoped rules, exact rules and the read-only table (S-14, S-15, S-23, E5).
  func softReason(_ context: DecisionContext, _ paths: ProductPathRules) -> Reason? {
    if isDerived { return nil }
    if isUncheckedBefore(context) { return nil }
    if let doubt = OperandDoubt.reason(text, as: role, in: context.semantics) {
      return reason(context.words("`\(shown)` asks: \(doubt)"), isRedirection ? "S-14" : "S-23")
    }
    if case .globThenParent = location {
      return reason(context.words("`\(shown)` climbs after a pattern"), "S-19")
    }
    return checkedPaths.lazy.compactMap { softReason($0, context, paths) }.first
  }

  private func softReason(_ path: [UInt8], _ context: DecisionContext, _ paths: ProductPathRules) -> Reason? {
    switch role {
    case .output:
      if paths.match(PathAccess.edit, path: path, in: .allow, context: context) != nil { return nil }
      if context.acceptsFileCommands, context.isInside(path) { return nil }
      return reason(context.words("writing to `\(shown)` needs an `Edit(path)` rule"), "S-14")
    case .input:
      if isPermitted(path, context, paths) { return nil }
      return reason(context.words("`\(shown)` is outside the working directories"), "S-15")
    case .reader, .source, .writer:
      if isPermitted(path, context, paths) { return nil }
      return reason(context.words("`\(shown)` is outside the working directories"), "S-23")
    }
  }

  /// What the checks of older releases did not look at.
  private func isUncheckedBefore(_ context: DecisionContext) -> Bool {
    switch role {
    case .output: !context.has(.outputsNeedARule) && isInside(context)
    case .input: !context.has(.inputsOutsideAsk)
    case .reader, .source, .writer: false
    }
  }

  /// In the working directories, or covered by a path rule (S-23f); what a writer reads is covered by none.
  private func isPermitted(_ path: [UInt8], _ context: DecisionContext, _ paths: ProductPathRules) -> Bool {
    if context.isInside(path), !mayLieElsewhere { return true }
    if role == .writer || role == .source {
      return access == .write && paths.match(PathAccess.edit, path: path, in: .allow, context: context) != nil
    }
    let readRules: FileRule.Reach = .read
    return paths.match(readRules, path: path, in: .allow, context: context) != nil
  }

  private func reason(_ explanation: String, _ clause: String) -> Reason {
    Reason(explanation: explanation, clauses: [clause])
  }
}

extension ProductPathRules {
  /// The deny rule that reaches a file of a command, and the path that it matches.
  func denial(of file: NamedFile, _ context: DecisionContext) -> (rule: SourcedRule, path: [UInt8])? {
    guard hasRules(file.reach, in: .deny) else { return nil }
    for path in file.pathsForDeny {
      if let rule = match(file.reach, path: path, in: .deny, context: context) { return (rule, path) }
      if file.isTaken, !file.location.isPattern,
        let credentials = CredentialsReach.file(below: path, home: context.home),
        let rule = match(FileRule.Reach.edit, path: credentials, in: .deny, context: context)
      {
        return (rule, credentials)
      }
    }
    return nil
  }
}
