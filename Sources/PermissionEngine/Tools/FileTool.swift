/// How a tool names the file that it touches, and what it does with it (spec P-8, P-12).
struct FileTool: Sendable {
  /// What it does.
  var access: PathAccess
  /// The input fields that may name the path, the usual one first.
  var fields: [String]
  /// True when the path may be a directory, and no path means the working directory.
  var isSearch = false
  /// The input field that holds a glob which may itself lead elsewhere.
  var globField: String?

  /// The file tool with this name; nil for other tools.
  static func named(_ name: String) -> FileTool? {
    switch name {
    case "Read": FileTool(access: .read, fields: ["file_path"])
    case "NotebookRead": FileTool(access: .read, fields: ["notebook_path"])
    case "Glob": FileTool(access: .read, fields: ["path"], isSearch: true, globField: "pattern")
    case "Grep", "LS": FileTool(access: .read, fields: ["path"], isSearch: true)
    case "LSP": FileTool(access: .read, fields: ["file_path", "filePath", "path"], isSearch: true)
    case "Edit", "Write", "MultiEdit": FileTool(access: .edit, fields: ["file_path"])
    case "NotebookEdit": FileTool(access: .notebookEdit, fields: ["notebook_path"])
    default: nil
    }
  }

  /// The paths that a call may mean; all of them have to be allowed (P-6, P-15).
  func paths(_ input: [String: InputValue], in context: DecisionContext) -> CalledPaths {
    var result = CalledPaths()
    let given = fields.compactMap { input[$0] }.filter { $0 != .null }
    if given.isEmpty && isSearch { result.add(context.cwd, isDirectory: true) }
    if given.isEmpty && !isSearch { result.isDoubtful = true }
    for value in given {
      guard let text = value.string, !text.isEmpty else {
        result.isDoubtful = true
        continue
      }
      result.add(text, isSearch: isSearch, in: context)
    }
    if let globField, let glob = input[globField]?.string { result.addBase(ofGlob: glob, in: context) }
    return result
  }
}
