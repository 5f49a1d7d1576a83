public import Discovery
internal import PermissionEngine
public import Settings
internal import Workspace

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file with one JSON object a line, to which any number of processes append at once.
///
/// Each line is written by one system call under a lock that goes with its process, so lines never mix. A process that is
/// killed while it writes may leave a piece of a line; the next one takes that away, so that every line parses.
public struct HookLog: Sendable {
  /// Why a line was not appended.
  public enum Failure: Error, Sendable, Hashable {
    /// What stands in the file is something else; it was left as it is.
    case noLog
    /// The system said no.
    case failed(FileSystemError)

    /// For a person: lower case, no full stop.
    public var message: String {
      switch self {
      case .noLog: "what stands there is no log of `ccrules hook`"
      case .failed(let error): error.message
      }
    }
  }

  /// How every line begins: tells a log from another file, and a piece of a line from somebody else's text.
  private static let beginning = Array(#"{"ccrules":"hook","#.utf8)
  /// As far back as the beginning of an unfinished line is looked for.
  private static let longestLine = 1 << 20

  private let path: String

  /// - Parameter path: absolute; made when it is not there, for nobody but its owner.
  public init(path: String) { self.path = path }

  /// Appends an object.
  ///
  /// - Parameter members: writes what stands in the line.
  /// - Throws: when the file cannot be written, or is no log: then nothing was changed.
  public func append(_ members: (inout JSONWriter) -> Void) throws(Failure) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("ccrules", "hook")
      members(&writer)
    }
    try append(line: writer.bytes + [0x0A])
  }

  private func append(line: [UInt8]) throws(Failure) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0o600)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw failure(errno) }
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    if status.st_mode & S_IFMT == S_IFREG { try mend(descriptor, size: Int(status.st_size)) }
    let written = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard written == line.count else {
      throw failure(written < 0 ? errno : ENOSPC)
    }
  }

  /// Takes away what a process left that was killed while it wrote.
  private func mend(_ descriptor: Int32, size: Int) throws(Failure) {
    guard size > 0 else { return }
    let start = bytes(of: descriptor, at: 0, count: Self.beginning.count)
    guard Self.beginning.starts(with: start) else {
      throw .noLog
    }
    guard bytes(of: descriptor, at: size - 1, count: 1) != [0x0A] else { return }
    let tailStart = max(0, size - Self.longestLine)
    let tail = bytes(of: descriptor, at: tailStart, count: size - tailStart)
    let lineStart = tail.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let piece = tail[lineStart...]
    let isOurs = piece.starts(with: Self.beginning) || Self.beginning.starts(with: piece)
    guard isOurs, ftruncate(descriptor, off_t(tailStart + lineStart)) == 0 else {
      throw .noLog
    }
  }

  private func failure(_ number: Int32) -> Failure {
    .failed(FileSystemError(systemError: number, path: path))
  }

  private func bytes(of descriptor: Int32, at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
    }
  }
}

/// One line about one call.
struct HookLogLine {
  /// Longer texts of a call are cut: what a file is to hold stands in a log for no good.
  private static let longestText = 4096
  /// Members of an input beyond these are left out.
  private static let mostTexts = 32
  /// What a file is to hold or held decides nothing and may be secret.
  private static let contents: Set<String> = ["content", "old_string", "new_string", "new_source", "edits"]

  var event: HookEvent?
  var reply: HookReply
  /// Since the process began.
  var microseconds: Int

  func write(to writer: inout JSONWriter) {
    writer.member("time", Self.now())
    writer.member("pid", Int(getpid()))
    if let event { write(event, to: &writer) }
    writer.member("decision", reply.name)
    if let reason = reply.reason {
      writer.member("reason", reason.text)
      if let rule = reason.rule { writer.member("rule", rule) }
      if let place = reason.place { writer.member("place", place) }
    }
    writer.member("microseconds", microseconds)
  }

  private func write(_ event: HookEvent, to writer: inout JSONWriter) {
    if let session = event.session { writer.member("session_id", Self.cut(session)) }
    if let toolUse = event.toolUse { writer.member("tool_use_id", Self.cut(toolUse)) }
    writer.member("cwd", Self.cut(event.cwd))
    if let mode = event.request.mode { writer.member("permission_mode", mode.rawValue) }
    writer.member("tool_name", Self.cut(event.request.call.tool))
    var isCut = false
    writer.key("tool_input")
    writer.object { writer in
      let input = event.request.call.input.sorted { $0.key < $1.key }
      for (key, value) in input.prefix(Self.mostTexts) {
        guard case .string(let text) = value, !Self.contents.contains(key), key.utf8.count < 256 else {
          isCut = true
          continue
        }
        writer.member(key, Self.cut(text))
        if text.utf8.count > Self.longestText { isCut = true }
      }
      if input.count > Self.mostTexts { isCut = true }
    }
    if isCut { writer.member("is_cut", true) }
  }

  private static func cut(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8.prefix(longestText))
    // No half of a character.
    if text.utf8.count > longestText { while let last = bytes.last, last & 0x80 != 0 { bytes.removeLast() } }
    return bytes
  }

  /// `2026-01-31T12:00:00.123Z`.
  private static func now() -> String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var parts = tm()
    gmtime_r(&time.tv_sec, &parts)
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    let day = [
      digits(Int(parts.tm_year) + 1900, 4), digits(Int(parts.tm_mon) + 1, 2), digits(Int(parts.tm_mday), 2),
    ]
    let hour = [digits(Int(parts.tm_hour), 2), digits(Int(parts.tm_min), 2), digits(Int(parts.tm_sec), 2)]
    return day.joined(separator: "-") + "T" + hour.joined(separator: ":") + "."
      + digits(time.tv_nsec / 1_000_000, 3) + "Z"
  }
}
