internal import Settings

/// A tool that an agent may call. One file a tool, in `Tools`.
protocol ServerTool: Sendable {
  /// As it is called.
  var name: String { get }
  /// For people.
  var title: String { get }
  /// For the model: what it says, and when to ask.
  var description: String { get }
  /// What it takes.
  var parameters: [ToolParameter] { get }
  /// What it says.
  func call(_ arguments: ToolArguments) throws(ToolFailure) -> ToolResult
}

/// One argument of a tool, none of which has to be given.
struct ToolParameter: Sendable {
  /// What an argument is, in the words of JSON Schema.
  enum Kind: Sendable {
    case string
    case object
    case strings
    /// One of these.
    case choice([String])
  }

  var name: String
  var kind: Kind
  var description: String
}

/// What a tool says: text for the model, and the same for programs.
struct ToolResult: Sendable {
  var text: String
  var structured: JSONValue?

  /// A result of a reporter, which writes one object.
  init(_ text: String, json: [UInt8]) {
    self.text = text
    structured = (try? JSONReader().read(json))?.root
  }

  /// The same with further members before the others of its object: programs that show a model the object do not show
  /// it the text.
  func beginning(with members: [(name: String, text: String?)]) -> ToolResult {
    var copy = self
    let further = members.map { name, text in
      JSONMember(key: Array(name.utf8), value: JSONValue(text.map { .string(Array($0.utf8)) } ?? .null))
    }
    copy.structured = JSONValue(.object(further + (structured?.members ?? [])))
    return copy
  }
}

/// Why a tool has nothing to say; the model is told.
struct ToolFailure: Error, Sendable, Hashable {
  /// Lower case, no full stop.
  var message: String

  init(_ message: String) { self.message = message }
}

extension ServerTool {
  /// The JSON Schema of its arguments.
  func writeSchema(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("type", "object")
      writer.key("properties")
      writer.object { writer in
        for parameter in parameters {
          writer.key(parameter.name)
          writer.object { writer in
            switch parameter.kind {
            case .string: writer.member("type", "string")
            case .object: writer.member("type", "object")
            case .choice(let names):
              writer.member("type", "string")
              writer.member("enum", strings: names)
            case .strings:
              writer.member("type", "array")
              writer.key("items")
              writer.object { $0.member("type", "string") }
            }
            writer.member("description", parameter.description)
          }
        }
      }
      writer.member("additionalProperties", false)
    }
  }
}
