#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#endif

/// A value that is made when it is first asked for, and kept; what it is never changes.
final class Lazily<Value: Sendable>: @unchecked Sendable {
  // SAFETY: `value` is touched only while the lock is held; the lock's memory lives as long as the object.
  private var value: Value?
  private let make: @Sendable () -> Value
  private let lock: UnsafeMutablePointer<pthread_mutex_t>

  /// A value with the way to make it, which runs once at most.
  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
    lock = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// The value.
  func callAsFunction() -> Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if let value { return value }
    let made = make()
    value = made
    return made
  }
}
