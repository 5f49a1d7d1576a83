internal import Settings

/// What a name in a directory stands for; a symbolic link is not followed.
public enum FileKind: Sendable, Hashable {
  case file
  case directory
  case symbolicLink
  /// A pipe, socket or device.
  case other
}

/// Why a file could not be read.
public struct FileSystemError: Error, Sendable, Hashable {
  /// The kind of failure.
  public enum Kind: Sendable, Hashable {
    case notFound
    case permissionDenied
    case isDirectory
    case notDirectory
    case tooManyLinks
    /// A pipe, socket or device where a file is looked for.
    case special
    /// More bytes than are read.
    case tooLarge(maximumBytes: Int)
    /// Anything else: the system's error number.
    case other(Int32)
  }

  /// The kind of failure.
  public var kind: Kind
  /// The path as it was given.
  public var path: String

  /// A failure at a path.
  public init(_ kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }

  /// For a person: lower case, no full stop, without the path.
  public var message: String {
    switch kind {
    case .notFound: "no such file"
    case .permissionDenied: "permission denied"
    case .isDirectory: "is a directory"
    case .notDirectory: "a part of the path is not a directory"
    case .special: "is a pipe, a socket or a device, no file"
    case .tooManyLinks: "too many symbolic links"
    case .tooLarge(let limit): "more than \(limit) bytes, the most that is read"
    case .other(let number): FileSystemError.text(ofSystemError: number)
    }
  }
}

/// The few questions that discovery asks of a disk. Tests answer them from a table.
public struct FileSystem: Sendable {
  /// The bytes of a file, at most this many; links are followed.
  public var read: @Sendable (_ path: String, _ maximumBytes: Int) -> Result<[UInt8], FileSystemError>
  /// The names in a directory, in any order, without `.` and `..`; nil when it cannot be read.
  public var names: @Sendable (_ directory: String) -> [String]?
  /// What a path stands for, its last link not followed; nil when there is nothing.
  public var kind: @Sendable (_ path: String) -> FileKind?
  /// The path with all links followed; nil when there is nothing.
  public var realPath: @Sendable (_ path: String) -> String?

  /// A file system from its answers.
  public init(
    read: @escaping @Sendable (_ path: String, _ maximumBytes: Int) -> Result<[UInt8], FileSystemError>,
    names: @escaping @Sendable (_ directory: String) -> [String]?,
    kind: @escaping @Sendable (_ path: String) -> FileKind?,
    realPath: @escaping @Sendable (_ path: String) -> String?
  ) {
    self.read = read
    self.names = names
    self.kind = kind
    self.realPath = realPath
  }

  /// The bytes of a file of at most 64 MiB.
  ///
  /// - Throws: `FileSystemError`.
  public func contents(of path: String) throws(FileSystemError) -> [UInt8] {
    try read(path, JSONLimits().maximumBytes).get()
  }

  /// Whether there is something at a path, its last link not followed.
  public func exists(_ path: String) -> Bool { kind(path) != nil }

  /// What a path stands for once its links are followed.
  public func kindFollowingLinks(_ path: String) -> FileKind? {
    guard let found = kind(path) else { return nil }
    return found == .symbolicLink ? realPath(path).flatMap(kind) : found
  }
}
