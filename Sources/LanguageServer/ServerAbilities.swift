internal import Settings

/// What the server can do (LSP 3.17, `InitializeResult`).
enum ServerAbilities {
  static func write(for client: ClientAbilities, version: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("capabilities")
      writer.object { writer in
        writer.member("positionEncoding", "utf-16")
        writer.key("textDocumentSync")
        writer.object { writer in
          writer.member("openClose", true)
          // Incremental; a change without a range is a whole text.
          writer.member("change", 2)
          writer.key("save")
          writer.object { $0.member("includeText", false) }
        }
        writer.member("hoverProvider", true)
        writer.key("completionProvider")
        writer.object { $0.member("triggerCharacters", strings: ["\"", "(", ":", " "]) }
        if client.takesCodeActions {
          writer.key("codeActionProvider")
          writer.object {
            $0.member("codeActionKinds", strings: ["quickfix", "refactor.rewrite", "source.fixAll"])
          }
        }
        writer.key("documentLinkProvider")
        writer.object { $0.member("resolveProvider", false) }
        if client.asksForDiagnostics {
          writer.key("diagnosticProvider")
          writer.object { writer in
            writer.member("identifier", "ccrules")
            writer.member("interFileDependencies", true)
            writer.member("workspaceDiagnostics", false)
          }
        }
      }
      writer.key("serverInfo")
      writer.object { writer in
        writer.member("name", "ccrules")
        writer.member("version", version)
      }
    }
  }
}
