/// A value that is made when it is first asked for, and kept; what it is never changes.
package final class Lazily<Value: Sendable>: Sendable {
  @usableFromInline let made = Guarded<Value?>(nil)
  @usableFromInline let make: @Sendable () -> Value

  /// A value with the way to make it, which runs once at most.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value.
  @inlinable @inline(__always)
  package func callAsFunction() -> Value {
    made.withValue { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
