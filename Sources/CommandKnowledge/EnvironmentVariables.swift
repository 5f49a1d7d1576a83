/// What is known about an environment variable in front of a command (spec S-11).
public enum VariableSafety: Sendable, Hashable {
  /// Documented as known to be safe: `LANG`, `TZ`, `NO_COLOR`, `NODE_ENV`.
  case knownSafe
  /// In our table of harmless variables only (U9).
  case assumedSafe
  /// In the table of dangerous variables or families.
  case dangerous
  /// In no table: treated as not safe.
  case unknown
}

/// The tables of environment variables.
public enum EnvironmentVariables {
  /// Looks a name up.
  public static func safety(of name: some Collection<UInt8>) -> VariableSafety { .unknown }
}
