internal import PatternMatching

/// The value that was last asked for, kept for when the same is asked again.
///
/// What a key yields never changes, so that sharing does not show.
final class LastValue<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  /// Behind one reference: it is taken out for every question.
  private final class Entry: Sendable {
    let key: Key
    let value: Value

    init(_ key: Key, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  private let last = Guarded<Entry?>(nil)

  /// The value of a key.
  ///
  /// - Parameter make: works the value out where another key was asked for last.
  func value(_ key: Key, or make: () -> Value) -> Value {
    if let known = last.withValue({ $0 }), known.key == key { return known.value }
    let made = make()
    last.withValue { $0 = Entry(key, made) }
    return made
  }
}
