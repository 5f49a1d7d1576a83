/// Numbers with a fixed number of digits after the point, which needs no Foundation.
public enum Decimal {
  /// A number that is not negative, with three digits after the point.
  public static func text(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let fraction = String(thousandths % 1000)
    return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
  }
}
