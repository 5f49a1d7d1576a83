import CommandKnowledge

/// Commands that give a value to a variable (S-7, S-18v).
enum VariableSetting {
  /// Whether a command is nothing but assignments, one of which is not known to be safe.
  static func isUnsafeAssignment(_ command: FoundCommand) -> Bool {
    command.words.isEmpty && !command.assignments.allSatisfy { SafeAssignments.isSafe($0) }
  }

  /// Whether a command sets a variable that is not known to be safe.
  static func isUnsafe(_ command: FoundCommand) -> Bool {
    if command.isOrdinary { return false }
    var words = command.words[...]
    while !command.standsForItself,
      let inner = MeasuredWrappers.forReadOnly(words, acceptingEdits: true)
    {
      words = inner
    }
    guard let name = words.first?.value else { return false }
    let arguments = words.dropFirst()
    func isNamed(_ text: String) -> Bool { name.elementsEqual(text.utf8) }
    if isNamed("read") || isNamed("getopts") {
      return arguments.contains { $0.value.first != UInt8(ascii: "-") }
    }
    if isNamed("printf") { return arguments.first?.value.elementsEqual("-v".utf8) == true }
    guard ExportingBuiltins.contains(name) else { return false }
    return arguments.contains { word in
      guard let equals = word.value.firstIndex(of: UInt8(ascii: "=")), MeasuredWrappers.isAssignment(word)
      else {
        return false
      }
      return !SafeAssignments.isSafe(name: Array(word.value[..<equals]), value: word.value[(equals + 1)...])
    }
  }
}
