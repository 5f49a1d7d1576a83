import CommandKnowledge
import RuleSyntax
import ShellSyntax

/// Assignments in front of a command, and those alone (S-11, S-18).
extension FoundCommandReading {
  /// What the assignments in front of a command make complex.
  mutating func judgeAssignments(_ simple: SimpleCommand) {
    if setsArray(simple) { fail("an array", since: .denyRulesSeeComplexTexts) }
    if simple.words.isEmpty, simple.redirections.isEmpty, simple.assignments.count > 1 {
      fail("assignments alone, more than one")
    }
    for assignment in simple.assignments {
      if assignment.subscriptParts != nil, !simple.words.isEmpty { command.place.insert(.unread) }
      for value in [assignment.value] + (assignment.elements ?? []) {
        if ExportingBuiltins.assignsTilde(value.text) { fail("`~` in the value of an assignment") }
        if constants.isKnown(value) { continue }
        let seen = CommandWord(value)
        if seen.complexity != nil
          || !seen.traits.isDisjoint(with: .quotedExpansions)
        {
          hasExpandingAssignment = true
        }
        if let reason = seen.complexity, !Self.isPlainSubstitution(value.parts[...]),
          reason != .unquotedExpansion || !Self.isSimpleVariable(value.parts[...], of: value)
        {
          fail(reason.rawValue)
        }
      }
      if simple.words.isEmpty, GuardedVariables.isObscuring(assignment) {
        fail(
          "`\(String(decoding: assignment.name, as: UTF8.self))` is set",
          since: assignment.name.elementsEqual("LANG".utf8) ? .characterSetsAsk : nil)
      }
    }
  }

  /// Whether an array is set, or one element of it (S-17).
  private func setsArray(_ simple: SimpleCommand) -> Bool {
    if simple.assignments.contains(where: { $0.subscriptParts != nil }) { return true }
    if simple.words.isEmpty { return simple.assignments.contains { $0.elements != nil } }
    return ExportingBuiltins.declareArray(command.words)
  }

  /// What `NAME=` gives, of a word that begins with it as it is written.
  static func assignedValue(_ word: Word) -> ArraySlice<WordPart>? {
    guard case .literal(let bytes)? = word.parts.first, bytes.last == UInt8(ascii: "=") else { return nil }
    return word.parts.dropFirst()
  }

  /// A value that is one unquoted `$( )` and nothing else.
  static func isPlainSubstitution(_ value: ArraySlice<WordPart>) -> Bool {
    guard value.count == 1, case .command(let inner)? = value.first else { return false }
    return inner.statements.count <= 1
  }

  /// A value that is one variable without braces which is simple in double quotes: as a value it is so without them, too.
  static func isSimpleVariable(_ value: ArraySlice<WordPart>, of word: Word) -> Bool {
    guard value.count == 1, !word.text.contains(UInt8(ascii: "{")),
      case .parameter(let variable)? = value.first
    else { return false }
    return variable.operation.isEmpty && !variable.isIndirect
      && (QuotedVariables.isNamed(variable.name) || QuotedVariables.isSpecial(variable.name))
  }
}

/// Builtins whose arguments may be assignments.
enum ExportingBuiltins {
  static func contains(_ name: [UInt8]) -> Bool {
    switch name.first {
    case UInt8(ascii: "e"): name.elementsEqual("export".utf8)
    case UInt8(ascii: "d"): name.elementsEqual("declare".utf8)
    case UInt8(ascii: "l"): name.elementsEqual("local".utf8)
    case UInt8(ascii: "r"): name.elementsEqual("readonly".utf8)
    case UInt8(ascii: "t"): name.elementsEqual("typeset".utf8)
    default: false
    }
  }

  /// `unset`, and what another shell has in its place.
  static func unsets(_ name: [UInt8]) -> Bool {
    name.first == UInt8(ascii: "u") && ["unset", "unsetenv"].contains { name.elementsEqual($0.utf8) }
  }

  /// What makes a declaration, or an `unset`, complex: an argument that is neither a name nor an option nor, to those that
  /// set variables, an assignment or quoted as a whole (S-18); nil for any other command.
  static func complexity(of words: [CommandWord]) -> String? {
    guard let first = words.first, first.source.elementsEqual(first.value) else { return nil }
    let unsets = unsets(first.value)
    guard unsets || contains(first.value) else { return nil }
    for word in words.dropFirst() {
      if unsets {
        let isOption = word.source.elementsEqual("-f".utf8) || word.source.elementsEqual("-v".utf8)
        if !isOption, !BarredBuiltins.isName(word.source) { return "`unset` of what is no name" }
      } else if word.source.contains(UInt8(ascii: "=")) {
        if assignsTilde(word.source) { return "`~` in the value of an assignment" }
      } else if !isDeclared(word.source) {
        return "a declaration of what is no name"
      }
    }
    return nil
  }

  /// Whether a `~` stands in a value, be it quoted, and not in a substitution.
  static func assignsTilde(_ value: some Sequence<UInt8>) -> Bool {
    value.contains(UInt8(ascii: "~"))
      && !value.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "`") }
  }

  /// Whether a word without `=` is a name, an element of an array, an option, or quoted as a whole.
  private static func isDeclared(_ word: ArraySlice<UInt8>) -> Bool {
    switch word.first {
    case UInt8(ascii: "-"): word.dropFirst().allSatisfy(PathBytes.isLetter) || word.elementsEqual("--".utf8)
    case UInt8(ascii: "\\"): true
    case UInt8(ascii: "\""), UInt8(ascii: "'"): word.last == word.first
    default: BarredBuiltins.isName(word.prefix { $0 != UInt8(ascii: "[") })
    }
  }

  /// Whether a command is one of them with `-a`, or with an element of an array (S-17).
  static func declareArray(_ words: [CommandWord]) -> Bool {
    guard let name = words.first?.value, contains(name) else { return false }
    return words.dropFirst().contains { word in
      word.source.elementsEqual("-a".utf8)
        || word.value.prefix { $0 != UInt8(ascii: "=") }.contains(UInt8(ascii: "["))
    }
  }
}
