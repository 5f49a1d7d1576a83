import RuleSyntax

/// What release 2.1.332 wants of a call's input before it decides anything (spec T-12).
///
/// A call without the field that its decision is about, or with something else than text there, fails validation: no rule
/// but one that takes the tool away is looked at. What else the tool wants besides that field is taken as given, so
/// that a path or a command alone asks about a call, and fields that the tool does not know are passed over.
enum ProductCallForm {
  /// Why the call is refused; nil for one that is decided.
  static func problem(_ call: ToolCall) -> String? {
    switch call.tool {
    case "Bash": return missing("command", in: call)
    case "Read": return missing("file_path", in: call)
    case "Write": return path(of: call) == nil ? missing("file_path", in: call) : nil
    case "Edit": return path(of: call) == nil ? missing("file_path", in: call) : problemOfTexts(call.input)
    case "NotebookEdit": return missing("notebook_path", in: call)
    case "WebFetch": return missing("url", in: call)
    case "Skill": return missing("skill", in: call)
    case "Monitor":
      if case .object? = call.input["ws"] { return nil }
      return missing("command", in: call)
    case "Agent", "Task": return call.input["subagent_type"] == nil ? nil : missing("subagent_type", in: call)
    default:
      // Their rules are about every call, so that no input at all asks about them.
      guard !call.input.isEmpty else { return nil }
      return otherFields[call.tool]?.lazy.compactMap { missing($0, in: call) }.first
    }
  }

  /// Whether an Edit says what it replaces and by what, or nothing of both.
  static func isWhole(edit input: [String: InputValue]) -> Bool {
    input.count == 1 || problemOfTexts(input) == nil
  }

  /// The path of a call that edits: `path` is another name of the field to Edit and Write.
  static func path(of call: ToolCall) -> String? {
    switch call.tool {
    case "NotebookEdit": call.input["notebook_path"]?.string
    case "Edit", "Write": call.input["file_path"]?.string ?? call.input["path"]?.string
    default: call.input["file_path"]?.string
    }
  }

  private static let otherFields = [
    "CronCreate": ["cron", "prompt"], "CronDelete": ["id"], "SendMessage": ["to"], "TaskCreate": ["subject"],
    "TaskGet": ["taskId"], "TaskUpdate": ["taskId"], "WebSearch": ["query"],
  ]

  private static func missing(_ field: String, in call: ToolCall) -> String? {
    switch call.input[field] {
    case .string: nil
    case nil: "the call has no `\(field)`"
    default: "`\(field)` of the call is no text"
    }
  }

  private static func problemOfTexts(_ input: [String: InputValue]) -> String? {
    let old = input["old_string"] ?? input["old_str"]
    let new = input["new_string"] ?? input["new_str"]
    if old == nil, new == nil { return nil }
    guard let old = old?.string else { return "the call has no `old_string`" }
    guard let new = new?.string else { return "the call has no `new_string`" }
    return old == new ? "`old_string` and `new_string` are the same" : nil
  }
}
