internal import PermissionEngine
internal import Settings

/// The members of an object in a vector, each of which has to be known.
struct VectorFields {
  private let object: JSONValue
  private let what: String

  /// An object whose keys are all among those allowed; nil allows any.
  init(_ value: JSONValue, _ what: String, allowing keys: Set<String>?) throws(PolicyVectorError) {
    guard let members = value.members else {
      throw PolicyVectorError(
        message: "\(what) has to be an object, not \(value.kindName)", range: value.range)
    }
    object = value
    self.what = what
    var seen: Set<String> = []
    for member in members {
      if let keys, !keys.contains(member.name) {
        throw PolicyVectorError(message: "unknown key `\(member.name)` in \(what)", range: member.keyRange)
      }
      guard seen.insert(member.name).inserted else {
        throw PolicyVectorError(message: "the key `\(member.name)` stands twice", range: member.keyRange)
      }
    }
  }

  /// A member; nil when it is absent.
  func optional(_ key: String) -> VectorField? { object[key].map { VectorField(value: $0, name: key) } }

  /// A member that has to be there.
  func required(_ key: String) throws(PolicyVectorError) -> VectorField {
    guard let field = optional(key) else {
      throw PolicyVectorError(message: "`\(key)` is missing in \(what)", range: object.range)
    }
    return field
  }
}

/// One value in a vector with the key it stands under.
struct VectorField {
  let value: JSONValue
  let name: String

  private func wrong(_ expected: String) -> PolicyVectorError {
    PolicyVectorError(
      message: "`\(name)` has to be \(expected), not \(value.kindName)", range: value.range)
  }

  func asText() throws(PolicyVectorError) -> String {
    guard let text = value.text else { throw wrong("a string") }
    return text
  }

  func asFlag() throws(PolicyVectorError) -> Bool {
    guard let flag = value.boolean else { throw wrong("true or false") }
    return flag
  }

  func asList() throws(PolicyVectorError) -> [VectorField] {
    guard let elements = value.elements else { throw wrong("a list") }
    return elements.map { VectorField(value: $0, name: name) }
  }

  func asTexts() throws(PolicyVectorError) -> [String] {
    try asList().map { element throws(PolicyVectorError) in try element.asText() }
  }

  /// A string that names a value of some type.
  func asName<Value>(_ make: (String) -> Value?) throws(PolicyVectorError) -> Value {
    let text = try asText()
    guard let value = make(text) else {
      throw PolicyVectorError(message: "`\(name)` does not know `\(text)`", range: self.value.range)
    }
    return value
  }
}

extension CallContext {
  /// Reads the context of a vector.
  init(vector field: VectorField) throws(PolicyVectorError) {
    let fields = try VectorFields(
      field.value, "the context",
      allowing: [
        "cwd", "projectRoot", "home", "mode", "additionalDirectories", "trusted", "links", "hook", "platform",
        "startCwd", "sandbox", "bypassAvailable", "autoAvailable", "requiresUser", "orgAsk",
      ])
    self.init(
      cwd: try fields.required("cwd").asText(), projectRoot: try fields.required("projectRoot").asText(),
      home: try fields.required("home").asText())
    mode = try fields.optional("mode")?.asName(PermissionMode.init(name:))
    additionalDirectories = try fields.optional("additionalDirectories")?.asTexts() ?? []
    isTrusted = try fields.optional("trusted")?.asFlag() ?? true
    if let field = fields.optional("links") {
      _ = try VectorFields(field.value, "`links`", allowing: nil)
      for member in field.value.members ?? [] {
        links[member.name] = try VectorField(value: member.value, name: member.name).asText()
      }
    }
    hook = try fields.optional("hook")?.asName(HookAnswer.init(rawValue:))
    let platforms: Set<String> = ["linux", "macos", "windows"]
    platform = try fields.optional("platform")?.asName { platforms.contains($0) ? $0 : nil } ?? "linux"
    startCwd = try fields.optional("startCwd")?.asText()
    sandbox = try fields.optional("sandbox")?.asFlag() ?? false
    isBypassAvailable = try fields.optional("bypassAvailable")?.asFlag() ?? false
    isAutoAvailable = try fields.optional("autoAvailable")?.asFlag() ?? false
    requiresUser = try fields.optional("requiresUser")?.asTexts() ?? []
    organisationAsks = try fields.optional("orgAsk")?.asTexts() ?? []
  }
}

extension ToolCall {
  /// Reads the call of a vector.
  init(vector field: VectorField) throws(PolicyVectorError) {
    let fields = try VectorFields(field.value, "the call", allowing: ["tool", "input"])
    let input = try fields.required("input")
    _ = try VectorFields(input.value, "`input`", allowing: nil)
    guard case .object(let values) = InputValue(input.value) else {
      throw PolicyVectorError(message: "`input` has to be an object", range: input.value.range)
    }
    self.init(tool: try fields.required("tool").asText(), input: values)
  }
}
