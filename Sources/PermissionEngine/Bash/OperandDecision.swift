import CommandKnowledge
import PatternMatching
import RuleSyntax
import ShellSyntax

/// Tries Read and Edit deny and ask rules on the files that a command names (spec S-19).
struct OperandDecision {
  let semantics: Semantics
  let fileRules: FileRules
  let context: DecisionContext

  /// A rule that matches, or could match, an operand.
  struct Finding {
    var list: DenyOrAsk
    var reason: Reason
  }

  /// The rules that the operands of a command meet, the strictest of each operand.
  func findings(
    _ words: ArraySlice<Word>, in directories: PossibleDirectories, hasUnknownTail: Bool
  ) -> [Finding] {
    guard fileRules.hasDenyOrAskRules,
      let operands = FileOperands.of(words, byBaseName: semantics.has(.baseNameOfCommandWord)),
      operands.isDocumented || semantics.has(.furtherFileCommands)
    else { return [] }
    var findings: [Finding] = []
    var anyAccess: FileAccess = []
    for operand in operands.operands where words.indices.contains(operand.wordIndex) {
      anyAccess.formUnion(operand.access)
      if let finding = finding(for: operand, operand.name ?? words[operand.wordIndex], directories) {
        findings.append(finding)
      }
    }
    if hasUnknownTail {
      let unknown = PathShape([.anything])
      let access: FileAccess = anyAccess.isEmpty ? [.read, .write] : anyAccess
      if let finding = possible(unknown, access, "an operand that comes from input") {
        findings.append(finding)
      }
    }
    return findings
  }

  private func finding(
    for operand: FileOperand, _ word: Word, _ directories: PossibleDirectories
  ) -> Finding? {
    let shown = "`\(String(decoding: word.text.prefix(120), as: UTF8.self))`"
    let shape = word.pathShape(home: context.home).dropping(operand.name == nil ? operand.prefixLength : 0)
    var worst: Finding?
    for directory in directories.known {
      let absolute = shape.absolute(from: directory) { context.absolute($0, from: $1) }
      let finding =
        if case .literal(let path)? = absolute.pieces.first, absolute.pieces.count == 1 {
          certain(path, operand.access, shown)
        } else {
          possible(absolute, operand.access, shown)
        }
      if let finding, worst == nil || finding.list == .deny { worst = finding }
    }
    if directories.includesUnknown, worst?.list != .deny {
      let absolute = shape.absolute(from: nil) { context.absolute($0, from: $1) }
      let finding =
        if case .literal(let path)? = absolute.pieces.first, absolute.pieces.count == 1 {
          certain(path, operand.access, shown)
        } else {
          possible(absolute, operand.access, shown)
        }
      if let finding, worst == nil || finding.list == .deny { worst = finding }
    }
    return worst
  }

  /// Files that are written also count as read (S-19).
  private func accesses(_ access: FileAccess) -> [PathAccess] {
    access.contains(.write) || access.contains(.delete) ? [.edit, .read] : [.read]
  }

  private func certain(_ path: [UInt8], _ access: FileAccess, _ shown: String) -> Finding? {
    for (list, ruleList) in [(DenyOrAsk.deny, RuleList.deny), (.ask, .ask)] {
      for access in accesses(access) {
        if let rule = fileRules.firstMatch(
          access, path: path, isDirectory: true, in: ruleList, context: context)
        {
          return Finding(
            list: list,
            reason: Reason(
              rule: rule,
              explanation: "operand \(shown) matches the \(ruleList.rawValue) rule `\(rule.text)`",
              clauses: ["S-19"]))
        }
      }
    }
    return nil
  }

  private func possible(_ shape: PathShape, _ access: FileAccess, _ shown: String) -> Finding? {
    for ruleList in [RuleList.deny, .ask] {
      for access in accesses(access) {
        if let rule = fileRules.firstPossibleMatch(access, shape: shape, in: ruleList, context: context) {
          return Finding(
            list: .ask,
            reason: Reason(
              rule: rule,
              explanation: "\(shown) could name a file of the \(ruleList.rawValue) rule `\(rule.text)`",
              clauses: ["S-19"]))
        }
      }
    }
    return nil
  }
}
