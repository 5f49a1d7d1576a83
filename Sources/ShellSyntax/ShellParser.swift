/// Bounds of the parser; what exceeds them is unparsable (spec S-1).
public struct ParseLimits: Sendable, Hashable {
  /// Nesting of substitutions and compound commands; 64 by spec S-1.
  public var maximumDepth: Int

  /// Limits from numbers.
  public init(maximumDepth: Int = 64) { self.maximumDepth = maximumDepth }
}

/// Why a text is unparsable (spec S-1).
public struct ShellSyntaxError: Error, Sendable, Hashable {
  /// What was not understood, in words for a person: lower case, no full stop.
  public var reason: String
  /// The byte offset of the first thing not understood.
  public var offset: Int

  /// An error from its parts.
  public init(reason: String, offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

/// Turns a bash text into its tree, or says that it is unparsable (spec, section S).
public struct ShellParser: Sendable {
  /// The bounds in force.
  public var limits: ParseLimits

  /// A parser with these bounds.
  public init(limits: ParseLimits = ParseLimits()) { self.limits = limits }

  /// Parses a whole command text.
  ///
  /// - Parameter source: UTF-8 bytes, any length.
  /// - Throws: `ShellSyntaxError` for whatever is not understood with certainty; callers turn this into *ask*.
  /// - Complexity: O(*n*) time and space in bytes.
  public func parse(_ source: [UInt8]) throws(ShellSyntaxError) -> ShellScript {
    throw ShellSyntaxError(reason: "not written yet", offset: 0)
  }

  /// What can be recognised in a text that does not parse, for deny and ask rules (spec S-1): the pieces
  /// between unquoted separators, each split into words; an open quote swallows the rest. Also descends, as
  /// far as it can, into substitutions. Never throws, linear time.
  public func recognizablePieces(_ source: [UInt8]) -> [SimpleCommand] { [] }
}
