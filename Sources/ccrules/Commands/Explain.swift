internal import ArgumentParser
internal import Discovery
internal import PermissionEngine
internal import PolicyAnalysis
internal import Reporting
internal import Settings
internal import Workspace

/// `ccrules explain`: one call, its decision, and why.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what happens to one call, and why.",
    usage: """
      ccrules explain [<options>] -- '<command>'
      ccrules explain [<options>] --tool Read --input file_path=/etc/hosts
      ccrules explain [<options>] --call '{"tool": "Bash", "input": {"command": "ls"}}'
      """,
    discussion: """
      The first line of the text output is the outcome alone: allow, ask or deny. The call is decided as in a session \
      that starts in the working directory; --cwd names another.

      \(ExitMeaning.help(.unreadable, .asks, .denies))
      """)

  @OptionGroup var policy: PolicyOptions

  @Option(help: "The tool that is called, with --input; Bash for a command.")
  var tool: String?

  @Option(help: ArgumentHelp("A field of the call's input; may be repeated.", valueName: "name=text"))
  var input: [String] = []

  @Option(help: ArgumentHelp("The whole call as JSON; `-` reads it from standard input.", valueName: "json"))
  var call: String?

  @Option(help: "The form of the output.")
  var format = OutputFormat.text

  @Flag(help: "The same as --format json.")
  var json = false

  @Flag(
    help:
      "Exit with \(ExitMeaning.success.rawValue) for allow, \(ExitMeaning.asks.rawValue) for ask, \(ExitMeaning.denies.rawValue) for deny."
  )
  var exitCode = false

  @OptionGroup var out: OutputOptions

  @Argument(help: "The Bash command, as one argument; `-` reads it from standard input.")
  var command: [String] = []

  func validate() throws {
    let ways = [!command.isEmpty, tool != nil && command.isEmpty, call != nil].count { $0 }
    guard ways == 1 else {
      throw ValidationError("Give a command after `--`, or --tool with --input, or --call.")
    }
    guard input.isEmpty || tool != nil else { throw ValidationError("--input needs --tool.") }
    if let tool, let meant = TypedTool(tool, in: policy.language.semantics).meant {
      throw ValidationError("There is no tool `\(tool)`; did you mean `\(meant)`?")
    }
  }

  func run() throws {
    let session = try policy.session()
    let request = try request()
    let report = DecisionReport(explaining: request, in: session)
    try write(report)
    for message in session.unreadable { Diagnostics.print(message) }
    if !session.unreadable.isEmpty { throw ExitCode.unreadable }
    if exitCode {
      switch report.decision.outcome {
      case .allow: break
      case .ask: throw ExitCode.asks
      case .deny: throw ExitCode.denies
      }
    }
  }

  private func write(_ report: DecisionReport) throws {
    try out.write { style in
      if json || format == .json { return DecisionJSONReporter(paths: report.paths).bytes(of: report) }
      let reporter = DecisionTextReporter(style: style)
      return Array((out.quiet ? reporter.firstLine(of: report) : reporter.text(of: report)).utf8)
    }
  }

  private func request() throws -> CallRequest {
    if let call { return try parsed(call == "-" ? standardInput() : Array(call.utf8)) }
    var fields: [String: InputValue] = [:]
    if !command.isEmpty { fields["command"] = .string(try commandText()) }
    for field in input {
      let bytes = Array(field.utf8)
      guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")), equals > 0 else {
        throw ValidationError("--input \(field): expected name=text.")
      }
      let name = String(decoding: bytes[..<equals], as: UTF8.self)
      fields[name] = .string(String(decoding: bytes[(equals + 1)...], as: UTF8.self))
    }
    return CallRequest(call: ToolCall(tool: tool ?? "Bash", input: fields))
  }

  private func parsed(_ json: [UInt8]) throws -> CallRequest {
    do { return try CallRequest(json: json) } catch { throw ValidationError("--call: \(error.message)") }
  }

  /// Several arguments were split by the caller's shell, which also removed their quotes: only plain words can
  /// be put together again without guessing.
  private func commandText() throws -> String {
    guard command.count > 1 else {
      return command == ["-"] ? String(decoding: try standardInput(), as: UTF8.self) : command.joined()
    }
    let isPlain = command.allSatisfy { word in
      !word.isEmpty
        && word.utf8.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
          default: "%+,-./:=@_".utf8.contains(byte)
          }
        }
    }
    guard isPlain else { throw ValidationError("Give the command as one argument, in quotes.") }
    return command.joined(separator: " ")
  }

  private func standardInput() throws -> [UInt8] {
    do { return try InputFiles.bytes(of: "-") } catch {
      Diagnostics.print("standard input: \(error.message)")
      throw ExitCode.unreadable
    }
  }
}
