public import RuleSyntax

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The release of the product that is installed on this machine.
public enum InstalledRelease {
  /// What `claude --version` says; nil where the program is not found or says something else.
  public static func find() -> Release? {
    guard let pipe = popen("claude --version 2>/dev/null", "r") else { return nil }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = fread(&bytes, 1, bytes.count, pipe)
    guard pclose(pipe) == 0 else { return nil }
    return release(in: bytes.prefix(count))
  }

  /// The first word that is a release: `2.1.332 (Claude Code)`.
  static func release(in text: some Collection<UInt8>) -> Release? {
    text.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.lazy
      .compactMap { Release(String(decoding: $0, as: UTF8.self)) }.first
  }
}
