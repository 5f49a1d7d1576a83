internal import CPCRE2

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The matcher gave up, because a limit of time or memory was reached: neither a match nor its absence.
public struct Undecided: Error, Sendable, Hashable {
  /// The number that PCRE2 gives to the reason.
  public var code: Int32

  /// An error with its number.
  public init(code: Int32) { self.code = code }
}

/// A pattern that PCRE2 could not take.
public struct CompileError: Error, Sendable, Hashable {
  /// The number that PCRE2 gives to the reason.
  public var code: Int32
  /// Where in the pattern, in bytes.
  public var offset: Int

  /// An error with its number and place.
  public init(code: Int32, offset: Int) {
    self.code = code
    self.offset = offset
  }
}

/// A regular expression over bytes, compiled by PCRE2 to machine code where the platform allows it.
///
/// Matching is anchored at the start of the subject, `.` is any byte, and nothing is decoded.
public final class CompiledPattern: @unchecked Sendable {
  // SAFETY: the code block is written by `init` only; PCRE2 documents that a compiled pattern, its machine
  // code included, may be used by many threads at a time. What a match writes to is made for that call.
  private let code: OpaquePointer
  private let isMachineCode: Bool

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - pattern: PCRE2 syntax, as bytes.
  ///   - isAnchored: false for a pattern that `firstMatch(in:from:)` looks for anywhere.
  /// - Throws: `CompileError` when it is malformed or larger than PCRE2 takes.
  public init(_ pattern: [UInt8], isAnchored: Bool = true) throws(CompileError) {
    var number: Int32 = 0
    var offset = 0
    let options =
      PCRE2_DOTALL | PCRE2_NEVER_UTF | PCRE2_NO_AUTO_CAPTURE | (isAnchored ? PCRE2_ANCHORED : 0)
    let code = pattern.withUnsafeBufferPointer {
      pcre2_compile_8($0.baseAddress, $0.count, options, &number, &offset, nil)
    }
    guard let code else { throw CompileError(code: number, offset: offset) }
    self.code = code
    isMachineCode = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) == 0
  }

  deinit { pcre2_code_free_8(code) }

  /// Whether a match begins at the start of the subject.
  ///
  /// - Throws: `Undecided` when PCRE2 reached one of its limits.
  public func matches(_ subject: UnsafeBufferPointer<UInt8>) throws(Undecided) -> Bool {
    guard let block = pcre2_match_data_create_8(1, nil) else { throw Undecided(code: PCRE2_ERROR_NOMEMORY) }
    defer { pcre2_match_data_free_8(block) }
    let result: Int32
    if let base = subject.baseAddress {
      result = match(base, subject.count, block)
    } else {
      // An empty buffer may have no address, which PCRE2 does not take.
      var nothing: UInt8 = 0
      result = match(&nothing, 0, block)
    }
    if result >= 0 { return true }
    if result == PCRE2_ERROR_NOMATCH { return false }
    throw Undecided(code: result)
  }

  /// The first match at or after an offset; nil when there is none.
  ///
  /// - Throws: `Undecided` when PCRE2 reached one of its limits.
  public func firstMatch(
    in subject: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) throws(Undecided) -> Range<Int>? {
    guard let base = subject.baseAddress, start <= subject.count else { return nil }
    guard let block = pcre2_match_data_create_8(1, nil) else { throw Undecided(code: PCRE2_ERROR_NOMEMORY) }
    defer { pcre2_match_data_free_8(block) }
    let result = match(base, subject.count, block, from: start)
    if result == PCRE2_ERROR_NOMATCH { return nil }
    guard result >= 0, let ends = pcre2_get_ovector_pointer_8(block), ends[0] <= ends[1] else {
      throw Undecided(code: result)
    }
    return Int(ends[0])..<Int(ends[1])
  }

  private func match(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ block: OpaquePointer, from start: Int = 0
  ) -> Int32 {
    isMachineCode
      ? pcre2_jit_match_8(code, base, count, start, 0, block, nil)
      : pcre2_match_8(code, base, count, start, 0, block, nil)
  }
}
