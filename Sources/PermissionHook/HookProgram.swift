internal import PermissionEngine
internal import Settings
internal import Workspace

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The hook as a program: an event on standard input, an answer on standard output.
public enum HookProgram {
  /// The product waits a minute and then goes on without the hook.
  private static let seconds: UInt32 = 10

  /// Answers one call and ends the process: with 0, or with 2 when the answer could not be written, which the product
  /// takes for a block.
  ///
  /// - Parameter arguments: what stands behind `hook` on the command line.
  public static func run(_ arguments: [String]) -> Never {
    CrashGuard.begin(seconds: seconds)
    let start = microseconds()
    let options: HookOptions
    do { options = try HookOptions(arguments) } catch { finish(.doubt(error.message)) }
    var event: HookEvent?
    var reply: HookReply
    do {
      let read = try HookEvent(standardInput())
      event = read
      reply = decide(read, options)
    } catch {
      reply = .doubt(error.message)
    }
    if let log = options.log {
      do throws(HookLog.Failure) {
        let line = HookLogLine(event: event, reply: reply, microseconds: microseconds() - start)
        try HookLog(path: log).append { line.write(to: &$0) }
      } catch {
        if case .silent = reply { reply = .doubt("the log `\(log)` cannot be written: \(error.message)") }
      }
    }
    finish(reply)
  }

  private static func decide(_ event: HookEvent, _ options: HookOptions) -> HookReply {
    guard let home = FileSystem.environmentVariable("HOME"), PathText.isAbsolute(home) else {
      return .doubt("HOME is not set, so that user settings cannot be found")
    }
    // What a session is under is settled where it began; the product says that in a variable, and where it is by now in
    // the event.
    let variable = FileSystem.environmentVariable("CLAUDE_PROJECT_DIR")
    let project = variable.flatMap { PathText.isAbsolute($0) ? $0 : nil } ?? event.cwd
    var place = SessionPlace.ofThisProcess()
    place.startDirectory = PathText.absolute(project, from: "/")
    if options.settings.isEmpty, FileSystem.live.kindFollowingLinks(place.startDirectory) != .directory {
      return .doubt("the folder `\(place.startDirectory)` of the session is not there")
    }
    var request = SessionRequest()
    request.settings = options.settings
    request.followsLinks = true
    let session: Session
    do { session = try request.session(semantics: HookPolicy.semantics, place: place) } catch {
      return .doubt(error.messages.joined(separator: "; "))
    }
    for file in session.stack.files {
      if let unread = file.unread(relativeTo: "/") {
        return .doubt("settings that cannot be read may deny the call: /\(unread.line)")
      }
      if file.root == nil, let problem = file.problems.first {
        let where_ = "\(file.path):\(problem.span.start.line)"
        return .doubt("settings that do not parse may deny the call: \(where_): \(problem.message)")
      }
    }
    return HookPolicy(session, deniesEffects: options.deniesEffects).reply(to: event.request)
  }

  private static func standardInput() throws(HookEvent.Malformed) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= HookEvent.maximumBytes {
      let chunk = 65_536
      var count = 0
      bytes += [UInt8](unsafeUninitializedCapacity: chunk) { buffer, initialized in
        repeat { count = read(0, buffer.baseAddress, chunk) } while count < 0 && errno == EINTR
        initialized = max(0, count)
      }
      if count < 0 { throw HookEvent.Malformed(message: "standard input cannot be read") }
      if count == 0 { break }
    }
    return bytes
  }

  private static func finish(_ reply: HookReply) -> Never {
    CrashGuard.end()
    var output = OutputBuffer(descriptor: 1)
    output.write(reply.output)
    output.flush()
    if output.isClosed || output.failure != nil {
      // Standard error is what the product shows of a block.
      var errors = OutputBuffer(descriptor: 2)
      errors.write("ccrules: \(reply.reason?.line ?? "the answer of the hook cannot be written")\n")
      errors.flush()
      _exit(2)
    }
    _exit(0)
  }

  private static func microseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }
}

/// What a hook is told on its command line.
public struct HookOptions: Sendable, Hashable {
  /// An argument that is not understood.
  public struct Invalid: Error, Sendable, Hashable {
    /// For a person: lower case, no full stop.
    public var message: String
  }

  /// `--deny-effects`: other ways to the effect of a denied call are stopped, too.
  public var deniesEffects = false
  /// `--log FILE`: where each answer is noted; absolute. Nil for nowhere.
  public var log: String?
  /// `--settings FILE[=SCOPE]`: these files in the place of those that are discovered.
  public var settings: [String] = []

  /// Nothing is told.
  public init() {}

  /// Reads arguments.
  public init(_ arguments: [String]) throws(Invalid) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let (name, glued) = Self.parts(of: argument)
      switch name {
      case "--deny-effects" where glued == nil: deniesEffects = true
      case "--log", "--settings":
        guard let value = glued ?? rest.popFirst(), !value.isEmpty else {
          throw Invalid(message: "`\(name)` of `ccrules hook` needs a file")
        }
        if name == "--settings" {
          settings.append(value)
        } else {
          log = PathText.absolute(value, from: FileSystem.workingDirectory ?? "/")
        }
      default: throw Invalid(message: "`ccrules hook` does not know `\(argument)`")
      }
    }
  }

  private static func parts(of argument: String) -> (name: String, value: String?) {
    let bytes = Array(argument.utf8)
    guard argument.hasPrefix("--"), let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else {
      return (argument, nil)
    }
    return (
      String(decoding: bytes[..<equals], as: UTF8.self), String(decoding: bytes[(equals + 1)...], as: UTF8.self)
    )
  }

  /// The options as they are typed.
  public var arguments: [String] {
    (deniesEffects ? ["--deny-effects"] : []) + settings.flatMap { ["--settings", $0] }
      + (log.map { ["--log", $0] } ?? [])
  }
}
