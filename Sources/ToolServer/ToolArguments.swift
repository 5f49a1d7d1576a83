internal import PermissionEngine
internal import Settings
internal import Workspace

/// Arguments that are what the schema of their tool says.
struct ToolArguments: Sendable {
  private let object: JSONValue

  /// Compares arguments with the schema.
  init(_ object: JSONValue, of tool: any ServerTool) throws(ToolFailure) {
    guard let members = object.members else {
      throw ToolFailure("`arguments` has to be an object, not \(object.kindName)")
    }
    for member in members {
      guard let parameter = tool.parameters.first(where: { member.key.elementsEqual($0.name.utf8) }) else {
        let names = tool.parameters.map { "`\($0.name)`" }.joined(separator: ", ")
        throw ToolFailure("there is no such argument; there are \(names)")
      }
      if let wanted = parameter.kind.objection(to: member.value) {
        throw ToolFailure("`\(parameter.name)` has to be \(wanted), not \(member.value.kindName)")
      }
    }
    self.object = object
  }

  /// A string; nil when it is not given.
  func text(_ name: String) -> String? { object[name]?.text }

  /// Strings; nil when they are not given.
  func texts(_ name: String) -> [String]? { object[name]?.elements.map { $0.compactMap(\.text) } }

  /// Any value; nil when it is not given.
  subscript(name: String) -> JSONValue? { object[name] }
}

extension ToolParameter.Kind {
  /// What a value would have to be; nil when it is that.
  fileprivate func objection(to value: JSONValue) -> String? {
    switch self {
    case .string: value.text == nil ? "a string" : nil
    case .object: value.members == nil ? "an object" : nil
    case .strings: value.elements?.allSatisfy { $0.text != nil } ?? false ? nil : "an array of strings"
    case .choice(let names):
      names.contains(value.text ?? "") ? nil : "one of \(names.map { "`\($0)`" }.joined(separator: ", "))"
    }
  }
}

extension ToolArguments {
  /// What a tool takes that is about one call.
  static let callParameters = [
    ToolParameter(
      name: "command", kind: .string,
      description: "The text of a Bash command. Either this, or `tool` with `input`."),
    ToolParameter(
      name: "tool", kind: .string, description: "The name of the tool, such as `Read` or `WebFetch`."),
    ToolParameter(
      name: "input", kind: .object, description: "The input of the tool, as it was or would be called."),
    ToolParameter(
      name: "cwd", kind: .string,
      description: "The absolute working directory of the call; the folder of the project by default."),
    ToolParameter(
      name: "mode", kind: .choice(PermissionMode.allCases.map(\.rawValue)),
      description: "The permission mode of the session; what the settings say by default."),
  ]

  /// The call that the arguments describe.
  func call() throws(ToolFailure) -> CallRequest {
    var request: CallRequest
    switch (text("command"), text("tool")) {
    case (let command?, nil):
      request = CallRequest(call: ToolCall(tool: "Bash", input: ["command": .string(command)]))
    case (nil, let tool?):
      guard case .object(let fields) = InputValue(self["input"] ?? JSONValue(.object([]))) else {
        throw ToolFailure("`input` has to be an object")
      }
      request = CallRequest(call: ToolCall(tool: tool, input: fields))
    default: throw ToolFailure("give either `command`, or `tool` with `input`")
    }
    if let cwd = text("cwd") {
      guard PathText.isAbsolute(cwd) else { throw ToolFailure("`cwd` has to be an absolute path") }
      request.cwd = cwd
    }
    return request
  }

  /// The mode of the session; nil where none is given.
  var mode: PermissionMode? { text("mode").flatMap(PermissionMode.init(name:)) }
}
