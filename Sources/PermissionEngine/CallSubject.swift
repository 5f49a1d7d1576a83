/// What of a call its answer nearly always rests on alone: the command of a Bash call, the path of a file tool's.
public enum CallSubject: UInt8, Sendable, Hashable {
  /// The command of `Bash`.
  case command
  /// The path of `Read`.
  case readPath
  /// The path of `Edit`.
  case editedPath
  /// The path of `Write`.
  case writtenPath

  /// What a call of Bash may say, its command among it; calls that say more are decided as a whole.
  static let inputsOfBash = [
    "command", "dangerouslyDisableSandbox", "description", "run_in_background", "timeout",
  ]
}

extension ToolCall {
  /// The call's subject and its text; nil for calls of other tools, those without the input, a Bash call with inputs that
  /// Bash does not have, and an Edit that does not say what it replaces.
  public var subject: (kind: CallSubject, text: String)? {
    let kind: CallSubject
    switch tool {
    case "Bash": kind = .command
    case "Read": kind = .readPath
    case "Edit": kind = .editedPath
    case "Write": kind = .writtenPath
    default: return nil
    }
    guard case .string(let text)? = inputValue(kind == .command ? "command" : "file_path") else { return nil }
    if kind == .command, input.count > 1, !input.keys.allSatisfy(CallSubject.inputsOfBash.contains) {
      return nil
    }
    if kind == .editedPath, !ProductCallForm.isWhole(edit: input) { return nil }
    return (kind, text)
  }

  /// An input; where it is the only one, without hashing its name.
  func inputValue(_ name: String) -> InputValue? {
    if input.count == 1, let only = input.first { return only.key == name ? only.value : nil }
    return input[name]
  }
}
