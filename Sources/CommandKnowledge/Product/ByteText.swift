/// Bytes compared with constant texts. The generic comparison of the library goes through both byte by byte; most texts are
/// told apart by their lengths.
@usableFromInline enum ByteText {
  /// Whether bytes are those of a text of the same length.
  @usableFromInline static func areEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String.UTF8View) -> Bool {
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

extension ArraySlice where Element == CommandWord {
  /// Whether the command that they are stands for itself (`CommandWord.standsForItself`); asked here, where that copies no
  /// word.
  package var standForThemselves: Bool { !isEmpty && self[startIndex].standsForItself }
}
