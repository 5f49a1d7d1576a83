/// Bytes compared with constant texts. The generic comparison of the library goes through both byte by byte; most texts are
/// told apart by their lengths.
@usableFromInline enum ByteText {
  /// Whether bytes are those of a text of the same length.
  @usableFromInline
  static func areEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String.UTF8View) -> Bool {
    var index = 0
    for byte in text {
      if bytes[index] != byte { return false }
      index += 1
    }
    return true
  }
}

extension Array where Element == UInt8 {
  /// Whether they are the bytes of a text.
  @inlinable @inline(__always)
  package func elementsEqual(_ text: String.UTF8View) -> Bool {
    count == text.count && withUnsafeBufferPointer { ByteText.areEqual($0, text) }
  }
}

extension ArraySlice where Element == UInt8 {
  /// Whether they are the bytes of a text.
  @inlinable @inline(__always)
  package func elementsEqual(_ text: String.UTF8View) -> Bool {
    count == text.count && withUnsafeBufferPointer { ByteText.areEqual($0, text) }
  }
}

extension Array where Element == CommandWord {
  /// Whether one of the words has a trait.
  package func hold(_ trait: CommandWord.Traits) -> Bool { self[...].hold(trait) }
}

/// Questions that are asked here, where that copies no word.
extension ArraySlice where Element == CommandWord {
  /// Whether one of the words has a trait.
  package func hold(_ trait: CommandWord.Traits) -> Bool {
    for index in indices where self[index].traits.contains(trait) { return true }
    return false
  }

  /// Whether all of them are constant (`CommandWord.isConstant`), and none begins with a `$`.
  package var areConstant: Bool {
    for index in indices {
      if !self[index].isConstant || self[index].source.first == UInt8(ascii: "$") { return false }
    }
    return true
  }
}
