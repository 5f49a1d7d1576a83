public import Discovery
internal import JSONRPC
internal import Settings
public import Workspace

/// A server of the Model Context Protocol with tools that read and never write: the agent itself can ask why it was
/// stopped, and what the narrow rule would be.
///
/// One line is one message (MCP, "Transports", stdio). It reads no stream; `run` does.
public struct ToolServer: Sendable {
  /// Versions of the protocol, the newest first. What is used of it is the same in all of them.
  static let protocolVersions = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]
  /// The version that has several messages in one array.
  private static let versionWithBatches = "2025-03-26"

  private let tools: [any ServerTool]
  private let version: String
  private var protocolVersion: String?

  /// A server that nobody has spoken to.
  ///
  /// - Parameter version: of the program.
  public init(_ project: ToolProject, version: String) {
    tools = [
      ExplainCallTool(project), LintTool(project, version: version), DiffTool(project),
      SuggestRuleTool(project),
    ]
    self.version = version
  }

  /// Answers one line; nil where no answer is due.
  ///
  /// - Returns: one message without a line break, and what the log should say.
  public mutating func answer(_ line: LineReader.Line) -> (message: [UInt8]?, log: String?) {
    guard case .text(let bytes) = line else {
      return failure(
        JSONValue(.null), RPCError(.parseError, "a line of more than \(LineReader.maximumBytes) bytes"))
    }
    if line.isBlank { return (nil, nil) }
    if protocolVersion == Self.versionWithBatches, let batch = (try? JSONReader().read(bytes))?.root.elements
    {
      return answer(batch)
    }
    do throws(RPCMessage.Malformed) { return answer(try RPCMessage(bytes)) } catch {
      return failure(error.id, error.error)
    }
  }

  /// Answers several messages by several, those that want none left out.
  private mutating func answer(_ batch: [JSONValue]) -> (message: [UInt8]?, log: String?) {
    guard !batch.isEmpty else {
      return failure(JSONValue(.null), RPCError(.invalidRequest, "an empty batch"))
    }
    var answers: [[UInt8]] = []
    var log: String?
    for message in batch {
      var writer = JSONWriter()
      writer.value(message)
      let answer: (message: [UInt8]?, log: String?)
      do throws(RPCMessage.Malformed) { answer = self.answer(try RPCMessage(writer.bytes)) } catch {
        answer = failure(error.id, error.error)
      }
      if let message = answer.message { answers.append(message) }
      log = answer.log ?? log
    }
    let joined = answers.joined(separator: [UInt8(ascii: ",")])
    return (answers.isEmpty ? nil : [UInt8(ascii: "[")] + Array(joined) + [UInt8(ascii: "]")], log)
  }

  private func failure(_ id: JSONValue, _ error: RPCError) -> (message: [UInt8]?, log: String?) {
    (RPCWriting.failure(of: id, error), error.message)
  }

  private mutating func answer(_ message: RPCMessage) -> (message: [UInt8]?, log: String?) {
    guard case .request(let id, let method) = message.kind else { return (nil, nil) }
    do throws(RPCError) {
      switch method {
      case "ping": return (RPCWriting.response(to: id) { $0.object { _ in } }, nil)
      case "initialize": return (initialize(id, message.parameters), nil)
      case _ where protocolVersion == nil:
        throw RPCError(.invalidRequest, "a request before `initialize`")
      case "tools/list": return (RPCWriting.response(to: id, writeTools), nil)
      case "tools/call": return (try call(id, message.parameters), nil)
      default: throw RPCError(.methodNotFound, "there is no such method")
      }
    } catch {
      return failure(id, error)
    }
  }

  /// Agrees on a version: that of the client if it is known here, else the newest.
  private mutating func initialize(_ id: JSONValue, _ parameters: JSONValue) -> [UInt8] {
    let wanted = parameters["protocolVersion"]?.text ?? ""
    let agreed = Self.protocolVersions.first { $0 == wanted } ?? Self.protocolVersions[0]
    protocolVersion = agreed
    return RPCWriting.response(to: id) { writer in
      writer.object { writer in
        writer.member("protocolVersion", agreed)
        writer.key("capabilities")
        writer.object { writer in
          writer.key("tools")
          writer.object { $0.member("listChanged", false) }
        }
        writer.key("serverInfo")
        writer.object { writer in
          writer.member("name", "ccrules")
          writer.member("title", "Permission rules")
          writer.member("version", version)
        }
        writer.member("instructions", Self.instructions)
      }
    }
  }

  private static let instructions = """
    Says what the permission rules of this project do. When a tool call was denied or asked about, explain_call says \
    which rule or default did it, and suggest_rule names the narrowest safe rule that would allow it; show that rule to \
    the user, who decides. Nothing here changes a file or runs a command, and an answer is no permission.
    """

  private func writeTools(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("tools")
      writer.array { writer in
        for tool in tools {
          writer.object { writer in
            writer.member("name", tool.name)
            writer.member("title", tool.title)
            writer.member("description", tool.description)
            writer.key("inputSchema")
            tool.writeSchema(to: &writer)
            writer.key("annotations")
            writer.object { writer in
              writer.member("title", tool.title)
              writer.member("readOnlyHint", true)
              writer.member("destructiveHint", false)
              writer.member("idempotentHint", true)
              writer.member("openWorldHint", false)
            }
          }
        }
      }
    }
  }

  private func call(_ id: JSONValue, _ parameters: JSONValue) throws(RPCError) -> [UInt8] {
    guard let name = parameters["name"]?.text else { throw .invalid("`name` has to be a string") }
    guard let tool = tools.first(where: { $0.name == name }) else { throw .invalid("there is no such tool") }
    let given = parameters["arguments"] ?? JSONValue(.object([]))
    let result: ToolResult
    do throws(ToolFailure) { result = try tool.call(try ToolArguments(given, of: tool)) } catch {
      // The model reads what a tool says, and can do better the next time.
      return RPCWriting.response(to: id) { Self.write(error.message, nil, isError: true, to: &$0) }
    }
    return RPCWriting.response(to: id) { Self.write(result.text, result.structured, isError: false, to: &$0) }
  }

  private static func write(
    _ text: String, _ structured: JSONValue?, isError: Bool, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.key("content")
      writer.array { writer in
        writer.object { writer in
          writer.member("type", "text")
          writer.member("text", text)
        }
      }
      if let structured {
        writer.key("structuredContent")
        writer.value(structured)
      }
      writer.member("isError", isError)
    }
  }
}

extension ToolServer {
  /// Answers every line of standard input on standard output until there is no more, or nobody listens.
  ///
  /// - Parameter log: takes lines for people, which must not go where the messages go.
  /// - Throws: when the input cannot be read or the output cannot be written.
  public mutating func run(log: (String) -> Void) throws(FileSystemError) {
    var lines = LineReader(descriptor: 0)
    var output = OutputBuffer()
    while let line = lines.next() {
      let (message, text) = answer(line)
      if let text { log(text) }
      guard let message else { continue }
      output.write(message + [0x0A])
      output.flush()
      if let failure = output.failure { throw failure }
      if output.isClosed { return }
    }
    if let failure = lines.failure { throw failure }
  }
}
