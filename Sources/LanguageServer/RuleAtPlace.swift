internal import Discovery
internal import PermissionEngine
internal import PolicyAnalysis
internal import RuleSyntax
internal import Settings
internal import Workspace

/// A rule of an open document, with the settings around it.
struct RuleAtPlace {
  let entry: RuleEntry
  let file: SettingsFile
  /// Everything in force in the project of the document.
  let stack: SettingsStack
  let semantics: Semantics
  let context: CallContext

  /// The rule that stands at an offset of a document; nil where there is none.
  init?(at offset: Int, in document: OpenDocument, _ surroundings: Surroundings) {
    guard let kind = document.kind, kind != .configuration else { return nil }
    let folder = surroundings.folder(of: document.path)
    var discovery = surroundings.discovery
    discovery.place.startDirectory = folder
    let path = document.path
    let file =
      kind == .frontmatter
      ? discovery.loadFrontmatter(path)
      : discovery.load(discovery.source(at: path, scope: discovery.guessedScope(of: path)))
    let entries = file.everyEntry.with(file.rejectedEntries)
    guard let entry = entries.first(where: { $0.span.start.offset <= offset && offset <= $0.span.end.offset })
    else {
      return nil
    }
    self.entry = entry
    self.file = file
    let others = discovery.load().files.filter { $0.path != file.path }
    stack = SettingsStack(others + [file])
    semantics = surroundings.semantics
    context = CallContext(cwd: folder, projectRoot: folder, home: surroundings.place.home)
  }
}
