/// What the settings and the context together say about a session, worked out once a decision.
struct DecisionContext: Sendable {
  /// The context as given.
  let given: CallContext
  /// The mode in force (C-4, C-6, M-5).
  let mode: PermissionMode
  /// cwd, `additionalDirectories` and `--add-dir`, absolute and resolved, without trailing slash (P-13).
  let workingDirectories: [[UInt8]]
  /// The working directory, absolute and resolved, without trailing slash (except `/`).
  let cwd: [UInt8]
  /// The home directory, likewise.
  let home: [UInt8]

  /// Makes a path absolute and resolves `.`, `..` and repeated slashes textually (P-6, P-15); a trailing slash
  /// is dropped. `~` is not expanded here.
  func absolute(_ path: some Collection<UInt8>, from directory: [UInt8]) -> [UInt8] { Array(path) }

  /// Whether an absolute, resolved path is one of the working directories or lies below one (P-13). Known links
  /// are followed: both the path and its target have to be inside (P-7).
  func isInWorkingDirectories(_ path: [UInt8]) -> Bool { false }
}
