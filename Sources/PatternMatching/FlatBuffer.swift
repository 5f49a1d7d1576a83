/// The elements of an array in memory that one object owns, so that reading them counts no references.
///
/// Whoever makes one deallocates it when nothing reads it any more, a class in its `deinit`.
struct FlatBuffer<Element: Sendable>: @unchecked Sendable {
  // SAFETY: the elements are never written after `init`.
  private let elements: UnsafeMutableBufferPointer<Element>

  /// A copy of these.
  init(_ array: [Element]) {
    elements = .allocate(capacity: array.count)
    _ = elements.initialize(from: array)
  }

  /// Gives the memory back.
  func deallocate() {
    elements.deinitialize()
    elements.deallocate()
  }

  /// How many there are.
  var count: Int { elements.count }

  /// The element at a place from 0 up to `count`.
  @inline(__always)
  subscript(index: Int) -> Element {
    _read { yield elements[index] }
  }

  /// Some of them.
  subscript(range: Range<Int>) -> some Collection<Element> { elements[range] }

  /// All of them, for reading.
  var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(elements) }
}
