import PatternMatching
import RuleSyntax

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
  /// The whole decision for one path, as if a file tool touched it: deny, ask, protected paths, allow, mode,
  /// working directories (P-8, P-13, P-14, M-5). Used for file tools and for redirection targets (S-14, S-15).
  ///
  /// - Parameters:
  ///   - path: absolute and resolved.
  ///   - isDirectory: true when the path is known to be a directory.
  func decide(_ access: PathAccess, path: [UInt8], isDirectory: Bool, in context: DecisionContext) -> Verdict {
    Verdict(outcome: .ask, ground: .unmatched, reason: Reason(explanation: "not written yet", clauses: []))
  }

  /// The first rule of this list that matches the path for this access, bare rules included (P-8, P-11, P-7).
  func firstMatch(
    _ access: PathAccess, path: [UInt8], isDirectory: Bool, in list: RuleList, context: DecisionContext
  ) -> SourcedRule? { nil }

  /// The first scoped rule of this list that could match some path of this shape (S-19).
  ///
  /// - Parameter shape: an absolute path; its first piece begins with `/` unless it begins with an unknown.
  func firstPossibleMatch(
    _ access: PathAccess, shape: PathShape, in list: RuleList, context: DecisionContext
  ) -> SourcedRule? { nil }
}
