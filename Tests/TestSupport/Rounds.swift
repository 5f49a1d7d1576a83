import Foundation

/// How long loops over random input are.
///
/// What a test names is what `make test` runs. `CCRULES_ROUNDS`, a whole number, multiplies all of them at once;
/// `make test-long` sets it.
public enum Rounds {
  /// By how much loops are longer than usual.
  public static let factor =
    ProcessInfo.processInfo.environment["CCRULES_ROUNDS"].flatMap(Int.init).map { max(1, $0) } ?? 1

  /// Whether everything is to be tried, also what takes minutes.
  public static var areLong: Bool { factor > 1 }

  /// How many rounds a loop has.
  ///
  /// - Parameter usual: how many are enough for every run.
  public static func count(_ usual: Int) -> Int { usual * factor }
}
