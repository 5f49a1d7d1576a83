#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Days as people write them on the command line.
enum CalendarDay {
  /// The beginning of a day as RFC 3339 writes it: `2026-05-01` as it is, `30d` so many days ago.
  ///
  /// - Returns: nil for anything else.
  static func beginning(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    if bytes.last == UInt8(ascii: "d"), let days = Int(text.dropLast()), (0...36_500).contains(days) {
      return day(secondsSince1970: time(nil) - days * 86_400)
    }
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes.enumerated().allSatisfy({ [4, 7].contains($0.offset) || (0x30...0x39).contains($0.element) })
    else { return nil }
    return text
  }

  private static func day(secondsSince1970 seconds: Int) -> String? {
    var seconds = seconds
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return nil }
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  }
}
