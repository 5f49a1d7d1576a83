internal import Settings

/// Files of the product's own that need no rule (spec P-13).
enum ProductOpenPlaces {
  /// What a path is, when it may be read or edited without a rule; nil otherwise.
  ///
  /// - Parameter path: absolute and resolved.
  static func place(of path: [UInt8], _ access: PathAccess, in context: DecisionContext) -> String? {
    if isOfProject(path, access, in: context) { return "what the product keeps about this project" }
    let claude = PathBytes.absolute(".claude".utf8, from: context.home)
    if access == .read {
      let isNote = ["tasks", "teams", "agent-memory"].contains {
        isBelow(path, PathBytes.absolute($0.utf8, from: claude))
      }
      return isNote ? "notes of the product" : nil
    }
    let launch = PathBytes.absolute(".claude/launch.json".utf8, from: context.sessionStart)
    // Auto mode has its classifier judge this file.
    return path == launch && context.mode != .auto ? "how this project is launched" : nil
  }

  /// Whether a path is one of the files that the product keeps about this project: anything to be read, Markdown
  /// in its memory to be edited.
  static func isOfProject(_ path: [UInt8], _ access: PathAccess, in context: DecisionContext) -> Bool {
    let project = PathBytes.absolute(
      Array(".claude/projects/".utf8) + projectName(context.sessionStart), from: context.home)
    if access == .read { return isBelow(path, project) }
    let memory = PathBytes.absolute("memory".utf8, from: project)
    return isBelow(path, memory) && path.suffix(3).elementsEqual(".md".utf8)
  }

  /// Whether a path is one of the instructions that its user gave the product for every project: reading it is asked
  /// about, not denied, where reads outside are blocked (C-14).
  static func isInstruction(_ path: [UInt8], in context: DecisionContext) -> Bool {
    let claude = PathBytes.absolute(".claude".utf8, from: context.home)
    return path == PathBytes.absolute("CLAUDE.md".utf8, from: claude)
      || ["rules", "skills", "agents", "commands"].contains {
        isBelow(path, PathBytes.absolute($0.utf8, from: claude))
      }
  }

  private static func isBelow(_ path: [UInt8], _ directory: [UInt8]) -> Bool {
    PathBytes.relative(path, below: directory).map { !$0.isEmpty } ?? false
  }

  /// The folder name of a project: its path with a hyphen for everything but letters and digits.
  private static func projectName(_ directory: [UInt8]) -> [UInt8] {
    directory.map { PathBytes.isLetter($0) || PathBytes.isDigit($0) ? $0 : UInt8(ascii: "-") }
  }
}
