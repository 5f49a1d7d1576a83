/// A set of features.
@usableFromInline
package struct FeatureSet: Sendable, Hashable {
  /// How many features a set can hold.
  static let capacity = 256

  // Four words rather than an array: a set is asked for every command of a call, and must not count references.
  @usableFromInline var first: UInt64 = 0
  @usableFromInline var second: UInt64 = 0
  @usableFromInline var third: UInt64 = 0
  @usableFromInline var fourth: UInt64 = 0

  /// No feature.
  package init() {}

  /// The features of a sequence.
  package init(_ features: some Sequence<Feature>) {
    for feature in features { insert(feature) }
  }

  /// Whether there is none.
  package var isEmpty: Bool { self == FeatureSet() }

  /// Whether a feature is among them.
  @inlinable @inline(__always)
  package func contains(_ feature: Feature) -> Bool {
    let index = feature.rawValue
    let word =
      switch index >> 6 {
      case 0: first
      case 1: second
      case 2: third
      default: fourth
      }
    return word & (1 << UInt64(index & 63)) != 0
  }

  /// Adds a feature.
  package mutating func insert(_ feature: Feature) {
    let bit: UInt64 = 1 << UInt64(feature.rawValue & 63)
    switch feature.rawValue >> 6 {
    case 0: first |= bit
    case 1: second |= bit
    case 2: third |= bit
    default: fourth |= bit
    }
  }

  /// The features of both.
  func intersection(_ other: FeatureSet) -> FeatureSet { combined(other, &) }

  /// The features of exactly one of the two.
  func symmetricDifference(_ other: FeatureSet) -> FeatureSet { combined(other, ^) }

  /// The features that are not among those of another set.
  package func subtracting(_ other: FeatureSet) -> FeatureSet { combined(other) { $0 & ~$1 } }

  private func combined(_ other: FeatureSet, _ operation: (UInt64, UInt64) -> UInt64) -> FeatureSet {
    var result = FeatureSet()
    result.first = operation(first, other.first)
    result.second = operation(second, other.second)
    result.third = operation(third, other.third)
    result.fourth = operation(fourth, other.fourth)
    return result
  }
}
