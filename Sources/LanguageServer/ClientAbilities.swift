internal import Settings

/// What the client says of itself in `initialize` (LSP 3.17, `ClientCapabilities`), as far as it changes an answer.
struct ClientAbilities: Sendable {
  /// The folder that is worked in, absolute; nil without one.
  var root: String?
  /// Whether it asks for diagnostics and does not take those that are sent unasked.
  var asksForDiagnostics = false
  /// Whether an edit may make a file.
  var makesFiles = false
  /// Whether edits name the version of the document that they are for.
  var takesDocumentChanges = false
  /// Whether code actions may be more than commands.
  var takesCodeActions = false
  /// Whether it can be asked to tell of files that change.
  var watchesFiles = false

  /// A client that says nothing.
  init() {}

  init(_ parameters: JSONValue) {
    let folder = parameters["workspaceFolders"]?.elements?.first?["uri"]?.text ?? parameters["rootUri"]?.text
    let path = parameters["rootPath"]?.text.flatMap { PathText.isAbsolute($0) ? $0 : nil }
    root = folder.flatMap(FileURI.path) ?? path
    let document = parameters["capabilities"]?["textDocument"]
    let workspace = parameters["capabilities"]?["workspace"]
    asksForDiagnostics =
      document?["diagnostic"]?.members != nil && document?["publishDiagnostics"]?.members == nil
    let edits = workspace?["workspaceEdit"]
    makesFiles = edits?["resourceOperations"]?.elements?.contains { $0.text == "create" } ?? false
    takesDocumentChanges = edits?["documentChanges"]?.boolean ?? false
    takesCodeActions = document?["codeAction"]?["codeActionLiteralSupport"]?.members != nil
    watchesFiles = workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.boolean ?? false
  }
}
