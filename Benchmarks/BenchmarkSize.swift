import Foundation

/// How much is measured.
enum BenchmarkSize: Comparable {
  /// As one test among many: enough to see that everything agrees.
  case check
  /// A release build: a table within a few minutes.
  case short
  /// `make bench`: every size and every peer.
  case long

  static let current: BenchmarkSize = {
    #if DEBUG
      return .check
    #else
      return ProcessInfo.processInfo.environment["CCRULES_BENCHMARKS"] == "long" ? .long : .short
    #endif
  }()

  /// One of three values.
  func pick<T>(check: T, short: T, long: T) -> T {
    switch self {
    case .check: check
    case .short: short
    case .long: long
    }
  }
}
