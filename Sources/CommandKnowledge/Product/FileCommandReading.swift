/// The files that a recognised command names by its words (S-19a to S-19e).
package struct FileCommandReading: Sendable, Hashable {
  /// One word, or the end of one, that the product takes for a file.
  package struct Operand: Sendable, Hashable {
    /// Index of the word in the slice that was read.
    package var wordIndex: Int
    /// The file: the value of the word, or what stands in it after an option's name.
    package var text: [UInt8]
    /// What happens to it: `.read`, `.write` or both.
    package var access: FileAccess
    /// It is the value of an option or of a test (`-f FILE`, `-newer FILE`), not an operand.
    package var isOptionValue: Bool
    /// Only deny rules and protected paths look at it: the name that a source of `cp` or `mv` gets in a folder (S-19b),
    /// a script of `sed` with an unquoted pattern.
    package var isDerived: Bool

    package init(
      wordIndex: Int, text: [UInt8], access: FileAccess, isOptionValue: Bool = false, isDerived: Bool = false
    ) {
      self.wordIndex = wordIndex
      self.text = text
      self.access = access
      self.isOptionValue = isOptionValue
      self.isDerived = isDerived
    }
  }

  /// The command's name in the table: a base name for those of base-name commands (E6); `git diff`.
  package var name: [UInt8]
  /// The files in the order of the words.
  package var operands: [Operand]
  /// It creates, changes or removes what it names (S-19b): protected paths ask, and operands are held to the
  /// stricter rules of S-23d and E5.
  package var isWriter: Bool
  /// False for `cp` and `mv` with any option, `--` too: they ask under scoped and exact rules and in acceptEdits
  /// (S-23d).
  package var hasUnderstoodOptions: Bool
  /// It was known although it is capitalised in another way, or ends in `.exe` (S-19b).
  package var isInOtherCase = false

  package init(
    name: [UInt8], operands: [Operand], isWriter: Bool = false, hasUnderstoodOptions: Bool = true
  ) {
    self.name = name
    self.operands = operands
    self.isWriter = isWriter
    self.hasUnderstoodOptions = hasUnderstoodOptions
  }

  /// As whom the command reads its operands, for `OperandPath.reading`.
  package var readRole: OperandPath.Role { isWriter ? .source : .reader }

  /// Whether a pattern with `..` after it asks even under a bare `Bash` (S-19h).
  package var asksForParentAfterPattern: Bool { readRole == .reader && !name.elementsEqual("sed".utf8) }
}
