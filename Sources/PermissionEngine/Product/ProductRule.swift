import RuleSyntax
import Settings

/// A rule that is in force under the product reading, with what its source says about it.
struct ProductRule: Sendable {
  /// What `/path` counts from (spec P-3).
  enum SourceAnchor: Sendable, Hashable {
    /// Project, local, managed settings and rules of the command line: where the session started.
    case startDirectory
    /// User settings: the directory with the file.
    case userSettings
    /// A file named by `--settings`: its directory.
    case directory([UInt8])
    /// Settings given as text: a directory of the product's own for temporary files.
    case temporaryDirectory
  }

  /// The rule with its place.
  let source: SourcedRule
  /// What `/path` counts from.
  let anchor: SourceAnchor
  /// The number of its source; entries negate each other within one (P-10).
  let sourceNumber: Int

  var rule: Rule { @inline(__always) _read { yield source.rule } }
  var list: RuleList { source.list }
  /// The tool's name as written.
  var tool: [UInt8] { rule.tool.bytes }
  /// The text between the parentheses; nil for a bare rule.
  var specifier: [UInt8]? { rule.specifier?.bytes }
}
