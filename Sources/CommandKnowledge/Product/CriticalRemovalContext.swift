package import RuleSyntax

/// Where a session stands, as far as it decides which removals are critical (S-20).
package struct CriticalRemovalContext: Sendable, Hashable {
  /// The working directory, an absolute path.
  package var workingDirectory: [UInt8]
  /// The project's root, an absolute path.
  package var projectRoot: [UInt8]
  /// The home directory, an absolute path.
  package var home: [UInt8]
  /// Further working directories, absolute paths.
  package var additionalDirectories: [[UInt8]]
  /// Whether the text has a `cd`, `pushd` or `popd` that moves, before or after the removal.
  package var movesDirectory: Bool
  /// The release, which finds more or less critical.
  package var semantics: Semantics

  /// A context from its parts.
  package init(
    workingDirectory: [UInt8], projectRoot: [UInt8], home: [UInt8], additionalDirectories: [[UInt8]] = [],
    movesDirectory: Bool = false, semantics: Semantics = .product
  ) {
    self.semantics = semantics
    self.workingDirectory = workingDirectory
    self.projectRoot = projectRoot
    self.home = home
    self.additionalDirectories = additionalDirectories
    self.movesDirectory = movesDirectory
  }
}
