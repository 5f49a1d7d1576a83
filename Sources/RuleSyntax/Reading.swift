/// An open point of the language: something that nobody outside documents (spec, section U).
public enum OpenPoint: Int, Sendable, CaseIterable, Comparable {
  case u1 = 1, u2, u3, u4, u5, u6, u7, u8, u9, u10, u11, u12, u13, u14, u15, u16, u17, u18, u19, u20
  case u21, u22, u23, u24, u25, u26, u27, u28, u29, u30, u31
  /// P-5: whether `./dir/**` counts like `dir/**` in deny and ask.
  case u32
  /// T-8: whether a deny or ask `Skill(name)` also matches a call with arguments.
  case u33
  /// T-3: what a deny or ask rule does whose specifier means nothing to its tool.
  case u34
  /// T-4: which hosts WebFetch reads without a rule.
  case u35
  /// blanks around an allow rule.
  case u36
  /// T-11: an allow rule for Monitor with a pattern.
  case u37
  /// T-5: where the server ends in an MCP name with more than two double underscores.
  case u38

  /// The id as the specification writes it, for example `U6`.
  public var id: String { "U\(rawValue)" }

  /// Ordered by number.
  public static func < (left: OpenPoint, right: OpenPoint) -> Bool { left.rawValue < right.rawValue }
}

/// How the open points of the language are taken: the set of those that are read widely.
///
/// `narrow` is what we assume when we decide: allow rules take their smallest meaning, deny and ask rules
/// their largest. `wide` is the opposite: what a real session might still do. Sets in between serve to name
/// the open points on which a decision depends.
public struct Reading: OptionSet, Sendable, Hashable {
  /// One bit an open point: bit *n* stands for U*n* and is set when the point is read widely.
  public let rawValue: UInt64

  /// A reading from its bits; bit *n* stands for open point U*n*.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The reading that takes exactly this point widely.
  public init(wideIn point: OpenPoint) { rawValue = 1 << UInt64(point.rawValue) }

  /// Every open point narrowly.
  public static let narrow: Reading = []

  /// Every open point widely.
  public static let wide = Reading(rawValue: ~1)

  /// Whether this open point is read widely.
  public func isWide(_ point: OpenPoint) -> Bool { rawValue & (1 << UInt64(point.rawValue)) != 0 }
}
