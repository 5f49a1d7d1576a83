#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Values that are worked out when they are first asked for, and kept: compiled forms of a policy that only
/// some calls need (another mode, another reading).
///
/// What a key yields never changes, so that sharing does not show.
package final class Memo<Key: Hashable & Sendable, Value: Sendable>: @unchecked Sendable {
  // SAFETY: `values` is touched only while the lock is held; the lock's memory lives as long as the object.
  private var values: [Key: Value]
  private let lock: UnsafeMutablePointer<pthread_mutex_t>

  /// A store with what is known already.
  package init(_ known: [Key: Value] = [:]) {
    values = known
    lock = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// The value of a key.
  ///
  /// - Parameter make: works the value out; may run twice when two threads ask at the same time.
  package func value(_ key: Key, or make: () -> Value) -> Value {
    if let known = stored(key) { return known }
    let made = make()
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if let known = values[key] { return known }
    values[key] = made
    return made
  }

  private func stored(_ key: Key) -> Value? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return values[key]
  }
}
