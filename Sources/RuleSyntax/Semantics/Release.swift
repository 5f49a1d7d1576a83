/// A release of the product, such as 2.1.332.
public struct Release: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The first number.
  public let major: UInt16
  /// The second number.
  public let minor: UInt16
  /// The third number.
  public let patch: UInt16

  /// A release from its numbers.
  public init(_ major: UInt16, _ minor: UInt16, _ patch: UInt16) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// A release from its text: three numbers of at most five digits, separated by full stops; nil for other texts.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let numbers = parts.compactMap(Self.number)
    guard parts.count == 3, numbers.count == 3 else { return nil }
    self.init(numbers[0], numbers[1], numbers[2])
  }

  /// The newest release whose decisions were measured.
  public static let newestMeasured = Release(2, 1, 332)

  /// The numbers, separated by full stops.
  public var description: String { "\(major).\(minor).\(patch)" }

  /// Older releases come first.
  public static func < (left: Release, right: Release) -> Bool {
    (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
  }

  private static func number(_ digits: Substring.UTF8View) -> UInt16? {
    guard (1...5).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return UInt16(exactly: digits.reduce(UInt32(0)) { $0 * 10 + UInt32($1 - 0x30) })
  }
}
