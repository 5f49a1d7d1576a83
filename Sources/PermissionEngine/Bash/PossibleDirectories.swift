/// Where a command may run: the directories that the `cd`s before it can have led to (spec S-17).
struct PossibleDirectories: Sendable, Hashable {
  /// More than this many are as good as unknown.
  private static let maximumCount = 8

  /// Absolute, resolved.
  private(set) var known: [[UInt8]]
  /// Some further directory that cannot be told.
  private(set) var includesUnknown: Bool

  /// One directory, known.
  init(_ directory: [UInt8]) {
    known = [directory]
    includesUnknown = false
  }

  private init(known: [[UInt8]], includesUnknown: Bool) {
    self.known = known
    self.includesUnknown = includesUnknown
  }

  /// A directory that cannot be told.
  static let unknown = PossibleDirectories(known: [], includesUnknown: true)

  /// No directory: what follows a command that never succeeds.
  static let none = PossibleDirectories(known: [], includesUnknown: false)

  /// The only possible directory; nil when there are several or unknown ones.
  var single: [UInt8]? { !includesUnknown && known.count == 1 ? known[0] : nil }

  func union(_ other: PossibleDirectories) -> PossibleDirectories {
    var result = self
    for directory in other.known where !result.known.contains(directory) { result.known.append(directory) }
    result.includesUnknown = includesUnknown || other.includesUnknown
    if result.known.count > Self.maximumCount {
      result.known.removeLast(result.known.count - Self.maximumCount)
      result.includesUnknown = true
    }
    return result
  }
}

/// The directories after a command, by its exit status.
struct DirectoryFlow: Sendable, Hashable {
  var success: PossibleDirectories
  var failure: PossibleDirectories

  /// A command that does not change the directory.
  init(unchanged directories: PossibleDirectories) {
    success = directories
    failure = directories
  }

  init(success: PossibleDirectories, failure: PossibleDirectories) {
    self.success = success
    self.failure = failure
  }

  /// Whatever the status.
  var either: PossibleDirectories { success.union(failure) }
}
