internal import RuleSyntax

/// From where the patterns of a settings source are counted, as far as its path tells (spec P-3, P-4, C-9).
struct SourcePlace {
  let anchorDirectory: String?
  let claudeParentDirectory: String?

  init(path: String, scope: Scope, semantics: Semantics) {
    guard PathText.isAbsolute(path) else {
      anchorDirectory = nil
      claudeParentDirectory = nil
      return
    }
    let directory = PathText.parent(of: path)
    let parent = PathText.name(of: directory) == ".claude" ? PathText.parent(of: directory) : nil
    claudeParentDirectory = parent
    guard semantics.has(.slashPathsByScope) else {
      // The directory with `.claude`; managed settings and files given by hand have none.
      anchorDirectory = scope == .managed || scope == .cli ? parent ?? directory : parent
      return
    }
    switch scope {
    case .project: anchorDirectory = parent
    case .local: anchorDirectory = nil
    case .user, .cli, .managed: anchorDirectory = directory
    }
  }
}
