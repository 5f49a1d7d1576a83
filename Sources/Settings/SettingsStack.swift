/// All settings sources of a session together, highest scope first (spec C-2 to C-6).
public struct SettingsStack: Sendable {
  /// The files, sorted by scope, and within a scope in reading order.
  public var files: [SettingsFile]

  /// A stack of files in any order.
  public init(_ files: [SettingsFile]) {
    self.files = files.enumerated().sorted {
      ($0.element.scope.rank, $0.offset) < ($1.element.scope.rank, $1.offset)
    }.map(\.element)
  }
}
