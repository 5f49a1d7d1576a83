import PatternMatching
import RuleSyntax
internal import Settings
import ShellSyntax

/// Decides the targets of redirections (spec S-14, S-15).
struct RedirectionDecision {
  let semantics: Semantics
  let fileRules: FileRules
  let context: DecisionContext
  /// A bare `Bash` allow rule is in force (M-4).
  let hasBareAllow: Bool

  /// The verdict on one redirection; nil when it touches no file.
  func decide(_ redirection: Redirection, in directories: PossibleDirectories) -> Verdict? {
    switch redirection.operation {
    case .duplicate, .hereDocument, .hereString: return nil
    case .input: return decide(redirection, .read, "S-15", directories)
    case .output, .append, .clobber, .readWrite, .outputBoth, .appendBoth:
      return decide(redirection, .edit, "S-14", directories)
    }
  }

  private func decide(
    _ redirection: Redirection, _ access: PathAccess, _ clause: String, _ directories: PossibleDirectories
  ) -> Verdict? {
    let target = redirection.target
    let shown = "`\(String(decoding: target.text.prefix(120), as: UTF8.self))`"
    if let path = target.constantText {
      if isExempt(path) { return nil }
      return decide(path, access, shown, clause, directories)
    }
    let shape = target.pathShape(home: context.home)
    if let strict = strictest(shape, access, shown, clause, directories) { return strict }
    let verdict = Verdict(
      outcome: .ask, ground: .unmatched,
      reason: Reason(explanation: "the target \(shown) is not known before it runs", clauses: [clause]))
    // A bare rule is stopped by redirections only where it does not reach so far.
    return hasBareAllow && semantics.has(.bareAllowReachesDoubtfulTexts) ? allowedByBareRule(clause) : verdict
  }

  private func isExempt(_ path: [UInt8]) -> Bool {
    if ["/dev/null", "/dev/stdout", "/dev/stderr"].contains(where: { path.elementsEqual($0.utf8) }) {
      return true
    }
    let prefix = "/dev/fd/".utf8
    guard path.starts(with: prefix), path.count > prefix.count else { return false }
    return path.dropFirst(prefix.count).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private func decide(
    _ path: [UInt8], _ access: PathAccess, _ shown: String, _ clause: String,
    _ directories: PossibleDirectories
  ) -> Verdict {
    var worst: Verdict?
    for directory in directories.known {
      let absolute = context.absolute(path, from: directory)
      let verdict = fileRules.decide(access, path: absolute, isDirectory: false, in: context)
      worst = stricter(worst, settled(verdict, absolute, access, shown, clause))
    }
    let isAbsolute = path.first == UInt8(ascii: "/")
    if directories.includesUnknown || worst == nil {
      if isAbsolute {
        let absolute = context.absolute(path, from: [UInt8(ascii: "/")])
        let verdict = fileRules.decide(access, path: absolute, isDirectory: false, in: context)
        worst = stricter(worst, settled(verdict, absolute, access, shown, clause))
      } else {
        let shape = PathShape([.anything, .literal([UInt8(ascii: "/")] + path)])
        let unknown =
          strictest(shape, access, shown, clause, .unknown)
          ?? (hasBareAllow && semantics.has(.bareAllowReachesDoubtfulTexts)
            ? allowedByBareRule(clause)
            : Verdict(
              outcome: .ask, ground: .unmatched,
              reason: Reason(
                explanation: "the directory of \(shown) cannot be told behind `cd`",
                clauses: [clause, "S-17"])))
        worst = stricter(worst, unknown)
      }
    }
    return worst
      ?? Verdict(
        outcome: .ask, ground: .unmatched,
        reason: Reason(explanation: "\(shown) is not known", clauses: [clause]))
  }

  /// The file verdict as a redirection's: two open points turn some asks into allows.
  private func settled(
    _ verdict: Verdict, _ path: [UInt8], _ access: PathAccess, _ shown: String, _ clause: String
  ) -> Verdict {
    var verdict = verdict
    verdict.reason.clauses.insert(clause, at: 0)
    guard verdict.outcome == .ask else { return verdict }
    switch verdict.ground {
    case .unmatched:
      if hasBareAllow, semantics.has(.bareAllowReachesDoubtfulTexts) { return allowedByBareRule(clause) }
      if access == .edit, semantics.has(.redirectionsInsideNeedNoRule), context.mode != .plan,
        context.isInWorkingDirectories(path)
      {
        return Verdict(
          outcome: .allow, ground: .builtIn,
          reason: Reason(
            explanation: "\(shown) is in the working directories",
            clauses: [clause, Feature.redirectionsInsideNeedNoRule.id]))
      }
      verdict.reason.explanation =
        access == .edit
        ? "writes \(shown), which no rule allows" : "reads \(shown) outside the working directories"
      return verdict
    case .protectedPath:
      return hasBareAllow && semantics.has(.bareAllowReachesDoubtfulTexts)
        ? allowedByBareRule(clause) : verdict
    default: return verdict
    }
  }

  private func allowedByBareRule(_ clause: String) -> Verdict {
    Verdict(
      outcome: .allow, ground: .allowRule,
      reason: Reason(
        explanation: "a bare rule covers redirections too",
        clauses: [clause, Feature.bareAllowReachesDoubtfulTexts.id]))
  }

  /// A deny or ask rule that matches, or could match, a target that is not fully known.
  private func strictest(
    _ shape: PathShape, _ access: PathAccess, _ shown: String, _ clause: String,
    _ directories: PossibleDirectories
  ) -> Verdict? {
    var bases: [[UInt8]?] = directories.known
    if directories.includesUnknown || bases.isEmpty { bases.append(nil) }
    for list in [RuleList.deny, .ask] {
      for base in bases {
        let absolute = shape.absolute(from: base) { context.absolute($0, from: $1) }
        if case .literal(let path)? = absolute.pieces.first, absolute.pieces.count == 1 {
          if let rule = fileRules.firstMatch(
            access, path: path, isDirectory: false, in: list, context: context)
          {
            return Verdict(
              outcome: list == .deny ? .deny : .ask, ground: list == .deny ? .denyRule : .askRule,
              reason: Reason(
                rule: rule, explanation: "\(shown) matches the \(list.rawValue) rule `\(rule.text)`",
                clauses: [clause]))
          }
        } else if let rule = fileRules.firstPossibleMatch(access, shape: absolute, in: list, context: context)
        {
          return Verdict(
            outcome: .ask, ground: .askRule,
            reason: Reason(
              rule: rule,
              explanation: "\(shown) could name a file of the \(list.rawValue) rule `\(rule.text)`",
              clauses: [clause, "S-19"]))
        }
      }
    }
    return nil
  }

  private func stricter(_ left: Verdict?, _ right: Verdict) -> Verdict {
    guard let left else { return right }
    return right.outcome > left.outcome ? right : left
  }
}
