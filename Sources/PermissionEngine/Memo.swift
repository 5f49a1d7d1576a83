internal import PatternMatching

/// Values that are worked out when they are first asked for, and kept: compiled forms of a policy that only
/// some calls need (another mode, another reading).
///
/// What a key yields never changes, so that sharing does not show.
package final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values: Guarded<[Key: Value]>

  /// A store with what is known already.
  package init(_ known: [Key: Value] = [:]) { values = Guarded(known) }

  /// The value of a key.
  ///
  /// - Parameter make: works the value out; may run twice when two threads ask at the same time.
  package func value(_ key: Key, or make: () -> Value) -> Value {
    if let known = values.withValue({ $0[key] }) { return known }
    let made = make()
    return values.withValue { values in
      if let known = values[key] { return known }
      values[key] = made
      return made
    }
  }
}
