public import Discovery
internal import JSONRPC
internal import PatternMatching
internal import PermissionEngine
internal import Settings
internal import Workspace

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Runs a language server on two descriptors: one thread reads, answers and writes, another makes full analyses.
public struct ServerLoop: ~Copyable {
  private static let chunk = 1 << 16

  private var server: LanguageServer
  private var frames = ContentFrames()
  private let input: Int32
  private let outputDescriptor: Int32
  /// Writes a line for people.
  private let log: @Sendable (String) -> Void
  /// By writing a byte, the other thread says that it is done.
  private let wake: (read: Int32, write: Int32)
  private let done = Guarded<Finished?>(nil)
  /// The newest state of the documents, for the other thread to see that its work is of no use.
  private let revision = Guarded(0)
  private var current: LanguageServer.Work?
  private var isAtEnd = false

  private struct Finished: Sendable {
    var result: DocumentAnalysis.Result
    var time: Duration
  }

  /// A loop that has not begun.
  ///
  /// - Parameter log: takes lines for people, which must not go where the messages go.
  /// - Throws: when the system has no pipe left.
  public init(
    _ server: LanguageServer, input: Int32 = 0, output: Int32 = 1, log: @escaping @Sendable (String) -> Void
  ) throws(FileSystemError) {
    self.server = server
    self.input = input
    outputDescriptor = output
    self.log = log
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw FileSystemError(systemError: errno, path: "a pipe") }
    wake = (ends[0], ends[1])
  }

  /// Runs until the client ends it, or goes away.
  ///
  /// - Returns: the exit status: 0 after `shutdown` and `exit`.
  public mutating func run() -> Int32 {
    while true {
      let isWritten = write()
      if let status = server.exitStatus { return status }
      if isAtEnd, !server.hasMessages { return 1 }
      guard isWritten else { return 1 }
      let pauses = [startWork(), server.briefPause(at: .now)].compactMap { $0 }
      read(waiting: server.hasMessages ? .zero : pauses.min())
      if server.hasMessages {
        server.answerNext()
        revision.withValue { $0 = server.revision }
      } else if !hasInput() {
        while !hasInput(), server.workBriefly(at: .now) {}
      }
    }
  }

  // MARK: Streams

  /// Sends what there is to send; false when nobody reads it any more.
  private mutating func write() -> Bool {
    let (contents, lines) = server.takeOutput()
    for line in lines { log(line) }
    guard !contents.isEmpty else { return true }
    var buffer = OutputBuffer(descriptor: outputDescriptor)
    for content in contents { buffer.write(ContentFrames.framed(content)) }
    buffer.flush()
    return buffer.failure == nil && !buffer.isClosed
  }

  /// Reads what has come, and takes what the other thread has done.
  ///
  /// - Parameter pause: how long to wait for either; nil for as long as it takes.
  private mutating func read(waiting pause: Duration?) {
    var descriptors = [
      pollfd(fd: isAtEnd ? -1 : input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake.read, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&descriptors, nfds_t(descriptors.count), pause.map(Self.milliseconds) ?? -1) > 0 else {
      return
    }
    if descriptors[1].revents != 0 { takeWork() }
    guard descriptors[0].revents != 0 else { return }
    repeat { readChunk() } while !isAtEnd && hasInput()
    while let frame = frames.next() { server.receive(frame) }
  }

  private mutating func readChunk() {
    var count = 0
    let input = input
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { target, initialized in
      repeat { count = systemRead(input, target.baseAddress, Self.chunk) } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    if count <= 0 { isAtEnd = true } else { frames.append(bytes) }
  }

  private func hasInput() -> Bool {
    if isAtEnd { return false }
    var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }

  /// Rounded up, so that what is waited for has come.
  private static func milliseconds(_ time: Duration) -> Int32 {
    let parts = time.components
    let count = parts.seconds * 1_000 + (parts.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, count))
  }

  // MARK: The other thread

  /// Has the other thread begin with what is due.
  ///
  /// - Returns: how long there is nothing to do; nil for as long as nothing comes.
  private mutating func startWork() -> Duration? {
    guard current == nil else { return nil }
    let (next, pause) = server.nextWork(at: .now)
    guard let work = next else { return pause }
    current = work
    let (done, revision, end) = (done, revision, wake.write)
    let run: @Sendable () -> Void = {
      let start = ContinuousClock.now
      let result = work.analysis.full { revision.withValue { $0 != work.revision } }
      done.withValue { $0 = Finished(result: result, time: ContinuousClock.now - start) }
      var byte: UInt8 = 1
      while systemWrite(end, &byte, 1) < 0, errno == EINTR {}
    }
    // Without a thread everybody waits, which is better than no answer.
    if !ParallelRanges.runAside(run) { run() }
    return nil
  }

  private mutating func takeWork() {
    var byte: UInt8 = 0
    guard systemRead(wake.read, &byte, 1) == 1, let work = current else { return }
    current = nil
    guard let finished = done.withValue({ $0 }) else { return }
    server.finish(work, finished.result, after: finished.time)
  }
}

private func systemRead(_ descriptor: Int32, _ pointer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, pointer, count)
}

private func systemWrite(_ descriptor: Int32, _ pointer: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, pointer, count)
}
