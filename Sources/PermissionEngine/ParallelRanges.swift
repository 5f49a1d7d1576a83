internal import PatternMatching

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Computes the elements of a list on several threads; each thread takes one range, so the order stays.
public enum ParallelRanges {
  /// How many processors this machine has for us, at least one.
  public static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// What a thread is given.
  private final class Task: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// A place for results. Threads write disjoint ranges of it.
  private struct Target<Element>: @unchecked Sendable {
    // SAFETY: the buffer outlives the threads, which are joined before `run` returns.
    let buffer: UnsafeMutableBufferPointer<Element>
  }

  /// Puts the element for each index from 0 up to `count` into `buffer`, which holds as many.
  ///
  /// - Parameters:
  ///   - jobs: how many threads; one works on the caller's own.
  ///   - element: called once for each index, from any of the threads.
  public static func run<Element: Sendable>(
    count: Int, jobs: Int, into buffer: UnsafeMutableBufferPointer<Element>,
    _ element: @escaping @Sendable (Int) -> Element
  ) {
    runRanges(count: count, jobs: jobs, into: buffer) { range, buffer in
      for index in range { buffer[index] = element(index) }
    }
  }

  /// Has the elements for each index from 0 up to `count` put into `buffer`, which holds as many.
  ///
  /// - Parameters:
  ///   - jobs: how many threads; one works on the caller's own.
  ///   - elements: puts the elements of a range into the whole buffer; called once for each thread.
  public static func runRanges<Element: Sendable>(
    count: Int, jobs: Int, into buffer: UnsafeMutableBufferPointer<Element>,
    _ elements: @escaping @Sendable (Range<Int>, UnsafeMutableBufferPointer<Element>) -> Void
  ) {
    precondition(buffer.count >= count)
    let jobs = max(1, min(jobs, count, 1024))
    if jobs == 1 { return elements(0..<count, buffer) }
    let target = Target(buffer: buffer)
    let threads = (0..<jobs).map { job -> pthread_t? in
      let range = (count * job / jobs)..<(count * (job + 1) / jobs)
      let work: @Sendable () -> Void = { elements(range, target.buffer) }
      guard let thread = start(work) else {
        work()
        return nil
      }
      return thread
    }
    for case let thread? in threads { pthread_join(thread, nil) }
  }

  /// The elements for each index from 0 up to `count`, in order.
  ///
  /// - Parameters:
  ///   - jobs: how many threads.
  ///   - element: called once for each index, from any of the threads.
  public static func map<Element: Sendable>(
    count: Int, jobs: Int, _ element: @escaping @Sendable (Int) -> Element
  ) -> [Element] {
    var elements = [Element?](repeating: nil, count: count)
    elements.withUnsafeMutableBufferPointer { buffer in
      run(count: count, jobs: jobs, into: buffer) { element($0) }
    }
    return elements.compactMap { $0 }
  }

  /// What some pieces of work yield, in order; each thread takes the next piece when it is done with one, which suits
  /// pieces that take unlike times.
  ///
  /// - Parameters:
  ///   - jobs: how many threads.
  ///   - work: each called once, from any of the threads; the longest ones should come first.
  public static func results<Element: Sendable>(
    of work: [@Sendable () -> Element], jobs: Int
  ) -> [Element] {
    let jobs = min(jobs, work.count)
    guard jobs > 1 else { return work.map { $0() } }
    let next = Guarded(0)
    let taken = map(count: jobs, jobs: jobs) { _ -> [(place: Int, element: Element)] in
      var done: [(place: Int, element: Element)] = []
      while true {
        let place = next.withValue { next in
          defer { next += 1 }
          return next
        }
        guard place < work.count else { return done }
        done.append((place, work[place]()))
      }
    }
    return taken.joined().sorted { $0.place < $1.place }.map(\.element)
  }

  /// Runs a body on a thread that nobody waits for.
  ///
  /// - Returns: false where the system gives no thread; the body is not run then.
  @discardableResult
  public static func runAside(_ body: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = start(body) else { return false }
    pthread_detach(thread)
    return true
  }

  /// A thread that runs a body; nil when the system gives none.
  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    pthread_attr_init(attributes)
    defer {
      pthread_attr_destroy(attributes)
      attributes.deallocate()
    }
    // As deep as the main thread usually is.
    pthread_attr_setstacksize(attributes, 8 << 20)
    let argument = Unmanaged.passRetained(Task(body))
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(&thread, attributes, { ParallelRanges.enter($0) }, argument.toOpaque())
    #else
      var thread = pthread_t()
      let status = pthread_create(&thread, attributes, { ParallelRanges.enter($0) }, argument.toOpaque())
    #endif
    if status == 0 { return thread }
    argument.release()
    return nil
  }

  private static func enter(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    // SAFETY: `start` passes a retained task and leaves it to the thread.
    if let argument { Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().body() }
    return nil
  }
}
