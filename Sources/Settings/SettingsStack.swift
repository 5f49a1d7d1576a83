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

extension SettingsStack {
  /// Whether managed files are among the sources; what a server or device management says is never visible
  /// (C-13).
  public var hasManagedFiles: Bool { files.contains { $0.scope == .managed } }

  /// Indices of `files` in the order in which single values are looked for (C-4): the highest scope first;
  /// within managed settings the last file first (C-2), elsewhere the first (C-12: the repository root wins over
  /// the start directory).
  var indicesByPrecedence: [Int] {
    let managed = files.indices.filter { files[$0].scope == .managed }
    return managed.reversed() + files.indices.filter { files[$0].scope != .managed }
  }

  /// The value that wins, and the index of its file.
  func winner<Value>(_ value: (SettingsFile) -> Value?) -> (file: Int, value: Value)? {
    for index in indicesByPrecedence {
      if let value = value(files[index]) { return (index, value) }
    }
    return nil
  }
}
