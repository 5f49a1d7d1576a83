#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What work costs, however busy the machine is with other things.
enum ProcessorTime {
  /// How long this thread has been at work.
  static var ofThisThread: Duration {
    var time = timespec()
    // Both systems have the clock; a failure would leave zero, so that all work counts as quick.
    _ = clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
