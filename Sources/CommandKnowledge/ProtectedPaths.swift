/// Paths that no allow rule opens for writing (spec P-14).
public enum ProtectedPaths {
  /// Whether writing to this path is protected.
  ///
  /// - Parameter path: absolute, resolved textually, UTF-8. Matching is by segment at any depth and ignores
  ///   ASCII case.
  public static func contains(_ path: some Collection<UInt8>) -> Bool { false }
}
