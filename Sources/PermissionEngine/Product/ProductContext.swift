internal import Settings

/// What the product reading asks of a session (spec P-3, P-4, P-7, P-13, C-9).
extension DecisionContext {
  /// The directory in which the session started. It stays when the session moves; when nothing else is said, the
  /// session started at the root of the project.
  var sessionStart: [UInt8] { given.startCwd == nil ? projectRoot : startDirectory }

  /// Whether an absolute, resolved path lies in the working directories for the product: where the session
  /// started, where it is now, and what was added. Links are followed (P-7).
  func isInside(_ path: [UInt8]) -> Bool {
    isInside(path, followingLinks: true)
  }

  /// Whether the path as named lies in the working directories.
  func isNamedInside(_ path: [UInt8]) -> Bool { isInside(path, followingLinks: false) }

  private func isInside(_ path: [UInt8], followingLinks: Bool) -> Bool {
    func contains(_ path: [UInt8], _ directories: [[UInt8]]) -> Bool {
      directories.contains { PathBytes.relative(path, below: $0) != nil }
    }
    guard contains(path, sessionDirectories) else { return false }
    guard followingLinks, !links.isEmpty else { return true }
    let resolution = links.resolve(path)
    guard resolution.isComplete else { return false }
    let targets = sessionDirectories + sessionDirectories.map { links.resolve($0).target }
    return contains(resolution.target, targets)
  }
}

extension DecisionContext {
  /// The modes in which file commands and redirections inside the working directories need no rule (M-5).
  var acceptsFileCommands: Bool { mode == .acceptEdits || mode == .auto }
}
