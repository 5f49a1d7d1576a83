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
  /// - Parameter arguments: what stands after `hook` on the command line.
  public static func run(_ arguments: [String]) -> Never {
    CrashGuard.begin(seconds: seconds)
    let start = microseconds()
    let options: HookOptions
    do { options = try HookOptions(arguments) } catch { finish(.doubt(error.message)) }
    let text: [UInt8]
    do { text = try standardInput() } catch { finish(.doubt(error.message)) }
    let decided = HookDecision(of: text, options, in: HookSurroundings())
    var reply = decided.reply
    if let log = options.log {
      do throws(HookLog.Failure) {
        let line = HookLogLine(event: decided.event, reply: reply, microseconds: microseconds() - start)
        try HookLog(path: log).append { line.write(to: &$0) }
      } catch {
        if case .silent = reply { reply = .doubt("the log `\(log)` cannot be written: \(error.message)") }
      }
    }
    finish(reply)
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
