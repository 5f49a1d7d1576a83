/// Files of the product's own that need no rule (spec P-13).
enum ProductOpenPlaces {
  /// What a path is, when it may be read or edited without a rule; nil otherwise.
  ///
  /// - Parameter path: absolute and resolved.
  static func place(of path: [UInt8], _ access: PathAccess, in context: DecisionContext) -> String? {
    let claude = PathBytes.absolute(".claude".utf8, from: context.home)
    let project = PathBytes.absolute(
      Array("projects/".utf8) + projectName(context.sessionStart), from: claude)
    if access == .read {
      for name in ["tasks", "teams", "agent-memory"] {
        if isBelow(path, PathBytes.absolute(name.utf8, from: claude)) { return "notes of the product" }
      }
      return isBelow(path, project) ? "what the product keeps about this project" : nil
    }
    let launch = PathBytes.absolute(".claude/launch.json".utf8, from: context.sessionStart)
    if path == launch { return "how this project is launched" }
    let memory = PathBytes.absolute("memory".utf8, from: project)
    return isBelow(path, memory) && path.suffix(3).elementsEqual(".md".utf8) ? "memory of this project" : nil
  }

  private static func isBelow(_ path: [UInt8], _ directory: [UInt8]) -> Bool {
    PathBytes.relative(path, below: directory).map { !$0.isEmpty } ?? false
  }

  /// The folder name of a project: its path with a hyphen for everything but letters and digits.
  private static func projectName(_ directory: [UInt8]) -> [UInt8] {
    directory.map { PathBytes.isLetter($0) || PathBytes.isDigit($0) ? $0 : UInt8(ascii: "-") }
  }
}
