#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#endif

/// A value that threads touch one at a time.
package final class Guarded<Value: Sendable>: @unchecked Sendable {
  // SAFETY: `value` is touched only while the lock is held; the lock's memory lives as long as the object.
  private var value: Value
  private let lock: UnsafeMutablePointer<pthread_mutex_t>

  /// A value that nobody else holds.
  package init(_ value: Value) {
    self.value = value
    lock = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Gives the value to a body, which must not ask for it again.
  package func withValue<Result>(_ body: (inout Value) -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body(&value)
  }
}
