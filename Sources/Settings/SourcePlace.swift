internal import RuleSyntax

/// From where the patterns of a settings source are counted, as far as its path tells (spec P-3, P-4, C-9).
struct SourcePlace {
  let anchorDirectory: String?
  let claudeParentDirectory: String?

  init(path: String, scope: Scope, edition: Edition) {
    guard PathText.isAbsolute(path) else {
      anchorDirectory = nil
      claudeParentDirectory = nil
      return
    }
    let directory = PathText.parent(of: path)
    let parent = PathText.name(of: directory) == ".claude" ? PathText.parent(of: directory) : nil
    claudeParentDirectory = parent
    switch (edition, scope) {
    case (.v2_1, .project): anchorDirectory = parent
    case (.v2_1, .local): anchorDirectory = nil
    case (.v2_1, .user), (.v2_1, .cli), (.v2_1, .managed): anchorDirectory = directory
    // 1.0 counts from the directory with `.claude`; managed settings and files given by hand have none.
    case (.v1_0, .managed), (.v1_0, .cli): anchorDirectory = parent ?? directory
    case (.v1_0, _): anchorDirectory = parent
    }
  }
}
