#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#endif

/// A value that threads touch one at a time.
///
/// Inlined where it is asked: as a generic type of another module it cost more than what it guards.
package final class Guarded<Value: Sendable>: @unchecked Sendable {
  // SAFETY: `value` is touched only while the lock is held.
  @exclusivity(unchecked) @usableFromInline var value: Value
  @usableFromInline let lock = Lock()

  /// A value that nobody else holds.
  package init(_ value: Value) { self.value = value }

  /// Gives the value to a body, which must not ask for it again.
  @inlinable @inline(__always)
  package func withValue<Result>(_ body: (inout Value) -> Result) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return body(&value)
  }
}

/// A lock of the system.
@usableFromInline final class Lock: @unchecked Sendable {
  // SAFETY: the memory lives as long as the object, and only the system touches it.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init() { pthread_mutex_init(mutex, nil) }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  @usableFromInline func lock() { pthread_mutex_lock(mutex) }

  @usableFromInline func unlock() { pthread_mutex_unlock(mutex) }
}
