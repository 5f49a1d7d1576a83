internal import ArgumentParser
internal import Discovery
internal import ToolServer
internal import Workspace

/// `ccrules mcp`: tools for an agent.
struct MCP: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mcp",
    abstract: "Serve an agent: why a call was stopped, and the narrow rule (MCP, read-only).",
    discussion: """
      Speaks the Model Context Protocol on standard input and output, and is started by the agent's program \
      (Documentation/mcp.md). The tools are explain_call, lint, diff and suggest_rule; none of them writes a file or runs \
      a command. Settings are those of the project around the working directory, read anew for each call.

      \(ExitMeaning.help(.unreadable))
      """)

  @OptionGroup var language: SemanticsOptions

  @OptionGroup var shown: SelectionOptions

  func run() throws {
    let shown = shown
    let project = ToolProject(around: .ofThisProcess(), semantics: language.semantics) { shown.selection($0) }
    var server = ToolServer(project, version: Version.text)
    do throws(FileSystemError) { try server.run { Diagnostics.print($0) } } catch {
      Diagnostics.print("\(error.path): \(error.message)")
      throw error.path == "-" ? ExitCode.unreadable : ExitCode.unwritable
    }
  }
}
