/// One clause of the rule language, as `Documentation/language.md` gives it.
public struct Clause: Sendable, Hashable {
  /// Its id: `S-19`.
  public var id: String
  /// Further names under which it is cited: the numbers of corrections, such as `E1`.
  public var aliases: [String]
  /// Its title, as Markdown: `File operands`.
  public var title: String
  /// The chapter that it stands in: `S. From a Bash text to simple commands`.
  public var chapter: String
  /// What the product reading of the current edition does, as Markdown.
  public var statement: String
  /// What that rests on.
  public var basis: String
  /// What the strict reading does.
  public var strict: String
  /// What edition 1.0 does.
  public var edition1: String
  /// Examples, each of which is a test.
  public var examples: [ClauseExample]
  /// The whole section as the page has it, from its heading to its last line, with a line break at the end.
  public var section: String

  /// The place of the clause in the page: `s-19`.
  public var anchor: String { id.lowercased() }

  /// The clauses that the text refers to, in the order of the text.
  public var references: [String] { Markdown.anchors(in: section) }

  /// The section as a text of its own: links to other clauses are names.
  public var text: String { Markdown.withoutAnchors(section) }
}
