/// A text that was read as JSON.
public struct JSONDocument: Sendable, Hashable {
  /// The value.
  public var root: JSONValue
  /// What was accepted but is worth a finding, in the order of the text, the first hundred.
  public var notes: [JSONNote]
}

/// Reads JSON as RFC 8259 defines it, and nothing else: no comments, no trailing commas, no other encodings.
///
/// Two things that the RFC leaves to the reader: a byte-order mark is accepted with a note, and bytes of a
/// string that are not UTF-8, like lone surrogates, are read as U+FFFD with a note (spec C-7, R-9).
public struct JSONReader: Sendable {
  /// How much is read.
  public var limits: JSONLimits

  /// A reader with limits.
  public init(limits: JSONLimits = JSONLimits()) { self.limits = limits }

  /// Reads one value that takes the whole text, blanks around it aside.
  ///
  /// - Returns: the value; ranges are offsets into `text`.
  /// - Throws: `JSONError` for the first mistake.
  /// - Complexity: O(*n*) time and space in bytes; no recursion.
  public func read(_ text: [UInt8]) throws(JSONError) -> JSONDocument {
    // The closure's error type is lost in `withUnsafeBufferPointer`, hence the detour over `Result`.
    try text.withUnsafeBufferPointer { buffer in result(of: buffer) }.get()
  }

  /// Reads one value out of memory that the caller keeps alive, such as one line of a stream.
  ///
  /// - Returns: the value; ranges are offsets into `text`.
  /// - Throws: `JSONError` for the first mistake.
  /// - Complexity: O(*n*) time and space in bytes; no recursion.
  public func read(_ text: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONDocument {
    try result(of: text).get()
  }

  private func result(of text: UnsafeBufferPointer<UInt8>) -> Result<JSONDocument, JSONError> {
    var parser = JSONParser(text: text, limits: limits, recovers: false)
    do {
      let root = try parser.parse()
      return .success(JSONDocument(root: root, notes: parser.notes))
    } catch {
      return .failure(error)
    }
  }

  /// Reads a text that `read` refuses, as its writer probably meant it: comments are skipped, commas may be
  /// missing or too many, what is still open is closed at the end.
  ///
  /// Serves only to say what a broken file would have contained; nothing is ever decided by it.
  ///
  /// - Returns: the value; nil when nothing can be made of the text.
  public func recover(_ text: [UInt8]) -> JSONRecovery? {
    text.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(text: buffer, limits: limits, recovers: true)
      guard let root = try? parser.parse() else { return nil }
      // A comma is judged once what stands after it is known, and that may have been a comment.
      let edits = parser.edits.sorted {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      }
      return JSONRecovery(root: root, edits: parser.everyErrorHasEdit ? edits : nil)
    }
  }
}

/// What could be made of a text that is not JSON.
public struct JSONRecovery: Sendable, Hashable {
  /// One replacement of bytes.
  public struct Edit: Sendable, Hashable {
    /// The bytes replaced.
    public var range: Range<Int>
    /// What stands there afterwards.
    public var replacement: [UInt8]
  }

  /// The value that was probably meant.
  public var root: JSONValue
  /// Edits that turn the text into JSON, in order; nil unless every mistake is a comment, or a comma that is
  /// missing or too many.
  public var edits: [Edit]?
}
