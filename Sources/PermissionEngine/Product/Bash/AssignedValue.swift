import CommandKnowledge
import ShellSyntax

/// What the value of an assignment in front of a command keeps from being seen behind it (S-11, S-20).
extension Assignment {
  /// Its value holds no expansion.
  var isConstant: Bool {
    let value = CommandWord(value)
    return value.complexity == nil && value.traits.isDisjoint(with: .unknownText)
  }

  /// Its value holds a variable other than `$HOME`, or a process, outside of what a substitution runs.
  var holdsVariable: Bool { value.parts.contains(where: Self.isVariable) }

  /// It holds a variable or a brace expansion, or sets an array or an element of one.
  var isOpaque: Bool {
    subscriptParts != nil || elements != nil || holdsVariable
      || CommandWord(value).complexity == .braceExpansion
  }

  /// A `~` stands in its value as it is written.
  var holdsTilde: Bool { value.text.contains(UInt8(ascii: "~")) }

  /// Its value holds `$HOME`.
  var holdsHome: Bool { CommandWord(value).traits.contains(.home) }

  /// Its value holds `$(( ))`.
  var holdsArithmetic: Bool {
    value.parts.contains { part in
      if case .arithmetic = part { true } else { false }
    }
  }

  private static func isVariable(_ part: WordPart) -> Bool {
    switch part {
    case .parameter(let parameter): !parameter.name.elementsEqual("HOME".utf8) || !parameter.operation.isEmpty
    case .process: true
    case .doubleQuoted(let parts, _): parts.contains(where: isVariable)
    default: false
    }
  }
}
