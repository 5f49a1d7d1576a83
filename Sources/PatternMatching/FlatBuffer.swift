/// The elements of an array in memory that one object owns, so that reading them counts no references.
///
/// Whoever makes one deallocates it when nothing reads it any more, a class in its `deinit`.
@usableFromInline
package struct FlatBuffer<Element: Sendable>: @unchecked Sendable {
  // SAFETY: the elements are never written after `init`.
  @usableFromInline let elements: UnsafeMutableBufferPointer<Element>

  /// A copy of these.
  package init(_ array: [Element]) {
    elements = .allocate(capacity: array.count)
    _ = elements.initialize(from: array)
  }

  /// So many elements, each made for its place.
  @inlinable
  package init(count: Int, _ element: (Int) -> Element) {
    elements = .allocate(capacity: count)
    for index in 0..<count { elements.initializeElement(at: index, to: element(index)) }
  }

  /// Gives the memory back.
  package func deallocate() {
    elements.deinitialize()
    elements.deallocate()
  }

  /// How many there are.
  @inlinable package var count: Int { elements.count }

  /// The element at a place from 0 up to `count`.
  @inlinable
  @inline(__always)
  package subscript(index: Int) -> Element {
    _read { yield elements[index] }
  }

  /// Some of them.
  package subscript(range: Range<Int>) -> some Collection<Element> { elements[range] }

  /// All of them, for reading.
  @inlinable package var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(elements) }
}

/// A value in memory that one object owns, so that handing it around copies an address.
@usableFromInline
package struct FlatBox<Value: Sendable>: @unchecked Sendable {
  // SAFETY: the value is never written after `init`.
  @usableFromInline let pointer: UnsafeMutablePointer<Value>

  /// A copy of a value.
  package init(_ value: Value) {
    pointer = .allocate(capacity: 1)
    pointer.initialize(to: value)
  }

  /// Gives the memory back.
  package func deallocate() {
    pointer.deinitialize(count: 1)
    pointer.deallocate()
  }

  /// The value.
  @inlinable
  @inline(__always)
  package var value: Value {
    _read { yield pointer.pointee }
  }
}
