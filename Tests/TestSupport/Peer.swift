import Foundation

/// A program of the machine that our answers are compared with, or that judges what we write.
///
/// Where it is missing, the tests that ask it show as skipped. With `CCRULES_REQUIRE_PEERS` in the environment, as in
/// continuous integration, a missing one is a failure.
public enum Peer: String, CaseIterable, Sendable {
  case bash
  case git
  case node
  case python3
  case shfmt
  case xmllint

  /// Where it is; nil when it is not installed.
  public var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return (folders + ["/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin"]).lazy
      .map { "\($0)/\(rawValue)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether it is installed.
  public var isPresent: Bool { path != nil }

  /// Why tests are skipped where it is not.
  public static func absence(of peers: Peer...) -> String {
    "\(peers.map(\.rawValue).joined(separator: " and ")) needed"
  }

  /// Whether a missing peer is a failure.
  public static var areRequired: Bool {
    ProcessInfo.processInfo.environment["CCRULES_REQUIRE_PEERS"] != nil
  }
}
