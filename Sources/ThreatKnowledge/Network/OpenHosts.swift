/// Host names under which anybody can get a name, and hosts that take in data from anybody.
public enum OpenHosts {
  /// Whether anybody can get a name directly below this one: a top-level domain, or a hosting service.
  public static func isOpen(suffix: String) -> Bool {
    !suffix.contains(".") || OpenHostTable.suffixes.contains(suffix)
  }

  /// Whether the host exists to take in data from anybody.
  public static func isSink(_ host: String) -> Bool { OpenHostTable.sinks.contains(host) }
}
