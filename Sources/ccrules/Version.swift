/// The version of the program.
enum Version {
  /// Follows the headings of `CHANGELOG.md`.
  static let text = "0.1.0"
}
